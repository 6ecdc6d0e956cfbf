/** A correction for making many comparisons at once. */

/**
 * Which of many p-values stay below the level when all are asked together, by Holm's step-down (Holm 1979): sorted, the
 * k-th smallest of m is held against level / (m - k + 1), and from the first that fails on all fail. The chance of even one
 * false "clear" is then at most the level, however the comparisons depend on each other.
 *
 * Chosen over the largest t of a bootstrap (max-T), which is a little sharper with many stories but needs the joint
 * distribution of all differences, and three to ten stories do not show it.
 * @returns for each p-value, in the order given, whether it holds
 */
export function holdsTogether(pValues: readonly number[], level: number): boolean[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const holds = pValues.map(() => false);
  for (const [rank, index] of order.entries()) {
    if (!(pValues[index]! <= level / (pValues.length - rank))) break;
    holds[index] = true;
  }
  return holds;
}
