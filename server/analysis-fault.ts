/** What is said of a text on which the analysis itself fails, so that the texts beside it are scored all the same. */
import type { ErrorText } from './types/problem.ts';

/** @param error what was thrown @returns a title, and a detail that says what to do */
export function analysisFault(error: unknown): ErrorText {
  const cause = error instanceof Error ? error.message : String(error);
  return { title: 'The program failed on this text', detail: `It is a fault of the program (${cause}), not of the text: please report it with the text. Nothing of this text was kept; the others are not touched.` };
}
