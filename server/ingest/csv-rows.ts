/**
 * The rows of a spreadsheet out of its lines. A row goes on over line ends within quotation marks; where such a mark is not closed,
 * or is closed in the middle of a word, the row's first line alone is given up and the next line begins a row again.
 * With `csv.ts` the owner of `csv-parse`, which reads the cells of a row.
 */
import { parse } from 'csv-parse/sync';
import type { ErrorText } from '../types/problem.ts';

/** A line as it was read; `text` is null where it was longer than allowed. */
export interface SheetLine {
  line: number;
  /** Bytes up to its end; 0 where nobody asks. */
  position: number;
  text: string | null;
  broken: boolean;
}

/** A row, with the line that it starts at and the place where it ends. */
export interface SheetRow {
  starts: number;
  line: number;
  position: number;
  row: { cells: string[]; broken: boolean } | { error: ErrorText; cell: number | null };
}

/** Inside which of a row's cells a text ends, and whether in quotation marks. */
interface Standing {
  cell: number;
  quoted: boolean;
  /** True where a quotation mark closes in the middle of a cell. */
  odd: boolean;
}

/** How csv-parse reads a row. */
const rowOptions = { relax_column_count: true, relax_quotes: true } as const;

/** Makes rows of lines. @param most characters of a row */
export function createRows(delimiter: string, most: number) {
  /** The lines of a row that is not at its end yet. */
  let open: SheetLine[] = [];
  let length = 0;
  let standing: Standing = { cell: 0, quoted: false, odd: false };

  function* add(line: SheetLine): Generator<SheetRow> {
    const waiting = [line];
    while (waiting.length > 0) {
      const next = waiting.pop()!;
      if (next.text === null) {
        if (open.length > 0) waiting.push(next, ...giveUp(`before line ${next.line}, which is too long to be read`));
        else yield { ...placeOf(next, next), row: { error: { title: 'The row is too long', code: 'too-large', detail: `A row may have ${most} bytes. Split the article, close a quotation mark that was left open, or raise the setting recordBytes.` }, cell: null } };
      } else {
        open.push(next);
        length += next.text.length + 1;
        standing = read(next.text, delimiter, standing);
        if (open.length > 1 && standing.odd) waiting.push(...giveUp('before another one stands in the middle of a cell'));
        else if (length > most && open.length > 1) waiting.push(...giveUp(`within ${most} bytes (setting recordBytes)`));
        else if (!standing.quoted) yield* finished();
      }
      yield* givenUp();
    }
  }

  function* end(): Generator<SheetRow> {
    while (open.length > 0) {
      const waiting = giveUp('up to the end of the file');
      yield* givenUp();
      while (waiting.length > 0) yield* add(waiting.pop()!);
    }
  }

  let lost: SheetRow | null = null;
  function* givenUp(): Generator<SheetRow> {
    if (lost) yield lost;
    lost = null;
  }

  /** Gives the first line of the open row up. @returns the others, the last first */
  function giveUp(where: string): SheetLine[] {
    const [first, ...others] = open;
    const { cell } = read(first!.text!, delimiter, { cell: 0, quoted: false, odd: false });
    lost = { ...placeOf(first!, first!), row: { error: { title: 'A quotation mark is not closed', detail: `The one that opens column ${cell + 1} of this line is not closed ${where}. Close it, or double the marks inside of it (""), and import the file again; what is there is skipped.` }, cell } };
    reset();
    return others.reverse();
  }

  function* finished(): Generator<SheetRow> {
    const place = placeOf(open[0]!, open.at(-1)!);
    const text = open.map((line) => line.text).join('\n').replace(/\r$/, '');
    const broken = open.some((line) => line.broken);
    reset();
    if (text.trim() === '') return;
    const [cells] = parse(text, { ...rowOptions, delimiter, record_delimiter: '\n' }) as string[][];
    yield { ...place, row: { cells: cells ?? [], broken } };
  }

  function reset(): void {
    open = [];
    length = 0;
    standing = { cell: 0, quoted: false, odd: false };
  }

  return { add, end };
}

function placeOf(first: SheetLine, last: SheetLine): Pick<SheetRow, 'starts' | 'line' | 'position'> {
  return { starts: first.line, line: last.line, position: last.position };
}

/** Reads on in a row by one line. A mark opens a cell where it is its first character, and closes it before a delimiter or the end. */
function read(text: string, delimiter: string, { cell, quoted }: Standing): Standing {
  let odd = false;
  let startsCell = !quoted;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') continue;
      const next = text[at + 1];
      if (next === '"') at += 1;
      else {
        quoted = false;
        odd ||= next !== undefined && next !== delimiter && !(next === '\r' && at + 2 === text.length);
      }
    } else if (char === delimiter) {
      cell += 1;
      startsCell = true;
      continue;
    } else if (char === '"' && startsCell) quoted = true;
    startsCell = false;
  }
  return { cell, quoted, odd };
}
