/**
 * Memory and speed of a bulk import: does memory stay level while a file is ten times as long? Short lines that fail or
 * repeat are read as fast as the disk gives them, so that a million of them show a leak that scoring would hide.
 * Gives ratios, since machines differ: `npm run bench:import [records]`.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../server/config.ts';
import type { BulkFormat } from '../server/ingest/bulk.ts';
import { importFile } from '../server/jobs/import.ts';
import { openParts } from '../server/open-parts.ts';

const most = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const config = readConfig({ data: folder, logLevel: 'silent' }, {});
const { parts, close } = await openParts(config);

/** One text that is stored once and repeated, and every tenth record without one. */
async function write(path: string, format: BulkFormat, records: number): Promise<void> {
  const out = createWriteStream(path);
  const text = 'The council of Harwick met on Monday and put the matter off until the autumn, officials said.';
  if (format === 'csv') out.write('headline,body\n');
  for (let number = 0; number < records; number += 1) {
    const body = number % 10 === 9 ? '' : text;
    const line = format === 'csv' ? `"A short headline","${body}"\n` : `${JSON.stringify({ headline: 'A short headline', body })}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** @returns the most memory in use while the file was read, in MB, and records a second */
async function measure(format: BulkFormat, records: number): Promise<{ peak: number; rate: number }> {
  const path = join(folder, `many.${format}`);
  await write(path, format, records);
  let peak = 0;
  let done = 0;
  const started = performance.now();
  const advance = async (_change: unknown, batch: { added: number; duplicates: number; failed: number }) => {
    done += batch.added + batch.duplicates + batch.failed;
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  await importFile(parts, { path, format, from: { line: 0, position: 0 }, defaults: { outlet: null, publishedAt: null }, order: null }, config.ingest, advance, new AbortController().signal);
  if (done !== records) throw new Error(`${done} of ${records} records were read`);
  rmSync(path);
  return { peak: peak / 1024 / 1024, rate: (done / (performance.now() - started)) * 1000 };
}

try {
  for (const format of ['jsonl', 'csv'] as const) {
    const small = await measure(format, most / 10);
    const large = await measure(format, most);
    process.stdout.write(`${format}: ${most / 10} records ${small.peak.toFixed(0)} MB, ${most} records ${large.peak.toFixed(0)} MB, ${(large.peak / small.peak).toFixed(2)} times the memory for ten times the file; ${Math.round(large.rate)} records a second\n`);
  }
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
