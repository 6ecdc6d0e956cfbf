/** Words as one part of an expression: any of them as it is written, the first that fits. */
export function anyOf(list: Iterable<string>): string {
  return `(?:${[...list].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}
