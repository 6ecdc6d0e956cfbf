/** A scored article: as analysis gives it, as it is stored, and as a list shows it. */
import type { ArticleFields } from './article.ts';
import type { Finding, NeutralUse, Suppressed } from './finding.ts';
import type { ErrorText } from './problem.ts';
import type { ArticleScores, Portrayal, SentenceScore } from './score.ts';
import type { Quote } from './text.ts';

/** A scored article: what `analyze` gives, one JSON line each. */
export interface AnalyzedArticle extends ArticleFields {
  id: string;
  /** The lexicon's version, a hash of its files. */
  lexicon: string;
  scores: ArticleScores;
  sentences: SentenceScore[];
  findings: Finding[];
  suppressed: Suppressed[];
  quotes: Quote[];
  neutralUses: NeutralUse[];
  portrayals: Portrayal[];
}

/** An article that could not be analyzed, in its place in the output. */
export interface FailedArticle {
  id: string;
  error: Pick<ErrorText, 'title' | 'detail'>;
}

/** A stored article. */
export interface StoredArticle extends AnalyzedArticle {
  /** The story (event) it belongs to; null when not grouped. */
  story: string | null;
  /** The id of the article whose text this one repeats; null when it is its own. */
  copyOf: string | null;
  /** True for the sample set that ships with the program. */
  sample: boolean;
  addedAt: string;
}

/** A row of the list of articles. */
export interface ArticleSummary {
  id: string;
  headline: string | null;
  outlet: string | null;
  origin: string | null;
  publishedAt: string | null;
  addedAt: string;
  story: string | null;
  copyOf: string | null;
  sample: boolean;
  words: number;
  headlineScore: number | null;
  bodyScore: number | null;
  gap: number | null;
  findings: number;
}
