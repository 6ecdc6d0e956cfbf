/** A part of a comparison: of thousands of outlets a page shows some at a time. */
import type { Comparison, OutletComparison } from '../types/comparison.ts';
import type { AmongAll } from '../types/pair.ts';

/** So many outlets from one on, in the comparison's order. */
export function outletsFrom(comparison: Comparison, first: number, limit: number): Comparison {
  return { ...comparison, outlets: comparison.outlets.slice(first, first + limit) };
}

/**
 * An outlet and at most so many others, those that share the most stories with it, in the comparison's order; nothing when it is not among them.
 * @param sharing on how many stories each of the others and the outlet both have a text of their own
 */
export function outletsAround(comparison: Comparison, outlet: string, sharing: ReadonlyMap<string, number>, most: number): Comparison {
  const own = comparison.outlets.find((one) => one.outlet === outlet);
  if (own === undefined) return { ...comparison, outlets: [] };
  const shared = (one: OutletComparison) => sharing.get(one.outlet) ?? 0;
  const others = comparison.outlets.filter((one) => one !== own).sort((a, b) => shared(b) - shared(a) || b.sharedStories - a.sharedStories || b.texts - a.texts).slice(0, most);
  const kept = new Set([own, ...others]);
  return { ...comparison, outlets: comparison.outlets.filter((one) => kept.has(one)) };
}

/** What a comparison says of two of its outlets; null when it does not compare them, or nobody else. */
export function amongAll({ differences, outletCount }: Comparison, one: string, other: string): AmongAll | null {
  const own = differences.filter(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  const pairs = differences.filter(({ field }) => field === 'body').length;
  if (own.length === 0 || pairs < 2) return null;
  return { outlets: outletCount, pairs, clear: own.filter(({ clear }) => clear).map(({ field }) => field) };
}
