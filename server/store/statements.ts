/** Prepared statements, kept for the next time: to prepare one costs as much as to run it. */
import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** The store asks some hundred questions; those whose text hangs on what is asked (lists of ids) come and go. */
const mostKept = 300;
/** Longer ones are made for one occasion: rows by the hundred, ids by the hundred. */
const longestKept = 2_000;

/** The database as the query builder needs it. Of statements that are kept, the one not used for longest goes first. */
export function keepingStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, Statement<unknown[]>>();
  return {
    close: () => void database.close(),
    prepare(query) {
      const statement = kept.get(query) ?? database.prepare<unknown[]>(query);
      kept.delete(query);
      if (query.length <= longestKept) kept.set(query, statement);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
      return statement as ReturnType<SqliteDatabase['prepare']>;
    },
  };
}
