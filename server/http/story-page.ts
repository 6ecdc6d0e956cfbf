/** A story's page from its articles: headlines in order, acts in each outlet's words, who is quoted, the comparison. */
import { actsInWords } from '../compare/acts.ts';
import { compareOutlets } from '../compare/compare.ts';
import { quotedSpeakers } from '../compare/speakers.ts';
import type { Store } from '../store/open.ts';
import { comparisonRows } from '../store/outlets.ts';
import { storyArticles } from '../store/stories.ts';
import type { ArticleSummary, StoryPage, StorySummary } from '../types.ts';

/** Acts, speakers and coverage are read from at most this many articles: more would only add rows that say the same. */
export const mostRead = 300;
/** Headlines on the page; the list of articles has them all. */
export const mostListed = 500;

export async function storyPage(store: Store, story: StorySummary & { articles: ArticleSummary[] }): Promise<StoryPage> {
  const articles = await storyArticles(store, story.id, mostRead);
  return {
    ...story,
    acts: actsInWords(articles),
    speakers: quotedSpeakers(articles),
    comparison: compareOutlets(await comparisonRows(store, { story: story.id })),
  };
}
