import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { analysisVersion } from '../../../server/cues/load.ts';
import * as weights from '../../../server/score/weights.ts';

/** Which numbers each version of the analysis scored by. */
const scoredBy = { version: '7', numbers: '352c8a59f593' };

describe('the numbers that decide a score', () => {
  it('are those of this version of the analysis: with others, raise `analysisVersion` and write both here', () => {
    const numbers = createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 12);
    expect({ version: analysisVersion, numbers }).to.deep.equal(scoredBy);
  });
});
