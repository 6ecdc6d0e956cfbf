/**
 * Stretches in quotation marks: direct quotations, over several paragraphs where they are reopened, and scare
 * quotes. Works on characters, since taggers lose quotation marks; curly, straight, single and double ones.
 */
import type { Span } from '../types.ts';

/** A stretch in quotation marks, marks included. */
export interface Quotation extends Span {
  kind: 'direct' | 'scare';
  /** Index of the quotation that this one goes on from, in the paragraph before; null when it stands alone. */
  continues: number | null;
}

/** A scare quote is a word or a few inside the outlet's own sentence; a longer stretch is somebody's statement. */
const longestScare = 3;
/** A single quotation mark without a partner within this many characters is an apostrophe. */
const longestSingle = 400;

const marks = /["\u201c\u201d\u201e\u201f\u00ab\u00bb'\u2018\u2019\u201a\n]/g;
const letter = /[\p{L}\p{N}]/u;

/** All quotations of a text, in order, none inside another. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let carried: number | null = null;
  let continues: number | null = null;
  let skipTo = 0;
  marks.lastIndex = 0;

  const close = (end: number) => {
    // Marks around nothing, or around nothing but space, quote nothing.
    if (/[\p{L}\p{N}]/u.test(text.slice(open, end))) add(text, open, end, continues, found);
    open = -1;
    continues = null;
  };
  const start = (at: number) => {
    open = at;
    continues = carried;
    carried = null;
  };

  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const at = match.index;
    if (at < skipTo) continue;
    const mark = match[0];
    const before = at > 0 ? text[at - 1]! : '\n';
    const after = text[at + 1] ?? '\n';
    switch (mark) {
      case '\n':
        if (open >= 0) {
          const reopened = /^\s*["\u201c\u201e\u00ab]/.test(text.slice(at, at + 40));
          const length = found.length;
          close(trimmedEnd(text, open, at));
          // A statement of several paragraphs opens each with a mark and closes only the last.
          carried = reopened && found.length > length ? found.length - 1 : null;
        } else if (letter.test(before)) carried = null;
        break;
      case '\u201c':
      case '\u201e':
      case '\u201f':
      case '\u00ab':
        if (open >= 0) close(lastSentenceEnd(text, open, at));
        start(at);
        break;
      case '\u201d':
      case '\u00bb':
        if (open >= 0) close(at + 1);
        else if (/\s/.test(before) && letter.test(after)) start(at);
        break;
      case '"': {
        const opens = !letter.test(before) && !/\s/.test(after) && !/[.,!?;:%]/.test(before);
        if (open >= 0) {
          if (opens && /\s/.test(before) && letter.test(after)) {
            close(lastSentenceEnd(text, open, at));
            start(at);
          } else close(at + 1);
        } else if (opens || (!letter.test(before) && after === ' ' && /[\n]/.test(before))) start(at);
        break;
      }
      default: {
        // Single marks inside a quotation are nested; elsewhere they quote only where both ends look like it.
        if (open >= 0 || letter.test(before) || mark === '\u2019' || /\s/.test(after)) break;
        const end = singleEnd(text, at, mark);
        if (end < 0) break;
        start(at);
        close(end);
        skipTo = end;
      }
    }
  }
  if (open >= 0) close(trimmedEnd(text, open, text.length));
  return found;
}

function add(text: string, start: number, end: number, continues: number | null, found: Quotation[]): void {
  const inside = text.slice(start + 1, end).replace(/["\u201d\u00bb'\u2019]+$/, '').trim();
  if (isTitle(inside, text, start, end)) return;
  const words = inside.split(/\s+/).length;
  const ownSentence = continues === null && !/[.!?]\s/.test(inside) && startsInside(text, start);
  found.push({ start, end, kind: words <= longestScare && ownSentence ? 'scare' : 'direct', continues });
}

/** True when words of the same sentence stand before the mark: the quotation is part of somebody else's sentence. */
function startsInside(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  const last = before.at(-1);
  return last !== undefined && !/[.!?:,\n\u201d"]/.test(last) && !/\n\s*$/.test(text.slice(Math.max(0, start - 80), start));
}

/** The name of a work ("Celebrity Apprentice", “Today”): capitalised words inside a sentence, no stop, no comma at its end. */
function isTitle(inside: string, text: string, start: number, end: number): boolean {
  if (/[.,!?]$/.test(inside) || !startsInside(text, start)) return false;
  const words = inside.split(/\s+/);
  if (words.length > 8 || /[.,!?]/.test(text[end - 2] ?? '')) return false;
  const content = words.filter((word) => word.length > 3 || words.length === 1);
  return content.length > 0 && content.every((word) => /^[\p{Lu}\p{N}(]/u.test(word)) && words.every((word) => /^[\p{Lu}\p{N}(&]/u.test(word) || /^(a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/.test(word));
}

/** The end of a single-quoted stretch that opens at `start`, or -1 when the mark is an apostrophe. */
function singleEnd(text: string, start: number, mark: string): number {
  const closing = mark === "'" ? "'" : '\u2019';
  const limit = Math.min(text.length, start + longestSingle);
  let first = -1;
  for (let at = start + 2; at < limit; at += 1) {
    const character = text[at]!;
    if (character === '\n') break;
    if (character !== closing && !(mark !== "'" && character === "'")) continue;
    const before = text[at - 1]!;
    if (/\s/.test(before) || letter.test(text[at + 1] ?? '')) continue;
    // "the workers' demands": after an s only punctuation makes the end certain.
    if (/[.,!?;:\u2026]/.test(before)) return at + 1;
    if (first < 0) first = at + 1;
    if (before !== 's') return first;
  }
  // 'em, '90s, ’tis: an elision has no partner.
  return first;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}

/** Where a quotation whose closing mark is missing ends: after the last full sentence before the next opening mark. */
function lastSentenceEnd(text: string, start: number, limit: number): number {
  const inside = text.slice(start, limit);
  const stop = Math.max(inside.lastIndexOf('. '), inside.lastIndexOf('? '), inside.lastIndexOf('! '), inside.lastIndexOf(', '));
  return stop > 0 ? start + stop + 1 : trimmedEnd(text, start, limit);
}
