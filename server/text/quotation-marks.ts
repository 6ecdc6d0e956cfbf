/** Quotation marks by their glyph and by what stands beside them: which of them can open, which can close. */
import type { ClosedClasses } from './grammar.ts';

/** A mark, or the end of a paragraph: characters `at` (in it) to `end` (not in it). */
export interface Mark {
  at: number;
  end: number;
  kind: 'double' | 'single' | 'paragraph';
}

export type Looks = 'opens' | 'closes' | 'either';

// Two straight single marks in a row, and two grave accents, are typewriter forms of a double mark.
const mark = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]|''|``|['\u2018\u201a\u2039\u203a]|\n/g;
const doubles = new Set([...'"\u201c\u201d\u201e\u201f\u00ab\u00bb'].map((glyph) => glyph.charCodeAt(0)));
const [apostrophe, grave, lineEnd] = [39, 96, 10];
const space = /[\s\u00a0\u202f]/;
const beforeOpening = /[\s\u00a0\u202f([{\u2014\u2013\-/]/;
const afterClosing = /[\s\u00a0\u202f.,;:!?\u2026)\]}\u2014\u2013\-/]/;
const quoting = /["\u201c\u201d\u201e\u201f\u00ab\u00bb'\u2018\u2019\u201a]/;
/** A letter or digit, which a mark beside it belongs to. */
export const letter = /[\p{L}\p{N}]/u;
/** A word that begins with an apostrophe, and a shortened year. */
const shortened = /^['\u2018\u2019]([\p{L}\p{N}-]+)/u;
const year = /^\d\ds?$/i;
/** So far is looked for the end of a word beside a mark, in characters. */
export const longestWord = 20;

/** The marks of a text and its line ends, in order. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  const finder = new RegExp(mark);
  while (finder.test(text)) {
    const end = finder.lastIndex;
    const last = text.charCodeAt(end - 1);
    const doubled = (last === apostrophe || last === grave) && end > 1 && text.charCodeAt(end - 2) === last && (marks.at(-1)?.end ?? 0) < end - 1;
    const kind = last === lineEnd ? 'paragraph' : doubled || doubles.has(last) ? 'double' : 'single';
    marks.push({ at: doubled ? end - 2 : end - 1, end, kind });
  }
  return marks;
}

/** True for an apostrophe that stands for left-out letters: 'em, ’tis, '90s, rock 'n' roll. */
export function isElision(text: string, at: number, { elisions }: ClosedClasses): boolean {
  const word = at < 0 ? undefined : shortened.exec(text.slice(at, at + longestWord))?.[1]?.toLowerCase();
  return word !== undefined && (elisions.has(word) || year.test(word)) && !letter.test(text[at - 1] ?? ' ');
}

/**
 * Whether a double mark opens or closes: by its neighbours, and where these do not tell (a stray space, a missing
 * one), by its glyph.
 * @param open the quotation that is open there: after „ or » the usual opening mark closes
 */
export function looksOf(text: string, at: Mark, open: Mark | null): Looks {
  const glyph = text[at.at]!;
  const opener = open === null ? '' : text[open.at]!;
  if (opener === '\u201e' && (glyph === '\u201c' || glyph === '\u201d')) return 'closes';
  if (opener === '\u00bb') return glyph === '\u00ab' ? 'closes' : 'either';
  if (glyph === '\u201e' || glyph === '`') return 'opens';
  let left = at.at - 1;
  while (left >= 0 && left >= at.at - 2 && quoting.test(text[left]!) && left !== open?.at) left -= 1;
  let right = at.end;
  while (right < text.length && right <= at.end + 1 && quoting.test(text[right]!)) right += 1;
  const atLeft = left < 0 || left === open?.at || beforeOpening.test(text[left]!);
  const atRight = right >= text.length || afterClosing.test(text[right]!);
  if (atLeft && !atRight) return 'opens';
  if (!atLeft && atRight) return 'closes';
  if (glyph === '\u201c' || glyph === '\u201f' || glyph === '\u00ab') return 'opens';
  if (glyph === '\u201d' || glyph === '\u00bb') return open === null && !atLeft && !atRight ? 'either' : 'closes';
  // `said:"We will` has no space before it, `We will ."` has one before it.
  if (open === null && !atLeft) return /[:,]/.test(text[left]!) || !space.test(text[right] ?? ' ') ? 'either' : 'closes';
  return 'either';
}

/** True when a trimmed text has more words than that; looks no further. */
export function longerThan(text: string, words: number): boolean {
  const gap = /\s+/g;
  for (let count = 1; count <= words; count += 1) if (!gap.test(text)) return false;
  return true;
}

/** True when words of the same sentence stand before the mark: the quotation is part of somebody else's sentence. */
export function startsInside(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  const last = before.at(-1);
  return last !== undefined && !/[.!?:,\n\u201d"]/.test(last) && !/\n\s*$/.test(text.slice(Math.max(0, start - 80), start));
}

/** The end of a stretch without the white space that it ends with. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}
