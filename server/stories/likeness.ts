/** How alike two articles are in their words and dates. */
import type { Rarity } from './rarity.ts';
import { dateSpreadDays, undatedNearness } from './settings.ts';

/** An article as stories see it: the numbers of its terms with their weights, and its day. `likeness` needs the numbers ascending. */
export interface TermVector {
  terms: Int32Array;
  weights: Float32Array;
  /** Days since 1970; null without a date. */
  day: number | null;
}

/** Whole days since 1970 of an ISO 8601 date or date-time; null where there is none, or none that can be read. */
export function dayOf(publishedAt: string | null): number | null {
  const time = publishedAt === null ? NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

/**
 * How alike others are to an article: the cosine of the two vectors, each weight times its term's rarity, times
 * exp(-days² / 2·4²), or 0.85 where a date is missing. 0 beyond the window, 1 for the same words on the same day. To be used
 * before another text is counted.
 */
export function likenessTo(a: TermVector, rarity: Rarity, windowDays: number): (b: TermVector) => number {
  const ownLength = length(a, rarity);
  return (b) => {
    let near = undatedNearness;
    if (a.day !== null && b.day !== null) {
      const days = Math.abs(a.day - b.day);
      if (days > windowDays) return 0;
      near = Math.exp(-(days * days) / (2 * dateSpreadDays * dateSpreadDays));
    }
    let shared = 0;
    for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
      const difference = a.terms[i]! - b.terms[j]!;
      if (difference === 0) {
        const rare = rarity.of(a.terms[i]!);
        shared += a.weights[i++]! * b.weights[j++]! * rare * rare;
      } else if (difference < 0) i += 1;
      else j += 1;
    }
    return shared === 0 ? 0 : (near * shared) / Math.sqrt(ownLength * length(b, rarity));
  };
}

/** Squared length of the weighted vector. */
function length({ terms, weights }: TermVector, rarity: Rarity): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i]! * rarity.of(terms[i]!)) ** 2;
  return sum;
}
