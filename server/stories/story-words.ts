/** What stories know of words: `lexicons/terms.yaml`. */
import { join } from 'node:path';
import { z } from 'zod';
import { readLexiconFile } from '../lexicon-file.ts';

const words = z.array(z.string().min(1)).min(1);
const termsFile = z.strictObject({
  grammar: words,
  saying: words,
  plain: words,
  possessives: words,
  plurals: z.array(z.strictObject({ ends: z.string().min(1), becomes: z.string(), from: z.int().min(1), but: z.string().min(1).optional() })),
});

export interface StoryWords {
  /** Words that say nothing about which event a text is on, in lower case. */
  common: ReadonlySet<string>;
  /** Matches the possessive at a word's end, with either apostrophe. */
  possessive: RegExp;
  /** Endings of plurals and what they become in words of at least so many characters, unless a word ends as `but` says; the first that fits stands. */
  plurals: readonly { ends: string; becomes: string; from: number; but?: string | undefined }[];
}

/**
 * Reads the words.
 * @throws LexiconFileError or ZodError when the file breaks its format
 */
export function loadStoryWords(lexicons: string): StoryWords {
  const { grammar, saying, plain, possessives, plurals } = termsFile.parse(readLexiconFile(join(lexicons, 'terms.yaml')));
  return {
    common: new Set([...grammar, ...saying, ...plain]),
    possessive: new RegExp(`(?:${possessives.map((ending) => ending.replaceAll("'", "['’]")).join('|')})$`, 'u'),
    plurals,
  };
}
