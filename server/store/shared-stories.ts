/** SQL of stories that several outlets covered. */
import { sql, type SqlBool } from 'kysely';
import type { StoredArticle } from '../types/analyzed-article.ts';
import { matches, type ArticleFilter } from './article-list.ts';
import { namedOf, wholeNamed } from './articles.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';

/** The stories on which the filter meets articles of at least two outlets. */
function storiesOfTwo(store: Store, filter: ArticleFilter) {
  return store.selectFrom('articles').where(matches(filter)).where('story', 'is not', null).groupBy('story').having(sql<SqlBool>`count(distinct outlet_key) > 1`).select(sql<string>`story`.as('story'));
}

export async function countShared(store: Store, filter: ArticleFilter): Promise<number> {
  return (await storiesOfTwo(store, filter).execute()).length;
}

/** The articles that the filter means on stories on which it meets at least two outlets: those of the latest stories by date and at most `most`, the last that came first. */
export async function sharedArticles(store: Store, filter: ArticleFilter, most: number): Promise<{ article: StoredArticle; storyName: string }[]> {
  const stories = storiesOfTwo(store, filter).orderBy(sql`max(published_at)`, (by) => by.desc().nullsLast()).orderBy(sql`max(sequence)`, 'desc').limit(most);
  const latest = await store
    .selectFrom('articles')
    .where(matches(filter))
    .where('story', 'in', stories)
    .select('id')
    .orderBy('published_at', (by) => by.desc().nullsLast())
    .orderBy('sequence', 'desc')
    .limit(most)
    .execute();
  if (latest.length === 0) return [];
  const rows = await wholeNamed(store)
    .innerJoin('stories', 'stories.id', 'articles.story')
    .select('stories.name as story_name')
    .where('articles.id', 'in', latest.map(({ id }) => id))
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map((row) => ({ article: namedOf(row), storyName: row.story_name }));
}

/** On how many of the stories that the filter means other outlets and this one both have a text of their own, by the others' names. */
export async function sharingOf(store: Store, filter: ArticleFilter, outlet: string): Promise<Map<string, number>> {
  const key = outletKey(outlet);
  const own = store.selectFrom('articles').where(matches({ ...filter, outlets: [outlet] })).where('copy_of', 'is', null).where('story', 'is not', null).select(sql<string>`story`.as('story'));
  const rows = await store
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.key', 'articles.outlet_key')
    .where('articles.sequence', 'in', (is) => is.selectFrom('articles').where(matches(filter)).where('copy_of', 'is', null).where('story', 'in', own).select('sequence'))
    .where('outlet_key', '<>', key)
    .groupBy('outlet_key')
    .select(['outlets.name as name', sql<number>`count(distinct story)`.as('stories')])
    .execute();
  return new Map(rows.map(({ name, stories }) => [name, Number(stories)]));
}
