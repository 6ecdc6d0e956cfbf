/** SQL of the figures of articles, one row each, where a comparison has no sums to read: for a search or a topic, and to count sums again. */
import type { Kysely } from 'kysely';
import type { ComparisonRow } from '../types/comparison.ts';
import { matches, type ArticleFilter } from './article-list.ts';
import { asRepeatOfOwn, rowFigures, type Figures } from './figures.ts';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

/** A row with the key of its outlet. */
export type KeyedRow = ComparisonRow & { key: string };

/** The figures of the articles with an outlet that the filter matches, in order of arrival; of more than `most` the latest. */
export async function comparisonRows(store: Store, filter: ArticleFilter, most: number): Promise<KeyedRow[]> {
  const rows = await figures(store).where('articles.sequence', 'in', (is) => is.selectFrom('articles').where(matches(filter)).where('outlet_key', 'is not', null).select('sequence').orderBy('sequence', 'desc').limit(most)).orderBy('articles.sequence').execute();
  return rows.map(rowOf);
}

/** The figures of an outlet's articles after one, in order of arrival. */
export async function rowsOfOutlet(db: Kysely<Tables>, key: string, after: number, most: number): Promise<{ sequence: number; row: KeyedRow }[]> {
  const rows = await figures(db).where('articles.outlet_key', '=', key).where('articles.sequence', '>', after).orderBy('articles.sequence').limit(most).execute();
  return rows.map((row) => ({ sequence: row.sequence, row: rowOf(row) }));
}

/** The figures of all articles of a story that have an outlet. */
export async function rowsOfStory(db: Kysely<Tables>, story: string): Promise<KeyedRow[]> {
  const rows = await figures(db).where('articles.story', '=', story).orderBy('articles.sequence').execute();
  return rows.map(rowOf);
}

function figures(db: Kysely<Tables>) {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.key', 'articles.outlet_key')
    .leftJoin('articles as origins', 'origins.id', 'articles.copy_of')
    .select([
      'articles.sequence as sequence', 'articles.id as id', 'outlets.key as key', 'outlets.name as outlet', 'origins.outlet_key as origin_key', 'articles.story as story', 'articles.copy_of as copy_of',
      'articles.published_at as published_at', 'articles.headline_score as headline_score', 'articles.body_score as body_score', 'articles.gap as gap', 'articles.choice_index as choice_index',
      'articles.tone_narrator as tone_narrator', 'articles.tone_quoted as tone_quoted', 'articles.words as words', 'articles.figures as figures',
    ]);
}

function rowOf(row: Awaited<ReturnType<ReturnType<typeof figures>['execute']>>[number]): KeyedRow {
  const figures: ComparisonRow = {
    id: row.id, outlet: row.outlet, story: row.story, copyOf: row.copy_of, repeatsOwn: false, publishedAt: row.published_at,
    headlineScore: row.headline_score, bodyScore: row.body_score, gap: row.gap, choiceIndex: row.choice_index, toneNarrator: row.tone_narrator, toneQuoted: row.tone_quoted, ...rowFigures(JSON.parse(row.figures) as Figures, row.words),
  };
  return { key: row.key, ...(row.origin_key === row.key ? asRepeatOfOwn(figures) : figures) };
}
