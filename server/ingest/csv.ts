/** Spreadsheets as CSV or TSV. The one owner of `csv-parse`. */
import { parse } from 'csv-parse/sync';
import type { ErrorText } from '../types.ts';

/** Column names that people give to the fields of an article, in lower case. */
const columnNames: Record<string, readonly string[]> = {
  id: ['id', 'article_id', 'uid', 'key'],
  headline: ['headline', 'title', 'heading', 'article_title', 'head'],
  body: ['body', 'text', 'content', 'article', 'full_text', 'fulltext', 'article_text', 'maintext', 'story'],
  outlet: ['outlet', 'source', 'publication', 'publisher', 'newspaper', 'site', 'medium', 'media', 'news_outlet'],
  publishedAt: ['publishedat', 'published_at', 'published', 'date', 'publish_date', 'publication_date', 'pub_date', 'datetime', 'time'],
  url: ['url', 'link', 'address', 'web_url'],
  byline: ['byline', 'author', 'authors', 'writer'],
  origin: ['origin'],
};

/** A record of a spreadsheet under the fields' names, with its line. */
export interface CsvRecord {
  line: number;
  fields: Record<string, string>;
}

/** True when the first line names at least a body column, parted by commas, semicolons or tabs. */
export function looksLikeCsv(text: string): boolean {
  const separator = separatorOf(text);
  return separator !== null && mapColumns(firstLine(text).split(separator)).has('body');
}

/** Reads a spreadsheet with a header line; uneven rows are errors of their own line. */
export function readCsv(text: string): { records: CsvRecord[]; errors: { line: number; error: ErrorText }[] } {
  const separator = separatorOf(text) ?? ',';
  const errors: { line: number; error: ErrorText }[] = [];
  const rows = parse(text, { delimiter: separator, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true }) as unknown as { record: string[]; info: { lines: number } }[];
  const header = rows[0]?.record ?? [];
  const columns = mapColumns(header);
  const records: CsvRecord[] = [];
  for (const { record, info } of rows.slice(1)) {
    if (record.length !== header.length) {
      errors.push({ line: info.lines, error: { title: 'The row is uneven', detail: `It has ${record.length} columns where the header has ${header.length}. Put fields that hold the separator into quotation marks.` } });
      continue;
    }
    const fields: Record<string, string> = {};
    for (const [field, column] of columns) if (record[column] !== '') fields[field] = record[column]!;
    records.push({ line: info.lines, fields });
  }
  return { records, errors };
}

/** Which column of a header holds which field. */
export function mapColumns(header: readonly string[]): Map<string, number> {
  const keys = header.map((name) => name.trim().toLowerCase().replace(/^["']|["']$/g, '').replace(/[\s-]+/g, '_'));
  const columns = new Map<string, number>();
  for (const [field, names] of Object.entries(columnNames)) {
    for (const name of names) {
      const at = keys.indexOf(name);
      if (at >= 0 && ![...columns.values()].includes(at)) {
        columns.set(field, at);
        break;
      }
    }
  }
  return columns;
}

function firstLine(text: string): string {
  const end = text.search(/\r?\n/);
  return (end < 0 ? text : text.slice(0, end)).replace(/^\ufeff/, '');
}

/** The separator that the header line uses most; null where there is none. */
export function separatorOf(text: string): string | null {
  const line = firstLine(text);
  if (line.length > 2_000) return null;
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length - 1 })).sort((a, b) => b.count - a.count);
  return counts[0]!.count > 0 ? counts[0]!.separator : null;
}
