/** Rows of CSV that are safe to open in a spreadsheet, sent as they are made. */
import { once } from 'node:events';
import type { Response } from 'express';

export type Cell = string | number | null;

/** A row as RFC 4180 writes it. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula: text that starts like one gets an apostrophe before it. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Sends a piece of an answer and waits while the reader is slower than the store. */
export async function sendLine(response: Response, text: string): Promise<void> {
  if (response.destroyed) throw new Error('the reader has gone');
  if (response.write(text)) return;
  // What is no longer waited for is no longer listened to, or a long answer to a slow reader would gather listeners.
  const waiting = new AbortController();
  const event = (name: string) => once(response, name, { signal: waiting.signal });
  await Promise.race([event('drain'), event('close')]).finally(() => waiting.abort());
}
