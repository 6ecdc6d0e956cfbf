/** The tables, as Kysely knows them. JSON is kept as text, so that SQLite and PostgreSQL hold the same. */
import type { Generated } from 'kysely';

export interface ArticleTable {
  id: string;
  /** Order of arrival, for paging. */
  sequence: Generated<number>;
  /** Hash of headline, body and outlet: the same text again is not stored twice. */
  fingerprint: string;
  outlet: string | null;
  /** The outlet's name in lower case, so that spellings of one name in other letters are one outlet. */
  outlet_key: string | null;
  headline: string | null;
  origin: string | null;
  published_at: string | null;
  added_at: string;
  story: string | null;
  copy_of: string | null;
  sample: number;
  words: number;
  findings: number;
  headline_score: number | null;
  body_score: number | null;
  gap: number | null;
  choice_index: number | null;
  tone_narrator: number | null;
  tone_quoted: number | null;
  lexicon: string;
  /** What the comparison reads besides: families, voices, frames, portrayals. */
  figures: string;
  /** Headline, body and outlet in lower case, for search. */
  search: string;
  /** The whole analyzed article. */
  analysis: string;
}

export interface FindingTable {
  article: string;
  field: string;
  start: number;
  end: number;
  text: string;
  entry: string;
  family: string;
  concept: string;
  strength: number;
  weight: number;
  voice: string;
  speaker: string | null;
}

export interface StoryTable {
  id: string;
  name: string;
  /** 1 when a reader named it: the program does not rename it then. */
  named: number;
}

export interface Tables {
  articles: ArticleTable;
  findings: FindingTable;
  stories: StoryTable;
}
