/** Bytes to text: binary data told from text, and its encoding found. With `line-encoding.ts` the owner of `iconv-lite`. */
import iconv from 'iconv-lite';
import type { ErrorText } from '../types/problem.ts';
import { hasMultiByte, lineEncodingOf } from './line-encoding.ts';

/** A decoded text, with a note where the encoding had to be guessed. */
export interface DecodedText {
  text: string;
  note: string | null;
}

/** Bytes that tell whether a text is in UTF-16. */
const headLength = 4_096;
/** More control characters than this share make a file no text. */
const mostControls = 0.02;

/**
 * Decodes a text.
 * @param declared the encoding that a header or the page names, if any
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText | ErrorText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = lineEncodingOf(buffer.subarray(0, headLength));
  if (wide === 'utf-16le' || wide === 'utf-16be') return { text: strip(iconv.decode(buffer, wide)), note: null };
  if (isBinary(buffer)) {
    return { title: 'This is not a text', detail: 'The file holds binary data. Give plain text, HTML, PDF, Word, JSON lines or CSV.' };
  }
  const named = declared?.toLowerCase().trim();
  try {
    return { text: strip(new TextDecoder('utf-8', { fatal: true }).decode(buffer)), note: null };
  } catch {
    if (named && !/^utf-?8$/.test(named) && iconv.encodingExists(named)) return { text: iconv.decode(buffer, named), note: null };
  }
  if (hasMultiByte(buffer)) {
    return { title: 'The text is broken', detail: 'It is written in UTF-8, but some of its bytes are not valid. Open it in an editor, save it again as UTF-8, and send that.' };
  }
  return { text: iconv.decode(buffer, 'windows-1252'), note: 'The text is not in UTF-8; it was read as Windows-1252. Check accents and quotation marks.' };
}

function strip(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function isBinary(buffer: Buffer): boolean {
  const size = Math.min(buffer.length, 65_536);
  let controls = 0;
  for (let at = 0; at < size; at += 1) {
    const byte = buffer[at]!;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls > size * mostControls;
}
