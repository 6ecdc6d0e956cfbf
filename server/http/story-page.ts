/** A story's page from its articles: headlines in order, acts in each outlet's words, who is quoted, the comparison. */
import { compareOutlets } from '../compare/compare.ts';
import { actsInWords } from '../compare/acts.ts';
import { quotedSpeakers } from '../compare/speakers.ts';
import type { Store } from '../store/open.ts';
import { comparisonRows } from '../store/outlets.ts';
import { storyArticles } from '../store/stories.ts';
import type { ArticleSummary, StoryPage, StorySummary } from '../types.ts';

/** Acts and speakers are read from at most this many articles: beyond it the page says the same with more rows. */
const mostArticles = 300;

export async function storyPage(store: Store, story: StorySummary & { articles: ArticleSummary[] }): Promise<StoryPage> {
  const articles = await storyArticles(store, story.id, mostArticles);
  return {
    ...story,
    acts: actsInWords(articles),
    speakers: quotedSpeakers(articles),
    comparison: compareOutlets(await comparisonRows(store, { story: story.id })),
  };
}
