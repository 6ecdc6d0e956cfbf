/** Outlets over time. An interval is `[low, high]` at 95 %. */
import type { Family } from './wording.ts';

/** What may be followed over time: a score, the choices, the tone, a family's rate or a frame's share. */
export type TimelineMeasure = 'body' | 'headline' | 'choiceIndex' | 'toneNarrator' | 'toneQuoted' | `family:${Family}` | `frame:${string}`;

/** A measure of one outlet in a stretch of time. */
export interface TimelinePoint {
  outlet: string;
  /** First day of the stretch. */
  from: string;
  texts: number;
  mean: number;
  /** 95 %; null for a family's rate, and when no stretch of time has two texts, so that nothing is known of their spread. */
  interval: [number, number] | null;
}
