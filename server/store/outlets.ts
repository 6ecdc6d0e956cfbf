/** SQL of outlets, and the rows that a comparison of them reads. */
import { sql } from 'kysely';
import type { ComparisonRow, OutletSummary, Page } from '../types.ts';
import { matches, type ArticleFilter } from './article-list.ts';
import { rowFigures, type Figures } from './figures.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';

/** Outlets that have articles, with their numbers of texts and stories, the most texts first. */
export async function listOutlets(store: Store, offset: number, limit: number): Promise<Page<OutletSummary>> {
  const rows = await store
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.key', 'articles.outlet_key')
    .groupBy(['outlets.key', 'outlets.name'])
    .select((expression) => [
      'outlets.name as outlet',
      expression.fn.countAll<number>().as('texts'),
      sql<number>`count(distinct articles.story)`.as('stories'),
      sql<string | null>`min(articles.published_at)`.as('firstPublished'),
      sql<string | null>`max(articles.published_at)`.as('lastPublished'),
    ])
    .orderBy('texts', 'desc')
    .orderBy('outlets.key')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await store.selectFrom('articles').select(sql<number>`count(distinct outlet_key)`.as('total')).executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({ ...row, texts: Number(row.texts), stories: Number(row.stories) })),
    next: offset + rows.length < Number(total) ? String(offset + rows.length) : null,
    total: Number(total),
  };
}

/** The name under which an outlet is known, however it is spelled; null when it has no article. */
export async function outletName(store: Store, outlet: string): Promise<string | null> {
  const key = outletKey(outlet);
  const row = await store.selectFrom('outlets').select('name').where('key', '=', key).where('key', 'in', (is) => is.selectFrom('articles').select(sql<string>`outlet_key`.as('key')).where('outlet_key', '=', key)).executeTakeFirst();
  return row?.name ?? null;
}

/** The figures of the articles with an outlet that the filter matches, in order of arrival; of more than `most` the latest. */
export async function comparisonRows(store: Store, filter: ArticleFilter, most: number): Promise<ComparisonRow[]> {
  const rows = await store
    .selectFrom('articles')
    .where(matches(filter))
    .innerJoin('outlets', 'outlets.key', 'articles.outlet_key')
    .select(['articles.id', 'outlets.name as outlet', 'story', 'copy_of', 'published_at', 'headline_score', 'body_score', 'gap', 'choice_index', 'tone_narrator', 'tone_quoted', 'words', 'figures'])
    .orderBy('sequence', 'desc')
    .limit(most)
    .execute();
  return rows.reverse().map((row) => ({
    id: row.id, outlet: row.outlet, story: row.story, copyOf: row.copy_of, publishedAt: row.published_at, headlineScore: row.headline_score, bodyScore: row.body_score,
    gap: row.gap, choiceIndex: row.choice_index, toneNarrator: row.tone_narrator, toneQuoted: row.tone_quoted, ...rowFigures(JSON.parse(row.figures) as Figures, row.words),
  }));
}
