/** Lines of a paragraph to one text: words that were broken at the ends of lines are whole again. */

/**
 * Joins lines. A hyphen at a line's end is taken out before a small letter, unless the same word stands
 * with its hyphen elsewhere in the text; before a capital or a number ("Anglo-|Saxon") it stays.
 * @param text all of the text
 */
export function joinLines(lines: readonly string[], text: string): string {
  return lines.reduce((joined, line) => {
    if (/\u00ad$/.test(joined)) return joined.slice(0, -1) + line;
    const broken = /([\p{L}\d]+)[-\u2010]$/u.exec(joined);
    if (!broken) return /[—–]$/.test(joined) && !/\s[—–]$/.test(joined) ? joined + line : `${joined} ${line}`;
    const rest = /^[\p{L}\d]+/u.exec(line)?.[0];
    if (rest === undefined) return `${joined} ${line}`;
    if (!/^\p{Ll}/u.test(rest)) return joined + line;
    const whole = joined.slice(0, -1) + line;
    const compound = occurrences(text, `${broken[1]}-${rest}`) > occurrences(text, `${broken[1]}${rest}`);
    return compound ? joined + line : whole;
  }).replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
}

function occurrences(text: string, word: string): number {
  return text.toLowerCase().split(word.toLowerCase()).length - 1;
}
