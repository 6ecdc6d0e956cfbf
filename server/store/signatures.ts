/** SQL of what stories remember of articles. What a signature holds is the business of `stories/`; here it is JSON. */
import type { Change } from './change.ts';
import type { Store } from './open.ts';

/** Where an article was placed. */
export interface PlacedArticle {
  sequence: number;
  id: string;
  story: string;
  copyOf: string | null;
}

export async function keepSignature(change: Change, article: string, signature: unknown): Promise<void> {
  const text = JSON.stringify(signature);
  await change.insertInto('signatures').values({ article, signature: text }).onConflict((conflict) => conflict.column('article').doUpdateSet({ signature: text })).execute();
}

/** Articles that came after a given one and stand in a story, in order of arrival; not the sample set, which is grouped by hand. */
export async function placedAfter(store: Store, sequence: number, limit: number): Promise<PlacedArticle[]> {
  const rows = await store.selectFrom('articles').select(['sequence', 'id', 'story', 'copy_of']).where('sequence', '>', sequence).where('story', 'is not', null).where('sample', '=', 0).orderBy('sequence').limit(limit).execute();
  return rows.map((row) => ({ sequence: row.sequence, id: row.id, story: row.story!, copyOf: row.copy_of }));
}

/** Where some articles stand now; one that is not in the store, or in no story, is missing. */
export async function placesNow(store: Store, articles: readonly string[]): Promise<Map<string, { story: string; copyOf: string | null }>> {
  if (articles.length === 0) return new Map();
  const rows = await store.selectFrom('articles').select(['id', 'story', 'copy_of']).where('id', 'in', [...articles]).where('story', 'is not', null).execute();
  return new Map(rows.map((row) => [row.id, { story: row.story!, copyOf: row.copy_of }]));
}

/** The signatures that are kept of some articles. */
export async function readSignatures(store: Store, articles: readonly string[]): Promise<Map<string, unknown>> {
  if (articles.length === 0) return new Map();
  const rows = await store.selectFrom('signatures').selectAll().where('article', 'in', [...articles]).execute();
  return new Map(rows.map(({ article, signature }) => [article, JSON.parse(signature) as unknown]));
}

/** The sequence after which the `latest` articles lie, for reading only those. */
export async function sequenceBeforeLatest(store: Store, latest: number): Promise<number> {
  const row = await store.selectFrom('articles').select('sequence').where('sample', '=', 0).orderBy('sequence', 'desc').offset(latest).limit(1).executeTakeFirst();
  return row?.sequence ?? 0;
}

/** Drops the signatures of articles up to a sequence: nothing is compared with those any more. */
export async function dropSignatures(store: Store, upTo: number): Promise<void> {
  if (upTo > 0) await store.deleteFrom('signatures').where('article', 'in', (query) => query.selectFrom('articles').select('id').where('sequence', '<=', upTo)).execute();
}
