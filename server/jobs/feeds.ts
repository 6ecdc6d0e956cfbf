/** Feeds that are subscribed to: fetched on demand and at their times, one after another. */
import { randomUUID } from 'node:crypto';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { checkAddress } from '../ingest/web/address.ts';
import { changing } from '../store/change.ts';
import { addFeed, claimDue, dueFeeds, feedItems, findFeedByUrl, listFeeds, readFeedRow, removeFeed, setFeed, type FeedRow } from '../store/feeds.ts';
import type { Feed } from '../types/feed.ts';
import { askFeed, fetchFeed, type FeedParts } from './feed-round.ts';

/** What a reader may set of a feed. */
export type FeedSettings = Pick<Feed, 'outlet' | 'everyMinutes'>;

export interface Feeds {
  list(): Promise<Feed[]>;
  find(id: string): Promise<Feed | null>;
  /** Reads the feed once, so that an address that is none is told at once, and keeps it. @throws WebError, FeedError */
  subscribe(url: string, settings: FeedSettings): Promise<Feed>;
  change(id: string, settings: Partial<FeedSettings>): Promise<Feed | null>;
  /** Its articles stay. False when there was none. */
  remove(id: string): Promise<boolean>;
  /** Asks for a fetch and does not wait for it. */
  fetch(id: string): Promise<Feed | null>;
  close(): Promise<void>;
}

/** A feed that cannot be kept as asked. */
export class FeedError extends Error {
  override name = 'FeedError';
  readonly title: string;
  constructor(title: string, message: string) {
    super(message);
    this.title = title;
  }
}

/** How often due feeds are looked for, in ms; intervals are counted in minutes. */
const lookOut = 30_000;
/** Failures that are listed of a feed. */
const mostFailures = 20;

/** Starts the schedule: what fell due while the program was away is fetched now. */
export function createFeeds(parts: FeedParts): Feeds {
  const { store, config, log } = parts;
  const waiting = new Set<string>();
  let running: { id: string; stop: AbortController; over: Promise<void> } | null = null;
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  function order(id: string): void {
    if (closed || waiting.has(id) || running?.id === id) return;
    waiting.add(id);
    working = working.then(() => run(id)).catch((error: unknown) => log.error({ err: error, feed: id }, 'a feed could not be fetched'));
  }

  async function run(id: string): Promise<void> {
    waiting.delete(id);
    const stop = new AbortController();
    const over = fetchOnce(id, stop.signal);
    running = { id, stop, over: over.catch(() => undefined) };
    try {
      await over;
    } finally {
      running = null;
    }
  }

  async function fetchOnce(id: string, signal: AbortSignal): Promise<void> {
    const feed = closed ? null : await readFeedRow(store, id);
    if (feed === null) return;
    try {
      await fetchFeed(parts, feed, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async function orderDue(): Promise<void> {
    for (const feed of await dueFeeds(store, new Date().toISOString())) {
      if (closed) return;
      if (await claimDue(store, feed, later(feed.every_minutes ?? config.feeds.shortest))) order(feed.id);
    }
  }
  const look = () => void orderDue().catch((error: unknown) => closed || log.error({ err: error }, 'due feeds could not be looked for'));
  const timer = setInterval(look, lookOut);
  timer.unref();
  look();

  async function feedOf(row: FeedRow): Promise<Feed> {
    const { articles, failures } = await feedItems(store, row.id, mostFailures);
    return {
      id: row.id, url: row.url, title: row.title, outlet: row.outlet, everyMinutes: row.every_minutes, state: running?.id === row.id ? 'fetching' : waiting.has(row.id) ? 'waiting' : 'idle',
      fetchedAt: row.fetched_at, dueAt: row.due_at, outcome: row.outcome, error: row.error_title === null ? null : { title: row.error_title, detail: row.error_detail ?? '' }, articles,
      failures: failures.map((item) => ({ title: item.title, link: item.link, error: { title: item.error_title!, detail: item.error_detail ?? '' } })),
    };
  }

  async function find(id: string): Promise<Feed | null> {
    const row = await readFeedRow(store, id);
    return row && feedOf(row);
  }

  return {
    find,
    async list() {
      const feeds: Feed[] = [];
      for (const row of await listFeeds(store)) feeds.push(await feedOf(row));
      return feeds;
    },
    async subscribe(address, { outlet, everyMinutes }) {
      const url = checkAddress(address, config.fetch).href;
      if (await findFeedByUrl(store, url)) throw new FeedError('The feed is there already', 'You have subscribed to it before.');
      if ((await listFeeds(store)).length >= config.feeds.most) throw new FeedError('There are too many feeds', `${config.feeds.most} may be subscribed to (setting feedsMost). Remove one first.`);
      const { feed } = (await askFeed(parts, url, null))!;
      const id = randomUUID();
      await changing(store, async (change) => {
        if (await findFeedByUrl(change, url)) throw new FeedError('The feed is there already', 'You have subscribed to it before.');
        await addFeed(change, { id, url, title: feed.title, outlet: knownName(outlet, parts.knowledge), every_minutes: everyMinutes, due_at: everyMinutes === null ? null : later(everyMinutes) });
      });
      return (await find(id))!;
    },
    async change(id, { outlet, everyMinutes }) {
      const fields = { ...(outlet === undefined ? {} : { outlet: knownName(outlet, parts.knowledge) }), ...(everyMinutes === undefined ? {} : { every_minutes: everyMinutes, due_at: everyMinutes === null ? null : later(everyMinutes) }) };
      if (Object.keys(fields).length > 0) await changing(store, (change) => setFeed(change, id, fields));
      return find(id);
    },
    async remove(id) {
      waiting.delete(id);
      if (running?.id === id) {
        running.stop.abort(new Error('the feed was removed'));
        await running.over;
      }
      return changing(store, (change) => removeFeed(change, id));
    },
    async fetch(id) {
      if ((await readFeedRow(store, id)) !== null) order(id);
      return find(id);
    },
    async close() {
      closed = true;
      clearInterval(timer);
      running?.stop.abort(new Error('the program is ending'));
      await working;
    },
  };
}

function later(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

function knownName(outlet: string | null, knowledge: IngestKnowledge): string | null {
  return outlet === null ? null : (knowledge.outletBySpelling(outlet)?.name ?? outlet);
}
