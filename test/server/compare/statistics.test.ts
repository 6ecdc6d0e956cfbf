import { expect } from 'chai';
import { describe, it } from 'mocha';
import { holdsTogether } from '../../../server/compare/holm.ts';
import { commonSpread, meanWithInterval } from '../../../server/compare/mean-interval.ts';
import { commonRatioSpread, ratioWithInterval } from '../../../server/compare/ratio-interval.ts';
import { addPower, emptyPowers } from '../../../server/store/sums.ts';
import { linkedOutlets } from '../../../server/compare/shared-stories.ts';
import { fitStoryEffects } from '../../../server/compare/story-effects.ts';
import { createQuantiles, quantile, twoSidedTail } from '../../../server/compare/students-t.ts';
import { symmetricInverse } from '../../../server/compare/symmetric-inverse.ts';
import { createRandom } from './rows.ts';

/** The sums of some values. */
function powersOf(values: readonly number[]) {
  const sums = emptyPowers();
  for (const value of values) addPower(sums, value);
  return sums;
}

describe('Student\'s t', () => {
  it('agrees with the printed tables', () => {
    for (const [degrees, t] of [[1, 12.7062], [2, 4.3027], [3, 3.1824], [5, 2.5706], [10, 2.2281], [30, 2.0423], [120, 1.9799], [1e6, 1.96]] as const) {
      expect(quantile(0.95, degrees)).to.be.closeTo(t, 0.0001);
    }
    expect(quantile(0.99, 4)).to.be.closeTo(4.6041, 0.0001);
    expect(twoSidedTail(2.2281, 10)).to.be.closeTo(0.05, 0.00001);
    expect(twoSidedTail(0, 7)).to.equal(1);
  });

  it('takes degrees of freedom that are not whole', () => {
    expect(quantile(0.95, 2.5)).to.be.within(quantile(0.95, 3), quantile(0.95, 2));
    const quantiles = createQuantiles(0.99);
    for (const degrees of [4, 2.5, 4]) expect(quantiles(degrees), 'kept or not').to.equal(quantile(0.99, degrees));
  });
});

describe('Holm\'s correction', () => {
  it('holds the smallest against the strictest level, and stops at the first that fails', () => {
    expect(holdsTogether([0.01, 0.04, 0.03, 0.005], 0.05)).to.deep.equal([true, false, false, true]);
    expect(holdsTogether([0.04, 0.04], 0.05)).to.deep.equal([false, false]);
    expect(holdsTogether([], 0.05)).to.deep.equal([]);
  });
});

describe('a mean with its interval', () => {
  it('is Student\'s, with one more degree of freedom, where spreads are alike and not skewed', () => {
    const values = [1, 2, 3, 4, 5];
    const { mean, interval } = meanWithInterval(powersOf(values), commonSpread([powersOf(values), powersOf(values)], 0), [-Infinity, Infinity]);
    expect(mean).to.equal(3);
    expect(interval[1]).to.be.closeTo(3 + quantile(0.95, 5) * Math.sqrt(2.5 / 5), 1e-9);
    expect(interval[0]).to.be.closeTo(6 - interval[1], 1e-9);
  });

  it('is drawn toward where a skewed measure has its long tail', () => {
    const skewed = [0, 0, 0, 1, 1, 2, 9];
    const { mean, interval } = meanWithInterval(powersOf(skewed), commonSpread([powersOf(skewed), powersOf(skewed), powersOf(skewed)], 0), [-Infinity, Infinity]);
    expect(interval[1] - mean).to.be.above(1.2 * (mean - interval[0]));
  });
});

describe('story-adjusted effects', () => {
  const outlets = (units: Record<string, Record<string, number>>) => Object.entries(units).map(([outlet, values]) => ({ outlet, units: Object.entries(values).map(([story, value]) => ({ story, value })) }));

  it('are the paired t-test where two outlets share all stories', () => {
    const a = [20, 31, 26, 40, 18];
    const b = [12, 24, 21, 30, 19];
    const [linked] = linkedOutlets(outlets({ a: Object.fromEntries(a.map((value, i) => [`s${i}`, value])), b: Object.fromEntries(b.map((value, i) => [`s${i}`, value])) }), 3, 10);
    const { value, interval } = fitStoryEffects(linked!, 0).difference(0, 1);
    const differences = a.map((one, i) => one - b[i]!);
    const mean = differences.reduce((sum, one) => sum + one, 0) / 5;
    const error = Math.sqrt(differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 4 / 5);
    expect(value).to.be.closeTo(mean, 1e-9);
    // One degree more than the paired test's 4, for the common spread.
    expect(interval[1] - value).to.be.closeTo(quantile(0.95, 5) * error, 1e-9);
  });

  it('are the least squares that alternating means arrive at', () => {
    const random = createRandom(8);
    const cells: { story: number; outlet: number; value: number }[] = [];
    for (let story = 0; story < 40; story++) for (let outlet = 0; outlet < 6; outlet++) if (random.even() < 0.5) cells.push({ story, outlet, value: 10 * random.normal() + 3 * outlet + story });
    const byOutlet: Record<string, Record<string, number>> = {};
    for (const { story, outlet, value } of cells) (byOutlet[`o${outlet}`] ??= {})[`s${story}`] = value;
    const [linked] = linkedOutlets(outlets(byOutlet), 3, 10);
    const fitted = fitStoryEffects(linked!, 0);

    const effects = new Float64Array(6);
    const stories = new Float64Array(40);
    const meanOver = (keep: (cell: (typeof cells)[number]) => boolean, less: (cell: (typeof cells)[number]) => number) => {
      const kept = cells.filter(keep);
      return kept.length === 0 ? 0 : kept.reduce((sum, cell) => sum + cell.value - less(cell), 0) / kept.length;
    };
    for (let round = 0; round < 200; round++) {
      for (let story = 0; story < 40; story++) stories[story] = meanOver((cell) => cell.story === story, (cell) => effects[cell.outlet]!);
      for (let outlet = 0; outlet < 6; outlet++) effects[outlet] = meanOver((cell) => cell.outlet === outlet, (cell) => stories[cell.story]!);
    }
    const centre = effects.reduce((sum, one) => sum + one, 0) / 6;
    for (const [position, outlet] of linked!.outlets.entries()) expect(fitted.effect(position).value).to.be.closeTo(effects[Number(outlet.slice(1))]! - centre, 1e-6);
  });

  it('compare two outlets over a third that links them', () => {
    const [linked] = linkedOutlets(outlets({ a: { s1: 10, s2: 20, s3: 30 }, link: { s1: 8, s2: 18, s3: 28, s4: 40, s5: 50, s6: 60 }, b: { s4: 45, s5: 55, s6: 65 } }), 3, 10);
    const fitted = fitStoryEffects(linked!, 1);
    const at = (name: string) => linked!.outlets.indexOf(name);
    expect(fitted.difference(at('a'), at('b')).value).to.be.closeTo(2 - 5, 1e-9);
  });

  it('leave out an outlet with too few shared stories, and those that lose theirs by it', () => {
    expect(linkedOutlets(outlets({ a: { s1: 1, s2: 1, s3: 1 }, b: { s1: 1, s2: 1 } }), 3, 10)).to.deep.equal([]);
    const three = linkedOutlets(outlets({ a: { s1: 1, s2: 2, s3: 3, s4: 4 }, b: { s1: 1, s2: 2, s3: 3 }, c: { s4: 4 } }), 3, 10);
    expect(three.map((group) => group.outlets)).to.deep.equal([['a', 'b']]);
    expect(three[0]!.stories).to.have.length(3);
  });

  it('hold when one story links everything', () => {
    const [linked] = linkedOutlets(outlets({ a: { s1: 10, s2: 11, s3: 14 }, b: { s1: 12, s2: 13, s3: 15, bridge: 20 }, c: { bridge: 30, s4: 1, s5: 2, s6: 3 }, d: { s4: 2, s5: 4, s6: 3 } }), 3, 10);
    const fitted = fitStoryEffects(linked!, 1);
    const { value, interval } = fitted.difference(linked!.outlets.indexOf('a'), linked!.outlets.indexOf('d'));
    expect(Number.isFinite(value) && Number.isFinite(interval[0]) && interval[0] < value && value < interval[1]).to.equal(true);
  });
});

describe('the inverse of a matrix', () => {
  it('undoes it', () => {
    const matrix = Float64Array.from([4, 1, 0.5, 1, 3, -1, 0.5, -1, 5]);
    const inverse = symmetricInverse(matrix, 3);
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) expect([0, 1, 2].reduce((sum, k) => sum + matrix[i * 3 + k]! * inverse[k * 3 + j]!, 0)).to.be.closeTo(i === j ? 1 : 0, 1e-12);
    expect(() => symmetricInverse(Float64Array.from([1, 1, 1, 1]), 2)).to.throw(RangeError);
  });
});

describe('a ratio with its interval', () => {
  // Texts of 100, 200 and 300 words with weights of 1, 2 and 6.
  const sums = { part: { sum: 9, squares: 41, cross: 23 }, whole: { n: 3, sum: 6, squares: 14 } };

  it('gives the figures of the worked example', () => {
    const { ratio, interval } = ratioWithInterval(sums, commonRatioSpread([sums], 0), [0, Infinity]);
    expect(ratio).to.equal(1.5);
    expect(interval[0]).to.equal(0);
    expect(interval[1]).to.be.closeTo(1.5 + 4.3027 * Math.sqrt(0.4375 / 3), 0.001);
  });

  it('is that of a mean where every whole is 1', () => {
    const values = [0.2, 0.5, 0.1, 0.4];
    const { sum, squares } = powersOf(values);
    const shares = { part: { sum, squares, cross: sum }, whole: { n: 4, sum: 4, squares: 4 } };
    const { ratio, interval } = ratioWithInterval(shares, commonRatioSpread([shares], 0), [-Infinity, Infinity]);
    const mean = meanWithInterval(powersOf(values), { ...commonSpread([powersOf(values)], 0), skewness: 0 }, [-Infinity, Infinity]);
    expect(ratio).to.be.closeTo(mean.mean, 1e-12);
    for (const end of [0, 1] as const) expect(interval[end]).to.be.closeTo(mean.interval[end], 1e-12);
  });

  it('has a width where no text holds the part at all', () => {
    const none = { part: { sum: 0, squares: 0, cross: 0 }, whole: { n: 3, sum: 6, squares: 14 } };
    expect(ratioWithInterval(none, commonRatioSpread([none, sums], 0.01), [0, Infinity]).interval[1]).to.be.above(0.3);
  });
});
