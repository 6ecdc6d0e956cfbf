/** Who does an act and who suffers it, as far as the sentence shows it plainly. */
import type { Attribution } from './grammar.ts';
import { mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { personFor } from './pronouns.ts';

export interface ActorAndTarget {
  /** A name; names that act together are joined by `together`. */
  actor: string | null;
  target: string | null;
}

/** Between the names of those who act, or suffer, together. No name holds it, since mentions end at an "and". */
export const together = ' and ';

/** How far after a verb its object, or the "by" of a passive, is looked for, in tokens. */
const objectReach = 7;
const agentReach = 10;
/** How far a bearer stands from its noun or adjective, in tokens. */
const bearerReach = 5;

/** What a wording is in its sentence: an act, or what is said of the one who acts or of the one concerned. */
export type WordingRole = 'verb' | 'said of actor' | 'said of target';

/**
 * For a verb: its subject and object, turned round in the passive ("was rebuffed by Beijing", "Lund mocked by Voss").
 * For a noun or adjective: its bearer ("the radical Democrats", "Kim, a tyrant", "Lund's power grab"), and for an act that a
 * noun names also "by Voss" and "against Voss".
 */
export function actorAndTarget(text: ParsedText, mentions: Mentions, sentence: { first: number; last: number }, first: number, last: number, role: WordingRole, attribution: Attribution): ActorAndTarget {
  if (role === 'said of target') return { actor: null, target: bearer(text, mentions, sentence, first, last) };
  if (role === 'said of actor') {
    const beside = (preposition: string) => (text.tokens[last]?.lower === preposition && last + 1 < sentence.last ? namesIn(text, mentions, last + 1, phraseEndWithin(text, last + 1, sentence.last)) : null);
    return { actor: beside('by') ?? bearer(text, mentions, sentence, first, last), target: beside('against') ?? beside('on') };
  }
  const { tokens } = text;
  const subject = subjectBefore(text, first, sentence.first);
  const accused = chargedBefore(text, attribution, first, sentence.first);
  const before = accused ? namesIn(text, mentions, accused.first, accused.last) : subject ? subjectIn(text, mentions, listStart(text, mentions, subject.first, sentence.first), subject.last) : null;
  const agent = isParticiple(tokens[first]!.lower) ? passiveAgent(text, first, last, sentence) : null;
  if (agent !== null) return { actor: agent > 0 ? objectIn(text, mentions, agent, Math.min(sentence.last, agent + objectReach), before) : null, target: before };
  // "threw Lund under the bus" holds its object.
  return { actor: before, target: objectIn(text, mentions, last, phraseEndWithin(text, last, sentence.last), before) ?? objectIn(text, mentions, first + 1, last, before) };
}

/** "Lund accused Voss of squandering it", "blamed Voss for squandering it": Voss is said to have done it. Null where nobody stands between: "Voss was accused of". */
function chargedBefore({ tokens }: ParsedText, { naming }: Attribution, verb: number, sentenceFirst: number): { first: number; last: number } | null {
  const last = verb - 1;
  const link = tokens[last]?.lower;
  if (link !== 'of' && link !== 'for') return null;
  let first = last;
  let bracketed = false;
  while (first > sentenceFirst && (bracketed || (tokens[first - 1]!.tag !== 'VERB' && (tokens[first - 1]!.tag !== 'PUNCT' || tokens[first - 1]!.lower === ')')))) {
    first -= 1;
    // "blamed Rep. Piet Voss (R-N.Y.) for squandering"
    if (tokens[first]!.lower === ')') bracketed = true;
    else if (tokens[first]!.lower === '(') bracketed = false;
  }
  return first < last && naming.get(tokens[first - 1]?.lower ?? '')?.some(({ word, atOnce }) => word === link && !atOnce) ? { first, last } : null;
}

/** Where the object that begins at a token ends: at a stop or mark, or where another clause or thing begins. */
function phraseEndWithin({ tokens, classes }: ParsedText, first: number, limit: number): number {
  let end = first;
  while (end < Math.min(limit, first + objectReach) && tokens[end]!.tag !== 'PUNCT' && (end === first || !classes.objectEnds.has(tokens[end]!.lower))) end += 1;
  return end;
}

function isParticiple(word: string): boolean {
  return !word.endsWith('ing') && /(ed|en|t|n|ng|nk|ck|id|ut)$/.test(word);
}

/** For a passive: the token after its "by", 0 where no agent is named. Null for an active verb. */
function passiveAgent(text: ParsedText, first: number, last: number, sentence: { first: number; last: number }): number | null {
  const { tokens, classes } = text;
  let passive = false;
  for (let at = first - 1; at >= Math.max(sentence.first, first - 3); at -= 1) {
    if (classes.beOrGetContracted.has(tokens[at]!.lower)) passive = true;
    else if (tokens[at]!.tag !== 'ADV' && tokens[at]!.tag !== 'AUX' && tokens[at]!.tag !== 'PART') break;
  }
  // "Lund mocked by Voss": a headline leaves the helping verb out.
  if (!passive && tokens[last]?.lower !== 'by') return null;
  for (let at = last; at < Math.min(sentence.last, last + agentReach); at += 1) {
    if (tokens[at]!.lower === 'by') return at + 1;
    if (tokens[at]!.tag === 'PUNCT') break;
  }
  return 0;
}

/** The one whom an act concerns, in a stretch of tokens; a pronoun there does not stand for the one who acts. */
function objectIn(text: ParsedText, mentions: Mentions, first: number, last: number, actor: string | null): string | null {
  const person = first < last && text.classes.objects.has(text.tokens[first]!.lower) ? personFor(text, mentions, first, actor) : null;
  return person ?? namesIn(text, mentions, first, last);
}

/** Those who act, in a stretch of tokens: names, or the one whom "he", "she" or "his" stands for. */
function subjectIn(text: ParsedText, mentions: Mentions, first: number, last: number): string | null {
  return (first < last ? personFor(text, mentions, first) : null) ?? namesIn(text, mentions, first, last);
}

/** The name that a stretch of tokens holds first, with those joined to it by "and" or commas ("Lund, Voss and Ras"), or null. */
function namesIn(text: ParsedText, mentions: Mentions, first: number, last: number): string | null {
  const { tokens } = text;
  let index = mentionsBefore(mentions, first);
  let found: Mention | undefined = mentions.all[index];
  if (!found || found.last > last) return null;
  // "Harwick mayor Mara Lund": the first name only says where the office is.
  const other = mentions.all[index + 1];
  if (other && other.last <= last && tokens[found.last]!.tag === 'NOUN' && other.first - found.last <= 3) {
    index += 1;
    found = other;
  }
  const names = [found.name];
  for (;;) {
    const next: Mention | undefined = mentions.all[index + 1];
    if (!next || next.last > last) break;
    const between = tokens.slice(found.last, next.first).map((token) => token.lower).join(' ');
    if (between !== 'and' && between !== ', and' && between !== '&' && !(between === ',' && joinsLater(text, mentions, index + 1, last))) break;
    names.push(next.name);
    found = next;
    index += 1;
  }
  return names.join(together);
}

/** "Orland, Norland and Harwick": where the list begins whose last part was found as subject, at the sentence's start only. */
function listStart(text: ParsedText, mentions: Mentions, first: number, sentenceFirst: number): number {
  const before = mentions.all[mentionsBefore(mentions, first) - 1];
  return before?.first === sentenceFirst && before.last === first - 1 && text.tokens[first - 1]!.lower === ',' ? before.first : first;
}

/** True when a list of names goes on to its "and", so that a comma joins rather than explains. */
function joinsLater(text: ParsedText, mentions: Mentions, index: number, last: number): boolean {
  const after = text.tokens[mentions.all[index]!.last]?.lower;
  const next = mentions.all[index + 1];
  return next !== undefined && next.last <= last && (after === 'and' || after === ',') && next.first - mentions.all[index]!.last <= 2;
}

function bearer(text: ParsedText, mentions: Mentions, sentence: { first: number; last: number }, first: number, last: number): string | null {
  const { tokens, classes } = text;
  const endingAt = (token: number): string | null => {
    const mention = mentions.all[mentionsBefore(mentions, token) - 1];
    return mention && mention.last === token ? mention.name : null;
  };
  // "Lund's reckless plan", "her reckless plan": the owner's.
  for (let at = first - 1; at >= Math.max(sentence.first, first - 3); at -= 1) {
    if (tokens[at]!.lower === "'s" && tokens[at]!.tag === 'PART') return endingAt(at);
    if (classes.hisOrHer.has(tokens[at]!.lower)) return personFor(text, mentions, at);
    if (tokens[at]!.tag !== 'ADJ' && tokens[at]!.tag !== 'ADV' && tokens[at]!.tag !== 'NOUN') break;
  }
  // "the radical Democrats", "the disgraced former mayor Piet Voss".
  const next = mentions.all[mentionsBefore(mentions, last)];
  if (next && next.last <= sentence.last && next.first - last <= 3) {
    let joined = true;
    for (let at = last; at < next.first; at += 1) if (!/^(NOUN|ADJ|PROPN)$/.test(tokens[at]!.tag) && !(tokens[at]!.lower === ',' && at === next.first - 1)) joined = false;
    if (joined) return next.name;
  }
  // "Kim is a tyrant", "Kim, a tyrant", "called Kim a tyrant", "described Kim as reckless".
  for (let at = first - 1; at >= Math.max(sentence.first, first - bearerReach); at -= 1) {
    const { lower, tag } = tokens[at]!;
    if (classes.linking.has(lower) || lower === ',') {
      const subject = subjectBefore(text, at, sentence.first);
      return subject ? subjectIn(text, mentions, subject.first, subject.last) : null;
    }
    if (tag === 'DET' || lower === 'as') {
      const named = endingAt(at);
      if (named) return named;
    }
    if (tag === 'VERB' || tag === 'ADP') break;
  }
  return null;
}
