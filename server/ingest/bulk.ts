/** JSON lines and spreadsheets of any length, a record at a time, in memory that does not grow with the file. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ErrorText } from '../types/problem.ts';
import type { BulkPreview, Columns } from '../types/upload.ts';
import type { ColumnWords } from './column-words.ts';
import { columnAt, columnsOf, guessColumns, type ColumnPicker } from './columns.ts';
import { byteLines, lineEndOf, type LinePlace } from './byte-lines.ts';
import { createRows, type SheetRow } from './csv-rows.ts';
import { aboveHeader, headOfText, headerPlace, isEmptyRow, notASheet, previewSheet, unevenRow, withoutHeader } from './csv.ts';
import { readJsonLines, type GivenRecord } from './json-lines.ts';
import { beginsWithObject, headBytes, readsAsJsonLines } from './json-lines-head.ts';
import { bodyGiven, dateGiven } from './jsonl.ts';
import { brokenBytes, decodeHead, decodeLine, lineEncodingOf } from './line-encoding.ts';
import { holdsMarkup } from './record-markup.ts';
import { namedRecords } from './named-record.ts';
import { createSlashDates, type SlashDates } from './record-dates.ts';

export type BulkFormat = 'jsonl' | 'csv';

export type BulkPlace = LinePlace;
export type BulkRecord = GivenRecord;

/** A fault after which nothing of the file can be read. */
export class BulkError extends Error {
  override name = 'BulkError';
}

/** Tells a file's format by its beginning. @param chosen columns that were given: then it is a spreadsheet */
export async function bulkFormatOf(path: string, words: ColumnWords, chosen: Columns | null = null): Promise<BulkFormat | ErrorText> {
  const told = readHead(await headOf(path), words, chosen !== null);
  return 'title' in told ? told : told.format;
}

/**
 * Tells what a file is, and what columns it has.
 * @param head its first bytes
 * @param named true when it is known to be a spreadsheet
 */
export function readHead(head: Buffer, words: ColumnWords, named: boolean): BulkPreview | ErrorText {
  if (head.includes(0) && !lineEncodingOf(head).startsWith('utf-16')) return { title: 'This is not a text', detail: 'The file holds binary data. Bulk takes JSON lines, or CSV with a header line; other formats go through the upload.' };
  const text = textOfHead(head).trimStart();
  if (text === '') return { title: 'The file is empty', detail: 'Give JSON lines, or CSV with a header line.' };
  if (!named && readsAsJsonLines(text, head.length >= headBytes)) return { format: 'jsonl' };
  if (!named && beginsWithObject(text)) return isWhole(text) ? { title: 'The file is one JSON object', detail: 'Bulk takes JSON lines: each object on one line.' } : { format: 'jsonl' };
  if (text.startsWith('[') && !named) return { title: 'The file is one JSON array', detail: 'Bulk takes JSON lines: one object a line, without brackets around them or commas between them.' };
  const sheet = previewSheet(text, named, words);
  if (sheet) return { format: 'csv', sheet };
  const nameless = withoutHeader(text, words);
  if (nameless) return nameless;
  if (named) return notASheet(text);
  return { title: 'The form of the file is not known', detail: 'Bulk takes JSON lines with a field "body", or CSV with a header line. Where no column is called "body" or "text", say which one holds the text (column=body=NAME).' };
}

function isWhole(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

/** The text of a file's beginning; where it was cut off, up to its last whole line. */
function textOfHead(head: Buffer): string {
  const text = decodeHead(head);
  return head.length < headBytes ? text : headOfText(text, text.length - 1);
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  const buffer = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(buffer, 0, headBytes, 0).finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}

/**
 * Reads the records after a place.
 * @param chosen which columns of a spreadsheet hold what; else it is guessed by its first rows
 * @param recordBytes a longer line or row is an error of its own
 * @throws BulkError when the rest of the file cannot be read
 */
export async function* readBulk(path: string, format: BulkFormat, words: ColumnWords, from: BulkPlace, recordBytes: number, chosen: Columns | null = null): AsyncGenerator<BulkRecord> {
  if (format === 'jsonl') yield* namedRecords(readJsonLines(createReadStream(path, { start: from.position }), from, recordBytes, lineEncodingOf(await headOf(path))), words);
  else yield* readRecords(path, words, from, recordBytes, chosen);
}

async function* readRecords(path: string, words: ColumnWords, from: BulkPlace, recordBytes: number, chosen: Columns | null): AsyncGenerator<BulkRecord> {
  const head = textOfHead(await headOf(path));
  const { above, separator: delimiter } = headerPlace(head, words);
  const guess = previewSheet(head, true, words)?.guess;
  let header: string[] | null = null;
  let columns: ColumnPicker | null = null;
  // The header stands at the beginning, wherever the reading goes on.
  for await (const { row, line, position } of rowsOf(path, { line: 0, position: 0 }, delimiter, recordBytes, above)) {
    if ('error' in row) throw new BulkError(`The header in line ${above + 1} cannot be read: ${row.error.title}. ${row.error.detail}`);
    header = row.cells;
    const found = columnsOf(header, chosen ?? guess ?? guessColumns(header, [], words).columns);
    if ('title' in found) throw new BulkError(`${found.title}. ${found.detail}`);
    columns = found;
    if (from.position === 0) yield* linesAbove(head, above);
    if (from.position < position) from = { line, position };
    break;
  }
  if (header === null || columns === null) return;
  for await (const { row, ...place } of rowsOf(path, from, delimiter, recordBytes)) {
    if ('error' in row) yield { ...place, error: row.cell === null ? row.error : { ...row.error, field: columnAt(header, row.cell) } };
    else if (isEmptyRow(row.cells)) continue;
    else if (row.broken) yield { ...place, error: { title: 'The row is broken', detail: brokenBytes } };
    else if (row.cells.length !== header.length) yield { ...place, error: unevenRow(row.cells.length, header, delimiter) };
    else yield { ...place, given: { body: '', ...columns.pick(row.cells) } };
  }
}

/** The lines above the header: each is a fault but Excel's note on the separator. */
function* linesAbove(head: string, above: number): Generator<BulkRecord> {
  let position = 0;
  for (const [at, text] of head.split(lineEndOf(head)).slice(0, above).entries()) {
    position += Buffer.byteLength(text) + 1;
    const error = aboveHeader(text);
    if (error) yield { starts: at + 1, line: at + 1, position, error };
  }
}

/** @param above lines that are passed over at the beginning of the file */
async function* rowsOf(path: string, from: BulkPlace, delimiter: string, recordBytes: number, above = 0): AsyncGenerator<SheetRow> {
  const head = await headOf(path);
  const encoding = lineEncodingOf(head);
  const rows = createRows(delimiter, recordBytes);
  for await (const { bytes, ...place } of byteLines(createReadStream(path, { start: from.position }), from, recordBytes, encoding, lineEndOf(decodeHead(head)))) {
    if (place.line <= above) continue;
    const { text, broken } = bytes === null ? { text: null, broken: false } : decodeLine(bytes, encoding);
    yield* rows.add({ ...place, text: text !== null && place.line === 1 ? text.replace(/^\ufeff/, '') : text, broken });
  }
  yield* rows.end();
}

/** What is to be known of a file of records before they are taken in. */
export interface Survey {
  /** Its dates with slashes. */
  dates: SlashDates;
  /** How many of its texts hold HTML. */
  markedUp: number;
}

/** Reads a file through for what all its records show together. What cannot be read is told by the reading itself. */
export async function surveyBulk(path: string, format: BulkFormat, words: ColumnWords, recordBytes: number, chosen: Columns | null = null): Promise<Survey> {
  const dates = createSlashDates();
  let markedUp = 0;
  try {
    for await (const record of readBulk(path, format, words, { line: 0, position: 0 }, recordBytes, chosen)) {
      if (!('given' in record)) continue;
      dates.add(dateGiven(record.given));
      if (holdsMarkup(bodyGiven(record.given))) markedUp += 1;
    }
  } catch (error) {
    if (!(error instanceof BulkError)) throw error;
  }
  return { dates: dates.sum(), markedUp };
}
