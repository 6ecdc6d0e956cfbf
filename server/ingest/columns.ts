/** Which column of a spreadsheet holds which field of an article: as it is given, or guessed by name and content. */
import type { ErrorText } from '../types/problem.ts';
import type { ColumnField, Columns } from '../types/upload.ts';
import { columnFields, type ColumnWords } from './column-words.ts';
import { readDate } from './dates.ts';
import { nameKey } from './named-record.ts';

/** Characters that the texts of articles have on average; a shorter column holds headlines or labels. */
const shortestBody = 80;

/** A guess, and the fields that were told by a name that is known whole. */
export interface Guess {
  columns: Columns;
  byName: Set<ColumnField>;
}

/** Guesses which column holds what, by the names first and for the rest by the first rows. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[], { names, parts, id }: ColumnWords): Guess {
  const keys = header.map(nameKey);
  const taken = new Map<ColumnField, number>();
  const free = (at: number) => at >= 0 && ![...taken.values()].includes(at);
  const lengths = header.map((_, at) => mean(rows.map((row) => (row[at] ?? '').length)));
  for (const field of columnFields) {
    const known = names[field].map((name) => keys.indexOf(name)).filter(free);
    // Of several columns that could be the text, it is the one with the longest cells.
    const at = field === 'body' ? longest(known, lengths) : known[0];
    if (at !== undefined) taken.set(field, at);
  }
  const byName = new Set(taken.keys());
  for (const [field, pattern] of parts) {
    if (taken.has(field)) continue;
    const like = keys.flatMap((key, at) => (pattern.test(key) && free(at) && !id.test(key) ? [at] : []));
    const at = field === 'body' ? longest(like, lengths) : like[0];
    if (at !== undefined) taken.set(field, at);
  }
  byContent(header, rows, lengths, taken, free);
  return { columns: Object.fromEntries([...taken].map(([field, at]) => [field, columnName(header, at)])), byName };
}

function byContent(header: readonly string[], rows: readonly (readonly string[])[], lengths: readonly number[], taken: Map<ColumnField, number>, free: (at: number) => boolean): void {
  const cells = (at: number) => rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const find = (field: ColumnField, holds: (cells: string[]) => boolean) => {
    if (taken.has(field)) return;
    const at = header.findIndex((_, index) => free(index) && cells(index).length > 0 && holds(cells(index)));
    if (at >= 0) taken.set(field, at);
  };
  const most = (texts: string[], is: (text: string) => boolean) => texts.filter(is).length >= 0.8 * texts.length;
  find('url', (texts) => most(texts, (text) => /^https?:\/\/\S+$/.test(text)));
  find('publishedAt', (texts) => most(texts, (text) => text.length <= 40 && /\d/.test(text) && readDate(text) !== null));
  const bodies = header.map((_, at) => at).filter((at) => free(at) && lengths[at]! >= shortestBody && most(cells(at), (text) => /\s/.test(text)));
  const body = taken.has('body') ? undefined : longest(bodies, lengths);
  if (body !== undefined) taken.set('body', body);
  find('headline', (texts) => mean(texts.map((text) => text.length)) >= 20 && mean(texts.map((text) => text.length)) <= 160 && most(texts, (text) => text.split(/\s+/).length >= 3));
  find('outlet', (texts) => most(texts, (text) => /^\p{Lu}/u.test(text) && text.length <= 40 && !/\d{3}/.test(text)) && new Set(texts).size < texts.length);
}

function longest(columns: readonly number[], lengths: readonly number[]): number | undefined {
  return [...columns].sort((a, b) => lengths[b]! - lengths[a]!)[0];
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What a column is called: its name, or its number where the name is missing or stands twice. */
function columnName(header: readonly string[], at: number): string {
  const name = header[at]!.trim();
  return name === '' || header.filter((other) => other.trim() === name).length > 1 ? `#${at + 1}` : name;
}

/** A column's name, for messages. */
export function columnAt(header: readonly string[], cell: number): string {
  return header[cell]?.trim() || `column ${cell + 1}`;
}

/** Picks the fields out of a row. */
export interface ColumnPicker {
  pick(row: readonly string[]): Partial<Record<ColumnField, string>>;
}

/** Finds given columns in a header: by name as written, then in any case, or by "#3". An error says what the columns are. */
export function columnsOf(header: readonly string[], columns: Columns): ColumnPicker | ErrorText {
  const places: [ColumnField, number][] = [];
  const shown = header.slice(0, 40).map((name) => name.trim()).join(', ').slice(0, 400);
  for (const field of columnFields) {
    const wanted = columns[field]?.trim();
    if (wanted === undefined || wanted === '') continue;
    const number = /^#(\d+)$/.exec(wanted)?.[1];
    const exact = header.findIndex((name) => name.trim() === wanted);
    const at = exact >= 0 ? exact : number === undefined ? header.findIndex((name) => name.trim().toLowerCase() === wanted.toLowerCase()) : Number(number) - 1;
    if (at < 0 || at >= header.length) return { title: `There is no column "${wanted.slice(0, 80)}"`, detail: `The columns in line 1 are: ${shown}. Name one of them for "${field}".` };
    places.push([field, at]);
  }
  if (!places.some(([field]) => field === 'body')) return { title: 'No column holds the text', detail: `The columns in line 1 are: ${shown}. Say which one holds the text of the articles: on the upload page, or with --column body=NAME.` };
  return { pick: (row) => Object.fromEntries(places.flatMap(([field, at]) => (row[at] ? [[field, row[at]]] : []))) };
}

/**
 * Reads choices of columns written as `field=name`.
 * @throws Error that says how to write them
 */
export function readColumns(choices: readonly string[]): Columns | null {
  if (choices.length === 0) return null;
  const columns: Columns = {};
  for (const choice of choices) {
    const [, field, name] = /^(\w+)=([\s\S]+)$/.exec(choice) ?? [];
    if (field === undefined || name === undefined || !columnFields.includes(field as ColumnField)) throw new Error(`"${choice.slice(0, 80)}" does not say which column holds what; write body=NAME, with one of ${columnFields.join(', ')} before the sign`);
    columns[field as ColumnField] = name;
  }
  return columns;
}
