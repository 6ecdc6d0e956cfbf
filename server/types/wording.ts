/** What is said of a wording: whose voice it is in, its family, strength and lean. */

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
