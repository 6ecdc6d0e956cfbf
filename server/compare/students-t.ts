/** Student's t distribution, for any positive number of degrees of freedom, whole or not. */

/** Terms of Lanczos's approximation of the gamma function (g = 7), good to 15 digits. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  let sum = lanczos[0]!;
  for (let term = 1; term < lanczos.length; term++) sum += lanczos[term]! / (x - 1 + term);
  const t = x - 1 + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The continued fraction of the incomplete beta function, by Lentz's method (Press et al., Numerical Recipes, 6.4). */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return fraction;
}

/** Regularised incomplete beta function I_x(a, b). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** How likely a t of this size or larger, to either side, is by chance: the two-sided p-value, 0 to 1. */
export function twoSidedTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t));
}

/** Student's t at one confidence, by its degrees of freedom. */
export type Quantiles = (degrees: number) => number;

/** Quantiles that are each worked out once: a comparison of many outlets asks for few of them many times. */
export function createQuantiles(confidence: number): Quantiles {
  const found = new Map<number, number>();
  return (degrees) => {
    const t = found.get(degrees) ?? quantile(confidence, degrees);
    found.set(degrees, t);
    return t;
  };
}

/** The t that is exceeded, to either side, with probability 1 - `confidence`: 12.71 for 1 degree at 0.95, 1.96 for many. */
export function quantile(confidence: number, degrees: number): number {
  const outside = 1 - confidence;
  const peak = Math.exp(logGamma((degrees + 1) / 2) - logGamma(degrees / 2)) / Math.sqrt(degrees * Math.PI);
  // The tail falls and is convex, so Newton's steps from 0 come nearer from the left without overshooting.
  let t = 0;
  for (let step = 0; step < 200; step++) {
    const density = peak * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
    const further = (twoSidedTail(t, degrees) - outside) / (2 * density);
    t += further;
    if (Math.abs(further) < 1e-12 * (1 + t)) break;
  }
  return t;
}
