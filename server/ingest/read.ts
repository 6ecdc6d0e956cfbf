/** Bytes of any known format to articles. Formats are told by content, not by a file's ending. */
import type { ErrorText, ExtractedArticle } from '../types.ts';
import { decodeText } from './bytes.ts';
import { looksLikeCsv, readCsv } from './csv.ts';
import { readHtml } from './html.ts';
import { faultIn, notEnglish, readRecord } from './jsonl.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { IngestLimits } from './limits.ts';
import { readPaste } from './paste.ts';

/** Something to read: the bytes, and what is known of where they come from. */
export interface Source {
  bytes: Uint8Array;
  name?: string | null;
  url?: string | null;
  /** The Content-Type header, where there was one. */
  contentType?: string | null;
}

/** An article read; `line` is the 1-based line of its record in JSON lines or a spreadsheet. */
export interface ReadArticle {
  id: string | null;
  line: number | null;
  article: ExtractedArticle;
}

export interface ReadError {
  id: string | null;
  line: number | null;
  error: ErrorText;
}

export type ReadItem = ReadArticle | ReadError;

/** How a source is read. `anyLanguage`: texts that are not English are given too, for extraction without analysis. */
export interface ReadOptions {
  anyLanguage?: boolean;
}

/**
 * Reads a source. Bad content gives an item with an error in its place and never throws, so that one bad record
 * stops no other.
 */
export async function* readSource(source: Source, knowledge: IngestKnowledge, limits: IngestLimits, { anyLanguage = false }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const { bytes } = source;
  if (bytes.length === 0) return yield failure({ title: 'The text is empty', detail: 'Give the text of an article.' });
  if (bytes.length > limits.sourceBytes) {
    return yield failure({ title: 'The file is too large', detail: `It has ${megabytes(bytes.length)} MB; ${megabytes(limits.sourceBytes)} MB are allowed. Split it, or raise the setting sourceBytes.` });
  }
  const decoded = decodeText(bytes, declaredEncoding(source));
  if ('title' in decoded) return yield failure(decoded);
  const { text, note } = decoded;
  if (text.trim() === '') return yield failure({ title: 'The text is empty', detail: 'Give the text of an article.' });

  if (looksLikeJson(text)) return yield* readJsonLines(text, limits);
  if (looksLikeHtml(text, source)) {
    const page = readHtml(text, source.url ?? null, knowledge, limits);
    return yield 'title' in page ? failure(page) : checked(page, note, limits, anyLanguage);
  }
  if (looksLikeCsv(text)) return yield* readSpreadsheet(text, limits);
  yield checked({ ...readPaste(text, knowledge), url: source.url ?? null }, note, limits, anyLanguage);
}

function failure(error: ErrorText): ReadError {
  return { id: null, line: null, error };
}

function checked(article: ExtractedArticle, note: string | null, limits: IngestLimits, anyLanguage: boolean): ReadItem {
  const fault = article.body.trim() === '' ? { title: 'No article was found', detail: 'What was given holds page furniture only. Copy the text of the article itself and paste that.' } : (faultIn(article, limits) ?? (anyLanguage ? null : notEnglish(article.body)));
  if (fault) return failure(fault);
  return { id: null, line: null, article: note ? { ...article, notes: [...article.notes, note] } : article };
}

function declaredEncoding(source: Source): string | null {
  const header = /charset=["']?([\w-]+)/i.exec(source.contentType ?? '')?.[1];
  if (header) return header;
  // The first bytes of a page are ASCII whatever its encoding; that is where it names it.
  const start = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, Math.min(source.bytes.byteLength, 4_096)).toString('latin1');
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null;
}

function looksLikeHtml(text: string, source: Source): boolean {
  if (/html/i.test(source.contentType ?? '')) return true;
  const start = text.slice(0, 4_000);
  return /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html|<head|<body)/i.test(start) || (/^\s*<[a-z!]/i.test(start) && /<(p|div|article|h1|meta|span)\b/i.test(start));
}

function looksLikeJson(text: string): boolean {
  const start = text.trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return false;
  const line = start.slice(0, start.indexOf('\n') < 0 ? undefined : start.indexOf('\n')).trim();
  // "[Name]'s plan …" and "{sic}" are texts; a record has a quoted key, also where its line is broken.
  return /^\{\s*("|$|\})/.test(line) || /^\[\s*(\{|$)/.test(line);
}

function* readJsonLines(text: string, limits: IngestLimits): Generator<ReadItem> {
  const whole = oneValue(text);
  if (whole !== null) {
    for (const record of whole) yield { line: null, ...readRecord(record, limits) };
    return;
  }
  let line = 0;
  for (const row of text.split('\n')) {
    line += 1;
    if (row.trim() === '') continue;
    let record: unknown;
    try {
      record = JSON.parse(row);
    } catch (error) {
      yield { id: null, line, error: { title: 'The line is not JSON', detail: `${(error as Error).message}. Write one whole object a line.` } };
      continue;
    }
    yield { line, ...readRecord(record, limits) };
  }
}

/** A file that is one array of records, or one record written over several lines; null for JSON lines. */
function oneValue(text: string): unknown[] | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('{') && trimmed.indexOf('\n') < 0) return null;
  const firstLine = trimmed.slice(0, trimmed.indexOf('\n') < 0 ? undefined : trimmed.indexOf('\n'));
  if (trimmed.startsWith('{') && firstLine.trimEnd().endsWith('}')) return null;
  try {
    const value = JSON.parse(trimmed) as unknown;
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}

function* readSpreadsheet(text: string, limits: IngestLimits): Generator<ReadItem> {
  const { records, errors } = readCsv(text);
  const items: ReadItem[] = [
    ...records.map(({ line, fields }) => ({ line, ...readRecord({ body: '', ...fields }, limits) })),
    ...errors.map(({ line, error }) => ({ id: null, line, error })),
  ];
  yield* items.sort((a, b) => a.line! - b.line!);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
