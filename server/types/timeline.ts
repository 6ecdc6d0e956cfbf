/** Outlets over time. An interval is `[low, high]` at 95 %. */
import type { Measure } from './comparison.ts';
import type { Family, Voice } from './wording.ts';

/** What may be followed over time: what outlets are compared by, a family's rate, a voice's or a frame's share, how an actor is portrayed, how many texts hold a word. */
export type TimelineMeasure = Measure | `family:${Family}` | `voice:${Voice}` | `actor:${string}` | `frame:${string}` | `word:${string}`;

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
