import { expect } from 'chai';
import { findQuotations } from '../../../server/text/quotations.ts';

function quoted(text: string): string[] {
  return findQuotations(text).map((quotation) => `${quotation.kind}: ${text.slice(quotation.start, quotation.end)}`);
}

describe('findQuotations', () => {
  it('finds curly, straight, single and double marks', () => {
    expect(quoted('“We will not pay,” she said.')).to.deep.equal(['direct: “We will not pay,”']);
    expect(quoted('"We will not pay," she said.')).to.deep.equal(['direct: "We will not pay,"']);
    expect(quoted('‘We will not pay,’ she said.')).to.deep.equal(['direct: ‘We will not pay,’']);
    expect(quoted("'We will not pay,' she said.")).to.deep.equal(["direct: 'We will not pay,'"]);
    expect(quoted('«We will not pay», she said.')).to.deep.equal(['direct: «We will not pay»']);
  });

  it('goes on over paragraphs whose marks are reopened, and closes the last', () => {
    const text = 'She said: “First we count.\n\n“Then we pay.\n\n“Then we rest,” and left.\n\nThe hall was empty.';
    expect(quoted(text)).to.deep.equal(['direct: “First we count.', 'direct: “Then we pay.', 'direct: “Then we rest,”']);
    expect(findQuotations(text).map((quotation) => quotation.continues)).to.deep.equal([null, 0, 1]);
  });

  it('ends a quotation whose closing mark is missing with its paragraph', () => {
    expect(quoted('He said: “We will see.\n\nThe hall was empty.')).to.deep.equal(['direct: “We will see.']);
    expect(quoted('“We will see. He left. “Then we pay,” he said.')).to.have.length(2);
  });

  it('keeps nested marks inside the outer quotation', () => {
    expect(quoted('“The board told me ‘never again’ in May,” she said.')).to.deep.equal(['direct: “The board told me ‘never again’ in May,”']);
  });

  it('takes no apostrophe for a mark', () => {
    expect(quoted("The workers' union isn't sure about the '90s, says Mara's aide.")).to.deep.equal([]);
    expect(quoted('The workers’ union isn’t sure about ’tis, says Mara’s aide.')).to.deep.equal([]);
  });

  it('tells scare quotes from statements', () => {
    expect(quoted('Wen accused them of “hyping” the “harbour threat theory,” a note says.')).to.deep.equal(['scare: “hyping”', 'scare: “harbour threat theory,”']);
    expect(quoted('He said it was “recklessly meddling in Orland’s affairs” on Monday.')[0]).to.match(/^direct/);
    expect(quoted('“Never,” he said.')).to.deep.equal(['direct: “Never,”']);
  });

  it('takes the name of a work for no quotation', () => {
    expect(quoted('The “Harwick Tonight” host and the star of "The Long Bridge" met.')).to.deep.equal([]);
  });

  it('reads inches and empty marks as no quotation', () => {
    expect(quoted('He is 6\'2" tall. "" He left.')).to.deep.equal([]);
  });
});
