import { createWordCounts, type DistinctWordsOptions, type OutletText } from '../../../server/compare/distinct-words.ts';
import type { OutletWords } from '../../../server/types/outlet.ts';

/** The words that set outlets apart in some texts. */
export function distinctWords(texts: readonly OutletText[], options?: Partial<DistinctWordsOptions>): OutletWords[] {
  const counts = createWordCounts();
  for (const text of texts) counts.add(text);
  return counts.distinct(options);
}
