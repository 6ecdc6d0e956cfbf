/** SQL of stories. */
import { sql, type SqlBool } from 'kysely';
import type { ArticleSummary, StoredArticle } from '../types/analyzed-article.ts';
import type { Page } from '../types/page.ts';
import type { StorySummary } from '../types/story.ts';
import { countArticles, eachArticle, matches, summaryColumns, summaryOf } from './article-list.ts';
import { removeEmptyStory } from './articles.ts';
import type { Change } from './change.ts';
import { recountStoriesOf } from './contribution.ts';
import { keepMoved } from './moved-stories.ts';
import type { Store } from './open.ts';

/** Makes a story known under a name, unless it is known. */
export async function ensureStory(change: Change, id: string, name: string): Promise<void> {
  await change.insertInto('stories').values({ id, name, named: 0 }).onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

/** Names a story as a reader wishes; false when there is no such story. */
export async function nameStory(change: Change, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await change.updateTable('stories').set({ name, named: 1 }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts the articles of one story into another and removes the empty one. @returns their ids; null when either is missing */
export async function mergeStories(change: Change, from: string, into: string): Promise<string[] | null> {
  const known = await change.selectFrom('stories').select('id').where('id', 'in', [from, into]).execute();
  if (known.length !== 2) return null;
  const moved = await change.selectFrom('articles').select('id').where('story', '=', from).execute();
  await change.updateTable('articles').set({ story: into }).where('story', '=', from).execute();
  await recountStoriesOf(change, [from, into]);
  await change.deleteFrom('stories').where('id', '=', from).execute();
  await keepMoved(change, from, into);
  return moved.map(({ id }) => id);
}

/** Puts some articles of a story into a new one. @returns the ids of those that were in it */
export async function splitStory(change: Change, from: string, articles: readonly string[], into: string, name: string): Promise<string[]> {
  const moved = await change.selectFrom('articles').select('id').where('story', '=', from).where('id', 'in', [...articles]).execute();
  if (moved.length === 0) return [];
  await change.insertInto('stories').values({ id: into, name, named: 0 }).execute();
  const ids = moved.map(({ id }) => id);
  await change.updateTable('articles').set({ story: into }).where('id', 'in', ids).execute();
  await recountStoriesOf(change, [from, into]);
  if (await removeEmptyStory(change, from)) await keepMoved(change, from, into);
  return ids;
}

/** Which stories are meant: those with a text of the outlet within the days, and the words in their name or in one text. */
export interface StoryFilter {
  outlet?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Stories, those with the most outlets first, of equals the one begun last. Only those of the page are looked at more closely, however many there are. */
export async function listStories(store: Store, { outlet, q, from, to }: StoryFilter, offset: number, limit: number): Promise<Page<StorySummary>> {
  let query = store.selectFrom('stories');
  if (q) {
    const pattern = `%${q.toLowerCase().replace(/[%_!]/g, '!$&')}%`;
    query = query.where((is) => is.or([sql<SqlBool>`lower(stories.name) like ${pattern} escape '!'`, is('stories.id', 'in', is.selectFrom('articles').select(sql<string>`story`.as('story')).where('story', 'is not', null).where(matches({ q })))]));
  }
  if (outlet || from || to) query = query.where('stories.id', 'in', (inner) => inner.selectFrom('articles').select(sql<string>`story`.as('story')).where('story', 'is not', null).where(matches({ outlets: outlet ? [outlet] : [], from, to })));
  const page = await query.select(['id', 'name']).orderBy('outlets', 'desc').orderBy(sql`stories.rowid`, 'desc').limit(limit).offset(offset).execute();
  const { total } = await query.select((expression) => expression.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ids = page.map(({ id }) => id);
  const outlets = await outletsOf(store, ids);
  const texts = await textsOf(store, ids);
  return { items: page.map(({ id, name }) => ({ id, name, ...texts.get(id)!, outlets: outlets.get(id) ?? [] })), next: offset + page.length < Number(total) ? String(offset + page.length) : null, total: Number(total) };
}

/** How many texts are on each story, and when the first and the last were published. */
async function textsOf(store: Store, stories: readonly string[]): Promise<Map<string, Pick<StorySummary, 'texts' | 'firstPublished' | 'lastPublished'>>> {
  const found = new Map<string, Pick<StorySummary, 'texts' | 'firstPublished' | 'lastPublished'>>(stories.map((id) => [id, { texts: 0, firstPublished: null, lastPublished: null }]));
  if (stories.length === 0) return found;
  const rows = await store
    .selectFrom('articles')
    .where('story', 'in', [...stories])
    .groupBy('story')
    .select((expression) => ['story', expression.fn.countAll<number>().as('texts'), sql<string | null>`min(published_at)`.as('firstPublished'), sql<string | null>`max(published_at)`.as('lastPublished')])
    .execute();
  for (const { story, texts, firstPublished, lastPublished } of rows) found.set(story!, { texts: Number(texts), firstPublished, lastPublished });
  return found;
}

/** The names of each story's outlets, in order. */
async function outletsOf(store: Store, stories: string[]): Promise<Map<string, string[]>> {
  const outlets = new Map<string, string[]>();
  if (stories.length === 0) return outlets;
  const rows = await store.selectFrom('articles').innerJoin('outlets', 'outlets.key', 'articles.outlet_key').select(['story', 'name']).distinct().where('story', 'in', stories).orderBy('name').execute();
  for (const row of rows) outlets.set(row.story!, [...(outlets.get(row.story!) ?? []), row.name]);
  return outlets;
}

/** The id of the story with this id or this name (of several, the first made); null when there is none. */
export async function findStory(store: Store, idOrName: string): Promise<string | null> {
  const row = await store.selectFrom('stories').select('id').where((is) => is.or([is('id', '=', idOrName), is('name', '=', idOrName)])).orderBy((is) => is.case().when('id', '=', idOrName).then(0).else(1).end()).executeTakeFirst();
  return row?.id ?? null;
}

/** A story with its articles, the least loaded headline first; of more than `most` those at both ends. Null when there is none. */
export async function readStory(store: Store, id: string, most: number): Promise<(StorySummary & { articles: ArticleSummary[] }) | null> {
  const story = await store.selectFrom('stories').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
  if (!story) return null;
  const texts = await countArticles(store, { story: id });
  const own = store.selectFrom('articles').where('story', '=', id).select(summaryColumns);
  const least = await own.orderBy('headline_score', (by) => by.asc().nullsLast()).orderBy('sequence').limit(texts > most ? Math.ceil(most / 2) : most).execute();
  const loudest = texts > most ? await own.orderBy('headline_score', (by) => by.desc().nullsLast()).orderBy('sequence', 'desc').limit(Math.floor(most / 2)).execute() : [];
  const rows = [...new Map([...least, ...loudest.reverse()].map((row) => [row.id, row])).values()];
  const dates = await store.selectFrom('articles').where('story', '=', id).select([sql<string | null>`min(published_at)`.as('first'), sql<string | null>`max(published_at)`.as('last')]).executeTakeFirstOrThrow();
  const outlets = (await outletsOf(store, [id])).get(id) ?? [];
  return { ...story, texts, outlets, firstPublished: dates.first, lastPublished: dates.last, articles: rows.map(summaryOf) };
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
