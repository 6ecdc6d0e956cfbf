/** Which words are verbs of speech, beside a quotation. */
import type { Attribution } from './attribution.ts';
import { closesQuotation } from './marks.ts';
import type { ParsedText } from './parse.ts';

/** True for a verb of saying, or another verb of speech; a noun ("the state", "a report") only where it may be a mistagged verb. */
export function isSpeech({ tokens, classes }: ParsedText, at: number, { saying, quoting, speaking }: Attribution): boolean {
  const { lower, tag } = tokens[at]!;
  if (tag !== 'VERB' && tag !== 'AUX' && tag !== 'NOUN' && tag !== 'ADJ') return false;
  // Of all words that are asked for few are among them, which one look-up tells.
  if (!speaking.has(lower) || (tag !== 'VERB' && !saying.has(lower) && !quoting.has(lower))) return false;
  // "the self-proclaimed state"
  if (tokens[at - 1]?.lower === '-' && tokens[at - 1]!.end === tokens[at]!.start) return false;
  if (tag === 'VERB' || tag === 'AUX') return true;
  // "“It's mad,” fumed Gemma Lund", "Lund alleged that"
  if (tag === 'ADJ' && lower.endsWith('ed') && (tokens[at + 1]?.lower === 'that' || tokens[at + 1]?.tag === 'DET' || (at > 0 && closesQuotation(tokens[at - 1]!)))) return true;
  if (tag !== 'NOUN') return false;
  const previous = tokens[at - 1];
  // "in a Facebook post"
  if (previous?.tag === 'PROPN' && tokens[at - 2]?.tag === 'DET') return false;
  return !classes.possessives.has(previous?.lower ?? '') && !/^(ADP|DET|ADJ|NOUN|VERB|PART|NUM|SYM)$/.test(previous?.tag ?? '');
}
