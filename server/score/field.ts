/** The score of a headline or a body from its findings. */
import type { Finding } from '../types/finding.ts';
import type { FieldScore } from '../types/score.ts';
import type { Field } from '../types/text.ts';
import { isOwnWording } from './own-voice.ts';
import { fewestBodyWords, fewestHeadlineWords, normal95, priorRate, priorSquareWeight, priorWords, scoreScale } from './weights.ts';

/**
 * Scores one field.
 *
 * rate = 100 S / n, with S the sum of the findings' weights and n the number of words;
 * shrunk = 100 (S + a) / (n + m), with m the prior's words and a = m x prior rate / 100;
 * score = 100 (1 - exp(-shrunk / scale)); the interval maps by the same curve the ends of that of a gamma distribution with
 * mean shrunk and sd = 100 sqrt(sum of squares + a x mean square weight) / (n + m), the spread of a compound Poisson sum. The
 * uses of one wording come together, so that the square is that of their sum.
 * @returns the score from 0 to 100, null with its interval under the fewest words
 */
export function scoreField(field: Field, findings: readonly Finding[], words: number): FieldScore {
  let sum = 0;
  let own = 0;
  const wordings = new Map<string, number>();
  for (const finding of findings) {
    const { entry, weight } = finding;
    sum += weight;
    wordings.set(entry, (wordings.get(entry) ?? 0) + weight);
    if (isOwnWording(finding)) own += 1;
  }
  let squares = 0;
  for (const weight of wordings.values()) squares += weight * weight;
  const rate = words === 0 ? 0 : (100 * sum) / words;
  const counts = { rate, words, own, findings: findings.length };
  if (words < (field === 'headline' ? fewestHeadlineWords : fewestBodyWords)) return { score: null, interval: null, ...counts };
  const prior = (priorWords[field] * priorRate[field]) / 100;
  const total = words + priorWords[field];
  const shrunk = (100 * (sum + prior)) / total;
  const spread = (100 * Math.sqrt(squares + prior * priorSquareWeight)) / total;
  return {
    score: curve(shrunk),
    interval: gammaInterval(shrunk, spread).map(curve) as [number, number],
    ...counts,
  };
}

/**
 * The middle 95 % of a gamma distribution with this mean and standard deviation, by the cube root that is nearly normal (Wilson
 * and Hilferty 1931). It is how a sum of weighted counts is bounded (Fay and Feuer 1997, "Confidence intervals for directly
 * standardized rates"): unlike mean +- 1.96 sd it does not reach under 0, and is wider above than below.
 */
function gammaInterval(mean: number, sd: number): [low: number, high: number] {
  const shape = (mean / sd) ** 2;
  const middle = 1 - 1 / (9 * shape);
  const half = normal95 / (3 * Math.sqrt(shape));
  return [mean * Math.max(0, middle - half) ** 3, mean * (middle + half) ** 3];
}

/**
 * The rate (weighted findings per 100 words) that a score was made of: the same formula the other way round. Unlike the score
 * it is not moved by the number of words.
 */
export function rateOfScore(field: Field, score: number, words: number): number {
  const prior = (priorWords[field] * priorRate[field]) / 100;
  const shrunk = -scoreScale * Math.log(1 - score / 100);
  return (shrunk * (words + priorWords[field]) - 100 * prior) / words;
}

/** Maps a rate (per 100 words) to 0-100, steep at first and flat at the end, so that one more finding in a loud text says little. */
export function curve(rate: number): number {
  return 100 * (1 - Math.exp(-rate / scoreScale));
}
