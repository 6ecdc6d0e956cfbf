/** The fields of an article as they are given, in a record of a file or over HTTP: one schema, and one check of what it takes. */
import { z } from 'zod';
import type { ArticleFields } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import { readDate } from './dates.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import type { IngestLimits } from './limits.ts';

/** Subheads of one article; the longest reports have some thirty. */
const mostSubheads = 200;

const isBlank = (value: string | null | undefined) => value == null || value.trim() === '';

/** A short text without the white space around it; what holds nothing else is absent. */
export const text = z.string().nullish().transform((value) => (isBlank(value) ? null : value!.trim()));
/** A headline comes back as it was given, as a body does: findings are told by their places in it. */
const verbatim = z.string().nullish().transform((value) => (isBlank(value) ? null : value!));

/** An article's fields. The date is as it was written. */
export const articleFields = z.object({
  headline: verbatim,
  subheads: z.array(z.string()).nullish().transform((list) => (list ?? []).map((subhead) => subhead.trim()).filter((subhead) => subhead !== '')),
  outlet: text,
  origin: text,
  byline: text,
  publishedAt: text,
  url: text,
  language: text,
  body: z.string({ error: 'give "body", the text of the article, as a string' }),
});

/** What is wrong with an article's fields, or null: empty, too long or too many, a date that is no date. */
export function faultIn(fields: Partial<ArticleFields> & Pick<ArticleFields, 'body'>, limits: IngestLimits): ErrorText | null {
  const { body, publishedAt = null, url = null, headline, subheads = [], outlet, origin, byline, language } = fields;
  if (body.trim() === '') return { title: 'The text is empty', code: 'no-text', field: 'body', detail: 'Give the text of the article.' };
  if (body.length > limits.bodyLength) return textTooLong(body.length, limits);
  if (subheads.length > mostSubheads) return { title: 'There are too many subheads', field: 'subheads', detail: `An article may have ${mostSubheads}.` };
  const short = [...Object.entries({ headline, outlet, origin, byline, language }).map(([field, value]) => [field, field, value] as const), ...subheads.map((subhead) => ['subheads', 'subhead', subhead] as const)];
  for (const [field, name, value] of short) {
    if (value && value.length > limits.fieldLength) return { title: `The ${name} is too long`, code: 'too-large', field, detail: `It has ${value.length} characters; ${limits.fieldLength} are allowed. Shorten it, or raise the setting fieldLength.` };
  }
  if (publishedAt !== null && publishedAt.trim() !== '' && readDate(publishedAt) === null) {
    return { title: 'The date is no date', field: 'publishedAt', detail: `"${publishedAt.slice(0, 40)}" was given; write it as 2024-06-19, or leave it out.` };
  }
  if (url !== null && url.trim() !== '' && !isWebAddress(url)) return { title: 'The address is no web address', field: 'url', detail: `"${url.slice(0, 80)}" was given; it must start with http:// or https://.` };
  return null;
}

/** Those of the subheads read off a page that an article may have, so that what was read may be given again. */
export function fittingSubheads(subheads: readonly string[], { fieldLength }: IngestLimits): string[] {
  return subheads.filter((subhead) => subhead.length <= fieldLength).slice(0, mostSubheads);
}

/** What a text is told that has so many characters. */
export function textTooLong(length: number, { bodyLength }: IngestLimits): ErrorText {
  return { title: 'The text is too long', code: 'too-large', field: 'body', detail: `It has ${length} characters; ${bodyLength} are allowed. Split it, or raise the setting bodyLength.` };
}

/** An error when a text is surely not English. */
export function notEnglish(body: string, { lines }: IngestKnowledge): ErrorText | null {
  if (!/\p{L}/u.test(body)) return { title: 'The text holds no words', field: 'body', detail: 'Give the text of a news article in English.' };
  const language = languageOf(body, lines.functionWords);
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
