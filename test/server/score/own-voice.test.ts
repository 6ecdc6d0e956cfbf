import { expect } from 'chai';
import { factorOf, isOwnWording } from '../../../server/score/own-voice.ts';
import { attributedFactor, voiceFactor } from '../../../server/score/weights.ts';

describe('what an outlet answers for', () => {
  it('is its own words, and a scare quote that it lays to nobody', () => {
    expect(isOwnWording({ voice: 'narrator', speaker: null })).to.equal(true);
    expect(isOwnWording({ voice: 'scare', speaker: null })).to.equal(true);
    for (const voice of ['scare', 'quoted', 'reported'] as const) expect(isOwnWording({ voice, speaker: 'Mara Lund' }), voice).to.equal(false);
  });
  it('counts by voice', () => {
    expect(factorOf({ voice: 'scare', speaker: null })).to.equal(voiceFactor.scare);
    expect(factorOf({ voice: 'scare', speaker: 'Mara Lund' })).to.equal(attributedFactor);
    expect(factorOf({ voice: 'reported', speaker: null })).to.equal(voiceFactor.reported);
  });
});
