/** Who speaks in a quotation, from the verbs of saying around it. */
import type { Attribution } from './grammar.ts';
import { sourceAt } from './named-source.ts';
import { headOf, isQuoteMark, mainSubject, paragraphBreak, phraseEnd, subjectBefore } from './noun-phrases.ts';
import { sentenceAt, type ParsedText } from './parse.ts';
import type { SpeakerResolver } from './speakers.ts';

/** How far from a quotation its verb of saying may stand, in tokens. */
const reachAfter = 18;
const reachBefore = 28;

/** True for a verb of saying, or another verb of speech; a noun ("the state", "a report") only where it may be a mistagged verb. */
function isSpeech(text: ParsedText, at: number, attribution: Attribution): boolean {
  const { lower, tag } = text.tokens[at]!;
  if (!attribution.saying.has(lower) && !attribution.quoting.has(lower)) return false;
  if (tag === 'VERB' || tag === 'AUX') return true;
  if (tag !== 'NOUN') return false;
  const previous = text.tokens[at - 1]?.tag;
  return previous !== 'ADP' && previous !== 'DET' && previous !== 'ADJ' && previous !== 'NOUN';
}

/**
 * The speaker named after a quotation: `…," Blinken said`, `…," said the minister`.
 * @param at first token after the closing mark
 */
export function speakerAfter(text: ParsedText, at: number, attribution: Attribution, resolver: SpeakerResolver): string | null {
  const { tokens } = text;
  let from = at;
  while (from < tokens.length && (tokens[from]!.lower === ',' || tokens[from]!.lower === '—')) from += 1;
  if (from >= tokens.length || paragraphBreak(text, at - 1, from)) return null;
  if (tokens[from]!.lower === 'according' && tokens[from + 1]?.lower === 'to') return resolver.resolve(from + 2, phraseEnd(text, from + 2));
  // "“Reckless”: Lund on the plan", "called “reckless” by Lund".
  if (tokens[from]!.lower === ':' || (tokens[from]!.lower === 'by' && from === at)) {
    const last = endOfName(text, from + 1, tokens.length);
    return last > from + 1 ? resolver.resolve(from + 1, last) : tokens[from]!.lower === 'by' ? resolver.resolve(from + 1, phraseEnd(text, from + 1)) : null;
  }
  for (let verb = from; verb < Math.min(from + reachAfter, tokens.length); verb += 1) {
    const token = tokens[verb]!;
    if (isStop(text, verb) || isQuoteMark(token) || paragraphBreak(text, verb - 1, verb)) return null;
    if (!isSpeech(text, verb, attribution)) continue;
    if (verb === from) return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    if (tokens.slice(from, verb).some((one) => one.tag === 'VERB' && !attribution.saying.has(one.lower))) return null;
    return resolver.resolve(from, verb);
  }
  return null;
}

/** "was called", and the headline's "Orland accused of": a past participle with its helping verb, or without an object. */
export function isPassive({ tokens, classes }: ParsedText, verb: number, { transitive }: Attribution): boolean {
  if (!/(ed|ied|en)$/.test(tokens[verb]!.lower)) return false;
  let before = verb - 1;
  while (before >= 0 && tokens[before]!.tag === 'ADV') before -= 1;
  if (classes.beOrGet.has(tokens[before]?.lower ?? '')) return true;
  return transitive.has(tokens[verb]!.lower) && classes.passiveLinks.has(tokens[verb + 1]?.lower ?? '');
}

/** True when what stands before a colon says what the piece is, or what it is about, rather than who speaks. */
export function isLabelled(text: ParsedText, first: number, colon: number, attribution: Attribution): boolean {
  for (let at = first; at < colon; at += 1) if (attribution.labels.has(text.tokens[at]!.lower)) return true;
  return false;
}

/**
 * The speaker named before a quotation: `Wang accused the US of "…"`, `Blinken said: "…"`, `according to Xi, "…"`.
 * @param at the token of the opening mark @param sentenceFirst where the sentence begins
 */
export function speakerBefore(text: ParsedText, at: number, sentenceFirst: number, attribution: Attribution, resolver: SpeakerResolver): string | null {
  const { tokens } = text;
  const head = tokens[at - 1]?.lower === ':' ? headOf(text, sentenceFirst, at, attribution) : null;
  if (head?.colon === at - 1) return isLabelled(text, sentenceFirst, at - 1, attribution) ? null : resolver.resolve(head.first, head.last);
  for (let verb = at - 1; verb >= Math.max(sentenceFirst, at - reachBefore); verb -= 1) {
    const token = tokens[verb]!;
    if (token.lower === ';') return null;
    if (token.lower === 'to' && tokens[verb - 1]?.lower === 'according') return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    // "The plan would, in Lund's words, “rip the heart out” of Harwick"
    const source = attribution.according.has(token.lower) ? sourceAt(text, verb, { first: sentenceFirst, last: at }, attribution) : null;
    if (source !== null) return resolver.resolve(source.first, source.last);
    if (!isSpeech(text, verb, attribution)) continue;
    // "Orland is accused of": whoever suffers the act does not speak.
    if (isPassive(text, verb, attribution)) return null;
    const subject = subjectBefore(text, verb, sentenceFirst);
    if (subject) return resolver.resolve(subject.first, subject.last);
  }
  // "Voss shot back: “Why would I?”": a colon gives the word to whom the sentence speaks of.
  const subject = tokens[at - 1]?.lower === ':' && at - sentenceFirst <= reachBefore ? (mainSubject(text, sentenceFirst, at - 1) ?? { first: sentenceFirst, last: endOfName(text, sentenceFirst, at - 1) }) : null;
  return subject !== null && resolver.canSpeak(subject.first, subject.last) ? resolver.resolve(subject.first, subject.last) : null;
}

/** The end of the name that begins at a token: that token where there is none. */
function endOfName({ tokens }: ParsedText, first: number, limit: number): number {
  let last = first;
  while (last < limit && tokens[last]!.tag === 'PROPN') last += 1;
  return last;
}

/** A semicolon, or the mark that ends a sentence: the stop in "Rep. Piet Voss (R-N.Y.) said" does not. */
function isStop(text: ParsedText, at: number): boolean {
  const { lower } = text.tokens[at]!;
  return lower === ';' || ((lower === '.' || lower === '?' || lower === '!') && at >= text.sentences[sentenceAt(text, at)]!.last - 2);
}
