/** Counts of an outlet's own texts, without estimates: families, voices, frames, portrayals. */
import type { ComparisonRow, Family, OutletComparison, Portrayal, Voice } from '../types.ts';

type OutletFigures = Pick<OutletComparison, 'families' | 'voices' | 'frames' | 'portrayals'>;

/**
 * families: own-voice weighted findings per 100 words, over all texts together; voices: share (0-1) of all findings;
 * frames: mean share (0-1) over the texts; portrayals: sums by actor, the most often portrayed first.
 */
export function outletFigures(own: readonly ComparisonRow[], maximumPortrayals: number): OutletFigures {
  const families = new Map<string, number>();
  const voices = new Map<string, number>();
  const frames = new Map<string, number>();
  const portrayals = new Map<string, Portrayal>();
  let words = 0;
  let findings = 0;
  for (const row of own) {
    words += row.words;
    addAll(families, row.families);
    findings += addAll(voices, row.voices);
    addAll(frames, row.frames);
    for (const { actor, findings: seen, lean } of row.portrayals) {
      const sum = portrayals.get(actor) ?? { actor, findings: 0, lean: 0 };
      sum.findings += seen;
      sum.lean += lean;
      portrayals.set(actor, sum);
    }
  }
  return {
    families: divided(families, words / 100) as Partial<Record<Family, number>>,
    voices: divided(voices, findings) as Partial<Record<Voice, number>>,
    frames: divided(frames, own.length),
    portrayals: [...portrayals.values()].sort((a, b) => b.findings - a.findings || Math.abs(b.lean) - Math.abs(a.lean) || (a.actor < b.actor ? -1 : 1)).slice(0, maximumPortrayals),
  };
}

/** @returns the sum of what was added */
function addAll(sums: Map<string, number>, figures: Partial<Record<string, number>>): number {
  let all = 0;
  for (const key in figures) {
    const figure = figures[key] ?? 0;
    sums.set(key, (sums.get(key) ?? 0) + figure);
    all += figure;
  }
  return all;
}

function divided(sums: ReadonlyMap<string, number>, by: number): Record<string, number> {
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => [key, by === 0 ? 0 : sum / by]));
}
