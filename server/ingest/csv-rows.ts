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

/** Where a line ends: inside which of a row's cells, and whether in quotation marks. */
interface Standing {
  cell: number;
  quoted: boolean;
  /** True where a quotation mark closes in the middle of a cell. */
  odd: boolean;
}

/** A line that is in no finished row yet, with where it ends: as a row's first line, and as one inside quotation marks. Each is found out once. */
interface WaitingLine extends SheetLine {
  first?: Standing;
  inside?: Standing;
}

/** How csv-parse reads a row. */
const rowOptions = { relax_column_count: true, relax_quotes: true } as const;

/** Makes rows of lines. @param most characters of a row */
export function createRows(delimiter: string, most: number) {
  let lines: WaitingLine[] = [];
  /** The first line of the open row, and the first one behind those that are known to go on in it. */
  let begin = 0;
  let end = 0;
  /** Characters of the open row's lines behind its first one. */
  let behind = 0;

  function* add(line: SheetLine): Generator<SheetRow> {
    lines.push({ ...line });
    yield* finished(false);
  }

  /** The rows that are at their end. A line given up is no reason to read those behind it again: they are still known to go on. */
  function* finished(ended: boolean): Generator<SheetRow> {
    while (begin < lines.length) {
      const first = lines[begin]!;
      end = Math.max(end, begin + 1);
      const next = lines[end];
      if (first.text === null) {
        yield { ...placeOf(first, first), row: { error: { title: 'The row is too long', code: 'too-large', detail: `A row may have ${most} bytes. Split the article, close a quotation mark that was left open, or raise the setting recordBytes.` }, cell: null } };
        goOn(begin + 1);
      } else if (!firstStanding(first, first.text).quoted) yield* rowUpTo(begin + 1);
      else if (next === undefined) {
        if (!ended) return;
        yield givenUp('up to the end of the file');
      } else if (next.text === null) yield givenUp(`before line ${next.line}, which is too long to be read`);
      else {
        next.inside ??= read(next.text, delimiter, true);
        if (next.inside.odd) yield givenUp('before another one stands in the middle of a cell');
        else if (lengthOf(first) + behind + lengthOf(next) > most) yield givenUp(`within ${most} bytes (setting recordBytes)`);
        else if (!next.inside.quoted) yield* rowUpTo(end + 1);
        else {
          behind += lengthOf(next);
          end += 1;
        }
      }
    }
  }

  /** Gives the first line of the open row up; the next one begins a row again. */
  function givenUp(where: string): SheetRow {
    const first = lines[begin]!;
    const { cell } = firstStanding(first, first.text!);
    goOn(begin + 1);
    return { ...placeOf(first, first), row: { error: { title: 'A quotation mark is not closed', detail: `The one that opens column ${cell + 1} of this line is not closed ${where}. Close it, or double the marks inside of it (""), and import the file again; what is there is skipped.` }, cell } };
  }

  function* rowUpTo(to: number): Generator<SheetRow> {
    const own = lines.slice(begin, to);
    goOn(to);
    const text = own.map((line) => line.text).join('\n').replace(/\r$/, '');
    if (text.trim() === '') return;
    // The parser costs some 25 µs to call; without quotation marks a row is parted by its delimiters alone.
    const cells = text.includes('"') ? (parse(text, { ...rowOptions, delimiter, record_delimiter: '\n' }) as string[][])[0] : text.split(delimiter);
    yield { ...placeOf(own[0]!, own.at(-1)!), row: { cells: cells ?? [], broken: own.some((line) => line.broken) } };
  }

  /** Begins the next row at a line. */
  function goOn(to: number): void {
    if (to < end) for (let at = begin + 1; at <= to; at += 1) behind -= lengthOf(lines[at]!);
    else behind = 0;
    begin = to;
    // Lines that are done are let go of once they are the greater part.
    if (begin * 2 < lines.length) return;
    lines = lines.slice(begin);
    end = Math.max(0, end - begin);
    begin = 0;
  }

  function firstStanding(line: WaitingLine, text: string): Standing {
    return (line.first ??= read(text, delimiter, false));
  }

  return { add, end: () => finished(true) };
}

function lengthOf({ text }: SheetLine): number {
  return (text?.length ?? 0) + 1;
}

function placeOf(first: SheetLine, last: SheetLine): Pick<SheetRow, 'starts' | 'line' | 'position'> {
  return { starts: first.line, line: last.line, position: last.position };
}

/** Reads a line. A mark opens a cell where it is its first character, and closes it before a delimiter or the end. */
function read(text: string, delimiter: string, inside: boolean): Standing {
  let cell = 0;
  let quoted = inside;
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
