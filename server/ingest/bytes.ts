/** Bytes to text: binary data told from text, and its encoding found. The one owner of `iconv-lite`. */
import iconv from 'iconv-lite';
import type { ErrorText } from '../types.ts';

/** A decoded text, with a note where the encoding had to be guessed. */
export interface DecodedText {
  text: string;
  note: string | null;
}

/** More control characters than this share make a file no text. */
const mostControls = 0.02;

/**
 * Decodes a text.
 * @param declared the encoding that a header or the page names, if any
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText | ErrorText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return { text: strip(iconv.decode(buffer, 'utf-16le')), note: null };
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { text: strip(iconv.decode(buffer, 'utf-16be')), note: null };
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

/** True when the bytes hold at least one character that is valid in UTF-8 in several bytes: broken UTF-8 rather than another encoding. */
function hasMultiByte(buffer: Buffer): boolean {
  for (let at = 0; at + 1 < buffer.length; at += 1) {
    const lead = buffer[at]!;
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc3 && lead < 0xe0 ? 2 : 0;
    if (length === 0) continue;
    let valid = true;
    for (let next = 1; next < length; next += 1) if ((buffer[at + next] ?? 0) >> 6 !== 2) valid = false;
    if (valid && length > 2) return true;
  }
  return false;
}
