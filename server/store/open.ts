/** Opens the store and brings it up to date. The one owner of the database driver. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

export type Store = Kysely<Tables>;

/**
 * Opens the SQLite store of a data folder, made where it is missing, and runs what migrations are due.
 * Write-ahead log and `synchronous=FULL`: what was acknowledged is on disk.
 * @throws when the folder cannot be written or a migration fails
 */
export async function openStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'plumbline.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  const store: Store = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const migrator = new Migrator({ db: store, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await store.destroy();
    throw error;
  }
  return store;
}
