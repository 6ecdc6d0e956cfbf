/**
 * The sums that a comparison of outlets is made of. They add up over articles, so that they can be kept up to date with each
 * article that comes, changes or goes, and a comparison need not read the articles.
 */
import type { ComparisonRow, Measure } from '../types/comparison.ts';
import { measures, valueOf } from './measures.ts';

/** Count, sum, and sums of squares and cubes of some values. */
export interface PowerSums {
  n: number;
  sum: number;
  squares: number;
  cubes: number;
}

/** Of the texts that have any of a whole (words, findings): their number, the sum of the whole and of its squares. */
export interface WholeSums {
  n: number;
  sum: number;
  squares: number;
}

/** Of a part of a whole: its sum, the sum of its squares, and that of its products with the whole, text by text. */
export interface PartSums {
  sum: number;
  squares: number;
  cross: number;
}

/** What an outlet's texts add up to, over all days or over one. A text that repeats another is counted as a copy and otherwise left out. */
export interface OutletSums {
  texts: number;
  copies: number;
  /** Those of the copies that repeat a text of the outlet's own. */
  repeats: number;
  /** Texts and copies with a date. */
  dated: number;
  /** Words of headline and body, and the weighted own-voice findings by family as parts of them. */
  words: WholeSums;
  families: Record<string, PartSums>;
  /** All families together. */
  loaded: PartSums;
  /** Findings, and those of each voice as parts of them. */
  findings: WholeSums;
  voices: Record<string, PartSums>;
  /** The share of sentences that speak of a frame; the whole is 1 a text. */
  frames: Record<string, PartSums>;
}

/** How an outlet's texts portray somebody: the findings as a whole, the signed strengths as a part. */
export interface ActorSums extends WholeSums {
  actor: string;
  lean: PartSums;
}

/** What an outlet's texts on one story (or one text without a story) add up to. */
export interface CellSums {
  texts: number;
  copies: number;
  repeats: number;
  /** Words, and weighted own-voice findings, of the texts that are no copies. */
  words: number;
  weight: number;
  values: Record<Measure, { n: number; sum: number }>;
}

export const emptyPowers = (): PowerSums => ({ n: 0, sum: 0, squares: 0, cubes: 0 });
const emptyWhole = (): WholeSums => ({ n: 0, sum: 0, squares: 0 });

export function emptyOutletSums(): OutletSums {
  return { texts: 0, copies: 0, repeats: 0, dated: 0, words: emptyWhole(), families: {}, loaded: emptyPart(), findings: emptyWhole(), voices: {}, frames: {} };
}

export function emptyCell(): CellSums {
  return { texts: 0, copies: 0, repeats: 0, words: 0, weight: 0, values: Object.fromEntries(measures.map((measure) => [measure, { n: 0, sum: 0 }])) as CellSums['values'] };
}

export function emptyUnits(): Record<Measure, PowerSums> {
  return Object.fromEntries(measures.map((measure) => [measure, emptyPowers()])) as Record<Measure, PowerSums>;
}

/** Adds a value (with `times` -1: takes it away). Sums over nothing are 0 again, not what rounding left of them. */
export function addPower(sums: PowerSums, value: number, times: 1 | -1 = 1): void {
  sums.n += times;
  sums.sum += times * value;
  sums.squares += times * value ** 2;
  sums.cubes += times * value ** 3;
  if (sums.n === 0) Object.assign(sums, emptyPowers());
}

/** What an article adds of a measure: a republished text counts for its origin alone, but the headline that a republisher put on it is the republisher's, in its score and in the rate that bears a difference out. */
export function countedValue(row: ComparisonRow, measure: Measure): number | null {
  return row.copyOf === null || measure === 'headline' || measure === 'headlineRate' ? valueOf(row, measure) : null;
}

/** Adds an article to its outlet's sums, or takes it away. */
export function addText(sums: OutletSums, row: ComparisonRow, times: 1 | -1 = 1): void {
  if (row.publishedAt !== null) sums.dated += times;
  if (row.copyOf !== null) {
    sums.copies += times;
    if (row.repeatsOwn) sums.repeats += times;
    return;
  }
  sums.texts += times;
  addWhole(sums.words, row.words, times);
  addParts(sums.families, row.families, row.words, times);
  let weight = 0;
  for (const one of Object.values(row.families)) weight += one;
  addPartSums(sums.loaded, { sum: times * weight, squares: times * weight ** 2, cross: times * weight * row.words });
  let findings = 0;
  for (const count of Object.values(row.voices)) findings += count;
  addWhole(sums.findings, findings, times);
  addParts(sums.voices, row.voices, findings, times);
  addParts(sums.frames, row.frames, 1, times);
  if (sums.texts === 0) Object.assign(sums, { ...emptyOutletSums(), copies: sums.copies, repeats: sums.repeats, dated: sums.dated });
}

/** Adds the sums of an outlet's other day. */
export function addOutletSums(sums: OutletSums, more: OutletSums): void {
  for (const count of ['texts', 'copies', 'repeats', 'dated'] as const) sums[count] += more[count];
  for (const whole of ['words', 'findings'] as const) addWholeSums(sums[whole], more[whole]);
  addPartSums(sums.loaded, more.loaded);
  for (const parts of ['families', 'voices', 'frames'] as const) for (const [name, part] of Object.entries(more[parts])) addPartSums(partIn(sums[parts], name), part);
}

/** Adds an article's figures to the cell of its outlet and story, or takes them away. */
export function addToCell(cell: CellSums, row: ComparisonRow, times: 1 | -1 = 1): void {
  if (row.copyOf === null) {
    cell.texts += times;
    cell.words += times * row.words;
    for (const weight of Object.values(row.families)) cell.weight += times * weight;
    if (cell.texts === 0) cell.weight = 0;
  } else {
    cell.copies += times;
    if (row.repeatsOwn) cell.repeats += times;
  }
  for (const measure of measures) {
    const value = countedValue(row, measure);
    if (value === null) continue;
    const sums = cell.values[measure];
    sums.n += times;
    sums.sum = sums.n === 0 ? 0 : sums.sum + times * value;
  }
}

export function addCell(cell: CellSums, more: CellSums): void {
  for (const count of ['texts', 'copies', 'repeats', 'words', 'weight'] as const) cell[count] += more[count];
  for (const measure of measures) {
    cell.values[measure].n += more.values[measure].n;
    cell.values[measure].sum += more.values[measure].sum;
  }
}

/** Adds the values of a unit (a story, or a text without one), or takes them away: the mean over its texts counts once. */
export function addUnit(units: Record<Measure, PowerSums>, { values }: CellSums, times: 1 | -1 = 1): void {
  for (const measure of measures) {
    const { n, sum } = values[measure];
    if (n > 0) addPower(units[measure], sum / n, times);
  }
}

/** What an article adds to the sums by actor. Nothing from a copy. */
export function actorsOf(row: ComparisonRow): ActorSums[] {
  if (row.copyOf !== null) return [];
  return row.portrayals.map(({ actor, findings, lean }) => ({ actor, n: 1, sum: findings, squares: findings ** 2, lean: { sum: lean, squares: lean ** 2, cross: lean * findings } }));
}

export function emptyActor(actor: string): ActorSums {
  return { actor, ...emptyWhole(), lean: emptyPart() };
}

export function addActor(sums: ActorSums, more: ActorSums): void {
  addWholeSums(sums, more);
  addPartSums(sums.lean, more.lean);
}

const emptyPart = (): PartSums => ({ sum: 0, squares: 0, cross: 0 });

/** The part of a name, which may be that of a built-in property. */
function partIn(parts: Record<string, PartSums>, name: string): PartSums {
  return Object.hasOwn(parts, name) ? parts[name]! : (parts[name] = emptyPart());
}

function addWhole(sums: WholeSums, value: number, times: 1 | -1): void {
  if (value === 0) return;
  sums.n += times;
  sums.sum += times * value;
  sums.squares += times * value ** 2;
  if (sums.n === 0) Object.assign(sums, emptyWhole());
}

export function addWholeSums(sums: WholeSums, more: WholeSums): void {
  sums.n += more.n;
  sums.sum += more.sum;
  sums.squares += more.squares;
}

export function addPartSums(sums: PartSums, more: PartSums): void {
  sums.sum += more.sum;
  sums.squares += more.squares;
  sums.cross += more.cross;
}

function addParts(parts: Record<string, PartSums>, values: Partial<Record<string, number>>, whole: number, times: 1 | -1): void {
  for (const name in values) {
    const value = values[name] ?? 0;
    if (value === 0) continue;
    const part = partIn(parts, name);
    addPartSums(part, { sum: times * value, squares: times * value ** 2, cross: times * value * whole });
    // Values and wholes are above 0, so a sum this small is what rounding left of nothing.
    if (part.squares < 1e-9) delete parts[name];
  }
}

/** An outlet as a comparison reads it. */
export interface OutletToCompare {
  outlet: string;
  sums: OutletSums;
  /** Over its units: its stories, each once, and its texts without a story. */
  units: Record<Measure, PowerSums>;
  /** Stories on which it has a text of its own, and its own texts without a story. */
  stories: number;
  alone: number;
  /** Whom it portrays most often, the first first. */
  actors: ActorSums[];
}

/** What an outlet has on a story that another outlet has something on, too. */
export interface SharedCell {
  outlet: string;
  story: string;
  texts: number;
  words: number;
  weight: number;
  body: number | null;
  headline: number | null;
  headlineRate: number | null;
}

/** All that a comparison of outlets reads. */
export interface ComparisonSums {
  outlets: OutletToCompare[];
  /** Stories on which one of the outlets has a text of its own. */
  stories: number;
  cells: SharedCell[];
  /** Where the cells are only a part: on how many stories two outlets have a text of their own. Null where the cells tell. */
  sharedStories: number | null;
}
