/** The lines of a text as its bytes come, in memory that grows neither with the text nor with a line. */
import type { LineEncoding } from './line-encoding.ts';

/** Where a reading stands: the last line read, 1-based, and the bytes up to its end. */
export interface LinePlace {
  line: number;
  position: number;
}

/** A line without its end; null where it is longer than allowed: only its length was kept. */
export type ByteLine = LinePlace & { bytes: Buffer | null };

/** What ends a line: `\n`, or `\r` alone as old spreadsheets write it. */
export type LineEnd = '\n' | '\r';

/**
 * @param chunks the bytes from `from.position` on
 * @param most bytes of a line
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, from: LinePlace, most: number, encoding: LineEncoding = 'any', end: LineEnd = '\n'): AsyncGenerator<ByteLine> {
  const mark = end.charCodeAt(0);
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  /** Where in its unit the byte of the line end stands. */
  const within = encoding === 'utf-16be' ? 1 : 0;
  let { line, position } = from;
  let parts: Uint8Array[] = [];
  let length = 0;
  /** The first byte of a unit that the chunk before broke off. */
  let left: Uint8Array = new Uint8Array();

  function keep(part: Uint8Array): void {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  }

  function finished(): ByteLine {
    line += 1;
    position += length + unit;
    const bytes = length > most ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { line, position, bytes };
  }

  /** The index at which the unit of the next line end begins, or -1. */
  function endIn(chunk: Uint8Array, start: number): number {
    let at = chunk.indexOf(mark, start + within);
    if (unit === 1) return at;
    // The byte may be half of another character.
    while (at >= 0 && (at % 2 !== within || chunk[within === 0 ? at + 1 : at - 1] !== 0)) at = chunk.indexOf(mark, at + 1);
    return at < 0 ? -1 : at - within;
  }

  for await (const given of chunks) {
    let chunk = left.length > 0 ? Buffer.concat([left, given]) : given;
    left = chunk.subarray(chunk.length - (chunk.length % unit));
    chunk = chunk.subarray(0, chunk.length - left.length);
    let start = 0;
    for (let at = endIn(chunk, start); at >= 0; at = endIn(chunk, start)) {
      keep(chunk.subarray(start, at));
      yield finished();
      start = at + unit;
    }
    keep(chunk.subarray(start));
  }
  if (left.length > 0) keep(left);
  if (length > 0) yield finished();
}

/** What ends the lines of a text: old spreadsheets on Macs wrote a bare carriage return. */
export function lineEndOf(head: string): LineEnd {
  return head.includes('\r') && !head.includes('\n') ? '\r' : '\n';
}
