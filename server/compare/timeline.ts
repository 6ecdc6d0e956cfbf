/** A measure over time, from sums per outlet and day. */
import { actorsOf, addActor, addPartSums, addText, addWholeSums, countedValue, emptyActor, emptyOutletSums, type ActorSums, type OutletSums, type PartSums } from '../store/sums.ts';
import type { ComparisonRow, Measure } from '../types/comparison.ts';
import type { Step, TimelineMeasure, TimelinePoint } from '../types/timeline.ts';
import { comparisonLimits, confidence, leastSpread, range, shareSpread } from './limits.ts';
import { believedVariance, degreesOf } from './mean-interval.ts';
import { portrayalRange } from './portrayals.ts';
import { commonRatioSpread, partOf, ratioWithInterval, type RatioSums } from './ratio-interval.ts';
import { createQuantiles } from './students-t.ts';

/** Count, sum and sum of squares of a measure over an outlet's texts of a day (`2024-06-19`). */
export interface DaySums {
  outlet: string;
  day: string;
  n: number;
  sum: number;
  squares: number;
}

/**
 * The mean of each outlet in each stretch of time, in the order given, with its interval m ± t s / √n from three texts on. As in
 * the comparison of outlets, s² is the stretch's own variance or, where the spread of all stretches is larger, a mixture with it;
 * no spread is taken for less than the measure's grain. The shift for skewness is left out: no third powers are kept by day.
 */
export function timelineOf(days: readonly DaySums[], step: Step, measure: FollowedMean): TimelinePoint[] {
  const stretches = new Map<string, DaySums>();
  const startOf = startsIn(step);
  for (const { outlet, day, n, sum, squares } of days) {
    const from = startOf(day);
    const key = `${outlet}\0${from}`;
    const known = stretches.get(key);
    if (known === undefined) stretches.set(key, { outlet, day: from, n, sum, squares });
    else {
      known.n += n;
      known.sum += sum;
      known.squares += squares;
    }
  }
  const all = [...stretches.values()];
  const degrees = all.reduce((total, { n }) => total + n - 1, 0);
  const common = Math.max(leastVariance(measure, all), degrees === 0 ? 0 : all.reduce((total, stretch) => total + aboutMean(stretch), 0) / degrees);
  const within = rangeOver(measure);
  const quantiles = createQuantiles(confidence);
  const cut = (value: number) => Math.max(within[0], Math.min(within[1], value));
  return all.map((stretch): TimelinePoint => {
    const { outlet, day, n, sum } = stretch;
    const mean = sum / n;
    if (n < comparisonLimits.minimumTexts) return { outlet, from: day, texts: n, mean, interval: null };
    const variance = believedVariance(aboutMean(stretch) / (n - 1), n - 1, common);
    const half = quantiles(degreesOf(n, degrees)) * Math.sqrt(variance / n);
    return { outlet, from: day, texts: n, mean, interval: [cut(mean - half), cut(mean + half)] };
  });
}

/**
 * The variance under which no spread is believed: the square of the measure's grain. A text holds a word or does not, so the least
 * spread of a word is that of all texts together, one more that holds it and one more that does not: a word that none of seven
 * texts holds may still stand in the eighth (Laplace's rule of succession).
 */
function leastVariance(measure: FollowedMean, all: readonly DaySums[]): number {
  if (isFrame(measure)) return shareSpread.frames ** 2;
  if (!isWord(measure)) return leastSpread[measure] ** 2;
  const [holding, texts] = [all.reduce((total, { sum }) => total + sum, 0), all.reduce((total, { n }) => total + n, 0)];
  const share = (holding + 1) / (texts + 2);
  return share * (1 - share);
}

/** Sum of squares about the mean; rounding may leave a trace below 0. */
function aboutMean({ n, sum, squares }: DaySums): number {
  return Math.max(0, squares - (sum * sum) / n);
}

/** Stretches that a chart can show side by side. */
const mostStretches = 40;
/** A point should rest on this many texts. */
const textsWanted = 3;

/**
 * Days, weeks, months or years: the finest that a chart has room for and in which a point rests on three texts on average; of
 * those that leave at least two stretches.
 */
export function stepFor(days: readonly DaySums[]): Step {
  const texts = days.reduce((sum, { n }) => sum + n, 0);
  const met = [...new Set(days.map(({ day }) => day))];
  const drawn = (['day', 'week', 'month', 'year'] as const).map((step) => ({ step, stretches: new Set(met.map(startsIn(step))).size })).filter(({ stretches }) => stretches > 1);
  const fine = drawn.find(({ step, stretches }) => stretches <= mostStretches && texts >= textsWanted * pointsIn(days, step));
  return (fine ?? drawn.at(-1))?.step ?? 'day';
}

/** How many points of outlets there are to draw. */
function pointsIn(days: readonly DaySums[], step: Step): number {
  const startOf = startsIn(step);
  return new Set(days.map(({ outlet, day }) => `${outlet}\0${startOf(day)}`)).size;
}

/** What is followed as a mean over texts: a measure, a frame's share of sentences, whether a text holds a word. */
export type FollowedMean = Measure | `frame:${string}` | `word:${string}`;

/** Where what is followed as a mean over texts ends. */
function rangeOver(measure: FollowedMean): readonly [number, number] {
  return isFrame(measure) || isWord(measure) ? [0, 1] : range[measure];
}

export const isWord = (measure: string): measure is `word:${string}` => measure.startsWith('word:');
export const isFrame = (measure: string): measure is `frame:${string}` => measure.startsWith('frame:');

/** What is followed as a ratio of sums: a part over what it is a part of. */
export interface FollowedRatio {
  /** Weights of a family over words, findings in a voice over findings, the lean of what is found of an actor over its findings. */
  parts: 'families' | 'voices' | 'actors';
  name: string;
  /** An actor's: all by which he goes in the texts, where they are known. */
  names?: ReadonlySet<string>;
  /** Families are given per 100 words. */
  times: number;
  range: readonly [number, number];
  spread: number;
}

/** The ratio that a measure is, or what is a mean over texts. */
export function followed(measure: TimelineMeasure): FollowedRatio | FollowedMean {
  const [kind = ''] = measure.split(':', 1);
  const name = measure.slice(kind.length + 1);
  if (kind === 'family') return { parts: 'families', name, times: 100, range: [0, Infinity], spread: shareSpread.families };
  if (kind === 'voice') return { parts: 'voices', name, times: 1, range: [0, 1], spread: shareSpread.voices };
  if (kind === 'actor') return { parts: 'actors', name, times: 1, range: portrayalRange, spread: shareSpread.portrayals };
  return measure as FollowedMean;
}

/** A family's weights as a part of the words of an outlet's texts of a day, or a voice's findings as a part of all. */
export interface DayRatio extends RatioSums {
  outlet: string;
  day: string;
}

/**
 * A ratio in each stretch of time: all weights over all words, or all findings of a voice over all findings, so that no text
 * counts for more than its words; with the interval of a ratio from three texts on, the texts as what was drawn. A stretch without
 * a finding has no share of a voice.
 */
export function ratiosOver(days: readonly DayRatio[], { times, range: within, spread }: FollowedRatio, step: Step): TimelinePoint[] {
  const stretches = new Map<string, DayRatio>();
  const startOf = startsIn(step);
  for (const { outlet, day, part, whole } of days) {
    const from = startOf(day);
    const known = stretches.get(`${outlet}\0${from}`);
    if (known === undefined) stretches.set(`${outlet}\0${from}`, { outlet, day: from, part: scaled(part, times), whole: { ...whole } });
    else {
      addPartSums(known.part, scaled(part, times));
      addWholeSums(known.whole, whole);
    }
  }
  const all = [...stretches.values()].filter(({ whole }) => whole.sum > 0);
  const common = commonRatioSpread(all, spread ** 2);
  return all.map(({ outlet, day, ...sums }) => {
    const { ratio, interval } = ratioWithInterval(sums, common, within);
    return { outlet, from: day, texts: sums.whole.n, mean: ratio, interval: sums.whole.n < comparisonLimits.minimumTexts ? null : interval };
  });
}

const scaled = ({ sum, squares, cross }: PartSums, times: number): PartSums => ({ sum: times * sum, squares: times ** 2 * squares, cross: times * cross });

/**
 * The sums of a ratio of some articles by outlet and day, for a chart over a search. Undated articles and copies are left out,
 * and, as in the sums that are kept, days on which an outlet does not portray the actor who is followed.
 */
export function dayRatiosOf(rows: readonly ComparisonRow[], ratio: FollowedRatio): DayRatio[] {
  const days = new Map<string, { outlet: string; day: string; sums: OutletSums; actor: ActorSums }>();
  for (const row of rows) {
    if (row.publishedAt === null || row.copyOf !== null) continue;
    const day = row.publishedAt.slice(0, 10);
    const key = `${row.outlet}\0${day}`;
    const known = days.get(key) ?? { outlet: row.outlet, day, sums: emptyOutletSums(), actor: emptyActor(ratio.name) };
    days.set(key, known);
    if (ratio.parts !== 'actors') addText(known.sums, row);
    else for (const own of actorsOf(row)) if (own.actor === ratio.name || ratio.names?.has(own.actor)) addActor(known.actor, own);
  }
  return [...days.values()]
    .map(({ outlet, day, sums, actor }) => ({ outlet, day, ...ratioIn(sums, actor, ratio) }))
    .filter(({ whole }) => whole.n > 0)
    .sort(byOutletAndDay);
}

function ratioIn(sums: OutletSums, actor: ActorSums, { parts, name }: FollowedRatio): RatioSums {
  if (parts === 'actors') return { part: actor.lean, whole: actor };
  return { part: partOf(sums[parts], name), whole: parts === 'families' ? sums.words : sums.findings };
}

/** How many of an outlet's own texts there are of a day. */
export interface DayTexts {
  outlet: string;
  day: string;
  n: number;
}

/** A share of texts, from all and from those that hold a word: each text counts 0 or 1. */
export function shareOfTexts(texts: readonly DayTexts[], holding: readonly DayTexts[]): DaySums[] {
  const known = new Map(holding.map(({ outlet, day, n }) => [`${outlet}\0${day}`, n]));
  return texts.map(({ outlet, day, n }) => {
    const sum = known.get(`${outlet}\0${day}`) ?? 0;
    return { outlet, day, n, sum, squares: sum };
  });
}

/** The dated own texts among some articles, by outlet and day. */
export function dayTextsOf(rows: readonly ComparisonRow[]): DayTexts[] {
  return sumsByDay(rows, ({ copyOf }) => (copyOf === null ? 1 : null));
}

/** The sums by outlet and day of a measure of some articles, or of a frame's share, for a chart over a search. Undated articles are left out, and of copies all but the headline; a copy of an outlet's own text must come without a headline score. */
export function daySumsOf(rows: readonly ComparisonRow[], measure: Measure | `frame:${string}`): DaySums[] {
  if (!isFrame(measure)) return sumsByDay(rows, (row) => countedValue(row, measure));
  const frame = measure.slice('frame:'.length);
  return sumsByDay(rows, ({ copyOf, frames }) => (copyOf === null ? (frames[frame] ?? 0) : null));
}

/** @returns in order of outlet and day */
function sumsByDay(rows: readonly ComparisonRow[], read: (row: ComparisonRow) => number | null): DaySums[] {
  const sums = new Map<string, DaySums>();
  for (const row of rows) {
    const value = read(row);
    if (row.publishedAt === null || value === null) continue;
    const day = row.publishedAt.slice(0, 10);
    const known = sums.get(`${row.outlet}\0${day}`) ?? { outlet: row.outlet, day, n: 0, sum: 0, squares: 0 };
    known.n += 1;
    known.sum += value;
    known.squares += value * value;
    sums.set(`${row.outlet}\0${day}`, known);
  }
  return [...sums.values()].sort(byOutletAndDay);
}

const byOutletAndDay = (a: Pick<DayTexts, 'outlet' | 'day'>, b: Pick<DayTexts, 'outlet' | 'day'>) => (a.outlet === b.outlet ? (a.day < b.day ? -1 : 1) : a.outlet < b.outlet ? -1 : 1);

/** Gives the first day of the stretch that a day is in; weeks begin on Monday (ISO 8601). Each day is worked out once: outlets have the same days. */
function startsIn(step: Step): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    let from = known.get(day);
    if (from === undefined) known.set(day, (from = startOf(day, step)));
    return from;
  };
}

function startOf(day: string, step: Step): string {
  if (step === 'day') return day;
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
