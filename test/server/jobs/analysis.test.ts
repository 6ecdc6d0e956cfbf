import { expect } from 'chai';
import type { ArticleInput } from '../../../server/types/article.ts';
import { sharedParts } from '../parts.ts';

describe('analyzing many', () => {
  it('scores the others where the analysis of one fails', async () => {
    const { analysis } = sharedParts();
    const [before, failed, after] = await analysis.analyzeMany([{ body: 'They met.' }, { body: null } as unknown as ArticleInput, { body: 'They left.' }]);
    expect(before).to.have.nested.property('analyzed.body', 'They met.');
    expect(failed).to.have.property('title', 'The program failed on this text');
    expect(after).to.have.nested.property('analyzed.body', 'They left.');
  });
});
