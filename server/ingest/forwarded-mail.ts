/** A message that was sent on: the first one, with what the lines above it say, out of the text of the second. */
import { z } from 'zod';
import { anyOf } from './any-of.ts';
import { readDate, readDay } from './dates.ts';

const words = z.array(z.string().min(1)).min(1);

/** Part of the format of `lexicons/lines.yaml`. */
export const mailFile = z.strictObject({ from: words, sent: words, to: words, subject: words });

/** Expressions of the lines above a message that was sent on. */
export function mailWords({ from, sent, to, subject }: z.infer<typeof mailFile>) {
  const label = (names: readonly string[]) => new RegExp(`^[>*\\s]*${anyOf(names)}\\*?:\\*?\\s*(.*)$`, 'i');
  return { from: label(from), sent: label(sent), to: label(to), subject: label(subject) };
}

type MailWords = ReturnType<typeof mailWords>;

/** The first message. */
export interface Forwarded {
  text: string;
  subject: string | null;
  domain: string | null;
  sentAt: string | null;
}

/** Such lines stand within so many. */
const mostLines = 8;
/** What somebody writes above a message that they send on has no more lines, and no more characters; an article may quote one too. */
const mostAbove = 30;
const longestAbove = 1_000;
/** A message is not sent on more often. */
const mostTimes = 5;

/** @returns the message that was sent on, of several the first; null where there is none */
export function forwardedIn(text: string, words: MailWords): Forwarded | null {
  const lines = text.split(/\r\n?|\n/);
  let found: Forwarded | null = null;
  let from = 0;
  let times = 0;
  for (let at = 0; times < mostTimes && at < Math.min(lines.length, from + mostAbove); at += 1) {
    if (!words.from.test(lines[at]!)) continue;
    const labelled: Partial<Record<keyof MailWords, string>> = {};
    let end = at;
    for (let line = at; line < Math.min(lines.length, at + mostLines); line += 1) {
      const shown = lines[line]!.trim();
      const [label, value] = (Object.entries(words) as [keyof MailWords, RegExp][]).flatMap(([name, label]) => { const value = label.exec(shown)?.[1]; return value === undefined ? [] : [[name, value.trim()] as const]; })[0] ?? [];
      if (label === undefined) {
        // The addresses of many may go on in a further line.
        if (shown === '') break;
        continue;
      }
      labelled[label] ??= value!;
      end = line;
    }
    // A sender and a subject, and to whom or when: a text that quotes one of these has no such three.
    if (labelled.subject === undefined || (labelled.sent === undefined && labelled.to === undefined)) continue;
    times += 1;
    const below = lines.slice(end + 1).map((line) => line.replace(/^(?:>\s?)+/, '')).join('\n').trim();
    if (below.length < lines.slice(from, at).join('\n').length || lines.slice(from, at).join('\n').length > longestAbove) break;
    found = { text: below, subject: labelled.subject.replace(/^(?:\p{L}{1,4}:\s*)+/u, '') || null, domain: /@([\w.-]+)/.exec(labelled.from ?? '')?.[1]?.toLowerCase() ?? null, sentAt: dateOf(labelled.sent ?? '') };
    from = end + 1;
    at = end;
  }
  return found;
}

function dateOf(sent: string): string | null {
  return readDate(sent) ?? readDay(sent);
}
