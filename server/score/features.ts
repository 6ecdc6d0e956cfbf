/** What a sentence is made of, counted: the input of its score. Each feature is described in `docs/method.md`. */
import type { Finding, NeutralUse, Suppressed } from '../types/finding.ts';
import type { Tag } from '../text/language-model.ts';
import { numberedByWord, type ParsedText, type SentenceSpan } from '../text/parse.ts';
import type { VoiceAt } from '../text/voices.ts';
import type { Valence } from './tone.ts';
import { sentenceFeatures, type SentenceFeature } from './weights.ts';

/** Index of each feature in a vector. */
const index = Object.fromEntries(sentenceFeatures.map((name, place) => [name, place])) as Record<SentenceFeature, number>;

/** What the scores know of a field's words, read once. */
export interface FieldFacts {
  /** What is known of each token's word by itself; see `valenceOf`. */
  words: Int32Array;
  wordCount: number;
}

// What is known of a word, in one number: four bits of valence, one for the tail of a contraction, the rest for its class of small words.
const strongestValence = 5;
const contractedBit = 16;
const stanceShift = 5;

/** AFINN's valence in what is known of a word, -5 to 5. */
export function valenceOf(word: number): number {
  return (word & 15) - strongestValence;
}

/** Reads what is known of each word: AFINN's valence and the class of small words. */
export function createFactsReader(valence: Valence, stance: ReadonlyMap<string, string>): (text: ParsedText) => FieldFacts {
  const classes = new Map([...stance].map(([word, name]) => [word, index[name as SentenceFeature]]));
  const known = numberedByWord((word) => {
    const contracted = /^'./.test(word) && word !== "'s";
    return (valence(word) + strongestValence) | (contracted ? contractedBit : 0) | (((classes.get(word) ?? -1) + 1) << stanceShift);
  });
  return (text) => {
    let wordCount = 0;
    for (const { isWord } of text.tokens) if (isWord) wordCount += 1;
    return { words: known(text), wordCount };
  };
}

/** What stands in one sentence, by the offsets of its field. */
export interface SentenceContents {
  findings: readonly Finding[];
  neutral: readonly NeutralUse[];
  setAside: readonly Suppressed[];
}

const tagFeature = new Map<Tag, number>([['NUM', index.numbers], ['PROPN', index.names], ['ADJ', index.adjectives], ['ADV', index.adverbs], ['VERB', index.verbs], ['PRON', index.pronouns]]);
const markFeature = new Map([['?', index.questions], ['!', index.exclamations], ['—', index.dashes], ['–', index.dashes], ['--', index.dashes], ['(', index.dashes]]);
const shares = [index.names, index.adjectives, index.adverbs, index.verbs, index.pronouns];
/** Counts saturate: the third loaded word of a sentence adds less than the first. */
const saturated = sentenceFeatures.map((_, place) => place).filter((place) => !shares.includes(place) && place !== index.quotedShare && place !== index.length && place < index.inText && place !== index.lede && place !== index.position);

/** Words of the longest quotation that only lifts a wording out of a statement: he would be "proud", had "real doubts". */
const longestFragment = 3;

/** The first sentences of a text, which sum it up. */
const ledeSentences = 3;

/** The feature vectors of a text's sentences one behind the other, in one piece of memory: one apiece costs more than to fill them. */
export interface SentenceVectors {
  values: Float64Array;
  count: number;
}

export const vectorSize = sentenceFeatures.length;

export function emptyVectors(count: number): SentenceVectors {
  return { values: new Float64Array(count * vectorSize), count };
}

/** The vector of the sentence at `place`. */
export function vectorAt({ values }: SentenceVectors, place: number): Float64Array {
  return values.subarray(place * vectorSize, (place + 1) * vectorSize);
}

/**
 * Fills in the features of a sentence. Counts saturate by log2(1 + n); shares are 0 to 1; `length` is log2 of the words.
 * @param vectors empty at `place`
 * @param place of the sentence in the text, from 0
 */
export function fillVector({ values, count }: SentenceVectors, text: ParsedText, sentence: SentenceSpan, contents: SentenceContents, { words: facts }: FieldFacts, voiceAt: (token: number) => VoiceAt, place: number): void {
  const base = place * vectorSize;
  for (const finding of contents.findings) {
    if (finding.voice === 'quoted') values[base + index.quotedStrength]! += finding.strength;
    else if (finding.voice === 'reported') values[base + index.reportedStrength]! += finding.strength;
    else values[base + (finding.strength === 1 ? index.strength1 : finding.strength === 2 ? index.strength2 : index.strength3)]! += 1;
    if (finding.voice !== 'quoted') values[base + index[finding.family]]! += finding.strength;
  }
  values[base + index.neutralUses] = contents.neutral.length;
  values[base + index.setAside] = contents.setAside.length;

  let words = 0;
  let quoted = 0;
  let quotation: VoiceAt | null = null;
  let quotationWords = 0;
  let negative = 0;
  let positive = 0;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const { tag, lower, isWord } = text.tokens[at]!;
    if (isWord) {
      words += 1;
      const voice = voiceAt(at);
      if (voice.voice === 'quoted') quoted += 1;
      else if (voice.voice === 'scare') values[base + index.scare]! += 1;
      // The words of one quotation share one voice. Each counts as a fragment until it turns out longer.
      if (voice !== quotation) quotationWords = 0;
      quotation = voice;
      quotationWords += 1;
      if (voice.voice === 'quoted' || voice.voice === 'scare') values[base + index.fragments]! += quotationWords === 1 ? 1 : quotationWords === longestFragment + 1 ? -1 : 0;
    }
    const known = facts[at]!;
    const valence = valenceOf(known);
    // A name has no tone.
    if (valence !== 0 && isWord && tag !== 'PROPN') {
      if (valence < 0) negative -= valence;
      else positive += valence;
    }
    const byTag = tag === 'PUNCT' ? markFeature.get(lower) : tagFeature.get(tag);
    if (byTag !== undefined) values[base + byTag]! += 1;
    if ((known & contractedBit) !== 0) values[base + index.contractions]! += 1;
    if (known >> stanceShift > 0) values[base + (known >> stanceShift) - 1]! += 1;
  }
  // "No.", quoted whole, is a statement.
  if (quotationWords === words) values[base + index.fragments] = 0;
  values[base + index.negativeTone] = negative;
  values[base + index.positiveTone] = positive;
  const size = Math.max(1, words);
  for (const feature of shares) values[base + feature]! /= size;
  for (const feature of saturated) if (values[base + feature] !== 0) values[base + feature] = Math.log2(1 + values[base + feature]!);
  values[base + index.quotedShare] = quoted / size;
  values[base + index.length] = Math.log2(size);
  // A single sentence has no place in a text.
  if (count > ledeSentences) {
    values[base + index.lede] = place < ledeSentences ? 1 : 0;
    values[base + index.position] = place / count;
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
  [index.fragments, index.fragmentsInText],
];

/** The mean load of the sentences around is taken as if this many more without a finding stood there, since few say little. */
const emptyAround = 10;

/**
 * Completes the vectors of a text's sentences with what the text around them shows: how loaded the others are. A text of
 * up to three sentences has no around.
 */
export function addSurroundings({ values, count }: SentenceVectors): void {
  if (count <= ledeSentences) return;
  const loads = new Float64Array(count);
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    const base = place * vectorSize;
    total += loads[place] = values[base + index.strength1]! + 1.5 * values[base + index.strength2]! + 2 * values[base + index.strength3]!;
  }
  for (let place = 0; place < count; place += 1) {
    const base = place * vectorSize;
    values[base + index.inText] = 1;
    values[base + index.around] = Math.log1p((emptyAround * (total - loads[place]!)) / (count - 1 + emptyAround));
    for (const [alone, inText] of countedInText) values[base + inText] = values[base + alone]!;
  }
}
