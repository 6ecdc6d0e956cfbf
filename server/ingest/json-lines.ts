/** JSON lines, a record at a time, from bytes as they come. */
import type { ErrorText } from '../types/problem.ts';
import { byteLines, type LinePlace } from './byte-lines.ts';
import { brokenBytes, decodeLine, type LineEncoding } from './line-encoding.ts';

/** A record as it was written, before its fields are checked; or why it could not be read. Its place is that of its end; `starts` is its first line. */
export type GivenRecord = LinePlace & { starts: number } & ({ given: unknown } | { error: ErrorText });

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
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, from: LinePlace, recordBytes: number, encoding: LineEncoding = 'any'): AsyncGenerator<GivenRecord> {
  for await (const { line, position, bytes } of byteLines(chunks, from, recordBytes, encoding)) {
    const place = { starts: line, line, position };
    if (bytes === null) {
      yield { ...place, error: { title: 'The line is too long', detail: `A line may have ${recordBytes} bytes. Split the article, or raise the setting recordBytes.` } };
      continue;
    }
    const { text, broken } = decodeLine(bytes, encoding);
    if (broken) yield { ...place, error: { title: 'The line is broken', detail: brokenBytes } };
    else if (text.trim() !== '') yield { ...place, ...readJsonLine(text) };
  }
}

function readJsonLine(text: string): { given: unknown } | { error: ErrorText } {
  try {
    return { given: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { error: { title: 'The line is not JSON', detail: `${(error as Error).message.slice(0, 200)}. Write one whole object a line.` } };
  }
}
