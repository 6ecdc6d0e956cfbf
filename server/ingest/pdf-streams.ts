/** How much the packed parts of a PDF unpack to: its reader unpacks a part whole, whatever it holds, so they are measured first. */
import { inflateSync, constants } from 'node:zlib';
import type { ErrorText } from '../types/problem.ts';
import type { IngestLimits } from './limits.ts';
import { sizeText } from './size-text.ts';

const start = Buffer.from('stream');
/** What a part says of itself stands before it, within so many bytes. */
const saidWithin = 1_000;

/**
 * What makes a PDF's parts too large, or null. Pictures are left out, for they are never unpacked. Parts that are packed in
 * another way, or locked, are not seen here; the memory of the thread that reads them is watched for those.
 */
export function faultInStreams(bytes: Uint8Array, { documentBytes, unpackedBytes }: IngestLimits): ErrorText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = buffer.indexOf(start); at >= 0; at = buffer.indexOf(start, at + start.length)) {
    const begin = at + start.length + (buffer[at + start.length] === 0x0d ? 1 : 0) + 1;
    if (!isPacked(buffer, begin) || isPicture(buffer, at)) continue;
    const length = unpackedLength(buffer.subarray(begin), documentBytes);
    if (length > documentBytes) return tooLarge(`A part of it unpacks to more than ${sizeText(documentBytes)}`, 'documentBytes');
    total += length;
    if (total > unpackedBytes) return tooLarge(`Its parts unpack to more than ${sizeText(unpackedBytes)} together`, 'unpackedBytes');
  }
  return null;
}

/** True where the two bytes stand that every such part begins with (RFC 1950). */
function isPacked(buffer: Buffer, at: number): boolean {
  return at + 2 <= buffer.length && (buffer[at]! & 0x0f) === 8 && buffer.readUInt16BE(at) % 31 === 0;
}

function isPicture(buffer: Buffer, at: number): boolean {
  const before = buffer.toString('latin1', Math.max(0, at - saidWithin), at);
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(' obj') + 1));
}

/** @returns a number above `most` for a longer one; 0 for what cannot be unpacked, which the reader will say */
function unpackedLength(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

function tooLarge(what: string, setting: string): ErrorText {
  return { title: 'The PDF unpacks to too much', detail: `${what}. Save the pages of the article by themselves, or raise the setting ${setting}.` };
}
