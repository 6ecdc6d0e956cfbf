/** Who speaks in a quotation, from what stands behind it. */
import { isFinite } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { isDash, isQuoteMark } from './marks.ts';
import { endOfName, paragraphBreak, phraseEnd } from './noun-phrases.ts';
import { sentenceAt, type ParsedText, type Token } from './parse.ts';
import type { SpeakerResolver } from './speakers.ts';
import { isSpeech } from './speech-verbs.ts';
import { trailingSubject } from './trailing-speaker.ts';

/** How far behind a quotation its verb of saying may stand, in tokens. */
const reach = 18;
/** How long a speaker may be between a statement without a stop and its verb, in tokens: "“We will not go” the mayor said". */
const longestSpeaker = 4;

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
  const told = toldOf(text, from, attribution, resolver);
  if (told !== undefined) return told;
  const marked = behindMark(text, from, attribution, resolver);
  if (marked !== undefined) return marked;
  // A stop inside the marks, or a comma behind them, ends what is said; else the outlet's sentence goes on.
  const last = lastInside(tokens, at);
  const ended = from > at || /^[,.!?\u2026\u2014-]$/.test(last);
  // "“…,” Lund shot back": behind a comma within the marks whatever somebody does is said.
  // So it is behind “Why not?” where the sentence goes on in small letters.
  const byComma = last === ',' || (/^[?!]$/.test(last) && tokens[from]!.value === tokens[from]!.lower && tokens[from]!.isWord);
  const named = byComma ? resolver.namedAt(from) : null;
  if (named !== null && tokens[named.last] !== undefined && tokens[named.last]!.tag !== 'PUNCT' && !isSpeech(text, named.last, attribution)) return resolver.resolve(named.first, named.last);
  for (let verb = from; verb < Math.min(from + reach, tokens.length); verb += 1) {
    if (isStop(text, verb) || isQuoteMark(tokens[verb]!) || paragraphBreak(text, verb - 1, verb)) return null;
    if (!isSpeech(text, verb, attribution) && !(ended && endsAsSaying(text, verb, attribution)) && !(byComma && isDoneBySpeaker(text, from, verb, resolver))) continue;
    if (!ended && !(whole && verb - from <= longestSpeaker && resolver.canSpeak(from, verb))) return inSentence(text, from, verb, attribution, resolver);
    if (verb === from) return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    // "Representative-elect Lund", "the Harwick-born runner": behind a hyphen nobody does anything.
    return tokens.slice(from, verb).some((one, at) => one.tag === 'VERB' && !attribution.saying.has(one.lower) && tokens[from + at - 1]!.lower !== '-' && !describesWho(tokens, from, from + at)) ? null : resolver.resolve(from, verb);
  }
  return null;
}

/** "“…,” was her explanation", "“…,” was the reply": its owner's words, or of one who is not told; undefined where nothing of the kind follows. */
function toldOf(text: ParsedText, from: number, { speech }: Attribution, resolver: SpeakerResolver): string | null | undefined {
  const { tokens, classes } = text;
  if (!classes.be.has(tokens[from]!.lower)) return undefined;
  let end = from + 1;
  while (/^(DET|PRON|ADJ|PROPN|PART)$/.test(tokens[end]?.tag ?? '') && end < from + longestSpeaker) end += 1;
  if (!speech.has(tokens[end]?.lower ?? '')) return undefined;
  const owner = tokens[from + 1]!;
  if (classes.hisOrHer.has(owner.lower)) return resolver.resolve(from + 1, from + 2);
  return tokens[end - 1]!.lower === "'s" ? resolver.resolve(from + 1, end - 1) : null;
}

/** "“Reckless”: Lund on the plan", and at the end of a headline "“Reckless” - Lund"; undefined where no such mark stands there. */
function behindMark(text: ParsedText, from: number, attribution: Attribution, resolver: SpeakerResolver): string | null | undefined {
  const { tokens } = text;
  const colon = tokens[from]!.lower === ':';
  const dash = tokens[from - 1]!.lower === '—' || isDash(tokens[from - 1]!) ? from - 1 : isDash(tokens[from]!) || tokens[from]!.lower === '-' ? from : null;
  if (!colon && dash === null) return undefined;
  const first = colon ? from + 1 : dash! + 1;
  const name = endOfName(text, first, tokens.length);
  const last = tokens[name]?.tag === 'NOUN' ? endOfOffice(text, first, attribution) : name;
  if (colon) return last > first ? resolver.resolve(first, last) : null;
  return last > first && last >= text.sentences[sentenceAt(text, from)]!.last - 1 ? resolver.resolve(first, last) : undefined;
}

/** "acting chief executive Lund", "the visiting professor": what looks like a verb says what somebody is. */
function describesWho(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens[at]!.lower.endsWith('ing') && (at === from || /^(DET|ADJ)$/.test(tokens[at - 1]!.tag)) && /^(NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.tag ?? '');
}

/** "“Who are you!” the congressman demands.": read as a noun, the verb ends the sentence behind one who speaks. */
function endsAsSaying(text: ParsedText, at: number, { saying, quoting, speakers }: Attribution): boolean {
  const { tokens } = text;
  return tokens[at]!.tag === 'NOUN' && (saying.has(tokens[at]!.lower) || quoting.has(tokens[at]!.lower)) && speakers.has(tokens[at - 1]!.lower) && tokens[at + 1] !== undefined && (tokens[at + 1]!.lower === ',' || isStop(text, at + 1));
}

/** The last word or stop within the marks that close before a token. */
function lastInside(tokens: readonly Token[], at: number): string {
  let last = at - 1;
  while (last > 0 && /^["'\u2018\u2019\u201c\u201d\u00ab\u00bb\u203a\u2039]+$/.test(tokens[last]!.value)) last -= 1;
  return tokens[last]!.lower;
}

/** "“…,” the mayor laughed", "“…,” shrugged the Italian": a finite verb of one who can speak. */
function isDoneBySpeaker(text: ParsedText, from: number, verb: number, resolver: SpeakerResolver): boolean {
  if (!isFinite(text, verb) || text.tokens[verb - 1]!.lower === '-') return false;
  return verb === from ? resolver.canSpeak(verb + 1, phraseEnd(text, verb + 1)) : resolver.canSpeak(from, verb);
}

/** The speaker behind words that the outlet's own sentence goes on after: "Voss is “hysterical” about Hollis, Marek said". */
function inSentence(text: ParsedText, from: number, verb: number, attribution: Attribution, resolver: SpeakerResolver): string | null {
  if (verb === from) {
    // "The “insulting” offer angered nurses": the words in marks describe a thing, and nobody speaks.
    const end = phraseEnd(text, verb + 1);
    return text.tokens[verb]!.tag !== 'NOUN' && resolver.canSpeak(verb + 1, end) ? resolver.resolve(verb + 1, end) : null;
  }
  const subject = trailingSubject(text, verb, text.sentences[sentenceAt(text, verb)]!, attribution);
  return subject !== null && subject.first >= from ? resolver.resolve(subject.first, subject.last) : null;
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
