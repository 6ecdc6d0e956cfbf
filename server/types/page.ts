/** A part of a long list. */

/** A page of a list; ask again with `cursor=next` until `next` is null. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
  /** All rows that the filter matches. */
  total: number;
}
