/** Where a spreadsheet's header stands: programs and people put lines above it. */

/** Excel's note on the separator, above the header. */
const separatorNote = /^(?:\ufeff)?"?sep=(.)"?\r?$/i;
/** So many lines may stand above the header. */
const mostAbove = 5;

/** A text from its header on. */
export interface SheetStart {
  head: string;
  /** Lines above the header. */
  above: number;
  /** The separator that the first line names. */
  separator: string | null;
}

/**
 * Finds the header.
 * @param head the beginning of a text
 * @param isHeader whether a text begins with a header and rows
 */
export function sheetStart(head: string, isHeader: (head: string, separator: string | null) => boolean): SheetStart {
  const separator = separatorNote.exec(head.split(/\n|\r(?!\n)/, 1)[0]!)?.[1] ?? null;
  const from = separator === null ? 0 : 1;
  let rest = separator === null ? head : behindLine(head);
  const plain = { head: rest, above: from, separator };
  if (isHeader(rest, separator)) return plain;
  for (let above = from + 1; above <= mostAbove; above += 1) {
    rest = behindLine(rest);
    if (rest === '') break;
    if (isHeader(rest, separator)) return { head: rest, above, separator };
  }
  return plain;
}

/** True for Excel's note, which is no row and no fault. */
export function isSeparatorNote(line: string): boolean {
  return separatorNote.test(line);
}

function behindLine(text: string): string {
  const end = /\r\n|\n|\r/.exec(text);
  return end ? text.slice(end.index + end[0].length) : '';
}
