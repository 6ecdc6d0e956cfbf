import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

/** The findings of a headline that are of one concept: the words as printed. */
function found(headline: string, concept: string): string[] {
  return analyze({ headline, body: 'The minister said nothing of it.' }).findings.filter((finding) => finding.field === 'headline' && finding.concept === concept).map(({ text }) => text);
}

describe('a word in capitals in a headline', () => {
  it('shouts nothing as the label of a section', () => {
    for (const label of ['LIVE:', 'OPINION:', 'FACT CHECK:', 'POLL:', 'PHOTOS:', 'INTERVIEW:', 'READ:', 'JUST IN:', 'TOP STORY:', 'WATCH |', 'WATCH –', 'LIVE updates:', 'EXCLUSIVE:', 'BREAKING:', 'REVEALED:']) {
      expect(found(`${label} Pier in Portwell to close`, 'shouted-word'), label).to.deep.equal([]);
    }
    for (const label of ['| OPINION', '– LIVE', '(VIDEO)']) expect(found(`Pier in Portwell to close ${label}`, 'shouted-word'), label).to.deep.equal([]);
  });
  it('is counted once where the label itself is a device', () => {
    expect(analyze({ headline: 'EXCLUSIVE: Pier to close', body: 'The pier will close.' }).findings.map(({ concept }) => concept)).to.deep.equal(['forward-reference']);
  });
  it('shouts elsewhere, before a colon too', () => {
    expect(found('Senators READ the pier plan', 'shouted-word')).to.deep.equal(['READ']);
    expect(found("Mayor's QUICK move: Pier to close", 'shouted-word')).to.deep.equal(['QUICK']);
    expect(found('NEVER again, says the mayor: pier is lost', 'shouted-word')).to.deep.equal(['NEVER']);
  });
});

describe('a shouted word that is a wording', () => {
  const counted = (headline: string) => analyze({ headline, body: 'The minister said nothing of it.' }).findings.map(({ text, concept, strength }) => [text, concept, strength]);
  it('is counted once, as the wording where that is as strong', () => {
    expect(counted('Senators SLAM the pier plan')).to.deep.equal([['SLAM', 'verbal-violence', 2]]);
    expect(counted('Senators SLAM THE DOOR ON the pier plan')).to.deep.equal([['SLAM THE DOOR ON', 'refuse', 3]]);
  });
  it('is counted as the shout where that is stronger', () => {
    expect(counted('Lund’s FURIOUS reply')).to.deep.equal([['FURIOUS', 'shouted-word', 2]]);
  });
});

describe('a question in a headline', () => {
  it('is one wherever its mark stands', () => {
    for (const headline of ['Is Lund reckless? | Opinion', 'Did Lund lie? Here is what we know', 'Guilty? Lund awaits verdict', 'A shambles? Voss thinks so', 'Is Lund Reckless? Voters Decide on Friday', 'IS LUND RECKLESS? VOTERS DECIDE', 'Did the mayor hide the report?']) {
      expect(found(headline, 'question-headline'), headline).to.deep.equal(['?']);
    }
  });
  it('is told once', () => expect(found('Guilty? Or brave? Lund awaits verdict', 'question-headline')).to.have.length(1));
  it('is none in the name of a film', () => expect(found('Who Framed It? director dies', 'question-headline')).to.deep.equal([]));
});
