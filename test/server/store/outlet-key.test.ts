import { expect } from 'chai';
import { commonSpelling, outletKey } from '../../../server/store/outlet-key.ts';

describe('the spellings of an outlet', () => {
  it('are one where case, space and a leading article alone differ', () => {
    expect(new Set(['The Harwick Wire', 'harwick  wire', ' HARWICK WIRE'].map(outletKey)).size).to.equal(1);
    expect(outletKey('Harwick Wires')).not.to.equal(outletKey('Harwick Wire'));
  });

  it('come under the commonest one, of equals the last', () => {
    const nameOf = commonSpelling(['HARWICK WIRE', 'The Harwick Wire', 'The Harwick Wire', 'Orland Post', 'The Orland Post']);
    expect(['HARWICK WIRE', 'The Harwick Wire', 'Orland Post', 'Unmet'].map(nameOf)).to.deep.equal(['The Harwick Wire', 'The Harwick Wire', 'The Orland Post', 'Unmet']);
  });
});
