/**
 * Story-adjusted effects: value(story, outlet) = story + outlet + error, by least squares over the stories that at least
 * two of the outlets covered. An outlet that only covers heated stories is not taken for a heated outlet.
 */
import { confidence, lentEvidence } from './limits.ts';
import { believedVariance } from './mean-interval.ts';
import type { LinkedOutlets } from './shared-stories.ts';
import { createQuantiles, twoSidedTail } from './students-t.ts';
import { symmetricInverse } from './symmetric-inverse.ts';

/** An estimate of an effect or of a difference of effects, in the measure's unit. */
export interface Contrast {
  value: number;
  interval: [number, number];
  /** Two-sided p-value of "the true value is 0". */
  pValue: number;
}

/** Effects of linked outlets, by their position in the group. */
export interface StoryEffects {
  /** How far an outlet lies from the mean of the group's outlets, all on the same stories. */
  effect(outlet: number): Contrast;
  /** The effect of `a` less that of `b`. */
  difference(a: number, b: number): Contrast;
}

/** Under this bound on a story's leverage the bound itself is used: it widens an interval by at most 1 %. */
const smallLeverage = 0.02;

/**
 * Fits the model.
 *
 * With the values of each story taken less their mean, the normal equations are A o = b with A = Σ (D - 11ᵀ/m) over stories of m
 * outlets; the effects o add up to 0, and A⁺ is A's pseudo-inverse. A contrast c (an effect, a difference) has the value
 * cᵀo = Σ over stories of aᵀy, with a = A⁺c on the story's outlets less its mean there. Its variance is that of resampling
 * stories, in closed form: Σ (aᵀr)² / (1 - h), r the residuals, h = aᵀA⁺a / aᵀa the story's leverage, which makes it unbiased
 * where errors are alike (after Bell & McCaffrey 2002). It has n - 1 degrees of freedom, with n = (Σ aᵀa)² / Σ (aᵀa)² the number
 * of stories that carry the contrast; where two outlets share n stories and no third is there, all this is the paired t-test.
 * As in `mean-interval.ts`, it is not believed to be much smaller than the common variance of residuals makes it.
 * @param leastVariance the square of the measure's grain
 */
export function fitStoryEffects({ outlets, stories }: LinkedOutlets, leastVariance: number): StoryEffects {
  const size = outlets.length;
  const normal = new Float64Array(size * size).fill(1 / size);
  const right = new Float64Array(size);
  let cells = 0;
  for (const { members, values } of stories) {
    const mean = meanOf(values);
    cells += members.length;
    for (const [i, member] of members.entries()) {
      right[member]! += values[i]! - mean;
      normal[member * size + member]! += 1;
      for (const other of members) normal[member * size + other]! -= 1 / members.length;
    }
  }
  // The outlets are linked, so only a shift of all effects is free; adding 11ᵀ/size fixes it at sum 0.
  const inverse = symmetricInverse(normal, size).map((value) => value - 1 / size);
  const effects = new Float64Array(size);
  for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) effects[row]! += inverse[row * size + column]! * right[column]!;
  let leverageBound = 0;
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += Math.abs(inverse[row * size + column]!);
    leverageBound = Math.max(leverageBound, sum);
  }

  // Flat, since every contrast goes through all of them.
  const starts = new Int32Array(stories.length + 1);
  const covering = new Int32Array(cells);
  const residuals = new Float64Array(cells);
  let squares = 0;
  let at = 0;
  for (const [story, { members, values }] of stories.entries()) {
    const mean = meanOf(values);
    const effectMean = meanOf(members.map((member) => effects[member]!));
    for (const [i, member] of members.entries()) {
      const residual = values[i]! - mean - (effects[member]! - effectMean);
      squares += residual * residual;
      covering[at] = member;
      residuals[at] = residual;
      at += 1;
    }
    starts[story + 1] = at;
  }
  const degrees = cells - stories.length - size + 1;
  const common = Math.max(leastVariance, degrees > 0 ? squares / degrees : 0);
  const quantiles = createQuantiles(confidence);

  function contrast(value: number, along: Float64Array): Contrast {
    let variance = 0;
    let weight = 0;
    let squaredWeight = 0;
    for (let story = 0; story < stories.length; story++) {
      const from = starts[story]!;
      const to = starts[story + 1]!;
      let mean = 0;
      for (let i = from; i < to; i++) mean += along[covering[i]!]!;
      mean /= to - from;
      let own = 0;
      let moved = 0;
      for (let i = from; i < to; i++) {
        const part = along[covering[i]!]! - mean;
        own += part * part;
        moved += part * residuals[i]!;
      }
      if (own === 0) continue;
      weight += own;
      squaredWeight += own * own;
      const leverage = leverageBound < smallLeverage ? leverageBound : quadratic(along, mean, from, to) / own;
      // A story on which the contrast hangs alone leaves no residual to judge by.
      variance += leverage > 1 - 1e-9 ? common * own : (moved * moved) / (1 - leverage);
    }
    const carrying = (weight * weight) / squaredWeight - 1;
    const degreesOfFreedom = carrying + lentEvidence;
    const error = Math.sqrt(believedVariance(variance, carrying, common * weight));
    const half = quantiles(degreesOfFreedom) * error;
    return { value, interval: [value - half, value + half], pValue: twoSidedTail(value / error, degreesOfFreedom) };
  }

  /** aᵀA⁺a of the cells of a story. */
  function quadratic(along: Float64Array, mean: number, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const row = covering[i]! * size;
      let inner = 0;
      for (let j = from; j < to; j++) inner += inverse[row + covering[j]!]! * (along[covering[j]!]! - mean);
      sum += (along[covering[i]!]! - mean) * inner;
    }
    return sum;
  }

  const column = (outlet: number) => inverse.slice(outlet * size, (outlet + 1) * size);
  return {
    effect: (outlet) => contrast(effects[outlet]!, column(outlet)),
    difference: (a, b) => {
      const other = column(b);
      return contrast(effects[a]! - effects[b]!, column(a).map((value, i) => value - other[i]!));
    },
  };
}

function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
