/** SQL of outlets, and the rows that a comparison of them reads. */
import { sql } from 'kysely';
import type { ComparisonRow, OutletSummary, Page } from '../types.ts';
import { filtered, type ArticleFilter } from './articles.ts';
import type { Figures } from './figures.ts';
import type { Store } from './open.ts';

/** Outlets with their numbers of texts and stories, the most texts first. An outlet's name is the one it was first stored with. */
export async function listOutlets(store: Store, offset: number, limit: number): Promise<Page<OutletSummary>> {
  const rows = await store
    .selectFrom('articles')
    .where('outlet_key', 'is not', null)
    .groupBy('outlet_key')
    .select((expression) => [
      sql<string>`min(outlet)`.as('outlet'),
      expression.fn.countAll<number>().as('texts'),
      sql<number>`count(distinct story)`.as('stories'),
      sql<string | null>`min(published_at)`.as('firstPublished'),
      sql<string | null>`max(published_at)`.as('lastPublished'),
    ])
    .orderBy('texts', 'desc')
    .orderBy('outlet_key')
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

/** The figures of every article with an outlet that the filter matches. */
export async function comparisonRows(store: Store, filter: ArticleFilter): Promise<ComparisonRow[]> {
  const rows = await filtered(store, filter)
    .where('outlet_key', 'is not', null)
    .select(['id', 'outlet', 'outlet_key', 'story', 'copy_of', 'published_at', 'headline_score', 'body_score', 'gap', 'choice_index', 'tone_narrator', 'tone_quoted', 'words', 'figures'])
    .orderBy('sequence')
    .execute();
  const names = new Map<string, string>();
  return rows.map((row) => {
    const figures = JSON.parse(row.figures) as Figures;
    const key = row.outlet_key!;
    if (!names.has(key)) names.set(key, row.outlet!);
    return {
      id: row.id, outlet: names.get(key)!, story: row.story, copyOf: row.copy_of, publishedAt: row.published_at, headlineScore: row.headline_score, bodyScore: row.body_score,
      gap: row.gap, choiceIndex: row.choice_index, toneNarrator: row.tone_narrator, toneQuoted: row.tone_quoted, words: row.words, ...figures,
    };
  });
}
