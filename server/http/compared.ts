/** The comparison of what a filter means, at a cost that does not grow with the articles of the store. */
import { compareOutlets, compareSums, type ComparisonOptions } from '../compare/compare.ts';
import { mostActorsRead } from '../compare/limits.ts';
import { countArticles, type ArticleFilter } from '../store/article-list.ts';
import { comparisonRows } from '../store/comparison-rows.ts';
import { outletsAround } from '../compare/part-of-comparison.ts';
import { readComparisonSums, readSharing } from '../store/comparison-sums.ts';
import type { Store } from '../store/open.ts';
import { sharingOf } from '../store/shared-stories.ts';
import type { PersonNames } from '../text/sexes.ts';
import type { Comparison } from '../types/comparison.ts';

/** Texts compared at once where they are read one by one, the latest: half a second's work. More would hardly narrow an interval. */
export const mostCompared = 20_000;

/** Outlets times shared stories that effects are fitted over, those of the latest stories: a third of a second's work. More would hardly narrow an interval. */
const mostCells = 30_000;

/** Sums are kept by outlet, day and story; which texts hold some words only the texts themselves can say. */
const readsTexts = ({ q, topic, shared }: ArticleFilter) => q !== undefined || topic !== undefined || shared === true;

export async function compared(store: Store, people: PersonNames, filter: ArticleFilter, options: Pick<ComparisonOptions, 'onOneStory'> = {}): Promise<Comparison> {
  return readsTexts(filter) ? comparedFromTexts(store, people, filter) : comparedFromSums(store, people, filter, mostCells, options);
}

/** The part of a comparison that stands beside one outlet: it, and at most so many of those that share the most stories with it. */
export async function comparedAround(store: Store, comparison: Comparison, filter: ArticleFilter, outlet: string, most: number): Promise<Comparison> {
  // Of few there is nothing to choose.
  if (comparison.outlets.length <= most + 1) return outletsAround(comparison, outlet, new Map(), most);
  return outletsAround(comparison, outlet, await (readsTexts(filter) ? sharingOf(store, filter, outlet) : readSharing(store, filter, outlet)), most);
}

/** @param most outlets times shared stories */
export async function comparedFromSums(store: Store, people: PersonNames, filter: ArticleFilter, most = mostCells, options: Pick<ComparisonOptions, 'onOneStory'> = {}): Promise<Comparison> {
  const sums = await readComparisonSums(store, filter, mostActorsRead, most);
  const comparison = compareSums(sums, { ...options, people });
  if (sums.sharedStories === null) return comparison;
  const read = new Set(sums.cells.map(({ story }) => story)).size;
  const limit = `Effects and differences within stories are over the ${read.toLocaleString('en')} shared stories last begun, of ${comparison.sharedStories.toLocaleString('en')}; means are over all texts. Choose dates or outlets to see others.`;
  return { ...comparison, limits: [limit, ...comparison.limits] };
}

/** @param most texts read, the latest */
export async function comparedFromTexts(store: Store, people: PersonNames, filter: ArticleFilter, most = mostCompared): Promise<Comparison> {
  const rows = await comparisonRows(store, filter, most);
  const comparison = compareOutlets(rows, { people });
  if (rows.length < most) return comparison;
  const total = await countArticles(store, filter);
  if (total === rows.length) return comparison;
  const limit = `Only the ${most.toLocaleString('en')} articles added last are compared, of ${total.toLocaleString('en')}; choose dates, outlets or a topic to see others.`;
  return { ...comparison, limits: [limit, ...comparison.limits] };
}
