/**
 * A ratio of sums over texts (findings per word, findings of one voice among all) with its interval. The texts are what was
 * drawn, not their words: findings of one text come together.
 */
import type { PartSums, WholeSums } from '../store/sums.ts';
import { confidence } from './limits.ts';
import { believedVariance, degreesOf, type CommonSpread } from './mean-interval.ts';
import { createQuantiles } from './students-t.ts';

/** How texts spread about the ratio of their outlet, over all outlets of a comparison. */
export type CommonRatioSpread = Omit<CommonSpread, 'skewness'>;

/** A part and its whole over an outlet's texts. */
export interface RatioSums {
  part: PartSums;
  whole: WholeSums;
}

const nothing: PartSums = { sum: 0, squares: 0, cross: 0 };

/** The part of a name; one that was never met is 0. */
export const partOf = (parts: Readonly<Record<string, PartSums>>, name: string): PartSums => (Object.hasOwn(parts, name) ? parts[name]! : nothing);

/** R = Σx / Σw; 0 of nothing. */
function ratioOf({ part, whole }: RatioSums): number {
  return whole.sum === 0 ? 0 : part.sum / whole.sum;
}

/** Σ (x - R w)² / w̄²: the squared distances of the texts from the ratio, in the ratio's unit. Rounding may leave a trace below 0. */
function squaresAbout(sums: RatioSums): number {
  const { part, whole } = sums;
  if (whole.sum === 0) return 0;
  const ratio = ratioOf(sums);
  return Math.max(0, part.squares - 2 * ratio * part.cross + ratio ** 2 * whole.squares) / (whole.sum / whole.n) ** 2;
}

/**
 * How texts spread about the ratio of their outlet, over all outlets: Σ squares / Σ (n - 1).
 * @param leastVariance the square of the measure's grain, under which no spread is believed
 * @param quantiles those of the comparison, where it has several measures
 */
export function commonRatioSpread(all: readonly RatioSums[], leastVariance: number, quantiles = createQuantiles(confidence)): CommonRatioSpread {
  let squares = 0;
  let degrees = 0;
  for (const sums of all) {
    if (sums.whole.n < 2) continue;
    squares += squaresAbout(sums);
    degrees += sums.whole.n - 1;
  }
  return { variance: Math.max(leastVariance, degrees === 0 ? 0 : squares / degrees), degrees, quantiles };
}

/**
 * R ± t(n) √(v / n), by the delta method: to first order R errs as the mean of (x - R w) / w̄ does (Cochran 1977, Sampling
 * Techniques, 6.3). v is the variance of these, with spread lent as in `mean-interval.ts`; t is Student's for n degrees of
 * freedom (n - 1, and one where others lend their spread).
 * @param within where the measure ends; the interval is cut there
 */
export function ratioWithInterval(sums: RatioSums, common: CommonRatioSpread, within: readonly [number, number]): { ratio: number; interval: [number, number] } {
  const { n } = sums.whole;
  const ratio = ratioOf(sums);
  const variance = believedVariance(n < 2 ? 0 : squaresAbout(sums) / (n - 1), n - 1, common.variance);
  const half = common.quantiles(degreesOf(n, common.degrees)) * Math.sqrt(variance / n);
  return { ratio, interval: [Math.max(within[0], ratio - half), Math.min(within[1], ratio + half)] };
}
