/** `unless` and `only`: what must, or must not, stand around a wording. */
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import type { Grammar } from '../text/grammar.ts';
import type { Subject } from './lexicon.ts';
import type { Surroundings } from './lexicon-schema.ts';
import { compilePhrases, standsAt, type Phrase } from './phrases.ts';

interface PhraseGroup {
  phrases: ReadonlySet<Phrase>;
  /** Which of the most frequent first words ("of", "the") any of them begins with, as bits. */
  begins: number;
}

/** `unless` or `only`, ready to be looked for. */
export interface CompiledSurroundings {
  before: PhraseGroup;
  after: PhraseGroup;
  near: PhraseGroup;
  /** Words of the subjects that `near` names: shared by all conditions that name them. */
  subjects: PhraseGroup[];
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
/** As many first words have a bit of their own as fit into a number: they begin hundreds of phrases each, other words one or two. */
const mostBits = 31;

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

  const groups: PhraseGroup[] = [];
  const groupOf = (says: readonly string[] = []): PhraseGroup => {
    const group = { phrases: new Set(phrasesOf(says)), begins: 0 };
    groups.push(group);
    return group;
  };
  const ofSubject = new Map(subjects.map(({ id, words }) => [`@${id}`, groupOf(words)]));
  const compiled = new Map<string, CompiledSurroundings>();
  const compile = ({ before, after, near = [] }: Surroundings): CompiledSurroundings => {
    const key = JSON.stringify([before, after, near]);
    const one = compiled.get(key) ?? {
      before: groupOf(before),
      after: groupOf(after),
      near: groupOf(near.filter((say) => !ofSubject.has(say))),
      subjects: near.flatMap((say) => ofSubject.get(say) ?? []),
    };
    compiled.set(key, one);
    return one;
  };

  /** The bit of each list, 0 for all but the longest; known once all is compiled. */
  let bits: Int32Array | null = null;
  const giveBits = (): Int32Array => {
    const given = new Int32Array(lists.length);
    const byLength = [...lists.keys()].sort((a, b) => lists[b]!.length - lists[a]!.length);
    byLength.slice(0, mostBits).forEach((list, place) => (given[list] = 1 << place));
    for (const group of groups) for (const phrase of group.phrases) for (const form of phrase.words[0]!) group.begins |= given[listOf.get(form)!]!;
    return given;
  };

  const listsOf = numberedByWord((word) => listOf.get(word) ?? 0);
  const test: SurroundingsTest = (text) => {
    const { tokens } = text;
    const numbers = listsOf(text);
    const bitOf = (bits ??= giveBits());
    /** The first phrase of a group that begins at a token, ends by `limit` and behind `beyond`. */
    const begunAt = (at: number, { phrases, begins }: PhraseGroup, limit: number, beyond = 0): Phrase | null => {
      const list = numbers[at]!;
      const bit = bitOf[list]!;
      if (list === 0 || (bit !== 0 && (begins & bit) === 0)) return null;
      for (const phrase of lists[list]!) if (phrases.has(phrase) && at + phrase.words.length > beyond && standsAt(phrase, tokens, at, limit)) return phrase;
      return null;
    };

    /** Where words of `near` stand in the sentence looked at last: a wording may come again in it a hundred times. */
    const nearIn = new Map<CompiledSurroundings, { at: number; phrase: Phrase }[]>();
    let seen: Stretch | null = null;
    const wordsNear = (surroundings: CompiledSurroundings, sentence: Stretch): readonly { at: number; phrase: Phrase }[] => {
      if (seen !== sentence) nearIn.clear();
      seen = sentence;
      const known = nearIn.get(surroundings);
      if (known !== undefined) return known;
      const { near, subjects: named } = surroundings;
      const words: { at: number; phrase: Phrase }[] = [];
      for (let at = sentence.first; at < sentence.last; at += 1) {
        if (numbers[at] === 0) continue;
        let phrase = begunAt(at, near, sentence.last);
        for (const subject of named) phrase ??= begunAt(at, subject, sentence.last);
        if (phrase) words.push({ at, phrase });
      }
      nearIn.set(surroundings, words);
      return words;
    };

    return (surroundings, match, sentence, inside = false) => {
      const { before, after, near, subjects: named } = surroundings;
      for (let at = Math.max(sentence.first, match.first - reach - longest + 1); before.phrases.size > 0 && at < match.first; at += 1) {
        const phrase = begunAt(at, before, match.first, match.first - reach);
        if (phrase) return `"${phrase.say}" before it`;
      }
      for (let at = inside ? match.first + 1 : match.last; after.phrases.size > 0 && at < Math.min(match.last + reach, sentence.last); at += 1) {
        const phrase = begunAt(at, after, sentence.last);
        if (phrase) return `"${phrase.say}" after it`;
      }
      if (near.phrases.size === 0 && named.length === 0) return null;
      const found = wordsNear(surroundings, sentence).find(({ at }) => inside || at < match.first || at >= match.last);
      return found ? `"${found.phrase.say}" near it` : null;
    };
  };
  return { compile, test };
}
