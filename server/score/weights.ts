/** Every number that decides a score, named, each with its reason or source. `docs/method.md` states the formulas. */
import type { Voice } from '../types/wording.ts';

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
 * At it most mainstream reports lie between 18 and 40, and short texts that argue near 80.
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
  'length', 'numbers', 'names', 'adjectives', 'adverbs', 'verbs', 'pronouns', 'quotedShare', 'scare', 'fragments',
  'questions', 'exclamations', 'dashes', 'contractions', 'lede', 'position',
  'firstPerson', 'secondPerson', 'obligation', 'argument', 'focus', 'universal', 'generic', 'contrast', 'attribution', 'calendar', 'plan',
  'inText', 'around', 'strength1InText', 'evaluativeInText', 'neutralUsesInText', 'numbersInText', 'adverbsInText', 'calendarInText', 'fragmentsInText',
] as const;
export type SentenceFeature = (typeof sentenceFeatures)[number];

/** From this sentence score on a sentence is called loaded: where precision and recall balance on the labelled sentences. */
export const loadedThreshold = 0.5;

/** Weights of the sentence score, fitted on expert labels by `npm run fit`. */
export const sentenceWeights: SentenceWeights = {
  // fitted: begin
  bias: -0.503,
  weights: {
    strength1: 0.332,
    strength2: 0.552,
    strength3: 0.685,
    quotedStrength: 0.495,
    reportedStrength: 0.049,
    choices: 0.334,
    reporting: 0.318,
    epistemic: 0.177,
    intensifiers: 0.175,
    evaluative: 0.365,
    metaphors: 0.203,
    sensational: 0.493,
    agency: 0.645,
    neutralUses: -0.190,
    negativeTone: 0.017,
    positiveTone: 0.042,
    setAside: 0.069,
    length: -0.069,
    numbers: -0.255,
    names: 0.094,
    adjectives: 1.227,
    adverbs: 1.708,
    verbs: -0.625,
    pronouns: 0.441,
    quotedShare: -0.288,
    scare: -0.025,
    fragments: 0.126,
    questions: 0.597,
    exclamations: 0.202,
    dashes: 0.158,
    contractions: 0.183,
    lede: 0.583,
    position: -0.338,
    firstPerson: 0.013,
    secondPerson: -0.117,
    obligation: -0.073,
    argument: 0.343,
    focus: 0.136,
    universal: 0.163,
    generic: 0.101,
    contrast: -0.059,
    attribution: -0.304,
    calendar: -0.279,
    plan: -0.042,
    inText: 0.029,
    around: 0.120,
    strength1InText: 0.317,
    evaluativeInText: 0.274,
    neutralUsesInText: 0.120,
    numbersInText: 0.191,
    adverbsInText: -2.517,
    calendarInText: 0.405,
    fragmentsInText: 0.354,
  },
  // fitted: end
};
