import { expect } from 'chai';
import { choicesOfTwo } from '../../../server/compare/choices-of-two.ts';
import { compareOutlets } from '../../../server/compare/compare.ts';
import { distinctWords } from './words.ts';
import { daySumsOf, followed, ratiosOver, shareOfTexts, stepFor, timelineOf, type FollowedRatio } from '../../../server/compare/timeline.ts';
import { comparisonRowOf } from '../../../server/store/figures.ts';
import { row } from './rows.ts';
import { refusal, stored } from './stored.ts';

const meaningOf = (concept: string) => (concept === 'gone' ? null : { means: `to ${concept}`, neutral: [concept] });

describe('the same acts in the words of two outlets', () => {
  const neutral = (text: string, concept = 'refuse', voice: 'narrator' | 'quoted' = 'narrator') => ({ field: 'body' as const, text, start: 0, end: text.length, concept, voice });

  it('counts the wordings of each in its own voice, over all their texts', () => {
    const [choice, ...more] = choicesOfTwo([
      stored('1', 'Herald', '', { findings: [refusal('rebuffed', 2), refusal('rebuffed', 2, 'quoted')] }),
      stored('2', 'Herald', '', { findings: [refusal('rebuffed', 2)], neutralUses: [neutral('declined')] }),
      stored('3', 'Tribune', '', { neutralUses: [neutral('declined'), neutral('Declined'), neutral('turned down', 'refuse', 'quoted')] }),
      stored('4', 'Gazette', '', { findings: [refusal('spurned', 3)] }),
    ], 'Herald', 'Tribune', meaningOf, 9);
    expect(more).to.deep.equal([]);
    expect(choice!.a.map(({ text, strength, uses }) => `${text} ${strength} ${uses}`)).to.deep.equal(['rebuffed 2 2', 'declined 0 1']);
    expect(choice!.b.map(({ text, strength, uses }) => `${text} ${strength} ${uses}`)).to.deep.equal(['declined 0 2']);
  });

  it('leaves out what only one worded, what both worded neutrally, and the body of a repeated text', () => {
    const articles = [stored('1', 'Herald', '', { findings: [refusal('rebuffed', 2)] }), stored('2', 'Tribune', '', { findings: [refusal('rebuffed', 2)], copyOf: '1' })];
    expect(choicesOfTwo(articles, 'Herald', 'Tribune', meaningOf, 9)).to.deep.equal([]);
    const both = ['Herald', 'Tribune'].map((outlet, at) => stored(String(at), outlet, '', { neutralUses: [neutral('voted', 'vote')] }));
    expect(choicesOfTwo(both, 'Herald', 'Tribune', meaningOf, 9)).to.deep.equal([]);
  });

  it('puts the act first on which the two lie furthest apart, often used before once used', () => {
    const gave = (strength: 1 | 3, text: string) => ({ ...refusal(text, strength), concept: 'give', entry: `give/${text}` });
    const articles = [
      stored('1', 'Herald', '', { findings: [refusal('spurned', 3), ...[1, 2, 3, 4, 5].map(() => gave(3, 'lavished'))] }),
      stored('2', 'Tribune', '', { neutralUses: [neutral('declined'), ...[1, 2, 3, 4].map(() => neutral('gave', 'give'))] }),
    ];
    expect(choicesOfTwo(articles, 'Herald', 'Tribune', meaningOf, 9).map(({ concept }) => concept)).to.deep.equal(['give', 'refuse']);
    expect(choicesOfTwo(articles, 'Herald', 'Tribune', meaningOf, 1)).to.have.length(1);
  });
});

describe('own voice and quoted voices', () => {
  it('are rates per 100 words of a body, outside and inside its quotations', () => {
    const quoted = `“${'word '.repeat(80).trim()}”`;
    const body = `${quoted} ${'other '.repeat(240).trim()}`;
    const article = stored('1', 'Herald', body, {
      quotes: [{ start: 0, end: quoted.length, speaker: null, kind: 'direct' }],
      findings: [refusal('a', 3), refusal('b', 3, 'scare'), refusal('c', 2, 'quoted'), refusal('d', 2, 'quoted'), refusal('e', 3, 'reported'), refusal('f', 3, 'narrator', 'headline')],
    });
    article.scores.body.words = 320;
    const made = comparisonRowOf(article, 'Herald', { story: null, copyOf: null });
    expect(made.speech).to.deep.equal({ own: 6, ownWords: 240, quoted: 4, quotedWords: 80 });
    const { measures } = compareOutlets([0, 1, 2].map((at) => ({ ...made, id: String(at) }))).outlets[0]!;
    expect([measures.ownRate.value, measures.quotedRate.value, measures.voiceGap.value]).to.deep.equal([2.5, 5, -2.5]);
    expect(measures.voiceGap.interval![1]).to.be.lessThan(-1);
  });

  it('are not told apart where hardly anything is quoted', () => {
    const rows = [0, 1, 2].map((at) => row(String(at), 'Herald', { speech: { own: 3, ownWords: 200, quoted: 3, quotedWords: 12 } }));
    const { measures } = compareOutlets(rows).outlets[0]!;
    expect(measures.ownRate.value).to.equal(1.5);
    expect([measures.quotedRate.value, measures.voiceGap.value]).to.deep.equal([null, null]);
  });
});

describe('a measure over time', () => {
  const sums = (outlet: string, day: string, n: number, sum: number, squares = sum * sum) => ({ outlet, day, n, sum, squares });

  it('takes the finest step in which points rest on three texts, and of two stretches at least', () => {
    const daily = Array.from({ length: 28 }, (_, at) => sums('A', `2026-03-${String(at + 1).padStart(2, '0')}`, 1, 1));
    expect(stepFor(daily)).to.equal('week');
    expect(stepFor(daily.map((day) => ({ ...day, n: 3 })))).to.equal('day');
    expect(stepFor([sums('A', '2026-03-02', 1, 1), sums('A', '2026-03-04', 1, 1)])).to.equal('day');
    expect(stepFor([])).to.equal('day');
    const years = Array.from({ length: 36 }, (_, at) => sums('A', `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`, 9, 1));
    expect(stepFor(years)).to.equal('day');
    expect(stepFor(years.map((day) => ({ ...day, n: 1 })))).to.equal('year');
  });

  it('gives a family as all weights over all words, a voice as its part of the findings, and a frame as a mean over all texts', () => {
    // Texts of 100 and 300 words with weights of 0 and 6, and one of 600 with 4.
    const ratios = [
      { outlet: 'A', day: '2026-03-02', part: { sum: 6, squares: 36, cross: 1800 }, whole: { n: 2, sum: 400, squares: 100_000 } },
      { outlet: 'A', day: '2026-03-03', part: { sum: 4, squares: 16, cross: 2400 }, whole: { n: 1, sum: 600, squares: 360_000 } },
    ];
    const [rate] = ratiosOver(ratios, followed('family:choices') as FollowedRatio, 'week');
    expect(rate).to.include({ outlet: 'A', from: '2026-03-02', texts: 3, mean: 1 });
    // The distances from 1 in 100 words are -1, 3 and -2 findings, the mean text has 333 words: s² = 14 / (2 · 3.33²) = 0.63.
    expect(rate!.interval![1] - 1).to.be.closeTo(4.3027 * Math.sqrt(0.63 / 3), 0.001);
    expect(ratiosOver(ratios.slice(1), followed('family:choices') as FollowedRatio, 'week')[0]!.interval, 'one text alone').to.equal(null);
    // Three findings of which one is quoted, and a week without any, which has no share.
    const voices = [
      { outlet: 'A', day: '2026-03-02', part: { sum: 1, squares: 1, cross: 2 }, whole: { n: 2, sum: 3, squares: 5 } },
      { outlet: 'A', day: '2026-03-09', part: { sum: 0, squares: 0, cross: 0 }, whole: { n: 1, sum: 0, squares: 0 } },
    ];
    expect(ratiosOver(voices, followed('voice:quoted') as FollowedRatio, 'week').map(({ from, mean }) => [from, mean])).to.deep.equal([['2026-03-02', 1 / 3]]);
    const frames = [row('1', 'A', { publishedAt: '2026-03-02', frames: { economic: 0.5 } }), row('2', 'A', { publishedAt: '2026-03-02' }), row('3', 'A', { publishedAt: '2026-03-03' })];
    const [point] = timelineOf(daySumsOf(frames, 'frame:economic'), 'week', 'frame:economic');
    expect(point!.texts).to.equal(3);
    expect(point!.mean).to.be.closeTo(0.5 / 3, 1e-12);
  });

  it('gives a word as the share of texts that hold it', () => {
    const texts = [{ outlet: 'A', day: '2026-03-02', n: 3 }, { outlet: 'A', day: '2026-03-03', n: 1 }, { outlet: 'B', day: '2026-03-02', n: 2 }];
    const points = timelineOf(shareOfTexts(texts, [{ outlet: 'A', day: '2026-03-02', n: 2 }]), 'week', 'word:talks');
    expect(points.map(({ outlet, texts: n, mean }) => [outlet, n, mean])).to.deep.equal([['A', 4, 0.5], ['B', 2, 0]]);
  });

  it('takes no spread for less than the measure\'s grain, as the comparison of outlets does', () => {
    const alike = [1, 2, 3].map((at) => row(String(at), 'A', { publishedAt: `2026-03-0${at}`, headlineScore: 23.41 }));
    const [point] = timelineOf(daySumsOf(alike, 'headline'), 'month', 'headline');
    const { value, interval } = compareOutlets(alike).outlets[0]!.measures.headline;
    expect(point!.mean).to.be.closeTo(value!, 1e-9);
    for (const end of [0, 1]) expect(point!.interval![end]).to.be.closeTo(interval![end]!, 1e-9);
    expect(point!.interval![1] - point!.interval![0]).to.be.closeTo(4.06, 0.01);
    const own = timelineOf([sums('A', '2026-03-02', 7, 0)], 'month', 'ownRate')[0]!.interval!;
    expect(own[0]).to.equal(0);
    expect(own[1]).to.be.greaterThan(0.05);
    const frame = timelineOf([sums('A', '2026-03-02', 7, 0)], 'month', 'frame:economic')[0]!.interval!;
    expect(frame[1]).to.be.within(0.005, 0.05);
    const [none, all] = [0, 7].map((held) => timelineOf([sums('A', '2026-03-02', 7, held, held)], 'month', 'word:talks')[0]!.interval!);
    expect([none![0], all![1]]).to.deep.equal([0, 1]);
    expect(none![1], 'no text of seven').to.be.within(0.15, 0.45);
    expect(1 - all![0]).to.be.closeTo(none![1], 1e-9);
  });

  it('has no interval under three texts, where outlets are not compared either', () => {
    const points = timelineOf([sums('A', '2026-03-02', 2, 59.26, 1756), sums('B', '2026-03-02', 3, 90, 2750)], 'month', 'body');
    expect(points.map(({ texts, mean, interval }) => [texts, mean, interval === null])).to.deep.equal([[2, 29.63, true], [3, 30, false]]);
    const ratios = ['A', 'B'].map((outlet, at) => ({ outlet, day: '2026-03-02', part: { sum: 2, squares: 2, cross: 400 }, whole: { n: 2 + at, sum: 400, squares: 80_000 } }));
    expect(ratiosOver(ratios, followed('family:choices') as FollowedRatio, 'month').map(({ interval }) => interval === null)).to.deep.equal([true, false]);
  });

  it('is summed from the articles of a search as the store sums all', () => {
    const rows = [
      row('1', 'A', { publishedAt: '2026-03-02T10:00:00Z', bodyScore: 10 }), row('2', 'A', { publishedAt: '2026-03-02', bodyScore: 30 }),
      row('3', 'B', { publishedAt: '2026-03-02', bodyScore: 30, headlineScore: 5, copyOf: '2' }), row('4', 'A', { bodyScore: 90 }),
    ];
    expect(daySumsOf(rows, 'body')).to.deep.equal([sums('A', '2026-03-02', 2, 40, 1000)]);
    expect(daySumsOf(rows, 'headline')).to.deep.equal([sums('B', '2026-03-02', 1, 5)]);
  });
});

describe('words that set an outlet apart', () => {
  it('leave out those of its own name', () => {
    const texts = [0, 1, 2, 3].flatMap(() => [
      { outlet: 'Harwick Wire', text: `HARWICK (Harwick Wire) - ${'harbour '.repeat(30)} harwick and wire` },
      { outlet: 'Trumpet', text: 'port '.repeat(30) },
    ]);
    expect(distinctWords(texts)[0]!.words.map(({ word }) => word)).to.include('harbour').and.not.include.members(['harwick', 'wire']);
  });
});
