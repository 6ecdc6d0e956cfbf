/** Whose view an adjective before "that" tells: "is adamant that". */
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { subjectBefore } from './subjects.ts';

/** "Lund is adamant that": the subject of the form of "be" before an adjective; null where there is none, or only "it". */
export function mindedSubject(text: ParsedText, adjective: number, sentenceFirst: number): Stretch | null {
  const { tokens, classes } = text;
  let verb = adjective - 1;
  while (verb > sentenceFirst && tokens[verb]!.tag === 'ADV') verb -= 1;
  if (!classes.beOrRemain.has(tokens[verb]?.lower ?? '')) return null;
  const subject = subjectBefore(text, verb, sentenceFirst);
  return subject && tokens[subject.last - 1]!.lower === 'it' ? null : subject;
}
