import { expect } from 'chai';
import { paragraphsOf } from '../../client/src/segments.ts';

const text = 'One two three.\n\nFour five six.\n';

describe('paragraphsOf', () => {
  it('gives every character of the paragraphs back, in order', () => {
    const marks = [{ start: 4, end: 7 }, { start: 21, end: 25 }];
    const paragraphs = paragraphsOf(text, marks);
    expect(paragraphs.map((paragraph) => paragraph.segments.map((segment) => segment.text).join(''))).to.deep.equal(['One two three.', 'Four five six.']);
    expect(paragraphs.map((paragraph) => paragraph.marks)).to.deep.equal([[0], [1]]);
  });
  it('draws no stretch twice when marks overlap', () => {
    const [first] = paragraphsOf(text, [{ start: 0, end: 7 }, { start: 4, end: 13 }]);
    expect(first!.segments.map((segment) => segment.text)).to.deep.equal(['One two', ' three.']);
  });
  it('keeps marks in any order by their place', () => {
    const [first] = paragraphsOf(text, [{ start: 8, end: 13 }, { start: 0, end: 3 }]);
    expect(first!.segments.map((segment) => segment.mark)).to.deep.equal([1, null, 0, null]);
  });
  it('takes empty texts and texts of line ends alone', () => {
    expect(paragraphsOf('', [])).to.deep.equal([]);
    expect(paragraphsOf('\n \n', [])).to.deep.equal([]);
  });
});
