/** Phrases that name a source: "according to Xi", "in Xi's view". */
import type { Attribution } from './attribution.ts';
import { phraseEnd, type Stretch } from './noun-phrases.ts';
import type { ParsedText, Token } from './parse.ts';

/** The source named at a phrase such as "according to Xi", "in the words of Xi", "in Xi's view", "as Xi put it"; `end` is after it. */
export function sourceAt(text: ParsedText, at: number, sentence: Stretch, attribution: Attribution): (Stretch & { end: number }) | null {
  const { tokens } = text;
  for (const { lead, tail } of attribution.according.get(tokens[at]!.lower) ?? []) {
    if (!standAt(tokens, at, lead)) continue;
    const first = at + lead.length;
    if (tail === null) {
      const last = Math.min(phraseEnd(text, first), sentence.last);
      return { first, last, end: last };
    }
    for (let last = first + 1; last < Math.min(first + longestSource, sentence.last); last += 1) {
      if (standAt(tokens, last, tail)) return { first, last, end: last + tail.length };
      if (tokens[last]!.tag === 'VERB' || (tokens[last]!.tag === 'PUNCT' && tokens[last]!.lower !== ',')) break;
    }
  }
  return null;
}

function standAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset += 1) if (tokens[at + offset]?.lower !== words[offset]) return false;
  return true;
}

/** "in the Orland foreign minister's view": how long the name of a source may be, in tokens. */
const longestSource = 9;

/** True when "according to" names a person or a body that speaks, or a document that tells something, not figures or a newspaper. */
export function namesSpeaker(text: ParsedText, first: number, last: number, attribution: Attribution): boolean {
  let owned = false;
  for (let at = first; at < last; at += 1) {
    const { lower } = text.tokens[at]!;
    if (lower === "'s") owned = true;
    if (attribution.accounts.has(lower)) continue;
    if (attribution.documents.has(lower) || (attribution.speech.has(lower) && !owned)) return false;
  }
  return true;
}
