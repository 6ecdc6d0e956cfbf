/** What a sentence is made of, counted: the input of its score. Each feature is described in `docs/method.md`. */
import type { Finding, NeutralUse, Suppressed } from '../types.ts';
import { isWord, type ParsedText, type SentenceSpan } from '../text/parse.ts';
import type { VoiceAt } from '../text/voices.ts';
import type { Valence } from './tone.ts';
import { featureFamilies, sentenceFeatures, type SentenceFeature } from './weights.ts';

/** Index of each feature in a vector. */
export const featureIndex = Object.fromEntries(sentenceFeatures.map((name, index) => [name, index])) as Record<SentenceFeature, number>;

/** Token facts of a whole field, read once. */
export interface TokenFacts {
  valences: Float32Array;
  words: Uint8Array;
  wordCount: number;
}

export function readTokens(text: ParsedText, valence: Valence): TokenFacts {
  const valences = new Float32Array(text.tokens.length);
  const words = new Uint8Array(text.tokens.length);
  let wordCount = 0;
  text.tokens.forEach((token, index) => {
    if (!isWord(token)) return;
    words[index] = 1;
    wordCount += 1;
    if (token.tag !== 'PROPN') valences[index] = valence(token.lower);
  });
  return { valences, words, wordCount };
}

/** Counts saturate: the third loaded word of a sentence adds less than the first. */
function saturate(count: number): number {
  return Math.log2(1 + count);
}

/** What stands in one sentence, by the offsets of its field. */
export interface SentenceContents {
  findings: readonly Finding[];
  neutral: readonly NeutralUse[];
  setAside: readonly Suppressed[];
}

/**
 * The features of a sentence. Counts saturate by log2(1 + n); shares are 0 to 1; `length` is log2 of the words.
 */
export function sentenceVector(
  text: ParsedText,
  sentence: SentenceSpan,
  contents: SentenceContents,
  facts: TokenFacts,
  voiceAt: (token: number) => VoiceAt,
  stance: ReadonlyMap<string, string>,
): Float64Array {
  const vector = new Float64Array(sentenceFeatures.length);
  const bump = (name: SentenceFeature, by = 1) => {
    vector[featureIndex[name]]! += by;
  };
  for (const finding of contents.findings) {
    if (finding.voice === 'quoted') bump('quotedStrength', finding.strength);
    else if (finding.voice === 'reported') bump('reportedStrength', finding.strength);
    else bump(finding.strength === 1 ? 'strength1' : finding.strength === 2 ? 'strength2' : 'strength3');
    if (finding.voice !== 'quoted' && featureFamilies.includes(finding.family)) bump(finding.family, finding.strength);
  }
  bump('neutralUses', contents.neutral.length);
  bump('setAside', contents.setAside.length);

  let words = 0;
  let quoted = 0;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const token = text.tokens[at]!;
    const { voice } = voiceAt(at);
    if (facts.words[at] === 1) {
      words += 1;
      if (voice === 'quoted') quoted += 1;
      else if (voice === 'scare') bump('scare', 1);
    }
    const valence = facts.valences[at]!;
    if (valence < 0) bump('negativeTone', -valence);
    else if (valence > 0) bump('positiveTone', valence);
    switch (token.tag) {
      case 'NUM':
        bump('numbers');
        break;
      case 'PROPN':
        bump('names');
        break;
      case 'ADJ':
        bump('adjectives');
        break;
      case 'ADV':
        bump('adverbs');
        break;
      case 'VERB':
        bump('verbs');
        break;
      case 'PRON':
        bump('pronouns');
        break;
      case 'PUNCT':
        if (token.lower === '?') bump('questions');
        else if (token.lower === '!') bump('exclamations');
        else if (token.lower === '—' || token.lower === '–' || token.lower === '--' || token.lower === '(') bump('dashes');
        break;
      default:
    }
    if (token.lower.charCodeAt(0) === 39 && token.lower.length > 1 && token.lower !== "'s") bump('contractions');
    const stanceClass = stance.get(token.lower) as SentenceFeature | undefined;
    if (stanceClass !== undefined) bump(stanceClass);
  }
  const size = Math.max(1, words);
  for (const name of ['names', 'adjectives', 'adverbs', 'verbs', 'pronouns'] as const) vector[featureIndex[name]]! /= size;
  for (const name of saturated) vector[featureIndex[name]] = saturate(vector[featureIndex[name]]!);
  vector[featureIndex.quotedShare] = quoted / size;
  vector[featureIndex.length] = Math.log2(size);
  return vector;
}

const shares = new Set<SentenceFeature>(['names', 'adjectives', 'adverbs', 'verbs', 'pronouns', 'quotedShare', 'length']);
const saturated = sentenceFeatures.filter((name) => !shares.has(name));
