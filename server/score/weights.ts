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
export const priorRate: Record<'headline' | 'body', number> = { headline: 2, body: 2 };
/**
 * The prior weighs as much as this many words of text. A headline of nine words moves a third of the way. For a body it
 * is the ratio of the chance in counting a text's few findings to the true spread between texts (empirical Bayes: mean
 * square weight x rate / variance between texts): 412 words measured on mainstream reports, less where texts differ more.
 */
export const priorWords: Record<'headline' | 'body', number> = { headline: 18, body: 300 };
/** Mean square weight of a finding that the prior supposes, for the interval; measured 1.2 on mainstream news, more on sites that argue. */
export const priorSquareWeight = 2;

/**
 * The rate (per 100 words) at which the score is 63: score = 100 (1 - exp(-rate / scale)).
 * At it agency reports lie near 20 and opinion-laden texts near 70.
 */
export const scoreScale = 5;

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
  'inText', 'around', 'strength1InText', 'evaluativeInText', 'neutralUsesInText', 'numbersInText', 'adverbsInText', 'calendarInText',
] as const;
export type SentenceFeature = (typeof sentenceFeatures)[number];

/** From this sentence score on a sentence is called loaded: where precision and recall balance on the labelled sentences. */
export const loadedThreshold = 0.5;

/** Weights of the sentence score, fitted on expert labels by `npm run fit`. */
export const sentenceWeights: SentenceWeights = {
  // fitted: begin
  bias: -0.324,
  weights: {
    strength1: 0.278,
    strength2: 0.517,
    strength3: 0.718,
    quotedStrength: 0.413,
    reportedStrength: 0.009,
    choices: 0.316,
    reporting: 0.277,
    epistemic: 0.168,
    intensifiers: 0.168,
    evaluative: 0.318,
    metaphors: 0.053,
    sensational: 0.399,
    agency: 0.672,
    neutralUses: -0.174,
    negativeTone: 0.021,
    positiveTone: 0.049,
    setAside: 0.143,
    length: -0.079,
    numbers: -0.278,
    names: 0.066,
    adjectives: 1.125,
    adverbs: 2.035,
    verbs: -0.845,
    pronouns: 0.614,
    quotedShare: -0.470,
    scare: 0.124,
    questions: 0.559,
    exclamations: 0.263,
    dashes: 0.137,
    contractions: 0.188,
    lede: 0.623,
    position: -0.356,
    firstPerson: 0.019,
    secondPerson: -0.028,
    obligation: -0.081,
    argument: 0.368,
    focus: 0.101,
    universal: 0.214,
    generic: 0.128,
    contrast: -0.056,
    attribution: -0.341,
    calendar: -0.329,
    plan: -0.048,
    inText: 0.025,
    around: 0.092,
    strength1InText: 0.349,
    evaluativeInText: 0.284,
    neutralUsesInText: 0.125,
    numbersInText: 0.189,
    adverbsInText: -2.510,
    calendarInText: 0.395,
  },
  // fitted: end
};
