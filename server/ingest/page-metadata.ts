/// <reference lib="dom" />
/** What a page says of itself: JSON-LD first, then Open Graph and other meta elements, then what it shows. */
import type { ExtractedArticle, FoundAt } from '../types/article.ts';
import { readDate } from './dates.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { withoutEnd } from './without-end.ts';

/** What a page says of itself. */
export interface PageMetadata {
  headline: string | null;
  outlet: string | null;
  /** The first publisher, where the page's canonical address stands on another site. */
  origin: string | null;
  byline: string | null;
  publishedAt: string | null;
  url: string | null;
  /** The page's own summary, which is often printed once more under the headline. */
  description: string | null;
  /** The plain text that the page gives to search engines as its article, if any. */
  articleText: string | null;
  found: ExtractedArticle['found'];
}

type SingleField = 'headline' | 'outlet' | 'byline' | 'publishedAt';
type JsonObject = Record<string, unknown>;

/** Meta elements that date a page, the surest first. */
const dateMetas = ['article:published_time', 'og:published_time', 'datePublished', 'date', 'pubdate', 'publish-date', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'article.published'];
/** Where pages print a byline. */
const bylineSelectors = ['[itemprop=author] [itemprop=name]', '[itemprop=author]', '[rel~=author]', '[class~=byline]', '[class*=byline i]', '[class~=author]'];
/** A line that signs the text stands in one of so many boxes around the headline, among their first elements, has few parts, and is short. */
const boxesAround = 2;
const elementsLookedAt = 60;
const mostChildren = 4;
const longestSigned = 80;
/** A byline is rarely longer. */
const longestByline = 200;

/**
 * Reads a page's metadata.
 * @param url the address that the page came from, if known
 * @param decode turns character references ("&amp;") into characters
 */
export function readMetadata(document: Document, url: string | null, knowledge: IngestKnowledge, decode: (text: string) => string): PageMetadata {
  const meta: PageMetadata = { headline: null, outlet: null, origin: null, byline: null, publishedAt: null, url, description: null, articleText: null, found: {} };
  const set = (field: SingleField, value: string | null | undefined, where: string, sure: FoundAt['sure']) => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    if (meta[field] !== null || text === '') return;
    meta[field] = text;
    meta.found[field] = { where, sure };
  };
  const content = (name: string) => (document.querySelector(`meta[property="${name}"]`) ?? document.querySelector(`meta[name="${name}"]`) ?? document.querySelector(`meta[itemprop="${name}"]`))?.getAttribute('content')?.trim() || null;
  const { articles, byId } = readJsonLd(document);
  const name = (value: unknown) => nameOf(value, byId, decode);

  const titles = [...articles.map((article) => text(article['headline'], decode)), content('og:title'), content('twitter:title'), document.querySelector('title')?.textContent ?? null];
  const shown = shownHeadline(document, titles);
  if (shown !== null) set('headline', shown, 'the heading that the page shows', 'high');
  for (const article of articles) {
    set('headline', text(article['headline'], decode) ?? text(article['name'], decode), 'JSON-LD headline', 'high');
    set('outlet', name(article['publisher']) ?? name(article['sourceOrganization']), 'JSON-LD publisher', 'high');
    set('byline', tidyByline(names(article['author'] ?? article['creator'], name), knowledge), 'JSON-LD author', 'high');
    set('publishedAt', isoOf(text(article['datePublished'], decode)), 'JSON-LD datePublished', 'high');
    meta.description ??= text(article['description'], decode);
    meta.articleText ??= text(article['articleBody'], decode);
  }
  set('headline', content('og:title'), 'og:title', 'high');
  set('outlet', content('og:site_name'), 'og:site_name', 'high');
  set('outlet', content('application-name') ?? content('publisher') ?? content('dc.publisher'), 'meta publisher', 'medium');
  set('byline', tidyByline(content('author') ?? content('article:author') ?? content('dc.creator') ?? content('parsely-author'), knowledge), 'meta author', 'medium');
  for (const date of dateMetas) set('publishedAt', isoOf(content(date)), `meta ${date}`, 'high');
  set('headline', document.querySelector('h1')?.textContent, 'first heading', 'medium');
  set('headline', document.querySelector('title')?.textContent, 'the title of the window', 'medium');
  for (const time of document.querySelectorAll('time[datetime], [itemprop=datePublished], time')) {
    if (meta.publishedAt !== null) break;
    set('publishedAt', isoOf(time.getAttribute('datetime') ?? time.getAttribute('content')) ?? isoOf(time.textContent), 'time element', 'medium');
  }
  for (const selector of bylineSelectors) set('byline', tidyByline(shownText(document.querySelector(selector)), knowledge), 'the byline that the page shows', 'medium');
  set('byline', tidyByline(signedUnder(document, knowledge), knowledge), 'a line under the headline', 'medium');
  meta.description ??= content('og:description') ?? content('description');
  readAddresses(document, meta, content('og:url'), knowledge);
  if (meta.outlet === null) set('outlet', outletInTitle(document.querySelector('title')?.textContent ?? null, knowledge), 'the title of the window', 'medium');
  if (meta.headline !== null) meta.headline = cleanTitle(meta.headline, meta.outlet);
  return meta;
}

/** "By Mara Lund" in a box under the headline that has no name of its own. */
function signedUnder(document: Document, { lines: { bylines } }: IngestKnowledge): string | null {
  let box = document.querySelector('h1')?.parentElement ?? null;
  for (let out = 0; box !== null && out < boxesAround; out += 1, box = box.parentElement) {
    for (const element of [...box.querySelectorAll('p, div, span, address')].slice(0, elementsLookedAt)) {
      if (element.children.length > mostChildren) continue;
      const shown = shownText(element)?.trim() ?? '';
      if (shown.length <= longestSigned && bylines.byPerson.test(shown)) return bylines.leadingPeople.exec(shown.replace(bylines.byBefore, ''))?.[1] ?? shown;
    }
  }
  return null;
}

/** The page's address, its outlet by that address, and an origin where the canonical address is another site's. */
function readAddresses(document: Document, meta: PageMetadata, ownUrl: string | null, knowledge: IngestKnowledge): void {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const whole = [ownUrl, canonical].filter((address): address is string => address !== null && /^https?:\/\//.test(address));
  if (meta.url === null && whole[0]) {
    meta.url = whole.includes(canonical ?? '') && ownUrl === null ? canonical : whole[0];
    meta.found.url = { where: meta.url === canonical ? 'canonical link' : 'og:url', sure: 'high' };
  } else if (meta.url !== null) meta.found.url = { where: 'the address given', sure: 'high' };
  const host = hostOf(meta.url);
  const byDomain = host ? knowledge.outletByDomain(host) : null;
  if (byDomain) {
    meta.outlet = byDomain.name;
    meta.found.outlet = { where: 'the domain of the address', sure: 'high' };
  } else if (meta.outlet !== null) meta.outlet = knowledge.outletBySpelling(meta.outlet)?.name ?? meta.outlet;
  const canonicalHost = hostOf(canonical);
  if (host && canonicalHost && siteOf(host) !== siteOf(canonicalHost)) {
    const known = knowledge.outletByDomain(canonicalHost);
    if (known?.name !== meta.outlet || known === null) {
      meta.origin = known?.name ?? canonicalHost.replace(/^www\./, '');
      meta.found.origin = { where: 'the canonical link leads to another site', sure: known ? 'high' : 'medium' };
    }
  }
}

/** The h1 that says what one of the titles says: a page's social or search title may be another than the headline that it prints. */
function shownHeadline(document: Document, titles: (string | null)[]): string | null {
  const given = titles.filter((title): title is string => title !== null).map(wordsOf);
  for (const heading of document.querySelectorAll('h1')) {
    const shown = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    const words = wordsOf(shown);
    if (words.size < 3 || shown.length > 300) continue;
    if (given.some((title) => [...words].filter((word) => title.has(word)).length >= words.size * 0.6)) return shown;
  }
  return null;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The articles of the page's JSON-LD, and everything in it that has an `@id`, for references. */
function readJsonLd(document: Document): { articles: JsonObject[]; byId: Map<string, JsonObject> } {
  const articles: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const written = (script.textContent ?? '').replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g, '');
    // Raw line breaks and tabs inside strings are the most common fault; as blanks they hurt nowhere.
    const value = parsed(written) ?? parsed(written.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, ''));
    collect(value, articles, byId, 0);
  }
  return { articles, byId };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Broken JSON-LD is common; the page's other signs are read instead.
    return null;
  }
}

function collect(value: unknown, into: JsonObject[], byId: Map<string, JsonObject>, depth: number): void {
  if (depth > 6 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) return value.forEach((one) => collect(one, into, byId, depth + 1));
  const object = value as JsonObject;
  const id = object['@id'];
  if (typeof id === 'string' && Object.keys(object).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, object);
  if ([object['@type']].flat().some((type) => /(Article|BlogPosting|Report|LiveBlogPosting)$/.test(String(type)))) into.push(object);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author', 'itemListElement', 'hasPart']) {
    // The posts of a list or a live blog are parts, not the article; only their ids are kept.
    collect(object[key], key === 'itemListElement' || key === 'hasPart' ? [] : into, byId, depth + 1);
  }
}

function text(value: unknown, decode: (text: string) => string): string | null {
  return typeof value === 'string' && value.trim() !== '' ? decode(value) : null;
}

function nameOf(value: unknown, byId: Map<string, JsonObject>, decode: (text: string) => string): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return text(first, decode);
  if (first === null || typeof first !== 'object') return null;
  const object = first as JsonObject;
  const referred = typeof object['@id'] === 'string' ? byId.get(object['@id']) : undefined;
  const own = [object['name']].flat()[0] ?? [referred?.['name']].flat()[0];
  return text(own, decode);
}

function names(value: unknown, name: (value: unknown) => string | null): string | null {
  const all = [value].flat().map(name).filter((one): one is string => one !== null && one.trim() !== '' && !/^https?:/.test(one));
  return all.length > 0 ? [...new Set(all)].join(', ') : null;
}

/** A byline without "By", handles and dates; null when it is an address or no name at all. */
export function tidyByline(byline: string | null, { lines: { pages } }: IngestKnowledge): string | null {
  const bare = byline
    ?.replace(/\s+/g, ' ')
    .trim()
    .replace(pages.bylineOpening, '')
    .replace(/\s*[|•·]\s.*$/, '')
    .replace(pages.behindName, '');
  const name = bare && withoutEnd(bare, /[\s,;:–—-]/).trim();
  return name && name.length <= longestByline && /\p{L}{2}/u.test(name) && !pages.nobody.test(name) ? name : null;
}

function isoOf(date: string | null): string | null {
  return date ? readDate(date.trim().replace(/\s+/g, ' ')) : null;
}

/** What an element shows, without the scripts in it. */
function shownText(element: Element | null): string | null {
  if (element === null) return null;
  const shown = element.cloneNode(true) as Element;
  for (const script of shown.querySelectorAll('script, style, time')) script.remove();
  return shown.textContent;
}

function hostOf(url: string | null): string | null {
  try {
    return url ? new URL(url).hostname : null;
  } catch {
    return null;
  }
}

/** The last parts of a host that tell one site from another: "amp.harwick-times.co.uk" is "harwick-times.co.uk". */
function siteOf(host: string): string {
  const parts = host.toLowerCase().split('.');
  const secondLevel = parts.length > 2 && /^(?:co|com|org|net|gov|ac|edu|gob|go|or|ne)$/.test(parts.at(-2)!) && parts.at(-1)!.length === 2;
  return parts.slice(secondLevel ? -3 : -2).join('.');
}

const titleBars = /\s+[|–—»·:]+\s+|\s+-\s+/;

function outletInTitle(title: string | null, knowledge: IngestKnowledge): string | null {
  const parts = title?.split(titleBars) ?? [];
  return parts.length < 2 ? null : (knowledge.outletBySpelling(parts.at(-1)!)?.name ?? null);
}

/** A title without the outlet's name behind it: "Council votes | The Harwick Times". */
export function cleanTitle(title: string, outlet: string | null): string {
  const parts = title.split(titleBars);
  if (parts.length < 2) return title.trim();
  const last = lineKey(parts.at(-1)!);
  const isOutlet = last !== '' && ((outlet !== null && (last.includes(lineKey(outlet)) || lineKey(outlet).includes(last))) || /\.(com|org|net|co\.uk)$/.test(last));
  return isOutlet ? withoutEnd(title.slice(0, title.lastIndexOf(parts.at(-1)!)), /[\s|–—»·-]/).trim() : title.trim();
}
