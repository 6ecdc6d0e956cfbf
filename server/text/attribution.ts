/** Who speaks in a quotation, from the verbs of saying around it. */
import type { Attribution } from './grammar.ts';
import { sourceAt } from './named-source.ts';
import { headOf, isDash, isFinite, isQuoteMark, mainSubject, paragraphBreak, phraseEnd, subjectBefore, type Stretch } from './noun-phrases.ts';
import { sentenceAt, type ParsedText, type Token } from './parse.ts';
import { isPassive } from './passive.ts';
import type { SpeakerResolver } from './speakers.ts';
import { trailingSubject } from './trailing-speaker.ts';

/** How far from a quotation its verb of saying may stand, in tokens. */
const reachAfter = 18;
const reachBefore = 28;
/** How long a speaker may be between a statement without a stop and its verb, in tokens: "“We will not go” the mayor said". */
const longestSpeaker = 4;

/** True for a verb of saying, or another verb of speech; a noun ("the state", "a report") only where it may be a mistagged verb. */
function isSpeech(text: ParsedText, at: number, attribution: Attribution): boolean {
  const { tokens, classes } = text;
  const { lower, tag } = tokens[at]!;
  if (!attribution.saying.has(lower) && !attribution.quoting.has(lower)) return false;
  if (tag === 'VERB' || tag === 'AUX') return true;
  if (tag !== 'NOUN') return false;
  const previous = tokens[at - 1]?.tag;
  return !classes.possessives.has(tokens[at - 1]?.lower ?? '') && !/^(ADP|DET|ADJ|NOUN|VERB|PART)$/.test(previous ?? '');
}

/**
 * The speaker named after a quotation: `…," Blinken said`, `…," said the minister`, `… is "hysterical" about Hollis, Marek said`.
 * @param at first token after the closing mark @param whole whether the quotation is a statement rather than a few words of a sentence
 */
export function speakerAfter(text: ParsedText, at: number, whole: boolean, attribution: Attribution, resolver: SpeakerResolver): string | null {
  const { tokens } = text;
  let from = at;
  while (from < tokens.length && (tokens[from]!.lower === ',' || tokens[from]!.lower === '—')) from += 1;
  if (from >= tokens.length || paragraphBreak(text, at - 1, from)) return null;
  if (tokens[from]!.lower === 'according' && tokens[from + 1]?.lower === 'to') return resolver.resolve(from + 2, phraseEnd(text, from + 2));
  // "“Reckless”: Lund on the plan", and at the end of a headline "“Reckless” - Lund"
  const mark = tokens[from - 1]!;
  const dash = from > at && isDash(mark) ? from - 1 : isDash(tokens[from]!) || tokens[from]!.lower === '-' ? from : null;
  const first = tokens[from]!.lower === ':' ? from + 1 : dash === null ? null : dash + 1;
  if (first !== null) {
    const name = endOfName(text, first, tokens.length);
    const last = tokens[name]?.tag === 'NOUN' ? endOfOffice(text, first, attribution) : name;
    const named = last > first && (tokens[from]!.lower === ':' || last >= text.sentences[sentenceAt(text, from)]!.last - 1);
    if (named || tokens[from]!.lower === ':') return named ? resolver.resolve(first, last) : null;
  }
  // A stop inside the marks, or a comma behind them, ends what is said; else the outlet's sentence goes on.
  let last = at - 1;
  while (last > 0 && isClosingMark(tokens[last]!)) last -= 1;
  const ended = from > at || /^[,.!?\u2026\u2014-]$/.test(tokens[last]!.lower);
  // "“…,” Lund shot back": behind a comma within the marks whatever somebody does is said.
  const byComma = tokens[last]!.lower === ',';
  const named = byComma ? resolver.namedAt(from) : null;
  if (named !== null && tokens[named.last] !== undefined && tokens[named.last]!.tag !== 'PUNCT' && !isSpeech(text, named.last, attribution)) return resolver.resolve(named.first, named.last);
  for (let verb = from; verb < Math.min(from + reachAfter, tokens.length); verb += 1) {
    const token = tokens[verb]!;
    if (isStop(text, verb) || isQuoteMark(token) || paragraphBreak(text, verb - 1, verb)) return null;
    if (!isSpeech(text, verb, attribution) && !(byComma && isFinite(text, verb) && resolver.canSpeak(verb === from ? verb + 1 : from, verb === from ? phraseEnd(text, verb + 1) : verb))) continue;
    if (!ended && !(whole && verb - from <= longestSpeaker && resolver.canSpeak(from, verb))) {
      if (verb === from) {
        // "The “insulting” offer angered nurses": the words in marks describe a thing, and nobody speaks.
        const end = phraseEnd(text, verb + 1);
        return tokens[verb]!.tag !== 'NOUN' && resolver.canSpeak(verb + 1, end) ? resolver.resolve(verb + 1, end) : null;
      }
      const subject = trailingSubject(text, verb, text.sentences[sentenceAt(text, verb)]!);
      return subject !== null && subject.first >= from ? resolver.resolve(subject.first, subject.last) : null;
    }
    if (verb === from) return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    if (tokens.slice(from, verb).some((one) => one.tag === 'VERB' && !attribution.saying.has(one.lower))) return null;
    return resolver.resolve(from, verb);
  }
  return null;
}

function isClosingMark({ value }: Token): boolean {
  return /^["'\u2018\u2019\u201c\u201d\u00ab\u00bb\u203a\u2039]+$/.test(value);
}

/** "called “reckless” by Lund": who gives the name behind a passive. @param at first token after the closing mark */
function agentAfter(text: ParsedText, at: number, resolver: SpeakerResolver): string | null {
  if (text.tokens[at]?.lower !== 'by') return null;
  const last = endOfName(text, at + 1, text.tokens.length);
  return resolver.resolve(at + 1, last > at + 1 ? last : phraseEnd(text, at + 1));
}

/** True when what stands before a colon says what the piece is, or what it is about, rather than who speaks. */
export function isLabelled(text: ParsedText, first: number, colon: number, attribution: Attribution): boolean {
  for (let at = first; at < colon; at += 1) if (attribution.labels.has(text.tokens[at]!.lower)) return true;
  return false;
}

/**
 * The speaker named before a quotation: `Wang accused the US of "…"`, `Blinken said: "…"`, `according to Xi, "…"`.
 * @param first,last the tokens of the quotation, marks included @param sentenceFirst where the sentence begins
 */
export function speakerBefore(text: ParsedText, { first: at, last: behind }: Stretch, sentenceFirst: number, attribution: Attribution, resolver: SpeakerResolver, headline: boolean): string | null {
  const { tokens } = text;
  const head = headOf(text, sentenceFirst, at, attribution);
  if (head?.colon === at - 1) return isLabelled(text, sentenceFirst, at - 1, attribution) ? null : resolver.resolve(head.first, head.last);
  for (let verb = at - 1; verb >= Math.max(head === null ? sentenceFirst : head.colon, at - reachBefore); verb -= 1) {
    const token = tokens[verb]!;
    if (token.lower === ';') return null;
    if (token.lower === 'to' && tokens[verb - 1]?.lower === 'according') return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    // "The plan would, in Lund's words, “rip the heart out” of Harwick"
    const source = attribution.according.has(token.lower) ? sourceAt(text, verb, { first: sentenceFirst, last: at }, attribution) : null;
    if (source !== null) return resolver.resolve(source.first, source.last);
    if (!isSpeech(text, verb, attribution)) continue;
    // "Orland is accused of": whoever suffers the act does not speak.
    if (isPassive(text, verb, attribution, headline)) return agentAfter(text, behind, resolver);
    const subject = subjectBefore(text, verb, sentenceFirst);
    if (subject) return resolver.resolve(subject.first, subject.last);
  }
  // "Lund: Voss plan is ‘reckless and dear’"
  if (head !== null) return isLabelled(text, sentenceFirst, head.colon, attribution) ? null : resolver.resolve(head.first, head.last);
  // "Voss shot back: “Why would I?”": a colon gives the word to whom the sentence speaks of.
  const subject = tokens[at - 1]?.lower === ':' && at - sentenceFirst <= reachBefore ? (mainSubject(text, sentenceFirst, at - 1) ?? resolver.personIn(sentenceFirst, at - 1)) : null;
  return subject !== null && resolver.canSpeak(subject.first, subject.last) ? resolver.resolve(subject.first, subject.last) : null;
}

/** The end of the name that begins at a token: that token where there is none. */
function endOfName({ tokens }: ParsedText, first: number, limit: number): number {
  let last = first;
  while (last < limit && tokens[last]!.tag === 'PROPN') last += 1;
  return last;
}

/** The end of the office in "Harwick mayor Lund", "abuse survivor testifies": behind its last noun for somebody who speaks. */
function endOfOffice(text: ParsedText, first: number, { speakers }: Attribution): number {
  let last = phraseEnd(text, first);
  while (last > first && text.tokens[last - 1]!.tag !== 'PROPN' && !speakers.has(text.tokens[last - 1]!.lower)) last -= 1;
  return last;
}

/** A semicolon, or the mark that ends a sentence: the stop in "Rep. Piet Voss (R-N.Y.) said" does not. */
function isStop(text: ParsedText, at: number): boolean {
  const { lower } = text.tokens[at]!;
  return lower === ';' || ((lower === '.' || lower === '?' || lower === '!') && at >= text.sentences[sentenceAt(text, at)]!.last - 2);
}
