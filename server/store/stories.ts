/** SQL of stories. */
import { sql } from 'kysely';
import type { ArticleSummary, Page, StoredArticle, StorySummary } from '../types.ts';
import { eachArticle, filtered, outletKey, summaryColumns, summaryOf } from './articles.ts';
import type { Store } from './open.ts';

/** Makes a story known under a name, unless it is known. */
export async function ensureStory(store: Store, id: string, name: string): Promise<void> {
  await store.insertInto('stories').values({ id, name, named: 0 }).onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

/** Names a story as a reader wishes; false when there is no such story. */
export async function nameStory(store: Store, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await store.updateTable('stories').set({ name, named: 1 }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts the articles of one story into another and removes the empty one; false when either is missing. */
export async function mergeStories(store: Store, from: string, into: string): Promise<boolean> {
  return store.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('stories').select('id').where('id', 'in', [from, into]).execute();
    if (known.length !== 2) return false;
    await transaction.updateTable('articles').set({ story: into }).where('story', '=', from).execute();
    await transaction.deleteFrom('stories').where('id', '=', from).execute();
    return true;
  });
}

/** Stories with at least one article, those with the most outlets first. */
export async function listStories(store: Store, outlet: string | null, q: string | null, offset: number, limit: number): Promise<Page<StorySummary>> {
  let query = store.selectFrom('stories').innerJoin('articles', 'articles.story', 'stories.id').groupBy(['stories.id', 'stories.name']);
  if (q) query = query.where(sql<boolean>`instr(lower(stories.name), ${q.toLowerCase()}) > 0`);
  if (outlet) query = query.where('stories.id', 'in', store.selectFrom('articles').select('story').where('outlet_key', '=', outletKey(outlet)).where('story', 'is not', null) as never);
  const rows = await query
    .select((expression) => [
      'stories.id',
      'stories.name',
      expression.fn.count<number>('articles.id').as('texts'),
      sql<number>`count(distinct articles.outlet_key)`.as('breadth'),
      sql<string | null>`min(articles.published_at)`.as('firstPublished'),
      sql<string | null>`max(articles.published_at)`.as('lastPublished'),
    ])
    .orderBy('breadth', 'desc')
    .orderBy('texts', 'desc')
    .orderBy('stories.id')
    .execute();
  const page = rows.slice(offset, offset + limit);
  const outlets = await outletsOf(store, page.map((row) => row.id));
  return {
    items: page.map(({ id, name, texts, firstPublished, lastPublished }) => ({ id, name, texts: Number(texts), outlets: outlets.get(id) ?? [], firstPublished, lastPublished })),
    next: offset + limit < rows.length ? String(offset + limit) : null,
    total: rows.length,
  };
}

async function outletsOf(store: Store, stories: string[]): Promise<Map<string, string[]>> {
  const outlets = new Map<string, string[]>();
  if (stories.length === 0) return outlets;
  const rows = await store.selectFrom('articles').select(['story', sql<string>`min(outlet)`.as('outlet')]).where('story', 'in', stories).where('outlet_key', 'is not', null).groupBy(['story', 'outlet_key']).orderBy('outlet').execute();
  for (const row of rows) outlets.set(row.story!, [...(outlets.get(row.story!) ?? []), row.outlet]);
  return outlets;
}

/** A story with its articles, the least loaded headline first; null when there is none. */
export async function readStory(store: Store, id: string): Promise<(StorySummary & { articles: ArticleSummary[] }) | null> {
  const story = await store.selectFrom('stories').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
  if (!story) return null;
  const rows = await filtered(store, { story: id }).select(summaryColumns).orderBy(sql`headline_score is null`).orderBy('headline_score').orderBy('sequence').execute();
  const articles = rows.map(summaryOf);
  const dates = articles.map((article) => article.publishedAt).filter((date) => date !== null).sort();
  const outlets = [...new Set(articles.map((article) => article.outlet).filter((outlet) => outlet !== null))].sort();
  return { ...story, texts: articles.length, outlets, firstPublished: dates[0] ?? null, lastPublished: dates.at(-1) ?? null, articles };
}

/** The whole articles of a story, at most `most`. */
export async function storyArticles(store: Store, id: string, most: number): Promise<StoredArticle[]> {
  const articles: StoredArticle[] = [];
  for await (const article of eachArticle(store, { story: id })) {
    articles.push(article);
    if (articles.length >= most) break;
  }
  return articles;
}
