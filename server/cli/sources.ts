/** The files of a command, or standard input, as sources; and what reading them gives, in order. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { beginsWithArticle, headBytes, startsAsJsonLines } from '../ingest/json-lines-head.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { lineEncodingOf } from '../ingest/line-encoding.ts';
import type { IngestLimits } from '../ingest/limits.ts';
import { markupNote, markupOf } from '../ingest/record-markup.ts';
import { notThrowing, placeOf, readLines, readSource, type ReadItem, type ReadOptions, type Source } from '../ingest/read.ts';
import type { ErrorText } from '../types/problem.ts';

/** A read item with the place that it came from, for messages: `file` or `file:line`. */
export interface PlacedItem {
  place: string;
  item: ReadItem;
}

/**
 * Reads every source in order. JSON lines are read as they come, in memory that does not grow with them. A file that
 * cannot be opened is an item with an error, like a bad record.
 */
export async function* readAll(files: readonly string[], knowledge: IngestKnowledge, limits: IngestLimits, url: string | null = null, options: ReadOptions = {}): AsyncGenerator<PlacedItem> {
  for (const file of files.length > 0 ? files : ['-']) {
    const name = file === '-' ? 'standard input' : file;
    const opened = await openSource(file);
    if ('title' in opened) {
      yield { place: name, item: { id: null, line: null, error: opened } };
      continue;
    }
    const items = notThrowing(itemsOf(opened, { name: file === '-' ? null : basename(file), url }, knowledge, limits, options));
    let unsure: { place: string; read: string | null; more: number } | null = null;
    let markedUp = 0;
    for await (const item of items) {
      const place = placeOf(name, item, ':');
      yield { place, item };
      if (!('article' in item)) continue;
      if (item.article.notes.includes(markupNote)) markedUp += 1;
      if (item.article.found.publishedAt?.sure !== 'low') continue;
      if (unsure === null) unsure = { place, read: item.article.publishedAt, more: 0 };
      else unsure.more += 1;
    }
    if (unsure) warnOfDates(unsure.place, `${unsure.more > 0 ? `${unsure.more + 1} dates of the file` : 'The date'} can be read in two ways, and nothing shows which; the month was taken to be first (here ${unsure.read}).`);
    warnOfMarkup(name, markedUp);
  }
}

async function* itemsOf(opened: OpenedSource, known: Pick<Source, 'name' | 'url'>, knowledge: IngestKnowledge, limits: IngestLimits, options: ReadOptions): AsyncGenerator<ReadItem> {
  if (startsAsJsonLines(opened.head)) yield* readLines(opened.chunks(), knowledge, limits, lineEncodingOf(opened.head));
  else yield* readSource({ bytes: await whole(opened.chunks(), limits.sourceBytes), ...known }, knowledge, limits, options);
}

interface OpenedSource {
  /** The bytes up to the first line end where that line is an article, else `headBytes` of them. */
  head: Buffer;
  /** All bytes, the head too. To be read once. */
  chunks(): AsyncIterable<Buffer>;
}

async function openSource(file: string): Promise<OpenedSource | ErrorText> {
  if (file === '-' && process.stdin.isTTY) process.stderr.write('Reading from the keyboard: paste a text, then press Ctrl+D.\n');
  const chunks = ((file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      parts.push(next.value);
      length += next.value.length;
      if (length >= headBytes || (next.value.includes(0x0a) && beginsWithArticle(Buffer.concat(parts)))) break;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder; name the files in it' : message;
    return { title: 'The file cannot be opened', detail: `${file}: ${why}.` };
  }
  return {
    head: Buffer.concat(parts),
    async *chunks() {
      yield* parts;
      yield* { [Symbol.asyncIterator]: () => chunks };
    },
  };
}

/** All bytes, or the first that pass the limit: reading them says that they are too many. */
async function whole(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of chunks) {
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  return Buffer.concat(parts);
}

/** An error as other programs read it: these two keys and no more. */
export function keysOf({ title, detail }: ErrorText): Pick<ErrorText, 'title' | 'detail'> {
  return { title, detail };
}

/** One line on standard error for dates of a file that are unsure; its articles are done all the same. */
export function warnOfDates(place: string, note: string): void {
  process.stderr.write(`${place}: ${note} Write dates as 2024-06-19.\n`);
}

/** One line on standard error for texts of a file that hold HTML; they are done all the same. */
export function warnOfMarkup(file: string, texts: number): void {
  const markup = markupOf(texts);
  if (markup !== null) complain(file, markup);
}

/** One line on standard error for something that stops nothing; nothing where there is none. */
export function remark(place: string, note: string | null): void {
  if (note !== null) process.stderr.write(`${place}: ${note}.\n`);
}

/** One clear line on standard error for a record that failed. */
export function complain(place: string, error: Pick<ErrorText, 'title' | 'detail'>): void {
  process.stderr.write(`${place}: ${error.title}. ${error.detail}\n`);
}
