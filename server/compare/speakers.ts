/** Who is quoted in a story, by outlet: how often, and how many words. */
import type { QuotedSpeaker, StoredArticle } from '../types.ts';

/** Direct quotations with a known speaker, the most words first. */
export function quotedSpeakers(articles: readonly StoredArticle[]): QuotedSpeaker[] {
  const speakers = new Map<string, QuotedSpeaker>();
  for (const { outlet, quotes, body } of articles) {
    if (outlet === null) continue;
    for (const { speaker, start, end, kind } of quotes) {
      if (speaker === null || kind !== 'direct') continue;
      const key = `${outlet}\0${speaker}`;
      const known = speakers.get(key) ?? { outlet, speaker, quotes: 0, words: 0 };
      known.quotes += 1;
      known.words += body.slice(start, end).split(/\s+/).length;
      speakers.set(key, known);
    }
  }
  return [...speakers.values()].sort((a, b) => b.words - a.words || a.speaker.localeCompare(b.speaker));
}
