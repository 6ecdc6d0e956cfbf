/** Tone through `sentiment` (AFINN-165): mean valence, shown beside the scores and never mixed into them. */
import Sentiment from 'sentiment';
import type { Tone } from '../types/score.ts';
import type { ParsedText } from '../text/parse.ts';
import type { VoiceAt } from '../text/voices.ts';

/** The valence (-5 to 5) of a word in lower case; 0 when it has none. */
export type Valence = (word: string) => number;

/**
 * AFINN's valences as a look-up. `sentiment` is asked once for each word that it meets and its answer kept,
 * since its own tokenizer would cost as much as the rest of the scoring.
 */
export function createValence(): Valence {
  const sentiment = new Sentiment();
  const known = new Map<string, number>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = /^[a-z-]+$/.test(word) ? sentiment.analyze(word).score : 0;
      // A bound, so that a server that reads for months does not keep every misspelling.
      if (known.size > 200_000) known.clear();
      known.set(word, value);
    }
    return value;
  };
}

/** Under this many words in a voice its tone is not given. */
const fewestWords = 20;

/**
 * Mean valence per 100 words of the outlet's own words (indirect speech included) and of the quoted ones.
 * @param valenceOf the valence of the token at an index
 */
export function toneOf(text: ParsedText, valenceOf: (token: number) => number, voiceAt: (token: number) => VoiceAt): Tone {
  let own = 0;
  let ownWords = 0;
  let quoted = 0;
  let quotedWords = 0;
  for (let at = 0; at < text.tokens.length; at += 1) {
    const { isWord, tag } = text.tokens[at]!;
    if (!isWord) continue;
    // A name has no tone.
    const valence = tag === 'PROPN' ? 0 : valenceOf(at);
    if (voiceAt(at).voice === 'quoted') {
      quotedWords += 1;
      quoted += valence;
    } else {
      ownWords += 1;
      own += valence;
    }
  }
  return {
    narrator: ownWords < fewestWords ? null : (100 * own) / ownWords,
    quoted: quotedWords < fewestWords ? null : (100 * quoted) / quotedWords,
  };
}
