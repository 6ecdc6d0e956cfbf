import { expect } from 'chai';
import { readInWords } from '../../../client/src/story/in-words.ts';

describe('a story in words', () => {
  it('says from how many texts it is read whenever that is not from all', () => {
    expect(readInWords({ texts: 301, textsRead: 300 })).to.equal('; acts, quotations and what is left out are read from the first 300 texts');
    expect(readInWords({ texts: 300, textsRead: 300 })).to.equal('');
  });
});
