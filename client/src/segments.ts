/** A text cut into paragraphs, and each paragraph into stretches with and without a finding. */
import type { Span } from '../../server/types/text.ts';

/** A stretch of a paragraph; `mark` is the index of its finding in the list given, null for plain text. */
export interface Segment {
  text: string;
  mark: number | null;
}

export interface Paragraph extends Span {
  segments: Segment[];
  /** Indices of the findings that start in it. */
  marks: number[];
}

/** Cuts a text at its line ends and at the marks. Marks that overlap an earlier one are left out; none is drawn twice. */
export function paragraphsOf(text: string, marks: readonly Span[]): Paragraph[] {
  const ordered = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].trim() === '') continue;
    const paragraph: Paragraph = { start, end, segments: [], marks: [] };
    let cursor = start;
    while (next < ordered.length && ordered[next]!.start < end) {
      const mark = ordered[next]!;
      next += 1;
      if (mark.start < cursor || mark.end > end) continue;
      if (mark.start > cursor) paragraph.segments.push({ text: text.slice(cursor, mark.start), mark: null });
      paragraph.segments.push({ text: text.slice(mark.start, mark.end), mark: mark.index });
      paragraph.marks.push(mark.index);
      cursor = mark.end;
    }
    if (cursor < end) paragraph.segments.push({ text: text.slice(cursor, end), mark: null });
    paragraphs.push(paragraph);
  }
  return paragraphs;
}
