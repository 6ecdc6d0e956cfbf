/** Every number that decides a score, named, each with its reason or source. `docs/method.md` states the formulas. */
import type { Voice } from '../types.ts';

/**
 * How much a finding counts by its voice. The outlet answers for its own words in full, and for a word that it
 * sets in quotation marks inside its own sentence. Indirect speech is somebody else's view in the outlet's own
 * words: three quarters. Quoted words are the speaker's: they are shown and counted apart, and add nothing.
 */
export const voiceFactor: Record<Voice, number> = { narrator: 1, scare: 1, reported: 0.75, quoted: 0 };

/** Under this many words a headline's score is not given: three words carry no rate. */
export const fewestHeadlineWords = 4;
/** Under this many words a body's score is not given: two short sentences. */
export const fewestBodyWords = 40;

/**
 * The corpus-wide prior of the rate, weighted findings per 100 words, toward which short texts are shrunk. Agency and
 * mainstream reports measure 1.3 to 1.8, sites that argue 6 to 7, headlines about 3; one value between them for both
 * fields, so that the prior alone opens no gap between headline and body.
 */
export const priorRate: Record<'headline' | 'body', number> = { headline: 2.5, body: 2.5 };
/** The prior weighs as much as this many words of text: a headline of nine words moves a third of the way. */
export const priorWords: Record<'headline' | 'body', number> = { headline: 18, body: 60 };
/** Mean square weight of a finding that the prior supposes, for the interval; measured 1.2 on mainstream news, more on sites that argue. */
export const priorSquareWeight = 2;

/**
 * The rate (per 100 words) at which the score is 63: score = 100 (1 - exp(-rate / scale)).
 * At it agency reports lie near 20 and opinion-laden texts near 70.
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
  'questions', 'exclamations', 'dashes', 'contractions', 'lede', 'position',
  'firstPerson', 'secondPerson', 'obligation', 'argument', 'focus', 'universal', 'generic', 'contrast', 'attribution', 'calendar', 'plan',
] as const;
export type SentenceFeature = (typeof sentenceFeatures)[number];

/** From this sentence score on a sentence is called loaded: where precision and recall balance on the labelled sentences. */
export const loadedThreshold = 0.5;

/** Weights of the sentence score, fitted on expert labels by `npm run fit`. */
export const sentenceWeights: SentenceWeights = {
  // fitted: begin
  bias: -0.558,
  weights: {
    strength1: 0.477,
    strength2: 0.645,
    strength3: 0.943,
    quotedStrength: 0.692,
    reportedStrength: -0.048,
    choices: 0.403,
    reporting: 0.349,
    epistemic: 0.173,
    intensifiers: 0.195,
    evaluative: 0.525,
    metaphors: -0.012,
    sensational: 0.518,
    agency: 1.065,
    neutralUses: -0.024,
    negativeTone: 0.007,
    positiveTone: 0.071,
    setAside: 0.231,
    length: -0.099,
    numbers: -0.270,
    names: 0.102,
    adjectives: 1.320,
    adverbs: 0.404,
    verbs: -0.909,
    pronouns: 0.717,
    quotedShare: -0.951,
    scare: 0.167,
    questions: 0.703,
    exclamations: 0.110,
    dashes: 0.147,
    contractions: 0.257,
    lede: 0.851,
    position: -0.519,
    firstPerson: 0.003,
    secondPerson: -0.119,
    obligation: -0.091,
    argument: 0.531,
    focus: 0.131,
    universal: 0.304,
    generic: 0.206,
    contrast: -0.137,
    attribution: -0.395,
    calendar: -0.237,
    plan: -0.043,
  },
  // fitted: end
};
