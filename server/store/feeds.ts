/** SQL of feeds: what is subscribed, when it is due, and what became of each item. */
import type { Selectable } from 'kysely';
import type { ErrorText } from '../types/problem.ts';
import type { Change } from './change.ts';
import type { Store } from './open.ts';
import type { FeedItemTable, FeedTable } from './schema.ts';

export type FeedRow = Selectable<FeedTable>;
export type FeedItemRow = Selectable<FeedItemTable>;

/** What one fetch of a feed gave. */
export interface FeedRound {
  /** In a sentence; null when the feed itself could not be read. */
  outcome: string | null;
  error: ErrorText | null;
  title: string | null;
  /** For asking again only what is new; null asks for everything. */
  etag: string | null;
  lastModified: string | null;
}

/** What became of an item: an article, or why not. `last`: it is not tried again. */
export interface FeedItemFate {
  key: string;
  link: string | null;
  title: string | null;
  article: string | null;
  error: ErrorText | null;
  last: boolean;
}

export async function addFeed(change: Change, feed: Pick<FeedRow, 'id' | 'url' | 'title' | 'outlet' | 'every_minutes' | 'due_at'>): Promise<void> {
  await change.insertInto('feeds').values({ ...feed, etag: null, last_modified: null, fetched_at: null, outcome: null, error_title: null, error_detail: null, created_at: new Date().toISOString() }).execute();
}

/** All feeds, the oldest subscription first. */
export async function listFeeds(store: Store): Promise<FeedRow[]> {
  return store.selectFrom('feeds').selectAll().orderBy('created_at').orderBy('id').execute();
}

export async function readFeedRow(store: Store, id: string): Promise<FeedRow | null> {
  return (await store.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findFeedByUrl(store: Store, url: string): Promise<FeedRow | null> {
  return (await store.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst()) ?? null;
}

export async function setFeed(change: Change, id: string, fields: Partial<Pick<FeedRow, 'outlet' | 'every_minutes' | 'due_at'>>): Promise<void> {
  await change.updateTable('feeds').set(fields).where('id', '=', id).execute();
}

/** Removes a feed and the memory of its items; its articles stay. False when there was none. */
export async function removeFeed(change: Change, id: string): Promise<boolean> {
  await change.deleteFrom('feed_items').where('feed', '=', id).execute();
  const { numDeletedRows } = await change.deleteFrom('feeds').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Feeds that are due at a time. */
export async function dueFeeds(store: Store, now: string): Promise<FeedRow[]> {
  return store.selectFrom('feeds').selectAll().where('due_at', '<=', now).orderBy('due_at').execute();
}

/** Moves a due feed to its next time. True for the one caller that did: several processes on a store fetch a feed once. */
export async function claimDue(store: Store, { id, due_at }: FeedRow, next: string): Promise<boolean> {
  const { numUpdatedRows } = await store.updateTable('feeds').set({ due_at: next }).where('id', '=', id).where('due_at', '=', due_at).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Writes what a fetch gave. A title that was not read leaves the one that is there. */
export async function endRound(change: Change, id: string, { outcome, error, title, etag, lastModified }: FeedRound): Promise<void> {
  await change
    .updateTable('feeds')
    .set({ fetched_at: new Date().toISOString(), outcome, error_title: error?.title ?? null, error_detail: error?.detail ?? null, etag, last_modified: lastModified, ...(title === null ? {} : { title }) })
    .where('id', '=', id)
    .execute();
}

/** Items of a feed that were met before, by their keys or their links. */
export async function metItems(store: Store, feed: string, keys: readonly string[], links: readonly string[]): Promise<FeedItemRow[]> {
  const rows = new Map<string, FeedItemRow>();
  for (const [column, values] of [['key', keys], ['link', links]] as const) {
    // A database takes only so many parameters a statement.
    for (let at = 0; at < values.length; at += 500) {
      const found = await store.selectFrom('feed_items').selectAll().where('feed', '=', feed).where(column, 'in', values.slice(at, at + 500)).execute();
      for (const row of found) rows.set(row.key, row);
    }
  }
  return [...rows.values()];
}

/** Remembers what became of an item; counts how often it was tried. */
export async function keepItem(change: Change, feed: string, { key, link, title, article, error, last }: FeedItemFate): Promise<void> {
  const fate = { link, title, article, error_title: error?.title ?? null, error_detail: error?.detail ?? null, last: last ? 1 : 0, seen_at: new Date().toISOString() };
  await change
    .insertInto('feed_items')
    .values({ feed, key, tries: 1, ...fate })
    .onConflict((conflict) => conflict.columns(['feed', 'key']).doUpdateSet((expression) => ({ ...fate, tries: expression('feed_items.tries', '+', 1) })))
    .execute();
}

/** Marks items as still in the feed, and forgets those that left it before a time. */
export async function keepSeen(change: Change, feed: string, keys: readonly string[], before: string): Promise<void> {
  const now = new Date().toISOString();
  for (let at = 0; at < keys.length; at += 500) await change.updateTable('feed_items').set({ seen_at: now }).where('feed', '=', feed).where('key', 'in', keys.slice(at, at + 500)).execute();
  await change.deleteFrom('feed_items').where('feed', '=', feed).where('seen_at', '<', before).execute();
}

/** Articles that came of a feed, and its items that could not be read, the latest first. */
export async function feedItems(store: Store, feed: string, mostFailures: number): Promise<{ articles: number; failures: FeedItemRow[] }> {
  const { articles } = await store.selectFrom('feed_items').select((expression) => expression.fn.count<number>('article').as('articles')).where('feed', '=', feed).executeTakeFirstOrThrow();
  const failures = await store.selectFrom('feed_items').selectAll().where('feed', '=', feed).where('error_title', 'is not', null).orderBy('seen_at', 'desc').orderBy('key').limit(mostFailures).execute();
  return { articles: Number(articles), failures };
}
