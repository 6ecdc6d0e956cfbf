/** JSON lines, a record at a time, from bytes as they come. */
import type { ErrorText } from '../types.ts';

/** Where a reading stands: the last line read, 1-based, and the bytes up to its end. */
export interface RecordPlace {
  line: number;
  position: number;
}

/** A record as it was written, before its fields are checked; or why it could not be read. */
export type GivenRecord = RecordPlace & ({ given: unknown } | { error: ErrorText });

/** How many bytes tell enough of a file: those up to its first line end, and no more than these. */
export const headBytes = 64 * 1024;

/** True when bytes begin with a line that is one whole object, or with so long an object that its line does not end in them. */
export function startsWithJsonLine(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, headBytes)).toString('utf8').replace(/^\ufeff/, '').trimStart();
  const end = text.indexOf('\n');
  return /^\{\s*["}]/.test(text) && (end < 0 ? head.byteLength >= headBytes || text.trimEnd().endsWith('}') : text.slice(0, end).trimEnd().endsWith('}'));
}

/**
 * Reads the records after a place. A line that is broken is an error of its own and stops no other.
 * @param chunks the bytes from `from.position` on
 * @param recordBytes a longer line is an error too; only its length is kept
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, from: RecordPlace, recordBytes: number): AsyncGenerator<GivenRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let { line, position } = from;
  let parts: Uint8Array[] = [];
  let length = 0;

  function keep(part: Uint8Array): void {
    length += part.length;
    if (length <= recordBytes) parts.push(part);
    else parts = [];
  }

  /** The record of the line that has come to its end; null for an empty line. */
  function finished(): GivenRecord | null {
    line += 1;
    position += length + 1;
    const bytes = length > recordBytes ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    if (bytes === null) return { line, position, error: { title: 'The line is too long', detail: `A line may have ${recordBytes} bytes. Split the article, or raise the setting recordBytes.` } };
    const text = textOf(bytes, decoder);
    if (text === null) return { line, position, error: { title: 'The line is broken', detail: 'It is not valid UTF-8. Save the file again as UTF-8.' } };
    if (text.trim() === '') return null;
    try {
      return { line, position, given: JSON.parse(text) as unknown };
    } catch (error) {
      return { line, position, error: { title: 'The line is not JSON', detail: `${(error as Error).message.slice(0, 200)}. Write one whole object a line.` } };
    }
  }

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      const record = finished();
      if (record) yield record;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  const last = length > 0 ? finished() : null;
  if (last) yield last;
}

function textOf(bytes: Uint8Array, decoder: TextDecoder): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
