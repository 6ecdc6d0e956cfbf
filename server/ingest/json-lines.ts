/** JSON lines, a record at a time, from bytes as they come. */
import type { ErrorText } from '../types/problem.ts';
import { byteLines, type LinePlace } from './byte-lines.ts';
import { parseRecords } from './json-records.ts';
import { brokenBytes, decodeLine, type LineEncoding } from './line-encoding.ts';

/** A record as it was written, before its fields are checked; or why it could not be read. Its place is that of its end; `starts` is its first line. */
export type GivenRecord = LinePlace & { starts: number } & ({ given: unknown } | { error: ErrorText });

/**
 * Reads the records after a place. A line that is broken is an error of its own and stops no other.
 * @param chunks the bytes from `from.position` on
 * @param recordBytes a longer line is an error too; only its length is kept
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, from: LinePlace, recordBytes: number, encoding: LineEncoding = 'any'): AsyncGenerator<GivenRecord> {
  for await (const { line, position, bytes } of byteLines(chunks, from, recordBytes, encoding)) {
    const place = { starts: line, line, position };
    if (bytes === null) {
      yield { ...place, error: { title: 'The line is too long', code: 'too-large', detail: `A line may have ${recordBytes} bytes. Split the article, or raise the setting recordBytes.` } };
      continue;
    }
    const { text, broken } = decodeLine(bytes, encoding);
    if (broken) yield { ...place, error: { title: 'The line is broken', detail: brokenBytes } };
    else if (text.trim() !== '') yield { ...place, ...readJsonLine(text) };
  }
}

function readJsonLine(text: string): { given: unknown } | { error: ErrorText } {
  try {
    // RFC 7464 puts a mark before each record.
    return { given: parseRecords(text.replace(/^[\ufeff\u001e]+/, '')) };
  } catch (error) {
    return { error: { title: 'The line is not JSON', detail: `${(error as Error).message.slice(0, 200)}. Write one whole object a line.` } };
  }
}
