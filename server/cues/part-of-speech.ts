/** Whether a token may be read as the part of speech that a wording asks for, given the tagger's habits. */
import type { PartOfSpeech } from '../types/wording.ts';
import type { ParsedText, Token } from '../text/parse.ts';

/**
 * @param at index of the token
 * @returns true when the tag fits, or when the tagger is known to err there (see the comments).
 */
export function fitsPartOfSpeech(text: ParsedText, at: number, wanted: PartOfSpeech, sentence: { first: number; last: number }): boolean {
  const token = text.tokens[at]!;
  const { tag, lower } = token;
  switch (wanted) {
    case 'ANY':
      return true;
    case 'NOUN':
      if (tag === 'NOUN' || tag === 'PROPN') return true;
      return (tag === 'ADJ' || tag === 'VERB') && standsAsNoun(text, at, sentence);
    case 'ADV':
      return tag === 'ADV' || lower.endsWith('ly');
    case 'ADJ':
      if (tag === 'ADJ' || (tag === 'VERB' && (/(ed|en|ing)$/.test(lower) || (text.tokens[at - 1]?.tag === 'DET' && isNominal(text.tokens[at + 1], sentence, at + 1))))) return true;
      // "‘Disgraceful’: Lund on the plan": one word alone in marks is often tagged as a name.
      if (tag === 'PROPN' && text.tokens[at + 1]?.tag === 'PUNCT' && (at === sentence.first || text.tokens[at - 1]?.tag === 'PUNCT')) return true;
      // "radical plan": an adjective before a noun is often tagged as a noun or a name.
      if ((tag === 'NOUN' || tag === 'PROPN' || tag === 'ADV') && (isNominal(text.tokens[at + 1], sentence, at + 1) || followsBe(text, at, sentence))) return true;
      return (tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB') && standsAsAdjective(text, at, sentence);
    case 'VERB':
      if (tag === 'VERB' || tag === 'AUX') return true;
      // No noun of the lexicon's verbs ends so.
      if (/[a-z]{2}(ed|ates|izes|ises|ifies)$/.test(lower)) return true;
      if (/[a-z]{2}ing$/.test(lower)) return tag === 'ADJ' || (tag === 'NOUN' && !isDeterminer(text.tokens[at - 1]));
      return (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') && (text.classes.oddPasts.has(lower) || standsAsVerb(text, at, sentence));
  }
}

function isNominal(token: Token | undefined, sentence: { last: number }, index: number): boolean {
  return token !== undefined && index < sentence.last && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'ADJ');
}

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'DET' || token.tag === 'ADJ' || token.lower === "'s");
}

function followsBe({ tokens, classes }: ParsedText, at: number, sentence: { first: number }): boolean {
  const previous = at - 1 >= sentence.first ? tokens[at - 1]! : null;
  if (!previous) return false;
  if (classes.beOrSeem.has(previous.lower)) return true;
  return previous.tag === 'ADV' && at - 2 >= sentence.first && classes.beOrSeem.has(tokens[at - 2]!.lower);
}

/** What the tagger takes for an adjective or a verb, where only a noun can stand. */
function standsAsNoun({ tokens, classes }: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  const token = tokens[at]!;
  const [previous, next] = [at > sentence.first ? tokens[at - 1]! : null, at + 1 < sentence.last ? tokens[at + 1]! : null];
  // "truthers and anti-vaxxers": no adjective ends so.
  if (token.tag === 'ADJ' && endsInS(token)) return true;
  if (previous === null || isNominal(next ?? undefined, sentence, at + 1)) return false;
  // "the racist got his show back", "an uncaring racist": with no noun to follow, what stands behind an article is one.
  if (token.tag === 'ADJ') return previous.tag === 'DET' || (previous.tag === 'ADJ' && tokens[at - 2]?.tag === 'DET');
  // "pled guilty to those lies", "circulating lies".
  if (endsInS(token) && (classes.pluralOwners.has(previous.lower) || (previous.tag === 'VERB' && previous.lower.endsWith('ing')))) return true;
  // "rumours and lies, and"
  return endsInS(token) && classes.pairing.has(previous.lower) && isPlural(tokens[at - 2]) && (next === null || next.tag === 'PUNCT');
}

/** What the tagger takes for a noun, a name or a verb, where an adjective stands though no noun follows. */
function standsAsAdjective(text: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  const { tokens, classes } = text;
  const [previous, next] = [at > sentence.first ? tokens[at - 1]! : null, at + 1 < sentence.last ? tokens[at + 1]! : null];
  if (previous === null) return false;
  // "Lund was more blunt", "even more damning is"
  if (classes.degrees.has(previous.lower)) return true;
  // "its motives are suspect", "on the basis of suspect accounts"
  if (tokens[at]!.tag === 'VERB' && (followsBe(text, at, sentence) || (previous.tag === 'ADP' && previous.lower !== 'to' && isNominal(next ?? undefined, sentence, at + 1)))) return true;
  // "a shallow and vain press"
  if (next !== null && classes.pairing.has(next.lower) && tokens[at + 2]?.tag === 'ADJ' && at + 2 < sentence.last) return true;
  // "oppressive and suffocating, but"
  if (classes.pairing.has(previous.lower) && tokens[at - 2]?.tag === 'ADJ' && (next === null || next.tag === 'PUNCT')) return true;
  // "called it “complicit”": one word alone in marks.
  return opensQuotation.test(previous.value) && next?.tag === 'PUNCT' && tokens[at]!.tag !== 'VERB';
}

function isPlural(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN') && endsInS(token);
}

/** "DA slams": the tagger takes some for small words. */
const initials = /^\p{Lu}{2,5}$/u;

/** "Lund blasts 'reckless' plan". */
const opensQuotation = /^["'\u2018\u201c]/;

/** "Democrats slam Trump", "police blast critics": headline verbs stand between two names or nouns. */
function standsAsVerb(text: ParsedText, at: number, sentence: { first: number; last: number }): boolean {
  const previous = at - 1 >= sentence.first ? text.tokens[at - 1]! : null;
  const next = at + 1 < sentence.last ? text.tokens[at + 1]! : null;
  if (!previous) return false;
  if (!next) return closesClause(text, at, sentence);
  if (previous.lower === 'to' && previous.tag !== 'ADP') return true;
  // "a healer who hawks tallow"; "lawmakers who claim to care"
  if (endsInS(text.tokens[at]!) && text.classes.singularSubjects.has(previous.lower)) return true;
  if (previous.lower === 'who' && (endsInS(text.tokens[at]!) || isPlural(text.tokens[at - 2]))) return true;
  // "the cause that Lund champions."
  if (next.tag === 'PUNCT' && previous.tag === 'PROPN' && endsInS(text.tokens[at]!) && text.classes.relativesAndThat.has(text.tokens[at - 2]?.lower ?? '')) return true;
  if (next.lower === ',') return closesClause(text, at, sentence);
  const subject = previous.tag === 'PROPN' || initials.test(previous.value) || previous.tag === 'PRON' || (previous.tag === 'NOUN' && previous.lower.endsWith('s'));
  const object = next.tag === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(next.value) || next.tag === 'DET' || next.tag === 'PRON' || next.lower === 'at' || (next.lower === 'that' && next.tag === 'SCONJ') || (previous.tag === 'PROPN' && opensQuotation.test(next.value));
  if (subject && object) return true;
  // "a film that mocks Lund", "Lund defends her aide, assails Voss"
  if (object && endsInS(text.tokens[at]!) && next.lower !== 'at' && (text.classes.relativesAndThat.has(previous.lower) || previous.lower === ',')) return true;
  // "Republicans gut minimum wage law": between a plural and a thing the plain form of a verb, where no other verb stands.
  const many = endsInS(previous) || text.classes.plurals.has(previous.lower);
  if (subject && many && !/s$/.test(text.tokens[at]!.lower) && isNominal(next, sentence, at + 1) && !hasVerb(text, at, sentence)) return true;
  // "The ruling guts the wage law", "Levy cripples small firms": the third person of a rarer verb is tagged as a plural.
  const one = endsInS(text.tokens[at]!) && (((/^(NOUN|PROPN)$/.test(previous.tag) || initials.test(previous.value)) && !endsInS(previous)) || (previous.tag === 'ADJ' && previous.lower.endsWith('ing')));
  if (!one) return false;
  if (object) return next.lower !== 'at';
  // "Landlord's paper guts newsroom, then throws a party", "Harwick bows to students and cancels talk": a headline's clause needs one.
  if (isHeadline(text) && (next.tag === 'ADP' || isNominal(next, sentence, at + 1))) {
    const clause = clauseAround(text, at, sentence);
    // Not "Mayors challenge Lund claims on cuts", whose verb the tagger has taken for a noun.
    return !hasVerb(text, at, clause) && !text.tokens.slice(clause.first, at).some(isPlural);
  }
  return isNominal(next, sentence, at + 1) && !hasVerb(text, at, sentence);
}

/** "Mayor rides on as wage plan craters": at the end of a clause that has no verb yet, what is tagged as a plural is one. */
function closesClause({ tokens, classes }: ParsedText, at: number, sentence: { first: number }): boolean {
  const [previous, token] = [tokens[at - 1]!, tokens[at]!];
  if (!endsInS(token) || !/^(NOUN|PROPN|VERB)$/.test(previous.tag) || endsInS(previous)) return false;
  if (previous.tag === 'VERB' && !previous.lower.endsWith('ing')) return false;
  for (let before = at - 1; before >= sentence.first; before -= 1) {
    const { tag, lower } = tokens[before]!;
    if (classes.clauseOpeners.has(lower)) return before < at - 1;
    if (tag === 'AUX' || tag === 'PUNCT' || (tag === 'VERB' && before < at - 1)) return false;
  }
  return false;
}

/** As plurals and the third person do: "plans", "guts", not "press". */
function endsInS({ lower }: Token): boolean {
  return /[^s]s$/.test(lower);
}

/** One sentence without a stop. */
function isHeadline({ tokens, sentences }: ParsedText): boolean {
  return sentences.length === 1 && !/^[.?!]$/.test(tokens.at(-1)!.value);
}

/** From the mark, the "and" or the "as" before a token to the one behind it. */
function clauseAround({ tokens, classes }: ParsedText, at: number, sentence: { first: number; last: number }): { first: number; last: number } {
  const isBound = ({ tag, lower }: Token) => tag === 'PUNCT' || tag === 'CCONJ' || classes.clauseOpeners.has(lower);
  let [first, last] = [at, at + 1];
  while (first > sentence.first && !isBound(tokens[first - 1]!)) first -= 1;
  while (last < sentence.last && !isBound(tokens[last]!)) last += 1;
  return { first, last };
}

/** Whether a verb other than the token stands in a part of a sentence. */
function hasVerb(text: ParsedText, at: number, part: { first: number; last: number }): boolean {
  for (let other = part.first; other < part.last; other += 1) {
    // "voter-approved" is no verb.
    if (other !== at && /^(VERB|AUX)$/.test(text.tokens[other]!.tag) && text.tokens[other - 1]?.value !== '-') return true;
  }
  return false;
}
