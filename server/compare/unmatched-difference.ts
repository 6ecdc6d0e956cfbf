/** The difference of two outlets' means where no story links them. */
import { confidence } from './limits.ts';
import type { PowerSums } from '../store/sums.ts';
import { believedVariance, degreesOf, momentsOf, type CommonSpread } from './mean-interval.ts';
import type { Contrast } from './story-effects.ts';
import { quantile, twoSidedTail } from './students-t.ts';

/**
 * Welch's t for two means of unlike spread (Welch 1947), with the common spread lent as in `mean-interval.ts`:
 * difference ± t √(s1²/n1 + s2²/n2), degrees of freedom (v1 + v2)² / (v1² / d1 + v2² / d2) with v = s²/n.
 */
export function unmatchedDifference(a: PowerSums, b: PowerSums, common: CommonSpread): Contrast {
  const one = meanAndError(a, common);
  const two = meanAndError(b, common);
  const value = one.mean - two.mean;
  const variance = one.variance + two.variance;
  const degrees = variance ** 2 / (one.variance ** 2 / one.degrees + two.variance ** 2 / two.degrees);
  const error = Math.sqrt(variance);
  const half = quantile(confidence, degrees) * error;
  return { value, interval: [value - half, value + half], pValue: twoSidedTail(value / error, degrees) };
}

function meanAndError(values: PowerSums, common: CommonSpread): { mean: number; variance: number; degrees: number } {
  const { n, mean, squares } = momentsOf(values);
  return { mean, variance: believedVariance(n < 2 ? 0 : squares / (n - 1), n - 1, common.variance) / n, degrees: degreesOf(n, common.degrees) };
}
