/** The folder of a store: made where it is missing, and held by one server at a time. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database } from './driver.ts';

/** The file of a store in its folder. */
export const storeFile = (folder: string): string => join(folder, 'plumbline.sqlite');

/**
 * Makes a folder and those around it. One by one: where a folder cannot hold any, as in /proc, Node tries for ever to make all at once.
 * @throws Error that names the folder and what is wrong with it
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`data: ${folder} is a file; name a folder`);
    return;
  }
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new Error(`data: the folder ${folder} cannot be made (${(error as Error).message}); name another`);
  }
}

/** @throws Error when the folder, or the store in it, cannot be written: SQLite would open it and fail at the first change */
export function checkWritable(folder: string): void {
  for (const path of [folder, storeFile(folder)]) {
    if (!existsSync(path)) continue;
    try {
      accessSync(path, constants.W_OK);
    } catch (error) {
      throw new Error(`data: ${path} cannot be written (${(error as Error).message}); give this user the right to write there, or name another folder`);
    }
  }
}

/**
 * Holds a folder, made where it is missing, for one server: two would run the same imports. The lock is SQLite's on an empty file, so that the system takes it
 * away from a server that was killed, and no file has to be removed by hand.
 * @returns what lets it go
 * @throws Error when another server holds it, or it cannot be made or written
 */
export function holdFolder(folder: string): () => void {
  makeFolder(folder);
  checkWritable(folder);
  const lock = new Database(join(folder, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!/^SQLITE_BUSY/.test((error as { code?: string }).code ?? '')) throw error;
    throw new Error(`data: another server has ${folder} open; stop it, or give this one a folder of its own with --data`);
  }
  return () => void lock.close();
}
