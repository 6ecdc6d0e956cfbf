/** A bulk import: records read, scored off the main thread, and stored a batch at a time together with the progress. */
import { randomUUID } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import type { IngestLimits } from '../ingest/limits.ts';
import { readBulk, type BulkFormat, type BulkPlace, type BulkRecord } from '../ingest/bulk.ts';
import type { SlashOrder } from '../ingest/dates.ts';
import { bodyGiven, readRecord } from '../ingest/jsonl.ts';
import { fingerprintOf, knownFingerprints } from '../store/articles.ts';
import { changing, type Change } from '../store/change.ts';
import type { JobFailure, JobProgress } from '../store/jobs.ts';
import type { ArticleFields, ArticleInput } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import type { Columns } from '../types/upload.ts';
import type { BulkScored } from './analysis.ts';
import type { Double } from './doubles.ts';
import { storePlaced, undone, withKnownOutlet, type IntakeParts } from './intake.ts';

/** What is imported. */
export interface ImportSource {
  path: string;
  format: BulkFormat;
  /** Where to go on. */
  from: BulkPlace;
  /** What records without them get, and which columns hold what. */
  defaults: ImportDefaults;
  /** How its dates with slashes are written, where they show it. */
  order: SlashOrder | null;
}

/** What a caller says of a file. */
export interface ImportDefaults extends Pick<ArticleFields, 'outlet' | 'publishedAt'> {
  /** Which columns of a spreadsheet hold what; else it is guessed. */
  columns?: Columns | null;
}

/** Told of each batch inside the transaction that stores it. */
export type Advance = (change: Change, progress: JobProgress, failures: readonly JobFailure[], doubles: readonly Double[]) => Promise<void>;

/** Records of a batch: a transaction's cost is spread over them, others who write wait for no more, and a break loses no more than their scoring. */
const batchRecords = 20;
/** A batch ends early at this many characters, so that its scoring stays far within the time limit. */
const batchCharacters = 400_000;
/** Lines whose articles are remembered, for what repeats them further on; some 10 MB. */
const linesRemembered = 100_000;
/** Batches that are scored while one is stored. */
const batchesAhead = 2;

interface Batch {
  place: BulkPlace;
  /** Texts to score, with their lines. */
  inputs: { line: number; input: ArticleInput; record: string | null }[];
  /** Texts that are in the store, with the article's id, or in another record of the batch, with its index in `inputs`. */
  doubles: { line: number; record: string | null; of: string | number }[];
  failures: JobFailure[];
}

interface ScoredBatch extends Batch {
  scored: Promise<(BulkScored | ErrorText)[]>;
}

/**
 * Imports a file. What is in the store already is skipped before it is scored, so that running an import again costs little.
 * @throws BulkError when the file cannot be read further; the signal's reason when it is cancelled. What was stored stays.
 */
export async function importFile(parts: IntakeParts, source: ImportSource, limits: IngestLimits, advance: Advance, signal: AbortSignal): Promise<void> {
  await parts.stories.ready();
  const ahead: ScoredBatch[] = [];
  const lines = new Map<string, number>();
  let unstored = false;
  const storeNext = async () => {
    unstored = true;
    await storeBatch(parts, ahead.shift()!, lines, advance, signal);
    unstored = false;
  };
  try {
    for await (const batch of batches(parts, source, limits)) {
      signal.throwIfAborted();
      const scored = parts.analysis.analyzeMany(batch.inputs.map(({ input }) => input));
      // It is awaited later; until then a failure must not count as unhandled.
      scored.catch(() => undefined);
      ahead.push({ ...batch, scored });
      if (ahead.length > batchesAhead) await storeNext();
    }
  } catch (error) {
    // What was read before the fault goes in all the same, but nothing behind a batch that could not be stored: the place to go on from would lie behind it.
    while (!signal.aborted && !unstored && ahead.length > 0) await storeNext();
    throw error;
  }
  while (ahead.length > 0) await storeNext();
}

async function* batches(parts: IntakeParts, source: ImportSource, limits: IngestLimits): AsyncGenerator<Batch> {
  let records: BulkRecord[] = [];
  let characters = 0;
  try {
    for await (const record of readBulk(source.path, source.format, parts.knowledge.columns, source.from, limits.recordBytes, source.defaults.columns)) {
      records.push(record);
      characters += 'given' in record ? bodyGiven(record.given).length : 0;
      if (records.length < batchRecords && characters < batchCharacters) continue;
      yield await batchOf(parts, records, source, limits);
      records = [];
      characters = 0;
    }
  } catch (error) {
    if (records.length > 0) yield await batchOf(parts, records, source, limits);
    throw error;
  }
  if (records.length > 0) yield await batchOf(parts, records, source, limits);
}

/** Checks records and sets those aside that cannot go in or are there. */
async function batchOf({ store, knowledge }: IntakeParts, records: readonly BulkRecord[], { defaults, order }: ImportSource, limits: IngestLimits): Promise<Batch> {
  const { line, position } = records.at(-1)!;
  const batch: Batch = { place: { line, position }, inputs: [], doubles: [], failures: [] };
  const prints = new Map<string, { line: number; input: ArticleInput; record: string | null; again: { line: number; record: string | null }[] }>();
  for (const record of records) {
    const read = 'error' in record ? { id: null, error: record.error } : readRecord(record.given, knowledge, limits, order);
    if ('error' in read) {
      batch.failures.push({ line: record.starts, record: read.id, field: null, ...read.error });
      continue;
    }
    const { found: _found, removed: _removed, notes: _notes, ...fields } = read.article;
    const input = withKnownOutlet({ ...fields, outlet: fields.outlet ?? defaults.outlet, publishedAt: fields.publishedAt ?? defaults.publishedAt }, knowledge);
    const print = fingerprintOf(input);
    const before = prints.get(print);
    if (before) before.again.push({ line: record.starts, record: read.id });
    else prints.set(print, { line: record.starts, input, record: read.id, again: [] });
  }
  const known = await knownFingerprints(store, [...prints.keys()]);
  for (const [print, { again, ...given }] of prints) {
    const id = known.get(print);
    const { line: at, record } = given;
    const doubles = id === undefined ? again : [{ line: at, record }, ...again];
    batch.doubles.push(...doubles.map((double) => ({ ...double, of: id ?? batch.inputs.length })));
    if (id === undefined) batch.inputs.push(given);
  }
  return batch;
}

async function storeBatch(parts: IntakeParts, batch: ScoredBatch, lines: Map<string, number>, advance: Advance, signal: AbortSignal): Promise<void> {
  const results = await batch.scored;
  signal.throwIfAborted();
  const failures = [...batch.failures];
  /** Where each of the batch's texts went, or why not. */
  const fates: (string | ErrorText)[] = [];
  const articles: (BulkScored & { index: number })[] = [];
  for (const [index, result] of results.entries()) {
    const { line, record } = batch.inputs[index]!;
    if ('title' in result) {
      failures.push({ line, record, field: null, ...result });
      fates.push(result);
    } else {
      const id = randomUUID();
      articles.push({ index, analyzed: { ...result.analyzed, id }, signature: { ...result.signature, id } });
      fates.push(id);
    }
  }
  await undone(parts, articles.map(({ analyzed }) => analyzed.id), () =>
    changing(parts.store, async (change) => {
      const doubles: Double[] = [];
      const repeat = (line: number, record: string | null, first: string) => doubles.push({ line, record, first, firstLine: lines.get(first) ?? null });
      for (const { index, analyzed, signature } of articles) {
        const { line, record } = batch.inputs[index]!;
        // Requests that only read go on meanwhile.
        await others();
        const taken = await storePlaced(parts, change, analyzed, signature);
        fates[index] = taken.article.id;
        if (taken.duplicate) repeat(line, record, taken.article.id);
        else remember(lines, taken.article.id, line);
      }
      const added = articles.length - doubles.length;
      for (const { line, record, of } of batch.doubles) {
        const fate = typeof of === 'string' ? of : fates[of]!;
        // What repeats a text that failed fails as it did.
        if (typeof fate === 'string') repeat(line, record, fate);
        else failures.push({ line, record, field: null, ...fate });
      }
      await advance(change, { ...batch.place, added, duplicates: doubles.length, failed: failures.length }, failures, doubles);
    }),
  );
}

function remember(lines: Map<string, number>, id: string, line: number): void {
  lines.set(id, line);
  if (lines.size > linesRemembered) lines.delete(lines.keys().next().value!);
}
