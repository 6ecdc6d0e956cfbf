import { expect } from 'chai';
import { createPace } from '../../../server/jobs/pace.ts';

describe('the pace of long work', () => {
  it('is that of the last minute, however fast the start was', () => {
    const pace = createPace({ at: 0, share: 0, done: 0 });
    expect(pace({ at: 0, share: 0, done: 0 })).to.deep.equal({ rate: null, secondsLeft: null });
    // Half of the file is there already, and passed over in a minute; then a hundredth takes a minute.
    expect(pace({ at: 60_000, share: 0.5, done: 500_000 }).secondsLeft).to.equal(60);
    for (let minute = 2; minute <= 4; minute += 1) pace({ at: minute * 60_000, share: 0.5 + (minute - 1) * 0.01, done: 500_000 + (minute - 1) * 10_000 });
    const { rate, secondsLeft } = pace({ at: 300_000, share: 0.54, done: 540_000 });
    expect(rate).to.be.closeTo(10_000 / 60, 1e-9);
    expect(secondsLeft).to.be.closeTo(46 * 60, 1e-6);
  });

  it('has no end in sight while nothing moves', () => {
    const pace = createPace({ at: 0, share: 0, done: 0 });
    expect(pace({ at: 1_000, share: 0, done: 0 })).to.deep.equal({ rate: 0, secondsLeft: null });
  });
});
