/**
 * Two connections to one SQLite file under one query builder: what is read outside a transaction has a connection of its own, so that
 * it need not wait until a long transaction of another request ends. What it sees is the state of the last commit.
 */
import type { Database, Statement } from 'better-sqlite3';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from 'kysely';
import { gap, whenUnlocked } from './locked.ts';
import type { Waiting } from './waiting.ts';

export interface Connections {
  reading: Database;
  writing: Database;
  /** How long a change waits for another process that writes, in ms. */
  patience: number;
  waiting: Waiting;
}

/** The dialect of a store whose file both connections have open. */
export function twoConnections(connections: Connections): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(connections),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf({ reading, writing, patience, waiting }: Connections): Driver {
  const [read, write] = [keptStatements(reading), keptStatements(writing)];
  /** Done when those who came before have written. */
  let last: Promise<void> = Promise.resolve();
  /** Connections in a transaction, with what lets the next one write. */
  const inTransaction = new WeakMap<DatabaseConnection, () => void>();

  const unlocked = <Result>(act: () => Result) => whenUnlocked(act, patience, waiting.announce);
  /** Lets the next one of this process write: at once, or when another process that waits had the time to. */
  const after = (done: () => void) => void (waiting.isAwaited() ? setTimeout(done, gap) : done());

  async function turn(): Promise<() => void> {
    const before = last;
    let done!: () => void;
    last = new Promise((resolve) => (done = resolve));
    await before;
    return done;
  }

  function connection(): DatabaseConnection {
    const own: DatabaseConnection = {
      async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
        if (inTransaction.has(own)) return run<Row>(write(sql), parameters);
        const statement = read(sql);
        if (statement.reader && statement.readonly) return run<Row>(statement, parameters);
        const done = await turn();
        try {
          return await unlocked(() => run<Row>(write(sql), parameters));
        } finally {
          after(done);
        }
      },
      streamQuery() {
        throw new Error('the store is read page by page');
      },
    };
    return own;
  }

  function release(own: DatabaseConnection): void {
    const done = inTransaction.get(own);
    inTransaction.delete(own);
    if (done !== undefined) after(done);
  }

  return {
    init: async () => undefined,
    acquireConnection: async () => connection(),
    async beginTransaction(own) {
      const done = await turn();
      try {
        // At once with the right to write: who asks for it later, having read, may be refused midway.
        await unlocked(() => write('begin immediate').run());
      } catch (error) {
        done();
        throw error;
      }
      inTransaction.set(own, done);
    },
    async commitTransaction(own) {
      // A commit that fails keeps its turn until it is rolled back.
      write('commit').run();
      release(own);
    },
    async rollbackTransaction(own) {
      try {
        // Some faults (a full disk) end the transaction by themselves.
        if (writing.inTransaction) write('rollback').run();
      } finally {
        release(own);
      }
    },
    releaseConnection: async () => undefined,
    async destroy() {
      await turn();
      reading.close();
      writing.close();
      waiting.close();
    },
  };
}

function run<Row>(statement: Statement<unknown[]>, parameters: readonly unknown[]): QueryResult<Row> {
  if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
  const { changes, lastInsertRowid } = statement.run(...parameters);
  return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] };
}

/** The store asks some hundred questions; those whose text hangs on what is asked (lists of ids) come and go. */
const mostKept = 300;
/** Longer ones are made for one occasion: rows by the hundred, ids by the hundred. */
const longestKept = 4_000;

/** Prepares statements and keeps them for the next time: to prepare one costs as much as to run it. Of those kept, the one not used for longest goes first. */
function keptStatements(database: Database): (query: string) => Statement<unknown[]> {
  const kept = new Map<string, Statement<unknown[]>>();
  return (query) => {
    const statement = kept.get(query) ?? database.prepare<unknown[]>(query);
    kept.delete(query);
    if (query.length <= longestKept) kept.set(query, statement);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return statement;
  };
}
