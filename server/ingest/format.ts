/** What a file is, told by its bytes and not by its ending. */
import type { ErrorText } from '../types/problem.ts';

/** `zip` holds Word documents too; `text` is told apart further once it is decoded. */
export type Format = 'pdf' | 'zip' | 'mail' | 'text';

/** Formats that cannot be read, by their first bytes, and what to do about each. */
const unreadable: readonly { start: readonly number[]; error: ErrorText }[] = [
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], error: { title: 'This is rich text (RTF)', detail: 'Open it in a word processor and save it as .docx or plain text.' } },
  { start: [0x1f, 0x8b], error: { title: 'The file is packed with gzip', detail: 'Unpack it, or pack it as .zip, and send that.' } },
  { start: [0x37, 0x7a, 0xbc, 0xaf], error: { title: 'The file is a 7z archive', detail: 'Unpack it, or pack it as .zip, and send that.' } },
  { start: [0x52, 0x61, 0x72, 0x21], error: { title: 'The file is a RAR archive', detail: 'Unpack it, or pack it as .zip, and send that.' } },
  { start: [0x89, 0x50, 0x4e, 0x47], error: picture('PNG') },
  { start: [0xff, 0xd8, 0xff], error: picture('JPEG') },
  { start: [0x47, 0x49, 0x46, 0x38], error: picture('GIF') },
];

function picture(kind: string): ErrorText {
  return { title: `This is a picture (${kind})`, detail: 'A picture holds no text that can be read. Run text recognition (OCR) on it, or type the text, and paste that.' };
}

/** The bytes at a PDF's start that may stand before its mark. */
const pdfLead = 1_024;

/** Tells a file's format. */
export function formatOf(bytes: Uint8Array): Format | ErrorText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = buffer.subarray(0, pdfLead).indexOf('%PDF-');
  // In a text that speaks of PDF, the mark does not stand at the start of a line.
  if (mark === 0 || (mark > 0 && /[\r\n\0]/.test(String.fromCharCode(buffer[mark - 1]!)))) return 'pdf';
  if (buffer[0] === 0x50 && buffer[1] === 0x4b && ((buffer[2] === 3 && buffer[3] === 4) || (buffer[2] === 5 && buffer[3] === 6))) return 'zip';
  if (buffer.length >= 4 && buffer.readUInt32BE(0) === 0xd0cf11e0) return compound(buffer);
  for (const { start, error } of unreadable) if (start.every((byte, at) => buffer[at] === byte)) return error;
  return looksLikeMail(buffer) ? 'mail' : 'text';
}

/** Endings of files that are packed or in a form of their own: a text is no such file. */
const packed = /\.(?:docx?|odt|pdf|epub|xlsx?|ods|pptx?|zip)$/i;

/** What to say of a text whose name calls it something else: a page saved under the wrong name, or a notice in place of a download. Null where there is nothing to say. */
export function misnamed(name: string | null | undefined): string | null {
  const [ending] = packed.exec(name ?? '') ?? [];
  return ending === undefined ? null : `The name of the file ends in ${ending.toLowerCase()}, but it holds text and was read as that; check that it is the article.`;
}

/** Microsoft's older container: Word documents of before 2007, and today's where they have a password. */
function compound(buffer: Buffer): ErrorText {
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return { title: 'The document has a password', detail: 'Open it in Word, take the password off (File, Info, Protect Document), save it, and send that.' };
  if (buffer.includes(Buffer.from('WordDocument', 'utf16le'))) return { title: 'The document is in the old Word format', detail: 'Open it in a word processor and save it as .docx.' };
  return { title: 'The file is in an old Office format', detail: 'Save it as .docx, CSV or plain text, and send that.' };
}

/** Headers of which a message has several. */
const mailHeaders = new Set(['from', 'to', 'date', 'subject', 'message-id', 'received', 'return-path', 'mime-version', 'content-type', 'delivered-to', 'dkim-signature', 'content-transfer-encoding', 'snapshot-content-location', 'reply-to', 'x-mailer']);
/** Of the known headers a message has at least so many; a text with a line "Date:" or "From:" above it has fewer. */
const fewestHeaders = 3;

/** True for a saved message or a page saved as MHTML: headers, one a line, up to an empty line. */
function looksLikeMail(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 16_384).toString('latin1').replace(/^(?:\s|\u00ef\u00bb\u00bf)+/, '').replace(/^From \S+ .*\r?\n/, '');
  let known = 0;
  let structured = false;
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]*):/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (mailHeaders.has(name)) known += 1;
    if (['mime-version', 'message-id', 'received', 'content-type'].includes(name)) structured = true;
  }
  return structured && known >= fewestHeaders;
}
