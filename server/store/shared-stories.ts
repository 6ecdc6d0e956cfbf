/** SQL of stories that several outlets covered. */
import { sql, type SqlBool } from 'kysely';
import type { StoredArticle } from '../types/analyzed-article.ts';
import { matches, type ArticleFilter } from './article-list.ts';
import { namedOf, wholeNamed } from './articles.ts';
import type { Store } from './open.ts';

/** The stories on which the filter meets articles of at least two outlets. */
function storiesOfTwo(store: Store, filter: ArticleFilter) {
  return store.selectFrom('articles').where(matches(filter)).where('story', 'is not', null).groupBy('story').having(sql<SqlBool>`count(distinct outlet_key) > 1`).select(sql<string>`story`.as('story'));
}

export async function countShared(store: Store, filter: ArticleFilter): Promise<number> {
  return (await storiesOfTwo(store, filter).execute()).length;
}

/** The articles that the filter means on stories on which it meets at least two outlets, the latest first and at most `most`. */
export async function sharedArticles(store: Store, filter: ArticleFilter, most: number): Promise<{ article: StoredArticle; storyName: string }[]> {
  const stories = (await storiesOfTwo(store, filter).execute()).map(({ story }) => story);
  if (stories.length === 0) return [];
  const latest = await store.selectFrom('articles').where(matches(filter)).where('story', 'in', stories.slice(-most)).select('id').orderBy('sequence', 'desc').limit(most).execute();
  const rows = await wholeNamed(store)
    .innerJoin('stories', 'stories.id', 'articles.story')
    .select('stories.name as story_name')
    .where('articles.id', 'in', latest.map(({ id }) => id))
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map((row) => ({ article: namedOf(row), storyName: row.story_name }));
}
