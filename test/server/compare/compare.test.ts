import { expect } from 'chai';
import { cpuTime } from '../cpu-time.ts';
import { describe, it } from 'mocha';
import { compareOutlets } from '../../../server/compare/compare.ts';
import { verdictInWords } from '../../../server/compare/figures-in-words.ts';
import type { ComparisonRow } from '../../../server/types/comparison.ts';
import { createRandom, row } from './rows.ts';

/** The worked example of docs/method-comparison.md. */
const bodies = { Herald: [20, 30, 26], Tribune: [10, 24, 14] };
const worked = Object.entries(bodies).flatMap(([outlet, scores]) => scores.map((bodyScore, story) => row(`${outlet} ${story}`, outlet, { story: `story ${story}`, bodyScore, words: 100, families: { choices: bodyScore / 10 } })));

function close(found: readonly number[] | null, expected: readonly number[], within = 0.005): void {
  expect(found).to.have.length(expected.length);
  for (const [index, value] of expected.entries()) expect(found![index]).to.be.closeTo(value, within);
}

describe('comparing outlets', () => {
  it('gives the figures of the worked example', () => {
    const { outlets, differences, texts, stories, sharedStories, summary } = compareOutlets(worked);
    expect([texts, stories, sharedStories]).to.deep.equal([6, 3, 3]);
    expect(outlets.map(({ outlet }) => outlet)).to.deep.equal(['Tribune', 'Herald']);
    const herald = outlets[1]!;
    expect(herald.measures.body.value).to.be.closeTo(25.333, 0.001);
    close(herald.measures.body.interval, [15.07, 36.57]);
    expect(herald.effects.body.value).to.be.closeTo(4.667, 0.001);
    close(herald.effects.body.interval, [1.86, 7.47]);
    expect(differences).to.have.length(1);
    const { interval, ...difference } = differences[0]!;
    close(interval, [3.72, 14.95]);
    expect(difference.difference).to.be.closeTo(9.333, 0.001);
    expect(difference).to.include({ a: 'Herald', b: 'Tribune', field: 'body', sharedStories: 3, adjusted: true, clear: true });
    expect(summary[0]).to.equal('On 3 shared stories, Herald chose loaded wordings about one and a half times as often as Tribune (9.3 points of the score, between 3.7 and 15).');
  });

  it('gives the same figures, to the last digit, for the same rows in any order', () => {
    expect(compareOutlets([...worked].reverse())).to.deep.equal(compareOutlets(worked));
  });

  it('does not take an outlet that covers heated stories for a heated outlet', () => {
    // Heat of a story adds to whoever covers it; Loud and Calm write alike, but Loud covers the hot ones more often.
    const heat = [5, 10, 15, 40, 45, 50];
    const rows = heat.flatMap((score, story) => [
      row(`r${story}`, 'Reference', { story: `s${story}`, bodyScore: score }),
      ...(story >= 2 ? [row(`l${story}`, 'Loud', { story: `s${story}`, bodyScore: score + 3 })] : []),
      ...(story <= 3 ? [row(`c${story}`, 'Calm', { story: `s${story}`, bodyScore: score + 3 })] : []),
    ]);
    const { outlets, differences } = compareOutlets(rows);
    const of = (name: string) => outlets.find(({ outlet }) => outlet === name)!;
    expect(of('Loud').measures.body.value! - of('Calm').measures.body.value!).to.equal(20);
    expect(of('Loud').effects.body.value).to.be.closeTo(of('Calm').effects.body.value!, 1e-9);
    expect(differences.find(({ a, b }) => [a, b].sort().join() === 'Calm,Loud')).to.include({ clear: false, sharedStories: 2, adjusted: true });
  });

  it('counts a story once, however many texts an outlet has on it', () => {
    const more = [...worked, ...Array.from({ length: 50 }, (_, index) => row(`again ${index}`, 'Herald', { story: 'story 0', bodyScore: 20 }))];
    const herald = compareOutlets(more).outlets.find(({ outlet }) => outlet === 'Herald')!;
    expect(herald.measures.body).to.include({ n: 3 });
    expect(herald.measures.body.value).to.be.closeTo(25.333, 0.001);
    expect(herald.texts).to.equal(53);
  });

  it('counts a repeated text for its origin alone, but the republisher\'s headline for the republisher', () => {
    const rows = [0, 1, 2].flatMap((story) => [
      row(`a${story}`, 'Agency', { story: `s${story}`, bodyScore: 10 + story, headlineScore: 20, families: { choices: 4 }, voices: { narrator: 2 } }),
      row(`r${story}`, 'Reprint', { story: `s${story}`, copyOf: `a${story}`, bodyScore: 10 + story, headlineScore: 60, gap: 50, families: { choices: 4 }, voices: { narrator: 2 } }),
    ]);
    const { outlets, texts, limits, summary } = compareOutlets(rows);
    const reprint = outlets.find(({ outlet }) => outlet === 'Reprint')!;
    expect(texts).to.equal(3);
    expect(reprint).to.include({ texts: 0, enough: false });
    expect(reprint.measures.body.value).to.equal(null);
    expect(reprint.measures.gap.value).to.equal(null);
    expect(reprint.families).to.deep.equal({});
    expect(reprint.measures.headline).to.include({ value: 60, n: 3 });
    expect(reprint.measures.headlineRate.n, 'the rate is over the same headlines').to.equal(3);
    expect(reprint.effects.headline.value).to.be.closeTo(20, 1e-9);
    expect(limits.join(' ')).to.include('3 texts repeat those of other outlets and count once').and.to.include('Nothing but repeated texts: Reprint.');
    expect(summary.join(' ')).to.include('Not enough texts to say anything about Reprint.');
  });

  it('says how a headline\'s score is to be read wherever one counts, a republisher\'s too, and nowhere else', () => {
    const agency = row('a', 'Agency', { story: 's', bodyScore: 10 });
    const reprint = row('r', 'Reprint', { story: 's', copyOf: 'a', bodyScore: 10, headlineScore: 60 });
    const saysSo = (rows: ComparisonRow[]) => compareOutlets(rows).limits.some((limit) => limit.startsWith('A headline is short'));
    expect(saysSo([agency, reprint])).to.equal(true);
    expect(saysSo([{ ...agency, headlineScore: 20 }])).to.equal(true);
    expect(saysSo([agency, { ...reprint, headlineScore: null }])).to.equal(false);
    // The outlet's own text once more: its headline counts for nothing.
    expect(saysSo([agency, { ...reprint, outlet: 'Agency' }])).to.equal(false);
  });

  it('gives a difference of republishers\' headlines with its rate', () => {
    const rows = Array.from({ length: 12 }, (_, story) => [
      row(`a${story}`, 'Agency', { story: `s${story}`, bodyScore: 10 + story, headlineScore: 20 + (story % 3) }),
      row(`r${story}`, 'Reprint', { story: `s${story}`, copyOf: `a${story}`, bodyScore: 10 + story, headlineScore: 60 + (story % 2) }),
      row(`o${story}`, 'Reprint', { story: `o${story}`, bodyScore: 10 }),
    ]).flat();
    const difference = compareOutlets(rows).differences.find(({ field }) => field === 'headline')!;
    expect(difference).to.include({ a: 'Agency', b: 'Reprint', sharedStories: 12, clear: true });
    expect(difference.rate!.difference).to.be.below(0);
  });

  it('does not count a text that an outlet runs twice', () => {
    const twice = [...worked, row('second', 'Herald', { story: 'story 0', copyOf: 'Herald 0', bodyScore: 20, headlineScore: 90 })];
    expect(compareOutlets(twice).outlets.find(({ outlet }) => outlet === 'Herald')!).to.deep.include({ texts: 3 });
    for (const measure of ['headline', 'headlineRate'] as const) expect(compareOutlets(twice).outlets.find(({ outlet }) => outlet === 'Herald')!.measures[measure].n).to.equal(0);
  });

  it('says too little rather than draw a bar', () => {
    const { outlets, differences, summary, limits } = compareOutlets([...worked, row('x', 'Gazette', { story: 'story 0', bodyScore: 99 }), row('y', 'Gazette', { story: 'story 1', bodyScore: 99 })]);
    expect(outlets.map(({ outlet }) => outlet)).to.deep.equal(['Tribune', 'Herald', 'Gazette']);
    expect(outlets[2]).to.include({ enough: false, texts: 2 });
    expect(outlets[2]!.measures.body).to.deep.equal({ value: null, interval: null, n: 2, note: 'Not enough texts: 2 counted (texts on one story count once), at least 3 are needed.' });
    expect(differences).to.have.length(1);
    expect(summary.at(-1)).to.equal('Not enough texts to say anything about Gazette.');
    expect(limits.join(' ')).to.include('1 of 3 outlets have fewer than 3 texts');
  });

  it('compares plain means where no story links two outlets, and says that topic is in them', () => {
    const rows = [...[30, 34, 38, 32].map((bodyScore, index) => row(`h${index}`, 'Herald', { bodyScore })), ...[10, 14, 18, 12].map((bodyScore, index) => row(`t${index}`, 'Tribune', { bodyScore }))];
    const { differences, summary, limits, outlets } = compareOutlets(rows);
    expect(differences).to.have.length(1);
    expect(differences[0]).to.include({ difference: 20, sharedStories: 0, adjusted: false, clear: true });
    expect(outlets[0]!.effects.body.value).to.equal(null);
    expect(summary[0]).to.match(/^On different stories, Herald /);
    expect(limits.join(' ')).to.include('No story is covered by two outlets');
  });

  it('tells what it tells of all texts from all texts, where two outlets share too few stories', () => {
    const texts = (outlet: string, scores: readonly number[], weight: number) => scores.map((bodyScore, index) => row(`${outlet}${index}`, outlet, { story: `${outlet} ${index}`, bodyScore, families: { choices: weight } }));
    const rows = [
      ...texts('Herald', [40, 44, 48, 42, 46, 43], 4), ...texts('Tribune', [20, 24, 28, 22, 26, 23], 2),
      // On the two stories of both the ratio is another one, 20 to 1.
      ...[0, 1].flatMap((at) => [row(`h${at}`, 'Herald', { story: `both ${at}`, bodyScore: 44, families: { choices: 8 } }), row(`t${at}`, 'Tribune', { story: `both ${at}`, bodyScore: 24, families: { choices: 0.4 } })]),
    ];
    const { differences, summary } = compareOutlets(rows);
    expect(differences[0]).to.include({ sharedStories: 2, adjusted: false, clear: true });
    expect(summary[0]).to.match(/^Over all their texts, of which too few are on the 2 stories that both covered, Herald chose loaded wordings about three times as often as Tribune /);
    expect(verdictInWords(differences[0]!)).to.equal('Herald is clearly the more loaded; over all texts, since too few stories are shared');
  });

  it('tells in points what only a third outlet links', () => {
    const cover = (outlet: string, stories: string, score: number) => Array.from({ length: 8 }, (_, at) => row(`${outlet}${stories}${at}`, outlet, { story: `${stories}${at}`, bodyScore: score + (at % 3), families: { choices: score / 10 } }));
    const { differences, summary } = compareOutlets([...cover('Herald', 'a', 60), ...cover('Gazette', 'a', 30), ...cover('Gazette', 'b', 30), ...cover('Tribune', 'b', 10)]);
    expect(differences.find(({ a, b }) => a === 'Herald' && b === 'Tribune')).to.include({ sharedStories: 0, adjusted: true, clear: true });
    expect(summary[0]).to.match(/^Over stories that each shares with other outlets, Herald scores 50 points higher than Tribune/);
  });

  it('tells groups of outlets that share no stories apart', () => {
    const other = worked.map((one) => ({ ...one, id: `other ${one.id}`, outlet: `Other ${one.outlet}`, story: `other ${one.story!}` }));
    const { outlets, limits, differences } = compareOutlets([...worked, ...other]);
    expect(outlets.find(({ outlet }) => outlet === 'Herald')!.effects.body.value).to.be.closeTo(4.667, 0.001);
    expect(outlets[0]!.effects.body.note).to.include('Against the mean of 2 outlets');
    expect(limits.join(' ')).to.include('2 groups');
    expect(differences.filter(({ adjusted }) => adjusted)).to.have.length(2);
  });

  it('keeps headlines and bodies apart when it corrects for many comparisons', () => {
    const noise = createRandom(5);
    const rows = worked.map((one) => ({ ...one, headlineScore: 30 + 10 * noise.normal() }));
    expect(compareOutlets(rows).differences.find(({ field }) => field === 'body')!.clear).to.equal(true);
  });

  it('joins "no clear difference" to what is clear', () => {
    const rows = [...worked, ...[11, 22, 16].map((bodyScore, story) => row(`g${story}`, 'Gazette', { story: `story ${story}`, bodyScore, families: { choices: bodyScore / 10 } }))];
    const more = rows.flatMap((one) => [one, { ...one, id: `${one.id}'`, story: `${one.story!}'` }, { ...one, id: `${one.id}"`, story: `${one.story!}"` }]);
    expect(compareOutlets(more).summary).to.deep.equal([
      'On 9 shared stories, Herald chose loaded wordings about one and a half times as often as Tribune (9.3 points of the score, between 7.3 and 11).',
      'On 9 shared stories, Herald chose loaded wordings about one and a half times as often as Gazette (9 points of the score, between 8 and 10); between Tribune and Gazette there is no clear difference.',
    ]);
  });
});

describe('comparing outlets with little or odd input', () => {
  it('answers for nothing, one text and one outlet', () => {
    expect(compareOutlets([])).to.deep.equal({ texts: 0, stories: 0, sharedStories: 0, outletCount: 0, outlets: [], differences: [], summary: ['There are no texts to compare yet.'], limits: [] });
    expect(compareOutlets([worked[0]!]).summary).to.deep.equal(['Not enough texts of Herald to say anything: there is 1, and at least 3 on different stories are needed.']);
    const alone = compareOutlets(worked.slice(0, 3));
    expect(alone.summary[0]).to.match(/^The 3 texts of Herald score 25 on average \(between \d+ and \d+\)/);
    expect(alone.differences).to.deep.equal([]);
    expect(alone.limits.join(' ')).to.include('one outlet only').and.to.include('No text has a date');
  });

  it('finds no difference where every text is the same, with intervals that have a width', () => {
    const same = worked.map((one) => ({ ...one, bodyScore: 20 }));
    const { outlets, differences } = compareOutlets(same);
    for (const { measures } of outlets) {
      expect(measures.body.value).to.equal(20);
      expect(measures.body.interval![0]).to.be.below(19.5);
      expect(measures.body.interval![1]).to.be.above(20.5);
    }
    expect(differences[0]).to.include({ difference: 0, clear: false });
  });

  it('finds a difference that is the same on every story', () => {
    const steady = worked.map((one) => ({ ...one, bodyScore: one.outlet === 'Herald' ? 40 : 20 }));
    expect(compareOutlets(steady).differences[0]).to.include({ difference: 20, clear: true });
  });

  it('calls no difference clear that the length of the texts makes', () => {
    // Without a finding a text of 52 words scores 29, one of 740 words 11.
    const brief = [0, 1, 2, 3].map((story) => row(`b${story}`, 'Brief', { story: `s${story}`, bodyScore: 29 + story / 10, words: 52, families: {} }));
    const long = [0, 1, 2, 3].map((story) => row(`l${story}`, 'Long', { story: `s${story}`, bodyScore: 11 + story / 10, words: 740, families: {} }));
    const { differences, summary, limits } = compareOutlets([...brief, ...long]);
    expect(differences[0]).to.include({ clear: false });
    expect(differences[0]!.rate!.difference).to.equal(0);
    expect(summary.join(' ')).to.include('no clear difference').and.not.include('times as often');
    expect(limits.join(' ')).to.include('52 words on average at Brief, 740 words on average at Long');
    // With four findings of strength 1 in each, the longer texts hold more, whatever the scores say.
    const slow = long.map((one) => ({ ...one, bodyScore: 18, families: { choices: 4 } }));
    const turned = compareOutlets([...brief, ...slow]);
    expect(turned.differences[0]).to.include({ clear: false });
    expect(turned.summary.join(' ')).to.not.include('Brief scores');
  });

  it('calls no difference of headlines clear that their length makes', () => {
    // Without a finding a headline of 6 words scores 25.9, one of 14 words 20.1.
    const outletOf = (outlet: string, headlineWords: number, headlineScore: number) => [0, 1, 2, 3].map((story) => row(`${outlet}${story}`, outlet, { story: `s${story}`, bodyScore: 20, headlineWords, headlineScore: headlineScore + story / 100 }));
    const { differences, summary } = compareOutlets([...outletOf('Short', 6, 25.9), ...outletOf('Long', 14, 20.1)]);
    expect(differences.find(({ field }) => field === 'headline')).to.include({ clear: false });
    expect(summary.join(' ')).to.include('Between the headlines of the outlets there is no clear difference');
  });

  it('gives the difference in weighted findings per 100 words beside that of the scores', () => {
    const rows = [1, 2, 3, 4].flatMap((story) => [row(`h${story}`, 'Herald', { story: `s${story}`, bodyScore: 60, words: 200, families: { choices: 6 } }), row(`t${story}`, 'Tribune', { story: `s${story}`, bodyScore: 40, words: 400, families: { choices: 4 } })]);
    const [difference] = compareOutlets(rows).differences;
    expect(difference).to.deep.include({ a: 'Herald', b: 'Tribune', clear: true });
    expect(difference!.rate!.difference).to.be.closeTo(2, 1e-9);
  });

  it('answers where no text is long enough to score', () => {
    const unscored = worked.map((one) => ({ ...one, bodyScore: null }));
    const { outlets, differences, summary } = compareOutlets(unscored);
    expect(outlets.every(({ enough, measures }) => enough && measures.body.value === null)).to.equal(true);
    expect(differences).to.deep.equal([]);
    expect(summary[0]).to.equal('The outlets have too few texts that are long enough to be compared.');
  });

  it('keeps every interval inside the measure\'s ends', () => {
    const edge = worked.map((one, index) => ({ ...one, bodyScore: index % 3 === 0 ? 3 : 0, choiceIndex: index % 2 }));
    for (const { measures } of compareOutlets(edge).outlets) {
      expect(measures.body.interval![0]).to.be.at.least(0);
      expect(measures.choiceIndex.interval).to.satisfy(([low, high]: [number, number]) => low >= 0 && high <= 1);
    }
  });

  it('keeps names as they are, and the sentence round a right-to-left name in order', () => {
    const names = ['<img src=x onerror=alert(1)>', '📰 Daily', 'الجريدة', 'constructor', '__proto__'];
    const rows = names.flatMap((outlet, i) => [0, 1, 2, 3].map((story) => row(`${i} ${story}`, outlet, { story: `s${story}`, bodyScore: 10 * i + story, families: { choices: i + 1 } })));
    const { outlets, summary } = compareOutlets(rows);
    expect(outlets.map(({ outlet }) => outlet)).to.have.members(names);
    expect(JSON.stringify(summary)).to.include('__proto__').and.to.include('<img src=x onerror=alert(1)>');
    expect(compareOutlets(rows.filter(({ outlet }) => outlet === 'الجريدة')).summary[0]).to.include('\u2068الجريدة\u2069');
  });

  it('keeps a family or an actor called after a built-in property apart', () => {
    const odd: ComparisonRow = row('a', 'Herald', { portrayals: [{ actor: 'constructor', findings: 2, lean: -3 }, { actor: '__proto__', findings: 1, lean: 1 }], frames: { toString: 0.5 } });
    const [herald] = compareOutlets([odd, { ...odd, id: 'b' }, { ...odd, id: 'c' }]).outlets;
    expect(herald!.portrayals.map(({ mean, ...counts }) => ({ ...counts, mean: mean.value }))).to.deep.equal([{ actor: 'constructor', names: [], findings: 6, lean: -9, mean: -1.5 }, { actor: '__proto__', names: [], findings: 3, lean: 3, mean: 1 }]);
    expect(herald!.frames['toString']).to.include({ value: 0.5, n: 3 });
  });

  it('compares 5,000 outlets and 100,000 texts in seconds, and says whom it left out', () => {
    const random = createRandom(3);
    const rows = Array.from({ length: 100_000 }, (_, index) => row(`${index}`, `outlet ${Math.floor(5000 * random.even() ** 2)}`, { story: `s${Math.floor(20_000 * random.even())}`, bodyScore: 50 * random.even(), headlineScore: 60 * random.even(), families: { choices: random.even() } }));
    const from = cpuTime();
    const { outlets, differences, limits } = compareOutlets(rows);
    expect(cpuTime() - from).to.be.below(8000);
    expect(outlets).to.have.length(5000);
    expect(differences.length).to.be.at.most(870);
    expect(limits.join(' ')).to.include('Only the 30 outlets with the most shared stories');
  });

  it('compares 300 stories of ten outlets fast enough for a page', () => {
    const random = createRandom(4);
    const rows = Array.from({ length: 3000 }, (_, index) => row(`${index}`, `outlet ${index % 10}`, { story: `s${Math.floor(index / 10)}`, bodyScore: 50 * random.even(), headlineScore: 60 * random.even() }));
    compareOutlets(rows);
    const from = cpuTime();
    compareOutlets(rows);
    expect(cpuTime() - from).to.be.below(400);
  });
});
