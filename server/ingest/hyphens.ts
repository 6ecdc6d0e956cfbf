/** Lines of a paragraph to one text: words that were broken at the ends of lines are whole again. */

/** How often each word of a text stands in it, in lower case; two words with a hyphen between them count as one besides. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of a text, for telling words with a hyphen of their own. */
export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  let before: { word: string; end: number } | null = null;
  const lower = text.toLowerCase();
  for (const { 0: word, index } of lower.matchAll(/[\p{L}\d]+/gu)) {
    count(word);
    if (before !== null && index === before.end + 1 && isHyphen(lower[before.end]!)) count(`${before.word}-${word}`);
    before = { word, end: index + word.length };
  }
  return counts;
}

/**
 * Joins lines. A hyphen at a line's end is taken out before a small letter, unless the same word stands
 * more often with its hyphen elsewhere in the text; before a capital or a number ("Anglo-|Saxon") it stays.
 * @param seen the words of all of the text
 */
export function joinLines(lines: readonly string[], seen: WordCounts): string {
  // Only a line's own end is looked at: the text so far grows with every line.
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push(line);
    else {
      const [end, between] = jointOf(last, line, seen);
      pieces[pieces.length - 1] = end;
      pieces.push(between + line);
    }
  }
  return pieces.join('').replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
}

/** A line as it ends before the next one, and what stands between them. */
function jointOf(last: string, line: string, seen: WordCounts): [string, string] {
  if (last.endsWith('\u00ad')) return [last.slice(0, -1), ''];
  if (!isHyphen(last.at(-1) ?? '')) return [last, /[—–]$/.test(last) && !/\s[—–]$/.test(last) ? '' : ' '];
  const broken = wordAtEnd(last.slice(0, -1));
  const rest = /^[\p{L}\d]+/u.exec(line)?.[0];
  if (broken === '' || rest === undefined) return [last, ' '];
  if (!/^\p{Ll}/u.test(rest)) return [last, ''];
  const times = (word: string) => seen.get(word.toLowerCase()) ?? 0;
  return times(`${broken}-${rest}`) > times(broken + rest) ? [last, ''] : [last.slice(0, -1), ''];
}

/** The word that a text ends with. A pattern would try every word of the text from each of its places. */
function wordAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && /[\p{L}\d]/u.test(text[start - 1]!)) start -= 1;
  return text.slice(start);
}

function isHyphen(mark: string): boolean {
  return mark === '-' || mark === '\u2010';
}
