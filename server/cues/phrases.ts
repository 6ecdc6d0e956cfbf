/** Words and short phrases of conditions and of the negation data, each with all its forms. */
import type { Token } from '../text/parse.ts';
import { formsOf, variants } from './ways-to-write.ts';
import type { Grammar } from '../text/grammar.ts';

/** A phrase as one set of accepted forms a token. */
export type Phrase = { words: Set<string>[]; say: string };

/** Phrases by each form of their first word, so that a sentence is gone over once, however many phrases there are. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export function byFirstWord(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const form of phrase.words[0]!) index.set(form, [...(index.get(form) ?? []), phrase]);
  }
  return index;
}

/** Compiles a phrase; with `exact` only the written form counts. */
export function compilePhrases(says: readonly string[], { irregular, classes }: Grammar, exact = false): Phrase[] {
  return says.flatMap((say) =>
    variants(say, classes).map((words) => ({
      say,
      words: words.map((word) =>
        new Set(exact ? [word.replace(/^[=~]/, '').toLowerCase()] : formsOf(word, 'ANY', irregular)),
      ),
    })),
  );
}

/** True when the phrase stands at token `at`. */
export function standsAt(phrase: Phrase, tokens: readonly Token[], at: number, limit: number): boolean {
  if (at < 0 || at + phrase.words.length > limit) return false;
  const { words } = phrase;
  for (let offset = 0; offset < words.length; offset += 1) if (!words[offset]!.has(tokens[at + offset]!.lower)) return false;
  return true;
}
