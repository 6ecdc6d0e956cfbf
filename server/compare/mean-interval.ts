/**
 * A mean with an interval that holds the truth about 95 % of the time from three texts on.
 *
 * Not a percentile bootstrap: from three texts that holds the truth 76 % of the time when scores are normal, and 42 %
 * when they are as skewed as headlines' are. `docs/method-comparison.md` has the figures of both.
 */
import { confidence, greatestShift, lentDegrees, lentEvidence, skewnessPrior } from './limits.ts';
import type { PowerSums } from '../store/sums.ts';
import { createQuantiles, type Quantiles } from './students-t.ts';

/** How values spread about their own outlet's mean, over all outlets of a comparison. */
export interface CommonSpread {
  /** Pooled variance. */
  variance: number;
  /** Degrees of freedom of the pooled variance. */
  degrees: number;
  /** Pooled skewness, shrunk toward 0 when there are few values. */
  skewness: number;
  quantiles: Quantiles;
}

/** Mean and sums of powers about it. */
export interface Moments {
  n: number;
  mean: number;
  squares: number;
  cubes: number;
}

/** From sums of powers about 0. Rounding may leave a trace of spread below 0. */
export function momentsOf({ n, sum, squares, cubes }: PowerSums): Moments {
  if (n === 0) return { n, mean: 0, squares: 0, cubes: 0 };
  const mean = sum / n;
  return { n, mean, squares: Math.max(0, squares - sum * mean), cubes: cubes - 3 * mean * squares + 2 * n * mean ** 3 };
}

/**
 * The pooled variance s0² = Σ squares / Σ (n - 1), and the pooled skewness g = k3 / s0³ · N / (N + 20), with
 * k3 = Σ n Σ cubes / (n - 1) / Σ (n - 2), over the outlets with at least two (for k3: three) values.
 * @param leastVariance the square of the measure's grain, under which no spread is believed
 * @param quantiles those of the comparison, where it has several measures
 */
export function commonSpread(groups: readonly PowerSums[], leastVariance: number, quantiles = createQuantiles(confidence)): CommonSpread {
  let squares = 0;
  let degrees = 0;
  let cubes = 0;
  let cubeWeight = 0;
  let values = 0;
  for (const group of groups) {
    if (group.n < 2) continue;
    const { n, squares: own, cubes: ownCubes } = momentsOf(group);
    values += n;
    squares += own;
    degrees += n - 1;
    if (n < 3) continue;
    cubes += (n * ownCubes) / (n - 1);
    cubeWeight += n - 2;
  }
  const variance = Math.max(leastVariance, degrees === 0 ? 0 : squares / degrees);
  const skewness = cubeWeight === 0 ? 0 : ((cubes / cubeWeight / variance ** 1.5) * values) / (values + skewnessPrior);
  return { variance, degrees, skewness, quantiles };
}

/**
 * The variance to use where a group's own may be too small by chance: own, or where the common one is larger,
 * (d0 s0² + d s²) / (d0 + d).
 */
export function believedVariance(own: number, degrees: number, common: number): number {
  return Math.max(own, (lentDegrees * common + degrees * own) / (lentDegrees + degrees));
}

/** Degrees of freedom of n values: n - 1, and one for the spread that others lend. By itself an outlet lends itself nothing. */
export function degreesOf(n: number, common: number): number {
  return n - 1 + (common > n - 1 ? lentEvidence : 0);
}

/**
 * The mean m of n values and its interval m + shift ± t s / √n, with t Student's for n degrees of freedom (n - 1, and one
 * where others lend their spread) and shift = g s (2·1.96² + 1) / (6 n), at most half of t s / √n: Johnson's correction for skewness
 * (Johnson 1978, JASA 73; Hall 1992, Edgeworth expansion of the t statistic).
 * @param within where the measure ends; the interval is cut there
 */
export function meanWithInterval(values: PowerSums, common: CommonSpread, within: readonly [number, number]): { mean: number; interval: [number, number] } {
  const { n, mean, squares } = momentsOf(values);
  const own = n < 2 ? 0 : squares / (n - 1);
  const spread = Math.sqrt(believedVariance(own, n - 1, common.variance));
  const half = (common.quantiles(degreesOf(n, common.degrees)) * spread) / Math.sqrt(n);
  const wanted = (common.skewness * spread * (2 * 1.96 ** 2 + 1)) / (6 * n);
  const shift = Math.max(-greatestShift * half, Math.min(greatestShift * half, wanted));
  const cut = (value: number) => Math.max(within[0], Math.min(within[1], value));
  // A sum kept by adding and taking away may end a hair below nothing.
  return { mean: cut(mean), interval: [cut(mean + shift - half), cut(mean + shift + half)] };
}
