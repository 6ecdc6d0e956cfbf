/** The list of an import: what failed and what was there already, written to a file that the reader names, as it is met. */
import { open } from 'node:fs/promises';
import { csvRow } from '../report/csv-row.ts';

/** A record that did not go in: why, and of one that was there already the line and the article of the first. */
export interface ListedRecord {
  file: string;
  line: number | null;
  record: string | null;
  field: string | null;
  title: string;
  /** What to do; null for a text that was there already. */
  detail: string | null;
  /** The line of the first in the same file, where it is known. */
  firstLine: number | null;
  /** The id of the article that has the text. */
  first: string | null;
}

export interface ImportList {
  /** @throws Error when the file cannot be written further */
  write(records: readonly ListedRecord[]): Promise<void>;
  close(): Promise<void>;
}

const columns = ['file', 'line', 'record', 'field', 'what', 'what to do', 'line of the first', 'article of the first'];

/**
 * Opens a list, JSON lines or CSV by the ending of its name; what stood in the file is replaced.
 * @throws Error when the ending is another, or the file cannot be written
 */
export async function openImportList(path: string): Promise<ImportList> {
  const ending = /\.(jsonl|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) throw new Error(`--list ${path}: name a file that ends in .jsonl or .csv`);
  const written = <Result>(act: Promise<Result>): Promise<Result> =>
    act.catch((error: Error) => {
      throw new Error(`--list ${path}: the file cannot be written (${error.message})`);
    });
  const file = await written(open(path, 'w'));
  const lineOf = ending === 'csv' ? rowOf : (record: ListedRecord) => `${JSON.stringify(record)}\n`;
  if (ending === 'csv') await written(file.appendFile(`\ufeff${csvRow(columns)}`));
  return {
    async write(records) {
      if (records.length > 0) await written(file.appendFile(records.map(lineOf).join('')));
    },
    close: () => file.close(),
  };
}

function rowOf({ file, line, record, field, title, detail, firstLine, first }: ListedRecord): string {
  return csvRow([file, line, record, field, title, detail, firstLine, first]);
}
