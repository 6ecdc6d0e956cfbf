/** What a sentence is made of, counted: the input of its score. Each feature is described in `docs/method.md`. */
import type { Finding, NeutralUse } from '../types/finding.ts';
import type { Family } from '../types/wording.ts';
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
  const classes = new Map([...stance].flatMap(([word, name]) => (name in index ? [[word, index[name as SentenceFeature]] as const] : [])));
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

/** How often a field uses each loaded wording, in any voice. */
export function usesOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { entry } of findings) uses.set(entry, (uses.get(entry) ?? 0) + 1);
  return uses;
}

/** What stands in one sentence, by the offsets of its field. */
export interface SentenceContents {
  findings: readonly Finding[];
  neutral: readonly NeutralUse[];
}

/** The strengths of findings in other voices than the narrator's are summed over all families. */
const strengthInVoice = { scare: index.scareStrength, quoted: index.quotedStrength, reported: index.reportedStrength };
/** Families with a number of their own; "agency" is met too seldom for one. */
const familyFeature: Partial<Record<Family, number>> = {
  choices: index.choices, reporting: index.reporting, epistemic: index.epistemic, intensifiers: index.intensifiers,
  evaluative: index.evaluative, metaphors: index.metaphors, sensational: index.sensational,
};
/** Counts saturate: the third loaded word of a sentence adds less than the first. */
const saturated = [
  index.strength2, index.strength3, index.scareStrength, index.quotedStrength, index.reportedStrength, index.usedOnce,
  ...Object.values(familyFeature), index.neutralUses, index.numbers, index.fragments, index.questions, index.contractions,
  index.firstPerson, index.obligation, index.argument, index.focus, index.universal, index.attribution, index.calendar,
];

/** Words of the longest quotation that only lifts a wording out of a statement: he would be "proud", had "real doubts". */
const longestFragment = 3;

/** The first sentences of a text, which sum it up. */
const ledeSentences = 3;

/** The feature vectors of a text's sentences one behind the other, in one piece of memory: one apiece costs more than to fill them. */
export interface SentenceVectors {
  values: Float64Array;
  /** How loaded the narrator's words of each sentence are: log2(1 + strengths). */
  loads: Float64Array;
  count: number;
}

export const vectorSize = sentenceFeatures.length;

export function emptyVectors(count: number): SentenceVectors {
  return { values: new Float64Array(count * vectorSize), loads: new Float64Array(count), count };
}

/** The vector of the sentence at `place`. */
export function vectorAt({ values }: SentenceVectors, place: number): Float64Array {
  return values.subarray(place * vectorSize, (place + 1) * vectorSize);
}

/**
 * Fills in the features of a sentence. Counts saturate by log2(1 + n); density and adverbs are shares, 0 to 1, of the words
 * that are not quoted. What a speaker's words are like says nothing of the outlet's: of quoted words only the loaded ones count.
 * @param vectors empty at `place`
 * @param uses of each wording in the whole text
 * @param place of the sentence in the text, from 0
 */
export function fillVector({ values, loads, count }: SentenceVectors, text: ParsedText, sentence: SentenceSpan, contents: SentenceContents, uses: ReadonlyMap<string, number>, { words: facts }: FieldFacts, voiceAt: (token: number) => VoiceAt, place: number): void {
  const base = place * vectorSize;
  const inText = count > ledeSentences;
  let narrated = 0;
  for (const { voice, strength, family, entry } of contents.findings) {
    // What a running text returns to is often its topic's word; a single sentence returns to nothing.
    if (inText && voice !== 'quoted' && uses.get(entry) === 1) values[base + index.usedOnce]! += strength;
    if (voice !== 'narrator') {
      values[base + strengthInVoice[voice]]! += strength;
      continue;
    }
    narrated += strength;
    if (strength > 1) values[base + (strength === 2 ? index.strength2 : index.strength3)]! += 1;
    const ofFamily = familyFeature[family];
    if (ofFamily !== undefined) values[base + ofFamily]! += strength;
  }
  for (const { voice } of contents.neutral) if (voice !== 'quoted') values[base + index.neutralUses]! += 1;

  let words = 0;
  let quoted = 0;
  let quotation: VoiceAt | null = null;
  let quotationWords = 0;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const { tag, lower, isWord } = text.tokens[at]!;
    const voice = voiceAt(at);
    const inQuotes = voice.voice === 'quoted';
    if (isWord) {
      words += 1;
      if (inQuotes) quoted += 1;
      // The words of one quotation share one voice. Each counts as a fragment until it turns out longer.
      if (voice !== quotation) quotationWords = 0;
      quotation = voice;
      quotationWords += 1;
      if (inQuotes || voice.voice === 'scare') values[base + index.fragments]! += quotationWords === 1 ? 1 : quotationWords === longestFragment + 1 ? -1 : 0;
    }
    if (inQuotes) continue;
    if (tag === 'NUM') values[base + index.numbers]! += 1;
    else if (tag === 'ADV') values[base + index.adverbs]! += 1;
    else if (lower === '?') values[base + index.questions]! += 1;
    const known = facts[at]!;
    if ((known & contractedBit) !== 0) values[base + index.contractions]! += 1;
    if (known >> stanceShift > 0) values[base + (known >> stanceShift) - 1]! += 1;
  }
  // "No.", quoted whole, is a statement.
  if (quotationWords === words) values[base + index.fragments] = 0;
  for (const feature of saturated) if (values[base + feature] !== 0) values[base + feature] = Math.log2(1 + values[base + feature]!);
  const own = Math.max(1, words - quoted);
  values[base + index.adverbs]! /= own;
  values[base + index.density] = narrated / own;
  loads[place] = Math.log2(1 + narrated);
  // A single sentence has no place in a text.
  if (inText) {
    values[base + index.lede] = place < ledeSentences ? 1 : 0;
    values[base + index.position] = place / count;
  }
}

/** Features that say another thing in a running text than in a sentence by itself, where a reader has nothing else to go by. */
const countedInText: readonly (readonly [number, number])[] = [
  [index.quotedStrength, index.quotedStrengthInText],
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
export function addSurroundings({ values, loads, count }: SentenceVectors): void {
  if (count <= ledeSentences) return;
  let total = 0;
  for (const load of loads) total += load;
  for (let place = 0; place < count; place += 1) {
    const base = place * vectorSize;
    values[base + index.around] = Math.log1p((emptyAround * (total - loads[place]!)) / (count - 1 + emptyAround));
    for (const [alone, inText] of countedInText) values[base + inText] = values[base + alone]!;
  }
}
