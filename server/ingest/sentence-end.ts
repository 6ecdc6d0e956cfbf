/** Whether a line of a text ends as sentences do: furniture seldom does. */

/** A text that ends as sentences do. */
export function isSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}…]["'”’»)\]]*$/u.test(text);
}
