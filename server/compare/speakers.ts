/** Who is quoted in a story, by outlet: how often, and how many words. */
import type { PersonNames } from '../text/sexes.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { QuotedSpeaker } from '../types/story.ts';
import { oneNameFor } from './one-name.ts';

/**
 * Direct quotations with a known speaker, the most words first. A speaker has one name over all texts of the story (`oneNameFor`).
 * The quotations of a repeated text count for its origin.
 */
export function quotedSpeakers(articles: readonly StoredArticle[], { withoutGeneration }: Pick<PersonNames, 'withoutGeneration'>): QuotedSpeaker[] {
  const own = articles.filter(({ outlet, copyOf }) => outlet !== null && copyOf === null);
  const named = own.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  // All who are quoted are people or speak as one; two of one last name in a story, and it alone tells nothing.
  const nameOf = oneNameFor(new Map(named.map((name) => [name, 1])), { people: { isPerson: () => true, withoutGeneration }, leastShare: 1 });
  const speakers = new Map<string, QuotedSpeaker>();
  for (const { outlet, quotes, body } of own) {
    for (const { speaker: given, start, end, kind } of quotes) {
      if (given === null || kind !== 'direct') continue;
      const speaker = nameOf(given);
      const key = `${outlet!}\n${speaker}`;
      const known = speakers.get(key) ?? { outlet: outlet!, speaker, quotes: 0, words: 0 };
      known.quotes += 1;
      known.words += body.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      speakers.set(key, known);
    }
  }
  return [...speakers.values()].sort((a, b) => b.words - a.words || (a.speaker < b.speaker ? -1 : 1) || (a.outlet < b.outlet ? -1 : 1));
}
