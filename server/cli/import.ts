/** `plumbline import`: bulk into the store. What is there already is skipped, so that an import that was cut off is run again. */
import { stat } from 'node:fs/promises';
import { readConfig, type Config } from '../config.ts';
import { BulkError, bulkFormatOf, surveyBulk, type BulkFormat } from '../ingest/bulk.ts';
import { readColumns } from '../ingest/columns.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { placeOf } from '../ingest/read.ts';
import { unsureDatesNote } from '../ingest/record-dates.ts';
import { doubleTitle } from '../jobs/doubles.ts';
import { importFile, type Advance, type ImportSource } from '../jobs/import.ts';
import { takeIn, type IntakeParts } from '../jobs/intake.ts';
import { openParts } from '../open-parts.ts';
import { isDiskFull } from '../store/disk-full.ts';
import { StoreLockedError } from '../store/locked.ts';
import { openImportList, type ImportList, type ListedRecord } from './import-list.ts';
import { createProgress, type Progress } from './progress.ts';
import { complain, readAll, warnOfDates, warnOfMarkup } from './sources.ts';
import type { Columns } from '../types/upload.ts';

/** How records are read: which columns of a spreadsheet hold what, as "body=NAME", and the outlet of those that do not name theirs. */
export interface Reading {
  column?: readonly string[] | undefined;
  outlet?: string | undefined;
}

/** How an import tells of what did not go in. */
export interface Telling {
  /** Texts that were there already are named on standard error too, as failures are. */
  doubles?: boolean;
  /** A file for both, .csv or .jsonl. */
  list?: string;
}

/** What came of the records so far. */
interface Tally {
  added(records: number): void;
  /** Told of records that did not go in, each with the place to name it by on standard error. */
  left(records: readonly { place: string; listed: ListedRecord }[]): Promise<void>;
  records(): number;
  failures(): number;
  summary(): string;
}

/** Imports files: JSON lines and CSV in memory that does not grow with them, anything else as an upload would. @returns 1 when any record failed */
export async function importFiles(files: readonly string[], options: Record<string, unknown>, { column = [], outlet: named = '' }: Reading = {}, { doubles = false, list: path }: Telling = {}): Promise<number> {
  const columns = readColumns(column);
  const outlet = named.trim() || null;
  const config = readConfig(options, process.env);
  const list = path === undefined ? null : await openImportList(path);
  const progress = createProgress();
  const tally = createTally(doubles, list, progress);
  try {
    const { parts, close } = await openParts(config);
    try {
      for (const file of files) {
        const format = await formatOf(file, parts.knowledge, columns);
        if (format === null) await importWhole(parts, config, file, columns, outlet, tally);
        else {
          const { dates, markedUp } = await surveyBulk(file, format, parts.knowledge.columns, config.ingest.recordBytes, columns);
          const note = unsureDatesNote(dates);
          if (note !== null) warnOfDates(file, note);
          warnOfMarkup(file, markedUp);
          await importBulk(parts, config, { path: file, format, from: { line: 0, position: 0 }, defaults: { outlet, publishedAt: null, columns }, order: dates.order }, tally, progress);
        }
      }
    } catch (error) {
      if (!(error instanceof StoreLockedError) && !isDiskFull(error)) throw error;
      progress.clear();
      if (isDiskFull(error)) throw new Error('the disk is full. Free some space where the data folder is, and run the same command again: what is there is skipped');
      throw new Error(`the store is locked: ${(error as Error).message}. So far ${tally.summary()}; that is stored. Run the same command again when the other program is done: what is there is skipped`);
    } finally {
      await close();
    }
  } finally {
    await list?.close();
  }
  process.stderr.write(`${tally.summary()}${path === undefined ? '' : `; the list is in ${path}`}\n`);
  return tally.failures() > 0 ? 1 : 0;
}

function createTally(nameDoubles: boolean, list: ImportList | null, progress: Progress): Tally {
  const counts = { added: 0, doubles: 0, failed: 0 };
  return {
    added: (records) => void (counts.added += records),
    async left(records) {
      for (const { place, listed } of records) {
        const { title, detail, first, firstLine } = listed;
        if (first === null) counts.failed += 1;
        else counts.doubles += 1;
        if (first !== null && !nameDoubles) continue;
        progress.clear();
        complain(place, { title, detail: detail ?? `The first is ${firstLine === null ? '' : `line ${firstLine}, `}article ${first}.` });
      }
      await list?.write(records.map(({ listed }) => listed));
    },
    records: () => counts.added + counts.doubles + counts.failed,
    failures: () => counts.failed,
    summary: () => `${counts.added} added, ${counts.doubles} there already, ${counts.failed} failed`,
  };
}

/** The bulk format of a file; null for other formats, and for what cannot be opened, which reading it will say. */
async function formatOf(file: string, knowledge: IngestKnowledge, columns: Columns | null): Promise<BulkFormat | null> {
  try {
    const format = await bulkFormatOf(file, knowledge.columns, columns);
    return typeof format === 'string' ? format : null;
  } catch {
    return null;
  }
}

async function importBulk(parts: IntakeParts, config: Config, source: ImportSource, tally: Tally, progress: Progress): Promise<void> {
  const file = source.path;
  const { size } = await stat(file);
  const advance: Advance = async (_change, batch, failures, doubles) => {
    tally.added(batch.added);
    const failed = failures.map(({ line, record, field, title, detail }): ListedRecord => ({ file, line, record, field, title, detail, firstLine: null, first: null }));
    const there = doubles.map(({ line, record, first, firstLine }): ListedRecord => ({ file, line, record, field: null, title: doubleTitle, detail: null, firstLine, first }));
    await tally.left([...failed, ...there].sort((a, b) => a.line! - b.line!).map((listed) => ({ place: `${file}:${listed.line}`, listed })));
    progress.show(file, batch.position / size, tally.records());
  };
  try {
    await importFile(parts, source, config.ingest, advance, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof BulkError)) throw error;
    await tally.left([{ place: file, listed: { file, line: null, record: null, field: null, title: 'The rest of the file cannot be read', detail: error.message, firstLine: null, first: null } }]);
  }
  progress.clear();
}

async function importWhole(parts: IntakeParts, config: Config, file: string, columns: Columns | null, outlet: string | null, tally: Tally): Promise<void> {
  for await (const { place, item } of readAll([file], parts.knowledge, config.ingest, null, { columns })) {
    const where = { file: placeOf(file, { ...item, line: null }, ', '), line: item.line, record: item.id };
    if ('error' in item) {
      const { title, detail, field } = item.error;
      await tally.left([{ place, listed: { ...where, field: field ?? null, title, detail, firstLine: null, first: null } }]);
      continue;
    }
    const { found: _found, removed: _removed, notes: _notes, ...fields } = item.article;
    const { article, duplicate } = await takeIn(parts, { ...fields, outlet: fields.outlet ?? outlet });
    if (duplicate) await tally.left([{ place, listed: { ...where, field: null, title: doubleTitle, detail: null, firstLine: null, first: article.id } }]);
    else tally.added(1);
  }
}
