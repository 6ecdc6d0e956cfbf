/** JSON lines and spreadsheets of any length, a record at a time, in memory that does not grow with the file. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse, type CsvError } from 'csv-parse';
import type { BulkPreview, Columns, ErrorText } from '../types.ts';
import { columnsOf, guessColumns, type ColumnPicker } from './columns.ts';
import { csvOptions, headOfText, notASheet, previewSheet, separatorOf, unevenRow } from './csv.ts';
import { headBytes, readJsonLines, type GivenRecord, type RecordPlace } from './json-lines.ts';

export type BulkFormat = 'jsonl' | 'csv';

export type BulkPlace = RecordPlace;
export type BulkRecord = GivenRecord;

/** A fault after which nothing of the file can be read. */
export class BulkError extends Error {
  override name = 'BulkError';
}

/** Tells a file's format by its beginning. @param chosen columns that were given: then it is a spreadsheet */
export async function bulkFormatOf(path: string, chosen: Columns | null = null): Promise<BulkFormat | ErrorText> {
  const told = readHead(await headOf(path), chosen !== null);
  return 'title' in told ? told : told.format;
}

/**
 * Tells what a file is, and what columns it has.
 * @param head its first bytes
 * @param named true when it is known to be a spreadsheet
 */
export function readHead(head: Buffer, named: boolean): BulkPreview | ErrorText {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return { title: 'The file is in UTF-16', detail: 'Save it as UTF-8 ("CSV UTF-8" in a spreadsheet program) and send that.' };
  if (head.includes(0)) return { title: 'This is not a text', detail: 'The file holds binary data. Bulk takes JSON lines, or CSV with a header line; other formats go through the upload.' };
  const text = textOfHead(head);
  if (text === '') return { title: 'The file is empty', detail: 'Give JSON lines, or CSV with a header line.' };
  if (text.startsWith('{') && !named) return { format: 'jsonl' };
  if (text.startsWith('[') && !named) return { title: 'The file is one JSON array', detail: 'Bulk takes JSON lines: one object a line, without brackets around them or commas between them.' };
  const sheet = previewSheet(text, named);
  if (sheet) return { format: 'csv', sheet };
  if (named) return notASheet(text);
  return { title: 'The form of the file is not known', detail: 'Bulk takes JSON lines with a field "body", or CSV with a header line. Where no column is called "body" or "text", say which one holds the text (column=body=NAME).' };
}

/** The text of a file's beginning; where it was cut off, up to its last whole line. */
function textOfHead(head: Buffer): string {
  const text = head.toString('utf8').replace(/^\ufeff/, '').trimStart();
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
export function readBulk(path: string, format: BulkFormat, from: BulkPlace, recordBytes: number, chosen: Columns | null = null): AsyncGenerator<BulkRecord> {
  return format === 'jsonl' ? readJsonLines(createReadStream(path, { start: from.position }), from, recordBytes) : readRows(path, from, recordBytes, chosen);
}

async function* readRows(path: string, from: BulkPlace, recordBytes: number, chosen: Columns | null): AsyncGenerator<BulkRecord> {
  const head = textOfHead(await headOf(path));
  const delimiter = separatorOf(head);
  const guess = previewSheet(head, true)?.guess;
  const rows = createReadStream(path).pipe(parse({ ...csvOptions, delimiter, info: true, max_record_size: recordBytes }));
  let header: string[] | null = null;
  let columns: ColumnPicker | null = null;
  let before = from.line;
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number; bytes: number } }>) {
      const place = { line: info.lines, position: info.bytes };
      if (header === null) {
        header = record;
        const found = columnsOf(record, chosen ?? guess ?? guessColumns(record, []).columns);
        if ('title' in found) throw new BulkError(`${found.title}. ${found.detail}`);
        columns = found;
        continue;
      }
      // What was read before a break is parsed again, which is quick, since a row may begin anywhere.
      if (info.lines <= from.line) continue;
      before = info.lines;
      if (record.length !== header.length) {
        yield { ...place, error: unevenRow(record.length, header, delimiter) };
        continue;
      }
      const given = columns!.pick(record);
      if (Object.values(given).some((value) => value.includes('\ufffd'))) yield { ...place, error: { title: 'The row is broken', detail: 'It is not valid UTF-8. Save the file again as UTF-8 ("CSV UTF-8" in a spreadsheet program).' } };
      else yield { ...place, given: { body: '', ...given } };
    }
  } catch (error) {
    if (error instanceof BulkError) throw error;
    const { code, message } = error as CsvError;
    if (code === 'CSV_MAX_RECORD_SIZE') throw new BulkError(`The row after line ${before} is longer than ${recordBytes} bytes; most often a quotation mark in it is not closed. Mend the row, or raise the setting recordBytes.`);
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new BulkError(`A quotation mark after line ${before} is not closed, so the rest of the file cannot be told apart. Close it, and import the file again; what is there is skipped.`);
    throw code?.startsWith('CSV_') ? new BulkError(`The file cannot be read after line ${before}: ${message}`) : error;
  }
}
