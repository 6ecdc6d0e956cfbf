/** SQL of articles: add, change, remove, list, read. */
import { createHash } from 'node:crypto';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { AnalyzedArticle, ArticleSummary, Page, StoredArticle } from '../types.ts';
import { figuresOf } from './figures.ts';
import type { Store } from './open.ts';
import type { ArticleTable, Tables } from './schema.ts';

/** Which articles a list or a comparison is about. */
export interface ArticleFilter {
  outlets?: string[] | undefined;
  story?: string | undefined;
  /** Words that headline, body or outlet must hold, all of them. */
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export type ArticleOrder = 'added' | 'published' | 'score';

/** Where a new article belongs. */
export interface Placement {
  story: string | null;
  copyOf: string | null;
  sample: boolean;
}

/** The identity of a text: headline, body and outlet, white space and case aside. */
export function fingerprintOf(article: Pick<AnalyzedArticle, 'headline' | 'body' | 'outlet'>): string {
  const fold = (text: string | null) => (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update([fold(article.headline), fold(article.body), fold(article.outlet)].join('\0')).digest('hex');
}

/** The stored article with this text, or null. */
export async function findByFingerprint(store: Store, fingerprint: string): Promise<StoredArticle | null> {
  const row = await store.selectFrom('articles').selectAll().where('fingerprint', '=', fingerprint).executeTakeFirst();
  return row ? storedOf(row) : null;
}

/**
 * Adds an article under its id, in one transaction.
 * @returns the stored article; `duplicate` when the same text was there, which is then given instead
 */
export async function addArticle(store: Store, article: AnalyzedArticle, placement: Placement): Promise<{ article: StoredArticle; duplicate: boolean }> {
  const { id } = article;
  const fingerprint = fingerprintOf(article);
  const addedAt = new Date().toISOString();
  return store.transaction().execute(async (transaction) => {
    const first = await transaction.selectFrom('articles').selectAll().where('fingerprint', '=', fingerprint).executeTakeFirst();
    if (first) return { article: storedOf(first), duplicate: true };
    const { story, copyOf, sample } = placement;
    await transaction
      .insertInto('articles')
      .values({ id, fingerprint, added_at: addedAt, story, copy_of: copyOf, sample: sample ? 1 : 0, ...columnsOf(article) })
      .execute();
    await addFindings(transaction, article);
    return { article: { ...article, story, copyOf, sample, addedAt }, duplicate: false };
  });
}

/** Puts a newly analyzed version in an article's place; false when there is no such article, or the new text is another's. */
export async function replaceArticle(store: Store, id: string, article: AnalyzedArticle, story: string | null): Promise<'done' | 'missing' | 'duplicate'> {
  const fingerprint = fingerprintOf(article);
  return store.transaction().execute(async (transaction) => {
    const other = await transaction.selectFrom('articles').select('id').where('fingerprint', '=', fingerprint).executeTakeFirst();
    if (other && other.id !== id) return 'duplicate';
    const { numUpdatedRows } = await transaction.updateTable('articles').set({ fingerprint, story, ...columnsOf({ ...article, id }) }).where('id', '=', id).executeTakeFirst();
    if (numUpdatedRows === 0n) return 'missing';
    await transaction.deleteFrom('findings').where('article', '=', id).execute();
    await addFindings(transaction, { ...article, id });
    return 'done';
  });
}

/** Corrects what an article repeats, after a later one turned out to be its origin. */
export async function setCopyOf(store: Store, id: string, copyOf: string | null): Promise<void> {
  await store.updateTable('articles').set({ copy_of: copyOf }).where('id', '=', id).execute();
}

/** Removes an article; false when there was none. Copies of it stand for themselves from then on. */
export async function removeArticle(store: Store, id: string): Promise<boolean> {
  return store.transaction().execute(async (transaction) => {
    await transaction.updateTable('articles').set({ copy_of: null }).where('copy_of', '=', id).execute();
    const { numDeletedRows } = await transaction.deleteFrom('articles').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

/** Removes the sample set; the number of articles removed. */
export async function removeSamples(store: Store): Promise<number> {
  const { numDeletedRows } = await store.deleteFrom('articles').where('sample', '=', 1).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function readArticle(store: Store, id: string): Promise<StoredArticle | null> {
  const row = await store.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? storedOf(row) : null;
}

/** A page of the list. The cursor is the place after the last row, opaque to callers. */
export async function listArticles(store: Store, filter: ArticleFilter, order: ArticleOrder, cursor: string | null, limit: number): Promise<Page<ArticleSummary>> {
  const column = order === 'published' ? 'published_at' : order === 'score' ? 'body_score' : 'sequence';
  let query = filtered(store, filter).select([...summaryColumns, 'sequence']).orderBy(sql`${sql.ref(column)} is null`).orderBy(column, 'desc').orderBy('sequence', 'desc').limit(limit + 1);
  const offset = cursor === null ? 0 : offsetOf(cursor);
  if (offset > 0) query = query.offset(offset);
  const rows = await query.execute();
  const { total } = await filtered(store, filter).select((expression) => expression.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { items: rows.slice(0, limit).map(summaryOf), next: rows.length > limit ? String(offset + limit) : null, total: Number(total) };
}

/** Every article that the filter matches, in order of arrival, read in batches so that memory does not grow with the store. */
export async function* eachArticle(store: Store, filter: ArticleFilter, batch = 100): AsyncGenerator<StoredArticle> {
  for (let after = 0; ; ) {
    const rows = await filtered(store, filter).selectAll().where('sequence', '>', after).orderBy('sequence').limit(batch).execute();
    for (const row of rows) yield storedOf(row);
    if (rows.length < batch) return;
    after = rows.at(-1)!.sequence;
  }
}

/** Ids of articles that another lexicon scored. */
export async function staleArticles(store: Store, lexicon: string): Promise<string[]> {
  const rows = await store.selectFrom('articles').select('id').where('lexicon', '!=', lexicon).execute();
  return rows.map((row) => row.id);
}

/** A query on the articles that a filter matches. */
export function filtered(store: Store, filter: ArticleFilter) {
  let query = store.selectFrom('articles');
  if (filter.outlets && filter.outlets.length > 0) query = query.where('outlet_key', 'in', filter.outlets.map(outletKey));
  if (filter.story) query = query.where('story', '=', filter.story);
  if (filter.from) query = query.where('published_at', '>=', filter.from);
  // A day is in the range to its end: date-times of the day sort after the day alone.
  if (filter.to) query = query.where('published_at', '<=', `${filter.to}\uffff`);
  for (const word of (filter.q ?? '').toLowerCase().split(/\s+/).filter((part) => part !== '').slice(0, 12)) {
    query = query.where(sql<boolean>`instr(search, ${word}) > 0`);
  }
  return query;
}

export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').toLowerCase().replace(/^the\s+/, '').replace(/\s+/g, ' ').trim();
}

export const summaryColumns = [
  'id', 'headline', 'outlet', 'origin', 'published_at', 'added_at', 'story', 'copy_of', 'sample', 'words', 'headline_score', 'body_score', 'gap', 'findings',
] as const;

type SummaryRow = Pick<Selectable<ArticleTable>, (typeof summaryColumns)[number]>;

export function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    id: row.id, headline: row.headline, outlet: row.outlet, origin: row.origin, publishedAt: row.published_at, addedAt: row.added_at, story: row.story,
    copyOf: row.copy_of, sample: row.sample === 1, words: row.words, headlineScore: row.headline_score, bodyScore: row.body_score, gap: row.gap, findings: row.findings,
  };
}

/** The row of the list for an article that is at hand whole. */
export function summaryOfStored(article: StoredArticle): ArticleSummary {
  const { scores } = article;
  return {
    id: article.id, headline: article.headline, outlet: article.outlet, origin: article.origin, publishedAt: article.publishedAt, addedAt: article.addedAt,
    story: article.story, copyOf: article.copyOf, sample: article.sample, words: scores.body.words, headlineScore: scores.headline?.score ?? null,
    bodyScore: scores.body.score, gap: scores.gap, findings: article.findings.length,
  };
}

function storedOf(row: Selectable<ArticleTable>): StoredArticle {
  return { ...(JSON.parse(row.analysis) as AnalyzedArticle), id: row.id, story: row.story, copyOf: row.copy_of, sample: row.sample === 1, addedAt: row.added_at };
}

function columnsOf(article: AnalyzedArticle) {
  const { scores } = article;
  return {
    outlet: article.outlet,
    outlet_key: article.outlet === null ? null : outletKey(article.outlet),
    headline: article.headline,
    origin: article.origin,
    published_at: article.publishedAt,
    words: scores.body.words,
    findings: article.findings.length,
    headline_score: scores.headline?.score ?? null,
    body_score: scores.body.score,
    gap: scores.gap,
    choice_index: scores.choiceIndex,
    tone_narrator: scores.tone.narrator,
    tone_quoted: scores.tone.quoted,
    lexicon: article.lexicon,
    figures: JSON.stringify(figuresOf(article)),
    search: [article.headline, article.outlet, article.origin, article.body].filter(Boolean).join('\n').toLowerCase(),
    analysis: JSON.stringify(article),
  };
}

async function addFindings(transaction: Transaction<Tables>, article: AnalyzedArticle): Promise<void> {
  const rows = article.findings.map(({ field, start, end, text, entry, family, concept, strength, weight, voice, speaker }) => ({ article: article.id, field, start, end, text, entry, family, concept, strength, weight, voice, speaker }));
  // A database takes only so many parameters a statement.
  for (let at = 0; at < rows.length; at += 100) await transaction.insertInto('findings').values(rows.slice(at, at + 100)).execute();
}

function offsetOf(cursor: string): number {
  const offset = Number(cursor);
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}
