/** The files of imports, which lie in the data folder from their upload to the end of their job. */
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openJobs } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';

/** The folder of a data folder that bulk files are written to. */
export function stagedFolder(data: string): string {
  return join(data, 'imports');
}

/**
 * Removes the files that no open job names: their upload was cut off with the program, so that nothing will ask for them.
 * Which files there are is read before this returns; what is uploaded from then on is left alone.
 */
export function removeLeftFiles(store: Store, data: string): Promise<void> {
  const folder = stagedFolder(data);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.length === 0 ? Promise.resolve() : remove();

  async function remove(): Promise<void> {
    // By the last part of the path: the data folder may have been moved.
    const wanted = new Set((await openJobs(store)).flatMap(({ path }) => (path === null ? [] : [basename(path)])));
    for (const name of names) if (!wanted.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
