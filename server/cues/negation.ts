/** Whether a match is denied or only supposed: "did not slam the door", "if Beijing slams the door". */
import type { ParsedText } from '../text/parse.ts';
import type { Negation } from './lexicon.ts';
import type { Grammar } from '../text/grammar.ts';
import { byFirstWord, compilePhrases, standsAt, type Phrase, type PhraseIndex } from './phrases.ts';

/** How far before a match a negator still reaches it, in tokens. */
const negationReach = 5;
/** How far before a verb an "if" still reaches it, in tokens. */
const hypotheticalReach = 8;

/** Tells why a match at `first` is set aside ("negated: …", "hypothetical: …"), or null. */
export type NegationTest = (text: ParsedText, first: number, sentenceFirst: number, isVerb: boolean) => string | null;

export function compileNegation(negation: Negation, grammar: Grammar): NegationTest {
  const negators = byFirstWord(compilePhrases(negation.negators, grammar, true));
  const exceptions = byFirstWord(compilePhrases(negation.exceptions, grammar, true));
  const hypotheticals = byFirstWord(compilePhrases(negation.hypotheticals, grammar, true));
  const denials = compilePhrases(negation.denials, grammar, true);
  const barriers = new Set(negation.barriers);

  const phraseAt = (index: PhraseIndex, text: ParsedText, at: number, limit: number): Phrase | undefined =>
    index.get(text.tokens[at]!.lower)?.find((phrase) => standsAt(phrase, text.tokens, at, limit));

  return (text, first, sentenceFirst, isVerb) => {
    const { tokens } = text;
    let verbBetween = false;
    for (let at = first - 1; at >= sentenceFirst && at >= first - hypotheticalReach; at -= 1) {
      const token = tokens[at]!;
      if (first - at <= negationReach) {
        const negator = phraseAt(negators, text, at, first);
        // "did not stop the mob" denies the stopping, not the mob.
        if (negator && (isVerb || !verbBetween) && !phraseAt(exceptions, text, at, text.tokens.length)) return `negated: "${negator.say}"`;
      }
      if (isVerb) {
        const hypothetical = phraseAt(hypotheticals, text, at, first);
        if (hypothetical) return `hypothetical: "${hypothetical.say}"`;
      }
      if (token.lower === 'that') {
        const denial = denials.find((phrase) => at - phrase.words.length + 1 >= sentenceFirst && standsAt(phrase, tokens, at - phrase.words.length + 1, at + 1));
        if (denial) return `negated: "${denial.say}"`;
      }
      if (barriers.has(token.lower)) return null;
      if (!isVerb && token.tag === 'ADP' && isOwned(text, at + 1, first)) return null;
      if (token.tag === 'VERB') verbBetween = true;
    }
    return null;
  };
}

/** "nothing new in today's reckless vote", "no tax on his palatial home": what is somebody's is taken as given, whatever is denied before it. */
function isOwned({ tokens, classes }: ParsedText, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { lower, tag } = tokens[at]!;
    if ((lower === "'s" && tag !== 'AUX') || classes.possessives.has(lower)) return true;
  }
  return false;
}
