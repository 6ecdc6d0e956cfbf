/** Who speaks in a quotation inside a quotation: “The minister told me ‘you are vermin’,” Lund said. */
import { isFinite } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { endsInS } from './inflect.ts';
import { mentionBefore, mentionsBefore, type Mentions } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import { sentenceAt, type ParsedText } from './parse.ts';
import { isPassive } from './passive-speech.ts';
import type { SpeakerResolver } from './speakers.ts';
import { isSpeech } from './speech-verbs.ts';
import { subjectBefore } from './subjects.ts';

/** How far from an inner quotation its verb of saying may stand, before and behind it, in tokens. */
const reachBefore = 16;
const reachBehind = 5;
/** How far back in what is said "he" and "she" are looked for, in tokens. */
const reachOfPronoun = 300;
/** How long what somebody is may be, beside his name, in tokens. */
const reachOfName = 8;

/** A quotation inside another one. */
export interface Inner extends Stretch {
  /** Whether it is a word or a few of the speaker's own sentence: “the ‘experts’ were wrong”. */
  isScare: boolean;
}

/** The quotation that an inner one stands in, and who speaks in it. */
export interface Around extends Stretch {
  speaker: string | null;
  /** Where the words begin in which he may have named whom he quotes: his own, and the outlet's right before them. */
  from: number;
}

/**
 * Tells whose words an inner quotation holds.
 * @returns the name, or null for somebody whom the text does not name clearly; undefined where the outer speaker himself sets a word
 * in marks
 */
export type InnerSpeakerOf = (inner: Inner, around: Around) => string | null | undefined;

/** @param within whether a token stands in a quotation inside another one */
export function createInnerSpeakers(text: ParsedText, mentions: Mentions, attribution: Attribution, resolver: SpeakerResolver, within: (token: number) => boolean): InnerSpeakerOf {
  const { tokens, classes } = text;

  return (inner, around) => {
    const subject = leadIn(inner, around) ?? behind(inner, around);
    if (subject === undefined) return inner.isScare ? undefined : null;
    return subject === null ? null : whoIs(subject, around);
  };

  /** The subject of the verb of saying before it, null where that is passive; undefined where no such verb leads it in. */
  function leadIn(inner: Inner, around: Around): Stretch | null | undefined {
    const start = Math.max(around.first, text.sentences[sentenceAt(text, inner.first)]!.first);
    let acts = false;
    for (let verb = inner.first - 1; verb >= Math.max(start, inner.first - reachBefore); verb -= 1) {
      const { lower, tag } = tokens[verb]!;
      if (within(verb)) continue;
      if (lower === ';' || (tag === 'CCONJ' && acts)) return undefined;
      if (!isSpeech(text, verb, attribution)) {
        acts ||= isFinite(text, verb);
        continue;
      }
      if (isPassive(text, verb, attribution, false)) return null;
      return subjectBefore(text, verb, clauseStart(start, verb));
    }
    return undefined;
  }

  /** Behind another inner quotation a clause of its own begins: “I said, ‘Go,’ and he said, ‘No.’” */
  function clauseStart(start: number, verb: number): number {
    let at = verb;
    while (at > start && !within(at - 1)) at -= 1;
    return at > start ? Math.min(at + 1, verb) : at;
  }

  /** “‘Never again,’ he told me”: the subject of the verb of saying behind it; undefined where there is none. */
  function behind(inner: Inner, around: Around): Stretch | undefined {
    let from = inner.last;
    while (from < around.last && tokens[from]!.lower === ',') from += 1;
    const stop = tokens[from - 1]!.lower === ',' || /^[,?!]$/.test(tokens[inner.last - 2]?.lower ?? '');
    if (!stop) return undefined;
    for (let verb = from; verb < Math.min(from + reachBehind, around.last); verb += 1) {
      if (tokens[verb]!.tag === 'PUNCT') return undefined;
      if (!isSpeech(text, verb, attribution)) continue;
      if (verb > from) return { first: from, last: verb };
      let last = verb + 1;
      while (last < around.last && /^(DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens[last]!.tag)) last += 1;
      return last > verb + 1 ? { first: verb + 1, last } : undefined;
    }
    return undefined;
  }

  function whoIs({ first, last }: Stretch, around: Around): string | null {
    let from = first;
    while (from < last - 1 && /^(PUNCT|CCONJ|ADV|SCONJ)$/.test(tokens[from]!.tag)) from += 1;
    const { lower } = tokens[from]!;
    if (classes.firstPerson.has(lower)) return around.speaker;
    if (last - from === 1 && (lower === 'he' || lower === 'she')) return onlyOneBefore(from, lower, around);
    if (last - from === 1 && tokens[from]!.tag === 'PRON') return null;
    if (!classes.ownedByFirst.has(lower) || last - from === 1) return resolver.aside(from, last);
    // “My boss told me ‘go’”: Lund's boss.
    const who = resolver.aside(from, last);
    return who === null || around.speaker === null || /^\p{Lu}/u.test(who) || who.includes("'s ") ? who : `${around.speaker}'s ${who}`;
  }

  /** The one person besides the speaker, named or not, whom a pronoun can stand for; of those in the speaker's words first. */
  function onlyOneBefore(at: number, pronoun: string, around: Around): string | null {
    // “She rang her mother. She said, ‘No’”: the mother is told of behind whom "she" stands for.
    const start = Math.max(around.first, at - reachOfPronoun);
    let first = start;
    while (first < at && tokens[first]!.lower !== pronoun) first += 1;
    for (const [from, to] of [[start, first], [Math.max(around.from, start - reachOfPronoun), around.first]] as const) {
      const who = peopleIn(from, to, pronoun);
      if (around.speaker !== null) who.delete(around.speaker);
      if (who.size > 0) return who.size === 1 ? [...who][0]! : null;
    }
    return null;
  }

  function peopleIn(from: number, to: number, pronoun: string): Set<string> {
    const found = new Set<string>();
    let index = mentionsBefore(mentions, from);
    for (let at = from; at < to; at += 1) {
      const mention = mentions.all[index];
      if (mention?.first === at) {
        index += 1;
        at = mention.last - 1;
        if (mention.person && !isOwner(mention.last) && (mentions.pronouns.get(mention.name) ?? pronoun) === pronoun) found.add(mention.name);
        continue;
      }
      const { lower, tag } = tokens[at]!;
      if (tag !== 'NOUN' || within(at) || !isPerson(lower) || /^(NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? '') || isOwner(at + 1) || explainsName(at)) continue;
      if ((pronoun === 'he' ? attribution.titlesOfHer : attribution.titlesOfHim).has(lower)) continue;
      let first = at;
      while (first > from && /^(NOUN|ADJ)$/.test(tokens[first - 1]!.tag)) first -= 1;
      // "the governor" may have a name.
      const name = resolver.aside(first > from && tokens[first - 1]!.tag === 'DET' ? first - 1 : first, at + 1);
      if (name !== null && (mentions.pronouns.get(name) ?? pronoun) === pronoun) found.add(name);
    }
    return found;
  }

  function isOwner(behind: number): boolean {
    return tokens[behind]?.lower === "'s" && tokens[behind]!.tag !== 'AUX';
  }

  /** "its secretary general, Jackson Mwale", "Todd Lund, the bill's author": what somebody named is. */
  function explainsName(noun: number): boolean {
    let behind = noun + 1;
    while (/^(NOUN|ADJ|PROPN|ADP|DET)$/.test(tokens[behind]?.tag ?? '') && behind < noun + reachOfName) behind += 1;
    let before = noun;
    while (/^(NOUN|ADJ|PROPN|DET|PART)$/.test(tokens[before]?.tag ?? '') && before > noun - reachOfName) before -= 1;
    const beside = mentionBefore(mentions, before);
    return (tokens[behind]?.lower === ',' && mentions.all[mentionsBefore(mentions, behind + 1)]?.first === behind + 1) || (tokens[before]?.lower === ',' && beside?.last === before);
  }

  /** One who may speak, and no body: "manager", but not "board" or "officers". */
  function isPerson(noun: string): boolean {
    return (attribution.persons.has(noun) || attribution.titlesOfHim.has(noun) || attribution.titlesOfHer.has(noun)) && !attribution.collectives.has(noun) && !classes.plurals.has(noun) && !endsInS(noun);
  }
}
