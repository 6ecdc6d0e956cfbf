/** A measure over time: from sums kept up to date, or, over a search, from the figures of what it found. */
import { dayRatiosOf, daySumsOf, overAllTexts, rangeOver, ratioOf, ratiosOver, stepFor, timelineOf, type DaySums, type Step } from '../compare/timeline.ts';
import type { ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import { comparisonRows } from '../store/comparison-rows.ts';
import { readRatioDays } from '../store/comparison-sums.ts';
import { readRollups } from '../store/rollups.ts';
import type { ComparisonRow } from '../types/comparison.ts';
import type { Field } from '../types/text.ts';
import type { TimelineMeasure, TimelinePoint } from '../types/timeline.ts';

export interface Timeline {
  measure: TimelineMeasure;
  step: Step;
  points: TimelinePoint[];
  /** Outlets that have points, all of them. */
  outlets: number;
}

/** Gives the sums of a measure by outlet and day. */
type Sums = (field: Field, measure: string) => Promise<DaySums[]>;

/** @param most texts read at most for a search; without a search nothing but sums is read */
export async function timeline(store: Store, lexicon: string, filter: ArticleFilter, measure: TimelineMeasure, step: Step | 'auto', most: number): Promise<Timeline> {
  const { outlets, from, to } = filter;
  const searched = filter.q !== undefined || filter.topic !== undefined || filter.story !== undefined;
  const rows = searched ? await comparisonRows(store, filter, most) : [];
  const sums: Sums = searched ? sumsOfRows(rows) : (field, name) => readRollups(store, { lexicon, field, measure: name, outlets, from, to });
  const stretches = (days: readonly DaySums[]) => (step === 'auto' ? stepFor(days) : step);
  const ratio = ratioOf(measure);
  if (ratio !== null) {
    const days = searched ? dayRatiosOf(rows, ratio) : await readRatioDays(store, ratio, filter);
    const chosen = stretches(days.map(({ outlet, day, whole: { n, sum, squares } }) => ({ outlet, day, n, sum, squares })));
    return withOutlets(measure, chosen, ratiosOver(days, ratio, chosen));
  }
  const field = measure === 'headline' ? 'headline' : 'body';
  const name = measure === 'headline' || measure === 'body' ? 'score' : measure;
  const own = await sums(field, name);
  const days = measure.startsWith('frame:') ? overAllTexts(own, await sums('body', 'words')) : own;
  const chosen = stretches(days);
  return withOutlets(measure, chosen, timelineOf(days, chosen, rangeOver(measure)));
}

function withOutlets(measure: TimelineMeasure, step: Step, points: TimelinePoint[]): Timeline {
  return { measure, step, points, outlets: new Set(points.map(({ outlet }) => outlet)).size };
}

/** The points of so many outlets, those with the most texts. */
export function longestLines(whole: Timeline, most: number): Timeline {
  if (whole.outlets <= most) return whole;
  const texts = new Map<string, number>();
  for (const point of whole.points) texts.set(point.outlet, (texts.get(point.outlet) ?? 0) + point.texts);
  const kept = new Set([...texts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([outlet]) => outlet));
  return { ...whole, points: whole.points.filter(({ outlet }) => kept.has(outlet)) };
}

/** Sums under the names that the store keeps them by. */
function sumsOfRows(rows: readonly ComparisonRow[]): Sums {
  return async (field, measure) => daySumsOf(rows, (row) => valueIn(row, field, measure), field);
}

function valueIn(row: ComparisonRow, field: Field, measure: string): number | null {
  const [kind, name] = measure.split(':');
  if (kind === 'frame') return row.frames[name!] ?? null;
  if (measure === 'words') return field === 'body' ? row.words : null;
  if (measure === 'score') return field === 'body' ? row.bodyScore : row.headlineScore;
  return row[measure as 'choiceIndex' | 'toneNarrator' | 'toneQuoted'];
}
