import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

function found(headline: string): string[] {
  return analyze({ headline, body: 'It was a cold day in Harwick.' }).findings.filter(({ field }) => field === 'headline').map(({ text }) => text);
}

describe('a match told by its score or its teams', () => {
  it('is no quarrel', () => {
    for (const headline of ['Vikings slam Bears 31-3', 'All Blacks humiliate France 62-13', 'Harwick torch Brackley 4–1', 'Pirates torch Reds 12 – 2', 'Tigers blast Cardinals in ninth', 'Devils burn Saints in overtime', 'Kings, Devils trade blows in overtime', 'CHIEFS DESTROY BRONCOS 41-0']) {
      expect(found(headline), headline).to.deep.equal([]);
    }
  });
  it('is not seen in votes, ages and one team alone', () => {
    expect(found('Democrats slam Senate after 51-49 vote')).to.include('slam');
    expect(found('Lund slams rivals before Senate votes 51-49')).to.include('slams');
    expect(found('Lund slammed voters aged 18-24')).to.include('slammed');
    expect(found('Lund slams Bears owner')).to.include('slams');
    expect(found('Union slams Eagles over Hawks deal')).to.include('slams');
  });
});
