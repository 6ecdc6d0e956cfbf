/** The words by which outlets are told apart. */
import { createWordCounts } from '../compare/distinct-words.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import { latestOwn, type ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import type { OutletWords } from '../types/outlet.ts';

/** Texts of which words are counted, the latest: more would change no word's place. */
const mostTexts = 5_000;

/** From the outlets' own texts on stories that several outlets covered, else words would name topics; a copy's words are its origin's. */
export async function wordsApart(store: Store, { grammar }: Pick<Lexicon, 'grammar'>, filter: ArticleFilter): Promise<OutletWords[]> {
  const counts = createWordCounts(grammar.classes.grammatical);
  for await (const { outlet, body } of latestOwn(store, { ...filter, shared: true }, mostTexts)) counts.add({ outlet: outlet!, text: body });
  return counts.distinct();
}
