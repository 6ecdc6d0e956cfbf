/** The figures of one article that a comparison needs. */
import type { AnalyzedArticle, ComparisonRow, Family, Voice } from '../types.ts';

/**
 * Takes the figures of a scored article. `words` and `families` cover body and headline together.
 * @param outlet the outlet that it counts for (an article without one cannot be compared)
 */
export function comparisonRow(article: AnalyzedArticle, outlet: string, story: string | null, copyOf: string | null): ComparisonRow {
  const { scores } = article;
  const families: Partial<Record<Family, number>> = {};
  const voices: Partial<Record<Voice, number>> = {};
  for (const { family, voice, weight } of article.findings) {
    voices[voice] = (voices[voice] ?? 0) + 1;
    if (voice === 'narrator' || voice === 'scare') families[family] = (families[family] ?? 0) + weight;
  }
  return {
    id: article.id,
    outlet,
    story,
    copyOf,
    publishedAt: article.publishedAt,
    headlineScore: scores.headline?.score ?? null,
    bodyScore: scores.body.score,
    gap: scores.gap,
    choiceIndex: scores.choiceIndex,
    toneNarrator: scores.tone.narrator,
    toneQuoted: scores.tone.quoted,
    words: scores.body.words + (scores.headline?.words ?? 0),
    families,
    voices,
    frames: scores.frames,
    portrayals: article.portrayals,
  };
}
