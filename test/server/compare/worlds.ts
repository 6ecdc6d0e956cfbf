/** Made-up outlets whose true values are known, and how often what is said of them is true. */
import { compareOutlets } from '../../../server/compare/compare.ts';
import type { ComparisonRow } from '../../../server/types.ts';
import { createRandom, row, type Random } from './rows.ts';

/** True effects of six outlets; they add up to 0. */
const effects = [-6, -3, 0, 0, 3, 6];
const mean = 40;
const storySpread = 6;
const textSpread = 6;
/** An outlet covers this share of the stories. */
export const covers = 0.6;

export type Shape = 'normal' | 'skewed' | 'rare';

export interface World {
  stories: number;
  shape: Shape;
  /** Times the spread of the first outlet's texts. */
  uneven?: number;
  effects?: readonly number[];
}

/** The texts of one made-up world: value = mean + outlet + story + error. */
function texts(world: World, random: Random): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  for (let story = 0; story < world.stories; story++) {
    const event = storySpread * random[world.shape]();
    for (const [outlet, effect] of (world.effects ?? effects).entries()) {
      if (random.even() > covers) continue;
      const error = textSpread * (outlet === 0 ? (world.uneven ?? 1) : 1) * random[world.shape]();
      rows.push(row(`${story}-${outlet}`, `outlet ${outlet}`, { story: `s${story}`, bodyScore: mean + effect + event + error }));
    }
  }
  return rows;
}

export interface Held {
  means: number;
  effects: number;
  differences: number;
  /** Worlds in which a difference was called clear where there is none. */
  falselyClear: number;
  /** Share of differences of 12 points that were called clear. */
  clearlyFound: number;
}

/** Makes so many worlds, and counts how often what `compareOutlets` says of them is true. */
export function simulate(world: World, worlds: number, seed: number): Held {
  const random = createRandom(seed);
  const held = { means: [0, 0], effects: [0, 0], differences: [0, 0], false: [0, 0], found: [0, 0] } as Record<string, [number, number]>;
  const count = (what: string, holds: boolean) => {
    held[what]![1] += 1;
    if (holds) held[what]![0] += 1;
  };
  const inside = (interval: readonly [number, number] | null, truth: number) => interval !== null && interval[0] <= truth && truth <= interval[1];
  const trueEffects = world.effects ?? effects;
  const numberOf = (outlet: string) => Number(outlet.split(' ')[1]);
  for (let number = 0; number < worlds; number++) {
    const comparison = compareOutlets(texts(world, random));
    // An outlet that did not reach the minimum makes the others' mean another one; such worlds say nothing about effects.
    const whole = comparison.outlets.length === trueEffects.length && comparison.outlets.every((one) => one.effects.body.value !== null);
    for (const { outlet, measures, effects: found } of comparison.outlets) {
      const effect = trueEffects[numberOf(outlet)]!;
      if (measures.body.value !== null) count('means', inside(measures.body.interval, mean + effect));
      if (whole) count('effects', inside(found.body.interval, effect));
    }
    let wrong = false;
    for (const { a, b, interval, clear, adjusted } of comparison.differences) {
      if (!adjusted) continue;
      const truth = trueEffects[numberOf(a)]! - trueEffects[numberOf(b)]!;
      count('differences', inside(interval, truth));
      if (Math.abs(truth) === 12) count('found', clear);
      if (truth === 0 && clear) wrong = true;
    }
    count('false', wrong);
  }
  const share = (what: string) => held[what]![0] / Math.max(1, held[what]![1]);
  return { means: share('means'), effects: share('effects'), differences: share('differences'), falselyClear: share('false'), clearlyFound: share('found') };
}
