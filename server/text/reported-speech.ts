/** Indirect speech: which words of a sentence are a speaker's, though no quotation mark shows it. */
import { claimOf, isMistakenVerb, pleaAfter } from './claims.ts';
import { headOf } from './colon-speaker.ts';
import { finiteFrom } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { sayingSubject } from './issuers.ts';
import { nameGiven } from './name-giving.ts';
import { namesSpeaker, sourceAt } from './named-source.ts';
import type { Stretch } from './noun-phrases.ts';
import { mindedSubject } from './opinions.ts';
import { numberedByWord, type ParsedText } from './parse.ts';
import { isPassive, standsInRelative } from './passive-speech.ts';
import { clauseAfter, clauseEnd, lastDash, questionAfter } from './reported-clause.ts';
import { isLabelled } from './speaker-before.ts';
import type { SpeakerResolver } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import { goesOnAt, trailingSubject } from './trailing-speaker.ts';

/** Roles of a word in indirect speech, as a sum: it may say something, and it may begin a phrase that names a source. */
const saysSomething = 1;
const namesSource = 2;
const givesName = 4;
const isMinded = 8;
const pleads = 16;
const asks = 32;
const claims = 64;

/** What each token of a text may do for indirect speech. */
export type Roles = (text: ParsedText) => Int32Array;

export function createRoles({ saying, finding, proving, phrasal, according, naming, describing, opinions, minded, pleas, questioning }: Attribution): Roles {
  return numberedByWord(
    (word) =>
      (saying.has(word) || finding.has(word) || proving.has(word) || phrasal.has(word) ? saysSomething : 0) +
      (according.has(word) ? namesSource : 0) +
      (naming.has(word) || describing.has(word) ? givesName : 0) +
      (minded.has(word) ? isMinded : 0) +
      (opinions.has(word) ? claims : 0) +
      (pleas.has(word) ? pleads : 0) +
      (questioning.has(word) ? asks : 0),
  );
}

/** A stretch of tokens in indirect speech. */
export interface ReportedSpan extends Stretch {
  speaker: string | null;
}

/** One sentence while it is read. */
interface Reading {
  text: ParsedText;
  sentence: Stretch;
  attribution: Attribution;
  resolver: SpeakerResolver;
  headline: boolean;
}

/** What a word begins: spans in indirect speech, and the token at which reading goes on. */
interface Found {
  spans: ReportedSpan[];
  next: number;
}

/** Reads what begins at a token; null where it begins nothing. */
type Reader = (reading: Reading, at: number) => Found | null;

/** In this order: what calls a thing a name says no clause. */
const readers: readonly (readonly [number, Reader])[] = [
  [givesName, nameAt],
  [isMinded, mindedAt],
  [claims, claimAt],
  [asks, questionAt],
  [pleads, pleaAt],
  [namesSource, sourcedAt],
  [saysSomething, sayingAt],
];

/**
 * Indirect speech of one sentence: "Blinken said that …", "according to Xi, …", "in Xi's view, …", "…, he added.".
 * The verb of saying and its subject stay the narrator's.
 * @param quoted tells whether a token stands in quotation marks
 */
export function reportedIn(
  text: ParsedText,
  sentence: Stretch,
  attribution: Attribution,
  roles: Int32Array,
  resolver: SpeakerResolver,
  quoted: (token: number) => boolean,
  headline: boolean,
): ReportedSpan[] {
  const spans: ReportedSpan[] = headline ? headedBySpeaker(text, sentence, attribution, resolver) : [];
  const reading: Reading = { text, sentence, attribution, resolver, headline };
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const role = roles[at]!;
    if (role === 0 || quoted(at)) continue;
    for (const [kind, read] of readers) {
      const found = (role & kind) === 0 ? null : read(reading, at);
      if (found === null) continue;
      spans.push(...found.spans);
      at = found.next;
      break;
    }
  }
  return spans;
}

/** A stretch as the words of whoever a subject names; null where it names nobody. */
function saidBy({ resolver }: Reading, stretch: Stretch, subject: Stretch | null): ReportedSpan | null {
  if (subject === null) return null;
  const speaker = resolver.resolve(subject.first, subject.last);
  return speaker !== null || resolver.isSomebody(subject.first, subject.last) ? { first: stretch.first, last: stretch.last, speaker } : null;
}

/** The clause from a token on, as said by a subject. */
function clauseBy(reading: Reading, verb: number, first: number, subject: Stretch | null): Found | null {
  const span = saidBy(reading, { first, last: clauseEnd(reading.text, verb, first, reading.sentence, reading.attribution) }, subject);
  return span && { spans: [span], next: first };
}

/** The clause from a token on, as said by the subject of a verb, where that can speak, named or not. */
function clauseOfSubject({ text, sentence, attribution, resolver }: Reading, verb: number, first: number): Found | null {
  const subject = subjectBefore(text, verb, sentence.first);
  if (subject === null || !(resolver.canSpeak(subject.first, subject.last) || resolver.isSomebody(subject.first, subject.last))) return null;
  return { spans: [{ first, last: clauseEnd(text, verb, first, sentence, attribution), speaker: resolver.resolve(subject.first, subject.last) }], next: first };
}

/**
 * Also what the tagger takes for an adjective or a noun: "Critics branded the minister a coward", "Supporters call it a triumph".
 */
function isVerb({ text, sentence, headline }: Reading, at: number): boolean {
  const { tokens } = text;
  const { tag, lower } = tokens[at]!;
  if (tag === 'VERB') return true;
  const next = tokens[at + 1]?.tag;
  if (tag === 'ADJ') return lower.endsWith('ed') && next === 'DET';
  const previous = tokens[at - 1];
  // "stormed out, branding the leadership gutless"
  if (tag === 'NOUN' && lower.endsWith('ing') && previous?.lower === ',' && /^(DET|PRON|PROPN)$/.test(next ?? '')) return true;
  if (tag !== 'NOUN' || previous === undefined || !/^(NOUN|PROPN)$/.test(previous.tag)) return false;
  const severalBefore = previous.lower.endsWith('s') || text.classes.plurals.has(previous.lower);
  if (severalBefore && (next === 'DET' || next === 'PRON' || (next === 'ADJ' && standsInRelative(text, at - 1)))) return true;
  const agrees = lower.endsWith('s') ? !severalBefore || previous.tag === 'PROPN' : severalBefore;
  // "Voss brands mayor’s plan farcical": a headline without another verb has it in the noun between two nouns; "Supermarket brands face a bill" in the one behind it.
  const nextActs = next === 'NOUN' && tokens[at + 2]?.tag === 'DET';
  return headline && agrees && !nextActs && /^(NOUN|PROPN|ADJ|DET|PRON)$/.test(next ?? '') && finiteFrom(text, sentence.first, sentence.last) === null;
}

/** "Critics called the plan a disgrace", "has been described by critics as". */
function nameAt(reading: Reading, at: number): Found | null {
  const { text, sentence, attribution, resolver, headline } = reading;
  const named = isVerb(reading, at) ? nameGiven(text, at, sentence, attribution, resolver, headline) : null;
  if (named === null) return null;
  const subject = named.agent ?? sayingSubject(text, at, sentence.first, attribution);
  // "The address was spent bemoaning his foes": only somebody describes.
  if (named.whole && subject !== null && !resolver.canSpeak(subject.first, subject.last) && !resolver.isSomebody(subject.first, subject.last)) return null;
  const span = saidBy(reading, named, subject);
  return span && { spans: [span], next: at };
}

/** "Lund is adamant that". */
function mindedAt(reading: Reading, at: number): Found | null {
  const { text, sentence } = reading;
  if (text.tokens[at + 1]?.lower !== 'that' || at + 2 >= sentence.last) return null;
  return clauseBy(reading, at, at + 2, mindedSubject(text, at, sentence.first));
}

/** "repeated his claim that", and "criticism that he is reckless", whoever brings it. */
function claimAt(reading: Reading, at: number): Found | null {
  const { text, sentence, attribution, resolver } = reading;
  const { tag } = text.tokens[at]!;
  // The first word of a sentence may pass for a name: "Claims that …".
  if (!(tag === 'NOUN' || (tag === 'PROPN' && at === sentence.first)) || isMistakenVerb(text, at, sentence, attribution)) return null;
  const claim = claimOf(text, at, sentence, attribution);
  if (claim === null) return null;
  const last = claim.last ?? clauseEnd(text, at, claim.first, sentence, attribution);
  return { spans: [{ first: claim.first, last, speaker: claim.owner && resolver.resolve(claim.owner.first, claim.owner.last) }], next: claim.first };
}

/** "asked why the council had botched the sale". */
function questionAt(reading: Reading, at: number): Found | null {
  const question = isVerb(reading, at) ? questionAfter(reading.text, at, reading.sentence.last) : null;
  if (question !== null && reading.text.classes.whyOrHow.has(reading.text.tokens[question]!.lower) && isLeftUnsaid(reading, at)) return null;
  return question === null ? null : clauseOfSubject(reading, at, question);
}

/** "urged voters to reject the shameful deal", "vowed to end the waste". */
function pleaAt(reading: Reading, at: number): Found | null {
  const { text, sentence, attribution } = reading;
  const plea = isVerb(reading, at) ? pleaAfter(text, at, attribution.pleas.get(text.tokens[at]!.lower)!, sentence) : null;
  if (plea === null) return null;
  const found = clauseOfSubject(reading, at, plea);
  // "vowed to strike after a humiliating defeat": what went before is the outlet's to tell.
  const [span] = found?.spans ?? [];
  for (let end = plea + 1; span !== undefined && end < span.last; end += 1) if (text.classes.followingOn.has(text.tokens[end]!.lower)) return { spans: [{ first: span.first, last: end, speaker: span.speaker }], next: plea };
  return found;
}

/** "according to Xi, …", "…, in Xi's view, …". */
function sourcedAt({ text, sentence, attribution, resolver }: Reading, at: number): Found | null {
  const source = sourceAt(text, at, sentence, attribution);
  // A document or another outlet is a source of the fact; the wording is still the outlet's own.
  if (source === null || !namesSpeaker(text, source.first, source.last, attribution)) return null;
  const speaker = resolver.resolve(source.first, source.last);
  const behind: ReportedSpan = { first: source.end, last: sentence.last, speaker };
  if (at === sentence.first) return { spans: [behind], next: source.end - 1 };
  const spans = [{ first: lastDash(text, sentence.first, at) ?? sentence.first, last: at, speaker }];
  // "The plan, according to Lund, was reckless": both sides of the phrase are one statement.
  if (text.tokens[at - 1]!.lower === ',' && goesOnAt(text, source.end, sentence.last)) spans.push({ first: source.end + 1, last: behind.last, speaker });
  return { spans, next: source.end - 1 };
}

/** "Lund said that …", "…, Lund said.", "…, said Lund, …". */
function sayingAt(reading: Reading, at: number): Found | null {
  const { text, sentence, attribution, resolver, headline } = reading;
  if (!maySay(text, at, sentence, attribution)) return null;
  if (!attribution.saying.has(text.tokens[at]!.lower) && attribution.phrasal.has(text.tokens[at]!.lower)) return pointedOutAt(reading, at);
  const verdict = attribution.finding.has(text.tokens[at]!.lower);
  const proves = attribution.proving.has(text.tokens[at]!.lower);
  // "The audit found the firm had", "The study shows that": people find and show other things.
  // "woke up to find that"
  if (verdict && text.tokens[at - 1]?.lower === 'to') return null;
  if (proves && text.classes.relativesAndWhat.has(text.tokens[at + 1]?.lower ?? '') && text.tokens[at + 1]!.lower !== 'that') return null;
  if ((proves || (verdict && text.tokens[at + 1]?.lower !== 'that')) && !isToldBy(reading, sayingSubject(text, at, sentence.first, attribution))) return null;
  // "Marek denies bullying staff": what he is charged with, as he puts it.
  if (attribution.denying.has(text.tokens[at]!.lower) && isGerund(text, at + 1)) return clauseOfSubject(reading, at, at + 1);
  const clause = clauseAfter(text, at, sentence.last, attribution);
  // "refused to say why the reckless plan failed": that it did is the outlet's to tell.
  if (clause !== null && text.classes.whyOrHow.has(text.tokens[clause]!.lower) && isLeftUnsaid(reading, at)) return null;
  if (clause !== null) {
    // "Senate told bill is absurd", "Lund was told that": whoever hears it does not say it.
    if (attribution.telling.has(text.tokens[at]!.lower) && isPassive(text, at, attribution, headline)) return { spans: [{ first: clause, last: clauseEnd(text, at, clause, sentence, attribution), speaker: null }], next: clause };
    const subject = sayingSubject(text, at, sentence.first, attribution);
    // "The bill would add 4,000 agents and end the waste": what cannot speak adds something.
    if (subject !== null && text.tokens[clause - 1]!.lower !== 'that' && attribution.adding.has(text.tokens[at]!.lower) && !resolver.canSpeak(subject.first, subject.last) && !resolver.isSomebody(subject.first, subject.last)) return null;
    const shows = subject !== null && (verdict || attribution.showing.has(text.tokens[at]!.lower)) && !resolver.canSpeak(subject.first, subject.last) && !resolver.isSomebody(subject.first, subject.last);
    return shows ? null : clauseBy(reading, at, clause, subject);
  }
  // The lede sums up in the outlet's own words, whoever the source behind the last comma is.
  const before = (sentence.first === 0 && !headline) || isLeftUnsaid(reading, at) ? null : trailingSubject(text, at, sentence, attribution);
  // "The amendment, written by Lund, slashes it"
  if (before === null || text.tokens[at + 1]?.lower === 'by') return null;
  // "Lund, who lectures tenants, wrote the measure": a thing behind such a verb is what was written, and says nothing.
  if (before.first > at && !text.classes.saysOrSaid.has(text.tokens[at]!.lower) && (!resolver.canSpeak(before.first, before.last) || isToldBy(reading, before))) return null;
  // "…, court told": whoever hears it does not say it.
  if (before.first < at && isHeard(reading, at)) return { spans: [{ first: sentence.first, last: before.comma, speaker: null }], next: at };
  const span = saidBy(reading, { first: sentence.first, last: before.comma }, before);
  if (span === null) return null;
  // "The plan, Lund said, was reckless": the clause goes on after the second comma.
  const goesOn = before.after < sentence.last - 2 ? [{ first: before.after, last: clauseEnd(text, at, before.after, sentence, attribution), speaker: span.speaker }] : [];
  return { spans: [span, ...goesOn], next: at };
}

/** "…, court told" at the end of a headline. */
function isHeard({ text: { tokens }, sentence, attribution, headline }: Reading, at: number): boolean {
  const { lower } = tokens[at]!;
  return headline && attribution.hearing.has(lower) && attribution.participles.has(lower) && (at + 1 >= sentence.last || tokens[at + 1]!.tag === 'PUNCT');
}

/** "pointed out that", "made it clear that". */
function pointedOutAt(reading: Reading, at: number): Found | null {
  const { text, sentence, attribution } = reading;
  for (const rest of attribution.phrasal.get(text.tokens[at]!.lower)!) {
    const that = at + rest.length + 1;
    if (text.tokens[that]?.lower !== 'that' || !rest.every((word, place) => text.tokens[at + 1 + place]!.lower === word) || that + 1 >= sentence.last) continue;
    return clauseBy(reading, at, that + 1, sayingSubject(text, at, sentence.first, attribution));
  }
  return null;
}

/** Whether a subject is a document that tells something, or "it", of one that has spoken. */
function isToldBy(reading: Reading, subject: Stretch | null): boolean {
  const { text: { tokens }, attribution, resolver } = reading;
  if (subject === null || subject.first >= subject.last) return false;
  if (tokens[subject.first]!.lower === 'it') return resolver.isSomebody(subject.first, subject.last);
  let head = subject.first;
  while (head + 1 < subject.last && !/^(ADP|PUNCT|PART)$/.test(tokens[head + 1]!.tag)) head += 1;
  // "The council's audit", but not the council of "the audit's findings".
  return tokens[head + 1]?.tag === 'PART' && head + 1 < subject.last ? isToldBy(reading, { first: head + 2, last: subject.last }) : attribution.accounts.has(tokens[head]!.lower);
}

/** "refused to say", "has declined to explain", "would not say" */
function isLeftUnsaid({ text: { tokens }, attribution }: Reading, verb: number): boolean {
  const before = tokens[verb - 1]?.lower;
  return (before === 'to' && attribution.unwilling.has(tokens[verb - 2]?.lower ?? '')) || before === 'not' || before === "n't";
}

function isGerund({ tokens }: ParsedText, at: number): boolean {
  const token = tokens[at];
  // Before an object the tagger's noun is one, too: "denies bullying staff".
  return token !== undefined && token.lower.endsWith('ing') && (token.tag === 'VERB' || (token.tag === 'NOUN' && /^(NOUN|PROPN|DET|PRON)$/.test(tokens[at + 1]?.tag ?? '')));
}

/** Not every form of a verb of saying is one: "which critics say is" is, "the final say" is not. */
function maySay(text: ParsedText, at: number, sentence: Stretch, attribution: Attribution): boolean {
  const { tokens, classes } = text;
  const { tag, lower } = tokens[at]!;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  // "Observing that it was late, the court left", "blocked it, ruling that"
  if ((at === sentence.first || before?.lower === ',') && lower.endsWith('ing') && next?.lower === 'that') return true;
  // "Bagwe alleged that"
  if (tag === 'ADJ' && lower.endsWith('ed') && next?.lower === 'that') return true;
  if (/^(ADJ|DET|PROPN)$/.test(tag)) return false;
  if (tag !== 'NOUN' || isMistakenVerb(text, at, sentence, attribution)) return true;
  // "Documents seen by the Wire show that", "A review in 2019 found"
  if (attribution.proving.has(lower) && (next?.lower === 'that' || !/^(DET|ADJ|ADP|VERB)$/.test(before?.tag ?? 'DET'))) return true;
  if (attribution.foundBefore.has(lower)) return true;
  return classes.say.has(lower) && (!/^(DET|ADJ|VERB)$/.test(before?.tag ?? 'DET') || classes.unnamed.has(before?.lower ?? ''));
}

/**
 * "Lund: The plan is dead", the telegraphic form of "Lund said …". The other way round ("Orland refuses talks: Lund") stays
 * the outlet's own: the name only gives the source of its summary.
 */
function headedBySpeaker(text: ParsedText, sentence: Stretch, attribution: Attribution, resolver: SpeakerResolver): ReportedSpan[] {
  const head = headOf(text, sentence.first, sentence.last - 2, attribution);
  // "Exclusive: …" and "Study: …": nobody speaks, and what a document says is in the outlet's own words.
  if (head === null || isLabelled(text, head.first, head.colon, attribution) || attribution.documents.has(text.tokens[head.colon - 1]!.lower)) return [];
  const speaker = resolver.resolve(head.first, head.last);
  return speaker === null ? [] : [{ first: head.colon + 1, last: sentence.last, speaker }];
}
