/** Outlets compared: rows in, comparison out. Pure, and without random numbers: the same rows give the same figures. */
import type { Comparison, ComparisonRow, Estimate, Measure, OutletComparison, OutletDifference } from '../types.ts';
import { holdsTogether } from './holm.ts';
import { limitsInWords } from './limits-in-words.ts';
import { comparisonLimits, confidence, leastSpread, measures, range, type ComparisonLimits } from './limits.ts';
import { commonSpread, meanWithInterval, type CommonSpread } from './mean-interval.ts';
import { outletFigures } from './outlet-figures.ts';
import { linkedOutlets, sharedCounts, type LinkedOutlets } from './shared-stories.ts';
import { fitStoryEffects, type Contrast, type StoryEffects } from './story-effects.ts';
import { summaryInWords } from './summary-in-words.ts';
import { unitsOf, type Unit } from './units.ts';
import { unmatchedDifference } from './unmatched-difference.ts';

/** What is known of an outlet before anything is estimated. */
interface OutletRows {
  outlet: string;
  rows: ComparisonRow[];
  /** Rows whose text is the outlet's own. */
  own: ComparisonRow[];
  units: Record<Measure, Unit[]>;
}

/** The story-adjusted part of one field: outlets in linked groups. */
interface FieldEffects {
  groups: { linked: LinkedOutlets; effects: StoryEffects }[];
  /** Where an outlet stands: its group and its position there. */
  at: Map<string, { group: number; position: number }>;
}

const adjustedFields = ['body', 'headline'] as const;

/**
 * Compares outlets by the figures of their articles. `docs/method-comparison.md` has each formula and a worked example.
 * @param rows one an article, in any order; a copy whose origin is not among them counts for nobody
 * @param options limits to set other than their defaults
 */
export function compareOutlets(rows: readonly ComparisonRow[], options: Partial<ComparisonLimits> = {}): Comparison {
  const limits: ComparisonLimits = { ...comparisonLimits, ...options };
  const outlets = gather([...rows].sort(byOutletAndId));
  const spreads = Object.fromEntries(measures.map((measure) => [measure, commonSpread(outlets.map(({ units }) => units[measure].map(({ value }) => value)), leastSpread[measure] ** 2)])) as Record<Measure, CommonSpread>;
  const fields = Object.fromEntries(adjustedFields.map((field) => [field, fitField(outlets, field, limits)])) as Record<(typeof adjustedFields)[number], FieldEffects>;
  const shared = sharedCounts(outlets.map(({ outlet, own }) => ({ outlet, units: storiesOf(own) })));

  const compared = outlets.map(({ outlet, own, units }): OutletComparison => {
    const estimates = Object.fromEntries(measures.map((measure) => [measure, estimate(units[measure], measure, spreads[measure], limits)])) as Record<Measure, Estimate>;
    return {
      outlet,
      texts: own.length,
      sharedStories: shared.get(outlet)!,
      enough: storiesOf(own).length >= limits.minimumTexts,
      measures: estimates,
      effects: { body: effectOf(outlet, fields.body, limits), headline: effectOf(outlet, fields.headline, limits) },
      ...outletFigures(own, limits.maximumPortrayals),
    };
  });
  const last = (one: OutletComparison) => (one.enough ? (one.measures.body.value ?? Infinity) : Infinity);
  compared.sort((a, b) => Number(b.enough) - Number(a.enough) || compareNumbers(last(a), last(b)) || b.texts - a.texts || (a.outlet < b.outlet ? -1 : 1));

  const differences = differencesOf(outlets, compared, fields, spreads, limits);
  const ownRows = outlets.flatMap(({ own }) => own);
  const counts = {
    texts: ownRows.length,
    stories: new Set(ownRows.flatMap(({ story }) => story ?? [])).size,
    sharedStories: countShared(ownRows),
  };
  const paired = new Set(differences.flatMap(({ a, b }) => [a, b])).size;
  return {
    ...counts,
    outlets: compared,
    differences,
    summary: summaryInWords({ ...counts, outlets: compared, differences, rows: ownRows, limits }),
    limits: limitsInWords({ ...counts, outlets: compared, differences, rows, ownRows, limits, groups: fields.body.groups.length, paired }),
  };
}

/** Sums come out the same to the last digit only in one order. */
function byOutletAndId(a: ComparisonRow, b: ComparisonRow): number {
  if (a.outlet !== b.outlet) return a.outlet < b.outlet ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function gather(rows: readonly ComparisonRow[]): OutletRows[] {
  const outletOf = new Map(rows.map(({ id, outlet }) => [id, outlet]));
  const byOutlet = new Map<string, ComparisonRow[]>();
  for (const row of rows) {
    const list = byOutlet.get(row.outlet);
    if (list === undefined) byOutlet.set(row.outlet, [row]);
    else list.push(row);
  }
  return [...byOutlet].map(([outlet, list]) => ({
    outlet,
    rows: list,
    own: list.filter(({ copyOf }) => copyOf === null),
    units: Object.fromEntries(measures.map((measure) => [measure, unitsOf(list, measure, outletOf)])) as Record<Measure, Unit[]>,
  }));
}

/** The stories of an outlet's texts, each once, and its texts without a story: what it is counted by. */
function storiesOf(own: readonly ComparisonRow[]): Unit[] {
  const stories = new Set(own.flatMap(({ story }) => story ?? []));
  return [...[...stories].map((story) => ({ story, value: 0 })), ...own.filter(({ story }) => story === null).map(() => ({ story: null, value: 0 }))];
}

function countShared(own: readonly ComparisonRow[]): number {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { story, outlet } of own) {
    if (story === null) continue;
    const before = first.get(story);
    if (before === undefined) first.set(story, outlet);
    else if (before !== outlet) shared.add(story);
  }
  return shared.size;
}

function estimate(units: readonly Unit[], measure: Measure, spread: CommonSpread, { minimumTexts }: ComparisonLimits): Estimate {
  const n = units.length;
  if (n < minimumTexts) return { value: null, interval: null, n, note: `Not enough texts: ${n} counted (texts on one story count once), at least ${minimumTexts} are needed.` };
  const { mean, interval } = meanWithInterval(units.map(({ value }) => value), spread, range[measure]);
  return { value: mean, interval, n, note: null };
}

function fitField(outlets: readonly OutletRows[], field: 'body' | 'headline', limits: ComparisonLimits): FieldEffects {
  const linked = linkedOutlets(outlets.map(({ outlet, units }) => ({ outlet, units: units[field] })), limits.minimumTexts, limits.maximumAdjusted);
  const at = new Map<string, { group: number; position: number }>();
  for (const [group, { outlets: names }] of linked.entries()) for (const [position, name] of names.entries()) at.set(name, { group, position });
  return { groups: linked.map((one) => ({ linked: one, effects: fitStoryEffects(one, leastSpread[field] ** 2) })), at };
}

function effectOf(outlet: string, { groups, at }: FieldEffects, { minimumTexts }: ComparisonLimits): Estimate {
  const place = at.get(outlet);
  if (place === undefined) return { value: null, interval: null, n: 0, note: `Fewer than ${minimumTexts} stories shared with outlets that can be compared.` };
  const { linked, effects } = groups[place.group]!;
  const { value, interval } = effects.effect(place.position);
  const n = linked.stories.filter(({ members }) => members.includes(place.position)).length;
  const note = groups.length === 1 ? null : `Against the mean of ${linked.outlets.length} outlets that are linked by shared stories; the others share none with them.`;
  return { value, interval, n, note };
}

function differencesOf(outlets: readonly OutletRows[], compared: readonly OutletComparison[], fields: Record<'body' | 'headline', FieldEffects>, spreads: Record<Measure, CommonSpread>, limits: ComparisonLimits): OutletDifference[] {
  const rowsOf = new Map(outlets.map((one) => [one.outlet, one]));
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
    const stories = new Map(paired.map(({ outlet }) => [outlet, new Set(rowsOf.get(outlet)!.units[field].flatMap(({ story }) => story ?? []))]));
    for (const [i, { outlet: b }] of paired.entries()) {
      // The louder outlet first, so that most differences are positive.
      for (const { outlet: a } of paired.slice(i + 1)) {
        const contrast = differenceOf(rowsOf.get(a)!, rowsOf.get(b)!, field, fields[field], spreads[field], limits);
        if (contrast === null) continue;
        let sharedStories = 0;
        for (const story of stories.get(a)!) if (stories.get(b)!.has(story)) sharedStories += 1;
        const { value, interval, pValue, adjusted } = contrast;
        found.push({ difference: { a, b, field, difference: value, interval, sharedStories, adjusted, clear: false }, pValue });
      }
    }
    const holds = holdsTogether(found.map(({ pValue }) => pValue), 1 - confidence);
    for (const [index, { difference }] of found.entries()) differences.push({ ...difference, clear: holds[index]! });
  }
  return differences;
}

function differenceOf(a: OutletRows, b: OutletRows, field: 'body' | 'headline', { groups, at }: FieldEffects, spread: CommonSpread, { minimumTexts }: ComparisonLimits): (Contrast & { adjusted: boolean }) | null {
  const one = at.get(a.outlet);
  const two = at.get(b.outlet);
  if (one !== undefined && two !== undefined && one.group === two.group) {
    return { ...groups[one.group]!.effects.difference(one.position, two.position), adjusted: true };
  }
  if (a.units[field].length < minimumTexts || b.units[field].length < minimumTexts) return null;
  return { ...unmatchedDifference(a.units[field].map(({ value }) => value), b.units[field].map(({ value }) => value), spread), adjusted: false };
}
