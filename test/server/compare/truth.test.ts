import { expect } from 'chai';
import { describe, it } from 'mocha';
import { covers, simulate, simulateShares } from './worlds.ts';

/** So many stories for `of` texts an outlet on average. */
const stories = (of: number) => Math.round(of / covers);

describe('intervals against known truths', function () {
  this.timeout(30_000);

  // The worlds of a size give a share that itself has a standard error of about 1 in 100; hence the tolerance.
  for (const [shape, least] of [['normal', 0.925], ['skewed', 0.92], ['rare', 0.91]] as const) {
    for (const [size, worlds] of [[3, 200], [5, 200], [10, 200], [30, 120], [100, 80], [300, 50]] as const) {
      it(`hold the truth about 95 times in 100: ${size} texts an outlet, ${shape}`, () => {
        const held = simulate({ stories: stories(size), shape }, worlds, size);
        // From three texts they may hold it more often: the spread that others lend is then taken with care.
        const most = size <= 5 ? 1 : 0.985;
        for (const what of ['means', 'effects', 'differences'] as const) expect(held[what], what).to.be.within(least, most);
      });
    }
  }

  it('hold the truth when one outlet\'s texts vary twice as much as the others\'', () => {
    for (const size of [5, 30]) {
      const held = simulate({ stories: stories(size), shape: 'normal', uneven: 2 }, 200, size + 1);
      for (const what of ['means', 'effects', 'differences'] as const) expect(held[what], `${what}, ${size} texts`).to.be.within(0.92, 0.985);
    }
  });

  it('call a difference clear where there is none in fewer than one world of twenty', () => {
    for (const shape of ['normal', 'rare'] as const) {
      expect(simulate({ stories: stories(20), shape, effects: [0, 0, 0, 0, 0, 0] }, 300, 20).falselyClear, shape).to.be.at.most(0.06);
    }
  });

  it('find a difference of two standard deviations of a text from thirty texts an outlet on', () => {
    expect(simulate({ stories: stories(30), shape: 'skewed' }, 60, 9).clearlyFound).to.be.at.least(0.95);
  });
});

describe('intervals of what texts are made of, against known truths', function () {
  this.timeout(30_000);

  for (const [size, worlds] of [[3, 300], [5, 300], [10, 300], [30, 150], [100, 100], [300, 100]] as const) {
    it(`hold the truth about 95 times in 100: ${size} texts an outlet, six outlets`, () => {
      const held = simulateShares({ texts: size, rates: [0.3, 0.6, 1, 1.5, 2, 3] }, worlds, size);
      for (const [what, share] of Object.entries(held)) expect(share, what).to.be.within(0.92, size <= 5 ? 1 : 0.985);
    });
  }

  it('hold it less often where an outlet is by itself, with nobody to lend it spread', () => {
    for (const [size, least] of [[3, 0.85], [10, 0.88], [100, 0.9]] as const) {
      for (const [what, share] of Object.entries(simulateShares({ texts: size, rates: [1] }, 600, size))) expect(share, `${what}, ${size} texts`).to.be.at.least(least);
    }
  });
});
