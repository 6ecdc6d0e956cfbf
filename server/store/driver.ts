/**
 * The database driver for this Node. Its version 12 ends the process on Node 24, where what a statement leaves is cleared
 * away after the environment that it asks; version 13 does not, but crashes on Node 20.
 */
import { createRequire } from 'node:module';
import type DatabaseDriver from 'better-sqlite3';

const major = Number(process.versions.node.split('.')[0]);

/** Opens a SQLite file; synchronous. Both versions are called alike. */
export const Database = createRequire(import.meta.url)(major >= 22 ? 'better-sqlite3-node22' : 'better-sqlite3') as typeof DatabaseDriver;
