/** Which processes wait to write to a store, told by a lock that each of them holds meanwhile: the system takes it away from one that was killed. */
import { join } from 'node:path';
import { Database } from './driver.ts';
import { isLocked } from './locked.ts';

export interface Waiting {
  /** Says that this process waits. @returns what ends it */
  announce(): () => void;
  /** Whether another process waits. */
  isAwaited(): boolean;
  close(): void;
}

/** Opens the file of the lock, an empty one beside the store. */
export function openWaiting(folder: string): Waiting {
  const lock = new Database(join(folder, 'waiting.lock'), { timeout: 0 });
  return {
    announce() {
      // A read holds SQLite's shared lock until its transaction ends; any number of processes may.
      try {
        lock.exec('begin; select count(*) from sqlite_master');
      } catch {
        // Somebody looks at this moment, or the file cannot be read; it is waited all the same, only not told.
      }
      return () => {
        if (lock.inTransaction) lock.exec('rollback');
      };
    },
    isAwaited() {
      try {
        lock.exec('begin exclusive; rollback');
        return false;
      } catch (error) {
        // On a full disk there is no room for the lock's journal. A change that is stored must not fail for a courtesy.
        return isLocked(error);
      } finally {
        if (lock.inTransaction) lock.exec('rollback');
      }
    },
    close: () => void lock.close(),
  };
}
