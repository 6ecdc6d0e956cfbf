/** Spreadsheets as CSV or TSV: their separator, which column holds what, their rows. With `csv-rows.ts` the owner of `csv-parse`. */
import { parse as parser } from 'csv-parse';
import type { ErrorText } from '../types/problem.ts';
import type { ColumnField, Columns, SheetPreview } from '../types/upload.ts';
import type { ColumnWords } from './column-words.ts';
import { columnAt, columnsOf, guessColumns } from './columns.ts';
import { lineEndOf } from './byte-lines.ts';
import { createRows, type SheetRow } from './csv-rows.ts';
import { isSeparatorNote, sheetStart, type SheetStart } from './sheet-start.ts';

/** A record of a spreadsheet under the fields' names, with its line. */
export interface CsvRecord {
  line: number;
  fields: Partial<Record<ColumnField, string>>;
}

const separators = [',', ';', '\t', '|'] as const;
const separatorNames: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** Characters that are looked at to tell separator and columns. */
export const headCharacters = 100_000;
/** Rows that are looked at to tell separator and columns. */
const rowsLookedAt = 30;
/** Rows that are shown to a reader, and characters of each cell. */
const rowsShown = 5;
const cellShown = 100;
/** The name of a column has no more characters. */
const longestName = 60;
/** Share of the rows that have as many cells as the header. */
const evenShare = 0.8;

/** How csv-parse reads: rows as they come, so that a bad one is an error of its own. */
const csvOptions = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;

/** The beginning of a text, without a last line that was cut off. @param length characters, at most */
export function headOfText(text: string, length: number): string {
  const head = text.slice(0, length);
  const end = head.lastIndexOf('\n');
  return head.length < text.length && end > 0 ? head.slice(0, end + 1) : head;
}

/** csv-parse holds a last row back until so much stands behind it that a mark of several characters could begin there. */
const behind = '\n'.repeat(16);

/** The first rows of a text, the header among them; one whose quotation mark is not closed is left out. */
function firstRows(head: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  // The parser makes an error, with its stack, for each row that is uneven: of a text that is no spreadsheet, all are.
  const reading = parser({ ...csvOptions, delimiter, to: rowsLookedAt + 1 });
  reading.on('error', () => undefined);
  reading.write(head + behind);
  for (let row = reading.read() as string[] | null; row !== null; row = reading.read() as string[] | null) rows.push(row);
  reading.destroy();
  return rows;
}

/** A spreadsheet's beginning under the separator that parts its rows most evenly; null where none does. */
interface Beginning {
  separator: string;
  header: string[];
  rows: string[][];
  /** Share of the rows with as many cells as the header. */
  even: number;
}

function beginningOf(head: string, given: string | null = null): Beginning | null {
  const all = (given === null ? separators : [given]).flatMap((separator): Beginning[] => {
    const [header, ...rows] = firstRows(head, separator);
    if (!header || header.length < 2) return [];
    const even = rows.length === 0 ? 0 : rows.filter((row) => row.length === header.length).length / rows.length;
    return [{ separator, header, rows, even }];
  });
  return all.sort((a, b) => Number(b.even >= evenShare) - Number(a.even >= evenShare) || b.header.length - a.header.length || b.even - a.even)[0] ?? null;
}

/** The start of a text at its header: a line above it is passed over only where plain names follow, one of them of the text, over even rows. */
function startOf(text: string, words: ColumnWords): SheetStart {
  return sheetStart(text.replace(/^\ufeff/, ''), (head, separator) => {
    const beginning = beginningOf(head, separator);
    if (!beginning) return false;
    const { header, rows, even } = beginning;
    return even >= evenShare && header.every((name) => columnLikeName.test(name)) && guessColumns(header, rows, words).byName.has('body');
  });
}

const columnLikeName = /^["']?[\p{L}_][\p{L}\d_ .-]{0,40}["']?$/u;

/** The number of lines above a spreadsheet's header, and its separator. @param head the beginning of its text */
export function headerPlace(head: string, words: ColumnWords): { above: number; separator: string } {
  const start = startOf(head, words);
  return { above: start.above, separator: start.separator ?? beginningOf(start.head)?.separator ?? ',' };
}

/** What a line above the header is told; null where it says what parts the columns, or is empty. */
export function aboveHeader(line: string): ErrorText | null {
  if (isSeparatorNote(line) || line.trim() === '') return null;
  return { title: 'The line is no row', detail: `"${line.trim().slice(0, 80)}" stands above the line that names the columns. Take it out.` };
}

/** Characters that one column of rows without a header has on average: the texts of articles. */
const shortestText = 80;

/** What rows of articles under no header are told; null for what is something else. */
export function withoutHeader(head: string, words: ColumnWords): ErrorText | null {
  const start = startOf(head, words);
  const beginning = beginningOf(start.head, start.separator);
  if (!beginning) return null;
  const { separator, header, rows, even } = beginning;
  const all = [header, ...rows];
  if (rows.length === 0 || even < 1 || !header.some((_, at) => all.every((row) => row[at]!.length >= shortestText && /\s/.test(row[at]!)))) return null;
  // Sentences hold commas and, some, a semicolon; cells are in quotation marks, or have no space behind the mark.
  const lines = start.head.split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, all.length);
  const marks = lines.filter((line) => line.includes(`${separator}"`) || line.includes(`"${separator}`));
  const tight = separator !== ',' && !lines.some((line) => line.includes(`${separator} `));
  if (marks.length < lines.length / 2 && !tight) return null;
  return { title: 'The columns have no names', detail: `The first line ("${lines[0]!.slice(0, 60)}") is a row already. Put a line above it that names the columns, such as ${header.map((_, at) => ['headline', 'body', 'outlet', 'publishedAt'][at] ?? `column${at + 1}`).join(separator === '\t' ? ' (tab) ' : separator)}.` };
}

/**
 * A spreadsheet's columns and first rows, where a text is one; null where it is not.
 * @param head the beginning of the text; enough of it to hold some rows
 * @param named true when the file's name says that it is a spreadsheet: then fewer signs are asked for
 */
export function previewSheet(head: string, named: boolean, words: ColumnWords): SheetPreview | null {
  const start = startOf(head, words);
  const beginning = beginningOf(start.head, start.separator);
  if (!beginning) return null;
  const { separator, header, rows, even } = beginning;
  const guess = guessColumns(header, rows, words);
  const preview = { separator, header, rows: rows.slice(0, rowsShown).map((row) => row.map((cell) => cell.slice(0, cellShown))), guess: guess.columns };
  // "Story, text and music" is a headline: names have no space before them, or even rows below.
  const apart = named || even >= evenShare || header.every((name) => !/^\s/.test(name));
  if (guess.byName.has('body') && apart && header.every((name) => name.length <= longestName)) return preview;
  const names = header.every((name) => name.trim() !== '' && name.length <= longestName && !/^\s|[.!?]$/.test(name));
  if (!names || rows.length === 0) return null;
  if (named) return preview;
  // Prose holds commas too, but not as many in each line, and never right before a word.
  return guess.columns.body !== undefined && even >= evenShare && (rows.length >= 2 || header.length >= 3) ? preview : null;
}

/** A row of separators alone: programs write such ones where a sheet was once longer. */
export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** What a row that is uneven is told. */
export function unevenRow(cells: number, header: readonly string[], separator: string): ErrorText {
  const name = separatorNames[separator] ?? separator;
  return { title: 'The row is uneven', detail: `It has ${cells} ${cells === 1 ? 'column' : 'columns'} where the header has ${header.length}, parted by ${name}. Put fields that hold ${name} into quotation marks; where most rows are uneven, save the file with another separator.` };
}

/** What a file is told that calls itself a spreadsheet and cannot be read as one. */
export function notASheet(head: string): ErrorText {
  const line = (head.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '').slice(0, 80);
  return { title: 'The columns cannot be told apart', detail: `Line 1 ("${line}") must name the columns, parted by commas, semicolons, tabs or vertical bars, and the rows below must have as many. Save the file as CSV with one of these.` };
}

/**
 * Reads a spreadsheet with a header line; rows that are uneven or broken are errors of their own line.
 * @param chosen which columns hold what; else it is guessed
 * @param most characters of a row
 */
export function readCsv(text: string, chosen: Columns | null, most: number, words: ColumnWords): { records: CsvRecord[]; errors: { line: number; error: ErrorText }[] } {
  const { above, separator } = headerPlace(headOfText(text, headCharacters), words);
  const lines = text.replace(/^\ufeff/, '').split(lineEndOf(text.slice(0, headCharacters)));
  const [first, ...rows] = rowsOf(lines, above, separator, most);
  if (first && 'error' in first.row) return { records: [], errors: [{ line: first.starts, error: first.row.error }] };
  const header = first && 'cells' in first.row ? first.row.cells : [];
  const columns = columnsOf(header, chosen ?? guessColumns(header, rows.slice(0, rowsLookedAt - 1).flatMap(({ row }) => ('cells' in row ? [row.cells] : [])), words).columns);
  if ('title' in columns) return { records: [], errors: [{ line: above + 1, error: columns }] };
  const records: CsvRecord[] = [];
  const errors = lines.slice(0, above).flatMap((line, at) => {
    const error = aboveHeader(line);
    return error ? [{ line: at + 1, error }] : [];
  });
  for (const { starts: line, row } of rows) {
    if ('error' in row) errors.push({ line, error: row.cell === null ? row.error : { ...row.error, field: columnAt(header, row.cell) } });
    else if (isEmptyRow(row.cells)) continue;
    else if (row.cells.length === header.length) records.push({ line, fields: columns.pick(row.cells) });
    else errors.push({ line, error: unevenRow(row.cells.length, header, separator) });
  }
  return { records, errors };
}

function rowsOf(lines: readonly string[], above: number, separator: string, most: number): SheetRow[] {
  const rows = createRows(separator, most);
  return [...lines.slice(above).flatMap((line, at) => [...rows.add({ line: above + at + 1, position: 0, text: line, broken: false })]), ...rows.end()];
}
