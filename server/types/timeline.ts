/** Outlets over time. An interval is `[low, high]` at 95 %. */
import type { Measure } from './comparison.ts';
import type { Family, Voice } from './wording.ts';

/** What may be followed over time: what outlets are compared by, a family's rate, a voice's or a frame's share, how an actor is portrayed, how many texts hold a word. */
export type TimelineMeasure = Measure | `family:${Family}` | `voice:${Voice}` | `actor:${string}` | `frame:${string}` | `word:${string}`;

/** Stretches of time. */
export type Step = 'day' | 'week' | 'month' | 'year';

/** A measure of one outlet in a stretch of time. */
export interface TimelinePoint {
  outlet: string;
  /** First day of the stretch. */
  from: string;
  texts: number;
  mean: number;
  /** 95 %; null under three texts, as in the comparison of outlets. */
  interval: [number, number] | null;
}

/** A measure over time. */
export interface Timeline {
  measure: TimelineMeasure;
  step: Step;
  points: TimelinePoint[];
  /** Outlets that have points, all of them. */
  outlets: number;
}
