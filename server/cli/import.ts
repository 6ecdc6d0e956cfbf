/** `plumbline import`: bulk into the store. What is there already is skipped, so that an import that was cut off is run again. */
import { stat } from 'node:fs/promises';
import { readConfig, type Config } from '../config.ts';
import { BulkError, bulkFormatOf, type BulkFormat } from '../ingest/bulk.ts';
import { readColumns } from '../ingest/columns.ts';
import { importFile, type ImportSource } from '../jobs/import.ts';
import { takeIn, type IntakeParts } from '../jobs/intake.ts';
import { openParts } from '../main.ts';
import type { JobFailure, JobProgress } from '../store/jobs.ts';
import { createProgress, type Progress } from './progress.ts';
import { complain, readAll } from './sources.ts';
import type { Columns } from '../types/upload.ts';

interface Counts {
  added: number;
  duplicates: number;
  failed: number;
}

/** Imports files: JSON lines and CSV in memory that does not grow with them, anything else as an upload would. @returns 1 when any record failed */
export async function importFiles(files: readonly string[], options: Record<string, unknown>, column: readonly string[] = []): Promise<number> {
  const columns = readColumns(column);
  const config = readConfig(options, process.env);
  const { parts, close } = await openParts(config);
  const counts: Counts = { added: 0, duplicates: 0, failed: 0 };
  const progress = createProgress();
  try {
    for (const file of files) {
      const format = await formatOf(file, columns);
      if (format === null) await importWhole(parts, config, file, columns, counts);
      else await importBulk(parts, config, { path: file, format, from: { line: 0, position: 0 }, defaults: { outlet: null, publishedAt: null, columns } }, counts, progress);
    }
  } finally {
    await close();
  }
  process.stderr.write(`${counts.added} added, ${counts.duplicates} there already, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
}

/** The bulk format of a file; null for other formats, and for what cannot be opened, which reading it will say. */
async function formatOf(file: string, columns: Columns | null): Promise<BulkFormat | null> {
  try {
    const format = await bulkFormatOf(file, columns);
    return typeof format === 'string' ? format : null;
  } catch {
    return null;
  }
}

async function importBulk(parts: IntakeParts, config: Config, source: ImportSource, counts: Counts, progress: Progress): Promise<void> {
  const file = source.path;
  const { size } = await stat(file);
  const advance = async (_change: unknown, batch: JobProgress, failures: readonly JobFailure[]) => {
    counts.added += batch.added;
    counts.duplicates += batch.duplicates;
    counts.failed += batch.failed;
    progress.clear();
    for (const failure of failures) complain(`${file}:${failure.line}`, failure);
    progress.show(file, batch.position / size, counts.added + counts.duplicates + counts.failed);
  };
  try {
    await importFile(parts, source, config.ingest, advance, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof BulkError)) throw error;
    counts.failed += 1;
    progress.clear();
    complain(file, { title: 'The rest of the file cannot be read', detail: error.message });
  }
  progress.clear();
}

async function importWhole(parts: IntakeParts, config: Config, file: string, columns: Columns | null, counts: Counts): Promise<void> {
  for await (const { place, item } of readAll([file], parts.knowledge, config.ingest, null, { columns })) {
    if ('error' in item) {
      counts.failed += 1;
      complain(place, item.error);
      continue;
    }
    const { found: _found, removed: _removed, notes: _notes, ...fields } = item.article;
    if ((await takeIn(parts, fields)).duplicate) counts.duplicates += 1;
    else counts.added += 1;
  }
}
