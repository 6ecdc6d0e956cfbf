/** The tables, as Kysely knows them. JSON is kept as text, so that SQLite and PostgreSQL hold the same. */
import type { Generated } from 'kysely';
import type { Measure } from '../types/comparison.ts';

export interface ArticleTable {
  id: string;
  /** Order of arrival, for paging. */
  sequence: Generated<number>;
  /** Hash of headline, body and outlet: the same text again is not stored twice. */
  fingerprint: string;
  /** The outlet's name as this article has it. */
  outlet: string | null;
  /** The outlet that it counts for: the key of the table of outlets. */
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
}

/** The whole analyzed article, apart from the columns, so that lists and comparisons read narrow rows. */
export interface AnalysisTable {
  article: string;
  analysis: string;
}

export interface OutletTable {
  /** The name folded: case, white space and a leading article aside. */
  key: string;
  /** The name that it is shown under: as most of its texts spell it. */
  name: string;
}

/** How many texts spell an outlet's name so. */
export interface OutletSpellingTable {
  outlet_key: string;
  spelling: string;
  texts: number;
}

export interface StoryTable {
  id: string;
  name: string;
  /** 1 when a reader named it: the program does not rename it then. */
  named: number;
  /** Outlets that have something on it, and those that have a text of their own. */
  outlets: Generated<number>;
  covering: Generated<number>;
}

/** Where a story went that was put into another one whole. */
export interface MovedStoryTable {
  story: string;
  into: string;
}

/** What stories remember of an article, for grouping later ones without reading its text again. */
export interface SignatureTable {
  article: string;
  signature: string;
}

/** What an outlet's texts of a day add up to, and under the day '*' those of all days. */
export interface OutletSumsTable {
  outlet_key: string;
  /** `2024-06-19`; '' where the date is unknown; '*' for all. */
  day: string;
  /** `OutletSums` as JSON. */
  sums: string;
}

/** Sums of an outlet's values, each story counted once: what its means are made of. */
export interface OutletUnitsTable {
  outlet_key: string;
  /** Power sums by measure, as JSON. */
  units: string;
  stories: number;
  alone: number;
}

/** What an outlet's texts of a day on a story add up to; of a measure the number of texts that have it, and the sum. */
export type OutletStoryTable = {
  outlet_key: string;
  /** The story's id, or '~' and the id of a text without a story. */
  story: string;
  day: string;
  texts: number;
  copies: number;
  repeats: number;
  words: number;
  weight: number;
} & Record<`${Measure}_n` | `${Measure}_sum`, number>;

/** The figures of an outlet's dated texts by day. */
export type OutletDayTable = {
  outlet_key: string;
  /** `2024-06-19`. */
  day: string;
  /** Those that are no copies. */
  texts: number;
} & Record<`${Measure}_n` | `${Measure}_sum` | `${Measure}_squares`, number>;

/** How an outlet's texts of a day, or under '*' of all days, portray somebody. */
export interface ActorTable {
  outlet_key: string;
  day: string;
  actor: string;
  n: number;
  findings: number;
  squares: number;
  lean: number;
  lean_squares: number;
  lean_cross: number;
}

export interface JobTable {
  id: string;
  kind: string;
  state: string;
  /** The file's name, as the reader knows it. */
  name: string | null;
  /** Where the staged file lies; null when there is none. */
  path: string | null;
  size: number;
  /** Bytes read so far: where an import goes on after a crash. */
  position: number;
  /** Line of the file that was read last. */
  line: number;
  added: number;
  duplicates: number;
  failed: number;
  /** What every record without them gets: `{outlet, publishedAt}`. */
  defaults: string;
  error: string | null;
  created_at: string;
  started_at: string | null;
  ended_at: string | null;
}

export interface JobFailureTable {
  job: string;
  line: number;
  record: string | null;
  field: string | null;
  title: string;
  detail: string;
}

export interface FeedTable {
  id: string;
  url: string;
  /** The feed's own title, once it was read. */
  title: string | null;
  /** The outlet that its articles get; null for what each page says. */
  outlet: string | null;
  /** Minutes between fetches; null when it is fetched on demand only. */
  every_minutes: number | null;
  /** When it is to be fetched next. */
  due_at: string | null;
  etag: string | null;
  last_modified: string | null;
  fetched_at: string | null;
  outcome: string | null;
  error_title: string | null;
  error_detail: string | null;
  created_at: string;
}

export interface FeedItemTable {
  feed: string;
  /** The item's guid or id, else its link, else a hash of what it says. */
  key: string;
  link: string | null;
  title: string | null;
  /** The article that came of it. */
  article: string | null;
  error_title: string | null;
  error_detail: string | null;
  tries: number;
  /** 1 when it is not tried again. */
  last: number;
  /** When it last stood in the feed. */
  seen_at: string;
}

/** One row: how often the store was changed. */
export interface RevisionTable {
  value: number;
}

export interface Tables {
  articles: ArticleTable;
  analyses: AnalysisTable;
  outlets: OutletTable;
  outlet_spellings: OutletSpellingTable;
  stories: StoryTable;
  moved_stories: MovedStoryTable;
  signatures: SignatureTable;
  outlet_sums: OutletSumsTable;
  outlet_units: OutletUnitsTable;
  outlet_stories: OutletStoryTable;
  outlet_days: OutletDayTable;
  actors: ActorTable;
  jobs: JobTable;
  job_failures: JobFailureTable;
  feeds: FeedTable;
  feed_items: FeedItemTable;
  revision: RevisionTable;
}
