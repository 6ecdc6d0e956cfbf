/** Whom a noun or an adjective is said of, who does the act that a noun tells, and to whom. */
import { agentLength, chargedBefore, objectReach, phraseEndWithin, subjectOf } from './act-phrases.ts';
import { followsBe } from './finite-verbs.ts';
import { groupAt, type PhraseContext } from './groups.ts';
import { actorsIn, concernedIn, isPeople } from './heads.ts';
import { isGenitive, opensQuotation } from './marks.ts';
import { mentionBefore, mentionsBefore, type Mention } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import { personFor } from './pronouns.ts';

/** How far a bearer stands from its noun or adjective, in tokens. */
const bearerReach = 5;

/** Whom a noun or an adjective is said of: its owner, whom it stands before, is told of or is the label of, or whose act it is said of ("Lund pulled a shameless stunt"). */
export function bearer(context: PhraseContext, first: number, last: number, isNoun: boolean): string | null {
  const { tokens } = context.text;
  const told = labelled(context, first, last, isNoun) ?? saidOf(context, first, last) ?? calledSo(context, first, last) ?? chargedWith(context, first);
  // The tagger takes an adjective that begins a sentence for a name: "Shameful silence from ministers".
  const describes = tokens[last - 1]!.tag === 'ADJ' || (tokens[last - 1]!.tag === 'PROPN' && first === context.sentence.first);
  if (told !== null || !describes || tokens[last]?.tag !== 'NOUN') return told;
  return doerOf(context, first, last) ?? makerBehind(context, last);
}

/** Who does the act that a noun tells, and to whom: "a power grab by Lund", "Lund’s smear campaign against Voss", "police crackdown on miners". */
export function actsOfNoun(context: PhraseContext, first: number, last: number, isKnownNoun: boolean): { actor: string | null; target: string | null } {
  const { text, sentence } = context;
  const { tokens } = text;
  const beside = (preposition: string, read: typeof actorsIn) => (tokens[last]?.lower === preposition && last + 1 < sentence.last ? read(context, last + 1, phraseEndWithin(text, last + 1, sentence.last)) : null);
  const isNoun = isKnownNoun || tokens[first]!.tag === 'NOUN' || tokens[last - 1]!.tag === 'NOUN';
  const actor = beside('by', actorsIn) ?? saidOf(context, first, last) ?? doerOf(context, first, last) ?? (isNoun ? (nameRightBefore(context, first) ?? makerBehind(context, last - 1)) : null) ?? chargedWith(context, first);
  return { actor, target: beside('against', concernedIn) ?? beside('on', concernedIn) ?? againstBehind(context, last) ?? objectOfNoun(context, first, last, actor) };
}

function saidOf(context: PhraseContext, first: number, last: number): string | null {
  const { text, mentions, sentence } = context;
  const { tokens, classes } = text;
  const endingAt = (token: number): string | null => {
    const mention = mentionBefore(mentions, token);
    return mention && mention.last === token && !mention.office ? mention.name : groupAt(context, token - 1);
  };
  const namedBehind = describedName(context, last);
  // "Lund's reckless plan", "her reckless plan": the owner's; but "Norland’s reckless Governor Mara Lund".
  for (let at = first - 1; at >= Math.max(sentence.first, first - 3); at -= 1) {
    // "Norland’s embattled ministry" is the ministry.
    if (isGenitive(text, at)) return namedBehind?.person === true ? namedBehind.name : (headGroup(context, last) ?? endingAt(at));
    // "his gullible followers" are somebody else
    // "her greedy executives" are the executives.
    const owned = classes.possessives.has(tokens[at]!.lower) ? headGroup(context, last) : null;
    if (owned !== null) return owned;
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

/** "rogue officers", "a mob of fans", "the Orland regime", "the hospital cover-up": the group that the wording itself tells, or whom the name before it says that it is. */
function labelled(context: PhraseContext, first: number, last: number, isNoun: boolean): string | null {
  const { text: { tokens }, sentence } = context;
  if (last - first > 1) {
    const group = groupAt(context, last - 1);
    if (group !== null) return group;
  }
  // "a cover-up", "Mob of fans"
  if ((!isNoun && tokens[last - 1]!.tag !== 'NOUN') || tokens[last]?.tag === 'NOUN') return null;
  const counted = tokens[last]?.lower === 'of' && last + 1 < sentence.last ? headGroup(context, last + 1) : null;
  return counted ?? nameRightBefore(context, first);
}

/** The name or the group that ends right before a noun and tells whose it is. */
function nameRightBefore(context: PhraseContext, first: number): string | null {
  const { mentions, sentence } = context;
  if (first <= sentence.first) return null;
  const before = mentionBefore(mentions, first);
  if (before === undefined || before.last !== first) return groupAt(context, first - 1);
  return before.office || isPeople(before, context) ? groupAt(context, first - 1) : before.name;
}

/** "Lund branded liar by Voss", "was called a liar", "left Lund reeling": who is called so, or left so. */
function calledSo(context: PhraseContext, first: number, last: number): string | null {
  const { text: { tokens }, sentence, attribution } = context;
  let before = first - 1;
  if (before > sentence.first && tokens[before]!.tag === 'DET') before -= 1;
  if (before > sentence.first && opensQuotation(tokens[before]!)) before -= 1;
  if (before <= sentence.first) return null;
  if (tokens[before]!.tag === 'VERB' && attribution.naming.get(tokens[before]!.lower)?.some(({ word }) => word === null) === true) {
    const subject = subjectOf(context, before);
    return subject && concernedIn(context, subject.first, subject.last);
  }
  return before === first - 1 && tokens[first]!.tag !== 'NOUN' && !/^(NOUN|ADJ|PROPN)$/.test(tokens[last]?.tag ?? '') ? nameRightBefore(context, first) : null;
}

/** "mocked Lund for flip-flopping", "lambasted the mayor for his cavalier manner": whom a charge is brought against. */
function chargedWith(context: PhraseContext, first: number): string | null {
  const { text: { tokens, classes }, sentence } = context;
  let at = first;
  while (at > sentence.first && (/^(ADJ|ADV|DET)$/.test(tokens[at - 1]!.tag) || classes.possessives.has(tokens[at - 1]!.lower))) at -= 1;
  return chargedBefore(context, at) ?? null;
}

/** "the radical Democrats", "the disgraced former mayor Piet Voss": the name that the words before it lead to. */
function describedName(context: PhraseContext, last: number): Mention | null {
  const { text: { tokens }, mentions, sentence, attribution: { groups } } = context;
  const next = mentions.all[mentionsBefore(mentions, last)];
  if (next === undefined || tokens[last - 1]!.tag === 'ADP' || next.office || next.last > sentence.last || next.first - last > 3 || onlyDescribes(context, next)) return null;
  for (let at = last; at < next.first; at += 1) {
    if (!/^(NOUN|ADJ|PROPN)$/.test(tokens[at]!.tag) && !(tokens[at]!.lower === ',' && at === next.first - 1)) return null;
    // "clueless selectors drop Lund", but "the reckless ministers Lund and Voss"
    if (groups.people.has(tokens[at]!.lower) && tokens[next.last]?.tag !== 'CCONJ') return null;
  }
  return next;
}

/** "the heartless government", "the reckless council plan", "clueless selectors drop Lund": the group that the word before it is said of, itself or as what something is of. */
function groupBehind(context: PhraseContext, from: number): string | null {
  const { text: { tokens }, sentence, attribution: { groups } } = context;
  let named: string | null = null;
  for (let at = from; at < sentence.last && /^(NOUN|ADJ|PROPN)$/.test(tokens[at]!.tag); at += 1) if (groups.bodies.has(tokens[at]!.lower) || groups.people.has(tokens[at]!.lower)) named = groupAt(context, at);
  return headGroup(context, from) ?? named;
}

/** The group that the noun phrase tells whose words begin at a token, by its head. */
function headGroup(context: PhraseContext, from: number): string | null {
  const { text: { tokens }, sentence } = context;
  let last = from;
  while (last < sentence.last && /^(NOUN|ADJ|PROPN|NUM)$/.test(tokens[last]!.tag)) last += 1;
  return last === from ? null : groupAt(context, last - 1);
}

/** "a shameless ploy by Lund", "the savage assault on Voss by Lund": who is said behind the noun to have made it. */
function makerBehind(context: PhraseContext, noun: number): string | null {
  const { text: { tokens, classes }, sentence } = context;
  for (let at = noun + 1; at < Math.min(sentence.last - 1, noun + objectReach); at += 1) {
    if (/^(PUNCT|VERB|AUX)$/.test(tokens[at]!.tag)) return null;
    if (classes.madeBy.has(tokens[at]!.lower)) return actorsIn(context, at + 1, phraseEndWithin(context.text, at + 1, sentence.last));
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

/** Whether a name behind a preposition ends right before a comma. */
function placeEndsAt({ text: { tokens }, mentions }: PhraseContext, comma: number): boolean {
  const mention = mentionBefore(mentions, comma);
  return mention !== undefined && !mention.person && mention.last === comma && tokens[mention.first - 1]?.tag === 'ADP';
}

/** "the reckless Chinese officials", "the arrogant Harwick council": the name says only of where they are. */
function onlyDescribes(context: PhraseContext, name: Stretch): boolean {
  const behind = context.text.tokens[name.last];
  return behind?.tag === 'NOUN' && (isPeople(name, context) || context.attribution.persons.has(behind.lower));
}
