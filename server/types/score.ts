/** Scores of a text. An interval is `[low, high]` at 95 %. */
import type { Field, Span } from './text.ts';

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
