/** Figures of a comparison that could be misread, in words: the pages and the reports tell them alike. Pure; runs in the browser too. */
import type { Estimate, OutletComparison } from '../types/comparison.ts';

/** Farther than this from the distance of the two dots, in points, a gap is seen to be another figure. */
const seen = 0.5;

/**
 * What the gap is where it is not what lies between an outlet's two means, else null: in each text it is headline less body. A headline over a
 * republished text is the republisher's and the text is not; and a text may have no headline, or be too short for a score.
 */
export function gapInWords(outlets: readonly Pick<OutletComparison, 'copies' | 'measures'>[]): string | null {
  const republished = outlets.some(({ copies }) => copies > 0);
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
