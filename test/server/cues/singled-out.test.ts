import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

function found(headline: string): string[] {
  return analyze({ headline, body: 'The minister said nothing of it.' }).findings.filter(({ field, voice }) => field === 'headline' && voice !== 'narrator').map(({ text }) => text);
}

describe('a wording right between quotation marks', () => {
  it('counts without the words that elsewhere must show that it is meant', () => {
    expect(found("'Coward' PM flees debate")).to.deep.equal(['Coward']);
    expect(found("Grim calls studio bosses 'cowards'")).to.deep.equal(['cowards']);
    expect(found("Voss 'a coward' on ring road")).to.deep.equal(['coward']);
    expect(found("'Crushing' response awaits Tarland")).to.deep.equal(['Crushing']);
    expect(found("Man who 'butchered' wife is named")).to.deep.equal(['butchered']);
    expect(found("'COWARD': VICTIM'S MOTHER SPEAKS")).to.deep.equal(['COWARD']);
  });
  it('does not where it is mentioned as a word, names a kind of thing, or is not alone', () => {
    for (const headline of ["The word 'butcher' comes from French", "Researchers find 'zombie' ants in forest", "Company sells 'smart' locks", "Firm recalls 'Monster' drink", "Storm 'Brutus' hits coast", "Bank offers 'golden' visa", "Team finds 'killer' whale in bay", "Voss tells of 'a farm without a butcher'"]) {
      expect(found(headline), headline).to.deep.equal([]);
    }
  });
});
