/** Verbs that have a subject of their own. */
import type { ParsedText } from './parse.ts';

/** How long the subject of a clause may be, in tokens. */
export const longestSubject = 18;

/** Whether the verb at a token has a subject: no participle, no infinitive. */
export function isFinite({ tokens }: ParsedText, at: number): boolean {
  const { tag, lower } = tokens[at]!;
  return tag === 'AUX' || (tag === 'VERB' && !lower.endsWith('ing') && tokens[at - 1]?.lower !== 'to');
}

/** The first finite verb from a token on, or null. */
export function finiteFrom(text: ParsedText, first: number, limit: number): number | null {
  for (let at = first; at < limit; at += 1) if (isFinite(text, at)) return at;
  return null;
}

/** Whether a form of "be" stands before a verb: "was called", "is widely said". */
export function followsBe({ tokens, classes }: ParsedText, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && tokens[at]!.tag === 'ADV') at -= 1;
  const before = tokens[at];
  return before?.tag === 'AUX' && classes.be.has(before.lower);
}

/** Whether the tagger's noun is the verb of several: "parents trust the school", "residents deserved answers". */
export function isPluralsVerb({ tokens, classes }: ParsedText, at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (tag !== 'NOUN' || lower.endsWith('s')) return false;
  const before = tokens[at - 1];
  if (before?.tag !== 'NOUN' || !(before.lower.endsWith('s') || classes.plurals.has(before.lower))) return false;
  return /^(DET|PRON|NUM)$/.test(tokens[at + 1]?.tag ?? '') || lower.endsWith('ed');
}
