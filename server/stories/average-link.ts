/** Grouping by average linkage: the two groups that are most alike on average are joined, until none are alike enough. */

/**
 * @param size how many things there are, numbered from 0
 * @param alike how alike two of them are; asked once a pair
 * @param least the mean likeness from which two groups are joined
 * @returns the groups, each a list of numbers. The cost grows with the cube of `size` at worst.
 */
export function averageLink(size: number, alike: (a: number, b: number) => number, least: number): number[][] {
  const groups: number[][] = Array.from({ length: size }, (_, index) => [index]);
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) matrix[a * size + b] = matrix[b * size + a] = alike(a, b);
  const alive = new Set(groups.keys());
  for (;;) {
    let most = -Infinity;
    let one = -1;
    let two = -1;
    for (const a of alive) {
      for (const b of alive) {
        if (b <= a || matrix[a * size + b]! <= most) continue;
        most = matrix[a * size + b]!;
        one = a;
        two = b;
      }
    }
    if (most < least || one < 0) break;
    const weightOne = groups[one]!.length;
    const weightTwo = groups[two]!.length;
    for (const other of alive) {
      const mean = (weightOne * matrix[one * size + other]! + weightTwo * matrix[two * size + other]!) / (weightOne + weightTwo);
      matrix[one * size + other] = matrix[other * size + one] = mean;
    }
    groups[one]!.push(...groups[two]!);
    alive.delete(two);
  }
  return [...alive].map((index) => groups[index]!.sort((a, b) => a - b));
}
