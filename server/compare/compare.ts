/** Outlets compared: sums in, comparison out. Pure, and without random numbers: the same sums give the same figures. */
import type { ComparisonSums, OutletToCompare, PowerSums, SharedCell } from '../store/sums.ts';
import { measures } from '../store/measures.ts';
import type { PersonNames } from '../text/sexes.ts';
import type { Comparison, ComparisonRow, Estimate, Measure, OutletComparison, OutletDifference } from '../types/comparison.ts';
import { holdsTogether } from './holm.ts';
import { limitsInWords, type MeanLength } from './limits-in-words.ts';
import { comparisonLimits, confidence, leastSpread, mostActorsRead, range, type ComparisonLimits } from './limits.ts';
import { commonSpread, meanWithInterval, type CommonSpread } from './mean-interval.ts';
import { actorNames, portrayalsOf, underOneName } from './portrayals.ts';
import { linkedOutlets, sharedCounts, type LinkedOutlets, type StoryValue } from './shared-stories.ts';
import { sharesOf } from './shares.ts';
import { fitStoryEffects, type Contrast, type StoryEffects } from './story-effects.ts';
import { createQuantiles } from './students-t.ts';
import { summaryInWords } from './summary-in-words.ts';
import { sumsOfRows } from './sums-of-rows.ts';
import { unmatchedDifference } from './unmatched-difference.ts';

/** Limits, and whether a name of several words is a person's (`oneNameFor`). */
export interface ComparisonOptions extends Partial<ComparisonLimits> {
  /** True where the comparison stands beside one story: then it need not say that no outlet has several. */
  onOneStory?: boolean;
  people?: PersonNames;
}

/** What effects are fitted to: scores, and the weighted findings per 100 words of bodies and headlines, which no length of text moves. */
type FittedValue = 'body' | 'headline' | 'rate' | 'headlineRate';

/** An outlet with what it has on stories that others cover too. */
interface OutletOnStories extends OutletToCompare {
  cells: SharedCell[];
  /** Its values on those stories; a story is told by its number. */
  values: Record<FittedValue, StoryValue[]>;
  /** The stories on which it has a text of its own. */
  own: StoryValue[];
}

/** The story-adjusted part of one field: outlets in linked groups. */
interface FieldEffects {
  groups: { linked: LinkedOutlets; effects: StoryEffects }[];
  /** Where an outlet stands: its group and its position there, and on how many stories it is compared. */
  at: Map<string, { group: number; position: number; stories: number }>;
}

const adjustedFields = ['body', 'headline'] as const;

/**
 * Compares outlets by the figures of their articles.
 * @param rows one an article, in any order; of a copy whose origin is not among them the headline counts
 */
export function compareOutlets(rows: readonly ComparisonRow[], options: ComparisonOptions = {}): Comparison {
  return compareSums(sumsOfRows(rows, mostActorsRead), options);
}

/** Where nothing is known of names, none is taken for a person's. */
const nobody: PersonNames = { isPerson: () => false, withoutGeneration: (name) => name };

/**
 * Compares outlets by what their articles add up to. `docs/method-comparison.md` has each formula and a worked example.
 * @param options limits to set other than their defaults, and who is a person: without that each name stands for itself
 */
export function compareSums({ outlets: given, stories, cells, sharedStories }: ComparisonSums, { people = nobody, onOneStory = false, ...options }: ComparisonOptions = {}): Comparison {
  const limits: ComparisonLimits = { ...comparisonLimits, ...options };
  const outlets = onStories([...given].sort((a, b) => (a.outlet < b.outlet ? -1 : 1)), cells);
  const quantiles = createQuantiles(confidence);
  const spreads = Object.fromEntries(measures.map((measure) => [measure, commonSpread(outlets.map(({ units }) => units[measure]), leastSpread[measure] ** 2, quantiles)])) as Record<Measure, CommonSpread>;
  const fitted: FittedValue[] = [...adjustedFields, 'rate', 'headlineRate'];
  const fields = Object.fromEntries(fitted.map((value) => [value, fitValue(outlets, value, limits)])) as Record<FittedValue, FieldEffects>;
  const shared = sharedCounts(outlets.map(({ outlet, own }) => ({ outlet, units: own })));
  const isEnough = (one: OutletToCompare) => one.stories + one.alone >= limits.minimumTexts;
  const shares = sharesOf(outlets, isEnough, limits.minimumTexts, quantiles);
  const nameOf = actorNames(outlets.map(({ actors }) => actors), people);
  const portrayals = portrayalsOf(outlets.map((one) => (isEnough(one) ? underOneName(one.actors, nameOf, limits.maximumPortrayals) : [])), limits.minimumTexts, quantiles);

  const compared = outlets.map((one, index): OutletComparison => {
    const { outlet, sums, units } = one;
    return {
      outlet,
      texts: sums.texts,
      copies: sums.copies,
      repeats: sums.repeats,
      sharedStories: shared.get(outlet)!,
      enough: isEnough(one),
      measures: Object.fromEntries(measures.map((measure) => [measure, estimate(units[measure], measure, spreads[measure], limits)])) as Record<Measure, Estimate>,
      effects: { body: effectOf(outlet, fields.body, limits), headline: effectOf(outlet, fields.headline, limits) },
      ...shares[index]!,
      portrayals: portrayals[index]!,
    };
  });
  const last = (one: OutletComparison) => (one.enough ? (one.measures.body.value ?? Infinity) : Infinity);
  compared.sort((a, b) => Number(b.enough) - Number(a.enough) || compareNumbers(last(a), last(b)) || b.texts - a.texts || (a.outlet < b.outlet ? -1 : 1));

  const differences = differencesOf(outlets, compared, fields, spreads, limits);
  const total = (count: 'texts' | 'copies' | 'repeats' | 'dated') => outlets.reduce((sum, { sums }) => sum + sums[count], 0);
  const sharing = new Set(textsShared(cells));
  const counts = { texts: total('texts'), stories, sharedStories: sharedStories ?? sharing.size };
  const paired = new Set(differences.flatMap(({ a, b }) => [a, b])).size;
  return {
    ...counts,
    outletCount: compared.length,
    outlets: compared,
    differences,
    summary: summaryInWords({ ...counts, outlets: compared, differences, rateRatio: rateRatioOf(outlets), limits }),
    limits: limitsInWords({
      ...counts, outlets: compared, differences, limits, lengths: lengthsOf(outlets), groups: fields.body.groups.length, paired,
      // A part of the cells does not tell what the others share.
      unmatched: sharedStories === null ? counts.texts - cells.reduce((sum, { story, texts }) => sum + (sharing.has(story) ? texts : 0), 0) : 0,
      copies: total('copies'), repeats: total('repeats'), dated: total('dated') > 0, headlines: outlets.some(({ units }) => units.headline.n > 0), onOneStory,
    }),
  };
}

/** The shortest and the longest mean length of the outlets' texts, in words; null where there are no two. */
function lengthsOf(outlets: readonly OutletToCompare[]): [MeanLength, MeanLength] | null {
  const lengths = outlets.filter(({ sums }) => sums.texts > 0 && sums.words.sum > 0).map(({ outlet, sums }): MeanLength => ({ outlet, words: sums.words.sum / sums.texts })).sort((a, b) => a.words - b.words);
  return lengths.length < 2 ? null : [lengths[0]!, lengths.at(-1)!];
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Each outlet with its cells, in the order in which they came: sums come out the same to the last digit only in one order. */
function onStories(outlets: readonly OutletToCompare[], cells: readonly SharedCell[]): OutletOnStories[] {
  const placed = outlets.map((one): OutletOnStories => ({ ...one, cells: [], values: { body: [], headline: [], rate: [], headlineRate: [] }, own: [] }));
  const byName = new Map(placed.map((one) => [one.outlet, one]));
  const numbers = new Map<string, number>();
  for (const cell of cells) {
    let story = numbers.get(cell.story);
    if (story === undefined) numbers.set(cell.story, (story = numbers.size));
    const one = byName.get(cell.outlet)!;
    one.cells.push(cell);
    for (const field of adjustedFields) if (cell[field] !== null) one.values[field].push({ story, value: cell[field] });
    if (cell.headlineRate !== null) one.values.headlineRate.push({ story, value: cell.headlineRate });
    if (cell.body !== null && cell.words > 0) one.values.rate.push({ story, value: (100 * cell.weight) / cell.words });
    if (cell.texts > 0) one.own.push({ story, value: 0 });
  }
  return placed;
}

/** The stories on which at least two outlets have a text of their own. */
function textsShared(cells: readonly SharedCell[]): string[] {
  const covering = new Map<string, number>();
  for (const { story, texts } of cells) if (texts > 0) covering.set(story, (covering.get(story) ?? 0) + 1);
  return [...covering].filter(([, outlets]) => outlets > 1).map(([story]) => story);
}

function estimate(units: PowerSums, measure: Measure, spread: CommonSpread, { minimumTexts }: ComparisonLimits): Estimate {
  const { n } = units;
  if (n < minimumTexts) return { value: null, interval: null, n, note: `Not enough texts: ${n} counted (texts on one story count once), at least ${minimumTexts} are needed.` };
  const { mean, interval } = meanWithInterval(units, spread, range[measure]);
  return { value: mean, interval, n, note: null };
}

function fitValue(outlets: readonly OutletOnStories[], field: FittedValue, limits: ComparisonLimits): FieldEffects {
  const linked = linkedOutlets(outlets.map(({ outlet, values }) => ({ outlet, units: values[field] })), limits.minimumTexts, limits.maximumAdjusted);
  const at: FieldEffects['at'] = new Map();
  for (const [group, { outlets: names, stories }] of linked.entries()) {
    const counts = names.map(() => 0);
    for (const { members } of stories) for (const member of members) counts[member]! += 1;
    for (const [position, name] of names.entries()) at.set(name, { group, position, stories: counts[position]! });
  }
  return { groups: linked.map((one) => ({ linked: one, effects: fitStoryEffects(one, leastSpread[measureOf(field)] ** 2) })), at };
}

/** The measure whose grain, and whose means where no story links two outlets, go with a fitted value. */
const measureOf = (value: FittedValue): Measure => (value === 'rate' ? 'ownRate' : value);

function effectOf(outlet: string, { groups, at }: FieldEffects, { minimumTexts }: ComparisonLimits): Estimate {
  const place = at.get(outlet);
  if (place === undefined) return { value: null, interval: null, n: 0, note: `Fewer than ${minimumTexts} stories shared with outlets that can be compared.` };
  const { linked, effects } = groups[place.group]!;
  const { value, interval } = effects.effect(place.position);
  const note = groups.length === 1 ? null : `Against the mean of ${linked.outlets.length} outlets that are linked by shared stories; the others share none with them.`;
  return { value, interval, n: place.stories, note };
}

/** The ratio of two outlets' weighted own-voice findings per word, `more` to `less`, over the stories that both covered or over all; null without words or findings. */
function rateRatioOf(outlets: readonly OutletOnStories[]) {
  const byName = new Map(outlets.map((one) => [one.outlet, one]));
  const rate = (weight: number, words: number) => (words === 0 ? null : weight / words);
  const overall = ({ sums }: OutletToCompare) => rate(Object.values(sums.families).reduce((total, { sum }) => total + sum, 0), sums.words.sum);
  const onBoth = (one: OutletOnStories, other: OutletOnStories) => {
    const stories = new Set(other.cells.filter(({ texts }) => texts > 0).map(({ story }) => story));
    const own = one.cells.filter(({ story }) => stories.has(story));
    return rate(own.reduce((total, { weight }) => total + weight, 0), own.reduce((total, { words }) => total + words, 0));
  };
  return (more: string, less: string, matched: boolean): number | null => {
    const [a, b] = [byName.get(more)!, byName.get(less)!];
    const [high, low] = matched ? [onBoth(a, b), onBoth(b, a)] : [overall(a), overall(b)];
    return !high || low === null ? null : low === 0 ? Infinity : high / low;
  };
}

function differencesOf(outlets: readonly OutletOnStories[], compared: readonly OutletComparison[], fields: Record<FittedValue, FieldEffects>, spreads: Record<Measure, CommonSpread>, limits: ComparisonLimits): OutletDifference[] {
  const byName = new Map(outlets.map((one) => [one.outlet, one]));
  const order = new Map(compared.map(({ outlet }, index) => [outlet, index]));
  const paired = compared
    .filter(({ enough }) => enough)
    .sort((a, b) => b.sharedStories - a.sharedStories || b.texts - a.texts)
    .slice(0, limits.maximumPaired)
    .sort((a, b) => order.get(a.outlet)! - order.get(b.outlet)!);
  const differences: OutletDifference[] = [];
  // Corrected within each field: bodies and headlines are two questions, and a reader asks them one at a time.
  for (const field of adjustedFields) {
    const found: { difference: OutletDifference; pValue: number }[] = [];
    const shared = sharedByPair(paired.map(({ outlet }) => byName.get(outlet)!.values[field]));
    for (const [i, { outlet: b }] of paired.entries()) {
      // The louder outlet first, so that most differences are positive.
      for (const [further, { outlet: a }] of paired.slice(i + 1).entries()) {
        const between = (value: FittedValue) => differenceOf(byName.get(a)!, byName.get(b)!, value, fields[value], spreads[measureOf(value)], limits);
        const contrast = between(field);
        if (contrast === null) continue;
        const sharedStories = shared[i]![i + 1 + further]!;
        const { value, interval, pValue, adjusted } = contrast;
        const rate = between(field === 'body' ? 'rate' : 'headlineRate');
        const borneOut = rate === null || isBorneOut(value, rate);
        found.push({ difference: { a, b, field, difference: value, interval, rate: rate && { difference: rate.value, interval: rate.interval }, sharedStories, adjusted, clear: borneOut }, pValue });
      }
    }
    const holds = holdsTogether(found.map(({ pValue }) => pValue), 1 - confidence);
    for (const [index, { difference }] of found.entries()) differences.push({ ...difference, clear: difference.clear && holds[index]! });
  }
  return differences;
}

/**
 * Whether wordings per 100 words differ the same way as scores, on one side at 95 %. A short text's score is drawn toward the usual
 * one, so that outlets whose texts differ in length differ in score without a single loaded wording.
 */
function isBorneOut(difference: number, rate: Contrast): boolean {
  return difference * rate.value > 0 && rate.pValue < 2 * (1 - confidence);
}

/** On how many stories each two of some outlets both have a value; the first of two is the row. */
function sharedByPair(outlets: readonly (readonly StoryValue[])[]): Int32Array[] {
  const byStory = new Map<StoryValue['story'], number[]>();
  for (const [outlet, values] of outlets.entries()) {
    for (const { story } of values) {
      const covering = byStory.get(story);
      if (covering === undefined) byStory.set(story, [outlet]);
      else covering.push(outlet);
    }
  }
  const shared = outlets.map(() => new Int32Array(outlets.length));
  for (const covering of byStory.values()) for (const [at, one] of covering.entries()) for (let next = at + 1; next < covering.length; next++) shared[one]![covering[next]!]! += 1;
  return shared;
}

function differenceOf(a: OutletToCompare, b: OutletToCompare, field: FittedValue, { groups, at }: FieldEffects, spread: CommonSpread, { minimumTexts }: ComparisonLimits): (Contrast & { adjusted: boolean }) | null {
  const one = at.get(a.outlet);
  const two = at.get(b.outlet);
  if (one !== undefined && two !== undefined && one.group === two.group) {
    return { ...groups[one.group]!.effects.difference(one.position, two.position), adjusted: true };
  }
  const measure = measureOf(field);
  if (a.units[measure].n < minimumTexts || b.units[measure].n < minimumTexts) return null;
  return { ...unmatchedDifference(a.units[measure], b.units[measure], spread), adjusted: false };
}
