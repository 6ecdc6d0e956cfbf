/** An article as it is given or extracted: its fields, and where each was found. */

/** How sure the reading of a field is. */
export type Sureness = 'high' | 'medium' | 'low';

/** Where a field of an extracted article was found, in words for the reader ("first line", "og:title"). */
export interface FoundAt {
  where: string;
  sure: Sureness;
}

/** The fields of an article that a reader may give or correct. Missing things are null, never ''. */
export interface ArticleFields {
  headline: string | null;
  subheads: string[];
  outlet: string | null;
  /** Who published the text first, where it says so; null when it is the outlet's own or unknown. */
  origin: string | null;
  byline: string | null;
  /** ISO 8601 date (`2024-06-19`) or date-time. */
  publishedAt: string | null;
  url: string | null;
  /** ISO 639-1 code, e.g. `en`; null when there is too little text to tell. */
  language: string | null;
  body: string;
}

/** What ingest makes of bytes or pasted text: the fields, where each was found, and what was left out. */
export interface ExtractedArticle extends ArticleFields {
  found: Partial<Record<keyof ArticleFields, FoundAt>>;
  /** Page furniture taken out of the body, with the reason, so that a reader can check. */
  removed: { text: string; reason: string }[];
  /** Anything the reader should know ("no headline found"), in plain sentences. */
  notes: string[];
}

/** An article as it enters the analyzer. `id` is the caller's and comes back unchanged. */
export interface ArticleInput extends Partial<Omit<ArticleFields, 'body'>> {
  id?: string;
  body: string;
}
