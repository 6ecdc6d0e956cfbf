/** Saved messages (.eml) and pages saved as MHTML. The one owner of `postal-mime`. */
import PostalMime, { type Email } from 'postal-mime';
import type { ErrorText } from '../types/problem.ts';
import { readDate } from './dates.ts';

/** What a message holds. */
export interface MailText {
  /** The page or message as HTML, and as plain text. */
  html: string | null;
  text: string | null;
  subject: string | null;
  /** Who sent it, as it is shown. */
  from: string | null;
  /** The part of the sender's address behind the @. */
  domain: string | null;
  /** When it was sent; null for a saved page, which says only when it was saved. */
  sentAt: string | null;
  /** The address of a saved page. */
  url: string | null;
  /** Names of attached files, which are not read. */
  attached: string[];
}

/** Parts inside each other; deeper ones are made to break parsers. */
const deepest = 20;

/** Reads a message or a saved page. */
export async function readMail(bytes: Uint8Array): Promise<MailText | ErrorText> {
  try {
    const page = pageOf(bytes);
    if (page) {
      const email = await PostalMime.parse(page.part, { maxNestingDepth: deepest });
      return { html: email.html ?? email.text ?? null, text: null, subject: null, from: null, domain: null, sentAt: null, url: page.url, attached: [] };
    }
    return fieldsOf(await PostalMime.parse(bytes, { maxNestingDepth: deepest }));
  } catch (error) {
    return { title: 'The message is broken', detail: `Its parts cannot be told apart (${(error as Error).message}). Open it in the mail program and paste its text.` };
  }
}

function fieldsOf({ html, text, subject, from, date, attachments }: Email): MailText {
  const sender = from && 'address' in from ? from : undefined;
  return {
    html: html?.trim() ? html : null,
    text: text?.trim() ? text : null,
    subject: subject?.replace(/^\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, '').trim() || null,
    from: sender?.name?.trim() || null,
    domain: sender?.address?.split('@')[1]?.toLowerCase() ?? null,
    sentAt: date ? (readDate(date) ?? null) : null,
    url: null,
    attached: attachments.filter(({ disposition, related }) => disposition === 'attachment' && !related).map(({ filename }) => filename ?? 'a file without a name'),
  };
}

/**
 * The HTML part of a saved page; null for a message. A page's frames are HTML parts too, so the page is the part
 * that stands at its own address, or else the first.
 */
function pageOf(bytes: Uint8Array): { part: Buffer; url: string | null } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = endOfHeaders(buffer);
  const head = unfolded(buffer.subarray(0, headEnd).toString('latin1'));
  const boundary = /^content-type:\s*multipart\/related\b[^\n]*?boundary="?([^"\n;]+)"?/im.exec(head)?.[1];
  if (boundary === undefined || !/^snapshot-content-location:|^from:\s*<?saved by/im.test(head)) {
    const url = locationIn(head);
    return /^content-type:\s*text\/html/im.test(head) && url !== null ? { part: buffer, url } : null;
  }
  const address = /^snapshot-content-location:\s*(\S+)/im.exec(head)?.[1] ?? null;
  const mark = `--${boundary}`;
  let first: { part: Buffer; url: string | null } | null = null;
  for (let start = buffer.indexOf(mark); start >= 0; ) {
    const from = buffer.indexOf('\n', start) + 1;
    const end = buffer.indexOf(mark, from);
    if (from === 0) break;
    const part = buffer.subarray(from, end < 0 ? undefined : end);
    const headers = unfolded(part.subarray(0, endOfHeaders(part)).toString('latin1'));
    if (/^content-type:\s*text\/html/im.test(headers)) {
      const url = locationIn(headers);
      if (address !== null && url === address) return { part, url: webAddress(address) };
      first ??= { part, url: webAddress(address) ?? url };
    }
    if (end < 0) break;
    start = end;
  }
  return first;
}

function endOfHeaders(buffer: Buffer): number {
  const ends = [buffer.indexOf('\r\n\r\n'), buffer.indexOf('\n\n')].filter((at) => at >= 0);
  return Math.min(...ends, buffer.length, 65_536);
}

function unfolded(headers: string): string {
  return headers.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
}

function locationIn(headers: string): string | null {
  return webAddress(/^content-location:\s*(\S+)/im.exec(headers)?.[1] ?? null);
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
