/** Who says what a document says: "Lund issued a statement calling the plan reckless" are Lund's words. */
import type { Attribution } from './attribution.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { subjectBefore } from './subjects.ts';

/**
 * The subject of a verb of saying, or whoever issued the document that is its subject: "released another ad in Harwick describing",
 * "filed a petition accusing".
 * @param verb the verb of saying, a participle where a document was issued by somebody named before it
 */
export function sayingSubject(text: ParsedText, verb: number, sentenceFirst: number, attribution: Attribution): Stretch | null {
  const subject = subjectBefore(text, verb, sentenceFirst);
  if (subject === null || !text.tokens[verb]!.lower.endsWith('ing')) return subject;
  const issued = issuedAt(text, subject, sentenceFirst, attribution);
  return issued === null ? subject : (subjectBefore(text, issued, sentenceFirst) ?? subject);
}

/** The verb whose object is a document that ends at the subject, or before the place that the subject is, or null. */
function issuedAt({ tokens }: ParsedText, { first, last }: Stretch, sentenceFirst: number, { writings }: Attribution): number | null {
  let end = last;
  let start = first;
  if (!writings.has(tokens[end - 1]!.lower) && /^(in|at|on)$/.test(tokens[start - 1]?.lower ?? '') && start - 1 > sentenceFirst) {
    end = start - 1;
    start = end;
  }
  if (!writings.has(tokens[end - 1]!.lower)) return null;
  while (start > sentenceFirst && /^(DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(tokens[start - 1]!.tag)) start -= 1;
  const verb = start - 1;
  return verb > sentenceFirst && tokens[verb]!.tag === 'VERB' ? verb : null;
}
