/** Every number that decides a score, named, each with its reason or source. `docs/method.md` states the formulas. */
import type { Voice } from '../types.ts';

/**
 * How much a finding counts by its voice. The outlet answers for its own words in full, and for a word that it
 * sets in quotation marks inside its own sentence. Indirect speech is the outlet's paraphrase of somebody else's
 * view: half. Quoted words are the speaker's; choosing them is framing too, but a small part of it.
 */
export const voiceFactor: Record<Voice, number> = { narrator: 1, scare: 1, reported: 0.5, quoted: 0.1 };

/** Under this many words a headline's score is not given: three words carry no rate. */
export const fewestHeadlineWords = 4;
/** Under this many words a body's score is not given: two short sentences. */
export const fewestBodyWords = 40;

/**
 * The corpus-wide prior of the rate, weighted findings per 100 words, toward which short texts are shrunk.
 * Measured on news of many outlets (`npm run accuracy` prints it).
 */
export const priorRate: Record<'headline' | 'body', number> = { headline: 3, body: 2.5 };
/** The prior weighs as much as this many words of text: a headline of nine words moves a third of the way. */
export const priorWords: Record<'headline' | 'body', number> = { headline: 18, body: 60 };
/** Mean square weight of a finding that the prior supposes, for the interval. */
export const priorSquareWeight = 3;

/**
 * The rate (per 100 words) at which the score is 63: score = 100 (1 - exp(-rate / scale)).
 * Chosen so that agency reports lie near 20 and opinion-laden texts near 70.
 */
export const scoreScale = 6;

/** Under this many choices met, `choiceIndex` is null: one word more would move it by a quarter or more. */
export const fewestChoices = 4;

/** In `choiceIndex` a neutral wording counts as much as a clearly loaded one, so that strengths alone do not tip the balance. */
export const neutralChoiceWeight = 2;

/** Two-sided 95 % of the normal distribution. */
export const normal95 = 1.96;

/** One feature of a sentence: what is counted, and its weight in the sentence score. */
export interface SentenceWeights {
  bias: number;
  weights: Record<SentenceFeature, number>;
}

/** What a sentence score is made of; `docs/method.md` says how each is counted. */
export const sentenceFeatures = [
  'strength1', 'strength2', 'strength3', 'quotedStrength', 'reportedStrength',
  'choices', 'reporting', 'epistemic', 'intensifiers', 'evaluative', 'metaphors', 'sensational', 'agency',
  'neutralUses', 'negativeTone', 'positiveTone', 'setAside',
  'length', 'numbers', 'names', 'adjectives', 'adverbs', 'verbs', 'pronouns', 'quotedShare', 'scare',
  'questions', 'exclamations', 'dashes', 'contractions',
  'firstPerson', 'secondPerson', 'obligation', 'argument', 'focus', 'universal', 'generic', 'contrast', 'attribution', 'calendar', 'plan',
] as const;
export type SentenceFeature = (typeof sentenceFeatures)[number];

/** From this sentence score on a sentence is called loaded: where precision and recall balance on the labelled sentences. */
export const loadedThreshold = 0.5;

/** Weights of the sentence score, fitted on expert labels by `npm run fit`. */
export const sentenceWeights: SentenceWeights = {
  // fitted: begin
  bias: -2,
  weights: {
    strength1: 0.5, strength2: 1, strength3: 1.5, quotedStrength: 0.1, reportedStrength: 0.3, choices: 0, reporting: 0, epistemic: 0,
    intensifiers: 0, evaluative: 0, metaphors: 0, sensational: 0, agency: 0, neutralUses: 0, negativeTone: 0.1, positiveTone: 0, setAside: 0,
    length: 0, numbers: -0.1, names: -0.5, adjectives: 0.5, adverbs: 0.5, verbs: 0, pronouns: 0, quotedShare: 0, scare: 0.2, questions: 0.5,
    exclamations: 0.5, dashes: 0.1, contractions: 0.1, firstPerson: 0.1, secondPerson: 0.1, obligation: 0.1, argument: 0.1, focus: 0.1,
    universal: 0.1, generic: 0.1, contrast: 0.1, attribution: -0.2, calendar: -0.2, plan: -0.1,
  },
  // fitted: end
};
