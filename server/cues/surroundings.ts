/** Phrases of `unless`, `only` and the negation data, looked for around a match. */
import type { ParsedText, Token } from '../text/parse.ts';
import { formsOf, variants } from './automaton.ts';
import type { Grammar } from '../text/grammar.ts';
import type { Subject } from './lexicon.ts';
import type { Surroundings } from './lexicon-schema.ts';

/** A phrase as one set of accepted forms a token. */
export type Phrase = { words: Set<string>[]; say: string };

/** `unless` or `only`, ready to be looked for. */
export interface CompiledSurroundings {
  before: Phrase[];
  after: Phrase[];
  near: ReadonlySet<Phrase>;
  /** Where the phrases of `near` are found, with those of all other conditions: each form of a word is kept once. */
  nearby: PhraseIndex;
  /** Words of the subjects that `near` names: shared by all conditions that name them. */
  subjects: PhraseIndex[];
}

/** Phrases by each form of their first word, so that a sentence is gone over once, however many phrases there are. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export function byFirstWord(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  addByFirstWord(index, phrases);
  return index;
}

function addByFirstWord(index: Map<string, Phrase[]>, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    for (const form of phrase.words[0]!) {
      const known = index.get(form);
      if (known) known.push(phrase);
      else index.set(form, [phrase]);
    }
  }
}

/** How many tokens "just before" and "just after" reach; punctuation counts. */
const reach = 3;

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

/**
 * Gives what compiles `unless` and `only`. The same words, and whole lists of them, stand in many entries: each is compiled
 * once, which saves a quarter of the time and the memory that a lexicon takes.
 */
export function createSurroundingsCompiler(grammar: Grammar, subjects: readonly Subject[]): (given: Surroundings) => CompiledSurroundings {
  const ofSubject = new Map(subjects.map(({ id, words }) => [`@${id}`, byFirstWord(compilePhrases(words, grammar))]));
  const phrases = new Map<string, Phrase[]>();
  const nearby = new Map<string, Phrase[]>();
  const compiled = new Map<string, CompiledSurroundings>();
  const phrasesOf = (says: readonly string[] = []): Phrase[] =>
    says.flatMap((say) => {
      let known = phrases.get(say);
      if (known === undefined) {
        phrases.set(say, (known = compilePhrases([say], grammar)));
        addByFirstWord(nearby, known);
      }
      return known;
    });
  return (given) => {
    const key = JSON.stringify([given.before, given.after, given.near]);
    const near = given.near ?? [];
    const known = compiled.get(key) ?? {
      before: phrasesOf(given.before),
      after: phrasesOf(given.after),
      near: new Set(phrasesOf(near.filter((say) => !ofSubject.has(say)))),
      nearby,
      subjects: near.flatMap((say) => ofSubject.get(say) ?? []),
    };
    compiled.set(key, known);
    return known;
  };
}

/** True when the phrase stands at token `at`. */
export function standsAt(phrase: Phrase, tokens: readonly Token[], at: number, limit: number): boolean {
  if (at < 0 || at + phrase.words.length > limit) return false;
  const { words } = phrase;
  for (let offset = 0; offset < words.length; offset += 1) if (!words[offset]!.has(tokens[at + offset]!.lower)) return false;
  return true;
}

/**
 * The first phrase of the surroundings that stands around tokens `first`–`last`, within the sentence.
 * @returns the phrase and where it stands, in words for the reader, or null.
 */
export function foundAround(
  surroundings: CompiledSurroundings,
  text: ParsedText,
  first: number,
  last: number,
  sentence: { first: number; last: number },
): string | null {
  const { tokens } = text;
  for (const phrase of surroundings.before) {
    const length = phrase.words.length;
    for (let at = Math.max(sentence.first, first - reach - length + 1); at + length <= first; at += 1) {
      if (standsAt(phrase, tokens, at, first)) return `"${phrase.say}" before it`;
    }
  }
  for (const phrase of surroundings.after) {
    for (let at = last; at < Math.min(last + reach, sentence.last); at += 1) {
      if (standsAt(phrase, tokens, at, sentence.last)) return `"${phrase.say}" after it`;
    }
  }
  const { near, nearby, subjects } = surroundings;
  if (near.size === 0 && subjects.length === 0) return null;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (at >= first && at < last) continue;
    const { lower } = tokens[at]!;
    let phrase = near.size > 0 ? nearby.get(lower)?.find((one) => near.has(one) && standsAt(one, tokens, at, sentence.last)) : undefined;
    for (const subject of subjects) phrase ??= subject.get(lower)?.find((one) => standsAt(one, tokens, at, sentence.last));
    if (phrase) return `"${phrase.say}" near it`;
  }
  return null;
}
