/** `unless` and `only`: what must, or must not, stand around a wording. */
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Lexicon, Wording } from './lexicon.ts';
import type { Surroundings } from './lexicon-schema.ts';
import { onceASentence } from './once-a-sentence.ts';
import { refuseEmpty } from './ways-to-write.ts';
import { compilePhrases, standsAt, type Phrase } from './phrases.ts';
import { maskOf, mayHold, type WordMask } from './word-mask.ts';

interface PhraseGroup {
  /** By each form of their first word. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Their first words: nearly every word of a text is told by it to begin none. */
  begins: WordMask;
  /** In tokens. */
  longest: number;
}

/** `unless` or `only`, ready to be looked for. */
export interface CompiledSurroundings {
  before: PhraseGroup;
  after: PhraseGroup;
  near: PhraseGroup;
  /** Words of the subjects that `near` names: shared by all conditions that name them. */
  subjects: PhraseGroup[];
}

/**
 * For a text and the codes of its words: the first phrase of the surroundings that stands around a match within its sentence, in words for the reader, or null.
 * `inside`: the words of the match are looked at, too, since it has a gap for an object ("waved the figures away").
 */
export type SurroundingsTest = (text: ParsedText, codes: Int32Array) => (surroundings: CompiledSurroundings, match: Stretch, sentence: Stretch, inside?: boolean) => string | null;

/** How many tokens "just before" and "just after" reach; punctuation counts. */
const reach = 3;

/**
 * Gives what compiles `unless` and `only`, and what looks for them. The same words stand in hundreds of entries: each is
 * compiled once, when a text first holds a wording that asks for it.
 * @throws PatternError for a phrase that can never stand anywhere.
 */
export function createSurroundings({ grammar, subjects, concepts }: Pick<Lexicon, 'grammar' | 'subjects' | 'concepts'>): { compile(given: Surroundings): CompiledSurroundings; test: SurroundingsTest } {
  const wordsOfSubject = new Map(subjects.map(({ id, words }) => [`@${id}`, words]));
  /** Where in the lexicon each phrase stands first: of two that begin at the same word, the first is named. */
  const places = placesOf([...wordsOfSubject.values()], concepts.flatMap(({ wordings }) => wordings));
  const known = new Map<string, Phrase[]>();
  const phrasesOf = (say: string): Phrase[] => {
    let phrases = known.get(say);
    if (phrases === undefined) known.set(say, (phrases = compilePhrases([say], grammar)));
    return phrases;
  };
  const groupOf = (says: readonly string[] = []): PhraseGroup => {
    const phrases = new Map<string, Phrase[]>();
    let longest = 0;
    for (const phrase of [...says].sort((a, b) => places.get(a)! - places.get(b)!).flatMap(phrasesOf)) {
      longest = Math.max(longest, phrase.words.length);
      for (const form of phrase.words[0]!) {
        const list = phrases.get(form);
        if (list === undefined) phrases.set(form, [phrase]);
        else list.push(phrase);
      }
    }
    return { phrases, begins: maskOf(phrases), longest };
  };
  const ofSubject = new Map<string, PhraseGroup>();
  const subjectOf = (name: string): PhraseGroup => {
    let group = ofSubject.get(name);
    if (group === undefined) ofSubject.set(name, (group = groupOf(wordsOfSubject.get(name))));
    return group;
  };
  const compiled = new Map<string, CompiledSurroundings>();
  const compile = ({ before, after, near = [] }: Surroundings): CompiledSurroundings => {
    const key = JSON.stringify([before, after, near]);
    let one = compiled.get(key);
    if (one === undefined) {
      const isSubject = (say: string) => wordsOfSubject.has(say);
      one = { before: groupOf(before), after: groupOf(after), near: groupOf(near.filter((say) => !isSubject(say))), subjects: near.filter(isSubject).map(subjectOf) };
      compiled.set(key, one);
    }
    return one;
  };

  const test: SurroundingsTest = (text, codes) => {
    const { tokens } = text;
    /** The first phrase of a group that begins at a token, ends by `limit` and behind `beyond`. */
    const begunAt = (at: number, { phrases, begins }: PhraseGroup, limit: number, beyond = 0): Phrase | null => {
      if (!mayHold(begins, codes[at]!) || isCompounded(tokens, at)) return null;
      for (const phrase of phrases.get(tokens[at]!.lower) ?? []) if (at + phrase.words.length > beyond && standsAt(phrase, tokens, at, limit)) return phrase;
      return null;
    };

    /** Where words of `near` stand in a sentence: a wording may come again in it a hundred times. */
    const nearIn = onceASentence(() => new Map<CompiledSurroundings, { at: number; phrase: Phrase }[]>());
    const wordsNear = (surroundings: CompiledSurroundings, sentence: Stretch): readonly { at: number; phrase: Phrase }[] => {
      const found = nearIn(sentence);
      const known = found.get(surroundings);
      if (known !== undefined) return known;
      const { near, subjects: named } = surroundings;
      const words: { at: number; phrase: Phrase }[] = [];
      for (let at = sentence.first; at < sentence.last; at += 1) {
        let phrase = begunAt(at, near, sentence.last);
        for (const subject of named) phrase ??= begunAt(at, subject, sentence.last);
        if (phrase) words.push({ at, phrase });
      }
      found.set(surroundings, words);
      return words;
    };

    return (surroundings, match, sentence, inside = false) => {
      const { before, after, near, subjects: named } = surroundings;
      for (let at = Math.max(sentence.first, match.first - reach - before.longest + 1); before.longest > 0 && at < match.first; at += 1) {
        const phrase = begunAt(at, before, match.first, match.first - reach);
        if (phrase) return `"${phrase.say}" before it`;
      }
      // "claimed that three lives were lost": a clause is no object.
      const opensClause = tokens[match.last]?.lower === 'that' && match.last < sentence.last;
      for (let at = inside ? match.first + 1 : match.last; after.longest > 0 && !(opensClause && at > match.last) && at < Math.min(match.last + reach, sentence.last); at += 1) {
        const phrase = begunAt(at, after, sentence.last);
        if (phrase) return `"${phrase.say}" after it`;
      }
      if (near.longest === 0 && named.length === 0) return null;
      const found = wordsNear(surroundings, sentence).find(({ at }) => inside || at < match.first || at >= match.last);
      return found ? `"${found.phrase.say}" near it` : null;
    };
  };
  return { compile, test };
}

/** The "fire" of "cease-fire" and "under-fire" is none. */
function isCompounded(tokens: ParsedText['tokens'], at: number): boolean {
  const hyphen = tokens[at - 1];
  return hyphen?.lower === '-' && at > 1 && hyphen.end === tokens[at]!.start && tokens[at - 2]!.end === hyphen.start && /^(ADP|VERB)$/.test(tokens[at - 2]!.tag);
}

function placesOf(subjects: readonly (readonly string[])[], wordings: readonly Wording[]): Map<string, number> {
  const places = new Map<string, number>();
  const add = (says: readonly string[] = []) => {
    for (const say of says) {
      if (places.has(say)) continue;
      refuseEmpty(say);
      places.set(say, places.size);
    }
  };
  subjects.forEach(add);
  /** A concept's own conditions are those of all its wordings. */
  let before: Surroundings | null = null;
  for (const { unless, only } of wordings) {
    for (const given of unless) {
      if (given === before) continue;
      add(given.before);
      add(given.after);
      add(given.near);
    }
    before = unless[0] ?? null;
    add(only?.before);
    add(only?.after);
    add(only?.near);
  }
  return places;
}
