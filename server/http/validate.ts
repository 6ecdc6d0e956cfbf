/** Input, parsed once at the edge. */
import { z } from 'zod';
import { articleFields, faultIn, notEnglish, text } from '../ingest/article-fields.ts';
import { readColumns } from '../ingest/columns.ts';
import { readDate, slashOrderIn, unsureDate } from '../ingest/dates.ts';
import { dateGiven } from '../ingest/jsonl.ts';
import { withLanguage } from '../ingest/language.ts';
import { holdsMarkup, markupNote } from '../ingest/record-markup.ts';
import type { ArticleFilter, ArticleOrder } from '../store/article-list.ts';
import { measures } from '../store/measures.ts';
import type { ArticleInput } from '../types/article.ts';
import type { TimelineMeasure } from '../types/timeline.ts';
import type { Deps } from './deps.ts';
import { ProblemError, statusOfFault } from './problem.ts';

const date = text.transform((value, context) => {
  if (value === null) return null;
  const read = readDate(value);
  if (read === null) context.addIssue({ code: 'custom', message: `"${value.slice(0, 40)}" is no date; write it as 2024-06-19` });
  return read;
});

/** A caller's own name for an article. As a number it has lost its last digits before it is met here, where it is a long one. */
const id = z
  .union([z.string(), z.number()], { error: 'give text, or a number' })
  .nullish()
  .transform((given, context) => {
    if (typeof given === 'number' && Number.isInteger(given) && !Number.isSafeInteger(given)) context.addIssue({ code: 'custom', message: 'the number is too long to be kept; write it in quotation marks' });
    return given == null ? undefined : String(given);
  });

/** An article as a caller gives it. A field that is not known is refused, here and below: what was meant by it would be lost without a word. */
export const articleInput = z.strictObject({
  id,
  ...articleFields.shape,
  publishedAt: date,
  body: z.string({ error: 'give "body", the text of the article; a page by its address alone is read by /api/fetch' }),
});

/** The id of a story, which stands in addresses: what the program itself makes, or a reader's own word. */
const storyId = z.string({ error: 'give the id of a story, or null for none' }).regex(/^(?!\.\.?$)[A-Za-z0-9._-]{1,100}$/, 'give the id of a story: 1 to 100 letters from a to z, digits, "-", "_" and "."');
/** A correction of a stored article: any of its fields, and its story. */
export const articlePatch = articleInput.omit({ id: true }).partial().extend({ story: storyId.nullish() });

export const pasteInput = z.object({ text: z.string({ error: 'give "text", what was pasted' }), url: text });
export const addressInput = z.object({ url: z.string({ error: 'give "url", the address of a page' }).trim().min(1, 'give the address of a page') });
/** The longest interval between fetches of a feed: four weeks, in minutes. */
const longestInterval = 40_320;
const interval = z.number({ error: `give whole minutes up to ${longestInterval.toLocaleString('en')}, or null for on demand only` }).int().min(1).max(longestInterval).nullable();
export const feedInput = addressInput.extend({ outlet: text.pipe(z.string().max(300).nullable()), everyMinutes: interval.optional().transform((minutes) => minutes ?? null) }).strict();
/** What may be changed of a feed; what is left out stays. */
export const feedPatch = z.strictObject({ outlet: z.string().trim().max(300).transform((name) => name || null).nullable().optional(), everyMinutes: interval.optional() });
export const storyName = z.strictObject({ name: z.string({ error: 'give "name", what the story is to be called' }).trim().min(1).max(300) });
export const storyMerge = z.strictObject({ into: z.string({ error: 'give "into", the id of the other story' }).min(1) });
export const storySplit = z.strictObject({ articles: z.array(z.string().min(1), { error: 'give "articles", the ids of 1 to 1,000 articles of the story' }).min(1).max(1_000), name: z.string().trim().min(1).max(300).optional() });
/** What the articles of files get that do not say it themselves. */
export const fileFields = z.object({ outlet: text.pipe(z.string().max(300).nullable()), publishedAt: date });
/** Choices of columns, one or several, as "body=FULLTEXT". */
const columns = z
  .union([z.string(), z.array(z.string()).max(20)])
  .nullish()
  .transform((given, context) => {
    try {
      return readColumns([given ?? []].flat().filter((choice) => choice !== ''));
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return null;
    }
  });
export const importQuery = z.object({ name: text, column: columns });
/** All that may be said of a bulk file. */
export const importFields = z.strictObject({ ...fileFields.shape, ...importQuery.shape });
/** How the files of an upload are read: `ask` for questions before anything of a file is stored, `whole` for one article a file; `only` for one file of an archive. */
export const readFields = z.object({ as: z.enum(['ask', 'whole', 'articles'], { error: 'give articles, whole or ask' }).default('articles'), column: columns, only: text });
/** All that may be said of the files of an upload. */
export const uploadFields = z.strictObject({ ...fileFields.shape, ...readFields.shape });

const day = z.string().optional().transform((value, context) => {
  if (!value) return undefined;
  const read = readDate(value);
  if (read === null) context.addIssue({ code: 'custom', message: `"${value.slice(0, 40)}" is no date; write it as 2024-06-19` });
  return read?.slice(0, 10);
});
const word = z.string().max(500, 'give at most 500 characters').optional().transform((value) => (value?.trim() ? value.trim() : undefined));

/** One name or several: an outlet's name may hold a comma, so `outlet` may be given many times. */
const manyWords = z.union([word.transform((one) => (one === undefined ? [] : [one])), z.array(z.string().max(500)).max(500)], { error: 'give names of at most 500 characters each, and at most 500 of them' });

export const filterQuery = z.object({ outlet: manyWords.optional(), outlets: z.string().max(20_000).optional(), story: word, q: word, topic: word, from: day, to: day });
/** Rows that a list gives at most. */
const upTo500 = z.coerce.number({ error: 'give a whole number from 1 to 500' }).int().min(1).max(500);
const limit = upTo500.default(50);
/** Lists whose cursor is a count of rows to pass over. */
export const listQuery = z.object({ cursor: z.coerce.number({ error: 'give the "next" of the page before' }).int().min(0).default(0), limit });
export const articleQuery = z.object({
  cursor: z.string().max(2_000).nullish().transform((cursor) => cursor || null),
  limit,
  order: z.enum(['added', 'published', 'score'], { error: 'give added, published or score' }).default('added') satisfies z.ZodType<ArticleOrder>,
});
export const storiesQuery = z.object({ outlet: word, q: word, from: day, to: day });
/** Another name for an outlet. */
export const outletRenaming = z.strictObject({
  outlet: z.string({ error: 'give "outlet", the name that it has' }).trim().min(1, 'give "outlet", the name that it has'),
  name: z.string({ error: 'give "name", what it is to be called' }).trim().min(1, 'give a name').max(300, 'give at most 300 characters'),
  cursor: z.coerce.number({ error: 'give the "next" of the call before' }).int().min(0).default(0),
});
/** Two outlets, head to head. */
export const pairQuery = z.object({ a: z.string({ error: 'name an outlet' }).min(1).max(500), b: z.string({ error: 'name another outlet' }).min(1).max(500) });
/** Which outlets of a comparison are given: so many from one on, or one and those that share most stories with it; without a word all. */
export const partQuery = z.object({ first: z.coerce.number({ error: 'give a whole number, 0 or more' }).int().min(0).default(0), limit: upTo500.optional(), around: word });
export const reportQuery = z.object({ outlet: word });
export const lexiconQuery = z.object({ family: word, q: word, concept: word });
/** Besides what outlets are compared by, "family:choices", "voice:quoted", "frame:economic" and "actor:Mara Lund" follow one of each. */
const measure = z
  .string()
  .regex(new RegExp(`^(${measures.join('|')}|family:[a-z-]+|voice:(?:narrator|scare|reported|quoted)|frame:[a-z-]+|actor:.{1,200}|word:.{0,40}[\\p{L}\\p{N}].{0,40})$`, 'u'), `give ${measures.join(', ')}, family:<name>, voice:<narrator, scare, reported or quoted>, frame:<name>, actor:<name> or word:<word>`)
  .transform((name) => name as TimelineMeasure);
/** `field` is the older name for the measures of the two scores; `auto` takes days to years by the time that the texts span. `lines` asks for so many outlets, those with the most texts. */
export const timelineQuery = z.object({ lines: upTo500.optional(), field: z.enum(['headline', 'body'], { error: 'give body or headline' }).default('body'), measure: measure.optional(), step: z.enum(['day', 'week', 'month', 'year', 'auto'], { error: 'give day, week, month, year or auto' }).default('week') });

/**
 * Parses input.
 * @throws ProblemError 400 that names each wrong field
 */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value === undefined ? {} : value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => faultsOf(issue, schema));
  throw new ProblemError(400, { title: 'The request is not as expected', detail: errors.map((error) => `${error.field}: ${error.message}`).join('; '), errors });
}

/** The wrong fields that an issue is about: a field that is not known is named itself. */
function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType): { field: string; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : '';
    return issue.keys.map((key) => ({ field: key.slice(0, 100), message: `there is no such field; there are ${known}` }));
  }
  if (issue.path.length === 0 && issue.code === 'invalid_type') return [{ field: 'request', message: 'send one JSON object' }];
  return [{ field: issue.path.join('.') || 'request', message: issue.message }];
}

/**
 * An article that is sent to be scored, checked, in the language of its text.
 * @throws ProblemError 400 or 422 when it cannot be taken
 */
export function readArticleInput(given: unknown, deps: Pick<Deps, 'config' | 'knowledge'>): { input: ArticleInput; notes: string[] } {
  const input = withLanguage(parse(articleInput, given), deps.knowledge.lines.functionWords);
  checkArticle(input, deps);
  return { input, notes: [...(slashOrderIn(dateGiven(given)) === 'either' ? [unsureDate] : []), ...(holdsMarkup(input.body) ? [markupNote] : [])] };
}

/** The filter of a query string. */
export function readFilter(query: unknown): ArticleFilter {
  const { outlet, outlets, ...rest } = parse(filterQuery, query);
  const names = [...(outlet ?? []), ...(outlets ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '')];
  return { ...rest, outlets: names.length > 0 ? names : undefined };
}

/** @throws ProblemError 413 or 422 when the article's text or fields cannot be taken */
export function checkArticle(article: ArticleInput, { config, knowledge }: Pick<Deps, 'config' | 'knowledge'>): void {
  const fault = faultIn(article, config.ingest) ?? notEnglish(article.body, knowledge);
  if (fault) throw new ProblemError(statusOfFault(fault), fault);
}
