/** Single quotation marks told from apostrophes: where a stretch in them begins and ends. */
import type { ClosedClasses } from './grammar.ts';
import { isElision, letter, trimmedEnd, type Mark } from './quotation-marks.ts';

/** A straight single mark without a partner within this many characters is an apostrophe. */
const longestSingle = 400;

/** True for a single mark that can open a quotation: a letter after it, none before, and no elision ('em, '90s, ’tis). */
export function opensSingle(text: string, mark: Mark, classes: ClosedClasses): boolean {
  const character = text[mark.at]!;
  if (character === '\u2019' || character === '\u203a') return false;
  const before = mark.at > 0 ? text[mark.at - 1]! : '\n';
  const after = text[mark.at + 1] ?? '\n';
  return !letter.test(before) && !/\s/.test(after) && !isElision(text, mark.at, classes);
}

/** The end of a single-quoted stretch that opens at a mark, or -1 when the mark is an apostrophe. */
export function singleEnd(text: string, mark: Mark, classes: ClosedClasses): number {
  const start = mark.at;
  const opening = text[start]!;
  const paragraph = (text.indexOf('\n', start) + 1 || text.length + 1) - 1;
  // A curly opening mark is certain, so its end may stand far away; a straight one may be an apostrophe.
  const limit = opening === "'" ? Math.min(paragraph, start + longestSingle) : paragraph;
  let first = -1;
  for (let at = start + 2; at < limit; at += 1) {
    const character = text[at]!;
    const before = text[at - 1]!;
    if (/\s/.test(before)) {
      // Another quotation opens: after "the ‘boss’ and ‘the rest’" the first end found is the right one.
      if (first >= 0 && (character === '\u2018' || (character === "'" && opening === "'")) && letter.test(text[at + 1] ?? '') && !isElision(text, at, classes)) return first;
      continue;
    }
    if (!closesSingle(character, opening) || letter.test(text[at + 1] ?? '') || isElision(text, at - 2, classes)) continue;
    // "the workers' demands": after an s only punctuation makes the end certain.
    if (/[.,!?;:\u2026"\u201d]/.test(before)) return at + 1;
    if (first < 0) first = at + 1;
    if (before !== 's') return first;
  }
  if (first < 0 && opening === '\u2018' && /^\s*\u2018/.test(text.slice(paragraph, paragraph + 40))) return trimmedEnd(text, start, paragraph);
  return first;
}

function closesSingle(character: string, opening: string): boolean {
  if (opening === '\u2039') return character === '\u203a';
  if (opening === '\u201a') return character === '\u2018' || character === '\u2019';
  return opening === "'" ? character === "'" : character === '\u2019' || character === "'";
}
