/** Outlets compared. An interval is `[low, high]` at 95 %. */
import type { Portrayal } from './score.ts';
import type { Family, Voice } from './wording.ts';

/** A mean with its 95 % interval. `value` is null under the stated minimum, and `note` says so. */
export interface Estimate {
  value: number | null;
  interval: [number, number] | null;
  /** What was counted: texts (or stories, where matched). */
  n: number;
  note: string | null;
}

/** The measures that every outlet is compared by. */
export type Measure = 'body' | 'headline' | 'headlineRate' | 'gap' | 'choiceIndex' | 'toneNarrator' | 'toneQuoted' | 'quotedShare' | 'ownRate' | 'quotedRate' | 'voiceGap';

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
  /** Whether what it repeats is a text of its own outlet. Then nothing of it counts, its headline neither. */
  repeatsOwn: boolean;
  publishedAt: string | null;
  headlineScore: number | null;
  headlineWords: number;
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
  /** Texts that repeat another, which are none of `texts`; the headlines that this outlet put over those of others count as its own. */
  copies: number;
  /** Those of `copies` that repeat a text of the outlet's own; of these no headline counts. */
  repeats: number;
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
  /** The other names by which texts call the same person ("Lund" for "Mara Lund"); mostly none. */
  names: string[];
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
  /** The same difference in weighted findings per 100 words, which the length of texts does not move; null where it cannot be told. */
  rate: { difference: number; interval: [number, number] } | null;
  sharedStories: number;
  /** False when no story links the two, so that topic and wording are mixed in the difference of their means. */
  adjusted: boolean;
  /** True when the interval, corrected for the number of comparisons, leaves out 0, and the rates differ the same way. */
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
