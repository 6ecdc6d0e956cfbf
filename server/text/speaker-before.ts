/** Who speaks in a quotation, from what stands before it. */
import { headOf } from './colon-speaker.ts';
import { behindPlaceAndDate } from './datelines.ts';
import { isFinite } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { sayingSubject } from './issuers.ts';
import { sourceAt } from './named-source.ts';
import { endOfName, phraseEnd, type Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { isPassive } from './passive-speech.ts';
import type { SpeakerResolver } from './speakers.ts';
import { isSpeech } from './speech-verbs.ts';
import { mainSubject } from './subjects.ts';

/** How long a speaker between two commas may be, in tokens: ", Mara Lund said,". */
const longestBetween = 5;
/** How far before a quotation its verb of saying may stand, in tokens. */
const reach = 28;

/** True when what stands before a colon says what the piece is, or what it is about, rather than who speaks. */
export function isLabelled(text: ParsedText, first: number, colon: number, attribution: Attribution): boolean {
  for (let at = first; at < colon; at += 1) if (attribution.labels.has(text.tokens[at]!.lower)) return true;
  return false;
}

/**
 * The speaker named before a quotation: `Wang accused the US of "…"`, `Blinken said: "…"`, `according to Xi, "…"`; behind it only
 * where it is called so by somebody: `was called "…" by Lund`.
 * @param quotation its tokens, marks included @param sentenceFirst where the sentence begins
 */
export function speakerBefore(text: ParsedText, quotation: Stretch, sentenceFirst: number, attribution: Attribution, resolver: SpeakerResolver, headline: boolean): string | null {
  const { tokens } = text;
  const at = quotation.first;
  const head = behindPlaceAndDate(text, sentenceFirst, at) > sentenceFirst ? null : headOf(text, sentenceFirst, at, attribution);
  const headSpeaks = () => (head === null || isLabelled(text, sentenceFirst, head.colon, attribution) ? null : resolver.resolve(head.first, head.last));
  if (head?.colon === at - 1) return headSpeaks();
  for (let verb = at - 1; verb >= Math.max(head === null ? sentenceFirst : head.colon, at - reach); verb -= 1) {
    const { lower } = tokens[verb]!;
    if (lower === ';') return null;
    if (lower === 'to' && tokens[verb - 1]?.lower === 'according') return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    // "The plan would, in Lund's words, “rip the heart out” of Harwick"
    const source = attribution.according.has(lower) ? sourceAt(text, verb, { first: sentenceFirst, last: at }, attribution) : null;
    if (source !== null) return resolver.resolve(source.first, source.last);
    if (!isSpeech(text, verb, attribution) || givesName(text, verb, attribution)) continue;
    // "He goes, “No”", but "said it had gone “too far”"
    if (attribution.leadingIn.has(lower) && !/^[,:]$/.test(tokens[at - 1]!.lower)) continue;
    // "Orland is accused of": whoever suffers the act does not speak.
    if (isPassive(text, verb, attribution, headline)) return agentBehind(text, quotation.last, resolver) ?? agentBetween(text, verb, at, resolver) ?? putBetween(text, sentenceFirst, verb, attribution, resolver);
    const subject = sayingSubject(text, verb, sentenceFirst, attribution);
    // "adds that the referee’s continued scrutiny": what belongs to somebody is no verb.
    if (subject !== null && lower.endsWith('ed') && tokens[subject.last - 1]!.lower === "'s" && tokens[subject.last - 1]!.tag !== 'AUX') continue;
    if (subject) return resolver.resolve(subject.first, subject.last);
  }
  // "Lund: Voss plan is ‘reckless and dear’"
  if (head !== null) return headSpeaks();
  // "Voss shot back: “Why would I?”": a colon gives the word to whom the sentence speaks of.
  const subject = tokens[at - 1]?.lower === ':' && at - sentenceFirst <= reach ? (mainSubject(text, sentenceFirst, at - 1) ?? resolver.personIn(sentenceFirst, at - 1)) : null;
  return subject !== null && resolver.canSpeak(subject.first, subject.last) ? resolver.resolve(subject.first, subject.last) : null;
}

/** "The families, she said, were offered rooms and “declined”": who says the whole sentence, between two commas. */
function putBetween(text: ParsedText, sentenceFirst: number, limit: number, { saying }: Attribution, resolver: SpeakerResolver): string | null {
  const { tokens } = text;
  for (let verb = limit - 1; verb > sentenceFirst + 1; verb -= 1) {
    if (tokens[verb]!.tag !== 'VERB' || !saying.has(tokens[verb]!.lower) || tokens[verb + 1]?.lower !== ',') continue;
    let first = verb;
    while (first > sentenceFirst && tokens[first - 1]!.lower !== ',' && verb - first < longestBetween) first -= 1;
    if (tokens[first - 1]?.lower === ',' && first < verb) return resolver.resolve(first, verb);
  }
  return null;
}

/** "described by a judge as “reckless”": who gives the name right behind a passive. */
function agentBetween(text: ParsedText, verb: number, limit: number, resolver: SpeakerResolver): string | null {
  if (text.tokens[verb + 1]?.lower !== 'by') return null;
  let last = verb + 2;
  while (last < Math.min(limit, phraseEnd(text, verb + 2)) && text.tokens[last]!.lower !== 'as') last += 1;
  return last > verb + 2 && last < limit ? resolver.resolve(verb + 2, last) : null;
}

/** "called “reckless” by Lund": who gives the name behind a passive. @param at first token after the closing mark */
function agentBehind(text: ParsedText, at: number, resolver: SpeakerResolver): string | null {
  if (text.tokens[at]?.lower !== 'by') return null;
  const last = endOfName(text, at + 1, text.tokens.length);
  return resolver.resolve(at + 1, last > at + 1 ? last : phraseEnd(text, at + 1));
}

/** "a program called Prism is", "a law dubbed the Lund Act was": behind a noun the verb only tells its name, and a finite verb follows. */
function givesName(text: ParsedText, verb: number, { naming }: Attribution): boolean {
  const { tokens } = text;
  if (!naming.has(tokens[verb]!.lower) || !tokens[verb]!.lower.endsWith('ed') || tokens[verb - 1]?.tag !== 'NOUN') return false;
  const first = tokens[verb + 1]?.tag === 'DET' ? verb + 2 : verb + 1;
  const last = endOfName(text, first, tokens.length);
  return last > first && last < tokens.length && isFinite(text, last);
}
