import { expect } from 'chai';
import { freePlace, type Box } from '../../client/src/charts/name-place.ts';

describe('the names of dots', () => {
  /** The chart of headlines and bodies on a phone, with its caption at the upper left. */
  const within: Box = { left: 57, right: 310, top: 220, bottom: 477 };
  const caption: Box = { left: 65, right: 191, top: 224, bottom: 239 };
  const around = ({ x, y }: { x: number; y: number }): Box => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 });
  const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

  it('stand beside their dots where there is room', () => {
    expect(freePlace({ x: 100, y: 400 }, 60, [], within)).to.deep.equal({ box: { left: 111, right: 171, top: 393, bottom: 408 }, line: false });
  });

  it('have a line to their dot where there is room only farther off: two dots in the upper right corner of a phone', () => {
    const [top, below] = [{ x: 273, y: 236 }, { x: 265, y: 266 }];
    const first = freePlace(below, 106, [around(top), caption], within)!;
    expect(first.line).to.equal(false);
    const second = freePlace(top, 99, [around(below), caption, first.box], within)!;
    expect(second.line).to.equal(true);
    for (const other of [around(below), caption, first.box]) expect(apart(second.box, other)).to.equal(true);
    expect([second.box.left >= within.left, second.box.right <= within.right, second.box.bottom <= within.bottom]).to.deep.equal([true, true, true]);
  });

  it('are left out where there is no room at all', () => {
    expect(freePlace({ x: 100, y: 300 }, 60, [within], within)).to.equal(null);
  });
});
