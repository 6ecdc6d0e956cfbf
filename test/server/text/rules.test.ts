import { expect } from 'chai';
import { compileRules, unseen } from '../../../server/text/rules.ts';

/** Rules as the model writes them, from states by event, what is said in end states, and margins. */
const written = (next: object, says: object, margins: object = {}) => JSON.stringify([100, 20, next, says, margins]);
const otherwise = '2070003';

describe('rules', () => {
  const met = (pass: string, events: (number | 'unseen')[]) => {
    const rules = compileRules([pass], Number);
    const found: number[] = [];
    rules.run(0, Uint8Array.from(events, (event) => (event === 'unseen' ? unseen : rules.eventOf(event))), events.length, found);
    return found;
  };

  it('say what they say of the token that they are about, behind the ones that they only look at', () => {
    const pass = written({ 0: { 5: 1 }, 1: { 6: 2 }, 2: { 7: 3 } }, { 3: '-8' }, { 3: [1, 1] });
    expect(met(pass, [9, 5, 6, 7, 5, 6, 5, 6, 7])).to.deep.equal([2, -8, 7, -8]);
  });

  it('leave no token to two of them, unless one came to nothing', () => {
    const pass = written({ 0: { 5: 1 }, 1: { 5: 2 } }, { 2: '4' });
    expect(met(pass, [5, 5, 5, 5, 5])).to.deep.equal([0, 4, 2, 4]);
    expect(met(written({ 0: { 5: 1 }, 1: { 6: 2 }, 2: { 7: 3 } }, { 3: '4' }), [5, 5, 6, 7])).to.deep.equal([1, 4]);
  });

  it('fall back on a shorter one where a longer one comes to nothing, and go on behind it', () => {
    const pass = written({ 0: { 5: 1 }, 1: { 6: 2 }, 2: { 7: 3, [otherwise]: 4 }, 3: { 8: 5 } }, { 4: '1', 5: '2' });
    expect(met(pass, [5, 6, 7, 8])).to.deep.equal([0, 2]);
    expect(met(pass, [5, 6, 7, 5, 6, 5, 6])).to.deep.equal([0, 1, 3, 1, 5, 1]);
  });

  it('pass over what they do not see, and what says nothing still covers its tokens', () => {
    const pass = written({ 0: { 5: 1 }, 1: { 6: 2, 7: 3 } }, { 2: '4', 3: '0' });
    expect(met(pass, [5, 'unseen', 'unseen', 6])).to.deep.equal([0, 4]);
    expect(met(pass, [5, 7, 6])).to.deep.equal([]);
  });

  it('number the events of all passes alike', () => {
    const rules = compileRules([written({ 0: { 5: 1 } }, { 1: '1' }), written({ 0: { 6: 1, 5: 2 } }, { 1: '2', 2: '3' })], Number);
    const found: number[] = [];
    for (let pass = 0; pass < rules.passes; pass += 1) rules.run(pass, Uint8Array.from([5, 6, 7], rules.eventOf), 3, found);
    expect(found).to.deep.equal([0, 1, 0, 3, 1, 2]);
  });
});
