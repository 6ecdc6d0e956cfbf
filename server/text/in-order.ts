/** Finding a place in a list that is in order, by halving. */

/**
 * Index of the first item that starts at `start` or later, which is also how many start before it.
 * @param startOf what the items are in order of
 */
export function firstFrom<Item>(items: readonly Item[], startOf: (item: Item) => number, start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle]!) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
