import { expect } from 'chai';
import { join } from 'node:path';
import { createDetailedAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { sentenceFeatures, type SentenceFeature } from '../../../server/score/weights.ts';

const analyze = createDetailedAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

/** The named features of each sentence of a body. */
function features(body: string, ...names: SentenceFeature[]): number[][] {
  return analyze({ body }).bodyVectors.map((vector) => names.map((name) => vector[sentenceFeatures.indexOf(name)]!));
}

const plain = 'The board met on Monday. It read the report. It heard two members. It will meet in May.';

describe('the features of a sentence', () => {
  it('count the loaded words of the narrator by family and density, those of others in one sum a voice', () => {
    const names: SentenceFeature[] = ['density', 'choices', 'scareStrength', 'quotedStrength', 'reportedStrength'];
    expect(features('The mayor slammed the door on talks.', ...names)).to.deep.equal([[3 / 7, 2, 0, 0, 0]]);
    expect(features('“The mayor slammed the door on talks,” Mara Lund said.', ...names)).to.deep.equal([[0, 0, 0, 2, 0]]);
    expect(features('Mara Lund said that the mayor slammed the door on talks.', ...names)).to.deep.equal([[0, 0, 0, 0, 2]]);
  });

  it('take only words that are not quoted for the outlet’s manner', () => {
    const names: SentenceFeature[] = ['firstPerson', 'contractions', 'questions', 'argument'];
    expect(features("“We'll wait, so why should we?” Mara Lund asked on Monday.", ...names)).to.deep.equal([[0, 0, 0, 0]]);
    expect(features("We'll wait, so why should the town?", ...names)).to.deep.equal([[1, 1, 1, Math.log2(3)]]);
  });

  it('divide by the words that are not quoted', () => {
    expect(features('“The town will pay for it in the end,” said the mayor, who slammed Orland.', 'density')).to.deep.equal([[2 / 6]]);
  });

  it('tell a wording that a text uses once from one that it returns to', () => {
    const once = features(`${plain} The mayor slammed the plan.`, 'usedOnce').at(-1);
    expect(once).to.deep.equal([Math.log2(3)]);
    const twice = features(`${plain} The mayor slammed the plan. The union slammed the mayor.`, 'usedOnce').slice(-2);
    expect(twice).to.deep.equal([[0], [0]]);
    // By itself a sentence returns to nothing.
    expect(features('The mayor slammed the plan.', 'usedOnce')).to.deep.equal([[0]]);
  });

  it('hold the load of the sentences around, in a text of more than three', () => {
    const [first, , , , last] = features(`The mayor slammed the plan. ${plain}`, 'around', 'lede', 'position');
    expect(first).to.deep.equal([0, 1, 0]);
    expect(last![0]).to.be.closeTo(Math.log1p((10 * Math.log2(3)) / 14), 1e-12);
    expect(last!.slice(1)).to.deep.equal([0, 0.8]);
  });
});
