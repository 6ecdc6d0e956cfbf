/** Who does an act and who suffers it, as far as the sentence shows it plainly. */
import { agentLength, chargedBefore, phraseEndWithin, subjectOf } from './act-phrases.ts';
import { actsOfNoun, bearer } from './bearers.ts';
import { behindPlaceAndDate } from './datelines.ts';
import type { Attribution } from './attribution.ts';
import { groupAt, type PhraseContext, type WordingAt } from './groups.ts';
import { actorsIn, concernedIn } from './heads.ts';
import { closesQuotation, opensQuotation } from './marks.ts';
import { mentionBefore, type Mentions } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { hasObject, passiveAgent } from './passive-acts.ts';
import { mainSubject } from './subjects.ts';

export interface ActorAndTarget {
  /** A name; names that act together are joined by `together`. */
  actor: string | null;
  target: string | null;
}

/** What a wording is in its sentence: an act, or what is said of the one who acts or of the one concerned. */
export type WordingRole = 'verb' | 'said of actor' | 'said of target';

/** A wording: its tokens and what it is in its sentence. */
export interface PlacedWording extends Stretch {
  role: WordingRole;
  /** A headline leaves helping verbs out. */
  isHeadline: boolean;
  /** Whether the lexicon knows it as a noun, whatever the tagger does. */
  isNoun: boolean;
  /** Whether it leans toward the one whom the act is done to. */
  leansToTarget: boolean;
}

/**
 * For a verb: its subject and object, turned round in the passive ("was rebuffed by Beijing", "Lund mocked by Voss").
 * For a noun or adjective: its bearer ("the radical Democrats", "Kim, a tyrant", "Lund's power grab"), and for an act that a
 * noun names also "by Voss" and "against Voss".
 */
export function actorAndTarget(text: ParsedText, mentions: Mentions, whole: Stretch, { first, last, role, isHeadline, isNoun, leansToTarget }: PlacedWording, attribution: Attribution, wordingAt: (token: number) => WordingAt): ActorAndTarget {
  const begun = behindPlaceAndDate(text, whole.first, whole.last);
  const sentence = begun > first ? whole : { first: begun, last: whole.last };
  const context: PhraseContext = { text, mentions, sentence, attribution, wordingAt };
  const { tokens } = text;
  if (role === 'said of target') return { actor: null, target: bearer(context, first, last, isNoun) };
  if (role === 'said of actor') return actsOfNoun(context, first, last, isNoun);
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
  // "rammed the bill through parliament": a path, nobody to whom it is done.
  const behind = text.classes.locative.has(tokens[last - 1]!.lower) && last - first > 1 ? null : concernedIn(context, ...objectOf(text, last, sentence.last), before);
  // "threw Lund under the bus" holds its object.
  const target = behind ?? heldIn(context, first + 1, last, before);
  // "The campaign withered", "Lund raided pensions": with no object it is the subject that the wording speaks of.
  if (leansToTarget && target === null && !hasObject(text, first, last, sentence, attribution)) return { actor: null, target: before };
  return { actor: before, target };
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

/** Where the object of a verb stands; "mocked and derided Lund" has one for both. */
function objectOf(text: ParsedText, verbEnd: number, limit: number): [number, number] {
  const { tokens } = text;
  // "hits out at ‘cruel’ inspectors"
  if (verbEnd + 3 < limit && opensQuotation(tokens[verbEnd]!) && closesQuotation(tokens[verbEnd + 2]!) && /^(NOUN|PROPN)$/.test(tokens[verbEnd + 3]!.tag)) return objectOf(text, verbEnd + 3, limit);
  // "Lund “betrayed” Voss"
  const last = verbEnd < limit && verbEnd > 1 && closesQuotation(tokens[verbEnd]!) && opensQuotation(tokens[verbEnd - 2]!) ? verbEnd + 1 : verbEnd;
  if (last >= limit || tokens[last]!.tag !== 'CCONJ') return [last, phraseEndWithin(text, last, limit)];
  return tokens[last + 1]?.tag === 'VERB' && last + 2 < limit ? [last + 2, phraseEndWithin(text, last + 2, limit)] : [last, last];
}

/** The one whom the words of an act hold: "threw Lund under the bus", "stabbed him in the back", but not "wrung his hands". */
function heldIn(context: PhraseContext, first: number, last: number, actor: string | null): string | null {
  const { tokens, classes } = context.text;
  if (first < last && classes.hisOrHer.has(tokens[first]!.lower) && /^(NOUN|ADJ)$/.test(tokens[first + 1]?.tag ?? '')) {
    // "threw her own officials under the bus"
    let noun = first + 1;
    while (noun + 1 < last && /^(NOUN|ADJ)$/.test(tokens[noun + 1]!.tag)) noun += 1;
    return groupAt(context, noun);
  }
  return concernedIn(context, first, last, actor);
}

/** "Orland, Norland and Harwick": where the list begins whose last part was found as subject, at the sentence's start only. */
function listStart(text: ParsedText, mentions: Mentions, first: number, sentenceFirst: number): number {
  const before = mentionBefore(mentions, first);
  return before?.first === sentenceFirst && before.last === first - 1 && text.tokens[first - 1]!.lower === ',' ? before.first : first;
}

