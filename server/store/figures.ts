/** The figures of an article that a comparison reads, so that it needs neither the text nor the findings. */
import { isOwnWording } from '../score/own-voice.ts';
import type { AnalyzedArticle } from '../types/analyzed-article.ts';
import type { ComparisonRow, Speech } from '../types/comparison.ts';
import type { Family, Voice } from '../types/wording.ts';

/** What is kept beside the columns of an article, as JSON. */
export interface Figures {
  families: Partial<Record<Family, number>>;
  voices: Partial<Record<Voice, number>>;
  frames: Record<string, number>;
  portrayals: AnalyzedArticle['portrayals'];
  headlineWords: number;
  speech: Speech;
}

/** The sums that a comparison reads instead of the findings. */
export function figuresOf(article: AnalyzedArticle): Figures {
  const families: Figures['families'] = {};
  const voices: Figures['voices'] = {};
  for (const finding of article.findings) {
    voices[finding.voice] = (voices[finding.voice] ?? 0) + 1;
    if (isOwnWording(finding)) families[finding.family] = (families[finding.family] ?? 0) + finding.weight;
  }
  return { families, voices, frames: article.scores.frames, portrayals: article.portrayals, headlineWords: article.scores.headline?.words ?? 0, speech: speechOf(article) };
}

/** Strengths and words of the body by who speaks. Indirect speech and short quotations that are laid to somebody stand in the outlet's own sentences, and are left out of both sums of strengths. */
function speechOf({ body, quotes, findings, scores }: AnalyzedArticle): Speech {
  let quotedWords = 0;
  for (const { kind, start, end } of quotes) if (kind === 'direct') quotedWords += body.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  const speech: Speech = { own: 0, ownWords: Math.max(0, scores.body.words - quotedWords), quoted: 0, quotedWords };
  for (const finding of findings) {
    if (finding.field === 'headline') continue;
    if (finding.voice === 'quoted') speech.quoted += finding.strength;
    else if (isOwnWording(finding)) speech.own += finding.strength;
  }
  return speech;
}

/** The row of a comparison for an article that is at hand whole. */
export function comparisonRowOf(article: AnalyzedArticle, outlet: string, { story, copyOf }: { story: string | null; copyOf: string | null }): ComparisonRow {
  const { id, publishedAt, scores } = article;
  return {
    id, outlet, story, copyOf, repeatsOwn: false, publishedAt, headlineScore: scores.headline?.score ?? null, bodyScore: scores.body.score, gap: scores.gap, choiceIndex: scores.choiceIndex,
    toneNarrator: scores.tone.narrator, toneQuoted: scores.tone.quoted, ...rowFigures(figuresOf(article), scores.body.words),
  };
}

/** The part of a comparison's row that the figures hold. */
export function rowFigures({ headlineWords, ...figures }: Figures, bodyWords: number): Pick<ComparisonRow, 'words' | 'headlineWords' | 'families' | 'voices' | 'frames' | 'portrayals' | 'speech'> {
  return { words: bodyWords + headlineWords, headlineWords, ...figures };
}

/** A row as it counts where what it repeats is a text of its own outlet: a headline over it is that text's once more. */
export function asRepeatOfOwn(row: ComparisonRow): ComparisonRow {
  return { ...row, repeatsOwn: true, headlineScore: null };
}
