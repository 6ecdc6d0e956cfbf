/** A feed (RSS, RDF, Atom, JSON Feed) to its items. The one owner of `feedsmith`. */
import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { decodeText } from '../bytes.ts';
import { readDate } from '../dates.ts';
import { sizeText } from '../size-text.ts';
import { WebError } from './web-error.ts';

/** An item of a feed: what it says of an article, and perhaps the article itself. */
export interface FeedItem {
  /** What tells it from the others: its guid or id, else its link, else a hash of what it says. */
  key: string;
  link: string | null;
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
  /** HTML: the article or its beginning. */
  content: string | null;
}

export interface ReadFeed {
  title: string | null;
  /** In the order of the feed, no key twice. */
  items: FeedItem[];
  /** What was left out, in sentences. */
  notes: string[];
}

/** A feed as it came. */
export interface FeedSource {
  bytes: Uint8Array;
  url: string;
  contentType: string;
  /** True when the bytes end before the feed does. */
  cut: boolean;
  /** Items that are read, the rest is left; and the bytes at which it was cut, for messages. */
  most: { items: number; bytes: number };
}

/** The longest key and title kept. */
const longestKey = 500;

/**
 * Reads a feed. What is left out of it is said in its notes.
 * @throws WebError when it is no feed, or one that is not safe to read
 */
export function readFeed({ bytes, url, contentType, cut, most }: FeedSource): ReadFeed {
  const text = textOf(bytes, contentType);
  const notes: string[] = [];
  const json = /^\s*\{/.test(text);
  if (/<!ENTITY/i.test(text)) throw new WebError('The feed is not read', 'It defines entities of its own, which feeds have no need of and which can be made to fill the memory.');
  if (!json && !/<(rss|feed|rdf:RDF|channel)\b/i.test(text.slice(0, 10_000))) throw noFeed(text, url);
  const { start, items, more } = json ? { start: text, items: 0, more: false } : firstItems(text, most.items);
  if (cut) {
    if (json || items === 0) throw new WebError('The feed is too large', `It has more than ${sizeText(most.bytes)} (setting feedBytes).`);
    notes.push(`The feed is longer than ${sizeText(most.bytes)} (setting feedBytes); what stands in that was read.`);
  }
  let read: Pick<ReadFeed, 'title' | 'items'>;
  try {
    read = itemsOf(parseFeed(start, { maxItems: most.items + 1 }), url);
  } catch (error) {
    throw new WebError('The feed cannot be read', `${error instanceof Error ? error.message.slice(0, 200) : String(error)}.`);
  }
  if (more || read.items.length > most.items) notes.push(`The feed holds more than ${most.items} items; the first ${most.items} were looked at (setting feedItems).`);
  const keys = new Set<string>();
  return { title: read.title, items: read.items.slice(0, most.items).filter(({ key }) => !keys.has(key) && keys.add(key)), notes };
}

function textOf(bytes: Uint8Array, contentType: string): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const encoding = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(start)?.[1] ?? null;
  const decoded = decodeText(bytes, encoding);
  // A feed that was cut off may end within a character.
  if ('title' in decoded) return Buffer.from(bytes).toString('utf8');
  return decoded.text;
}

/**
 * The start of a feed with its first items, closed again, so that a parser meets no more than those: a feed of a hundred
 * thousand items costs no more than its first hundred.
 */
function firstItems(text: string, most: number): { start: string; items: number; more: boolean } {
  const marks = /<!\[CDATA\[|<!--|<\/(?:item|entry)\s*>/g;
  let items = 0;
  let end = text.length;
  let whole = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0].startsWith('<!')) {
      const closing = mark[0] === '<!--' ? '-->' : ']]>';
      const at = text.indexOf(closing, marks.lastIndex);
      if (at < 0) break;
      marks.lastIndex = at + closing.length;
      continue;
    }
    items += 1;
    whole = marks.lastIndex;
    if (items === most) {
      end = whole;
      break;
    }
  }
  const closed = /<\/(rss|feed|rdf:RDF)\s*>/i.test(text.slice(Math.max(whole, text.length - 1_000)));
  if (items < most && closed) return { start: text, items, more: false };
  if (items < most) end = whole;
  const root = /<(rss|feed|rdf:RDF)\b/i.exec(text.slice(0, 10_000))?.[1] ?? 'rss';
  const start = `${text.slice(0, end)}${/^rss$/i.test(root) ? '</channel>' : ''}</${root}>`;
  return { start, items, more: /<(item|entry)[\s>]/.test(text.slice(end)) };
}

/** A page instead of a feed often names its feeds; the reader is told. */
function noFeed(text: string, url: string): WebError {
  const named = [...text.slice(0, 500_000).matchAll(/<link\b[^<>]{0,1000}>/gi)].flatMap(([link]) => {
    const href = /type=["']?application\/(?:rss|atom)\+xml/i.test(link) ? /\bhref=["']([^"'<>]{1,1000})["']/i.exec(link)?.[1] : undefined;
    return href ? [absolute(href.replaceAll('&amp;', '&'), url)].filter((found) => found !== null) : [];
  });
  return new WebError('The address is no feed', named.length > 0 ? `It is a page, which names ${named.length > 1 ? 'these feeds' : 'this feed'}: ${[...new Set(named)].slice(0, 5).join(' , ')}` : 'It gives neither RSS nor Atom. Look for the address of a feed on the site.');
}

type Parsed = ReturnType<typeof parseFeed>;

function itemsOf(parsed: Parsed, url: string): Pick<ReadFeed, 'title' | 'items'> {
  const { title } = parsed.feed as { title?: unknown };
  const given = parsed.format === 'atom' ? (parsed.feed.entries ?? []).map(ofAtom) : parsed.format === 'json' ? (parsed.feed.items ?? []).map(ofJson) : (parsed.feed.items ?? []).map(ofRss);
  return {
    title: tagless(valueOf(title)),
    items: given.map((item) => {
      const link = absolute(item.link, url);
      const content = plain(item.content);
      const name = tagless(item.title);
      const key = plain(item.key) ?? link ?? createHash('sha256').update(`${name ?? ''}\0${content ?? ''}`).digest('hex');
      return { key: key.slice(0, longestKey), link, title: name, byline: personOf(item.byline), publishedAt: dateOf(item.date), content };
    }),
  };
}

/** What items of all formats come down to, before anything is checked. */
interface Given {
  key: unknown;
  link: unknown;
  title: unknown;
  byline: unknown;
  date: unknown;
  content: unknown;
}

type Loose = Record<string, unknown>;

function ofRss(item: object): Given {
  const { guid, link, title, pubDate, description, content, dc, authors, rdf } = item as Loose;
  const permanent = (guid as Loose | undefined)?.['isPermaLink'] !== false ? guid : undefined;
  const id = valueOf(guid) ?? (rdf as Loose | undefined)?.['about'];
  const address = valueOf(link) ?? (/^https?:/.test(String(valueOf(permanent) ?? '')) ? valueOf(permanent) : undefined);
  const { creators, dates } = (dc ?? {}) as { creators?: unknown[]; dates?: unknown[] };
  return { key: id, link: address, title, byline: valueOf(creators?.[0]) ?? nameOf((authors as unknown[] | undefined)?.[0]), date: pubDate ?? dates?.[0], content: (content as Loose | undefined)?.['encoded'] ?? description };
}

function ofAtom(entry: object): Given {
  const { id, links, title, authors, published, updated, content, summary } = entry as Loose;
  const all = (links ?? []) as { href?: string; rel?: string }[];
  const link = all.find(({ rel }) => rel === undefined || rel === 'alternate') ?? all[0];
  return { key: id, link: link?.href, title: valueOf(title), byline: nameOf((authors as unknown[] | undefined)?.[0]), date: published ?? updated, content: valueOf(content) ?? valueOf(summary) };
}

function ofJson(item: object): Given {
  const { id, url, title, authors, date_published: date, content_html: html, content_text: text, summary } = item as Loose;
  return { key: id, link: url, title, byline: nameOf((authors as unknown[] | undefined)?.[0]), date, content: html ?? text ?? summary };
}

function valueOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? (value as Loose)['value'] : value;
}

function nameOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? ((value as Loose)['name'] ?? (value as Loose)['value']) : value;
}

function plain(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : value instanceof Date ? value.toISOString() : '';
  return text === '' ? null : text;
}

/** A title may be written as HTML. */
function tagless(value: unknown): string | null {
  return plain(plain(value)?.replace(/<\/?[a-z][^<>]{0,500}>/gi, '').replace(/\s+/g, ' '))?.slice(0, longestKey) ?? null;
}

/** RSS writes "desk@courier.example (Mara Lund)". */
function personOf(value: unknown): string | null {
  const name = tagless(value);
  return name === null ? null : (/^\S+@\S+\s*\(([^)]+)\)$/.exec(name)?.[1] ?? (/^\S+@\S+$/.test(name) ? null : name));
}

function dateOf(value: unknown): string | null {
  const text = plain(value);
  if (text === null) return null;
  const time = /\d{1,2}:\d{2}/.test(text) ? new Date(text) : null;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : readDate(text);
}

function absolute(link: unknown, base: string): string | null {
  const text = plain(link);
  if (text === null) return null;
  try {
    const { href, protocol } = new URL(text, base);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
