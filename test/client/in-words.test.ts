import { expect } from 'chai';
import { differenceIn, familiesInWords, fieldInWords, framesInWords, names, notAmongAll, ownAndQuotedInWords, plumbInWords, timeInWords, voicesInWords } from '../../client/src/comparison/in-words.ts';
import { chosenInWords } from '../../server/compare/figures-in-words.ts';
import { amongAll } from '../../server/compare/part-of-comparison.ts';
import { compareOutlets } from '../../server/compare/compare.ts';
import type { TimelinePoint } from '../../server/types/timeline.ts';
import { row } from '../server/compare/rows.ts';

const texts = (outlet: string, scores: number[], more: Parameters<typeof row>[2] = {}) => scores.map((bodyScore, at) => row(`${outlet}${at}`, outlet, { story: `s${at}`, bodyScore, headlineScore: bodyScore, gap: 0, ...more }));
const outletsOf = (...rows: ReturnType<typeof texts>[]) => compareOutlets(rows.flat()).outlets;

describe('what the charts show, in words', () => {
  it('names outlets and no more than can be read', () => {
    expect([names([]), names(['A']), names(['A', 'B']), names(['A', 'B', 'C', 'D', 'E'])]).to.deep.equal(['', 'A', 'A and B', 'A, B, C and 2 more']);
  });

  it('says whether even the ends of the row of outlets lie apart', () => {
    expect(plumbInWords(outletsOf(texts('Calm', [10, 11, 12, 10]), texts('Loud', [60, 61, 62, 63])))).to.match(/From Calm \(11, .* to Loud \(6\d, .*these two bars lie apart/);
    expect(plumbInWords(outletsOf(texts('Calm', [10, 40, 22]), texts('Loud', [20, 50, 30])))).to.match(/even these two bars overlap/);
    expect(plumbInWords(outletsOf(texts('Few', [10])))).to.match(/No outlet has enough texts/);
  });

  it('tells families, voices and frames with their largest part, each with its interval', () => {
    const outlets = outletsOf(texts('Calm', [1, 2, 3], { families: {} }), texts('Loud', [4, 5, 6], { words: 100, families: { choices: 2, metaphors: 1 }, voices: { narrator: 1, quoted: 3 }, frames: { conflict: 0.5, 'human-interest': 0.1 } }));
    expect(familiesInWords(outlets)).to.match(/^From 0\.0 \(0\.0 to 0\.2\) weighted findings per 100 words in Calm's own voice to 3\.0 \(2\.\d to 3\.\d\) in Loud's; these two intervals lie apart\. In Loud, the largest part is of the family “choice of word”: 2\.0 \(1\.\d to 2\.\d\)\. .*over all 6 texts/);
    expect(voicesInWords(outlets)).to.match(/^Loud leaves the largest share of its loaded wordings to others: 75 %; 75 % \(7\d to 7\d\) are quoted, 0 % \(0 to \d\) indirect speech/);
    const alike = outletsOf(texts('One', [4, 5, 6], { voices: { narrator: 4, quoted: 6 } }), texts('Other', [4, 5, 6], { voices: { narrator: 4, quoted: 6 } }));
    expect(voicesInWords(alike), 'shares that are printed alike').to.match(/^One and Other leave the largest shares of their loaded wordings to others: 60 % each\./);
    expect(framesInWords(outlets, ['conflict', 'human-interest'])).to.match(/^“conflict” comes first in Loud, with 50 % \(4\d to 5\d\) of sentences\./);
    expect(familiesInWords(outletsOf(texts('Calm', [1, 2, 3], { families: {} })))).to.match(/No loaded wording/);
  });

  it('claims a difference of voices or of headlines only where its interval leaves out 0', () => {
    const quoting = (own: number, quoted: number) => ({ speech: { own, ownWords: 200, quoted, quotedWords: 100 } });
    expect(ownAndQuotedInWords(outletsOf(texts('Calm', [1, 2, 3], quoting(2, 5)), texts('Even', [1, 2, 3], quoting(2, 1))))).to.match(/Those whom Calm quotes speak more loaded wordings than it writes in sentences of its own/);
    expect(ownAndQuotedInWords(outletsOf(texts('Even', [1, 2, 3], quoting(2, 1))))).to.match(/In no outlet is there a clear difference/);
    expect(ownAndQuotedInWords(outletsOf(texts('Mute', [1, 2, 3])))).to.match(/No outlet has enough texts with 20 quoted words/);
    expect(fieldInWords(outletsOf(texts('Calm', [1, 2, 3])))).to.match(/In no outlet do headlines and texts differ clearly/);
  });

  it('says of a difference that is clear of two outlets alone whether it is clear among all', () => {
    const many = ['C', 'D', 'E', 'F', 'G'].map((outlet, index) => texts(outlet, [20 + index, 24 - index, 22, 21 + index]));
    const [one, other] = [texts('Calm', [10, 14, 12, 9]), texts('Loud', [13, 21, 20, 18])];
    const [alone, all] = [compareOutlets([...one, ...other]), compareOutlets([...one, ...other, ...many.flat()])];
    expect(alone.differences.find(({ field }) => field === 'body')).to.include({ clear: true });
    const among = amongAll(all, 'Calm', 'Loud')!;
    expect(among).to.deep.equal({ outlets: 7, pairs: 21, clear: [] });
    expect(amongAll(all, 'Loud', 'Calm')).to.deep.equal(among);
    expect(notAmongAll({ comparison: alone, amongAll: among }, 'body')).to.deep.equal(['That is asked of these two alone: among all 7 outlets, where 21 pairs are compared at once, it is no clear difference.']);
    expect(notAmongAll({ comparison: alone, amongAll: { ...among, clear: ['body'] } }, 'body')).to.deep.equal([]);
    expect(chosenInWords(alone)).to.have.length(1);
    expect(chosenInWords({ differences: alone.differences.map((one) => ({ ...one, clear: false })) }), 'nothing is clear').to.deep.equal([]);
    expect([amongAll(alone, 'Calm', 'Loud'), amongAll(all, 'Calm', 'Nobody')], 'no others, or not compared').to.deep.equal([null, null]);
  });

  it('writes bars that lie apart so that their ends are seen to', () => {
    const close = outletsOf(texts('Calm', Array.from({ length: 20 }, (_, at) => 10 + (at % 2) / 10)), texts('Loud', Array.from({ length: 20 }, (_, at) => 10.6 + (at % 2) / 10)));
    const [, low, high] = /From Calm \(\S+ between \S+ and (\S+)\) to Loud \(\S+ between (\S+) and/.exec(plumbInWords(close))!;
    expect(plumbInWords(close)).to.match(/these two bars lie apart/);
    expect(Number(low)).to.be.lessThan(Number(high));
  });

  it('names the months and years of a line, not the first day of the last one', () => {
    const point = (from: string): TimelinePoint => ({ outlet: 'A', from, texts: 4, mean: 1, interval: [0, 2] });
    expect(timeInWords('score of the body (0 to 100)', [point('2026-01-01'), point('2026-03-01')], 'month', ['A'], 0)).to.match(/^Score of the body \(0 to 100\): means by month, January 2026 to March 2026, of A;/);
    expect(timeInWords('score of the body (0 to 100)', [point('2024-01-01'), point('2026-01-01')], 'year', ['A'], 0)).to.match(/^Score of the body \(0 to 100\): means by year, 2024 to 2026, of A;/);
    expect(timeInWords('score of the body (0 to 100)', [point('2026-03-01')], 'month', ['A'], 0)).to.match(/of one month, that of March 2026:/);
    expect(timeInWords('score of the body (0 to 100)', [point('2026-03-01'), point('2026-03-04')], 'day', ['A'], 0)).to.match(/^Score of the body \(0 to 100\): means by day, 1 March 2026 to 4 March 2026, of A;/);
  });

  it('writes a difference so that its interval leaves 0 out where it does', () => {
    const estimate = (value: number, low: number, high: number) => ({ value, interval: [low, high] as [number, number], n: 9, note: null });
    expect(differenceIn(estimate(1.2, 0.3, 2.6), 0)).to.equal('1.2 (0.3 to 2.6)');
    expect(differenceIn(estimate(-1.2, -2.6, -0.04), 0)).to.equal('−1.20 (−2.60 to −0.04)');
    expect(differenceIn(estimate(1.2, -0.3, 2.6), 0), '0 lies inside').to.equal('1 (0 to 3)');
    expect(differenceIn(estimate(6, 5.4, 7.2), 0)).to.equal('6 (5 to 7)');
  });

  it('says of time how little it is, where it is little', () => {
    const point = (from: string, n: number): TimelinePoint => ({ outlet: 'A', from, texts: n, mean: 1, interval: [0, 2] });
    expect(timeInWords('score of the body (0 to 100)', [], 'week', [], 0)).to.match(/no dated text has this figure/);
    expect(timeInWords('score of the body (0 to 100)', [point('2026-03-02', 4)], 'week', ['A'], 0)).to.match(/all dated texts with this figure are of one week, that of 2 March 2026/);
    expect(timeInWords('score of the body (0 to 100)', [point('2026-03-02', 4), point('2026-03-09', 1)], 'week', ['A'], 3)).to.match(/means by week, 2 March 2026 to 9 March 2026, of A;.*1 of 2 points rest on one or two texts.*3 outlets with fewer texts are left out/);
  });
});
