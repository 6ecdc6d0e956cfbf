/** A part of a comparison: of thousands of outlets a page shows some at a time. */
import type { Comparison, OutletComparison } from '../types/comparison.ts';

/** So many outlets from one on, in the comparison's order. */
export function outletsFrom(comparison: Comparison, first: number, limit: number): Comparison {
  return { ...comparison, outlets: comparison.outlets.slice(first, first + limit) };
}

/** An outlet and at most so many others, those with the most shared stories, in the comparison's order; nothing when it is not among them. */
export function outletsAround(comparison: Comparison, outlet: string, most: number): Comparison {
  const own = comparison.outlets.find((one) => one.outlet === outlet);
  if (own === undefined) return { ...comparison, outlets: [] };
  const others = comparison.outlets.filter((one) => one !== own).sort(byShared).slice(0, most);
  const kept = new Set([own, ...others]);
  return { ...comparison, outlets: comparison.outlets.filter((one) => kept.has(one)) };
}

function byShared(a: OutletComparison, b: OutletComparison): number {
  return b.sharedStories - a.sharedStories || b.texts - a.texts;
}
