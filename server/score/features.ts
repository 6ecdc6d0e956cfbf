/** What a sentence is made of, counted: the input of its score. Each feature is described in `docs/method.md`. */
import type { Finding, NeutralUse, Suppressed } from '../types.ts';
import { knownByWord, type ParsedText, type SentenceSpan } from '../text/parse.ts';
import type { VoiceAt } from '../text/voices.ts';
import type { Valence } from './tone.ts';
import { sentenceFeatures, type SentenceFeature } from './weights.ts';

/** Index of each feature in a vector. */
const index = Object.fromEntries(sentenceFeatures.map((name, place) => [name, place])) as Record<SentenceFeature, number>;

/** Token facts of a whole field, read once. */
export interface TokenFacts {
  valences: Float32Array;
  /** Index of the stance feature of each token, -1 for none. */
  stances: Int8Array;
  wordCount: number;
}

/** What the scores know of single words: AFINN's valence and the class of small words. */
export function createTokenReader(valence: Valence, stance: ReadonlyMap<string, string>): (text: ParsedText) => TokenFacts {
  const classes = new Map([...stance].map(([word, name]) => [word, index[name as SentenceFeature]]));
  const known = knownByWord((word) => ({ valence: valence(word), stance: classes.get(word) ?? -1 }));
  return (text) => {
    const { tokens } = text;
    const wordOf = known(text);
    const valences = new Float32Array(tokens.length);
    const stances = new Int8Array(tokens.length);
    let wordCount = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      const word = wordOf(token);
      stances[at] = word.stance;
      if (!token.isWord) continue;
      wordCount += 1;
      if (token.tag !== 'PROPN') valences[at] = word.valence;
    }
    return { valences, stances, wordCount };
  };
}

/** What stands in one sentence, by the offsets of its field. */
export interface SentenceContents {
  findings: readonly Finding[];
  neutral: readonly NeutralUse[];
  setAside: readonly Suppressed[];
}

const tagFeature: Partial<Record<string, number>> = { NUM: index.numbers, PROPN: index.names, ADJ: index.adjectives, ADV: index.adverbs, VERB: index.verbs, PRON: index.pronouns };
const markFeature: Partial<Record<string, number>> = { '?': index.questions, '!': index.exclamations, '—': index.dashes, '–': index.dashes, '--': index.dashes, '(': index.dashes };
const shares = [index.names, index.adjectives, index.adverbs, index.verbs, index.pronouns];
/** Counts saturate: the third loaded word of a sentence adds less than the first. */
const saturated = sentenceFeatures.map((_, place) => place).filter((place) => !shares.includes(place) && place !== index.quotedShare && place !== index.length && place < index.inText && place !== index.lede && place !== index.position);

/** The first sentences of a text, which sum it up. */
const ledeSentences = 3;

/** Empty vectors for the sentences of a text, in one piece of memory: one apiece costs more than to fill them. */
export function emptyVectors(sentences: number): Float64Array[] {
  const size = sentenceFeatures.length;
  const all = new Float64Array(sentences * size);
  return Array.from({ length: sentences }, (_, place) => all.subarray(place * size, (place + 1) * size));
}

/**
 * Fills in the features of a sentence. Counts saturate by log2(1 + n); shares are 0 to 1; `length` is log2 of the words.
 * @param vector an empty one
 * @param place of the sentence in the text, from 0
 */
export function fillVector(vector: Float64Array, text: ParsedText, sentence: SentenceSpan, contents: SentenceContents, facts: TokenFacts, voiceAt: (token: number) => VoiceAt, place: number): void {
  for (const finding of contents.findings) {
    if (finding.voice === 'quoted') vector[index.quotedStrength]! += finding.strength;
    else if (finding.voice === 'reported') vector[index.reportedStrength]! += finding.strength;
    else vector[finding.strength === 1 ? index.strength1 : finding.strength === 2 ? index.strength2 : index.strength3]! += 1;
    if (finding.voice !== 'quoted') vector[index[finding.family]]! += finding.strength;
  }
  vector[index.neutralUses] = contents.neutral.length;
  vector[index.setAside] = contents.setAside.length;

  let words = 0;
  let quoted = 0;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const token = text.tokens[at]!;
    if (token.isWord) {
      words += 1;
      const { voice } = voiceAt(at);
      if (voice === 'quoted') quoted += 1;
      else if (voice === 'scare') vector[index.scare]! += 1;
    }
    const valence = facts.valences[at]!;
    if (valence < 0) vector[index.negativeTone]! -= valence;
    else if (valence > 0) vector[index.positiveTone]! += valence;
    const byTag = token.tag === 'PUNCT' ? markFeature[token.lower] : tagFeature[token.tag];
    if (byTag !== undefined) vector[byTag]! += 1;
    if (token.lower.charCodeAt(0) === 39 && token.lower.length > 1 && token.lower !== "'s") vector[index.contractions]! += 1;
    const stance = facts.stances[at]!;
    if (stance >= 0) vector[stance]! += 1;
  }
  const size = Math.max(1, words);
  for (const place of shares) vector[place]! /= size;
  for (const place of saturated) if (vector[place] !== 0) vector[place] = Math.log2(1 + vector[place]!);
  vector[index.quotedShare] = quoted / size;
  vector[index.length] = Math.log2(size);
  const sentences = text.sentences.length;
  // A single sentence has no place in a text.
  if (sentences > ledeSentences) {
    vector[index.lede] = place < ledeSentences ? 1 : 0;
    vector[index.position] = place / sentences;
  }
}

/** Features that say another thing in a running text than in a sentence by itself, where a reader has nothing else to go by. */
const countedInText: readonly (readonly [number, number])[] = [
  [index.strength1, index.strength1InText],
  [index.evaluative, index.evaluativeInText],
  [index.neutralUses, index.neutralUsesInText],
  [index.numbers, index.numbersInText],
  [index.adverbs, index.adverbsInText],
  [index.calendar, index.calendarInText],
];

/** The mean load of the sentences around is taken as if this many more without a finding stood there, since few say little. */
const emptyAround = 10;

/**
 * Completes the vectors of a text's sentences with what the text around them shows: how loaded the others are. A text of
 * up to three sentences has no around.
 */
export function addSurroundings(vectors: readonly Float64Array[]): void {
  if (vectors.length <= ledeSentences) return;
  const loads = vectors.map((vector) => vector[index.strength1]! + 1.5 * vector[index.strength2]! + 2 * vector[index.strength3]!);
  const total = loads.reduce((sum, load) => sum + load, 0);
  vectors.forEach((vector, place) => {
    vector[index.inText] = 1;
    vector[index.around] = Math.log1p((emptyAround * (total - loads[place]!)) / (vectors.length - 1 + emptyAround));
    for (const [alone, inText] of countedInText) vector[inText] = vector[alone]!;
  });
}
