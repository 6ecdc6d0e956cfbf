/** How outlets portray actors: the mean lean of the findings that lean for or against somebody. */
import { addActor, emptyActor, type ActorSums } from '../store/sums.ts';
import type { PersonNames } from '../text/sexes.ts';
import type { ActorPortrayal } from '../types/comparison.ts';
import { leastShareOfLastName, shareSpread } from './limits.ts';
import { oneNameFor } from './one-name.ts';
import { commonRatioSpread, ratioWithInterval } from './ratio-interval.ts';
import type { Quantiles } from './students-t.ts';

/** A finding leans by its strength, 1 to 3. */
export const portrayalRange: readonly [number, number] = [-3, 3];

/** The most often portrayed first. */
export function byFrequency(a: ActorSums, b: ActorSums): number {
  return b.sum - a.sum || Math.abs(b.lean.sum) - Math.abs(a.lean.sum) || (a.actor < b.actor ? -1 : 1);
}

/** The same with the sums of one person put together, each under one name. */
export interface NamedSums extends ActorSums {
  /** The other names that were put together under it. */
  names: string[];
}

/** Names that a person is portrayed by over the texts of all outlets, told by those that the outlets portray most often. */
export function actorNames(outlets: Iterable<readonly Pick<ActorSums, 'actor' | 'sum'>[]>, people: PersonNames): (name: string) => string {
  const findings = new Map<string, number>();
  for (const actors of outlets) for (const { actor, sum } of actors) findings.set(actor, (findings.get(actor) ?? 0) + sum);
  return oneNameFor(findings, { people, leastShare: leastShareOfLastName });
}

/** @returns the most often portrayed, at most so many */
export function underOneName(actors: readonly ActorSums[], nameOf: (name: string) => string, most: number): NamedSums[] {
  const found = new Map<string, NamedSums>();
  for (const one of actors) {
    const actor = nameOf(one.actor);
    let known = found.get(actor);
    if (known === undefined) found.set(actor, (known = { ...emptyActor(actor), names: [] }));
    addActor(known, one);
    if (one.actor !== actor) known.names.push(one.actor);
  }
  return [...found.values()].sort(byFrequency).slice(0, most);
}

/** @param outlets for each outlet whom it portrays @returns the same with means, and intervals from `minimumTexts` texts on */
export function portrayalsOf(outlets: readonly (readonly NamedSums[])[], minimumTexts: number, quantiles: Quantiles): ActorPortrayal[][] {
  const ratio = ({ lean, ...whole }: ActorSums) => ({ part: lean, whole });
  const common = commonRatioSpread(outlets.flat().map(ratio), shareSpread.portrayals ** 2, quantiles);
  return outlets.map((actors) =>
    actors.map((sums): ActorPortrayal => {
      const { actor, names, n, sum: findings, lean } = sums;
      if (n < minimumTexts) return { actor, names, findings, lean: lean.sum, mean: { value: null, interval: null, n, note: `Not enough texts: ${n} counted, at least ${minimumTexts} are needed.` } };
      const { ratio: value, interval } = ratioWithInterval(ratio(sums), common, portrayalRange);
      return { actor, names, findings, lean: lean.sum, mean: { value, interval, n, note: null } };
    }),
  );
}
