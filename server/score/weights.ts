/** Every number that decides a score, named, each with its reason or source. `docs/method.md` states the formulas. */
import type { Voice } from '../types/wording.ts';

/**
 * How much a finding counts by its voice. The outlet answers for its own words in full, and for a word that it
 * sets in quotation marks inside its own sentence. Indirect speech is somebody else's view in the outlet's own
 * words: three quarters. Quoted words are the speaker's: they are shown and counted apart, and add nothing.
 */
export const voiceFactor: Record<Voice, number> = { narrator: 1, scare: 1, reported: 0.75, quoted: 0 };

/**
 * How much a scare quote counts that is laid to somebody («Lund called it “reckless”»): as indirect speech, since the outlet
 * picked the one word out but says whose it is. Of ten labelled sentences whose only clear findings were such, experts called
 * none biased; of six with a scare quote laid to nobody, three.
 */
export const attributedFactor = voiceFactor.reported;

/**
 * How much a further use of the same wording counts, of what the use before it counted: 1, a half, a quarter. A word that a
 * text returns to is often its topic's ("the hard-line faction"), and once used a word comes back far sooner than chance has it
 * (Church 2000, "Empirical estimates of adaptation"). On labelled articles experts marked 13 % of the outlet's loaded
 * wordings that stand once in a text, and 2 % of the uses of those that stand more often.
 */
export const repeatFactor = 0.5;

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
  'density', 'strength2', 'strength3', 'scareStrength', 'quotedStrength', 'reportedStrength', 'usedOnce',
  'choices', 'reporting', 'epistemic', 'intensifiers', 'evaluative', 'metaphors', 'sensational', 'neutralUses',
  'numbers', 'adverbs', 'fragments', 'questions', 'contractions', 'lede', 'position',
  'firstPerson', 'obligation', 'argument', 'focus', 'universal', 'attribution', 'calendar',
  'around', 'quotedStrengthInText', 'evaluativeInText', 'neutralUsesInText', 'numbersInText', 'adverbsInText', 'calendarInText', 'fragmentsInText',
] as const;
export type SentenceFeature = (typeof sentenceFeatures)[number];

/** From this sentence score on a sentence is called loaded: where precision and recall balance on the labelled sentences. */
export const loadedThreshold = 0.5;

/** Weights of the sentence score, fitted on expert labels by `npm run fit`. */
export const sentenceWeights: SentenceWeights = {
  // fitted: begin
  bias: -0.743,
  weights: {
    density: 3.724,
    strength2: 0.355,
    strength3: 0.657,
    scareStrength: 0.033,
    quotedStrength: 0.292,
    reportedStrength: 0.240,
    usedOnce: 0.403,
    choices: 0.330,
    reporting: 0.326,
    epistemic: 0.125,
    intensifiers: 0.323,
    evaluative: 0.440,
    metaphors: 0.220,
    sensational: 0.578,
    neutralUses: -0.152,
    numbers: -0.253,
    adverbs: 2.069,
    fragments: 0.274,
    questions: 0.869,
    contractions: 0.446,
    lede: 0.584,
    position: -0.465,
    firstPerson: 0.369,
    obligation: -0.351,
    argument: 0.416,
    focus: 0.120,
    universal: 0.193,
    attribution: -0.289,
    calendar: -0.257,
    around: 0.110,
    quotedStrengthInText: 0.426,
    evaluativeInText: 0.279,
    neutralUsesInText: 0.234,
    numbersInText: 0.214,
    adverbsInText: -2.966,
    calendarInText: 0.446,
    fragmentsInText: 0.477,
  },
  // fitted: end
};
