/** What a story's page says of itself, in words. */
import type { StoryPage } from '../../../server/types/story.ts';

/** From how many texts the page is read, where that is not from all; else ''. */
export function readInWords({ texts, textsRead }: Pick<StoryPage, 'texts' | 'textsRead'>): string {
  return texts > textsRead ? `; acts, quotations and what is left out are read from the first ${textsRead.toLocaleString('en')} texts` : '';
}
