/** Quotations inside quotations: “He told me ‘you are a thug’ and left,” Lund said. Each reads like a text of its own. */
import type { ClosedClasses } from './grammar.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/** A stretch that is quoted within a quotation, marks included, by offsets in the whole text. */
export interface InnerQuotation extends Quotation {
  /** Index of the quotation that it stands in. */
  outer: number;
}

/** What somebody says: in marks, or as his turn in an interview, which has none of its own. */
export type Outer = Quotation & { turn?: object };

/** What may open an inner quotation, or close a lost one. */
const innerMarks = ['"', '\u2018', '\u201c', '\u201a', '\u201e', '\u201f', '\u00ab', '\u2039'];
/** A straight mark opens before a letter with none behind it, where an apostrophe stands in a word or ends it. */
const opensStraight = /(?<![\p{L}\p{N}.,!?])'(?=[\p{L}\p{N}])/u;

function mayHoldInner(words: string): boolean {
  return innerMarks.some((mark) => words.includes(mark)) || (words.includes("'") && opensStraight.test(words));
}
const single = /['\u2018\u2019\u201a\u2039\u203a]/;
const double = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/;

/**
 * @param outer in order, none inside another; those that go on from another are read as one text, so that an inner quotation may
 * go on over paragraphs too
 * @returns in order; `continues` is an index among them, and none is inside another
 */
export function findInnerQuotations(text: string, outer: readonly Outer[], classes: ClosedClasses): InnerQuotation[] {
  const found: InnerQuotation[] = [];
  for (let first = 0, next = 1; first < outer.length; first = next, next += 1) {
    while (next < outer.length && outer[next]!.continues === next - 1) next += 1;
    let isMarked = false;
    // Most have no other mark in them.
    for (let at = first; at < next && !isMarked; at += 1) isMarked = outer[at]!.kind === 'direct' && mayHoldInner(text.slice(outer[at]!.start + Number(outer[at]!.turn === undefined), outer[at]!.end - 1));
    if (!isMarked) continue;
    const parts = outer.slice(first, next);
    // The marks that open the next paragraphs are the outer quotation's.
    const inside = parts.map((part, place) => (place === 0 ? '' : text.slice(parts[place - 1]!.end, part.start)) + insideOf(text, part)).join('');
    const { start } = parts[0]!;
    const before = found.length;
    for (const inner of findQuotations(inside, classes)) {
      const at = start + inner.start;
      const place = parts.findLastIndex((part) => part.start <= at);
      found.push({ start: at, end: start + inner.end, kind: inner.kind, continues: inner.continues === null ? null : before + inner.continues, outer: first + place });
    }
  }
  return found;
}

/** A quotation with spaces in place of its own marks. */
function insideOf(text: string, { start, end, turn }: Outer): string {
  if (turn !== undefined) return text.slice(start, end);
  const own = single.test(text[start]!) ? single : double;
  // A lost mark opens nothing, and a paragraph that the next goes on from may end with an inner one.
  const opens = own.test(text[start]!) ? 1 : 0;
  const closes = end - start > 1 + opens && own.test(text[end - 1]!) ? 1 : 0;
  return ' '.repeat(opens) + text.slice(start + opens, end - closes) + ' '.repeat(closes);
}
