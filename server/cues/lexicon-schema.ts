/** The shape of the lexicon's files, as zod schemas: what `lexicons/README.md` says in words. */
import { z } from 'zod';

// YAML reads a bare `true` or `1945` as no text; in a list of words it is meant as a word.
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).pipe(z.string().trim().min(1));
const texts = z.union([text.transform((one) => [one]), z.array(text).min(1)]);
const partOfSpeech = z.enum(['NOUN', 'VERB', 'ADJ', 'ADV', 'ANY']);
const strength = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const lean = z.enum(['against-actor', 'for-actor', 'against-target', 'for-target']);

/** Words that must, or must not, stand around a wording. */
const surroundings = z
  .strictObject({ before: texts.optional(), after: texts.optional(), near: texts.optional() })
  .refine((given) => given.before ?? given.after ?? given.near, 'give before, after or near')
  .refine(({ before = [], after = [] }) => ![...before, ...after].some((word) => word.startsWith('@')), 'a subject ("@public-life") may stand under near only');

const wording = z.strictObject({
  say: texts,
  strength: strength.optional(),
  why: text.optional(),
  /** `none` where the concept's lean is not this wording's. */
  lean: lean.or(z.literal('none')).optional(),
  pos: partOfSpeech.optional(),
  neutral: z.array(text).min(1).optional(),
  yes: texts,
  no: texts.optional(),
  unless: surroundings.optional(),
  only: surroundings.optional(),
  negatable: z.boolean().optional(),
});

const concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by "-"'),
  means: text,
  pos: partOfSpeech,
  neutral: z.array(text).optional(),
  strength: strength.optional(),
  why: text.optional(),
  lean: lean.optional(),
  unless: surroundings.optional(),
  only: surroundings.optional(),
  negatable: z.boolean().optional(),
  loaded: z.array(wording).min(1),
});

const plainConcept = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  means: text,
  plain: z.array(z.strictObject({ say: texts, yes: texts.optional() })).min(1),
});

const subject = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  means: text,
  words: z.array(text).min(1),
  againstFields: z.boolean().default(false),
});

const phrase = text.refine((say) => /\S[\s-]\S/.test(say), 'a phrase of several words');
const name = text.refine((say) => /^\p{Lu}[^\s-]*$/u.test(say), 'one word with a capital letter');

const frame = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  means: text,
  kind: z.enum(['generic', 'policy']),
  nouns: z.array(text).default([]),
  verbs: z.array(text).default([]),
  adjectives: z.array(text).default([]),
  phrases: z.array(phrase).default([]),
  names: z.array(name).default([]),
  plain: z.array(phrase).default([]),
  yes: texts,
  no: texts.optional(),
});

const device = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  means: text,
  device: z.enum(['shouted-word', 'shouted-headline', 'exclamation', 'question-headline']),
  strength,
  why: text,
  neutral: z.array(text).min(1),
  name: z.strictObject({ words: z.array(text).default([]), before: z.array(text).default([]), after: z.array(text).default([]) }).default({ words: [], before: [], after: [] }),
  yes: texts,
  no: texts.optional(),
});

const family = z.enum(['choices', 'reporting', 'epistemic', 'intensifiers', 'evaluative', 'metaphors', 'sensational', 'agency']);

const field = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  means: text,
  shows: z.array(text).default([]),
  beside: z.array(text).default([]),
  /** A score shows the field ("2-1"), unless one of these words stands in the sentence; so do two of the teams, with their capitals. */
  scores: z.strictObject({ unless: z.array(text), teams: z.array(text) }).optional(),
  together: z.array(text).default([]),
  lastYear: z.number().int().nullable().default(null),
  plain: z.strictObject({ families: z.array(family), concepts: z.array(text) }).default({ families: [], concepts: [] }),
  throughout: z.array(text).default([]),
});

export const fieldFile = z.array(field);
export const subjectFile = z.array(subject);
export const frameFile = z.array(frame);
export const deviceFile = z.array(device);
export const conceptFile = z.array(concept);
export const plainFile = z.array(plainConcept);

export type WrittenConcept = z.infer<typeof concept>;
export type Surroundings = z.infer<typeof surroundings>;
