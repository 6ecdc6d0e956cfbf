/** Whether a token may be read as the part of speech that a wording asks for, given the tagger's habits. */
import type { PartOfSpeech } from '../types/wording.ts';
import { endsInS } from '../text/inflect.ts';
import type { ParsedText, Token } from '../text/parse.ts';
import { readsAsVerb } from './verb-reading.ts';
import { isNominal, isPlural, neighbours, opensQuotation } from './word-reading.ts';

/**
 * @param at index of the token
 * @returns true when the tag fits, or when the tagger is known to err there (see the comments).
 */
export function fitsPartOfSpeech(text: ParsedText, at: number, wanted: PartOfSpeech, sentence: { first: number; last: number }): boolean {
  const { tag, lower } = text.tokens[at]!;
  const { endings } = text;
  const { previous, next } = neighbours(text.tokens, at, sentence);
  switch (wanted) {
    case 'ANY':
      return true;
    case 'NOUN':
      if (tag === 'NOUN' || tag === 'PROPN') return true;
      return (tag === 'ADJ' || tag === 'VERB') && readsAsNoun(text, at, sentence);
    case 'ADV':
      return tag === 'ADV' || endings.adverbs.test(lower);
    case 'ADJ':
      // "He hated rehearsals"
      if (tag === 'VERB' && previous !== null && next !== null && text.classes.heSheOrThey.has(previous.lower) && (isNominal(next) || next.tag === 'DET' || next.tag === 'VERB')) return false;
      if (tag === 'ADJ' || (tag === 'VERB' && (endings.verbalAdjectives.test(lower) || (previous?.tag === 'DET' && isNominal(next))))) return true;
      // "‘Disgraceful’: Lund on the plan": one word alone in marks is often tagged as a name.
      if (tag === 'PROPN' && next?.tag === 'PUNCT' && (previous === null || previous.tag === 'PUNCT')) return true;
      // "Rich calls bill callous": no noun of the lexicon's adjectives ends so.
      if (tag === 'NOUN' && endings.adjectives.test(lower)) return true;
      // "radical plan": an adjective before a noun is often tagged as a noun or a name.
      if ((tag === 'NOUN' || tag === 'PROPN' || tag === 'ADV') && (isNominal(next) || followsBe(text, at, sentence))) return true;
      return (tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB') && readsAsAdjective(text, at, sentence);
    case 'VERB':
      if (tag === 'VERB' || tag === 'AUX') return true;
      // No noun of the lexicon's verbs ends so.
      if (endings.verbs.test(lower)) return true;
      if (endings.ing.test(lower)) return tag === 'ADJ' || (tag === 'NOUN' && !isDeterminer(previous));
      return (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') && (text.classes.oddPasts.has(lower) || readsAsVerb(text, at, sentence));
  }
}

/**
 * False where the first word of a verb with its particle is a noun: "sues paper over claim", "the paper over the pier". The plain form
 * of a verb stands behind no other verb but one of helping or letting.
 */
export function opensVerbPhrase({ tokens, classes, endings }: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  const { tag, lower } = tokens[at]!;
  const { previous, next } = neighbours(tokens, at, sentence);
  if (tag !== 'NOUN' || previous === null || !classes.particles.has(next?.lower ?? '') || endings.inflected.test(lower)) return true;
  if (previous.tag === 'DET') return false;
  const isVerb = previous.tag === 'VERB' && at - 2 >= sentence.first && /^(NOUN|PROPN|PRON)$/.test(tokens[at - 2]!.tag);
  return !isVerb || classes.beforeInfinitive.has(previous.lower);
}

/**
 * Whether the words of a phrase stand as its part of speech, so far as its ends tell: "a blow on the head" is no form of "blow
 * on", "an illegal turn" no illegal.
 * @param verbFirst whether the first word of a phrase of a verb is that verb
 */
export function fitsPhrase(text: ParsedText, { first, last }: { first: number; last: number }, wanted: PartOfSpeech, verbFirst: boolean, sentence: { first: number; last: number }): boolean {
  const { tokens } = text;
  if (wanted === 'VERB') return !verbFirst || last - first > 2 || !text.classes.looseParticles.has(tokens[first + 1]!.lower) || !isThing(text, first, sentence);
  if (wanted !== 'NOUN' || tokens[first]!.tag !== 'DET' || last >= sentence.last) return true;
  return !(tokens[last - 1]!.tag === 'ADJ' && isNominal(tokens[last]!));
}

/** "a painful blow on the elbow", "four points out of the lead": a noun by its tag and by what stands before it. */
function isThing(text: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  if (text.tokens[at]!.tag !== 'NOUN' || fitsPartOfSpeech(text, at, 'VERB', sentence)) return false;
  const { previous } = neighbours(text.tokens, at, sentence);
  if (previous === null || text.classes.relativesAndThat.has(previous.lower)) return false;
  // "the premier tore up": the tagger takes some persons for adjectives.
  if (previous.tag === 'ADJ') return at - 2 >= sentence.first && text.classes.indefinite.has(text.tokens[at - 2]!.lower);
  return previous.tag === 'DET' || previous.tag === 'NUM' || previous.lower === "'s" || text.classes.possessivesAndWhose.has(previous.lower);
}

function isDeterminer(token: Token | null): boolean {
  return token !== null && (token.tag === 'DET' || token.tag === 'ADJ' || token.lower === "'s");
}

function followsBe({ tokens, classes }: ParsedText, at: number, sentence: { first: number }): boolean {
  const previous = at - 1 >= sentence.first ? tokens[at - 1]! : null;
  if (!previous) return false;
  if (classes.beOrSeem.has(previous.lower)) return true;
  return previous.tag === 'ADV' && at - 2 >= sentence.first && classes.beOrSeem.has(tokens[at - 2]!.lower);
}

/** What the tagger takes for an adjective or a verb, where only a noun can stand. */
function readsAsNoun({ tokens, classes }: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  const token = tokens[at]!;
  const { previous, next } = neighbours(tokens, at, sentence);
  // "truthers and anti-vaxxers": no adjective ends so.
  if (token.tag === 'ADJ' && endsInS(token.lower)) return true;
  if (previous === null || isNominal(next)) return false;
  // "the racist got his show back", "an uncaring racist": with no noun to follow, what stands behind an article is one.
  if (token.tag === 'ADJ') return previous.tag === 'DET' || (previous.tag === 'ADJ' && tokens[at - 2]?.tag === 'DET');
  // "pled guilty to those lies", "circulating lies".
  if (endsInS(token.lower) && (classes.pluralOwners.has(previous.lower) || (previous.tag === 'VERB' && previous.lower.endsWith('ing')))) return true;
  // "rumours and lies, and"
  return endsInS(token.lower) && classes.pairing.has(previous.lower) && isPlural(tokens[at - 2]) && (next === null || next.tag === 'PUNCT');
}

/** What the tagger takes for a noun, a name or a verb, where an adjective stands though no noun follows. */
function readsAsAdjective(text: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  const { tokens, classes } = text;
  const { previous, next } = neighbours(tokens, at, sentence);
  if (previous === null) return false;
  // "Lund was more blunt", "even more damning is"
  if (classes.degrees.has(previous.lower)) return true;
  // "its motives are suspect", "on the basis of suspect accounts"
  if (tokens[at]!.tag === 'VERB' && (followsBe(text, at, sentence) || (previous.tag === 'ADP' && previous.lower !== 'to' && isNominal(next)))) return true;
  // "Western capitals, complicit from the first day, looked on"
  if (previous.value === ',' && next?.tag === 'ADP' && isNominal(tokens[at - 2] ?? null) && !endsInS(tokens[at]!.lower)) return true;
  // "a shallow and vain press"
  if (next !== null && classes.pairing.has(next.lower) && tokens[at + 2]?.tag === 'ADJ' && at + 2 < sentence.last) return true;
  // "oppressive and suffocating, but"
  if (classes.pairing.has(previous.lower) && tokens[at - 2]?.tag === 'ADJ' && (next === null || next.tag === 'PUNCT')) return true;
  // "called it “complicit”": one word alone in marks.
  return opensQuotation(previous) && next?.tag === 'PUNCT' && tokens[at]!.tag !== 'VERB';
}
