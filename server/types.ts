/**
 * The words this program thinks in, shared by server and client.
 *
 * Offsets are UTF-16 code units, as JavaScript strings count, into the `headline` or `body`
 * that stands beside them in the same object. An interval is `[low, high]` at 95 %.
 */

/** The two scored parts of an article. */
export type Field = 'headline' | 'body';

/** A half-open stretch of text: `start` is in it, `end` is not. */
export interface Span {
  start: number;
  end: number;
}

/** Whose voice a wording is in. `scare`: a word or two in quotation marks inside the outlet's own sentence. */
export type Voice = 'narrator' | 'quoted' | 'reported' | 'scare';

/** The lexicon's families that give findings. `choices` covers every file of `lexicons/choices/`. */
export type Family =
  | 'choices'
  | 'reporting'
  | 'epistemic'
  | 'intensifiers'
  | 'evaluative'
  | 'metaphors'
  | 'sensational'
  | 'agency';

/** 1 slightly loaded, 2 clearly, 3 strongly. */
export type Strength = 1 | 2 | 3;

/** Toward which side of an act a wording leans. A label (a noun for somebody) has its bearer as target. */
export type Lean = 'against-actor' | 'for-actor' | 'against-target' | 'for-target';

/** Coarse part of speech, as the lexicon names it. */
export type PartOfSpeech = 'NOUN' | 'VERB' | 'ADJ' | 'ADV' | 'ANY';

// ---------------------------------------------------------------- ingest

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

// ---------------------------------------------------------------- text

/** A sentence of a field. */
export interface Sentence extends Span {
  field: Field;
}

/** A stretch in quotation marks. The span holds the marks. */
export interface Quote extends Span {
  speaker: string | null;
  kind: 'direct' | 'scare';
}

// ---------------------------------------------------------------- cues and score

/** A loaded wording met in a text. `weight` = strength x voice factor. */
export interface Finding extends Span {
  field: Field;
  text: string;
  /** `<concept id>/<wording>`, e.g. `refuse/slam the door on`. */
  entry: string;
  family: Family;
  /** The concept's id, e.g. `refuse`. */
  concept: string;
  /** What the concept means, e.g. "not agree to a request". */
  means: string;
  strength: Strength;
  weight: number;
  voice: Voice;
  speaker: string | null;
  neutral: string[];
  /** Why the wording is loaded, a sentence. */
  why: string;
  lean: Lean | null;
  /** Who does the framed act and who suffers it, where the sentence shows it. */
  actor: string | null;
  target: string | null;
}

/** A match that was seen and set aside. */
export interface Suppressed extends Span {
  field: Field;
  text: string;
  entry: string;
  /** In words: "negated", "hypothetical", "a name", "literal sense: …", "part of a longer phrase: …". */
  reason: string;
}

/** A neutral wording of a choice met in a text: the other side of `choiceIndex`. */
export interface NeutralUse extends Span {
  field: Field;
  text: string;
  concept: string;
  voice: Voice;
}

/** The score of one field. */
export interface FieldScore {
  /** 0-100; null when the text is too short to say. */
  score: number | null;
  /** Weighted findings per 100 words. */
  rate: number;
  /** 95 % interval of `score`; null with it. */
  interval: [number, number] | null;
  words: number;
  /** Findings in the outlet's own voice (narrator and scare), and all. */
  own: number;
  findings: number;
}

/** AFINN tone through `sentiment`: mean valence per 100 words, the outlet's own words and quoted ones apart. */
export interface Tone {
  narrator: number | null;
  quoted: number | null;
}

export interface ArticleScores {
  headline: FieldScore | null;
  body: FieldScore;
  /** headline score - body score; null when either is. */
  gap: number | null;
  /** Loaded / (loaded + neutral) wordings over all choices met, strength-weighted, 0-1; null when too few. */
  choiceIndex: number | null;
  tone: Tone;
  /** Share (0-1) of sentences that speak of each frame. */
  frames: Record<string, number>;
}

export interface SentenceScore extends Span {
  field: Field;
  /** Continuous, for ranking. */
  score: number;
  /** The yes/no at the documented threshold. */
  loaded: boolean;
}

/** How a text portrays somebody: findings that lean for or against them. */
export interface Portrayal {
  actor: string;
  findings: number;
  /** Sum of signed strengths: below 0 harsher, above 0 kinder. */
  lean: number;
}

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

/** One line of plain explanation of a failure: what is wrong, and what to do. */
export interface ErrorText {
  title: string;
  detail: string;
  /** The field of the article that is wrong, where it is one. */
  field?: string;
}

/** An article that could not be analyzed, in its place in the output. */
export interface FailedArticle {
  id: string;
  error: Pick<ErrorText, 'title' | 'detail'>;
}

// ---------------------------------------------------------------- store and http

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

/** A page of a list; ask again with `cursor=next` until `next` is null. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
  /** All rows that the filter matches. */
  total: number;
}

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

/** RFC 9457 problem details, the one error shape. `errors` names the fields that are wrong. */
export interface Problem extends ErrorText {
  type: string;
  status: number;
  instance?: string;
  errors?: { field: string; message: string }[];
}

export interface OutletSummary {
  outlet: string;
  texts: number;
  stories: number;
  firstPublished: string | null;
  lastPublished: string | null;
}

/** A feed that a reader has subscribed to. */
export interface Feed {
  id: string;
  url: string;
  /** The feed's own title. */
  title: string | null;
  /** The outlet that its articles get; null for what each page says. */
  outlet: string | null;
  /** Minutes between fetches while the server runs; null when it is fetched on demand only. */
  everyMinutes: number | null;
  state: 'idle' | 'waiting' | 'fetching';
  fetchedAt: string | null;
  /** When it is fetched next. */
  dueAt: string | null;
  /** What came of the last fetch, in a sentence. */
  outcome: string | null;
  /** Why the last fetch failed. */
  error: ErrorText | null;
  /** Articles that came of it so far. */
  articles: number;
  /** Items that could not be read, the latest first. */
  failures: { title: string | null; link: string | null; error: ErrorText }[];
}

// ---------------------------------------------------------------- comparison

/** A mean with its 95 % interval. `value` is null under the stated minimum, and `note` says so. */
export interface Estimate {
  value: number | null;
  interval: [number, number] | null;
  /** What was counted: texts (or stories, where matched). */
  n: number;
  note: string | null;
}

/** The measures that every outlet is compared by. */
export type Measure = 'body' | 'headline' | 'gap' | 'choiceIndex' | 'toneNarrator' | 'toneQuoted' | 'quotedShare' | 'ownRate' | 'quotedRate' | 'voiceGap';

/** Loaded wordings of a body by who speaks: summed strengths and words, in the outlet's own sentences and in what it quotes. */
export interface Speech {
  own: number;
  ownWords: number;
  quoted: number;
  quotedWords: number;
}

/** What the comparison needs of one article: the figures, not the text. */
export interface ComparisonRow {
  id: string;
  outlet: string;
  story: string | null;
  copyOf: string | null;
  publishedAt: string | null;
  headlineScore: number | null;
  bodyScore: number | null;
  gap: number | null;
  choiceIndex: number | null;
  toneNarrator: number | null;
  toneQuoted: number | null;
  /** Words of headline and body together. */
  words: number;
  speech: Speech;
  /** Weighted findings in the outlet's own voice, per family (body and headline together). */
  families: Partial<Record<Family, number>>;
  /** Number of findings per voice. */
  voices: Partial<Record<Voice, number>>;
  frames: Record<string, number>;
  portrayals: Portrayal[];
}

export interface OutletComparison {
  outlet: string;
  texts: number;
  /** Stories shared with at least one other outlet of the comparison. */
  sharedStories: number;
  enough: boolean;
  measures: Record<Measure, Estimate>;
  /** Story-adjusted effects against the mean outlet. */
  effects: Record<'body' | 'headline', Estimate>;
  /** Own-voice weighted findings per 100 words, of all families together. */
  rate: Estimate;
  /** The same by family. These and the next three are empty where `enough` is false. */
  families: Partial<Record<Family, Estimate>>;
  /** Share (0-1) of findings by voice. */
  voices: Partial<Record<Voice, Estimate>>;
  /** Mean share (0-1) of sentences by frame. */
  frames: Record<string, Estimate>;
  portrayals: ActorPortrayal[];
}

/** How an outlet portrays somebody over its texts; `mean` is the lean of a finding, -3 to 3, and its `n` the number of texts. */
export interface ActorPortrayal extends Portrayal {
  mean: Estimate;
}

/** The difference between two outlets, story-adjusted where they share stories. */
export interface OutletDifference {
  a: string;
  b: string;
  field: 'body' | 'headline';
  /** a - b, in score points. */
  difference: number;
  interval: [number, number];
  sharedStories: number;
  /** False when no story links the two, so that topic and wording are mixed in the difference of their means. */
  adjusted: boolean;
  /** True when the interval, corrected for the number of comparisons, leaves out 0. */
  clear: boolean;
}

export interface Comparison {
  texts: number;
  stories: number;
  sharedStories: number;
  /** Outlets compared; `outlets` may hold a part of them only, where a part was asked for. */
  outletCount: number;
  /** Rows in the order of the body score, lowest first; outlets with too few texts last. */
  outlets: OutletComparison[];
  differences: OutletDifference[];
  /** What the comparison shows, in sentences, the most important first. */
  summary: string[];
  /** What it cannot say, in sentences. */
  limits: string[];
}

// ---------------------------------------------------------------- stories

export interface StorySummary {
  id: string;
  name: string;
  texts: number;
  outlets: string[];
  firstPublished: string | null;
  lastPublished: string | null;
}

/** One act of a story in each outlet's words. */
export interface ActInWords {
  concept: string;
  means: string;
  neutral: string[];
  /** Wordings met, per outlet, the most loaded first; strength 0 is a neutral wording. */
  outlets: { outlet: string; wordings: { text: string; strength: 0 | Strength; voice: Voice; article: string; start: number; field: Field }[] }[];
}

/** Who is quoted in a story's texts of one outlet. */
export interface QuotedSpeaker {
  outlet: string;
  speaker: string;
  quotes: number;
  words: number;
}

export interface StoryPage extends StorySummary {
  /** From the least to the most loaded headline. */
  articles: ArticleSummary[];
  acts: ActInWords[];
  speakers: QuotedSpeaker[];
  comparison: Comparison;
}

/** A wording as an outlet used it, over many texts; `article`, `start` and `field` lead to one of its uses. Strength 0 is neutral. */
export interface WordingUse {
  text: string;
  strength: 0 | Strength;
  uses: number;
  article: string;
  start: number;
  field: Field;
}

/** One act in the words of two outlets, in their own voice, over the stories that both covered. */
export interface ChoiceOfTwo {
  concept: string;
  means: string;
  neutral: string[];
  a: WordingUse[];
  b: WordingUse[];
}

/** Two outlets head to head. */
export interface PairPage {
  a: string;
  b: string;
  /** Of the two alone. */
  comparison: Comparison;
  /** Stories that both covered, those on which their headlines differ most first, and for each the texts of both; at most as many as a page shows. */
  stories: { id: string; name: string; a: ArticleSummary[]; b: ArticleSummary[] }[];
  sharedStories: number;
  choices: ChoiceOfTwo[];
}

/** A sentence of an article's body. */
export interface ReportedSentence extends Span {
  article: string;
  outlet: string;
  text: string;
}

/** Something that most outlets report, in one outlet's sentence. */
export interface ReportedFact {
  sentence: ReportedSentence;
  /** The outlets that have it, that of the sentence among them. */
  reportedBy: string[];
  /** The outlets that do not come near it. Those in neither list say part of it, or say it in other words. */
  leftOutBy: string[];
}

export interface StoryCoverage {
  /** Facts that more than half of the outlets report and at least one leaves out; those that most report first. */
  leftOut: ReportedFact[];
  /** Sentences that no other outlet comes near, by outlet. */
  onlyIn: { outlet: string; sentences: ReportedSentence[] }[];
  /** Outlets whose text is read for this: one text each, its longest. */
  outlets: string[];
}

/** A word that an outlet uses more than the others do. */
export interface DistinctWord {
  word: string;
  /** How often the outlet used it, and in how many of its texts. */
  uses: number;
  texts: number;
  /** Uses a 10,000 words, here and in the other outlets together. */
  rate: number;
  rateElsewhere: number;
  /** Standard errors by which the log-odds differ from the others'. */
  z: number;
}

/** The words that set an outlet apart, the most telling first. */
export interface OutletWords {
  outlet: string;
  words: DistinctWord[];
}

// ---------------------------------------------------------------- jobs and time

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

/** Long work: a bulk import, or a re-score after a change of the lexicon. */
export interface Job {
  id: string;
  kind: 'import' | 'rescore';
  state: JobState;
  /** The file's name. */
  name: string | null;
  /** Records read so far: the sum of the three counts. */
  done: number;
  added: number;
  /** Records whose text was in the store already. */
  duplicates: number;
  failed: number;
  /** Share (0-1) of the work that is done; null when not known. */
  share: number | null;
  /** Records a second, while it runs. */
  rate: number | null;
  /** Seconds left at that rate, while it runs. */
  secondsLeft: number | null;
  /** Why it failed, and what to do. */
  error: string | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

/** What may be followed over time: a score, the choices, the tone, a family's rate or a frame's share. */
export type TimelineMeasure = 'body' | 'headline' | 'choiceIndex' | 'toneNarrator' | 'toneQuoted' | `family:${Family}` | `frame:${string}`;

/** A measure of one outlet in a stretch of time. */
export interface TimelinePoint {
  outlet: string;
  /** First day of the stretch. */
  from: string;
  texts: number;
  mean: number;
  /** 95 %; null for a family's rate, and when no stretch of time has two texts, so that nothing is known of their spread. */
  interval: [number, number] | null;
}
