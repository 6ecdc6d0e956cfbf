/** A story: its texts, acts in each outlet's words, who is quoted, and what each outlet reports. */
import type { ArticleSummary } from './analyzed-article.ts';
import type { Comparison } from './comparison.ts';
import type { Field, Span } from './text.ts';
import type { Strength, Voice } from './wording.ts';

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
  /** So many texts acts, speakers and coverage are read from, those added first; a large story has more. */
  textsRead: number;
  acts: ActInWords[];
  speakers: QuotedSpeaker[];
  /** Its limits leave out how few texts each outlet has, since no outlet has more than this one story. */
  comparison: Comparison;
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
