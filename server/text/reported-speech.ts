/** Indirect speech: which words of a sentence are a speaker's, though no quotation mark shows it. */
import type { Attribution } from './grammar.ts';
import { isLabelled } from './attribution.ts';
import { claimOf, isMistakenVerb, pleaAfter } from './claims.ts';
import { nameGiven, namesAgent } from './name-giving.ts';
import { namesSpeaker, sourceAt } from './named-source.ts';
import { headOf, phraseEnd, subjectBefore, type Stretch } from './noun-phrases.ts';
import { opinionHolder } from './opinions.ts';
import { numberedByWord, type ParsedText } from './parse.ts';
import { clauseAfter, clauseEnd, lastDash, questionAfter } from './reported-clause.ts';
import { somebody, type SpeakerResolver } from './speakers.ts';
import { goesOnAt, trailingSubject } from './trailing-speaker.ts';

/** Roles of a word in indirect speech, as a sum: it may say something, and it may begin a phrase that names a source. */
const saysSomething = 1;
const namesSource = 2;
const givesName = 4;
const holdsOpinion = 8;
const pleads = 16;
const asks = 32;

/** What each token of a text may do for indirect speech. */
export type Roles = (text: ParsedText) => Int32Array;

export function createRoles({ saying, according, naming, opinions, minded, pleas, questioning }: Attribution): Roles {
  return numberedByWord(
    (word) =>
      (saying.has(word) ? saysSomething : 0) +
      (according.has(word) ? namesSource : 0) +
      (naming.has(word) ? givesName : 0) +
      (opinions.has(word) || minded.has(word) ? holdsOpinion : 0) +
      (pleas.has(word) ? pleads : 0) +
      (questioning.has(word) ? asks : 0),
  );
}

/** A stretch of tokens in indirect speech. */
export interface ReportedSpan extends Stretch {
  speaker: string | null;
}

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
  const { tokens } = text;
  const spans: ReportedSpan[] = headline ? headedBySpeaker(text, sentence, attribution, resolver) : [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const role = roles[at]!;
    if (role === 0) continue;
    const token = tokens[at]!;
    // "Critics branded the minister a coward": before an article the tagger's adjective is a verb.
    // "Supporters call it a triumph": between a plural and an object its noun is one too.
    const isVerb = token.tag === 'VERB' || (token.tag === 'ADJ' && token.lower.endsWith('ed') && tokens[at + 1]?.tag === 'DET') || (token.tag === 'NOUN' && /^(NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '') && tokens[at - 1]!.lower.endsWith('s') && /^(DET|PRON)$/.test(tokens[at + 1]?.tag ?? ''));
    if ((role & givesName) !== 0 && isVerb && !quoted(at)) {
      const named = nameGiven(text, at, sentence, attribution);
      const subject = named && (namesAgent(text, at) ? { first: at + 2, last: Math.min(phraseEnd(text, at + 2), named.first - 1) } : subjectBefore(text, at, sentence.first));
      if (named && subject) {
        const speaker = resolver.resolve(subject.first, subject.last);
        if (speaker !== null || resolver.isSomebody(subject.first, subject.last)) {
          spans.push({ ...named, speaker });
          continue;
        }
      }
    }
    if ((role & holdsOpinion) !== 0 && tokens[at + 1]?.lower === 'that' && at + 2 < sentence.last && !quoted(at)) {
      const holder = opinionHolder(text, at, sentence.first);
      const speaker = holder && resolver.resolve(holder.first, holder.last);
      if (holder && (speaker !== null || resolver.isSomebody(holder.first, holder.last))) {
        spans.push({ first: at + 2, last: clauseEnd(text, at, at + 2, sentence, attribution), speaker });
        at += 1;
        continue;
      }
    }
    // The first word of a sentence may pass for a name: "Claims that …".
    const isClaim = (role & holdsOpinion) !== 0 && (token.tag === 'NOUN' || (token.tag === 'PROPN' && at === sentence.first)) && !isMistakenVerb(text, at, sentence);
    if (isClaim && !quoted(at)) {
      const claim = claimOf(text, at, sentence);
      if (claim) {
        const last = claim.last ?? clauseEnd(text, at, claim.first, sentence, attribution);
        spans.push({ first: claim.first, last, speaker: claim.owner && resolver.resolve(claim.owner.first, claim.owner.last) });
        at = claim.first;
        continue;
      }
    }
    if ((role & asks) !== 0 && isVerb && !quoted(at)) {
      const question = questionAfter(text, at, sentence.last);
      const subject = question === null ? null : subjectBefore(text, at, sentence.first);
      if (question !== null && subject && (resolver.canSpeak(subject.first, subject.last) || resolver.isSomebody(subject.first, subject.last))) {
        spans.push({ first: question, last: clauseEnd(text, at, question, sentence, attribution), speaker: resolver.resolve(subject.first, subject.last) });
        at = question;
        continue;
      }
    }
    if ((role & pleads) !== 0 && isVerb && !quoted(at)) {
      const plea = pleaAfter(text, at, attribution.pleas.get(token.lower)!, sentence);
      const subject = plea === null ? null : subjectBefore(text, at, sentence.first);
      if (plea !== null && subject && (resolver.canSpeak(subject.first, subject.last) || resolver.isSomebody(subject.first, subject.last))) {
        spans.push({ first: plea, last: clauseEnd(text, at, plea, sentence, attribution), speaker: resolver.resolve(subject.first, subject.last) });
        at = plea;
        continue;
      }
    }
    if ((role & (saysSomething | namesSource)) === 0) continue;
    if ((role & namesSource) !== 0 && !quoted(at)) {
      const source = sourceAt(text, at, sentence, attribution);
      // A document or another outlet is a source of the fact; the wording is still the outlet's own.
      if (source && namesSpeaker(text, source.first, source.last, attribution)) {
        const speaker = resolver.resolve(source.first, source.last);
        if (at === sentence.first) spans.push({ first: source.end, last: sentence.last, speaker });
        else spans.push({ first: lastDash(text, sentence.first, at) ?? sentence.first, last: at, speaker });
        // "The plan, according to Lund, was reckless": both sides of the phrase are one statement.
        if (at > sentence.first && tokens[at - 1]!.lower === ',' && goesOnAt(text, source.end, sentence.last)) spans.push({ first: source.end + 1, last: sentence.last, speaker });
        at = source.end - 1;
      }
      continue;
    }
    if ((role & saysSomething) === 0 || token.tag === 'ADJ' || token.tag === 'DET' || quoted(at)) continue;
    // "which critics say is": the tagger's noun, unless it is "the final say".
    if (token.tag === 'PROPN' || (token.tag === 'NOUN' && !isMistakenVerb(text, at, sentence) && (!/^says?$/.test(token.lower) || (/^(DET|ADJ|VERB)$/.test(tokens[at - 1]?.tag ?? 'DET') && !somebody.test(tokens[at - 1]?.lower ?? ''))))) continue;
    const clause = clauseAfter(text, at, sentence.last, attribution);
    if (clause !== null) {
      const subject = subjectBefore(text, at, sentence.first);
      if (!subject || (attribution.showing.has(token.lower) && !resolver.canSpeak(subject.first, subject.last))) continue;
      const speaker = resolver.resolve(subject.first, subject.last);
      if (speaker !== null || resolver.isSomebody(subject.first, subject.last)) {
        const last = clauseEnd(text, at, clause, sentence, attribution);
        spans.push({ first: clause, last, speaker });
        at = clause;
      }
      continue;
    }
    // The lede sums up in the outlet's own words, whoever the source behind the last comma is.
    const before = sentence.first === 0 && !headline ? null : trailingSubject(text, at, sentence);
    if (before) {
      // "Lund, who lectures tenants, wrote the measure": a thing behind such a verb is what was written, and says nothing.
      if (before.first > at && !/^sa(id|ys)$/.test(token.lower) && !resolver.canSpeak(before.first, before.last)) continue;
      const speaker = resolver.resolve(before.first, before.last);
      if (speaker === null && !resolver.isSomebody(before.first, before.last)) continue;
      spans.push({ first: sentence.first, last: before.comma, speaker });
      // "The plan, Lund said, was reckless": the clause goes on after the second comma.
      if (before.after < sentence.last - 2) spans.push({ first: before.after, last: clauseEnd(text, at, before.after, sentence, attribution), speaker });
    }
  }
  return spans;
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
