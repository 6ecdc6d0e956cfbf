/** Every number that decides what a comparison says, named, each with its reason. `docs/method-comparison.md` states the formulas. */
import type { Measure } from '../types/comparison.ts';

/** What a caller may set; each has a default below. */
export interface ComparisonLimits {
  /** Under this many units (stories, or texts without a story) a measure has no value. */
  minimumTexts: number;
  /** At most this many outlets get a story-adjusted effect: the work grows with the cube of their number. */
  maximumAdjusted: number;
  /** At most this many outlets are compared pair by pair: 30 make 435 pairs, more than anybody reads. */
  maximumPaired: number;
  /** At most this many portrayed actors an outlet. */
  maximumPortrayals: number;
}

/** So many actors of an outlet are looked at: more than are shown, since one person may go by several names. */
export const mostActorsRead = 60;

/**
 * A last name alone stands for the bearer who has nine in ten of the findings of all its bearers: with less, too many would be put
 * down to somebody else.
 */
export const leastShareOfLastName = 0.9;

/**
 * Three texts are the fewest from which a spread can be told at all with a degree of freedom to spare: with two,
 * a 95 % interval is 13 standard errors to each side, wider than the scale.
 */
export const comparisonLimits: ComparisonLimits = { minimumTexts: 3, maximumAdjusted: 100, maximumPaired: 30, maximumPortrayals: 20 };

/**
 * The other outlets' spread counts as much as this many degrees of freedom when an outlet's own is smaller. Three texts
 * that happen to score alike do not show that the outlet always scores so: most headlines hold no loaded wording, and
 * an interval from three such headlines alone would miss the truth every second time.
 */
export const lentDegrees = 4;
/** What the loan is worth as evidence: one degree of freedom, found by simulation to keep 95 % at three texts. */
export const lentEvidence = 1;

/** The common skewness is trusted fully only over many units: it is multiplied by N / (N + this). */
export const skewnessPrior = 20;
/** The shift for skewness is at most this part of the interval's half width. */
export const greatestShift = 0.5;

/** Two-sided confidence of every interval, and the level at which a difference is called clear. */
export const confidence = 0.95;

/**
 * No spread is taken for less than this, in the measure's own unit: the lexicon cannot tell texts apart more finely.
 * In 400 words one slightly loaded wording moves a body's score by about 3 points; a third of that is the grain.
 */
export const leastSpread: Record<Measure, number> = {
  body: 1,
  headline: 1,
  // A third of one slightly loaded wording in ten words, spread over ten headlines.
  headlineRate: 0.3,
  gap: 1.4,
  choiceIndex: 0.02,
  toneNarrator: 0.1,
  toneQuoted: 0.1,
  quotedShare: 0.02,
  // One slightly loaded wording in 400 words is a quarter of a point of rate.
  ownRate: 0.1,
  quotedRate: 0.1,
  voiceGap: 0.14,
};

/** Where each measure ends; an interval is cut there. */
export const range: Record<Measure, [number, number]> = {
  body: [0, 100],
  headline: [0, 100],
  headlineRate: [0, Infinity],
  gap: [-100, 100],
  choiceIndex: [0, 1],
  toneNarrator: [-Infinity, Infinity],
  toneQuoted: [-Infinity, Infinity],
  quotedShare: [0, 1],
  ownRate: [0, Infinity],
  quotedRate: [0, Infinity],
  voiceGap: [-Infinity, Infinity],
};

/** The grain of what texts are made of: of families (per 100 words), of shares, and of a portrayal's mean lean (one strength in five). */
export const shareSpread = { families: 0.1, voices: 0.02, frames: 0.02, portrayals: 0.2 };
