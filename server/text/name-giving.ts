/** What somebody calls a thing, or lays to somebody. */
import type { Attribution, NameLink } from './grammar.ts';
import { followsBe, type Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';

/** How far behind its verb the "as" of a name or the "of" or "for" of a charge may stand, and how long a name may be, in tokens. */
const linkReach = 10;
const longestName = 14;

/**
 * "a disgrace" in "called the plan a disgrace", "described the plan as a disgrace", "squandering it" in "accused the board of
 * squandering it", "blamed the board for squandering it": the words are those of who gives the name or brings the charge.
 * @param verb the token of a verb that gives a name, with "as" or without, or brings a charge
 * @returns null where it gives none, or nobody before it gives it
 */
export function nameGiven(text: ParsedText, verb: number, sentence: Stretch, { naming }: Attribution): Stretch | null {
  const { tokens, classes } = text;
  // "It was called a disgrace", "Voss, called a coward by many, left": nobody stands before the verb who calls it so.
  const endsClause = closesClause(text, verb - 1, sentence.first) && !classes.indefinite.has(tokens[verb + 1]?.lower ?? 'a');
  if (tokens[verb - 1]?.tag === 'PUNCT' && !tokens[verb]!.lower.endsWith('ing') && !endsClause) return null;
  if (followsBe(text, verb) && !namesAgent(text, verb)) return null;
  for (const link of naming.get(tokens[verb]!.lower) ?? []) {
    const first = link.atOnce ? behindVerb(text, verb, link) : afterLink(text, verb, sentence, link);
    const last = first !== null && opensName(text, first, sentence, link) ? nameEnd(text, first, sentence) : null;
    // "called reporters" gives no name; "which critics called heartless" does.
    if (first !== null && last !== null && (last - first > 1 || link.word !== null || tokens[first]!.tag === 'ADJ')) return { first, last };
  }
  return null;
}

/** "has been described by critics as": who gives the name stands behind the passive. */
export function namesAgent(text: ParsedText, verb: number): boolean {
  return text.tokens[verb + 1]?.lower === 'by' && followsBe(text, verb);
}

/** The token right behind a verb, or behind its "of" in "warned of a catastrophe"; null where the word is another one. */
function behindVerb({ tokens }: ParsedText, verb: number, { word }: NameLink): number | null {
  if (word === null) return verb + 1;
  return tokens[verb + 1]?.lower === word ? verb + 2 : null;
}

/** The token after "as" in "slammed the plan as reckless", after "of" or "for" in a charge; null where none belongs to the verb. */
function afterLink({ tokens }: ParsedText, verb: number, sentence: Stretch, { word }: NameLink): number | null {
  let at = verb + 1;
  while (at < Math.min(verb + linkReach, sentence.last) && tokens[at]!.lower !== word && tokens[at]!.tag !== 'PUNCT' && tokens[at]!.tag !== 'VERB') at += 1;
  return tokens[at]?.lower === word && at > verb + 1 ? at + 1 : null;
}

/** Whether a name or charge begins at a token, not another part of the sentence: "called for", "called off", "blamed Voss for the defeat". */
function opensName(text: ParsedText, first: number, sentence: Stretch, { word }: NameLink): boolean {
  const opening = text.tokens[first];
  if (!opening || first >= sentence.last || opening.lower === 'that' || opening.lower === 'as') return false;
  if (word === 'for') return opening.lower.endsWith('ing') && opening.tag === 'VERB';
  if (word === 'of' || word === 'about') return !/^(ADP|SCONJ|PUNCT)$/.test(opening.tag);
  // "slammed the plan as he left", "as critics gathered"
  if (word === 'as' && (opening.tag === 'PRON' || (/^(NOUN|PROPN)$/.test(opening.tag) && verbFollows(text, first + 1, sentence.last)))) return false;
  return !/^(ADP|SCONJ|PART|PUNCT|VERB|AUX)$/.test(opening.tag);
}

/** Where a name that begins at a token ends: at a mark or where another clause begins. */
function nameEnd(text: ParsedText, first: number, sentence: Stretch): number {
  let last = first + 1;
  while (last < Math.min(first + longestName, sentence.last)) {
    const { tag, lower } = text.tokens[last]!;
    if ((tag === 'PUNCT' && lower !== '-') || text.classes.nameEnds.has(lower) || (tag === 'CCONJ' && verbFollows(text, last + 1, sentence.last))) break;
    last += 1;
  }
  return last;
}

/** "The opposition, which had closed the courts, called the plan feeble": whether a comma ends such a clause. */
function closesClause({ tokens, classes }: ParsedText, comma: number, from: number): boolean {
  if (tokens[comma]?.lower !== ',') return false;
  let open = comma - 1;
  while (open > from && tokens[open]!.tag !== 'PUNCT') open -= 1;
  return tokens[open]!.lower === ',' && classes.relativesAndWhose.has(tokens[open + 1]!.lower);
}

/** Whether a verb stands within the next few words: another clause begins. */
function verbFollows(text: ParsedText, first: number, limit: number): boolean {
  for (let at = first; at < Math.min(first + 5, limit) && text.tokens[at]!.tag !== 'PUNCT'; at += 1) if (text.tokens[at]!.tag === 'VERB' || text.tokens[at]!.tag === 'AUX') return true;
  return false;
}
