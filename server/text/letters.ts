/** Letters that the language model does not know as such: it takes a word apart at each one beyond Latin-1 ("Kovač" as "Kova" and "č"). */

const beyondLatin1 = /[^\u0000-\u00ff]/;
/** Letters of the Latin, Greek and Cyrillic alphabets, and the marks that stand over or under a letter when written by themselves. */
const unknownLetter = /(?![\u0000-\u00ff])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|(?<=\p{L}\p{M}*)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]/gu;
const capital = /\p{Lu}|\p{Lt}/u;

/**
 * A chunk with a letter that the model knows in the place of each one that it does not, of the same length. With so rare a letter
 * a word is hardly ever an English one, so that the model takes it for what it is: a name.
 */
export function withKnownLetters(chunk: string): string {
  if (!beyondLatin1.test(chunk)) return chunk;
  return chunk.replace(unknownLetter, (letter) => (capital.test(letter) ? 'Ø' : 'ø').repeat(letter.length));
}
