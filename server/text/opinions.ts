/** Whose view a noun or an adjective before "that" tells: "repeated his claim that", "is adamant that". */
import { subjectBefore, type Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';

/** Who holds the view before "that": the owner of a noun, the subject of an adjective; null where nobody is named for it. */
export function opinionHolder(text: ParsedText, at: number, sentenceFirst: number): Stretch | null {
  return text.tokens[at]!.tag === 'ADJ' ? mindedSubject(text, at, sentenceFirst) : ownerOf(text, at, sentenceFirst);
}

/** "Lund is adamant that": the subject of the form of "be" before an adjective. */
function mindedSubject(text: ParsedText, adjective: number, sentenceFirst: number): Stretch | null {
  let verb = adjective - 1;
  while (verb > sentenceFirst && text.tokens[verb]!.tag === 'ADV') verb -= 1;
  if (!/^(is|are|was|were|be|been|remains?|remained|'s|'re|'m)$/.test(text.tokens[verb]?.lower ?? '')) return null;
  const subject = subjectBefore(text, verb, sentenceFirst);
  // "It is certain that": nobody's view.
  return subject && text.tokens[subject.last - 1]!.lower === 'it' ? null : subject;
}

/** How far before a noun the verb may stand whose object it is, in tokens. */
const objectReach = 8;

/** "repeated Lund's claim that", "repeated his false claim that": the owner of a noun that stands behind a verb, and so ends no clause of its own. */
function ownerOf(text: ParsedText, noun: number, sentenceFirst: number): Stretch | null {
  const { tokens } = text;
  let at = noun - 1;
  while (at > sentenceFirst && (tokens[at]!.tag === 'ADJ' || tokens[at]!.tag === 'NOUN')) at -= 1;
  const own = /^(his|her|their)$/.exec(tokens[at]?.lower ?? '')?.[1];
  if (own === undefined && tokens[at]?.lower !== "'s") return null;
  let first = own === undefined ? at - 1 : at;
  while (own === undefined && first > sentenceFirst && /^(PROPN|NOUN|ADJ|DET)$/.test(tokens[first - 1]!.tag)) first -= 1;
  const verb = tokens.slice(Math.max(sentenceFirst, first - objectReach), first).findLastIndex(({ tag }) => tag === 'VERB' || tag === 'PUNCT');
  if (verb < 0 || tokens[Math.max(sentenceFirst, first - objectReach) + verb]!.tag === 'PUNCT') return null;
  return own === undefined ? { first, last: at } : subjectBefore(text, Math.max(sentenceFirst, first - objectReach) + verb, sentenceFirst);
}
