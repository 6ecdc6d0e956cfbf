/** An item of a feed to an article: from what the feed holds where that is the whole article, else from its page. */
import type { ExtractedArticle } from '../../types/article.ts';
import type { IngestKnowledge } from '../knowledge.ts';
import type { FeedItem } from './feed.ts';
import type { FetchLimits } from './limits.ts';
import { fetchPage, type Read } from './page.ts';
import { WebError } from './web-error.ts';
import type { Web } from './web.ts';

/** What articles are read with. */
export interface ItemParts {
  web: Web;
  read: Read;
  knowledge: IngestKnowledge;
  limits: FetchLimits;
}

/** An item's text of this length is an article, where it does not end as a teaser does; UTF-16 code units. */
const shortestWhole = 1_200;
const teaserEnd = /(\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/;

/**
 * Reads an item. What the page does not say of itself, the feed does.
 * @param outlet the outlet that a reader gave the feed; stands over what a page says
 * @param beforePage is awaited before a page is asked for
 * @throws WebError when there is no article to be had
 */
export async function articleOfItem(parts: ItemParts, item: FeedItem, { outlet, title }: { outlet: string | null; title: string | null }, beforePage: () => Promise<void>, signal: AbortSignal): Promise<ExtractedArticle> {
  const article = (await wholeInFeed(parts, item)) ?? (await fromPage(parts, item, beforePage, signal));
  const named = outlet ?? article.outlet ?? title;
  return {
    ...article,
    headline: article.headline ?? item.title,
    byline: article.byline ?? item.byline,
    publishedAt: article.publishedAt ?? item.publishedAt,
    url: article.url ?? item.link,
    outlet: named,
    // A feed's line "first appeared on" often names the outlet itself.
    origin: article.origin !== null && same(article.origin, named, parts.knowledge) ? null : article.origin,
  };
}

async function wholeInFeed({ read, knowledge }: ItemParts, item: FeedItem): Promise<ExtractedArticle | null> {
  const { content, title, link } = item;
  if (content === null || content.length < shortestWhole) return null;
  const page = `<!doctype html><html><head><meta charset="utf-8"></head><body><article><h1>${escaped(title ?? '')}</h1>${/<(p|br|div)\b/i.test(content) ? content : `<p>${content}</p>`}</article></body></html>`;
  const [first] = await read({ bytes: Buffer.from(page, 'utf8'), url: link, contentType: 'text/html; charset=utf-8' });
  if (!first || 'error' in first) return null;
  const { article } = first;
  const lines = [article.body, ...article.removed.map(({ text }) => text)].join('\n').split('\n');
  const isTeaser = teaserEnd.test(article.body) || lines.some((line) => knowledge.boilerplate.teaser.test(line.trim())) || knowledge.boilerplate.paywalls.some((phrase) => article.body.toLowerCase().includes(phrase));
  return article.body.length < shortestWhole || isTeaser ? null : { ...article, headline: title ?? article.headline };
}

async function fromPage({ web, read, knowledge, limits }: ItemParts, item: FeedItem, beforePage: () => Promise<void>, signal: AbortSignal): Promise<ExtractedArticle> {
  if (item.link === null) throw new WebError('The item has no article', 'The feed gives neither its whole text nor an address.');
  await beforePage();
  const [first] = await fetchPage(web, item.link, read, knowledge, limits, signal);
  if (!first) throw new WebError('The page is empty', 'Nothing could be read from it.');
  if ('error' in first) throw new WebError(first.error.title, first.error.detail);
  return first.article;
}

function same(a: string, b: string | null, { lines }: IngestKnowledge): boolean {
  const key = (name: string) => name.toLowerCase().replace(lines.origins.article, '').trim();
  return b !== null && key(a) === key(b);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
