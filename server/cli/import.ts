/** `plumbline import`: bulk into the store. What is there already is skipped, so that an import that was cut off is run again. */
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { takeIn } from '../http/intake.ts';
import { openDeps } from '../main.ts';
import { complain, readAll } from './sources.ts';

/** How often progress is told, in records. */
const tellEvery = 200;

/** Imports files. @returns 1 when any record failed */
export async function importFiles(files: readonly string[], options: Record<string, unknown>): Promise<number> {
  const config = readConfig(options, process.env);
  const { deps, close } = await openDeps(config, pino({ level: 'silent' }));
  const counts = { added: 0, there: 0, failed: 0 };
  const started = Date.now();
  const tell = () => {
    const done = counts.added + counts.there + counts.failed;
    process.stderr.write(`${done} read: ${counts.added} added, ${counts.there} there already, ${counts.failed} failed; ${Math.round(done / Math.max(0.001, (Date.now() - started) / 1000))} a second\n`);
  };
  for await (const { place, item } of readAll(files, deps.knowledge, config.ingest)) {
    if ('error' in item) {
      counts.failed += 1;
      complain(place, item.error);
    } else {
      const { found: _found, removed: _removed, notes: _notes, ...fields } = item.article;
      const { duplicate } = await takeIn(deps, fields);
      if (duplicate) counts.there += 1;
      else counts.added += 1;
    }
    if ((counts.added + counts.there + counts.failed) % tellEvery === 0) tell();
  }
  tell();
  await close();
  return counts.failed > 0 ? 1 : 0;
}
