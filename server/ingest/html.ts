/// <reference lib="dom" />
/** An HTML page to an article. The one owner of the HTML parser and of Readability. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ErrorText, ExtractedArticle, FoundAt } from '../types.ts';
import { readDate } from './dates.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import type { IngestLimits } from './limits.ts';
import { agencyCredit, originInLine } from './origin.ts';

/** A body shorter than this is no article: a menu, a login page, a paywall's stub. */
const shortestBody = 200;

/** A body shorter than this is looked for once more in the page without cleaning. */
const suspiciousBody = 1_500;

/** Readability's choice of the part of a page that is the article. */
function weigh(document: Document) {
  return new Readability(document as unknown as Document, { charThreshold: 250, keepClasses: false }).parse();
}

/** What a page says of itself in its head. */
interface Metadata {
  headline: string | null;
  outlet: string | null;
  byline: string | null;
  publishedAt: string | null;
  url: string | null;
  found: ExtractedArticle['found'];
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
  const meta = readMetadata(document, url, knowledge);
  const removed: ExtractedArticle['removed'] = [];
  clean(document, removed);
  let parsed = weigh(document);
  if ((parsed?.textContent?.length ?? 0) < suspiciousBody) {
    // Where little is left, the cleaning may have taken the article for furniture; the page is weighed as it came.
    const whole = weigh(parseHTML(page).document);
    if ((whole?.textContent?.length ?? 0) > 2 * (parsed?.textContent?.length ?? 0)) {
      parsed = whole;
      removed.length = 0;
    }
  }
  const paragraphs = parsed?.content ? paragraphsOf(parsed.content) : [];
  let origin = null as ExtractedArticle['origin'];
  const found = meta.found;
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    const from = originInLine(paragraph, knowledge);
    if (from && paragraph.length < 400) {
      origin ??= from.name;
      found.origin ??= from.found;
      removed.push({ text: paragraph, reason: 'where it appeared first' });
    } else if (isFurniture(paragraph, knowledge)) removed.push({ text: paragraph, reason: 'page furniture' });
    else kept.push(paragraph);
  }
  const headline = meta.headline ?? (parsed?.title ? cleanTitle(parsed.title, meta.outlet) : null);
  // The headline and the byline often stand once more at the top of the body.
  while (kept.length > 1 && ((headline !== null && lineKey(kept[0]!) === lineKey(headline)) || /^by\s+\p{Lu}[\p{L}.' -]{2,60}$/iu.test(kept[0]!))) removed.push({ text: kept.shift()!, reason: 'repeated above the text' });
  const body = kept.join('\n\n');
  if (body.length < shortestBody && !/[.!?]["”]?(\s|$)/.test(body)) {
    return { title: 'No article was found in the page', detail: 'It may be a front page, a login or a paywall. Open the article in a browser, copy its text and paste that.' };
  }
  if (origin === null && kept[0]) {
    const credit = agencyCredit(kept[0], knowledge) ?? agencyCredit(kept.at(-1)!, knowledge);
    if (credit) {
      origin = credit.name;
      found.origin = credit.found;
    }
  }
  const byline = meta.byline ?? tidyByline(parsed?.byline ?? null);
  const language = languageOf(body);
  const notes = [headline === null ? 'No headline was found; add it.' : '', meta.outlet === null ? 'No outlet was found; add it, so that the text can be compared.' : '', meta.publishedAt === null ? 'No date was found.' : ''].filter((note) => note !== '');
  return { headline, subheads: [], outlet: meta.outlet, origin, byline, publishedAt: meta.publishedAt, url: meta.url, language, body, found, removed, notes };
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

const furnitureSelectors = [
  'script', 'style', 'noscript', 'template', 'iframe', 'form', 'nav', 'aside', 'footer', 'figure figcaption', 'figure', 'button', 'svg', 'select',
  '[role=navigation]', '[role=complementary]', '[role=dialog]', '[aria-hidden=true]', '[hidden]',
  '[class*=newsletter i]', '[class*=related i]', '[class*=share i]', '[class*=social i]', '[class*=promo i]', '[class*=cookie i]', '[class*=advert i]', '[class*=sponsor i]', '[class*=comments i]', '[id*=comments i]',
  '[class*=recommend i]', '[class*=signup i]', '[class*=subscribe i]', '[class*=author-bio i]', '[class*=authorbio i]', '[class*=caption i]', '[class*=credit i]', '[class*=read-more i]', '[class*=readmore i]', '[class*=most-read i]', '[class*=trending i]',
];

/** Takes out what stands in pages beside articles, before Readability weighs the rest. */
function clean(document: Document, removed: ExtractedArticle['removed']): void {
  for (const selector of furnitureSelectors) {
    for (const element of document.querySelectorAll(selector)) {
      const text = element.textContent ?? '';
      // A wrapper named "article-with-related" holds the article itself; furniture is short.
      if (element.querySelectorAll('p').length > 3 && text.length > 1200 && !/^(script|style|noscript|template|nav|footer)$/i.test(element.tagName)) continue;
      const shown = text.replace(/\s+/g, ' ').trim();
      if (shown !== '' && shown.length < 2_000 && !/^(script|style|noscript|template|svg)$/i.test(element.tagName)) removed.push({ text: shown, reason: 'page furniture' });
      element.remove();
    }
  }
}

const blockTags = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE', 'DIV', 'SECTION', 'ARTICLE', 'UL', 'OL', 'TABLE', 'TR', 'TD', 'TH', 'DL', 'DT', 'DD', 'HR', 'HEADER', 'MAIN', 'FIGURE', 'BODY', 'ADDRESS']);

/** The text of Readability's content, a paragraph each block; line breaks part paragraphs too. Blocks that are links alone lead elsewhere. */
function paragraphsOf(content: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  const paragraphs: string[] = [];
  let current = '';
  let linked = 0;
  const flush = () => {
    const text = current.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text !== '' && !(linked >= text.length && text.length <= longestLink)) paragraphs.push(text);
    current = '';
    linked = 0;
  };
  const walk = (node: Node, inLink: boolean) => {
    if (node.nodeType === 3) {
      current += node.textContent ?? '';
      if (inLink) linked += (node.textContent ?? '').length;
    } else if (node.nodeType === 1) {
      const tag = (node as Element).tagName.toUpperCase();
      const block = blockTags.has(tag);
      if (block || tag === 'BR') flush();
      for (const child of node.childNodes) walk(child as Node, inLink || tag === 'A');
      if (block) flush();
    }
  };
  walk(document.body as unknown as Node, false);
  flush();
  return paragraphs;
}

/** A paragraph that is one link, up to this length, is a pointer to another page. */
const longestLink = 200;
/** "Updated Nov 19, 6:55 AM", "By Mara Lund - 11/18/19 11:04 PM EST": a line of its own that dates or signs the page. */
const stamp = /^(?:(?:updated|posted|published|last updated|modified|by\s+\p{Lu}[^.]{2,60}?[-–—|,])\W).{0,80}\d{1,4}.{0,30}$/iu;

function isFurniture(paragraph: string, knowledge: IngestKnowledge): boolean {
  const { boilerplate } = knowledge;
  if (paragraph.length <= 110 && stamp.test(paragraph)) return true;
  if (boilerplate.lines.has(lineKey(paragraph))) return true;
  if (paragraph.length > 300) return false;
  const lower = paragraph.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  return boilerplate.starts.some((start) => lower.startsWith(start)) || boilerplate.contains.some((part) => lower.includes(part));
}

/** JSON-LD first, then Open Graph and other meta elements, then what the page shows. */
function readMetadata(document: Document, url: string | null, knowledge: IngestKnowledge): Metadata {
  const meta: Metadata = { headline: null, outlet: null, byline: null, publishedAt: null, url, found: {} };
  const set = (field: 'headline' | 'outlet' | 'byline' | 'publishedAt' | 'url', value: string | null | undefined, where: string, sure: FoundAt['sure']) => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    if (meta[field] !== null || text === '') return;
    meta[field] = text;
    meta.found[field] = { where, sure };
  };
  for (const article of jsonLdArticles(document)) {
    set('headline', textOf(article['headline']), 'JSON-LD headline', 'high');
    set('outlet', nameOf(article['publisher']), 'JSON-LD publisher', 'high');
    set('byline', namesOf(article['author']), 'JSON-LD author', 'high');
    set('publishedAt', isoOf(textOf(article['datePublished'])), 'JSON-LD datePublished', 'high');
  }
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? null;
  set('headline', content('meta[property="og:title"]'), 'og:title', 'high');
  set('outlet', content('meta[property="og:site_name"]'), 'og:site_name', 'high');
  set('byline', authorOf(content('meta[name="author"]') ?? content('meta[property="article:author"]')), 'meta author', 'medium');
  set('publishedAt', isoOf(content('meta[property="article:published_time"]') ?? content('meta[name="date"]') ?? content('meta[itemprop="datePublished"]')), 'article:published_time', 'high');
  set('headline', document.querySelector('h1')?.textContent, 'first heading', 'medium');
  set('publishedAt', isoOf(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null), 'time element', 'medium');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('meta[property="og:url"]');
  if (canonical && /^https?:\/\//.test(canonical)) set('url', canonical, 'canonical link', 'high');
  const host = hostOf(meta.url);
  const byDomain = host ? knowledge.outletByDomain(host) : null;
  if (byDomain) {
    meta.outlet = byDomain.name;
    meta.found.outlet = { where: 'domain', sure: 'high' };
  } else if (meta.outlet !== null) meta.outlet = knowledge.outletBySpelling(meta.outlet)?.name ?? meta.outlet;
  if (meta.headline !== null) meta.headline = cleanTitle(meta.headline, meta.outlet);
  meta.byline = tidyByline(meta.byline);
  return meta;
}

type JsonObject = Record<string, unknown>;

function jsonLdArticles(document: Document): JsonObject[] {
  const articles: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent ?? ''), articles, 0);
    } catch {
      // Broken JSON-LD is common; the page's other signs are read instead.
    }
  }
  return articles;
}

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > 4 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) return value.forEach((one) => collect(one, into, depth + 1));
  const object = value as JsonObject;
  const types = [object['@type']].flat().map(String);
  if (types.some((type) => /(Article|BlogPosting|Report)$/.test(type))) into.push(object);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(object[key], into, depth + 1);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? decodeEntities(value) : null;
}

function nameOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? textOf(first) : textOf((first as JsonObject | null)?.['name']);
}

function namesOf(value: unknown): string | null {
  const names = [value].flat().map(nameOf).filter((name): name is string => name !== null && name.trim() !== '');
  return names.length > 0 ? names.join(', ') : null;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseHTML(`<!doctype html><html><body><p>${text.replace(/</g, '&lt;')}</p></body></html>`).document.querySelector('p')?.textContent ?? text;
}

function authorOf(author: string | null): string | null {
  return author && !/^https?:/.test(author) ? author : null;
}

function tidyByline(byline: string | null): string | null {
  const name = byline?.replace(/^\s*by:?\s+/i, '').replace(/\s+/g, ' ').trim();
  return name && name.length <= 200 && !/^https?:/.test(name) ? name : null;
}

function isoOf(date: string | null): string | null {
  return date ? readDate(date.trim()) : null;
}

function hostOf(url: string | null): string | null {
  try {
    return url ? new URL(url).hostname : null;
  } catch {
    return null;
  }
}

/** A title without the outlet's name behind it: "Council votes | The Harwick Times". */
function cleanTitle(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—»·]\s+|\s+-\s+/);
  if (parts.length < 2) return title.trim();
  const last = lineKey(parts.at(-1)!);
  const isOutlet = (outlet !== null && (last.includes(lineKey(outlet)) || lineKey(outlet).includes(last))) || /\.(com|org|net|co\.uk)$/.test(last);
  return isOutlet ? title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|–—»·-]+$/, '').trim() : title.trim();
}
