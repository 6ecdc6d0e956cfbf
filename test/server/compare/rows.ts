/** Rows of invented articles, and random numbers that are the same each time, for the tests of comparison. */
import type { ComparisonRow } from '../../../server/types/comparison.ts';

/** A row with nothing in it but what is given, and findings that go with its body's score. */
export function row(id: string, outlet: string, more: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    id, outlet, story: null, copyOf: null, repeatsOwn: false, publishedAt: null, headlineScore: null, headlineWords: 9, bodyScore: null, gap: null, choiceIndex: null,
    toneNarrator: null, toneQuoted: null, words: 100, speech: { own: 0, ownWords: 0, quoted: 0, quotedWords: 0 }, families: { choices: Math.max(0, more.bodyScore ?? 0) / 10 }, voices: {}, frames: {}, portrayals: [], ...more,
  };
}

export interface Random {
  /** 0 to 1. */
  even(): number;
  /** Mean 0, standard deviation 1, no skew. */
  normal(): number;
  /** Mean 0, standard deviation 1, skewness 1.4: as the scores of bodies are. */
  skewed(): number;
  /** Mean 0, standard deviation 1, skewness 2: most near the usual, 15 in 100 far above, as the scores of headlines are. */
  rare(): number;
}

/** Seeded random numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const even = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
  // A gamma variable of whole shape k is a sum of k exponentials: mean k, variance k, skewness 2 / √k.
  const gamma = (shape: number) => {
    let sum = 0;
    for (let part = 0; part < shape; part++) sum -= Math.log(1 - even());
    return sum;
  };
  const far = { share: 0.15, at: 28, spread: 8, near: 2 };
  const mean = far.share * far.at;
  const variance = far.share * (far.spread ** 2 + far.at ** 2) + (1 - far.share) * far.near ** 2 - mean ** 2;
  return {
    even,
    normal,
    skewed: () => (gamma(2) - 2) / Math.SQRT2,
    rare: () => ((even() < far.share ? far.at + far.spread * normal() : far.near * normal()) - mean) / Math.sqrt(variance),
  };
}
