/** What somebody calls a thing, or lays to somebody. */
import { finiteFrom } from './finite-verbs.ts';
import type { Attribution, NameLink } from './attribution.ts';
import { isQuoteMark } from './marks.ts';
import { phraseEnd, type Stretch } from './noun-phrases.ts';
import type { ParsedText, Token } from './parse.ts';
import { isPassive, standsInRelative } from './passive-speech.ts';
import { mainFinite } from './subjects.ts';
import type { SpeakerResolver } from './speakers.ts';

/** How far behind its verb the "as" of a name or the "of" or "for" of a charge may stand, and how long a name may be, in tokens. */
const linkReach = 10;
const longestName = 14;

/** What somebody is called or accused of. */
export interface GivenName extends Stretch {
  /** Who gives the name behind a passive ("was called a disgrace by critics"); null where the subject of the verb does. */
  agent: Stretch | null;
  /** Whether it is the whole object of a verb that describes. */
  whole: boolean;
}

/**
 * "a disgrace" in "called the plan a disgrace", "described the plan as a disgrace", "squandering it" in "accused the board of
 * squandering it", "blamed the board for squandering it": the words are those of who gives the name or brings the charge.
 * @param verb the token of a verb that gives a name, with "as" or without, or brings a charge
 * @returns null where it gives none, or nobody is told who gives it
 */
export function nameGiven(text: ParsedText, verb: number, sentence: Stretch, attribution: Attribution, resolver: SpeakerResolver, headline: boolean): GivenName | null {
  const { tokens, classes } = text;
  const suffered = isPassive(text, verb, attribution, headline);
  for (const link of attribution.naming.get(tokens[verb]!.lower) ?? []) {
    const moved = movedName(text, verb, link);
    if (moved !== null) return { ...moved, agent: null, whole: false };
    const atOnce = link.atOnce || (suffered && tokens[verb + 1]?.lower === link.word);
    const first = atOnce ? behindVerb(text, verb, link) : afterLink(text, verb, sentence, link);
    const last = first !== null && opensName(text, first, sentence, link) ? nameEnd(text, verb, first, sentence) : null;
    if (first === null || last === null) continue;
    // "has been described by critics as": who gives the name stands behind the passive.
    if (suffered && tokens[verb + 1]!.lower === 'by') return { first, last, agent: { first: verb + 2, last: Math.min(phraseEnd(text, verb + 2), first - 1) }, whole: false };
    // "spoke of a cover-up by Lund": Lund does what is spoken of.
    const by = !suffered && (link.word === 'of' || link.word === 'about') ? null : agentIn(text, first, last, resolver);
    if (by !== null) return { first, last: by, agent: { first: by + 1, last }, whole: false };
    if (link.word === null && !suffered && namesNobody(text, verb, first, last)) continue;
    // "It was called a disgrace", "Voss, called a coward, left": nobody stands before the verb who calls it so.
    const endsClause = closesBracket(text, verb - 1, sentence.first) && !classes.indefinite.has(tokens[verb + 1]?.lower ?? 'a');
    if (suffered || (tokens[verb - 1]?.tag === 'PUNCT' && tokens[verb - 1]!.lower !== ')' && !tokens[verb]!.lower.endsWith('ing') && !endsClause)) return null;
    return { first, last, agent: null, whole: false };
  }
  // "described a shameful day"
  const told = verb + 1;
  if (suffered || !attribution.describing.has(tokens[verb]!.lower) || (tokens[verb - 1]?.tag === 'PUNCT' && !closesBracket(text, verb - 1, sentence.first)) || !opensName(text, told, sentence, wholeObject)) return null;
  return { first: told, last: nameEnd(text, verb, told, sentence), agent: null, whole: true };
}

/** "dismissed as nonsense the claim": the name before what it is given to. */
function movedName({ tokens }: ParsedText, verb: number, { word }: NameLink): Stretch | null {
  if (word !== 'as' || tokens[verb + 1]?.lower !== word) return null;
  let last = verb + 2;
  while (/^(ADJ|ADV|NOUN)$/.test(tokens[last]?.tag ?? '')) last += 1;
  return last > verb + 2 && tokens[last]?.tag === 'DET' ? { first: verb + 2, last } : null;
}

/** The object of a verb that describes, taken whole. */
const wholeObject: NameLink = { word: null, atOnce: true };

/** "called reporters", "called a meeting", "is calling foul" give no name; "which critics called heartless" does. */
function namesNobody(text: ParsedText, verb: number, first: number, last: number): boolean {
  const opening = text.tokens[first]!;
  const bare = last - first === 1;
  return (bare || text.classes.indefinite.has(opening.lower)) && !((opening.tag === 'ADJ' || !bare) && standsInRelative(text, verb - 1));
}

/** The "by" of "a hypocrite by rivals", where somebody stands behind it; null where there is none. */
function agentIn({ tokens }: ParsedText, first: number, last: number, resolver: SpeakerResolver): number | null {
  for (let at = last - 1; at > first; at -= 1) if (tokens[at]!.lower === 'by') return tokens[at + 1]?.tag !== 'VERB' && resolver.canSpeak(at + 1, last) ? at : null;
  return null;
}

/** The token right behind a verb, or behind its "of" in "warned of a catastrophe"; null where the word is another one. */
function behindVerb({ tokens }: ParsedText, verb: number, { word }: NameLink): number | null {
  if (word === null) return verb + 1;
  return tokens[verb + 1]?.lower === word ? verb + 2 : null;
}

/** The token after "as" in "slammed the plan as reckless", after "of" or "for" in a charge; null where none belongs to the verb. */
function afterLink(text: ParsedText, verb: number, sentence: Stretch, { word }: NameLink): number | null {
  const { tokens } = text;
  let at = verb + 1;
  while (at < Math.min(verb + linkReach, sentence.last) && tokens[at]!.lower !== word && (tokens[at]!.tag !== 'PUNCT' || isQuoteMark(tokens[at]!)) && !actsAt(tokens, at)) at += 1;
  // "Voss, whom she accused of smearing them": who is charged has gone before.
  return tokens[at]?.lower === word && (at > verb + 1 || (word !== null && standsInRelative(text, verb - 1))) ? at + 1 : null;
}

/** A verb, but no participle before a noun: "accused exiled politicians of". */
function actsAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.tag === 'VERB' && !(tokens[at]!.lower.endsWith('ed') && tokens[at + 1]?.tag === 'NOUN');
}

/** Whether a name or charge begins at a token, not another part of the sentence: "called for", "called off", "blamed Voss for the defeat". */
function opensName(text: ParsedText, first: number, sentence: Stretch, { word }: NameLink): boolean {
  const opening = text.tokens[first];
  if (!opening || first >= sentence.last || opening.lower === 'that' || opening.lower === 'as') return false;
  if (word === 'for') return (opening.lower.endsWith('ing') && opening.tag === 'VERB') || text.classes.indefinite.has(opening.lower) || text.classes.possessives.has(opening.lower);
  if (word === 'of' || word === 'about' || word === 'against' || word === 'on') return !/^(ADP|SCONJ|PUNCT)$/.test(opening.tag);
  // "slammed the plan as he left", "as critics gathered"
  if (word === 'as' && (opening.tag === 'PRON' || (/^(NOUN|PROPN)$/.test(opening.tag) && verbFollows(text, first + 1, sentence.last)))) return false;
  return !/^(ADP|SCONJ|PART|PUNCT|VERB|AUX)$/.test(opening.tag);
}

/** Where a name that begins at a token ends: at a mark or where another clause begins. */
function nameEnd(text: ParsedText, verb: number, first: number, sentence: Stretch): number {
  // "Officials who warned of floods were smeared": the verb is the officials'.
  const within = standsInRelative(text, verb);
  // "accused it of spying on workers who tried": the charge goes on.
  const isCharge = text.tokens[first]!.lower.endsWith('ing') && text.tokens[first]!.tag === 'VERB';
  let last = first + 1;
  while (last < Math.min(first + longestName, sentence.last)) {
    const { tag, lower } = text.tokens[last]!;
    if ((within && tag === 'AUX') || (tag === 'PUNCT' && lower !== '-') || (text.classes.nameEnds.has(lower) && !(isCharge && text.classes.relativesAndThat.has(lower))) || (tag === 'CCONJ' && verbFollows(text, last + 1, sentence.last))) break;
    last += 1;
  }
  return last;
}

/**
 * "The opposition, which had closed the courts, called the plan feeble", "The captain, Lee Park, called it", "The captain, 41, called
 * it": whether a comma ends what is put between a subject and its verb.
 */
function closesBracket(text: ParsedText, comma: number, from: number): boolean {
  const { tokens, classes } = text;
  if (tokens[comma]?.lower !== ',') return false;
  let open = comma - 1;
  while (open > from && (tokens[open]!.tag !== 'PUNCT' || tokens[open]!.lower === '-' || tokens[open]!.lower === "'")) open -= 1;
  if (tokens[open]!.lower !== ',' || open === from) return false;
  if (classes.relativesAndWhose.has(tokens[open + 1]!.lower)) return true;
  // No verb on either side: "On Monday, the captain, called" has one subject, "He laughed, red in the face, called" another.
  // What the memo is, in "The memo, written by Lund, describes".
  const inside = tokens[open + 1]!.tag === 'VERB' ? open + 2 : open + 1;
  return mainFinite(text, from, open) === null && finiteFrom(text, inside, comma) === null && /^(NOUN|PROPN|ADJ|PRON)$/.test(tokens[open - 1]!.tag) && !/^(SCONJ|CCONJ|AUX)$/.test(tokens[open + 1]!.tag);
}

/** Whether a verb stands within the next few words: another clause begins. */
function verbFollows(text: ParsedText, first: number, limit: number): boolean {
  for (let at = first; at < Math.min(first + 5, limit) && text.tokens[at]!.tag !== 'PUNCT'; at += 1) if (text.tokens[at]!.tag === 'VERB' || text.tokens[at]!.tag === 'AUX') return true;
  return false;
}
