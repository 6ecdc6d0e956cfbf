/** Stories and copies of the stored articles: the index of `stories/`, filled from the store at start. */
import { createStoryIndex, type Arrival } from '../stories/story-index.ts';
import { signatureOf, type StoryArticle } from '../stories/signature.ts';
import { eachArticle } from '../store/articles.ts';
import type { Store } from '../store/open.ts';

/** Finds the story of a new article, and the article whose text it repeats. */
export interface StoryPlacer {
  place(article: StoryArticle): Arrival;
  /** A reader's word stands over the program's: the article is in this story from now on. */
  move(id: string, story: string): void;
  /** Puts what is in one story into another. */
  merge(ids: readonly string[], into: string): void;
  forget(id: string): void;
}

/** Reads the stored articles into an index; about a millisecond an article. */
export async function createStoryPlacer(store: Store): Promise<StoryPlacer> {
  const index = createStoryIndex();
  for await (const article of eachArticle(store, {})) {
    // The sample set is grouped by hand; no uploaded article joins an invented story.
    if (article.story !== null && !article.sample) index.restore(signatureOf(article), { story: article.story, copyOf: article.copyOf });
  }
  return {
    place: (article) => index.add(article),
    move: (id, story) => void index.move(id, story),
    merge: (ids, into) => ids.forEach((id) => index.move(id, into)),
    forget: (id) => void index.remove(id),
  };
}
