/** Who does an act and who suffers it, as far as the sentence shows it plainly. */
import { behindPlaceAndDate } from './datelines.ts';
import { followsBe } from './finite-verbs.ts';
import type { Attribution } from './grammar.ts';
import { groupAt, type PhraseContext } from './groups.ts';
import { actorsIn, apposedSubject, concernedIn, isPeople } from './heads.ts';
import { sayingSubject } from './issuers.ts';
import { closesQuotation, isPluralsApostrophe, opensQuotation } from './marks.ts';
import { mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { passiveAgent } from './passive-acts.ts';
import { personFor } from './pronouns.ts';
import { mainSubject } from './subjects.ts';

export interface ActorAndTarget {
  /** A name; names that act together are joined by `together`. */
  actor: string | null;
  target: string | null;
}

/** How far after a verb its object is looked for, in tokens; an agent may be explained: "by the mayor, Mara Lund". */
const objectReach = 7;
const agentLength = 14;
/** How far a bearer stands from its noun or adjective, in tokens. */
const bearerReach = 5;

/** What a wording is in its sentence: an act, or what is said of the one who acts or of the one concerned. */
export type WordingRole = 'verb' | 'said of actor' | 'said of target';

/** A wording: its tokens and what it is in its sentence. */
export interface PlacedWording extends Stretch {
  role: WordingRole;
  /** A headline leaves helping verbs out. */
  isHeadline: boolean;
}

/**
 * For a verb: its subject and object, turned round in the passive ("was rebuffed by Beijing", "Lund mocked by Voss").
 * For a noun or adjective: its bearer ("the radical Democrats", "Kim, a tyrant", "Lund's power grab"), and for an act that a
 * noun names also "by Voss" and "against Voss".
 */
export function actorAndTarget(text: ParsedText, mentions: Mentions, whole: Stretch, { first, last, role, isHeadline }: PlacedWording, attribution: Attribution, isWording: (token: number) => boolean): ActorAndTarget {
  const begun = behindPlaceAndDate(text, whole.first, whole.last);
  const sentence = begun > first ? whole : { first: begun, last: whole.last };
  const context: PhraseContext = { text, mentions, sentence, attribution, isWording };
  const { tokens } = text;
  // "Lund pulled a shameless stunt": what is said of an act is said of the one who does it.
  if (role === 'said of target') return { actor: null, target: labelled(context, first, last) ?? bearer(context, first, last) ?? (tokens[last - 1]!.tag === 'ADJ' && tokens[last]?.tag === 'NOUN' ? doerOf(context, first, last) ?? makerBehind(context, last) : null) };
  if (role === 'said of actor') {
    const beside = (preposition: string, read: typeof actorsIn) => (tokens[last]?.lower === preposition && last + 1 < sentence.last ? read(context, last + 1, phraseEndWithin(text, last + 1, sentence.last)) : null);
    const actor = beside('by', actorsIn) ?? bearer(context, first, last) ?? doerOf(context, first, last) ?? (tokens[first]!.tag === 'NOUN' || tokens[last - 1]!.tag === 'NOUN' ? makerBehind(context, last - 1) : null);
    return { actor, target: beside('against', concernedIn) ?? beside('on', concernedIn) ?? againstBehind(context, last) ?? objectOfNoun(context, first, last, actor) };
  }
  // "“It's mad,” fumed Gemma Lund"
  if (first > sentence.first + 1 && closesQuotation(tokens[first - 1]!) && /^[,.!?]$/.test(tokens[first - 2]!.lower)) return { actor: actorsIn(context, last, phraseEndWithin(text, last, sentence.last)), target: null };
  const charged = chargedBefore(context, first);
  const agent = charged === undefined ? passiveAgent(text, first, last, sentence, isHeadline, attribution) : null;
  const read = agent === null ? actorsIn : concernedIn;
  const subject = charged === undefined ? subjectOf(context, first) : null;
  // "Humiliated by Benedetti, Madigan dropped out"
  const fronted = subject === null && agent !== null && first === sentence.first ? fronting(context, last) : null;
  const before = charged ?? fronted ?? (subject && read(context, listStart(text, mentions, subject.first, sentence.first), subject.last));
  if (agent !== null) return { actor: agent > 0 ? actorsIn(context, agent, Math.min(sentence.last, agent + agentLength)) : null, target: before };
  // "threw Lund under the bus" holds its object.
  return { actor: before, target: concernedIn(context, ...objectOf(text, last, sentence.last), before) ?? heldIn(context, first + 1, last, before) };
}

/** Whom a participle that opens a sentence is said of: the subject behind its comma. */
function fronting(context: PhraseContext, from: number): string | null {
  const { text, sentence } = context;
  for (let at = from; at < sentence.last - 1; at += 1) {
    if (text.tokens[at]!.lower !== ',') continue;
    const subject = mainSubject(text, at + 1, sentence.last);
    return subject && concernedIn(context, subject.first, subject.last);
  }
  return null;
}

/** "a smear campaign by the League against Varga" */
function againstBehind(context: PhraseContext, last: number): string | null {
  const { text: { tokens }, sentence } = context;
  if (tokens[last]?.lower !== 'by') return null;
  for (let at = last + 1; at < Math.min(sentence.last - 1, last + agentLength); at += 1) {
    if (tokens[at]!.tag === 'PUNCT' || tokens[at]!.tag === 'VERB') return null;
    if (tokens[at]!.lower === 'against') return concernedIn(context, at + 1, phraseEndWithin(context.text, at + 1, sentence.last));
  }
  return null;
}

/** "rogue officers", "the Orland regime": the group that the wording itself tells, or whom the name before it says that it is. */
function labelled(context: PhraseContext, first: number, last: number): string | null {
  const { text: { tokens }, mentions } = context;
  if (last - first > 1) {
    const group = groupAt(context, last - 1);
    if (group !== null) return group;
  }
  if (tokens[last - 1]!.tag !== 'NOUN' || tokens[last]?.tag === 'NOUN') return null;
  const before = mentions.all[mentionsBefore(mentions, first) - 1];
  return before !== undefined && before.last === first && !before.office && before.first > context.sentence.first && !isPeople(before, context) ? before.name : null;
}

/** "a shameless ploy by Lund", "the savage assault on Voss by Lund": who is said behind the noun to have made it. */
function makerBehind(context: PhraseContext, noun: number): string | null {
  const { text: { tokens }, sentence } = context;
  for (let at = noun + 1; at < Math.min(sentence.last - 1, noun + objectReach); at += 1) {
    if (/^(PUNCT|VERB|AUX)$/.test(tokens[at]!.tag)) return null;
    if (tokens[at]!.lower === 'by') return actorsIn(context, at + 1, phraseEndWithin(context.text, at + 1, sentence.last));
  }
  return null;
}

/** "Lund led a smear campaign": the subject of the verb whose object the act is. */
function doerOf(context: PhraseContext, first: number, last: number): string | null {
  const { text: { tokens }, sentence, attribution } = context;
  // "made the censorship the big issue"
  if (tokens[last]?.tag === 'DET') return null;
  let verb = first - 1;
  while (verb > sentence.first && /^(DET|ADJ|ADV|NOUN|NUM)$/.test(tokens[verb]!.tag)) verb -= 1;
  if (verb <= sentence.first || tokens[verb]!.tag !== 'VERB' || !attribution.doing.has(tokens[verb]!.lower) || followsBe(context.text, verb)) return null;
  const subject = subjectOf(context, verb);
  return subject && actorsIn(context, subject.first, subject.last);
}

/** "his betrayal of Voss": whom the preposition that ends the wording leads to. */
function objectOfNoun(context: PhraseContext, first: number, last: number, actor: string | null): string | null {
  const { text, sentence } = context;
  const { tokens, classes } = text;
  if (tokens[first]!.tag !== 'NOUN' || !classes.doneToSomebody.has(tokens[last - 1]!.lower) || last >= sentence.last) return null;
  const target = concernedIn(context, last, phraseEndWithin(text, last, sentence.last));
  return target === actor ? null : target;
}

function subjectOf(context: PhraseContext, verb: number): Stretch | null {
  const { text: { tokens, classes }, sentence } = context;
  // "Lund has since rebuked her"
  let from = verb - 2 > sentence.first && tokens[verb - 1]!.tag === 'SCONJ' && tokens[verb - 2]!.tag === 'AUX' ? verb - 1 : verb;
  // "Lund “betrayed” Voss", "management was “holding a gun to our heads”"
  if (from - 1 > sentence.first && (!tokens[from]!.lower.endsWith('ing') || tokens[from - 2]?.tag === 'AUX') && opensQuotation(tokens[from - 1]!)) from -= 1;
  if (from - 1 > sentence.first && tokens[from]!.lower.endsWith('ing') && classes.aspects.has(tokens[from - 1]!.lower)) from -= 1;
  const subject = movedBefore(context, from) ?? apposedSubject(context, from) ?? sayingSubject(context.text, from, sentence.first, context.attribution);
  if (subject === null) return null;
  // "Varga, whose book Krell slammed": the last name before the verb acts, not the one whose the thing is.
  const nearest = context.mentions.all[mentionsBefore(context.mentions, subject.last) - 1];
  if (tokens[subject.first]!.lower === 'whose' && nearest?.last === subject.last && nearest.first > subject.first + 1) return { first: nearest.first, last: nearest.last };
  // The tagger takes the "Wade" of "Wade Brandt" for a verb, but no subject begins inside a name.
  const around = context.mentions.all[mentionsBefore(context.mentions, subject.first) - 1];
  return around !== undefined && around.last > subject.first ? { first: around.first, last: subject.last } : subject;
}

/** "persuaded Lund to betray Voss", "called on Lund to stop": whoever is to do it, where the verb before that names somebody. */
function movedBefore({ text, mentions, attribution, sentence }: PhraseContext, verb: number): Stretch | null {
  const { tokens } = text;
  if (tokens[verb - 1]?.lower !== 'to') return null;
  const named = mentions.all[mentionsBefore(mentions, verb) - 1];
  if (named === undefined || named.last !== verb - 1 || named.first <= sentence.first) return null;
  let mover = named.first - 1;
  while (mover > sentence.first && /^(DET|ADJ|NOUN)$/.test(tokens[mover]!.tag) && !attribution.moving.has(tokens[mover]!.lower)) mover -= 1;
  if (tokens[mover]!.tag === 'ADP') mover -= 1;
  return attribution.moving.has(tokens[mover]!.lower) && tokens[mover]!.tag === 'VERB' ? { first: named.first, last: named.last } : null;
}

/** Where the object of a verb stands; "mocked and derided Lund" has one for both. */
function objectOf(text: ParsedText, verbEnd: number, limit: number): [number, number] {
  const { tokens } = text;
  // "Lund “betrayed” Voss"
  const last = verbEnd < limit && verbEnd > 1 && closesQuotation(tokens[verbEnd]!) && opensQuotation(tokens[verbEnd - 2]!) ? verbEnd + 1 : verbEnd;
  if (last >= limit || tokens[last]!.tag !== 'CCONJ') return [last, phraseEndWithin(text, last, limit)];
  return tokens[last + 1]?.tag === 'VERB' && last + 2 < limit ? [last + 2, phraseEndWithin(text, last + 2, limit)] : [last, last];
}

/** The one whom the words of an act hold: "threw Lund under the bus", "stabbed him in the back", but not "wrung his hands". */
function heldIn(context: PhraseContext, first: number, last: number, actor: string | null): string | null {
  const { tokens, classes } = context.text;
  if (first < last && classes.hisOrHer.has(tokens[first]!.lower) && /^(NOUN|ADJ)$/.test(tokens[first + 1]?.tag ?? '')) return null;
  return concernedIn(context, first, last, actor);
}

/**
 * "Lund accused Voss of squandering it", "blamed Voss for squandering it": Voss is said to have done it, and so in "Voss was accused
 * by Lund of". Undefined where no charge is brought, null where nobody is named in it.
 */
function chargedBefore(context: PhraseContext, verb: number): string | null | undefined {
  const { text, sentence, attribution: { naming } } = context;
  const { tokens } = text;
  const last = verb - 1;
  const link = tokens[last]?.lower;
  if (link !== 'of' && link !== 'for') return undefined;
  let first = last;
  let bracketed = false;
  while (first > sentence.first && (bracketed || (tokens[first - 1]!.tag !== 'VERB' && (tokens[first - 1]!.tag !== 'PUNCT' || /^[),.-]$/.test(tokens[first - 1]!.lower))))) {
    first -= 1;
    // "blamed Rep. Piet Voss (R-N.Y.) for squandering"
    if (tokens[first]!.lower === ')') bracketed = true;
    else if (tokens[first]!.lower === '(') bracketed = false;
  }
  const charge = first - 1;
  if (first >= last || !naming.get(tokens[charge]?.lower ?? '')?.some(({ word, atOnce }) => word === link && !atOnce)) return undefined;
  if (tokens[first]!.lower === 'by' || followsBe(text, charge)) {
    const accused = subjectOf(context, charge);
    return accused && actorsIn(context, accused.first, accused.last);
  }
  const accuser = subjectOf(context, charge);
  if (text.classes.objects.has(tokens[first]!.lower)) return personFor(text, context.mentions, first, accuser && actorsIn(context, accuser.first, accuser.last));
  return actorsIn(context, first, last);
}

/** Where the object that begins at a token ends: at a stop or mark, or where another clause or thing begins. */
function phraseEndWithin(text: ParsedText, first: number, limit: number): number {
  const { tokens, classes } = text;
  let end = first;
  // "squirmed when Lund spoke"
  if (first < limit && classes.clauseOpeners.has(tokens[first]!.lower)) return first;
  while (end < Math.min(limit, first + objectReach) && (tokens[end]!.tag !== 'PUNCT' || tokens[end]!.lower === '-' || isPluralsApostrophe(text, end)) && (end === first || !classes.objectEnds.has(tokens[end]!.lower))) end += 1;
  return end;
}

/** "Orland, Norland and Harwick": where the list begins whose last part was found as subject, at the sentence's start only. */
function listStart(text: ParsedText, mentions: Mentions, first: number, sentenceFirst: number): number {
  const before = mentions.all[mentionsBefore(mentions, first) - 1];
  return before?.first === sentenceFirst && before.last === first - 1 && text.tokens[first - 1]!.lower === ',' ? before.first : first;
}

function bearer(context: PhraseContext, first: number, last: number): string | null {
  const { text, mentions, sentence } = context;
  const { tokens, classes } = text;
  const endingAt = (token: number): string | null => {
    const mention = mentions.all[mentionsBefore(mentions, token) - 1];
    return mention && mention.last === token && !mention.office ? mention.name : groupAt(context, token - 1);
  };
  const namedBehind = describedName(context, last);
  // "Lund's reckless plan", "her reckless plan": the owner's; but "Norland’s reckless Governor Mara Lund".
  for (let at = first - 1; at >= Math.max(sentence.first, first - 3); at -= 1) {
    // "Norland’s embattled ministry" is the ministry.
    if ((tokens[at]!.lower === "'s" && tokens[at]!.tag === 'PART') || isPluralsApostrophe(text, at)) return namedBehind?.person === true ? namedBehind.name : (headGroup(context, last) ?? endingAt(at));
    // "his gullible followers" are somebody else
    if (classes.hisOrHer.has(tokens[at]!.lower)) return tokens[last]?.tag === 'NOUN' && context.attribution.persons.has(tokens[last]!.lower) ? null : personFor(text, mentions, at);
    if (tokens[at]!.tag !== 'ADJ' && tokens[at]!.tag !== 'ADV' && tokens[at]!.tag !== 'NOUN') break;
  }
  if (namedBehind !== null) return namedBehind.name;
  const group = tokens[last - 1]!.tag !== 'ADP' ? groupBehind(context, last) : null;
  if (group !== null) return group;
  // "Kim is a tyrant", "Kim, a tyrant", "called Kim a tyrant", "described Kim as reckless".
  for (let at = first - 1; at >= Math.max(sentence.first, first - bearerReach); at -= 1) {
    const { lower, tag } = tokens[at]!;
    // "In a hotel near Gatwick, the fat cats met": a place before the comma is no fat cat.
    // "Families reach Sule, and bigots greet them"
    if (lower === ',' && (tokens[at + 1]!.tag === 'CCONJ' || placeEndsAt(context, at))) break;
    if (classes.linking.has(lower) || lower === ',') {
      const subject = subjectOf(context, at);
      return subject && concernedIn(context, subject.first, subject.last);
    }
    if (tag === 'DET' || lower === 'as') {
      const named = endingAt(at);
      if (named) return named;
    }
    if (tag === 'VERB' || tag === 'ADP') break;
  }
  return null;
}

/** "the radical Democrats", "the disgraced former mayor Piet Voss": the name that the words before it lead to. */
function describedName(context: PhraseContext, last: number): Mention | null {
  const { text: { tokens }, mentions, sentence } = context;
  const next = mentions.all[mentionsBefore(mentions, last)];
  if (next === undefined || tokens[last - 1]!.tag === 'ADP' || next.office || next.last > sentence.last || next.first - last > 3 || onlyDescribes(context, next)) return null;
  for (let at = last; at < next.first; at += 1) if (!/^(NOUN|ADJ|PROPN)$/.test(tokens[at]!.tag) && !(tokens[at]!.lower === ',' && at === next.first - 1)) return null;
  return next;
}

/** "the heartless government", "the reckless council plan": the group that the word before it is said of, itself or as what something is of. */
function groupBehind(context: PhraseContext, from: number): string | null {
  const { text: { tokens }, sentence, attribution: { groups } } = context;
  let body: string | null = null;
  for (let at = from; at < sentence.last && /^(NOUN|ADJ|PROPN)$/.test(tokens[at]!.tag); at += 1) if (groups.bodies.has(tokens[at]!.lower)) body = groupAt(context, at);
  return headGroup(context, from) ?? body;
}

/** The group that the noun phrase tells whose words begin at a token, by its head. */
function headGroup(context: PhraseContext, from: number): string | null {
  const { text: { tokens }, sentence } = context;
  let last = from;
  while (last < sentence.last && /^(NOUN|ADJ|PROPN)$/.test(tokens[last]!.tag)) last += 1;
  return last === from ? null : groupAt(context, last - 1);
}

/** Whether a name behind a preposition ends right before a comma. */
function placeEndsAt({ text: { tokens }, mentions }: PhraseContext, comma: number): boolean {
  const mention = mentions.all[mentionsBefore(mentions, comma) - 1];
  return mention !== undefined && !mention.person && mention.last === comma && tokens[mention.first - 1]?.tag === 'ADP';
}

/** "the reckless Chinese officials", "the arrogant Harwick council": the name says only of where they are. */
function onlyDescribes(context: PhraseContext, name: Stretch): boolean {
  const behind = context.text.tokens[name.last];
  return behind?.tag === 'NOUN' && (isPeople(name, context) || context.attribution.persons.has(behind.lower));
}
