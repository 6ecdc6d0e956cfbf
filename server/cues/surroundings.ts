/** `unless` and `only`: what must, or must not, stand around a wording. */
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import type { Grammar } from '../text/grammar.ts';
import type { Subject } from './lexicon.ts';
import type { Surroundings } from './lexicon-schema.ts';
import { compilePhrases, standsAt, type Phrase } from './phrases.ts';

/** `unless` or `only`, ready to be looked for. */
export interface CompiledSurroundings {
  before: ReadonlySet<Phrase>;
  after: ReadonlySet<Phrase>;
  near: ReadonlySet<Phrase>;
  /** Words of the subjects that `near` names: shared by all conditions that name them. */
  subjects: ReadonlySet<Phrase>[];
}

interface Stretch {
  first: number;
  last: number;
}

/**
 * For a text: the first phrase of the surroundings that stands around a match within its sentence, in words for the reader, or null.
 * `inside`: the words of the match are looked at, too, since it has a gap for an object ("waved the figures away").
 */
export type SurroundingsTest = (text: ParsedText) => (surroundings: CompiledSurroundings, match: Stretch, sentence: Stretch, inside?: boolean) => string | null;

/** How many tokens "just before" and "just after" reach; punctuation counts. */
const reach = 3;

/**
 * Gives what compiles `unless` and `only`, and what looks for them once all are compiled. The same words stand in hundreds of
 * entries: each is compiled once, and a token is asked once which of all the phrases it may begin.
 */
export function createSurroundings(grammar: Grammar, subjects: readonly Subject[]): { compile(given: Surroundings): CompiledSurroundings; test: SurroundingsTest } {
  /** Phrases by the number of a form of their first word; 0 for none. */
  const lists: Phrase[][] = [[]];
  const listOf = new Map<string, number>();
  let longest = 1;
  const known = new Map<string, Phrase[]>();
  const phrasesOf = (says: readonly string[] = []): Phrase[] =>
    says.flatMap((say) => {
      let phrases = known.get(say);
      if (phrases === undefined) known.set(say, (phrases = compilePhrases([say], grammar)));
      else return phrases;
      for (const phrase of phrases) {
        longest = Math.max(longest, phrase.words.length);
        for (const form of phrase.words[0]!) {
          const list = listOf.get(form);
          if (list === undefined) listOf.set(form, lists.push([phrase]) - 1);
          else lists[list]!.push(phrase);
        }
      }
      return phrases;
    });

  const ofSubject = new Map(subjects.map(({ id, words }) => [`@${id}`, new Set(phrasesOf(words))]));
  const compiled = new Map<string, CompiledSurroundings>();
  const compile = ({ before, after, near = [] }: Surroundings): CompiledSurroundings => {
    const key = JSON.stringify([before, after, near]);
    const one = compiled.get(key) ?? {
      before: new Set(phrasesOf(before)),
      after: new Set(phrasesOf(after)),
      near: new Set(phrasesOf(near.filter((say) => !ofSubject.has(say)))),
      subjects: near.flatMap((say) => ofSubject.get(say) ?? []),
    };
    compiled.set(key, one);
    return one;
  };

  const listsOf = numberedByWord((word) => listOf.get(word) ?? 0);
  const test: SurroundingsTest = (text) => {
    const { tokens } = text;
    const numbers = listsOf(text);
    const begunAt = (at: number, some: ReadonlySet<Phrase>, limit: number): Phrase | null => {
      if (numbers[at] === 0) return null;
      for (const phrase of lists[numbers[at]!]!) if (some.has(phrase) && standsAt(phrase, tokens, at, limit)) return phrase;
      return null;
    };

    return ({ before, after, near, subjects: named }, match, sentence, inside = false) => {
      for (let at = Math.max(sentence.first, match.first - reach - longest + 1); before.size > 0 && at < match.first; at += 1) {
        const phrase = begunAt(at, before, match.first);
        if (phrase && at + phrase.words.length > match.first - reach) return `"${phrase.say}" before it`;
      }
      for (let at = inside ? match.first + 1 : match.last; after.size > 0 && at < Math.min(match.last + reach, sentence.last); at += 1) {
        const phrase = begunAt(at, after, sentence.last);
        if (phrase) return `"${phrase.say}" after it`;
      }
      if (near.size === 0 && named.length === 0) return null;
      for (let at = sentence.first; at < sentence.last; at += 1) {
        if (numbers[at] === 0 || (!inside && at >= match.first && at < match.last)) continue;
        let phrase = begunAt(at, near, sentence.last);
        for (const subject of named) phrase ??= begunAt(at, subject, sentence.last);
        if (phrase) return `"${phrase.say}" near it`;
      }
      return null;
    };
  };
  return { compile, test };
}
