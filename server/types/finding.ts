/** Wordings met in a text: loaded ones, those set aside, and neutral ones. */
import type { Field, Span } from './text.ts';
import type { Family, Lean, Strength, Voice } from './wording.ts';

/** A loaded wording met in a text. `weight` = strength x voice factor, halved for each use of the wording before it in its field (`score/weigh.ts`). */
export interface Finding extends Span {
  field: Field;
  text: string;
  /** `<concept id>/<wording>`, e.g. `refuse/slam the door on`. */
  entry: string;
  family: Family;
  /** The concept's id, e.g. `refuse`. */
  concept: string;
  /** What the concept means, e.g. "not agree to a request". */
  means: string;
  strength: Strength;
  weight: number;
  voice: Voice;
  speaker: string | null;
  neutral: string[];
  /** Why the wording is loaded, a sentence. */
  why: string;
  lean: Lean | null;
  /** Who does the framed act and who suffers it, where the sentence shows it. */
  actor: string | null;
  target: string | null;
}

/** A match that was seen and set aside. */
export interface Suppressed extends Span {
  field: Field;
  text: string;
  entry: string;
  /** In words: "negated", "hypothetical", "a name", "literal sense: …", "part of a longer phrase: …". */
  reason: string;
}

/** A neutral wording of a choice met in a text: the other side of `choiceIndex`. */
export interface NeutralUse extends Span {
  field: Field;
  text: string;
  concept: string;
  voice: Voice;
}
