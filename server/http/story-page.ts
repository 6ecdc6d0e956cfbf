/** A story's page from its articles: headlines in order, acts in each outlet's words, who is quoted, the comparison. */
import { actsInWords, type Meaning } from '../compare/acts.ts';
import { outletsFrom } from '../compare/part-of-comparison.ts';
import { quotedSpeakers } from '../compare/speakers.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import type { Store } from '../store/open.ts';
import { readStory, storyArticles } from '../store/stories.ts';
import { personNames } from '../text/sexes.ts';
import type { StoryPage } from '../types/story.ts';
import { compared } from './compared.ts';

/** Acts, speakers and coverage are read from at most this many articles: more would only add rows that say the same. */
export const mostRead = 300;
/** Outlets of the comparison on the page, the least loaded; `/api/compare` has them all. */
const mostOutlets = 60;
/** Headlines on the page; the list of articles has them all. */
const mostListed = 500;

/** Null when there is no such story. */
export async function storyPage(store: Store, lexicon: Lexicon, id: string): Promise<StoryPage | null> {
  const story = await readStory(store, id, mostListed);
  if (!story || story.texts === 0) return null;
  const articles = await storyArticles(store, id, mostRead);
  const people = personNames(lexicon.grammar.attribution);
  return {
    ...story,
    textsRead: articles.length,
    acts: actsInWords(articles, meaningIn(lexicon)),
    speakers: quotedSpeakers(articles, people),
    comparison: outletsFrom(await compared(store, people, { story: id }, { onOneStory: true }), 0, mostOutlets),
  };
}

/** What each concept of the lexicon means, for acts that all outlets worded neutrally. */
export function meaningIn({ concepts }: Lexicon): Meaning {
  const known = new Map(concepts.map(({ id, means, neutral }) => [id, { means, neutral }]));
  return (concept) => known.get(concept) ?? null;
}
