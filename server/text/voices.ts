/** Whose voice each part of a text is in: direct quotations, scare quotes, indirect speech; the rest is the outlet's. */
import type { Quote } from '../types/text.ts';
import type { Voice } from '../types/wording.ts';
import type { Attribution } from './attribution.ts';
import { innerVoices } from './inner-voices.ts';
import { interviewTurns, type Turn } from './interviews.ts';
import { fullNames } from './full-names.ts';
import { findMentions, type Mentions } from './mentions.ts';
import { createNamePartsReader, type NamePartsReader } from './name-parts.ts';
import { paragraphBreak, type Stretch } from './noun-phrases.ts';
import { retagged, sentenceAt, tokensWithin, type ParsedText } from './parse.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { createRoles, reportedIn, type ReportedSpan, type Roles } from './reported-speech.ts';
import { speakerAfter } from './speaker-after.ts';
import { speakerBefore } from './speaker-before.ts';
import { createResolver } from './speakers.ts';
import { mainSubject } from './subjects.ts';

/** Whose voice a token is in. */
export interface VoiceAt {
  voice: Voice;
  speaker: string | null;
}

export interface Voices {
  quotes: Quote[];
  mentions: Mentions;
  /** The text as it is read once its names are known. */
  text: ParsedText;
  /** The voice of the token at an index. */
  at(token: number): VoiceAt;
}

/** A statement that goes on for a paragraph of its own has so many tokens, marks included. */
const fewestOfStatement = 12;

/** A sentence that only tells what somebody does beside speaking has so many tokens. */
const longestBeat = 14;

const narrator: VoiceAt = { voice: 'narrator', speaker: null };

/** Reads the voices of a parsed text. `headline` tells whether it is one, in telegraphic style. */
export type VoiceReader = (text: ParsedText, headline?: boolean) => Voices;

export function createVoiceReader(attribution: Attribution): VoiceReader {
  const rolesOf = createRoles(attribution);
  const partsOfName = createNamePartsReader(attribution);
  return (text, headline = false) => readVoices(text, attribution, rolesOf, partsOfName, headline);
}

/** The text as it is read once its names are known: a name that the tagger takes for a verb is none. */
function withNames(text: ParsedText, { seenAsVerbs }: Mentions): ParsedText {
  return seenAsVerbs.length === 0 ? text : retagged(text, seenAsVerbs, 'PROPN');
}

function readVoices(given: ParsedText, attribution: Attribution, rolesOf: Roles, partsOfName: NamePartsReader, headline: boolean): Voices {
  const roles = rolesOf(given);
  const turns = headline ? [] : interviewTurns(given.text, attribution.turns);
  const marked = findQuotations(given.text, given.classes);
  const mentions = findMentions(given, attribution, partsOfName);
  const text = withNames(given, mentions);
  // What somebody says in an interview is said in his own words, marks inside it or none.
  const quotations: (Quotation & { turn?: Turn })[] =
    turns.length === 0 ? marked : [...marked.filter(({ start, end }) => !turns.some((turn) => start < turn.end && turn.start < end)), ...turns.map((turn) => ({ ...turn, kind: 'direct' as const, continues: null, turn }))].sort((a, b) => a.start - b.start);
  const nameOf = fullNames(mentions);
  // Filled one by one: the engine makes the lists of "map" in several kinds, and compiled this function anew for each.
  const bounds: Stretch[] = [];
  const quotes: Quote[] = [];
  const inQuote = new Int32Array(text.tokens.length).fill(-1);
  for (const quotation of quotations) {
    const within = tokensWithin(text, quotation);
    inQuote.fill(bounds.length, within.first, within.last);
    bounds.push(within);
    quotes.push({ start: quotation.start, end: quotation.end, kind: quotation.kind, speaker: null });
  }
  const quoted = (token: number) => inQuote[token]! >= 0;
  const resolver = createResolver(text, mentions, attribution, quoted);

  const reported: ReportedSpan[] = [];
  let next = 0;
  // Sentences and quotations are read together, in order, so that a pronoun finds who spoke before it.
  for (const sentence of text.sentences) {
    while (next < quotations.length && bounds[next]!.first < sentence.last) {
      nameSpeaker(next, sentence.first);
      next += 1;
    }
    if (allQuoted(sentence.first, sentence.last)) continue;
    reported.push(...reportedIn(text, sentence, attribution, roles, resolver, quoted, headline));
  }

  // "The report found that it was “reckless”": marks within what somebody is said to say are his.
  quotes.forEach((quote, index) => {
    const { first } = bounds[index]!;
    quote.speaker ??= reported.find((span) => span.speaker !== null && span.first <= first && first < span.last)?.speaker ?? null;
  });

  const voiceOf = new Array<VoiceAt | undefined>(text.tokens.length);
  // Of stretches one inside another the inner one tells whose words they are: "Lund said that Voss was late, a report says".
  const nested = [...reported].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const span of nested) {
    const voice: VoiceAt = { voice: 'reported', speaker: span.speaker };
    for (let at = span.first; at < span.last; at += 1) voiceOf[at] = voice;
  }
  quotations.forEach((quotation, index) => {
    const voice: VoiceAt = { voice: quotation.kind === 'scare' ? 'scare' : 'quoted', speaker: quotes[index]!.speaker };
    for (let at = bounds[index]!.first; at < bounds[index]!.last; at += 1) voiceOf[at] = voice;
  });
  // Whom a speaker quotes speaks for himself, whether the text names him or not.
  for (const { first, last, speaker } of innerVoices(text, mentions, attribution, resolver, quotations, bounds, quotes.map((quote) => quote.speaker))) voiceOf.fill({ voice: 'quoted', speaker }, first, last);
  return { quotes, mentions, text, at: (token) => voiceOf[token] ?? narrator };

  function nameSpeaker(index: number, sentenceFirst: number): void {
    const { first, last } = bounds[index]!;
    const quotation = quotations[index]!;
    if (quotation.turn !== undefined) {
      quotes[index]!.speaker = quotation.turn.speaker && nameOf(quotation.turn.speaker);
      return;
    }
    const whole = quotation.kind === 'direct';
    const start = Math.min(first, sentenceFirst);
    const before = first > sentenceFirst ? speakerBefore(text, { first, last }, start, attribution, resolver, headline) : null;
    const after = whole || before === null ? speakerAfter(text, last, whole, attribution, resolver) : null;
    const speaker = first > sentenceFirst ? (before ?? after) : (after ?? before);
    quotes[index]!.speaker = speaker ?? inherited(index, quotation);
    // A statement over several paragraphs is named once, often only at its end.
    if (speaker !== null) for (let at = index; quotations[at]!.continues !== null; ) {
      at = quotations[at]!.continues!;
      quotes[at]!.speaker ??= speaker;
    }
  }

  /** The speaker that goes on: the same statement, or the same paragraph ("…," he said. "…"). */
  function inherited(index: number, quotation: Quotation): string | null {
    if (quotation.continues !== null) return quotes[quotation.continues]!.speaker;
    const told = reported.at(-1);
    // "Lund said the vote was late. “Nobody asked us.”"
    const isStatement = quotation.kind === 'direct' && standsAlone(index);
    if (isStatement && told !== undefined && told.speaker !== null && (index === 0 || bounds[index - 1]!.last <= told.first) && (!parted(told.last, bounds[index]!.first) || isNextParagraph(told.last, index))) return told.speaker;
    const acted = isStatement ? actorBefore(index) : null;
    if (acted !== null) return acted;
    if (index === 0) return null;
    const previous = bounds[index - 1]!;
    // «calling it "reckless" and "daft"»: words that are joined have one speaker; other scare quotes stand for themselves.
    if (quotation.kind === 'scare') return bounds[index]!.first - previous.last <= 1 ? quotes[index - 1]!.speaker : null;
    return parted(previous.last, bounds[index]!.first) && !isNextParagraph(previous.last, index) ? null : quotes[index - 1]!.speaker;
  }

  /** "Lund shook her head. “Never,”": who does something right before a statement that nobody else is said to make. */
  function actorBefore(index: number): string | null {
    const { first, last } = bounds[index]!;
    const next = text.tokens[last];
    const sentence = text.sentences[Math.max(0, sentenceAt(text, first) - 1)]!;
    if (sentence.last !== first || sentence.last - sentence.first > longestBeat || quoted(sentence.first) || paragraphBreak(text, first - 1, first)) return null;
    // "He laughed. “Shame,” somebody shouted": the statement's own sentence goes on.
    if (next !== undefined && !paragraphBreak(text, last - 1, last) && next.value === next.lower && next.isWord) return null;
    // "Does she regret it? “No.”": of whom the outlet asks.
    const asked = text.tokens[sentence.last - 1]!.lower === '?' && heOrShe(sentence.first + 1) ? { first: sentence.first + 1, last: sentence.first + 2 } : null;
    const subject = asked ?? mainSubject(text, sentence.first, sentence.last);
    // "The director rang. “He said they were busy,”": he is spoken of.
    if (subject === null || heOrShe(first + 1)) return null;
    const isPerson = subject.last - subject.first === 1 ? heOrShe(subject.first) || resolver.namedAt(subject.first) !== null : resolver.personIn(subject.first, subject.last) !== null;
    return isPerson ? resolver.resolve(subject.first, subject.last) : null;
  }

  function heOrShe(token: number): boolean {
    const lower = text.tokens[token]?.lower;
    return lower === 'he' || lower === 'she';
  }

  /**
   * Whether a statement is a paragraph of its own, right behind one in which somebody was quoted or reported: the speaker goes on. A
   * short one or a question may be another's turn.
   * @param spoken behind the last words of whoever spoke
   */
  function isNextParagraph(spoken: number, index: number): boolean {
    const { first, last } = bounds[index]!;
    const isAlone = paragraphBreak(text, first - 1, first) && (last >= text.tokens.length || paragraphBreak(text, last - 1, last));
    const asks = text.tokens.slice(last - 2, last).some(({ lower }) => lower === '?');
    return breaksBetween(spoken, first) === 1 && isAlone && last - first >= fewestOfStatement && !asks;
  }

  /** How many paragraphs end between two tokens, of several only that it is more than one. */
  function breaksBetween(from: number, to: number): number {
    let breaks = 0;
    for (let at = from; at <= to && breaks < 2; at += 1) if (paragraphBreak(text, at - 1, at)) breaks += 1;
    return breaks;
  }

  function parted(from: number, to: number): boolean {
    return breaksBetween(from, to) > 0;
  }

  /** Whether a quotation is a sentence of its own, with nothing of the outlet's in it. */
  function standsAlone(index: number): boolean {
    const { first } = bounds[index]!;
    const before = text.tokens[first - 1];
    return before === undefined || /^[.!?]$/.test(before.lower);
  }

  function allQuoted(first: number, last: number): boolean {
    for (let at = first; at < last; at += 1) if (inQuote[at]! < 0) return false;
    return true;
  }
}
