/** The texts by which outlets' words are told apart. */
import type { OutletText } from '../compare/distinct-words.ts';
import { eachArticle, type ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';

/** Texts of which words are counted, the first of the store: more would change no word's place. */
const mostTexts = 5_000;

/** The outlets' own texts on stories that several outlets covered, else words would name topics; a copy's words are its origin's. */
export async function comparedTexts(store: Store, filter: ArticleFilter): Promise<OutletText[]> {
  const texts: OutletText[] = [];
  for await (const { outlet, body, copyOf } of eachArticle(store, { ...filter, shared: true })) {
    if (outlet !== null && copyOf === null) texts.push({ outlet, text: body });
    if (texts.length >= mostTexts) break;
  }
  return texts;
}
