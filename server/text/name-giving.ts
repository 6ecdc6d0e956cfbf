/** What somebody calls a thing, or lays to somebody. */
import type { Attribution } from './grammar.ts';
import { followsBe, type Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';

/** How far behind its verb the "as" of a name or the "of" of a charge may stand, and how long a name may be, in tokens. */
const linkReach = 10;
const longestName = 14;
/** What a name that was given ends before: another clause. */
const afterName = /^(after|before|when|while|because|since|who|which|that|although|though|whereas|until|if)$/;

/**
 * "a disgrace" in "called the plan a disgrace", "described the plan as a disgrace", "squandering it" in "accused the board of
 * squandering it": the words are those of who gives the name or brings the charge.
 * @param verb the token of a verb that gives a name, with "as" or without, or brings a charge
 * @returns null where it gives none, or nobody before it gives it
 */
export function nameGiven(text: ParsedText, verb: number, sentence: Stretch, { naming }: Attribution): Stretch | null {
  const { tokens } = text;
  // "It was called a disgrace", "Voss, called a coward by many, left": nobody stands before the verb who calls it so.
  if (tokens[verb - 1]?.tag === 'PUNCT' && !tokens[verb]!.lower.endsWith('ing')) return null;
  if (followsBe(text, verb)) return null;
  let first = verb + 1;
  const link = naming.get(tokens[verb]!.lower) ?? null;
  const charge = link === 'of';
  if (link !== null) {
    while (first < Math.min(verb + linkReach, sentence.last) && tokens[first]!.lower !== link && tokens[first]!.tag !== 'PUNCT' && tokens[first]!.tag !== 'VERB') first += 1;
    if (tokens[first]?.lower !== link || first === verb + 1) return null;
    first += 1;
    // "slammed the plan as he left", "as critics gathered"
    if (!charge && (tokens[first]?.tag === 'PRON' || (/^(NOUN|PROPN)$/.test(tokens[first]?.tag ?? '') && verbFollows(text, first + 1, sentence.last)))) return null;
  }
  // "called for", "called off", "called to order", "declared that"
  const opening = tokens[first];
  if (!opening || first >= sentence.last || (charge ? /^(ADP|SCONJ|PUNCT)$/ : /^(ADP|SCONJ|PART|PUNCT|VERB|AUX)$/).test(opening.tag) || opening.lower === 'that' || opening.lower === 'as') return null;
  let last = first + 1;
  while (last < Math.min(first + longestName, sentence.last)) {
    const { tag, lower } = tokens[last]!;
    if ((tag === 'PUNCT' && lower !== '-') || afterName.test(lower) || (tag === 'CCONJ' && verbFollows(text, last + 1, sentence.last))) break;
    last += 1;
  }
  return last - first > 1 || link !== null ? { first, last } : null;
}

/** Whether a verb stands within the next few words: another clause begins. */
function verbFollows(text: ParsedText, first: number, limit: number): boolean {
  for (let at = first; at < Math.min(first + 5, limit) && text.tokens[at]!.tag !== 'PUNCT'; at += 1) if (text.tokens[at]!.tag === 'VERB' || text.tokens[at]!.tag === 'AUX') return true;
  return false;
}
