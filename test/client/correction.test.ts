import { expect } from 'chai';
import { changeInWords } from '../../client/src/correction.ts';
import type { StoredArticle } from '../../server/types/analyzed-article.ts';

const scored = (headline: number | null, body: number | null, findings: readonly [text: string, voice?: string][]) =>
  ({ scores: { headline: headline === null ? null : { score: headline }, body: { score: body } }, findings: findings.map(([text, voice = 'narrator'], at) => ({ field: 'body', entry: text, text, voice, start: 10 * at })) }) as unknown as StoredArticle;

describe('what a correction changed', () => {
  it('says the scores before and after, and which findings went and came', () => {
    expect(changeInWords(scored(40.4, 12, [['slammed'], ['huge'], ['slammed']]), scored(25, 12.3, [['slammed'], ['slight']]))).to.equal(
      'The correction is saved: headline score 25, before 40; body score 12 as before; 2 findings went (“huge”, “slammed”), 1 finding came (“slight”).',
    );
  });
  it('says where a lexicon has changed meanwhile', () => {
    expect(changeInWords({ ...scored(null, 9, []), lexicon: 'a' }, { ...scored(null, 8, []), lexicon: 'b' })).to.contain('older lexicon');
  });
  it('tells a wording that is quoted by now, and none of what only stands elsewhere', () => {
    expect(changeInWords(scored(null, 9, [['slammed'], ['huge']]), scored(null, null, [['slammed', 'quoted'], ['huge']]))).to.equal('The correction is saved: body score none, before 9; 1 finding went (“slammed”), 1 finding came (“slammed”).');
    expect(changeInWords(scored(null, 9, [['huge'], ['slammed']]), scored(null, 9, [['slammed'], ['huge']]))).to.equal('The correction is saved: body score 9 as before; the same findings.');
  });
});
