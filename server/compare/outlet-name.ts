/** An outlet's name inside a sentence. */

/** Hebrew, Arabic and the other scripts written from right to left. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The name as it stands, except that one in a right-to-left script is set between isolates (U+2068, U+2069), so that the
 * sentence round it keeps its order. Sentences are plain text: whoever shows them escapes them.
 */
export function outletName(outlet: string): string {
  return rightToLeft.test(outlet) ? `\u2068${outlet}\u2069` : outlet;
}

/** "A", "A and B", "A, B and 7 more": at most `most` names. */
export function outletNames(outlets: readonly string[], most: number): string {
  const names = outlets.slice(0, most).map(outletName);
  const more = outlets.length - names.length;
  if (more > 0) names.push(`${more} more`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
