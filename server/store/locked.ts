/** A store that another process writes to: waited for, without keeping this process from its other work. */
import { setTimeout as pause } from 'node:timers/promises';

/** Another process wrote to the store all the time that a change may wait. */
export class StoreLockedError extends Error {
  override name = 'StoreLockedError';
}

/** How long a change waits for another process that writes, in ms, unless the setting `lockTime` says otherwise. */
export const defaultLockTime = 60_000;

/** The first wait, in ms, and how waits grow. */
const firstWait = 2;
const growth = 1.3;
/** Who has written leaves so many ms to another process that waits; so who waits must look at least as often. */
export const gap = 25;
/** The longest wait: shorter than a gap, or those who write without end would never be met between two changes. */
const longestWait = 12;

/** True for what SQLite throws where another process holds the right to write. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_BUSY/.test((error as { code?: string } | null | undefined)?.code ?? '');
}

/**
 * Does what needs the right to write, again and again while another process has it. SQLite's own waiting holds the whole process up,
 * the answers to those who only read too.
 * @param act throws SQLite's error where the store is locked
 * @param patience ms, after which it is given up
 * @param announce tells others that this process waits, and gives what ends that
 * @throws StoreLockedError
 */
export async function whenUnlocked<Result>(act: () => Result, patience: number, announce: () => () => void): Promise<Result> {
  try {
    return act();
  } catch (error) {
    if (!isLocked(error)) throw error;
  }
  const end = announce();
  try {
    return await again(act, patience);
  } finally {
    end();
  }
}

async function again<Result>(act: () => Result, patience: number): Promise<Result> {
  const started = Date.now();
  for (let wait = firstWait; ; wait = Math.min(longestWait, wait * growth)) {
    await pause(wait);
    try {
      return act();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (Date.now() - started >= patience) throw new StoreLockedError(`another program has been writing to the store for ${Math.max(1, Math.round(patience / 1000))} s without a pause`);
    }
  }
}
