/** Changes of the store: one transaction each, counted. */
import type { Transaction } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

/** An open transaction that changes the store. */
export type Change = Transaction<Tables>;

/**
 * Runs a change in one transaction, which waits for its turn while another process writes. The count of changes goes up with it:
 * whoever keeps a result in memory sees by it that the result is old.
 * @throws StoreLockedError when another process wrote all the while
 */
export function changing<Result>(store: Store, work: (change: Change) => Promise<Result>): Promise<Result> {
  return store.transaction().execute(async (change) => {
    await change.updateTable('revision').set((expression) => ({ value: expression('value', '+', 1) })).execute();
    return work(change);
  });
}

/** How often the store was changed, by any process. */
export async function revisionOf(store: Store): Promise<number> {
  const { value } = await store.selectFrom('revision').select('value').executeTakeFirstOrThrow();
  return Number(value);
}
