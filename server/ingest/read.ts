/** Bytes of any known format to articles. Formats are told by content, not by a file's ending. */
import type { ExtractedArticle } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import type { Columns, UploadQuestion } from '../types/upload.ts';
import { archivedFiles, kindOf, openContainer, type ArchivedFile, type Container } from './archive.ts';
import { faultIn, fittingSubheads, notEnglish } from './article-fields.ts';
import { decodeText } from './bytes.ts';
import { headCharacters, headOfText, notASheet, previewSheet, readCsv, withoutHeader } from './csv.ts';
import { readDocument, type DocumentArticles } from './document.ts';
import { formatOf, misnamed } from './format.ts';
import { forwardedIn } from './forwarded-mail.ts';
import { readJsonLines } from './json-lines.ts';
import { beginsWithObject, headBytes, readsAsJsonLines, startsAsJsonLines } from './json-lines-head.ts';
import { parseRecords } from './json-records.ts';
import { dateGiven, readRecord } from './jsonl.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { IngestLimits } from './limits.ts';
import { lineEncodingOf, type LineEncoding } from './line-encoding.ts';
import { slashDatesOf, withSlashOrder } from './record-dates.ts';
import { textBlock, type DocumentText } from './blocks.ts';
import { looksLikeMarkdown } from './markdown.ts';
import { namedRecord, namedRecords } from './named-record.ts';
import { sizeText } from './size-text.ts';

/** Something to read: the bytes, and what is known of where they come from. */
export interface Source {
  bytes: Uint8Array;
  name?: string | null;
  url?: string | null;
  /** The Content-Type header, where there was one. */
  contentType?: string | null;
}

/** Where an item stands in its source. */
export interface ItemPlace {
  /** The name of its file in an archive. */
  file?: string;
  /** The 1-based line of its record in JSON lines or a spreadsheet. */
  line: number | null;
  /** Which article of a document with several it is, from 1. */
  part?: number;
}

export interface ReadArticle extends ItemPlace {
  id: string | null;
  article: ExtractedArticle;
}

export interface ReadError extends ItemPlace {
  id: string | null;
  error: ErrorText;
}

/** What is to be asked before the articles of a file are taken. */
export interface ReadQuestion extends ItemPlace {
  id: null;
  question: UploadQuestion;
}

export type ReadItem = ReadArticle | ReadError;

/** How a source is read. */
export interface ReadOptions {
  /** Texts that are not English are given too, for extraction without analysis. */
  anyLanguage?: boolean;
  /** A document is one article, also where it seems to hold several. */
  whole?: boolean;
  /** Which columns of a spreadsheet hold what; else it is guessed. */
  columns?: Columns | null;
}

/** As `ReadOptions`; `ask`: a document that seems to hold several articles and a spreadsheet give a question in place of articles. */
export interface AskingOptions extends ReadOptions {
  ask?: boolean;
}

/** A source with what it is read by. */
interface Reading {
  source: Source;
  knowledge: IngestKnowledge;
  limits: IngestLimits;
  options: AskingOptions;
}

/** The name of an item's place, for messages: "news.zip, a.docx, article 2". */
export function placeOf(name: string, { file, line, part }: ItemPlace, joint: string): string {
  return [name, file, line === null ? null : joint === ':' ? line : `line ${line}`, part === undefined ? null : `article ${part}`].filter((one) => one !== null && one !== undefined).join(joint);
}

/**
 * Reads a source. Bad content gives an item with an error in its place and never throws, so that one bad record
 * stops no other.
 */
export function readSource(source: Source, knowledge: IngestKnowledge, limits: IngestLimits, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  // Without `ask` there are no questions.
  return askOrRead({ source, knowledge, limits, options: { ...options, ask: false } }) as AsyncGenerator<ReadItem>;
}

/** As `readSource`, with questions where `ask` is set. */
export function readAsking(source: Source, knowledge: IngestKnowledge, limits: IngestLimits, options: AskingOptions): AsyncGenerator<ReadItem | ReadQuestion> {
  return askOrRead({ source, knowledge, limits, options });
}

async function* askOrRead(reading: Reading): AsyncGenerator<ReadItem | ReadQuestion> {
  const { bytes } = reading.source;
  const { sourceBytes } = reading.limits;
  if (bytes.length === 0) return yield failure({ title: 'The text is empty', code: 'no-text', detail: 'Give the text of an article.' });
  if (bytes.length > sourceBytes) {
    return yield failure({ title: 'The file is too large', code: 'too-large', detail: `It has ${sizeText(bytes.length)} or more; ${sizeText(sourceBytes)} are allowed. Split it, or raise the setting sourceBytes.` });
  }
  const format = formatOf(bytes);
  if (typeof format !== 'string') return yield failure(format);
  switch (format) {
    case 'pdf': {
      // The readers of PDF and Word are large; who reads neither does not wait for them.
      const { readPdf } = await import('./pdf.ts');
      return yield* documentItems(await readPdf(bytes, reading.limits), null, reading);
    }
    case 'zip':
      return yield* containerItems(reading);
    case 'mail':
      return yield* mailItems(reading);
    case 'text': {
      const note = misnamed(reading.source.name);
      for await (const item of textItems(reading)) yield note !== null && 'article' in item ? { ...item, article: { ...item.article, notes: [note, ...item.article.notes] } } : item;
    }
  }
}

async function* containerItems(reading: Reading): AsyncGenerator<ReadItem | ReadQuestion> {
  const { source, limits } = reading;
  const container = await openContainer(source.bytes);
  if ('title' in container) return yield failure(container);
  switch (await kindOf(container)) {
    case 'macros':
      return yield failure({ title: 'The document holds macros', detail: 'Programs in documents are not taken. Open it in a word processor, save it as .docx without macros, and send that.' });
    case 'office':
      return yield failure({ title: 'The format of the file cannot be read', detail: 'It is an Office file, and no Word document. Save a spreadsheet as CSV, and a text as .docx or plain text.' });
    case 'word': {
      const { readDocx } = await import('./docx.ts');
      return yield* documentItems(await readDocx(source.bytes, container, limits), null, reading);
    }
    case 'archive':
      for await (const file of filesIn(container, limits)) {
        const place = file.name === '' ? {} : { file: file.name };
        if ('error' in file) yield { ...failure(file.error), ...place };
        else for await (const item of notThrowing(askOrRead({ ...reading, source: { bytes: file.bytes, name: file.name } }))) yield { ...item, ...place };
      }
  }
}

/** What a reader throws is an error of its file, so that those behind it are read. */
export async function* notThrowing<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item | ReadError> {
  try {
    yield* items;
  } catch (error) {
    yield failure(readingFault(error));
  }
}

/** What is said of a text that its reader fails on, by a fault that nobody foresaw. */
function readingFault(error: unknown): ErrorText {
  const cause = error instanceof Error ? error.message : String(error);
  return { title: 'The program failed to read this', detail: `It is a fault of the program (${cause}): please report it with the file. Paste the text of the article instead; the others are not touched.` };
}

/** Unpacks an archive whole, for its files to be read one by one. @returns null when it is a document, or cannot be opened */
export async function unpackArchive(bytes: Uint8Array, limits: IngestLimits): Promise<ArchivedFile[] | null> {
  const container = await openContainer(bytes);
  if ('title' in container || (await kindOf(container)) !== 'archive') return null;
  const files: ArchivedFile[] = [];
  for await (const file of filesIn(container, limits)) files.push(file);
  return files;
}

async function* filesIn(container: Container, limits: IngestLimits): AsyncGenerator<ArchivedFile> {
  for await (const file of archivedFiles(container, limits)) yield 'bytes' in file && (await isArchive(file.bytes)) ? { name: file.name, error: nested } : file;
}

const nested: ErrorText = { title: 'An archive stands in the archive', detail: 'Only one level is unpacked. Unpack it, and put its files in.' };

/** True for a ZIP container that is no document. */
async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (formatOf(bytes) !== 'zip') return false;
  const container = await openContainer(bytes);
  return !('title' in container) && (await kindOf(container)) === 'archive';
}

async function* mailItems(reading: Reading): AsyncGenerator<ReadItem | ReadQuestion> {
  const { source, knowledge, limits, options } = reading;
  const { readMailArticles } = await import('./mail-article.ts');
  const read = await readMailArticles(source.bytes, knowledge, limits, options.whole ?? false);
  yield* 'title' in read ? [failure(read)] : articleItems(read, null, reading);
}

async function* textItems(reading: Reading): AsyncGenerator<ReadItem | ReadQuestion> {
  const { source, knowledge, limits, options } = reading;
  if (startsAsJsonLines(source.bytes)) return yield* readLines([source.bytes], knowledge, limits, lineEncodingOf(source.bytes.subarray(0, headBytes)));
  const decoded = decodeText(source.bytes, declaredEncoding(source));
  if ('title' in decoded) return yield failure(decoded);
  const { text, note } = decoded;
  if (text.trim() === '') return yield failure({ title: 'The text is empty', code: 'no-text', detail: 'Give the text of an article.' });

  const columns = options.columns ?? null;
  if (columns === null && looksLikeJson(text)) return yield* readJson(text, knowledge, limits);
  if (columns === null && looksLikeHtml(text, source)) {
    const { readHtml } = await import('./html.ts');
    const page = readHtml(text, source.url ?? null, knowledge, limits);
    return yield 'title' in page ? failure(page) : checked(page, note, reading);
  }
  const head = headOfText(text, headCharacters);
  const named = /\.(csv|tsv)$/i.test(source.name ?? '');
  const sheet = columns === null ? previewSheet(head, named, knowledge.columns) : null;
  if (sheet && options.ask) return yield { id: null, line: null, question: { kind: 'columns', sheet } };
  if (sheet || columns) return yield* readSpreadsheet(text, columns, knowledge, limits);
  const nameless = withoutHeader(head, knowledge.columns);
  if (nameless) return yield { ...failure(nameless), line: 1 };
  if (named && !looksLikeProse(head)) return yield failure(notASheet(head));
  let document: DocumentText | ErrorText;
  if (looksLikeMarkdown(text)) {
    const { readMarkdown } = await import('./markdown-document.ts');
    document = readMarkdown(text, knowledge.columns);
  } else {
    const forwarded = forwardedIn(text, knowledge.lines.mails);
    document = { blocks: (forwarded?.text ?? text).split(/\r\n?|\n/).flatMap(pages), lines: true, fields: {}, removed: [] };
  }
  if ('title' in document) return yield failure(document);
  yield* documentItems({ ...document, fields: source.url ? { ...document.fields, url: source.url } : document.fields }, note, reading);
}

/** A line of a plain text; a form feed in it starts a new page. */
function pages(line: string): DocumentText['blocks'] {
  return line.split('\f').flatMap((piece, index) => (index === 0 ? [textBlock(piece)] : [{ kind: 'page' as const, text: '', level: 0 }, textBlock(piece)]));
}

function* documentItems(document: DocumentText | ErrorText, note: string | null, reading: Reading): Generator<ReadItem | ReadQuestion> {
  if ('title' in document) return yield failure(document);
  const { knowledge, limits, options } = reading;
  yield* articleItems(readDocument(document, knowledge, limits, options.whole ?? false), note, reading);
}

/** The articles of a document, or the question whether it holds several. */
function* articleItems({ articles, why }: DocumentArticles, note: string | null, reading: Reading): Generator<ReadItem | ReadQuestion> {
  const { options } = reading;
  if (why !== null && options.ask) {
    const shown = articles.flatMap((one) => ('title' in one ? [] : [{ headline: one.headline, byline: one.byline, publishedAt: one.publishedAt, words: one.body.split(/\s+/).length, start: one.body.slice(0, startShown) }]));
    return yield { id: null, line: null, question: { kind: 'split', why, articles: shown } };
  }
  for (const [index, one] of articles.entries()) yield { ...('title' in one ? failure(one) : checked(one, note, reading)), ...(why === null ? {} : { part: index + 1 }) };
}

/** Characters of an article's text that are shown in a question. */
const startShown = 200;

function failure(error: ErrorText): ReadError {
  return { id: null, line: null, error };
}

function checked(read: ExtractedArticle, note: string | null, { knowledge, limits, options: { anyLanguage = false } }: Reading): ReadItem {
  const article = { ...read, subheads: fittingSubheads(read.subheads, limits) };
  const fault: ErrorText | null = article.body.trim() === '' ? { title: 'No article was found', code: 'no-text', detail: 'What was given holds page furniture only. Copy the text of the article itself and paste that.' } : (faultIn(article, limits) ?? (anyLanguage ? null : notEnglish(article.body, knowledge)));
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
  // "[Name]'s plan …" and "{sic}" are texts; a record has a quoted key, also where its line is broken.
  return readsAsJsonLines(text.slice(0, headBytes), text.length > headBytes) || beginsWithObject(text) || /^\s*\[[^\S\n]*(?:\{|\n|$)/.test(text);
}

/** A headline and paragraphs that call themselves a spreadsheet: an empty line below the first, or whole sentences without columns. */
function looksLikeProse(head: string): boolean {
  const lines = head.split(/\r\n?|\n/);
  return lines[1]?.trim() === '' || lines.slice(0, 5).some((line) => line.length > 200) || lines.length < 3;
}

/** Records that are no JSON lines at first sight: an array, one object over several lines, or lines of which the first is broken. */
async function* readJson(text: string, knowledge: IngestKnowledge, limits: IngestLimits): AsyncGenerator<ReadItem> {
  const values = oneValue(text);
  const whole = values && values.map((value) => namedRecord(value, knowledge.columns));
  if (whole === null) return yield* readLines([Buffer.from(text, 'utf8')], knowledge, limits);
  const { order } = slashDatesOf(whole.map(dateGiven));
  for (const record of whole) yield { line: null, ...readRecord(record, knowledge, limits, order) };
}

/** Reads JSON lines as their bytes come; a bad line gives an item with an error in its place. */
export async function* readLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, knowledge: IngestKnowledge, limits: IngestLimits, encoding: LineEncoding = 'any'): AsyncGenerator<ReadItem> {
  for await (const { record, order } of withSlashOrder(namedRecords(readJsonLines(chunks, { line: 0, position: 0 }, limits.recordBytes, encoding), knowledge.columns), limits.sourceBytes)) {
    yield { line: record.line, ...('error' in record ? { id: null, error: record.error } : readRecord(record.given, knowledge, limits, order)) };
  }
}

/** A file that is one array of records, or one record written over several lines; null for JSON lines. */
function oneValue(text: string): unknown[] | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('{') && trimmed.indexOf('\n') < 0) return null;
  const firstLine = trimmed.slice(0, trimmed.indexOf('\n') < 0 ? undefined : trimmed.indexOf('\n'));
  if (trimmed.startsWith('{') && firstLine.trimEnd().endsWith('}')) return null;
  try {
    const value = parseRecords(trimmed);
    return Array.isArray(value) ? value : (recordsIn(value) ?? [value]);
  } catch {
    return null;
  }
}

/** The records of an answer that a service gave: the one list of objects in an object that is no record itself. */
function recordsIn(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null || 'body' in value) return null;
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.length > 0 && one.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)));
  return lists.length === 1 && !Object.values(value).some((one) => typeof one === 'string' && one.length > longestAnswerText) ? lists[0]! : null;
}

/** What a service says beside the records is shorter than the text of an article. */
const longestAnswerText = 200;

function* readSpreadsheet(text: string, columns: Columns | null, knowledge: IngestKnowledge, limits: IngestLimits): Generator<ReadItem> {
  const { records, errors } = readCsv(text, columns, limits.recordBytes, knowledge.columns);
  const { order } = slashDatesOf(records.map(({ fields }) => dateGiven(fields)));
  const items: ReadItem[] = [
    ...records.map(({ line, fields }) => ({ line, ...readRecord({ body: '', ...fields }, knowledge, limits, order) })),
    ...errors.map(({ line, error }) => ({ id: null, line, error })),
  ];
  yield* items.sort((a, b) => a.line! - b.line!);
}
