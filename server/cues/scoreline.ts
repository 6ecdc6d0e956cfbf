/** A match told by its score or its teams: "Vikings slam Bears 31-3", "Tigers blast Cardinals in ninth". */
import { inflect, type IrregularForms } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText, Token } from '../text/parse.ts';
import type { FieldOfLife } from './lexicon.ts';
import { onceASentence } from './once-a-sentence.ts';

/** For a text: the score, or the two teams, that show a sentence to be about a match, in words for the reader, or null. */
export type ScorelineTest = (text: ParsedText) => (sentence: Stretch) => string | null;

const score = /^\d{1,3}[-\u2013]\d{1,3}$/;
const figure = /^\d{1,3}$/;
const between = /^[-\u2013]$/;
const capital = /^\p{Lu}/u;

export function compileScoreline({ unless, teams }: NonNullable<FieldOfLife['scores']>, irregular: IrregularForms): ScorelineTest {
  const names = new Set(teams.map((name) => name.toLowerCase()));
  const refused = new Set(unless.flatMap((word) => inflect(word, 'NOUN', irregular)));
  return ({ text, tokens }) => {
    const isCapital = ({ start }: Token) => capital.test(text.charAt(start));
    return onceASentence(({ first, last }) => {
      const met: Token[] = [];
      let result: string | null = null;
      for (let at = first; at < last; at += 1) {
        const token = tokens[at]!;
        // Nearly all tokens are words in small letters, which a look at the first letter tells.
        const code = text.charCodeAt(token.start);
        if (code >= smallA && code <= smallZ) continue;
        if (names.has(token.lower) && isCapital(token) && !met.some(({ lower }) => lower === token.lower)) met.push(token);
        // "Voters aged 18-24" are no score: the beaten side stands before it.
        if (at > first && code >= zero && code <= nine && isCapital(tokens[at - 1]!)) result ??= scoreAt(tokens, at, last);
      }
      if (result === null && met.length < 2) return null;
      for (let at = first; at < last; at += 1) if (refused.has(tokens[at]!.lower)) return null;
      return result ?? `${met[0]!.value} and ${met[1]!.value}`;
    });
  };
}

const [smallA, smallZ, zero, nine] = ['a', 'z', '0', '9'].map((letter) => letter.charCodeAt(0)) as [number, number, number, number];

/** "31-3", "2 – 1", but no measure of what follows ("a 5-4 ruling"). */
function scoreAt(tokens: readonly Token[], at: number, limit: number): string | null {
  const value = tokens[at]!.value;
  const apart = figure.test(value) && between.test(tokens[at + 1]?.value ?? '') && figure.test(tokens[at + 2]?.value ?? '') && at + 2 < limit;
  if (!apart && !score.test(value)) return null;
  const behind = at + (apart ? 3 : 1) < limit ? tokens[at + (apart ? 3 : 1)]! : null;
  if (behind !== null && (behind.tag === 'NOUN' || behind.tag === 'ADJ' || behind.tag === 'PROPN')) return null;
  return apart ? `${value}${tokens[at + 1]!.value}${tokens[at + 2]!.value}` : value;
}
