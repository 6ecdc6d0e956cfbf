/** What files hold, what is asked before they are stored, and what became of them. */
import type { ArticleSummary } from './analyzed-article.ts';
import type { ErrorText } from './problem.ts';

/** Fields of an article that a column of a spreadsheet may hold. */
export type ColumnField = 'id' | 'headline' | 'body' | 'outlet' | 'publishedAt' | 'url' | 'byline' | 'origin';

/** Which column holds which field: by its name in the header, or as `#3` where it has none of its own. */
export type Columns = Partial<Record<ColumnField, string>>;

/** A spreadsheet's beginning, for a reader to say which column holds what. */
export interface SheetPreview {
  separator: string;
  header: string[];
  /** The first rows, with long cells cut. */
  rows: string[][];
  guess: Columns;
}

/** What a bulk file is, by its beginning. */
export type BulkPreview = { format: 'jsonl' } | { format: 'csv'; sheet: SheetPreview };

/** What is asked before a file is stored. */
export type UploadQuestion =
  | { kind: 'split'; why: string; articles: { headline: string | null; byline: string | null; publishedAt: string | null; words: number; start: string }[] }
  | { kind: 'columns'; sheet: SheetPreview };

/** One file of an upload: what became of it. Exactly one of `article`, `error` and `question` is there. */
export interface UploadOutcome {
  file: string;
  /** The number of the file among those sent, from 0: one file may give several outcomes. */
  sent: number;
  /** Its name in an archive. */
  within?: string;
  question?: UploadQuestion;
  article?: ArticleSummary;
  /** True when the same text was in the store already; `article` is the first one. */
  duplicate?: boolean;
  error?: ErrorText;
  notes?: string[];
}
