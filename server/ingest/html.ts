/// <reference lib="dom" />
/** An HTML page to an article. The one owner of the HTML parser and of Readability. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { ExtractedArticle } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import { textBlock, type DocumentText } from './blocks.ts';
import { shownLength, textOf } from './element-text.ts';
import { textTooLong } from './article-fields.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import type { IngestLimits } from './limits.ts';
import { faultInMarkup } from './markup.ts';
import { notesOnMissing } from './missing-notes.ts';
import { agencyCredit, agencyInByline, originInLine } from './origin.ts';
import { freeEmbeddedPosts, freeLoneParagraphs, freeQuotations, joinIntroduction, unnameHeadings, unnameSpans } from './page-arrangement.ts';
import { blocksOf, type Block } from './page-blocks.ts';
import { trimPage } from './page-edges.ts';
import { takeOutDecks } from './page-decks.ts';
import { imageDescriptions, takeOutAbove, takeOutFurniture, takeOutNextArticles } from './page-furniture.ts';
import { cleanTitle, readMetadata, tidyByline, type PageMetadata } from './page-metadata.ts';

/** A body shorter than this is no article: a menu, a login page, a paywall's stub. */
const shortestBody = 200;

/** A page shows no more than so many times the text of the longest article; one that does is refused before it is searched. */
const mostShown = 2;

/** A body shorter than this is looked for once more in the page without cleaning. */
const suspiciousBody = 1_500;

/** Under a shorter text the reader is told to look whether it is all. */
const shortestSure = 350;

/** A story under this length may be what was taken for the lines above it. */
const shortestStory = 300;

/** Readability's choice of the part of a page that is the article, as an element, after the page was cleaned. */
function choose(document: Document, { description, headline }: PageMetadata, { boilerplate }: IngestKnowledge, take: { names: boolean; decks: boolean }) {
  const removed: ExtractedArticle['removed'] = [];
  takeOutNextArticles(document, headline, removed);
  takeOutAbove(document, headline, removed);
  freeEmbeddedPosts(document);
  freeQuotations(document);
  const decks = take.decks ? takeOutDecks(document, description, boilerplate) : [];
  takeOutFurniture(document, boilerplate, removed, take);
  joinIntroduction(document);
  freeLoneParagraphs(document);
  unnameSpans(document);
  unnameHeadings(document);
  return { chosen: new Readability<Element>(document, { charThreshold: 140, keepClasses: true, serializer: (node) => node as Element }).parse(), decks, removed };
}

function lengthIn(chosen: { textContent?: string | null | undefined } | null): number {
  return chosen?.textContent?.length ?? 0;
}

/**
 * Reads a page.
 * @param url the address that the page came from, if known
 */
export function readHtml(html: string, url: string | null, knowledge: IngestKnowledge, limits: IngestLimits): ExtractedArticle | ErrorText {
  const fault = faultInMarkup(html, limits);
  if (fault) return fault;
  try {
    return readPage(html, url, knowledge, limits);
  } catch (error) {
    // The parser hands over children as arguments: a page of endless siblings exhausts the stack whatever its depth.
    if (error instanceof RangeError) return { title: 'The page has too many parts', detail: 'It cannot be read. Paste the text of the article instead.' };
    throw error;
  }
}

/** The parser makes a text node of its own of every entity; joined again, a stretch of text is as long as a reader sees it, and a search costs no more. */
function parsed(page: string): Document {
  const { document } = parseHTML(page);
  document.normalize();
  return document;
}

function readPage(html: string, url: string | null, knowledge: IngestKnowledge, limits: IngestLimits): ExtractedArticle | ErrorText {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { functionWords } = knowledge.lines;
  const document = parsed(page);
  const shown = shownLength(document.documentElement);
  if (shown > mostShown * limits.bodyLength) return textTooLong(shown, limits);
  const meta = readMetadata(document, url, knowledge, decodeEntities);
  const captions = imageDescriptions(document);
  let { chosen, decks, removed } = choose(document, meta, knowledge, { names: true, decks: true });
  // Where little is left, the cleaning may have taken the article for furniture; the page is weighed with less of it.
  if (decks.length > 0 && lengthIn(chosen) < shortestStory) ({ chosen, decks, removed } = choose(parsed(page), meta, knowledge, { names: true, decks: false }));
  if (lengthIn(chosen) < suspiciousBody) {
    const whole = choose(parsed(page), meta, knowledge, { names: false, decks: true });
    if (lengthIn(whole.chosen) > 2 * lengthIn(chosen)) ({ chosen, decks, removed } = whole);
  }
  let blocks = chosen?.content ? blocksOf(chosen.content) : [];
  const given = meta.articleText === null ? [] : textBlocks(meta.articleText);
  // Pages that a script fills carry their article only in what they tell search engines.
  if (lengthOf(given) > 600 && lengthOf(blocks) < lengthOf(given) * 0.4) blocks = given;
  const found = meta.found;
  let origin = meta.origin;
  const headline = meta.headline ?? (chosen?.title ? cleanTitle(chosen.title, meta.outlet) : null);
  const byline = meta.byline ?? tidyByline(chosen?.byline ?? null, knowledge);
  if (meta.byline === null && byline !== null) found.byline = { where: 'the byline that the page shows', sure: 'low' };
  // A summary that is printed over the text and is its first paragraph too is no line of its own.
  const keys = new Set(blocks.map(({ text }) => lineKey(text)));
  const subheads = decks.filter((deck) => !keys.has(lineKey(deck)) && lineKey(deck) !== lineKey(headline ?? ''));
  const story = blocks.filter(({ text }) => {
    const from = text.length < 400 ? originInLine(text, knowledge) : null;
    if (from === null) return true;
    origin ??= from.name;
    found.origin ??= from.found;
    removed.push({ text, reason: 'where it appeared first' });
    return false;
  });
  const known = { headline, subheads, byline, captions, language: document.documentElement?.getAttribute('lang') || languageOf(story.map(({ text }) => text).join(' '), functionWords), articleText: lengthOf(given) > 600 ? given.map(({ text }) => text).join(' ') : null };
  const kept = trimPage(story, known, knowledge, removed);
  const paragraphs = kept.map(({ text }) => text);
  const body = paragraphs.join('\n\n');
  if (body.length < shortestBody && !/[\p{Sentence_Terminal}]["”]?(\s|$)/u.test(body)) {
    return withoutArticle(parsed(page), knowledge);
  }
  if (origin === null) {
    const credit = agencyCredit(paragraphs[0] ?? '', knowledge) ?? agencyCredit(blocks.at(-1)?.text ?? '', knowledge) ?? agencyInByline(byline, knowledge);
    if (credit && credit.name !== meta.outlet) {
      origin = credit.name;
      found.origin = credit.found;
    }
  }
  if (subheads.length > 0) found.subheads = { where: 'lines between the headline and the text', sure: 'medium' };
  found.body = { where: blocks === given ? 'what the page tells search engines' : 'the running text of the page', sure: body.length < suspiciousBody ? 'medium' : 'high' };
  const language = languageOf(body, functionWords);
  if (language) found.language = { where: 'the words of the text', sure: 'high' };
  const notes = [...(body.length < shortestSure ? ['The text is very short; the page may show its beginning only.'] : []), ...notesOnMissing({ headline, outlet: meta.outlet, publishedAt: meta.publishedAt })];
  return { headline, subheads, outlet: meta.outlet, origin, byline, publishedAt: meta.publishedAt, url: meta.url, language, body, found, removed, notes };
}

/**
 * A message as a row of blocks, furniture and all: who reads it part by part takes that off.
 * @returns null where it cannot be read
 */
export function messageBlocks(html: string, limits: IngestLimits): DocumentText['blocks'] | null {
  if (faultInMarkup(html, limits)) return null;
  try {
    const document = parsed(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
    for (const element of document.querySelectorAll('script, style, noscript, template, title')) element.remove();
    if (shownLength(document.documentElement) > mostShown * limits.bodyLength) return null;
    return blocksOf(document.body ?? document.documentElement).map(({ text, kind, level }) => (kind === 'heading' ? { kind, text, level } : textBlock(text)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Why a page holds no article, in the words of what it shows instead. */
function withoutArticle(document: Document, { boilerplate }: IngestKnowledge): ErrorText {
  const paste = 'Open the article in a browser, copy its text and paste that.';
  const asks = document.querySelector('input[type=password]') !== null;
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove();
  const shown = textOf(document.documentElement).toLowerCase().replace(/\u2019/g, "'");
  const words = textOf(document.body);
  if (boilerplate.paywalls.some((phrase) => shown.includes(phrase))) return { title: 'The article is behind a paywall', code: 'no-text', detail: `The page shows its beginning at most and asks for a subscription. ${paste}` };
  if (asks) return { title: 'The page is a login', detail: `It asks for a password and shows no article. ${paste}` };
  if (words === '') return { title: 'The page is empty', code: 'no-text', detail: `It shows no text; it may draw it with scripts, which are not run here. ${paste}` };
  return { title: 'No article was found in the page', code: 'no-text', detail: `It may be a front page or a page of links. ${paste}` };
}

/** A text that search engines are given, as blocks; some of them are markup. */
function textBlocks(text: string): Block[] {
  if (/<(?:p|br|div)\b/i.test(text)) return blocksOf(parsed(`<!doctype html><html><body>${text}</body></html>`).body);
  return text.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').map((line) => ({ text: line, kind: 'paragraph', level: 0, linked: 0, links: 0, lead: line, trail: '' }));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseHTML(`<!doctype html><html><body><p>${text.replace(/</g, '&lt;')}</p></body></html>`).document.querySelector('p')?.textContent ?? text;
}
