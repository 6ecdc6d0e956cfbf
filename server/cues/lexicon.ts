/** The lexicon in memory: concepts with their wordings, harmless phrases, and the rules of grammar data. */
import type { Family, Lean, PartOfSpeech, Strength } from '../types/wording.ts';
import type { Grammar } from '../text/grammar.ts';
import type { Surroundings } from './lexicon-schema.ts';

/** A loaded wording, with everything that a finding says about it. */
export interface Wording {
  /** `<concept>/<first spelling>` */
  entry: string;
  family: Family;
  concept: Concept;
  says: string[];
  /** What its spellings begin with, in lower case. */
  firstWords: string[];
  /** A spelling has a gap: "give {someone} a free pass". */
  hasGap: boolean;
  /** A spelling holds whom or what it is done to behind its first word: "slap {someone} with". */
  holdsObject: boolean;
  pos: PartOfSpeech;
  strength: Strength;
  why: string;
  lean: Lean | null;
  neutral: string[];
  /** Those of them that are advice, and stand in no text. */
  advice: ReadonlySet<string>;
  unless: Surroundings[];
  only: Surroundings | null;
  negatable: boolean;
  yes: string[];
  no: string[];
  /** `file:concept`, for messages. */
  where: string;
}

export interface Concept {
  id: string;
  means: string;
  family: Family;
  pos: PartOfSpeech;
  /** Neutral wordings to show, advice included. */
  neutral: string[];
  /** Neutral wordings to match. */
  matchedNeutral: string[];
  wordings: Wording[];
}

/** A harmless phrase that takes its words out of play. */
export interface PlainPhrase {
  id: string;
  means: string;
  says: string[];
  yes: string[];
  where: string;
}

/** What a story is about; never scored. */
export interface Frame {
  id: string;
  means: string;
  kind: 'generic' | 'policy';
  /** Single words, by part of speech. */
  nouns: string[];
  verbs: string[];
  adjectives: string[];
  phrases: string[];
  /** Single words that count in capitals. */
  names: string[];
  /** Phrases in which its words mean something else. */
  plain: string[];
  yes: string[];
  no: string[];
}

/** A field of life in which some wordings are plain words: sport, cooking, chemistry. */
export interface FieldOfLife {
  id: string;
  means: string;
  /** Words that show a sentence to be about it. */
  shows: string[];
  /** Words that show it of what stands beside them. */
  beside: string[];
  /** Where scores and the names of teams show it, and the words beside which they do not. */
  scores?: { unless: string[]; teams: string[] };
  /** Words that show it only where several stand: two different ones in a sentence, or more in the text. */
  together: string[];
  /** The last year that shows it where it stands as a date, none by default. */
  lastYear: number | null;
  plain: { families: Family[]; concepts: string[] };
  /** Wordings that are plain in a sentence, or a whole text, which several words show to be about it. */
  throughout: string[];
}

/** What a sentence may be about, for the conditions of wordings: "@public-life". */
export interface Subject {
  id: string;
  means: string;
  words: string[];
  /** Its words weigh against the signs of fields of life: a column full of them does not turn to sport with one "goalkeeper". */
  againstFields: boolean;
}

/** A device of type or punctuation, found by code and explained by data. */
export interface Device {
  kind: 'shouted-word' | 'shouted-headline' | 'exclamation' | 'question-headline';
  wording: Wording;
  /** In lower case: words that are names when written so ("SNAP"), and those that show a name where they stand next to it: the "Act" of the "CARES Act". */
  name: { words: ReadonlySet<string>; before: ReadonlySet<string>; after: ReadonlySet<string> };
}

export interface Negation {
  negators: string[];
  exceptions: string[];
  /** Phrases that end in "that" and deny the clause behind them. */
  denials: string[];
  barriers: string[];
  hypotheticals: string[];
  supposing: string[];
  given: string[];
  /** Verbs of not wanting an act that is taken as given. */
  unwelcome: string[];
  /** Negators that stand in a subject. */
  nobody: string[];
  /** Verbs of saying and believing whose denial leaves what follows unsaid. */
  unsaid: string[];
  /** Who does not do what the infinitive behind them says. */
  refusals: string[];
  /** Words and phrases that deny the "-ing" behind them. */
  shortOf: string[];
  /** Verbs that deny the clause behind them. */
  denying: string[];
  /** Verbs that deny what a claim says. */
  rejecting: string[];
  /** How a question that somebody is asked begins. */
  asked: string[];
  /** Nouns for a word that is spoken of, and verbs behind which it is used. */
  words: string[];
  using: string[];
}

export interface Lexicon {
  /** The first 12 hexadecimal digits of a SHA-256 over the files that findings depend on. */
  version: string;
  concepts: Concept[];
  plain: PlainPhrase[];
  frames: Frame[];
  fields: FieldOfLife[];
  subjects: Subject[];
  devices: Device[];
  negation: Negation;
  grammar: Grammar;
}
