/** JSON lines: one record an article, headline and body kept exactly as given. */
import { z } from 'zod';
import type { ExtractedArticle } from '../types/article.ts';
import { missingNotes } from '../types/notes.ts';
import type { ErrorText } from '../types/problem.ts';
import { articleFields, faultIn, notEnglish } from './article-fields.ts';
import { readDate, slashOrderIn, unsureDate, type SlashOrder } from './dates.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import type { IngestLimits } from './limits.ts';
import { holdsMarkup, markupNote } from './record-markup.ts';

/** A record may hold more than an article's fields; its language is told by its text. */
const record = z.looseObject({ id: z.union([z.string(), z.number()]).nullish(), ...articleFields.omit({ language: true }).shape });

/** A record read, or why it could not be. */
export type RecordResult = { id: string | null; article: ExtractedArticle } | { id: string | null; error: ErrorText };

/** The date that a record gives, as it was written; '' where it gives none. */
export function dateGiven(given: unknown): string {
  return textGiven(given, 'publishedAt');
}

/** The text that a record gives, not checked yet; '' where it gives none. */
export function bodyGiven(given: unknown): string {
  return textGiven(given, 'body');
}

function textGiven(given: unknown, field: 'publishedAt' | 'body'): string {
  const text = (given as Record<string, unknown> | null)?.[field];
  return typeof text === 'string' ? text : '';
}

/**
 * Reads the fields of a record from JSON lines or a spreadsheet.
 * @param order how its file writes dates with slashes, where the other records show it
 */
export function readRecord(given: unknown, knowledge: IngestKnowledge, limits: IngestLimits, order: SlashOrder | null = null): RecordResult {
  const id = idOf(given);
  const parsed = record.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return { id, error: { title: 'The record is not an article', ...(issue.path.length > 0 ? { field: String(issue.path[0]) } : {}), detail: issue.path.length > 0 ? `Field "${issue.path.join('.')}": ${issue.message}.` : 'Each line must be an object with at least "body".' } };
  }
  const { body, headline, subheads, outlet, origin, byline, publishedAt, url } = parsed.data;
  const fault = faultIn(parsed.data, limits) ?? notEnglish(body, knowledge);
  if (fault) return { id, error: fault };
  const language = languageOf(body, knowledge.lines.functionWords);
  const unsure = order === null && slashOrderIn(publishedAt ?? '') === 'either';
  const notes = [...(outlet ? [] : [missingNotes.outlet]), ...(unsure ? [unsureDate] : []), ...(holdsMarkup(body) ? [markupNote] : [])];
  return {
    id,
    article: {
      headline, subheads, outlet, origin, byline, publishedAt: publishedAt === null ? null : readDate(publishedAt, order), url, language, body,
      found: unsure ? { publishedAt: { where: 'the field "publishedAt"', sure: 'low' } } : {}, removed: [], notes,
    },
  };
}

function idOf(given: unknown): string | null {
  const id = (given as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
