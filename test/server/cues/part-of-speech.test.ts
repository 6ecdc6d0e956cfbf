/** What a word is where the tagger errs: a noun that begins no verb, a verb that is no noun, an adjective at the end. */
import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

/** The findings of a headline, each with its concept. */
function found(headline: string): string[] {
  return analyze({ headline, body: 'It was a cold day in Harwick.' }).findings.filter(({ field }) => field === 'headline').map(({ text, concept }) => `${text} ${concept}`);
}

describe('the part of speech of a wording', () => {
  it('is a noun before a particle that belongs to the next phrase', () => {
    for (const headline of ['Mayor sues paper over pier story', 'Mayor says paper over pier deal was lost', 'Bank offers paper over plastic', 'The paper over the pier was lost', 'Firm fires back office staff', 'Teacher lashes out of window']) {
      expect(found(headline), headline).to.deep.equal([]);
    }
    for (const [headline, wording] of [['Coalition papers over dispute', 'papers over play-down'], ['Ministers paper over dispute', 'paper over play-down'], ['Lund helped paper over the dispute', 'paper over play-down'], ['Voss fires back at critics', 'fires back saying-mockingly'], ['Voss lashes out at judge', 'lashes out saying-angrily']] as const) {
      expect(found(headline), headline).to.deep.equal([wording]);
    }
  });
  it('is a verb between the one who acts and the one concerned', () => {
    for (const headline of ['Watchdog savages Tory peer', 'Labour savages Tories', 'Voss savages Lund over levy', "Doctors' leader savages ministry"]) expect(found(headline), headline).to.deep.equal(['savages act-hard']);
    expect(found('Column calls visitors savages')).to.deep.equal(['savages native-labels']);
    expect(found("Voss rubbishes Lund's claim")).to.deep.equal(['rubbishes criticise-hard']);
    expect(found('The Treasury, which rubbished the claim, met')).to.deep.equal(['rubbished criticise-hard']);
    expect(found("Teachers' union bullied us")).to.deep.equal(['bullied threaten-act']);
    expect(found('Senator called him a union bully')).to.deep.equal(['union bully union-label']);
  });
  it('is an adjective at the end of a clause that leaves out "is"', () => {
    for (const headline of ['Rich calls bill callous', 'Union: job cuts callous', 'Union calls Nordex cuts callous']) expect(found(headline), headline).to.deep.equal(['callous morally-bad']);
  });
});
