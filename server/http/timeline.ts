/** A measure over time: from sums kept up to date, or, over a search, from the figures of what it found. */
import { mostActorsRead } from '../compare/limits.ts';
import { actorNames } from '../compare/portrayals.ts';
import { dayRatiosOf, daySumsOf, dayTextsOf, followed, isFrame, isWord, ratiosOver, shareOfTexts, stepFor, timelineOf, type DaySums, type FollowedMean } from '../compare/timeline.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import { daysHolding, type ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import { comparisonRows } from '../store/comparison-rows.ts';
import { readFrameDays, readPortrayed, readRatioDays } from '../store/comparison-sums.ts';
import { readMeasureDays, readTextDays } from '../store/outlet-days.ts';
import { actorsOf, type ActorSums } from '../store/sums.ts';
import type { PersonNames } from '../text/sexes.ts';
import type { ComparisonRow } from '../types/comparison.ts';
import type { Step, Timeline, TimelineMeasure, TimelinePoint } from '../types/timeline.ts';
import { ProblemError } from './problem.ts';

/**
 * A family or a frame that the lexicon does not have would be followed as a row of noughts.
 * @throws ProblemError 400 that names those there are
 */
export function checkFollowed(measure: TimelineMeasure, { concepts, frames }: Lexicon): void {
  const [kind = '', name = ''] = measure.split(':');
  const known = kind === 'family' ? new Set<string>(concepts.map(({ family }) => family)) : kind === 'frame' ? new Set(frames.map(({ id }) => id)) : null;
  if (known === null || known.has(name)) return;
  const message = `there is no ${kind} "${name.slice(0, 80)}"; give one of ${[...known].map((one) => `${kind}:${one}`).join(', ')}`;
  throw new ProblemError(400, { title: 'The request is not as expected', detail: `measure: ${message}`, errors: [{ field: 'measure', message }] });
}

/** @param most texts read at most for a search; without a search nothing but sums is read */
export async function timeline(store: Store, people: PersonNames, filter: ArticleFilter, measure: TimelineMeasure, step: Step | 'auto', most: number): Promise<Timeline> {
  const searched = filter.q !== undefined || filter.topic !== undefined || filter.story !== undefined;
  const rows = searched ? await comparisonRows(store, filter, most) : [];
  const what = followed(measure);
  const stretches = (days: readonly DaySums[]) => (step === 'auto' ? stepFor(days) : step);
  if (typeof what === 'string') {
    const days = await meanDays(store, what, filter, searched ? rows : null);
    const chosen = stretches(days);
    return withOutlets(measure, chosen, timelineOf(days, chosen, what));
  }
  const portrayed = what.parts !== 'actors' ? null : searched ? [rows.flatMap(actorsOf)] : await readPortrayed(store, filter, mostActorsRead);
  const ratio = portrayed === null ? what : { ...what, names: namesOf(what.name, portrayed, people) };
  const days = searched ? dayRatiosOf(rows, ratio) : await readRatioDays(store, ratio, filter);
  const chosen = stretches(days.map(({ outlet, day, whole: { n, sum, squares } }) => ({ outlet, day, n, sum, squares })));
  return withOutlets(measure, chosen, ratiosOver(days, what, chosen));
}

/** All names by which an actor goes in the texts, as a comparison puts them together. */
function namesOf(actor: string, portrayed: readonly (readonly ActorSums[])[], people: PersonNames): Set<string> {
  const nameOf = actorNames(portrayed, people);
  const wanted = nameOf(actor);
  return new Set([actor, ...portrayed.flat().flatMap(({ actor: name }) => (nameOf(name) === wanted ? [name] : []))]);
}

/** @param rows what a search found; null without one */
async function meanDays(store: Store, what: FollowedMean, filter: ArticleFilter, rows: readonly ComparisonRow[] | null): Promise<DaySums[]> {
  if (isWord(what)) return shareOfTexts(rows === null ? await readTextDays(store, filter) : dayTextsOf(rows), await daysHolding(store, what.slice('word:'.length), filter));
  if (rows !== null) return daySumsOf(rows, what);
  return isFrame(what) ? readFrameDays(store, what.slice('frame:'.length), filter) : readMeasureDays(store, what, filter);
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
