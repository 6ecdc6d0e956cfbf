/** Taking marks off the end of a text, in time that grows with their number. */

/**
 * A text without the marks that it ends with. A pattern (`[marks]+$`) would try every run of marks in the text from each of its places.
 * @param mark what one of them is
 */
export function withoutEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
