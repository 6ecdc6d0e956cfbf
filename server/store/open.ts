/** Opens the store and brings it up to date. */
import { existsSync } from 'node:fs';
import type { Database as Connection } from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { twoConnections } from './connections.ts';
import { makeFolder, storeFile } from './data-folder.ts';
import { Database } from './driver.ts';
import { defaultLockTime, isLocked } from './locked.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';
import { openWaiting } from './waiting.ts';

export type Store = Kysely<Tables>;

/** Of a connection, in KiB. The driver's own 2 MB hold the indexes of a few thousand articles; a large store would be read anew for each it takes in. */
const pagesInMemory = 64 * 1024;
/** Pages of the log before they are moved into the store: at the driver's 1,000, a run of articles moves the same pages again and again. */
const pagesInLog = 8_000;

/**
 * Opens the SQLite store of a data folder, made where it is missing, and runs what migrations are due.
 * Write-ahead log and `synchronous=FULL`: what was acknowledged is on disk.
 * @param tell is told of migrations of a store that is not new, since they may take minutes; without it standard error is
 * @param patience how long a change waits for another process that writes, in ms
 * @throws when the folder cannot be written or a migration fails
 */
export async function openStore(folder: string, tell = (line: string): unknown => process.stderr.write(`${line}\n`), patience = defaultLockTime): Promise<Store> {
  makeFolder(folder);
  const file = storeFile(folder);
  let writing: Connection | undefined;
  try {
    writing = new Database(file);
    writing.pragma('journal_mode = WAL');
    writing.pragma('synchronous = FULL');
    writing.pragma('foreign_keys = ON');
    writing.pragma(`wal_autocheckpoint = ${pagesInLog}`);
    prepared(writing);
    await bringUpToDate(new Kysely<Tables>({ dialect: new SqliteDialect({ database: writing }) }), tell);
    // From here on it is waited for other processes without holding this one up.
    writing.pragma('busy_timeout = 0');
    // Only now: statements are kept, and what a migration changes could be other than one that was prepared before it expects.
    return new Kysely<Tables>({ dialect: twoConnections({ reading: prepared(new Database(file, { readonly: true })), writing, patience, waiting: openWaiting(folder) }) });
  } catch (error) {
    writing?.close();
    throw named(error, file);
  }
}

/**
 * Opens the store of a folder to read it: where there is none, its name was mistyped, and an empty one would pass for the answer.
 * @throws when there is no store, or as `openStore`
 */
export async function openExistingStore(folder: string): Promise<Store> {
  if (!existsSync(storeFile(folder))) throw new Error(`data: there is no store in ${folder}; name its folder with --data or PLUMBLINE_DATA`);
  return openStore(folder);
}

/** SQLite says what is wrong, but not with which file. */
function named(error: unknown, file: string): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT')) return new Error(`data: ${file} is no store or is damaged (${message}); put a backup in its place, or name another folder`);
  if (isLocked(error)) return new Error(`data: ${file} is locked: another program brings it up to date or writes to it; try again when that is done`);
  return code?.startsWith('SQLITE_CANTOPEN') ? new Error(`data: ${file} cannot be opened (${message})`) : error;
}

function prepared(connection: Connection): Connection {
  connection.pragma('busy_timeout = 5000');
  connection.pragma(`cache_size = -${pagesInMemory}`);
  return connection;
}

async function bringUpToDate(db: Store, tell: (line: string) => unknown): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const all = await migrator.getMigrations();
  const due = all.filter(({ executedAt }) => executedAt === undefined);
  const isOld = due.length > 0 && due.length < all.length;
  if (isOld) tell(`The store is of an older version and is brought up to date (${due.map(({ name }) => name).join(', ')}). That takes up to a minute for every 50,000 articles; if it is stopped, it begins anew.`);
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  if (isOld) tell('The store is up to date.');
}
