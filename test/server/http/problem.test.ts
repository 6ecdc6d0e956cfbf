import { expect } from 'chai';
import { statusOfFault } from '../../../server/http/problem.ts';

describe('the status for a fault in what was given', () => {
  it('hangs on the kind of the fault and not on its words', () => {
    expect(statusOfFault({ title: 'It is longer than allowed', detail: 'Split it.', code: 'too-large' })).to.equal(413);
    expect(statusOfFault({ title: 'The text took too long', detail: 'Split it.' }), 'as docs/http.md says').to.equal(422);
  });
});
