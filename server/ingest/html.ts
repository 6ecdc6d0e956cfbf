/// <reference lib="dom" />
/** An HTML page to an article. The one owner of the HTML parser and of Readability. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ErrorText, ExtractedArticle } from '../types.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import type { IngestLimits } from './limits.ts';
import { agencyCredit, agencyInByline, originInLine } from './origin.ts';
import { blocksOf, type Block } from './page-blocks.ts';
import { trimPage } from './page-edges.ts';
import { imageDescriptions, takeOutDecks, takeOutFurniture } from './page-furniture.ts';
import { cleanTitle, readMetadata, tidyByline } from './page-metadata.ts';

/** A body shorter than this is no article: a menu, a login page, a paywall's stub. */
const shortestBody = 200;

/** A body shorter than this is looked for once more in the page without cleaning. */
const suspiciousBody = 1_500;

/** Readability's choice of the part of a page that is the article, as an element. */
function choose(document: Document) {
  return new Readability<Element>(document, { charThreshold: 250, keepClasses: true, serializer: (node) => node as Element }).parse();
}

/**
 * Reads a page.
 * @param url the address that the page came from, if known
 */
export function readHtml(html: string, url: string | null, knowledge: IngestKnowledge, limits: IngestLimits): ExtractedArticle | ErrorText {
  if (depthOf(html) > limits.htmlDepth) {
    return { title: 'The page is nested too deeply', detail: `Its elements stand more than ${limits.htmlDepth} inside each other. Paste the text of the article instead, or raise the setting htmlDepth.` };
  }
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(page);
  const meta = readMetadata(document, url, knowledge, decodeEntities);
  let removed: ExtractedArticle['removed'] = [];
  const captions = imageDescriptions(document);
  const subheads = takeOutDecks(document, meta.description);
  takeOutFurniture(document, knowledge.boilerplate, removed);
  let chosen = choose(document);
  if ((chosen?.textContent?.length ?? 0) < suspiciousBody) {
    // Where little is left, the cleaning may have taken the article for furniture; the page is weighed as it came.
    const whole = choose(parseHTML(page).document);
    if ((whole?.textContent?.length ?? 0) > 2 * (chosen?.textContent?.length ?? 0)) {
      chosen = whole;
      removed = [];
    }
  }
  let blocks = chosen?.content ? blocksOf(chosen.content) : [];
  const given = meta.articleText === null ? [] : textBlocks(meta.articleText);
  // Pages that a script fills carry their article only in what they tell search engines.
  if (lengthOf(given) > 600 && lengthOf(blocks) < lengthOf(given) * 0.4) blocks = given;
  const found = meta.found;
  let origin = meta.origin;
  const headline = meta.headline ?? (chosen?.title ? cleanTitle(chosen.title, meta.outlet) : null);
  const byline = meta.byline ?? tidyByline(chosen?.byline ?? null);
  if (meta.byline === null && byline !== null) found.byline = { where: 'the byline that the page shows', sure: 'low' };
  const story = blocks.filter(({ text }) => {
    const from = text.length < 400 ? originInLine(text, knowledge) : null;
    if (from === null) return true;
    origin ??= from.name;
    found.origin ??= from.found;
    removed.push({ text, reason: 'where it appeared first' });
    return false;
  });
  const known = { headline, subheads, byline, captions, language: document.documentElement?.getAttribute('lang') ?? null, articleText: lengthOf(given) > 600 ? given.map(({ text }) => text).join(' ') : null };
  const kept = trimPage(story, known, knowledge, removed);
  const paragraphs = kept.map(({ text }) => text);
  const body = paragraphs.join('\n\n');
  if (body.length < shortestBody && !/[\p{Sentence_Terminal}]["”]?(\s|$)/u.test(body)) {
    return { title: 'No article was found in the page', detail: 'It may be a front page, a login or a paywall. Open the article in a browser, copy its text and paste that.' };
  }
  if (origin === null) {
    const credit = agencyCredit(paragraphs[0] ?? '', knowledge) ?? agencyCredit(blocks.at(-1)?.text ?? '', knowledge) ?? agencyInByline(byline, knowledge);
    if (credit && credit.name !== meta.outlet) {
      origin = credit.name;
      found.origin = credit.found;
    }
  }
  if (subheads.length > 0) found.subheads = { where: 'lines between the headline and the text', sure: 'medium' };
  const language = languageOf(body);
  if (language) found.language = { where: 'the words of the text', sure: 'high' };
  const notes = [headline === null ? 'No headline was found; add it.' : '', meta.outlet === null ? 'No outlet was found; add it, so that the text can be compared.' : '', meta.publishedAt === null ? 'No date was found.' : ''].filter((note) => note !== '');
  return { headline, subheads, outlet: meta.outlet, origin, byline, publishedAt: meta.publishedAt, url: meta.url, language, body, found, removed, notes };
}

/** A text that search engines are given, as blocks; some of them are markup. */
function textBlocks(text: string): Block[] {
  if (/<(?:p|br|div)\b/i.test(text)) return blocksOf(parseHTML(`<!doctype html><html><body>${text}</body></html>`).document.body);
  return text.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').map((line) => ({ text: line, kind: 'paragraph', linked: 0, links: 0 }));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** An upper bound of how deep elements stand inside each other, counted on the tags alone, before any parser meets them. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(/<(\/?)(div|span|section|article|table|tr|td|ul|ol|li|blockquote|font|b|i|em|strong|a|p|center|main|form)\b[^>]{0,2000}?(\/?)>/gi)) {
    if (match[1]) depth = Math.max(0, depth - 1);
    else if (!match[3] && !/^(p|li|td|tr)$/i.test(match[2]!)) depth += 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseHTML(`<!doctype html><html><body><p>${text.replace(/</g, '&lt;')}</p></body></html>`).document.querySelector('p')?.textContent ?? text;
}
