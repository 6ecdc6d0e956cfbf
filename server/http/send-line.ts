/** A long answer, sent piece by piece as it is made. */
import { once } from 'node:events';
import type { Response } from 'express';

/** Sends a piece of an answer and waits while the reader is slower than the store. */
export async function sendLine(response: Response, text: string): Promise<void> {
  if (response.destroyed) throw new Error('the reader has gone');
  if (response.write(text)) return;
  // What is no longer waited for is no longer listened to, or a long answer to a slow reader would gather listeners.
  const waiting = new AbortController();
  const event = (name: string) => once(response, name, { signal: waiting.signal });
  await Promise.race([event('drain'), event('close')]).finally(() => waiting.abort());
}
