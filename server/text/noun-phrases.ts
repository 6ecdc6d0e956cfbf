/** Stretches of tokens: where a noun phrase, a name and a paragraph end. */
import { isPluralsApostrophe } from './marks.ts';
import { sentenceAt, type ParsedText } from './parse.ts';

/** A stretch of tokens: `first` (in it) to `last` (not in it). */
export interface Stretch {
  first: number;
  last: number;
}

/** The end of a noun phrase that starts at `first`: at a stop, a comma, a verb or a mark. */
export function phraseEnd(text: ParsedText, first: number): number {
  const { tokens, classes } = text;
  let at = first;
  while (at < tokens.length && at < first + 14) {
    const token = tokens[at]!;
    // "said Rep. Lund" goes on, "said Lund. Voss left" does not.
    if (token.tag === 'PUNCT' && token.lower !== '-' && !isPluralsApostrophe(text, at) && !(token.lower === '.' && tokens[at + 1]?.tag === 'PROPN' && at < text.sentences[sentenceAt(text, at)]!.last - 1)) break;
    // "the Delhi-based think tank"
    const isJoined = at > first && tokens[at - 1]!.lower === '-' && tokens[at - 1]!.end === token.start;
    if (at > first && !isJoined && (token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'SCONJ' || classes.timeWords.has(token.lower))) break;
    if (paragraphBreak(text, at - 1, at) && at > first) break;
    at += 1;
  }
  return at;
}

/** The end of the name that begins at a token: that token where there is none. */
export function endOfName({ tokens }: ParsedText, first: number, limit: number): number {
  let last = first;
  while (last < limit && tokens[last]!.tag === 'PROPN') last += 1;
  return last;
}

/** Whether a paragraph ends between two tokens. */
export function paragraphBreak(text: ParsedText, before: number, after: number): boolean {
  if (before < 0 || after >= text.tokens.length) return false;
  const from = text.tokens[before]!.end;
  const to = text.tokens[after]!.start;
  return to - from > 0 && text.text.slice(from, to).includes('\n');
}
