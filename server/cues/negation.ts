/** Whether a match is denied or only supposed: "did not slam the door", "if Beijing slams the door". */
import type { Grammar } from '../text/grammar.ts';
import type { Negation } from './lexicon.ts';
import { isQuoteMark } from '../text/marks.ts';
import type { ParsedText } from '../text/parse.ts';
import { byFirstWord, compilePhrases, standsAt, type Phrase, type PhraseIndex } from './phrases.ts';
import { isSaidOfSomebody } from './word-reading.ts';

/** How far before a match a negator still reaches it, in tokens. */
const negationReach = 5;
/** How far before a verb an "if" still reaches it, in tokens. */
const hypotheticalReach = 8;
/** How far before a negator a "who" may stand that opens its clause, in tokens. */
const relativeReach = 5;
/** How far behind a passive its "by" may stand, in tokens. */
const agentReach = 3;

/** Tells why a match at `first` is set aside ("negated: …", "hypothetical: …"), or null. */
export type NegationTest = (text: ParsedText, first: number, sentenceFirst: number, isVerb: boolean) => string | null;

export function compileNegation(negation: Negation, grammar: Grammar): NegationTest {
  const negators = byFirstWord(compilePhrases(negation.negators, grammar, true));
  const exceptions = byFirstWord(compilePhrases(negation.exceptions, grammar, true));
  const hypotheticals = byFirstWord(compilePhrases(negation.hypotheticals, grammar, true));
  const supposing = new Set(negation.supposing);
  const given = byFirstWord(compilePhrases(negation.given, grammar, true));
  const denials = compilePhrases(negation.denials, grammar, true);
  const barriers = new Set(negation.barriers);
  const unwelcome = new Set(compilePhrases(negation.unwelcome, grammar).flatMap(({ words }) => [...words[0]!]));

  const phraseAt = (index: PhraseIndex, text: ParsedText, at: number, limit: number): Phrase | undefined =>
    index.get(text.tokens[at]!.lower)?.find((phrase) => standsAt(phrase, text.tokens, at, limit));

  return (text, first, sentenceFirst, isVerb) => {
    const { tokens } = text;
    let verbBetween = false;
    const isPredicate = !isVerb && isSaidOfSomebody(text, first, sentenceFirst);
    for (let at = first - 1; at >= sentenceFirst && at >= first - hypotheticalReach; at -= 1) {
      const token = tokens[at]!;
      // "“No!” the premier roared": what is denied inside the marks is not denied behind them.
      if (isQuoteMark(token) && /^[.,!?]$/.test(tokens[at - 1]?.lower ?? '')) return null;
      if (first - at <= negationReach) {
        const negator = phraseAt(negators, text, at, first);
        // "did not stop the mob" denies the stopping, not the mob.
        const denies = negator && (isVerb || !verbBetween) && !phraseAt(exceptions, text, at, text.tokens.length);
        if (denies && !(isVerb && (isInRelativeBefore(text, sentenceFirst, at, first) || isUnwelcome(text, at, first, unwelcome)))) return `negated: "${negator.say}"`;
      }
      if (isVerb) {
        const hypothetical = phraseAt(hypotheticals, text, at, first);
        if (hypothetical) return `hypothetical: "${hypothetical.say}"`;
      }
      if (isPredicate && supposing.has(token.lower) && !(at > sentenceFirst && phraseAt(given, text, at - 1, first))) return `hypothetical: "${token.lower}"`;
      if (token.lower === 'that') {
        const denial = denials.find((phrase) => at - phrase.words.length + 1 >= sentenceFirst && standsAt(phrase, tokens, at - phrase.words.length + 1, at + 1));
        if (denial) return `negated: "${denial.say}"`;
      }
      if (barriers.has(token.lower) && !(isVerb && text.classes.relativesAndThat.has(token.lower) && endsRelative(text, at, first))) return null;
      if (!isVerb && token.tag === 'ADP' && isOwned(text, at + 1, first)) return null;
      if (token.tag === 'VERB') verbBetween = true;
    }
    return null;
  };
}

/** "The tycoon who never paid tax has slithered back": a denial inside a relative clause does not reach the verb behind that clause. */
function isInRelativeBefore(text: ParsedText, sentenceFirst: number, negator: number, first: number): boolean {
  for (let at = negator - 1; at >= Math.max(sentenceFirst, negator - relativeReach); at -= 1) {
    const { lower, tag } = text.tokens[at]!;
    if (text.classes.relativesAndThat.has(lower)) return endsRelative(text, negator, first);
    if (tag === 'PUNCT') return false;
  }
  return false;
}

/** Whether what stands from `opening` on has a verb of its own before a second one begins, which `first` belongs to. */
function endsRelative({ tokens, classes }: ParsedText, opening: number, first: number): boolean {
  let begins = first;
  while (begins - 1 > opening && (tokens[begins - 1]!.tag === 'AUX' || tokens[begins - 1]!.tag === 'ADV' || classes.finite.has(tokens[begins - 1]!.lower))) begins -= 1;
  while (begins < first && tokens[begins]!.tag === 'ADV') begins += 1;
  const before = tokens[begins - 1]!;
  // Without an auxiliary a past behind the relative clause's own object: "who never met a payroll squandered millions", not "a law gutted by".
  const isSecond = begins < first ? classes.finite.has(tokens[begins]!.lower) && before.lower !== 'to' : before.tag === 'NOUN' && tokens[first]!.lower.endsWith('ed') && !classes.passiveLinks.has(tokens[first + 1]?.lower ?? '');
  if (!isSecond) return false;
  for (let at = opening + 1; at < begins; at += 1) {
    if (tokens[at]!.tag === 'PUNCT') return false;
    if (tokens[at]!.tag === 'VERB') return true;
  }
  return false;
}

/** "do not want to be lectured by ministers": who does not want an act tells that others do it. */
function isUnwelcome({ tokens, classes }: ParsedText, negator: number, first: number, unwelcome: ReadonlySet<string>): boolean {
  if (!classes.be.has(tokens[first - 1]!.lower)) return false;
  let isWanted = false;
  for (let at = negator + 1; at < first; at += 1) isWanted ||= unwelcome.has(tokens[at]!.lower);
  if (!isWanted) return false;
  for (let at = first + 1; at <= first + agentReach && at < tokens.length; at += 1) if (classes.passiveLinks.has(tokens[at]!.lower)) return true;
  return false;
}

/** "nothing new in today's reckless vote", "no tax on his palatial home": what is somebody's is taken as given, whatever is denied before it. */
function isOwned({ tokens, classes }: ParsedText, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { lower, tag } = tokens[at]!;
    if ((lower === "'s" && tag !== 'AUX') || classes.possessives.has(lower)) return true;
  }
  return false;
}
