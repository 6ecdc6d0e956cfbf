/** One fetch of a feed: what is new in it is taken in, an item at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { articleOfItem } from '../ingest/web/feed-article.ts';
import type { FeedItem, ReadFeed } from '../ingest/web/feed.ts';
import { checkStatus } from '../ingest/web/page.ts';
import { WebError } from '../ingest/web/web-error.ts';
import type { Web, WebAnswer } from '../ingest/web/web.ts';
import { changing } from '../store/change.ts';
import { endRound, keepItem, keepSeen, metItems, type FeedItemFate, type FeedRow } from '../store/feeds.ts';
import { faultIn } from '../ingest/article-fields.ts';
import { takeIn, type IntakeParts } from './intake.ts';
import { tooSlow } from './analysis.ts';
import { BusyError, TooSlowError } from './workers.ts';

/** What feeds are fetched with. */
export interface FeedParts extends IntakeParts {
  web: Web;
  config: Config;
  log: Logger;
}

/** An item whose page cannot be reached is tried this often, at one fetch each. */
const mostTries = 3;
/** After so many pages in a row that could not be reached, the site is left alone until the next fetch. */
const mostFailuresInARow = 5;
/** What left a feed this long ago is forgotten, in ms; should it come back, its text is known by its fingerprint. */
const remembered = 90 * 24 * 3600 * 1000;

const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/**
 * Asks for a feed and reads it.
 * @param before when it was read last, so that an unchanged feed is not sent again
 * @returns what it holds; null when it has not changed
 * @throws WebError
 */
export async function askFeed({ web, config, analysis }: Pick<FeedParts, 'web' | 'config' | 'analysis'>, url: string, before: Pick<FeedRow, 'etag' | 'last_modified'> | null, signal?: AbortSignal): Promise<{ answer: WebAnswer; feed: ReadFeed } | null> {
  const headers = { ...(before?.etag ? { 'if-none-match': before.etag } : {}), ...(before?.last_modified ? { 'if-modified-since': before.last_modified } : {}) };
  const answer = await web.get(url, { accept, most: { bytes: config.feeds.bytes, setting: 'feedBytes' }, keepStart: true, headers, signal });
  if (answer.status === 304 && before !== null) return null;
  checkStatus(answer);
  const { bytes, url: place, contentType, cut } = answer;
  return { answer, feed: await analysis.readFeed({ bytes, url: place, contentType, cut, most: { items: config.feeds.items, bytes: config.feeds.bytes } }) };
}

/**
 * Fetches a feed and takes in what is new. What came of it is written to the store, failures too.
 * @throws the signal's reason when it is stopped; the items done so far are kept, and the feed is read whole the next time
 */
export async function fetchFeed(parts: FeedParts, feed: FeedRow, signal: AbortSignal): Promise<void> {
  try {
    const asked = await askFeed(parts, feed.url, feed, signal);
    if (asked === null) return await changing(parts.store, (change) => endRound(change, feed.id, { outcome: 'The feed has not changed.', error: null, title: null, etag: feed.etag, lastModified: feed.last_modified }));
    const { answer, feed: read } = asked;
    const { counts, again } = await takeItems(parts, feed, read, signal);
    await changing(parts.store, async (change) => {
      await keepSeen(change, feed.id, read.items.map(({ key }) => key), new Date(Date.now() - remembered).toISOString());
      // What is to be tried again must come again: without its marks the site sends the feed whole.
      const marks = again ? { etag: null, lastModified: null } : answer.headers;
      await endRound(change, feed.id, { outcome: [outcomeOf(counts), ...read.notes].join(' '), error: null, title: read.title, ...marks });
    });
  } catch (error) {
    signal.throwIfAborted();
    const { title, detail } = faultOf(parts, feed, error);
    await changing(parts.store, (change) => endRound(change, feed.id, { outcome: null, error: { title, detail }, title: null, etag: feed.etag, lastModified: feed.last_modified }));
  }
}

interface Counts {
  added: number;
  duplicates: number;
  failed: number;
  left: number;
}

/** @returns the counts, and whether some items are to be tried again */
async function takeItems(parts: FeedParts, feed: FeedRow, read: ReadFeed, signal: AbortSignal): Promise<{ counts: Counts; again: boolean }> {
  const counts: Counts = { added: 0, duplicates: 0, failed: 0, left: 0 };
  const met = await metItems(parts.store, feed.id, read.items.map(({ key }) => key), read.items.flatMap(({ link }) => (link === null ? [] : [link])));
  const tries = new Map(met.map((row) => [row.key, row.tries]));
  const done = new Set(met.filter((row) => row.last === 1).flatMap((row) => [row.key, row.link]));
  const fresh = read.items.filter(({ key, link }) => !done.has(key) && (link === null || !done.has(link)));
  let inARow = 0;
  let pages = 0;
  const beforePage = async () => {
    if (pages++ > 0) await pause(parts.config.feeds.pause, undefined, { signal });
  };
  let again = false;
  // The oldest first, as they would have come in: a copy is told from its original by that.
  for (const item of fresh.reverse()) {
    if (inARow >= mostFailuresInARow) {
      counts.left += 1;
      again = true;
      continue;
    }
    const fate = await fateOf(parts, feed, read, item, beforePage, (tries.get(item.key) ?? 0) + 1, signal);
    counts[fate.error ? 'failed' : fate.duplicate ? 'duplicates' : 'added'] += 1;
    inARow = fate.passing ? inARow + 1 : 0;
    again ||= !fate.last;
    await changing(parts.store, (change) => keepItem(change, feed.id, fate));
  }
  return { counts, again };
}

async function fateOf(parts: FeedParts, feed: FeedRow, read: ReadFeed, item: FeedItem, beforePage: () => Promise<void>, tries: number, signal: AbortSignal): Promise<FeedItemFate & { duplicate: boolean; passing: boolean }> {
  const { key, link, title } = item;
  const { config, knowledge, analysis, web } = parts;
  try {
    const extracted = await articleOfItem({ web, read: analysis.read, knowledge, limits: config.fetch }, item, { outlet: feed.outlet, title: read.title }, beforePage, signal);
    const { found: _found, removed: _removed, notes: _notes, ...fields } = extracted;
    const fault = faultIn(fields, config.ingest);
    if (fault) throw new WebError(fault.title, fault.detail);
    const { article, duplicate } = await takeIn(parts, fields);
    return { key, link, title, article: article.id, error: null, last: true, duplicate, passing: false };
  } catch (error) {
    signal.throwIfAborted();
    const { title: what, detail, lasting } = faultOf(parts, feed, error);
    return { key, link, title, article: null, error: { title: what, detail }, last: lasting || tries >= mostTries, duplicate: false, passing: !lasting };
  }
}

function faultOf({ log }: FeedParts, feed: FeedRow, error: unknown): { title: string; detail: string; lasting: boolean } {
  if (error instanceof WebError) return error;
  if (error instanceof TooSlowError) return { ...tooSlow(error), lasting: true };
  if (error instanceof BusyError) return { title: 'The server was busy', detail: `${error.message}.`, lasting: false };
  log.error({ err: error, feed: feed.id }, 'a feed could not be taken in');
  return { title: 'Something went wrong in the program', detail: 'Its log says more.', lasting: false };
}

function outcomeOf({ added, duplicates, failed, left }: Counts): string {
  const parts = [
    `${added === 0 ? 'no' : added} new ${added === 1 ? 'article' : 'articles'}`,
    ...(duplicates > 0 ? [`${duplicates} there already`] : []),
    ...(failed > 0 ? [`${failed} could not be read`] : []),
    ...(left > 0 ? [`${left} left for the next fetch, since the site did not answer`] : []),
  ].join(', ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}
