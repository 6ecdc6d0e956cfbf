/** A record under the names that its writer gave its fields: "title" and "full_text" are known as a spreadsheet's columns are. */
import type { ColumnField } from '../types/upload.ts';
import { columnFields, type ColumnWords } from './column-words.ts';
import { readDate } from './dates.ts';
import type { GivenRecord } from './json-lines.ts';

/** What is longer is no name of an outlet and no headline. */
const longestField = 500;

/** Gives each record of a file so. */
export async function* namedRecords(records: AsyncIterable<GivenRecord>, words: ColumnWords): AsyncGenerator<GivenRecord> {
  for await (const record of records) yield 'given' in record ? { ...record, given: namedRecord(record.given, words) } : record;
}

/** A name in the form in which they are compared: "Full Text", "fullText" and "full-text" are one. */
export function nameKey(name: string): string {
  return name.trim().replace(/^["']|["']$/g, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2').toLowerCase().replace(/[\s.-]+/g, '_');
}

/**
 * A record with an article's fields under the names of the program. What it has under them stays as it is; a value under
 * another name is taken only where it can be the field's, so that none makes a record fail that could be read without it.
 */
export function namedRecord(given: unknown, { names }: ColumnWords): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const record = given as Record<string, unknown>;
  const keys = new Map(Object.keys(record).map((key) => [nameKey(key), key]));
  const found: Partial<Record<ColumnField, string>> = {};
  const taken = new Set<string>();
  for (const field of columnFields) {
    // An id is what a record is called by in answers, and another name may be of anything.
    if (field === 'id' || (record[field] !== undefined && record[field] !== null)) continue;
    for (const name of names[field]) {
      const key = keys.get(nameKey(name));
      const value = key === undefined || taken.has(key) ? undefined : valueOf(field, record[key]);
      if (value === undefined) continue;
      found[field] = value;
      taken.add(key!);
      break;
    }
  }
  return Object.keys(found).length === 0 ? given : { ...record, ...found };
}

function valueOf(field: ColumnField, value: unknown): string | undefined {
  // "source": {"name": …}, and lists of authors, of texts or of such objects.
  const texts = (Array.isArray(value) ? value : [value]).map((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one));
  if (texts.length === 0 || !texts.every((text): text is string => typeof text === 'string' && text.trim() !== '')) return undefined;
  const text = texts.join(field === 'body' ? '\n\n' : ', ');
  if (field !== 'body' && text.length > longestField) return undefined;
  if (field === 'publishedAt') return readDate(text) === null ? undefined : text;
  if (field === 'url') return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
  return field === 'outlet' && /^https?:\/\//i.test(text) ? undefined : text;
}
