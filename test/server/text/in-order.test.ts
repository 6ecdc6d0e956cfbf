import { expect } from 'chai';
import { firstFrom } from '../../../server/text/in-order.ts';

describe('firstFrom', () => {
  const from = (items: number[], start: number) => firstFrom(items, (item) => item, start);

  it('gives the first item from a place on, and the end where there is none', () => {
    expect([0, 3, 4, 9, 10].map((start) => from([3, 5, 9], start))).to.deep.equal([0, 0, 1, 2, 3]);
    expect(from([], 1)).to.equal(0);
  });

  it('gives the first of those that start alike', () => {
    expect(from([1, 4, 4, 4, 6], 4)).to.equal(1);
  });
});
