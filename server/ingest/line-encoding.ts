/** How the lines of a bulk file are written: told by its beginning, and by each line where that says nothing. */
import iconv from 'iconv-lite';

/** `any`: the beginning is plain ASCII, so that each line is UTF-8 where it can be, and Windows-1252 where not. */
export type LineEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'any';

/** Of the pairs of bytes that are looked at, this share has a zero in the same half where a text is in UTF-16: English is. */
const zeroShare = 0.7;
/** Pairs of bytes that are looked at. */
const pairsLookedAt = 500;

/** Tells the encoding by the first bytes. */
export function lineEncodingOf(head: Uint8Array): LineEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(pairsLookedAt, Math.floor(head.length / 2));
  if (pairs > 0) {
    let [first, second] = [0, 0];
    for (let at = 0; at < pairs; at += 1) {
      if (head[2 * at] === 0) first += 1;
      if (head[2 * at + 1] === 0) second += 1;
    }
    if (second >= pairs * zeroShare && first === 0) return 'utf-16le';
    if (first >= pairs * zeroShare && second === 0) return 'utf-16be';
  }
  // A head that was cut off may end within a character.
  const whole = Buffer.from(head.buffer, head.byteOffset, head.lastIndexOf(0x0a) > 0 ? head.lastIndexOf(0x0a) : head.length);
  if (!whole.some((byte) => byte >= 0x80)) return 'any';
  try {
    utf8.decode(whole);
    return 'utf-8';
  } catch {
    return hasMultiByte(whole) ? 'utf-8' : 'windows-1252';
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A line as text; `broken` where its bytes are none in the file's encoding. */
export interface LineText {
  text: string;
  broken: boolean;
}

/** Decodes a line. The mark at a file's beginning is taken off. */
export function decodeLine(bytes: Buffer, encoding: LineEncoding): LineText {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { text: iconv.decode(bytes, encoding), broken: bytes.length % 2 === 1 };
  if (encoding === 'windows-1252') return { text: iconv.decode(bytes, encoding), broken: false };
  try {
    return { text: utf8.decode(bytes), broken: false };
  } catch {
    if (encoding === 'any' && !hasMultiByte(bytes)) return { text: iconv.decode(bytes, 'windows-1252'), broken: false };
    return { text: bytes.toString('utf8'), broken: true };
  }
}

/** The beginning of a file as text; where it was cut off, its last characters may be missing. */
export function decodeHead(head: Buffer): string {
  const encoding = lineEncodingOf(head);
  const text = encoding === 'utf-8' || encoding === 'any' ? head.toString('utf8') : iconv.decode(head.subarray(0, head.length - (encoding.startsWith('utf-16') ? head.length % 2 : 0)), encoding);
  return text.replace(/^\ufeff/, '');
}

/** What is told of a line or row whose bytes are broken. */
export const brokenBytes = 'Some of its bytes are not valid in the encoding of the file. Save the file again as UTF-8 ("CSV UTF-8" in a spreadsheet program).';

/** True when the bytes hold at least one character that is valid in UTF-8 in several bytes: broken UTF-8 rather than another encoding. */
export function hasMultiByte(buffer: Buffer): boolean {
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
