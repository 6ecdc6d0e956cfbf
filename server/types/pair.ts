/** Two outlets head to head. */
import type { ArticleSummary } from './analyzed-article.ts';
import type { Comparison } from './comparison.ts';
import type { Field } from './text.ts';
import type { Strength } from './wording.ts';

/** A wording as an outlet used it, over many texts; `article`, `start` and `field` lead to one of its uses. Strength 0 is neutral. */
export interface WordingUse {
  text: string;
  strength: 0 | Strength;
  uses: number;
  article: string;
  start: number;
  field: Field;
}

/** One act in the words of two outlets, in their own voice, over the stories that both covered. */
export interface ChoiceOfTwo {
  concept: string;
  means: string;
  neutral: string[];
  a: WordingUse[];
  b: WordingUse[];
}

/** The same two outlets among all. */
export interface AmongAll {
  outlets: number;
  /** Pairs whose bodies are compared. */
  pairs: number;
  /** Of which parts the difference is clear there too. */
  clear: Field[];
}

/** Two outlets head to head. */
export interface PairPage {
  a: string;
  b: string;
  /** Of the two alone: one pair is one question. */
  comparison: Comparison;
  /** What is said of the two among all outlets of the filter, where a difference must be larger to be called clear; null where nothing is clear of the two alone, or they are not compared there. */
  amongAll: AmongAll | null;
  /** Stories that both covered, those on which their headlines differ most first, and for each the texts of both; at most as many as a page shows. */
  stories: { id: string; name: string; a: ArticleSummary[]; b: ArticleSummary[] }[];
  sharedStories: number;
  choices: ChoiceOfTwo[];
}
