/** The figures of an article that a comparison reads, so that it needs neither the text nor the findings. */
import type { AnalyzedArticle, ComparisonRow, Family, Voice } from '../types.ts';

/** What is kept beside the columns of an article, as JSON. */
export interface Figures {
  families: Partial<Record<Family, number>>;
  voices: Partial<Record<Voice, number>>;
  frames: Record<string, number>;
  portrayals: AnalyzedArticle['portrayals'];
}

/** The sums that a comparison reads instead of the findings. */
export function figuresOf(article: AnalyzedArticle): Figures {
  const families: Figures['families'] = {};
  const voices: Figures['voices'] = {};
  for (const finding of article.findings) {
    voices[finding.voice] = (voices[finding.voice] ?? 0) + 1;
    if (finding.voice === 'narrator' || finding.voice === 'scare') families[finding.family] = (families[finding.family] ?? 0) + finding.weight;
  }
  return { families, voices, frames: article.scores.frames, portrayals: article.portrayals };
}

/** The row of a comparison for an article that is at hand whole. */
export function comparisonRowOf(article: AnalyzedArticle, outlet: string, { story, copyOf }: { story: string | null; copyOf: string | null }): ComparisonRow {
  const { id, publishedAt, scores } = article;
  return {
    id, outlet, story, copyOf, publishedAt, headlineScore: scores.headline?.score ?? null, bodyScore: scores.body.score, gap: scores.gap, choiceIndex: scores.choiceIndex,
    toneNarrator: scores.tone.narrator, toneQuoted: scores.tone.quoted, words: scores.body.words, ...figuresOf(article),
  };
}
