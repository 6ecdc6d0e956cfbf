/** Figures of a comparison that could be misread, in words: the pages and the reports tell them alike. Pure; runs in the browser too. */
import type { Comparison, Estimate, OutletComparison, OutletDifference } from '../types/comparison.ts';

/** Farther than this from the distance of the two dots, in points, a gap is seen to be another figure. */
const seen = 0.5;

/** Whether an outlet put headlines of its own over texts of others; a text of its own that it ran twice is none. */
export function republishes({ copies, repeats }: Pick<OutletComparison, 'copies' | 'repeats'>): boolean {
  return copies > repeats;
}

/**
 * What the gap is where it is not what lies between an outlet's two means, else null: in each text it is headline less body. A headline over a
 * republished text is the republisher's and the text is not; and a text may have no headline, or be too short for a score.
 */
export function gapInWords(outlets: readonly Pick<OutletComparison, 'copies' | 'repeats' | 'measures'>[]): string | null {
  const republished = outlets.some(republishes);
  const differs = outlets.some(({ measures: { body, headline, gap } }) => body.value !== null && headline.value !== null && gap.value !== null && Math.abs(headline.value - body.value - gap.value) > seen);
  if (republished) return "The gap is measured within an outlet's own texts, each headline against the text under it; the mean of headlines also has those put over republished texts, so the gap need not be the difference of the two means.";
  if (differs) return 'The gap is measured within texts, each headline against the text under it: where a text has only one of the two scores, the gap need not be the difference of the two means.';
  return null;
}

/** "30 points below the mean …, between 34 and 27 below", or on which sides of it the interval lies; null without a value. @param mean what it lies above or below */
export function sideInWords({ value, interval }: Estimate, mean: string): string | null {
  if (value === null || interval === null) return null;
  const [low, high] = interval;
  // What is not 0 is not written as 0, or no side would be seen.
  const digits = [0, 1, 2, 3].find((digits) => [value, low, high].every((bound) => bound === 0 || Number(bound.toFixed(digits)) !== 0)) ?? 3;
  const points = (amount: number) => Math.abs(amount).toFixed(digits);
  const side = (amount: number) => (amount < 0 ? 'below' : 'above');
  const where = low < 0 === high < 0 || low === 0 || high === 0 ? `between ${[points(low), points(high)].sort((a, b) => Number(a) - Number(b)).join(' and ')} ${side(low + high)}` : `between ${points(low)} below and ${points(high)} above, so that no side is sure`;
  return `${points(value)} ${points(value) === '1' ? 'point' : 'points'} ${side(value)} ${mean} (${where})`;
}

/** What is said of two outlets beside their difference. */
export function verdictInWords({ clear, difference, a, b, adjusted, sharedStories }: Pick<OutletDifference, 'clear' | 'difference' | 'a' | 'b' | 'adjusted' | 'sharedStories'>): string {
  const said = clear ? `${difference > 0 ? a : b} is clearly the more loaded` : 'no clear difference';
  if (adjusted) return said;
  return `${said}; ${sharedStories === 0 ? 'on different stories' : 'over all texts, since too few stories are shared'}`;
}

/** More decimals than these are never written. */
const mostDigits = 3;

/** The decimals with which one number is still seen to lie below another. */
export function digitsApart(low: number, high: number, digits: number): number {
  let needed = digits;
  while (low < high && needed < mostDigits && Number(low.toFixed(needed)) >= Number(high.toFixed(needed))) needed += 1;
  return needed;
}

/** The decimals that the interval of a difference needs: where 0 lies outside of it, no bound is written as 0, for "1 (0 to 3)" would contradict "clearly". */
export function digitsOfDifference(bounds: readonly [number, number] | null | undefined, digits: number): number {
  if (!bounds || (bounds[0] <= 0 && bounds[1] >= 0)) return digits;
  return digitsApart(0, Math.min(Math.abs(bounds[0]), Math.abs(bounds[1])), digits);
}

/** A difference told of the outlet that scores higher, less the other, with the decimals that it needs beside the words. */
export function toldDifference({ difference, interval: [low, high] }: Pick<OutletDifference, 'difference' | 'interval'>): { value: number; interval: [number, number]; digits: number } {
  const interval: [number, number] = difference < 0 ? [-high, -low] : [low, high];
  return { value: Math.abs(difference), interval, digits: digitsOfDifference(interval, 0) };
}

/** What is said where outlets were chosen among others and some differ clearly: a correction for the pairs shown knows nothing of those that were not chosen. */
export function chosenInWords({ differences }: Pick<Comparison, 'differences'>): string[] {
  if (!differences.some(({ clear }) => clear)) return [];
  return ['These outlets were chosen, and a difference is called clear among their pairs alone. Where all outlets are compared at once it must be larger, so one that is clear here may not be clear there.'];
}
