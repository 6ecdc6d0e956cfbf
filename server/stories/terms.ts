/** The words of an article that tell its event from others, with weights. Pure; needs no language model. */
import { headlineWeight, leadCharacters, leadWeight, nameWeight, readCharacters } from './settings.ts';
import type { StoryWords } from './story-words.ts';

/** Initials with dots ("F.B.I."), words with inner hyphens and apostrophes, numbers. */
const wordPattern = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;
/** A capital after one of these is no sign of a name. */
const startsSentence = /(?:^|[^\p{L}\p{N},;:\s]\s*|[\n:]\s*)$/u;

/**
 * The form under which two spellings meet: lower case, without possessive, dots and hyphens, plural s taken off
 * ("F.B.I." and "FBI", "E-Mails" and "email").
 */
export function termOf(word: string, { possessive, plurals }: StoryWords): string {
  const plain = word.normalize('NFC').toLowerCase().replace(possessive, '').replace(/[.'’-]/gu, '');
  for (const { ends, becomes, from, but } of plurals) {
    if (plain.length >= from && plain.endsWith(ends) && (but === undefined || !plain.endsWith(but))) return plain.slice(0, -ends.length) + becomes;
  }
  return plain;
}

/** The term under which a word counts; null for one that says nothing about an event. */
function tellingTerm(word: string, words: StoryWords): string | null {
  const term = termOf(word, words);
  return term.length < 2 || words.common.has(term) || words.common.has(word.toLowerCase()) ? null : term;
}

/** The terms of a sentence, each once. */
export function tellingTerms(sentence: string, words: StoryWords): Set<string> {
  const terms = new Set<string>();
  for (const [word] of sentence.matchAll(wordPattern)) {
    const term = tellingTerm(word, words);
    if (term !== null) terms.add(term);
  }
  return terms;
}

/**
 * Weight of each term: (1 + ln frequency) x 1.5 for a name, where a word of the headline counts three times and one at the
 * start of the body up to three times. A name is a word whose uses inside sentences are mostly capitalised.
 */
export function termsOf(headline: string | null, body: string, words: StoryWords): Map<string, number> {
  const frequency = new Map<string, number>();
  const capitals = new Map<string, { upper: number; all: number }>();
  const count = (word: string, weight: number) => {
    const term = tellingTerm(word, words);
    if (term !== null) frequency.set(term, (frequency.get(term) ?? 0) + weight);
    return term;
  };
  for (const [word] of (headline ?? '').slice(0, readCharacters).matchAll(wordPattern)) count(word, headlineWeight);
  const text = body.slice(0, readCharacters);
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const term = count(word, 1 + leadWeight * Math.exp(-index / leadCharacters));
    if (term === null) continue;
    const upper = /^\p{Lu}/u.test(word);
    if (upper && startsSentence.test(text.slice(Math.max(0, index - 4), index))) continue;
    const seen = capitals.get(term) ?? { upper: 0, all: 0 };
    seen.all += 1;
    if (upper) seen.upper += 1;
    capitals.set(term, seen);
  }
  const weights = new Map<string, number>();
  for (const [term, times] of frequency) {
    const seen = capitals.get(term);
    const isName = seen !== undefined && seen.upper * 2 > seen.all;
    weights.set(term, (1 + Math.log(times)) * (isName ? nameWeight : 1));
  }
  return weights;
}
