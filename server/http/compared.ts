/** The comparison of what a filter means, at a cost that does not grow with the store. */
import { compareOutlets } from '../compare/compare.ts';
import { countArticles, type ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import { comparisonRows } from '../store/outlets.ts';
import type { Comparison } from '../types.ts';

/** Texts compared at once, the latest: half a second's work. More would hardly narrow an interval. */
export const mostCompared = 20_000;

export async function compared(store: Store, filter: ArticleFilter, most = mostCompared): Promise<Comparison> {
  const rows = await comparisonRows(store, filter, most);
  const comparison = compareOutlets(rows);
  if (rows.length < most) return comparison;
  const total = await countArticles(store, filter);
  if (total === rows.length) return comparison;
  const limit = `Only the ${most.toLocaleString('en')} articles added last are compared, of ${total.toLocaleString('en')}; choose dates, outlets or a topic to see others.`;
  return { ...comparison, limits: [limit, ...comparison.limits] };
}
