/**
 * Stretches in quotation marks: direct quotations, over several paragraphs, and scare quotes. Works on
 * characters, since taggers lose quotation marks; curly, straight, angle and low-high ones, single and double.
 */
import type { Span } from '../types/text.ts';
import type { ClosedClasses } from './grammar.ts';
import { letter, longerThan, longestWord, looksOf, marksOf, startsInside, trimmedEnd, type Mark } from './quotation-marks.ts';
import { opensSingle, singleEnd } from './single-marks.ts';
import { createTitleReader, type Title, type TitleReader } from './titles.ts';

/** A stretch in quotation marks, marks included. */
export interface Quotation extends Span {
  kind: 'direct' | 'scare';
  /** Index of the quotation that this one goes on from, in the paragraph before; null when it stands alone. */
  continues: number | null;
}

interface Found {
  quotations: Quotation[];
  titles: Title[];
}

/** A scare quote is a word or a few inside the outlet's own sentence; a longer stretch is somebody's statement. */
const longestScare = 3;
/** How far on the end of a quotation is looked for whose paragraph does not close it, in characters. */
const longestUnclosed = 4000;
/** How many marks are looked at for it: a page of nothing but opening marks would else be read once for each of them. */
const marksAhead = 100;

const anyMark = /["\u2018\u201a\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a']/;
const reopening = /^\s*["\u201c\u201e\u201f\u00ab\u2018']/;

/** All quotations of a text, in order, none inside another. */
export function findQuotations(text: string, classes: ClosedClasses): Quotation[] {
  return readMarks(text, classes).quotations;
}

/** The names of works that stand in quotation marks, in order, marks included: they quote nobody. */
export function findTitles(text: string, classes: ClosedClasses): Title[] {
  return readMarks(text, classes).titles;
}

function readMarks(text: string, classes: ClosedClasses): Found {
  const found: Quotation[] = [];
  const titles: Title[] = [];
  const titleAt = createTitleReader(text, classes);
  if (!anyMark.test(text)) return { quotations: found, titles };
  /** Where the quotation that is open now began, with its mark; marks of its own kind inside it are counted. */
  let open: Mark | null = null;
  let inner = 0;
  let carried: number | null = null;
  let continues: number | null = null;
  let paragraphStart = 0;
  let skipTo = 0;

  const start = (mark: Mark) => {
    open = mark;
    inner = 0;
    continues = carried;
    carried = null;
  };
  const close = (from: number, end: number) => {
    // Marks around nothing, or around nothing but space, quote nothing.
    if (letter.test(text.slice(from, end))) add(text, from, end, continues, found, titles, titleAt, classes);
    open = null;
    continues = null;
  };

  const marks = marksOf(text);
  for (const [place, mark] of marks.entries()) {
    if (mark.at < skipTo) continue;
    if (mark.kind === 'paragraph') {
      const from: Mark | null = open;
      const reopened = reopening.test(text.slice(mark.end, mark.end + 40));
      if (from !== null && (reopened || !closesLater(text, marks, place, 1 + inner, from))) {
        const length = found.length;
        close((from as Mark).at, trimmedEnd(text, (from as Mark).at, mark.at));
        // A statement of several paragraphs opens each with a mark and closes only the last.
        carried = reopened && found.length > length ? found.length - 1 : null;
      } else if (from === null && text.slice(paragraphStart, mark.at).trim() !== '') {
        const last = found.at(-1);
        if (!reopened || last?.end !== trimmedEnd(text, 0, mark.at) || carried !== found.length - 1) carried = null;
      }
      paragraphStart = mark.end;
      continue;
    }
    if (mark.kind === 'single') {
      // Single marks inside a quotation are nested; elsewhere they quote only where both ends look like it.
      if (open !== null || !opensSingle(text, mark, classes)) continue;
      const end = singleEnd(text, mark, classes);
      if (end < 0) continue;
      start(mark);
      close(mark.at, end);
      skipTo = end;
      // ‘…\n\n‘…’: the curly mark that opens the next paragraph shows that the statement goes on.
      if (!/['\u2019\u203a\u2039\u2018\u201c]/.test(text[end - 1]!)) carried = found.length - 1;
      continue;
    }
    const current: Mark | null = open;
    const looks = looksOf(text, mark, current);
    if (current === null) {
      if (looks === 'opens' || (looks === 'either' && hasPartner(text, marks, place))) start(mark);
      else if (looks === 'closes') {
        const from = lostOpening(text, mark, paragraphStart, found.at(-1)?.end ?? 0);
        if (from >= 0) close(from, mark.end);
      }
    } else if (looks === 'opens') {
      if (closesLater(text, marks, place, 2 + inner, current, /[.!?]\s*$/.test(text.slice(Math.max(0, mark.at - 3), mark.at)))) inner += 1;
      else {
        close((current as Mark).at, lastSentenceEnd(text, (current as Mark).at, mark.at));
        start(mark);
      }
    } else if (inner > 0) inner -= 1;
    else close((current as Mark).at, mark.end);
  }
  const last: Mark | null = open;
  if (last !== null) close((last as Mark).at, trimmedEnd(text, (last as Mark).at, text.length));
  return { quotations: found, titles };
}

/**
 * True when the marks behind the one at `place` close as many quotations as are open, so that a mark inside a quotation is
 * a nested one, and a paragraph without a closing mark goes on in the next.
 * @param here only the same paragraph counts: what opens after a full stop is seldom nested
 */
function closesLater(text: string, marks: readonly Mark[], place: number, depth: number, outer: Mark, here = false): boolean {
  let left = depth;
  const limit = marks[place]!.end + longestUnclosed;
  for (let next = place + 1; next < Math.min(marks.length, place + marksAhead) && marks[next]!.at < limit; next += 1) {
    const mark = marks[next]!;
    if (mark.kind === 'single') continue;
    if (mark.kind === 'paragraph') {
      if (here) return false;
      // A paragraph that opens with a mark goes on with the outer quotation; then only inner ones must be closed.
      if (reopening.test(text.slice(mark.end, mark.end + 40))) return left === 1 && depth > 1;
      continue;
    }
    left += looksOf(text, mark, outer) === 'opens' ? 1 : -1;
    if (left === 0) return true;
  }
  return false;
}

/** True when another double mark of the same paragraph can close what this one would open. */
function hasPartner(text: string, marks: readonly Mark[], place: number): boolean {
  for (let next = place + 1; next < marks.length && marks[next]!.kind !== 'paragraph'; next += 1) {
    if (marks[next]!.kind === 'double') return looksOf(text, marks[next]!, marks[place]!) !== 'opens';
  }
  return false;
}

/**
 * Where a quotation began whose opening mark was lost (a drop capital eats it), or -1: at the start of the
 * paragraph, or after the colon or the "that" which leads it in. Only after a stop: `12" pipe` closes nothing.
 */
function lostOpening(text: string, mark: Mark, paragraphStart: number, after: number): number {
  if (!/[.,!?\u2026][\u2019']?$/.test(text.slice(Math.max(0, mark.at - 2), mark.at))) return -1;
  const from = Math.max(paragraphStart, after);
  const within = text.slice(from, mark.at);
  const lead = [...within.matchAll(/: /g)].at(-1) ?? [...within.matchAll(/ that /g)].at(-1);
  // `…,” she said` looks back on the whole paragraph; `She said that … .”` was led in.
  if (after <= paragraphStart && !anyMark.test(within.replace(/\p{L}['\u2019]\p{L}/gu, '')) && (within.endsWith(',') || !lead)) return from + (within.length - within.trimStart().length);
  return lead ? from + lead.index + lead[0].length : -1;
}

const closing = new Set("\"\u201c\u201d\u00ab\u00bb'\u2019\u2018");

function add(text: string, start: number, end: number, continues: number | null, found: Quotation[], titles: Title[], titleAt: TitleReader, classes: ClosedClasses): void {
  let last = end;
  while (last > start + 1 && closing.has(text[last - 1]!)) last -= 1;
  const inside = text.slice(start + 1, last).trim();
  const title = titleAt(inside, start, end);
  if (title !== null) return void titles.push(title);
  const isShort = !longerThan(inside, longestScare);
  const isScare = isShort && continues === null && !/[.!?]\s/.test(inside) && (startsInside(text, start) || goesOn(text, end, classes));
  found.push({ start, end, kind: isScare ? 'scare' : 'direct', continues });
}

/** True where the sentence runs on after the mark without a stop: "‘Reckless’ plan dropped". A verb of saying there ends a statement. */
function goesOn(text: string, end: number, { afterStatement }: ClosedClasses): boolean {
  const behind = text.slice(end, end + longestWord);
  return letter.test(text[end - 2] ?? '') && /^ [\p{L}\p{N}]/u.test(behind) && !afterStatement.has(/^ (\w*)/.exec(behind)![1]!.toLowerCase());
}

/** Where a quotation whose closing mark is missing ends: after the last full sentence before the next opening mark. */
function lastSentenceEnd(text: string, start: number, limit: number): number {
  const inside = text.slice(start, limit);
  const stop = Math.max(inside.lastIndexOf('. '), inside.lastIndexOf('? '), inside.lastIndexOf('! '), inside.lastIndexOf(', '));
  return stop > 0 ? start + stop + 1 : trimmedEnd(text, start, limit);
}
