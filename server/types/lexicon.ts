/** The lexicon as a reader looks it up. */
import type { Page } from './page.ts';
import type { Family, Lean, PartOfSpeech, Strength } from './wording.ts';

/** A concept with its wordings. */
export interface LexiconConcept {
  id: string;
  means: string;
  family: Family;
  pos: PartOfSpeech;
  neutral: string[];
  /** A wording's `neutral` stands in place of its concept's; null where it has none of its own. */
  wordings: { entry: string; say: string[]; strength: Strength; why: string; lean: Lean | null; neutral: string[] | null; yes: string[]; no: string[] }[];
}

/** A page of concepts, and how many there are of each family. */
export interface LexiconPage extends Page<LexiconConcept> {
  version: string;
  families: { family: Family; concepts: number; wordings: number }[];
}
