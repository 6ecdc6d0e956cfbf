/** JSON lines: one record an article, headline and body kept exactly as given. */
import { z } from 'zod';
import type { ExtractedArticle } from '../types/article.ts';
import { missingNotes } from '../types/notes.ts';
import type { ErrorText } from '../types/problem.ts';
import { readDate, slashOrderIn, unsureDate, type SlashOrder } from './dates.ts';
import { languageOf } from './language.ts';
import type { IngestLimits } from './limits.ts';

const optional = z.string().nullish();

const record = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  headline: optional,
  subheads: z.array(z.string()).nullish(),
  body: z.string({ error: 'give "body", the text of the article, as a string' }),
  outlet: optional,
  origin: optional,
  byline: optional,
  publishedAt: optional,
  url: optional,
});

/** A record read, or why it could not be. */
export type RecordResult = { id: string | null; article: ExtractedArticle } | { id: string | null; error: ErrorText };

/** The date that a record gives, as it was written; '' where it gives none. */
export function dateGiven(given: unknown): string {
  const date = (given as { publishedAt?: unknown } | null)?.publishedAt;
  return typeof date === 'string' ? date : '';
}

/**
 * Reads the fields of a record from JSON lines or a spreadsheet.
 * @param order how its file writes dates with slashes, where the other records show it
 */
export function readRecord(given: unknown, limits: IngestLimits, order: SlashOrder | null = null): RecordResult {
  const id = idOf(given);
  const parsed = record.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return { id, error: { title: 'The record is not an article', ...(issue.path.length > 0 ? { field: String(issue.path[0]) } : {}), detail: issue.path.length > 0 ? `Field "${issue.path.join('.')}": ${issue.message}.` : 'Each line must be an object with at least "body".' } };
  }
  const { body, headline, subheads, outlet, origin, byline, publishedAt, url } = parsed.data;
  const fault = faultIn({ body, headline: headline ?? null, outlet: outlet ?? null, origin: origin ?? null, byline: byline ?? null, publishedAt: publishedAt ?? null, url: url ?? null }, limits) ?? notEnglish(body);
  if (fault) return { id, error: fault };
  const language = languageOf(body);
  const unsure = order === null && slashOrderIn(publishedAt ?? '') === 'either';
  const notes = [...(outlet ? [] : [missingNotes.outlet]), ...(unsure ? [unsureDate] : [])];
  return {
    id,
    article: {
      headline: headline ?? null, subheads: subheads ?? [], outlet: blank(outlet), origin: blank(origin), byline: blank(byline),
      publishedAt: publishedAt ? readDate(publishedAt, order) : null, url: blank(url), language, body,
      found: unsure ? { publishedAt: { where: 'the field "publishedAt"', sure: 'low' } } : {}, removed: [], notes,
    },
  };
}

/** What is wrong with an article's fields, or null: empty, too long, a date that is no date. */
export function faultIn(
  fields: { body: string; headline: string | null; outlet: string | null; origin: string | null; byline: string | null; publishedAt: string | null; url: string | null },
  limits: IngestLimits,
): ErrorText | null {
  const { body, publishedAt, url, headline, outlet, origin, byline } = fields;
  if (body.trim() === '') return { title: 'The text is empty', code: 'no-text', field: 'body', detail: 'Give the text of the article.' };
  if (body.length > limits.bodyLength) return textTooLong(body.length, limits);
  for (const [field, value] of Object.entries({ headline, outlet, origin, byline })) {
    if (value !== null && value.length > limits.fieldLength) return { title: `The ${field} is too long`, code: 'too-large', field, detail: `It has ${value.length} characters; ${limits.fieldLength} are allowed. Shorten it, or raise the setting fieldLength.` };
  }
  if (publishedAt !== null && publishedAt.trim() !== '' && readDate(publishedAt) === null) {
    return { title: 'The date is no date', field: 'publishedAt', detail: `"${publishedAt.slice(0, 40)}" was given; write it as 2024-06-19, or leave it out.` };
  }
  if (url !== null && url.trim() !== '' && !isWebAddress(url)) return { title: 'The address is no web address', field: 'url', detail: `"${url.slice(0, 80)}" was given; it must start with http:// or https://.` };
  return null;
}

/** What a text is told that has so many characters. */
export function textTooLong(length: number, { bodyLength }: IngestLimits): ErrorText {
  return { title: 'The text is too long', code: 'too-large', field: 'body', detail: `It has ${length} characters; ${bodyLength} are allowed. Split it, or raise the setting bodyLength.` };
}

/** An error when a text is surely not English. */
export function notEnglish(body: string): ErrorText | null {
  if (!/\p{L}/u.test(body)) return { title: 'The text holds no words', field: 'body', detail: 'Give the text of a news article in English.' };
  const language = languageOf(body);
  if (language === null || language === 'en') return null;
  return { title: 'The text is not English', field: 'body', detail: `It looks like the language "${language}". Plumbline reads English only; give an English text or a translation.` };
}

function isWebAddress(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

function idOf(given: unknown): string | null {
  const id = (given as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function blank(value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : value;
}
