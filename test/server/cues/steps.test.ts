import { expect } from 'chai';
import { createSteps } from '../../../server/cues/steps.ts';

describe('createSteps', () => {
  const vocabulary = new Map([['slams', 1]]);

  it('knows what was kept for a state and a word, and nothing else', () => {
    const steps = createSteps();
    steps.begin(vocabulary);
    for (let state = 0; state < 300; state += 1) for (let word = 1; word < 100; word += 3) steps.keep(state, word, state * word);
    for (let state = 0; state < 300; state += 1) for (let word = 1; word < 100; word += 1) expect(steps.find(state, word)).to.equal(word % 3 === 1 ? state * word : -1);
  });

  it('goes on from none of the words of another vocabulary', () => {
    const steps = createSteps();
    steps.begin(vocabulary);
    steps.keep(7, 1, 9);
    steps.begin(vocabulary);
    expect(steps.find(7, 1)).to.equal(9);
    steps.begin(new Map([['door', 1]]));
    expect(steps.find(7, 1)).to.equal(-1);
  });

  it('forgets rather than growing without end, and finds what came last', () => {
    const steps = createSteps();
    steps.begin(vocabulary);
    const many = 700_000;
    for (let word = 1; word <= many; word += 1) steps.keep(1, word, word);
    expect(steps.find(1, many)).to.equal(many);
    expect(steps.find(1, 1)).to.equal(-1);
  });
});
