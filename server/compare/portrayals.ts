/** How outlets portray actors: the mean lean of the findings that lean for or against somebody. */
import type { ActorSums } from '../store/sums.ts';
import type { ActorPortrayal } from '../types/comparison.ts';
import { shareSpread } from './limits.ts';
import { commonRatioSpread, ratioWithInterval } from './ratio-interval.ts';

/** A finding leans by its strength, 1 to 3. */
export const portrayalRange: readonly [number, number] = [-3, 3];

/** The most often portrayed first. */
export function byFrequency(a: ActorSums, b: ActorSums): number {
  return b.sum - a.sum || Math.abs(b.lean.sum) - Math.abs(a.lean.sum) || (a.actor < b.actor ? -1 : 1);
}

/** @param outlets for each outlet whom it portrays @returns the same with means, and intervals from `minimumTexts` texts on */
export function portrayalsOf(outlets: readonly (readonly ActorSums[])[], minimumTexts: number): ActorPortrayal[][] {
  const ratio = ({ lean, ...whole }: ActorSums) => ({ part: lean, whole });
  const common = commonRatioSpread(outlets.flat().map(ratio), shareSpread.portrayals ** 2);
  return outlets.map((actors) =>
    actors.map((sums): ActorPortrayal => {
      const { actor, n, sum: findings, lean } = sums;
      if (n < minimumTexts) return { actor, findings, lean: lean.sum, mean: { value: null, interval: null, n, note: `Not enough texts: ${n} counted, at least ${minimumTexts} are needed.` } };
      const { ratio: value, interval } = ratioWithInterval(ratio(sums), common, portrayalRange);
      return { actor, findings, lean: lean.sum, mean: { value, interval, n, note: null } };
    }),
  );
}
