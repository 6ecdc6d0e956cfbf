import { expect } from 'chai';
import { sizeText } from '../../../server/ingest/size-text.ts';

describe('sizes as a reader knows them', () => {
  it('are in the largest unit that they reach', () => {
    expect([0, 31, 1023, 1024, 1536, 30 * 1024 * 1024, 2.5 * 1024 ** 3, 3 * 1024 ** 4].map(sizeText)).to.deep.equal(['0 bytes', '31 bytes', '1023 bytes', '1 KB', '1.5 KB', '30 MB', '2.5 GB', '3072 GB']);
  });
});
