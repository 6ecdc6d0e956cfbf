/** Made-up outlets whose true values are known, and how often what is said of them is true. */
import { compareOutlets } from '../../../server/compare/compare.ts';
import type { ComparisonRow, Estimate } from '../../../server/types/comparison.ts';
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

/** Families of wording whose true rates are known: most texts hold few findings, some many, and long texts more. */
export interface RatioWorld {
  /** Texts an outlet. */
  texts: number;
  /** True weighted findings per 100 words, one an outlet. */
  rates: readonly number[];
}

/** Makes so many worlds of findings in texts of uneven length. @returns how often the intervals of rates, voice shares, frames and portrayals hold the truth */
export function simulateShares({ texts: count, rates }: RatioWorld, worlds: number, seed: number): Record<'families' | 'voices' | 'frames' | 'portrayals', number> {
  const random = createRandom(seed);
  const poisson = (mean: number) => {
    let times = 0;
    for (let left = Math.exp(-mean), product = random.even(); product > left; product *= random.even()) times += 1;
    return times;
  };
  const held = { families: [0, 0], voices: [0, 0], frames: [0, 0], portrayals: [0, 0] } as Record<string, [number, number]>;
  const truth = { voices: 0.3, frames: 0.2, portrayals: 0.7 * -1.25 + 0.3 };
  const tally = (what: string, estimate: Estimate | undefined, value: number) => {
    if (!estimate?.interval) return;
    held[what]![1] += 1;
    if (estimate.interval[0] <= value && value <= estimate.interval[1]) held[what]![0] += 1;
  };
  for (let world = 0; world < worlds; world++) {
    const rows = rates.flatMap((rate, outlet) =>
      Array.from({ length: count }, (_, index) => {
        const words = Math.round(150 + 500 * random.even());
        // A text has a temper of its own: its findings come together.
        const temper = -Math.log(1 - random.even()) * 0.5 + 0.5;
        const narrator = poisson((rate * words * temper) / 100 / 1.5);
        let weight = 0;
        for (let finding = 0; finding < narrator; finding++) weight += 1 + Math.floor(2 * random.even());
        const all = 1 + poisson(4 * temper);
        let quoted = 0;
        for (let finding = 0; finding < all; finding++) quoted += Number(random.even() < truth.voices);
        const sentences = 8 + Math.floor(20 * random.even());
        const about = Math.min(1, (2 * truth.frames) * random.even());
        let speaking = 0;
        for (let sentence = 0; sentence < sentences; sentence++) speaking += Number(random.even() < about);
        const findings = 1 + poisson(0.8);
        let lean = 0;
        for (let finding = 0; finding < findings; finding++) lean += random.even() < 0.7 ? -1 - Number(random.even() < 0.25) : 1;
        return row(`${world}-${outlet}-${index}`, `outlet ${outlet}`, { words, families: { choices: weight }, voices: { narrator: all - quoted, quoted }, frames: { conflict: speaking / sentences }, portrayals: [{ actor: 'Wren', findings, lean }] });
      }),
    );
    for (const { outlet, families, voices, frames, portrayals } of compareOutlets(rows).outlets) {
      tally('families', families.choices, rates[Number(outlet.split(' ')[1])]!);
      tally('voices', voices.quoted, truth.voices);
      tally('frames', frames['conflict'], truth.frames);
      tally('portrayals', portrayals[0]?.mean, truth.portrayals);
    }
  }
  return Object.fromEntries(Object.entries(held).map(([what, [inside, all]]) => [what, inside / Math.max(1, all)])) as ReturnType<typeof simulateShares>;
}
