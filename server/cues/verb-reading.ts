/** Whether what the tagger takes for a noun, a name or an adjective is a verb: it errs with rarer verbs and in headlines. */
import { endsInS } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText, Token } from '../text/parse.ts';
import { isNominal, isPlural, neighbours, opensQuotation } from './word-reading.ts';

/** "DA slams": the tagger takes some for small words. */
const initials = /^\p{Lu}{2,5}$/u;

/** @param at index of a token that could be a form of a verb by its spelling */
export function readsAsVerb(text: ParsedText, at: number, sentence: Stretch): boolean {
  const { tokens, classes } = text;
  const token = tokens[at]!;
  const { previous, next } = neighbours(tokens, at, sentence);
  if (!previous) return false;
  if (!next) return closesClause(text, at, sentence);
  if (previous.lower === 'to' && previous.tag !== 'ADP') return true;
  if (hasPronounBefore(text, at)) return true;
  // "the cause that Lund champions."
  if (next.tag === 'PUNCT' && previous.tag === 'PROPN' && endsInS(token.lower) && classes.relativesAndThat.has(tokens[at - 2]?.lower ?? '')) return true;
  if (next.lower === ',') return closesClause(text, at, sentence);

  const hasObject = opensObject(next) || (previous.tag === 'PROPN' && opensQuotation(next));
  const opensThing = isNominal(next);
  const isSubject = previous.tag === 'PROPN' || initials.test(previous.value) || previous.tag === 'PRON' || (previous.tag === 'NOUN' && previous.lower.endsWith('s'));
  // "Democrats slam Trump", "police blast critics": headline verbs stand between two names or nouns.
  if (isSubject && (hasObject || next.lower === 'at')) return true;
  // "a film that mocks Lund", "Lund defends her aide, assails Voss"
  if (hasObject && endsInS(token.lower) && (classes.relativesAndThat.has(previous.lower) || previous.lower === ',')) return true;
  // "Republicans gut minimum wage law": between a plural and a thing the plain form of a verb, where no other verb stands.
  const isMany = endsInS(previous.lower) || classes.plurals.has(previous.lower);
  if (isSubject && isMany && !/s$/.test(token.lower) && opensThing && !hasVerb(text, at, sentence)) return true;

  // "The ruling guts the wage law", "Levy cripples small firms": the third person of a rarer verb is tagged as a plural.
  const isOne = ((/^(NOUN|PROPN)$/.test(previous.tag) || initials.test(previous.value)) && !endsInS(previous.lower)) || (previous.tag === 'ADJ' && previous.lower.endsWith('ing'));
  if (!isOne || !endsInS(token.lower) || next.lower === 'at') return false;
  if (hasObject) return true;
  if (isHeadline(text) && (next.tag === 'ADP' || opensThing || opensQuotation(next))) return isOnlyVerb(text, at, sentence);
  return opensThing && !hasVerb(text, at, sentence);
}

/** "it warehouses pupils"; "a healer who hawks tallow", "lawmakers who claim to care" */
function hasPronounBefore({ tokens, classes }: ParsedText, at: number): boolean {
  const { lower } = tokens[at - 1]!;
  const isThirdPerson = endsInS(tokens[at]!.lower);
  return (isThirdPerson && classes.singularSubjects.has(lower)) || (lower === 'who' && (isThirdPerson || isPlural(tokens[at - 2])));
}

/** A name, an article, a pronoun, or "that" before a clause. */
function opensObject(token: Token): boolean {
  return token.tag === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(token.value) || token.tag === 'DET' || token.tag === 'PRON' || (token.lower === 'that' && token.tag === 'SCONJ');
}

/**
 * "Landlord's paper guts newsroom, then throws a party", "Harwick bows to students and cancels talk": a headline's clause needs a
 * verb. Not "Mayors challenge Lund claims on cuts", whose verb the tagger has taken for a noun.
 */
function isOnlyVerb(text: ParsedText, at: number, sentence: Stretch): boolean {
  const clause = clauseAround(text, at, sentence);
  return !hasVerb(text, at, clause) && !text.tokens.slice(clause.first, at).some(isPlural);
}

/** "Mayor rides on as wage plan craters": at the end of a clause that has no verb yet, what is tagged as a plural is one. */
function closesClause({ tokens, classes }: ParsedText, at: number, sentence: Stretch): boolean {
  const [previous, token] = [tokens[at - 1]!, tokens[at]!];
  if (!endsInS(token.lower) || !/^(NOUN|PROPN|VERB)$/.test(previous.tag) || endsInS(previous.lower)) return false;
  if (previous.tag === 'VERB' && !previous.lower.endsWith('ing')) return false;
  for (let before = at - 1; before >= sentence.first; before -= 1) {
    const { tag, lower } = tokens[before]!;
    if (classes.clauseOpeners.has(lower)) return before < at - 1;
    if (tag === 'AUX' || tag === 'PUNCT' || (tag === 'VERB' && before < at - 1)) return false;
  }
  return false;
}

/** One sentence without a stop. */
function isHeadline({ tokens, sentences }: ParsedText): boolean {
  return sentences.length === 1 && !/^[.?!]$/.test(tokens.at(-1)!.value);
}

/** From the mark, the "and" or the "as" before a token to the one behind it. */
function clauseAround({ tokens, classes }: ParsedText, at: number, sentence: Stretch): Stretch {
  const isBound = ({ tag, lower }: Token) => tag === 'PUNCT' || tag === 'CCONJ' || classes.clauseOpeners.has(lower);
  let [first, last] = [at, at + 1];
  while (first > sentence.first && !isBound(tokens[first - 1]!)) first -= 1;
  while (last < sentence.last && !isBound(tokens[last]!)) last += 1;
  return { first, last };
}

/** Whether a verb other than the token stands in a part of a sentence; an infinitive leaves the place of the clause's verb free. */
function hasVerb({ tokens }: ParsedText, at: number, part: Stretch): boolean {
  for (let other = part.first; other < part.last; other += 1) {
    // "voter-approved" is no verb.
    if (other !== at && /^(VERB|AUX)$/.test(tokens[other]!.tag) && tokens[other - 1]?.value !== '-' && tokens[other - 1]?.lower !== 'to') return true;
  }
  return false;
}
