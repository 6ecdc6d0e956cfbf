import { expect } from 'chai';
import { weighFindings } from '../../../server/score/weigh.ts';
import { attributedFactor, repeatFactor, voiceFactor } from '../../../server/score/weights.ts';
import type { Finding } from '../../../server/types/finding.ts';
import type { Voice } from '../../../server/types/wording.ts';

function weights(...uses: [entry: string, voice: Voice, speaker?: string][]): number[] {
  const findings = uses.map(([entry, voice, speaker = null]): Finding => ({
    field: 'body', start: 0, end: 1, text: 'x', entry, family: 'choices', concept: 'a', means: 'm', strength: 2,
    weight: 0, voice, speaker, neutral: [], why: 'w', lean: null, actor: null, target: null,
  }));
  weighFindings(findings);
  return findings.map(({ weight }) => weight);
}

describe('weighFindings', () => {
  it('takes strength by voice', () => {
    expect(weights(['a/b', 'narrator'], ['a/c', 'scare'], ['a/d', 'reported'], ['a/e', 'quoted'])).to.deep.equal([2, 2, 2 * voiceFactor.reported, 0]);
  });
  it('counts a scare quote that is laid to somebody as his words in indirect speech', () => {
    expect(weights(['a/b', 'scare', 'Mara Lund'], ['a/c', 'quoted', 'Mara Lund'])).to.deep.equal([2 * attributedFactor, 0]);
  });
  it('counts each further use of a wording half of the one before, so that all together stay under two', () => {
    expect(weights(['a/b', 'narrator'], ['a/c', 'narrator'], ['a/b', 'narrator'], ['a/b', 'reported'])).to.deep.equal([2, 2, 2 * repeatFactor, 2 * voiceFactor.reported * repeatFactor ** 2]);
    const many = weights(...Array.from({ length: 40 }, (): [string, Voice] => ['a/b', 'narrator']));
    expect(many.reduce((sum, weight) => sum + weight, 0)).to.be.within(3.9, 4);
  });
  it('does not take a quoted use for one that counts', () => {
    expect(weights(['a/b', 'quoted'], ['a/b', 'narrator'])).to.deep.equal([0, 2]);
  });
});
