import { expect } from 'chai';
import { choiceIndex } from '../../../server/score/choice-index.ts';
import { curve, rateOfScore, scoreField } from '../../../server/score/field.ts';
import { fewestBodyWords, fewestHeadlineWords, priorRate, priorWords, scoreScale, voiceFactor } from '../../../server/score/weights.ts';
import type { Finding, NeutralUse } from '../../../server/types/finding.ts';
import type { Strength, Voice } from '../../../server/types/wording.ts';

let wordings = 0;

/** A finding of a wording of its own, unless one is named. */
function finding(strength: Strength, voice: Voice = 'narrator', family: Finding['family'] = 'choices', entry = `a/${(wordings += 1)}`): Finding {
  return {
    field: 'body', start: 0, end: 1, text: 'x', entry, family, concept: 'a', means: 'm', strength,
    weight: strength * voiceFactor[voice], voice, speaker: null, neutral: [], why: 'w', lean: null, actor: null, target: null,
  };
}

describe('scoreField', () => {
  it('gives the figure that docs/method.md works out by hand', () => {
    const { rate, score, own, findings, interval } = scoreField('body', [finding(3), finding(2), finding(2, 'reported'), finding(2, 'quoted')], 100);
    expect(rate).to.be.closeTo(6.5, 1e-9);
    expect([own, findings]).to.deep.equal([2, 4]);
    expect(score).to.be.closeTo(46.5, 0.1);
    expect(interval![0]).to.be.closeTo(19.9, 0.05);
    expect(interval![1]).to.be.closeTo(70.8, 0.05);
  });

  it('is what the formula says, for any findings', () => {
    for (const words of [40, 90, 400, 3000]) {
      const list = [finding(1), finding(3, 'reported'), finding(2, 'scare')];
      const sum = 1 + 3 * voiceFactor.reported + 2;
      const prior = (priorWords.body * priorRate.body) / 100;
      const shrunk = (100 * (sum + prior)) / (words + priorWords.body);
      expect(scoreField('body', list, words).score).to.be.closeTo(100 * (1 - Math.exp(-shrunk / scoreScale)), 1e-9);
    }
  });

  it('does not let a short headline jump from 0 to 100', () => {
    const plain = scoreField('headline', [], 9);
    const loaded = scoreField('headline', [finding(3)], 9);
    expect(plain.score).to.be.greaterThan(15);
    expect(loaded.score).to.be.within(plain.score! + 10, 95);
  });

  it('does not call a headline anything from 0 to 100 in which something was found', () => {
    const { score, interval } = scoreField('headline', [finding(1), finding(2)], 8);
    expect(score).to.be.closeTo(92.4, 0.1);
    expect(interval![0]).to.be.closeTo(25, 1);
    expect(scoreField('headline', [], 8).interval![0]).to.equal(0);
  });

  it('can be led back to the rate, which no length moves', () => {
    for (const words of [6, 9, 14]) expect(rateOfScore('headline', scoreField('headline', [finding(1)], words).score!, words)).to.be.closeTo(100 / words, 1e-9);
    expect(rateOfScore('body', scoreField('body', [], 52).score!, 52)).to.be.closeTo(0, 1e-9);
  });

  it('says nothing under the fewest words', () => {
    expect(scoreField('headline', [finding(3)], fewestHeadlineWords - 1)).to.include({ score: null, interval: null });
    expect(scoreField('body', [finding(3)], fewestBodyWords - 1)).to.include({ score: null, interval: null });
    expect(scoreField('body', [], 0).rate).to.equal(0);
  });

  it('holds its score in its interval, which narrows with the words', () => {
    const short = scoreField('body', [finding(2)], 100);
    const long = scoreField('body', Array.from({ length: 20 }, () => finding(2)), 2000);
    for (const { score, interval } of [short, long]) expect(score).to.be.within(interval![0], interval![1]);
    expect(long.interval![1] - long.interval![0]).to.be.lessThan(short.interval![1] - short.interval![0]);
    expect(curve(0)).to.equal(0);
  });

  it('takes the uses of one wording for one event, which says less than as many wordings', () => {
    const width = (list: Finding[]) => { const [low, high] = scoreField('body', list, 400).interval!; return high - low; };
    const same = [finding(2, 'narrator', 'choices', 'a/slam'), finding(2, 'narrator', 'choices', 'a/slam')];
    expect(width(same)).to.be.greaterThan(width([finding(2), finding(2)]));
  });
});

describe('choiceIndex', () => {
  const neutral = (voice: Voice = 'narrator'): NeutralUse => ({ field: 'body', start: 0, end: 1, text: 'x', concept: 'a', voice });

  it('weighs loaded against neutral wordings in the own voice', () => {
    expect(choiceIndex([finding(3), finding(1)], [neutral(), neutral()])).to.equal(4 / 8);
    expect(choiceIndex([finding(3), finding(1), finding(3, 'quoted')], [neutral(), neutral(), neutral('reported')])).to.equal(4 / 8);
  });
  it('is null under four choices, and counts choices alone', () => {
    expect(choiceIndex([finding(3)], [neutral(), neutral()])).to.equal(null);
    expect(choiceIndex([finding(3, 'narrator', 'metaphors')], [neutral(), neutral(), neutral()])).to.equal(null);
  });
});
