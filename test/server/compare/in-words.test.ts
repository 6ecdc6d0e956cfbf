import { expect } from 'chai';
import { compareOutlets } from '../../../server/compare/compare.ts';
import { gapInWords, sideInWords, toldDifference, verdictInWords } from '../../../server/compare/figures-in-words.ts';
import { fileName, narrowedTo } from '../../../server/compare/narrowing.ts';
import { row } from './rows.ts';

const texts = (outlet: string, more: Parameters<typeof row>[2] = {}) => [0, 1, 2, 3].map((at) => row(`${outlet}${at}`, outlet, { story: `s${at}`, bodyScore: 10 + at, headlineScore: 14 + at, gap: 4, ...more }));
/** Wire writes four texts; Post has three of its own and puts sharp headlines over two of Wire's. */
const republishing = [
  ...texts('Wire'),
  ...texts('Post').slice(0, 3).map((one) => ({ ...one, story: `own ${one.id}` })),
  ...[0, 1].map((at) => row(`copy${at}`, 'Post', { story: `s${at}`, copyOf: `Wire${at}`, bodyScore: 10 + at, headlineScore: 90, gap: 80 - at })),
];

describe('figures that could be misread', () => {
  it('say of the gap whether it is what lies between the two means', () => {
    const { outlets } = compareOutlets(republishing);
    const post = outlets.find(({ outlet }) => outlet === 'Post')!;
    expect([post.texts, post.copies]).to.deep.equal([3, 2]);
    const { body, headline, gap } = post.measures;
    expect(headline.value! - body.value!, 'the two means').to.be.greaterThan(gap.value! + 20);
    expect(gapInWords(outlets)).to.match(/within an outlet's own texts.*over republished texts.*need not be the difference/);
    expect(gapInWords(compareOutlets(texts('Wire')).outlets), 'each text has both scores').to.equal(null);
    const some = [...texts('Wire'), row('more', 'Wire', { story: 's9', bodyScore: 80 })];
    expect(gapInWords(compareOutlets(some).outlets), 'a text without a headline').to.match(/only one of the two scores/);
  });

  it('tell a text that an outlet ran twice from one that it took from another', () => {
    const twice = [...texts('Wire'), ...texts('Post', {}), row('again', 'Post', { story: 's0', copyOf: 'Post0', headlineScore: 90 })];
    const { outlets, limits, summary } = compareOutlets(twice);
    expect(outlets.map(({ outlet, copies, repeats }) => [outlet, copies, repeats])).to.have.deep.members([['Wire', 0, 0], ['Post', 1, 1]]);
    expect(gapInWords(outlets), 'nothing is republished').to.equal(null);
    expect(limits.join(' ')).to.include('1 text repeats another of the same outlet and counts once, under the first headline.').and.not.include('other outlets');
    expect(summary.join(' ')).to.not.include('republished');
    const both = compareOutlets([...republishing, row('again', 'Wire', { story: 's0', copyOf: 'Wire0' })]);
    expect(both.limits.join(' ')).to.include('2 texts repeat those of other outlets and count once').and.include('1 text repeats another of the same outlet');
  });

  it('write a difference so that it does not contradict what is said of it', () => {
    const told = { a: 'Wire', b: 'Post', difference: -0.8, interval: [-1.3, -0.3] as [number, number], clear: true, adjusted: true, sharedStories: 4 };
    expect(toldDifference(told)).to.deep.equal({ value: 0.8, interval: [0.3, 1.3], digits: 1 });
    expect(verdictInWords(told)).to.equal('Post is clearly the more loaded');
    expect(verdictInWords({ ...told, clear: false, adjusted: false, sharedStories: 0 })).to.equal('no clear difference; on different stories');
  });

  it('say that headlines over republished texts share stories too', () => {
    const copies = [0, 1, 2, 3].map((at) => row(`copy${at}`, 'Post', { story: `s${at}`, copyOf: `Wire${at}`, headlineScore: 60 + at, families: { choices: 9 } }));
    const own = [0, 1, 2].map((at) => row(`own${at}`, 'Post', { story: `own ${at}`, bodyScore: 10 + at }));
    const { summary, differences, sharedStories } = compareOutlets([...texts('Wire'), ...copies, ...own]);
    expect(sharedStories, 'by texts of their own').to.equal(0);
    expect(differences.find(({ field }) => field === 'headline')).to.include({ sharedStories: 4, clear: true });
    expect(summary.join(' ')).to.match(/On 4 shared stories, those shared by headlines over republished texts among them, the headlines of Post score/);
  });

  it('say on which side of a mean something lies', () => {
    const side = (value: number, low: number, high: number) => sideInWords({ value, interval: [low, high], n: 9, note: null }, 'the mean');
    expect(side(-30, -34, -27)).to.equal('30 points below the mean (between 27 and 34 below)');
    expect(side(12, 8, 16)).to.equal('12 points above the mean (between 8 and 16 above)');
    expect(side(2, -3, 7)).to.equal('2 points above the mean (between 3 below and 7 above, so that no side is sure)');
    expect(side(-1.2, -2.6, -0.04)).to.equal('1.20 points below the mean (between 0.04 and 2.60 below)');
    expect(sideInWords({ value: null, interval: null, n: 0, note: 'too few' }, 'the mean')).to.equal(null);
  });

  it('tell what they are narrowed to, in words and in the name of a file', () => {
    const day = (date: string) => date.slice(8);
    expect(narrowedTo({})).to.equal(null);
    expect(narrowedTo({ topic: 'harbour', q: '"night shifts" port', from: '2026-03-01', to: '2026-03-31', outlets: ['A', 'B', 'C'], story: 's' }, day)).to.equal('stories about “harbour”; texts with the words "night shifts" port; texts of 01 to 31; the outlets A, B and C; one story');
    expect([narrowedTo({ from: '2026-03-01' }), narrowedTo({ to: '2026-03-01' }), narrowedTo({ from: '2026-03-01', to: '2026-03-01' })]).to.deep.equal(['texts from 2026-03-01 on', 'texts up to 2026-03-01', 'texts of 2026-03-01']);
    expect(fileName('families', {})).to.equal('families');
    expect(fileName('families', { topic: 'Hafen / "Öl"', q: '../x', from: '2026-03-01', to: '2026-03-31', outlets: ['Daily Trumpet', 'B', 'C'] })).to.equal('families-about-hafen-öl-with-x-from-2026-03-01-to-2026-03-31-daily-trumpet-b-and-1-more');
    expect(fileName('x', { topic: 'long '.repeat(100) }).length).to.be.at.most(120);
  });
});
