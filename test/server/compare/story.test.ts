import { expect } from 'chai';
import { describe, it } from 'mocha';
import { cpuTime } from '../cpu-time.ts';
import { actsInWords } from '../../../server/compare/acts.ts';
import { storyCoverage } from '../../../server/compare/coverage.ts';
import { join } from 'node:path';
import { createWordCounts } from '../../../server/compare/distinct-words.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { personNames } from '../../../server/text/sexes.ts';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import { distinctWords } from './words.ts';
import { quotedSpeakers } from '../../../server/compare/speakers.ts';
import { refusal, stored } from './stored.ts';
import { storyWords } from '../stories/news.ts';

const people = personNames(loadGrammar(join(projectRoot(), 'lexicons')).attribution);
const quotedIn = (articles: readonly StoredArticle[]) => quotedSpeakers(articles, people);
const meaningOf = (concept: string) => (concept === 'refuse' ? { means: 'not agree to a request', neutral: ['decline'] } : null);

describe('one act in each outlet\'s words', () => {
  const declined = { field: 'body' as const, text: 'declined', start: 4, end: 12, concept: 'refuse', voice: 'narrator' as const };

  it('sets the outlets from neutral to loaded, each with its strongest wording first', () => {
    const [act] = actsInWords([
      stored('1', 'Herald', '', { findings: [refusal('refused', 1), refusal('slammed the door on', 3)] }),
      stored('2', 'Tribune', '', { neutralUses: [declined] }),
      stored('3', 'Gazette', '', { findings: [refusal('rebuffed', 2)], neutralUses: [declined] }),
    ], meaningOf);
    expect(act).to.include({ concept: 'refuse', means: 'not agree to a request' });
    expect(act!.neutral).to.deep.equal(['decline']);
    expect(act!.outlets.map(({ outlet, wordings }) => `${outlet}: ${wordings.map(({ text }) => text).join(', ')}`)).to.deep.equal([
      'Tribune: declined', 'Gazette: rebuffed, declined', 'Herald: slammed the door on, refused',
    ]);
  });

  it('shows each wording once, and the outlet\'s own words before those it quotes', () => {
    const [act] = actsInWords([
      stored('1', 'Herald', '', { findings: [refusal('rebuffed', 2, 'quoted'), refusal('Rebuffed', 2), refusal('rebuffed', 2), refusal('rebuffed', 2)] }),
      stored('2', 'Tribune', '', { neutralUses: [declined] }),
    ], meaningOf);
    expect(act!.outlets[1]!.wordings.map(({ text, voice }) => `${text} ${voice}`)).to.deep.equal(['Rebuffed narrator', 'rebuffed quoted']);
  });

  it('leaves out what one outlet alone met, a concept that the lexicon does not hold, and the body of a repeated text', () => {
    const loaded = { findings: [refusal('rebuffed', 2)] };
    expect(actsInWords([stored('1', 'Herald', '', loaded), stored('2', 'Herald', '', loaded)], meaningOf)).to.deep.equal([]);
    expect(actsInWords([stored('1', 'Herald', '', { neutralUses: [declined] }), stored('2', 'Tribune', '', { neutralUses: [declined] })], () => null)).to.deep.equal([]);
    expect(actsInWords([stored('1', 'Herald', '', loaded), stored('2', 'Tribune', '', { ...loaded, copyOf: '1' }), stored('3', null, '', loaded)], meaningOf)).to.deep.equal([]);
    expect(actsInWords([stored('1', 'Herald', '', loaded), stored('2', 'Tribune', '', { findings: [refusal('rebuffs', 2, 'narrator', 'headline')], copyOf: '1' })], meaningOf)).to.have.length(1);
  });

  it('shows an act that all worded neutrally too, after those that somebody worded otherwise', () => {
    const voted = { ...declined, concept: 'vote', text: 'voted' };
    const acts = actsInWords([stored('1', 'Herald', '', { neutralUses: [voted, declined] }), stored('2', 'Tribune', '', { neutralUses: [voted], findings: [refusal('rebuffed', 2)] })], (concept) => meaningOf(concept) ?? { means: 'decide by votes', neutral: ['vote'] });
    expect(acts.map(({ concept, means }) => `${concept}: ${means}`)).to.deep.equal(['refuse: not agree to a request', 'vote: decide by votes']);
  });
});

describe('who is quoted', () => {
  const body = '"We shall open the gates on Monday." "No." "It is too soon."';
  const quote = (start: number, end: number, speaker: string | null) => ({ start, end, speaker, kind: 'direct' as const });

  it('counts quotations and their words by speaker and outlet', () => {
    expect(quotedIn([stored('1', 'Herald', body, { quotes: [quote(0, 36, 'Halima Okoro'), quote(37, 42, 'Piet Vandersloot'), quote(43, 59, 'Halima Okoro'), quote(43, 59, null)] })])).to.deep.equal([
      { outlet: 'Herald', speaker: 'Halima Okoro', quotes: 2, words: 11 },
      { outlet: 'Herald', speaker: 'Piet Vandersloot', quotes: 1, words: 1 },
    ]);
  });

  it('takes a last name for the one person of the story who bears it, and for nobody when two do', () => {
    const one = [stored('1', 'Herald', body, { quotes: [quote(0, 36, 'Halima Okoro')] }), stored('2', 'Tribune', body, { quotes: [quote(37, 42, 'Okoro')] })];
    expect(quotedIn(one).map(({ speaker }) => speaker)).to.deep.equal(['Halima Okoro', 'Halima Okoro']);
    const two = [...one, stored('3', 'Gazette', body, { quotes: [quote(43, 59, 'Ben Okoro')] })];
    expect(quotedIn(two).map(({ speaker }) => speaker)).to.deep.equal(['Halima Okoro', 'Ben Okoro', 'Okoro']);
  });

  it('takes a name with a title before it for the one without, in whichever order they come', () => {
    const spoken = (...names: string[]) => quotedIn(names.map((speaker, at) => stored(`t${at}`, `Outlet ${at}`, body, { quotes: [quote(0, 36, speaker)] }))).map(({ speaker }) => speaker);
    expect(spoken('Councillor Deva Ruston', 'Deva Ruston', 'Ruston')).to.deep.equal(['Deva Ruston', 'Deva Ruston', 'Deva Ruston']);
    expect(spoken('Deva Ruston', 'Acting Harbourmaster Deva Ruston', 'Harbourmaster Deva B. Ruston')).to.deep.equal(['Deva Ruston', 'Deva Ruston', 'Deva Ruston']);
    expect(spoken('Councillor Deva Ruston', 'Councillor Piet Ras'), 'nobody is named without a title').to.deep.equal(['Councillor Deva Ruston', 'Councillor Piet Ras']);
    expect(spoken('Ann Marsh', 'Joann Marsh', 'Marsh'), 'two people').to.deep.equal(['Ann Marsh', 'Joann Marsh', 'Marsh']);
  });

  it('counts a repeated text for its origin', () => {
    const quotes = [quote(0, 36, 'Halima Okoro')];
    expect(quotedIn([stored('1', 'Herald', body, { quotes }), stored('2', 'Tribune', body, { quotes, copyOf: '1' })])).to.have.length(1);
  });
});

describe('words that set an outlet apart', () => {
  const plain = 'the council met on the budget and the mayor spoke to the council about the plan ';
  const texts = (outlet: string, extra: string, count = 6) => Array.from({ length: count }, () => ({ outlet, text: plain.repeat(8) + extra }));

  it('finds the word that one outlet uses and the others do not, and not those that all use', () => {
    const [herald, tribune] = distinctWords([...texts('Herald', 'reportedly '.repeat(4)), ...texts('Tribune', 'said '.repeat(4))]);
    expect(herald!.words.map(({ word }) => word)).to.deep.equal(['reportedly']);
    expect(herald!.words[0]).to.include({ uses: 24, texts: 6, rateElsewhere: 0 });
    expect(tribune!.words.map(({ word }) => word)).to.deep.equal(['said']);
  });

  it('names no word that holds any sentence together, and those that a writer may choose', () => {
    const { grammatical } = loadGrammar(join(projectRoot(), 'lexicons')).classes;
    const extra = (words: string) => `${words} `.repeat(6);
    const counts = createWordCounts(grammatical);
    for (const text of [...texts('Herald', extra('the of she which was it has')), ...texts('Tribune', extra('we our not must but slammed'))]) counts.add(text);
    const [herald, tribune] = counts.distinct();
    expect(herald!.words).to.deep.equal([]);
    expect(tribune!.words.map(({ word }) => word).sort()).to.deep.equal(['but', 'must', 'not', 'our', 'slammed', 'we']);
    const all = distinctWords([...texts('Herald', extra('she')), ...texts('Tribune', extra('slammed'))])[1]!.words[0]!;
    const rest = createWordCounts(grammatical);
    for (const text of [...texts('Herald', extra('she')), ...texts('Tribune', extra('slammed'))]) rest.add(text);
    expect(rest.distinct()[1]!.words[0], 'they are counted all the same').to.deep.equal(all);
  });

  it('gives the figure of the formula', () => {
    // Herald: 10 of 100 words; Tribune: 2 of 100; prior 10 words, so a = 10 · 12/200 = 0.6.
    const of = (outlet: string, uses: number) => Array.from({ length: 2 }, () => ({ outlet, text: 'plan '.repeat(uses / 2) + 'word '.repeat(50 - uses / 2) }));
    const [herald] = distinctWords([...of('Herald', 10), ...of('Tribune', 2)], { priorWords: 10, leastZ: 0, leastTexts: 1 });
    const delta = Math.log(10.6 / (110 - 10.6)) - Math.log(2.6 / (110 - 2.6));
    expect(herald!.words.find(({ word }) => word === 'plan')!.z).to.be.closeTo(delta / Math.sqrt(1 / 10.6 + 1 / 2.6), 1e-9);
  });

  it('takes a word of one text for the story\'s, and finds nothing with one outlet or none', () => {
    const once = [...texts('Herald', ''), { outlet: 'Herald', text: 'comet '.repeat(40) }, ...texts('Tribune', '')];
    expect(distinctWords(once)[0]!.words).to.deep.equal([]);
    expect(distinctWords(texts('Herald', 'reportedly '))).to.deep.equal([{ outlet: 'Herald', words: [] }]);
    expect(distinctWords([])).to.deep.equal([]);
  });

  it('keeps "constructor" a word like others', () => {
    const [herald] = distinctWords([...texts('Herald', 'constructor '.repeat(4)), ...texts('Tribune', 'said '.repeat(4))]);
    expect(herald!.words.map(({ word }) => word)).to.deep.equal(['constructor']);
  });
});

describe('what a story\'s outlets report', () => {
  const grounding = 'The ferry Aurelia ran aground on a sandbank off Port Maren with 212 passengers aboard.';
  const steering = 'Captain Ivo Lantz blamed a steering failure in heavy fog, the harbour office said.';
  const herald = stored('1', 'Herald', [grounding, steering, 'A choir from Skerra sang hymns while the lifeboats circled.'].join('\n'));
  const tribune = stored('2', 'Tribune', ['Some 212 passengers were aboard when the Aurelia ran aground off Port Maren on a sandbank.', 'The harbour office said heavy fog and a steering failure were blamed by Captain Lantz.'].join('\n'));
  const gazette = stored('3', 'Gazette', ['With 212 passengers aboard, the ferry Aurelia has run aground off Port Maren on a sandbank.', 'Shares of Northern Sound Lines fell nine percent in early trading on Wednesday.'].join('\n'));

  it('finds what most report and one leaves out, once, and what only one has', () => {
    const { leftOut, onlyIn, outlets } = storyCoverage([herald, tribune, gazette], storyWords);
    expect(outlets).to.deep.equal(['Herald', 'Tribune', 'Gazette']);
    expect(leftOut.map(({ sentence, reportedBy, leftOutBy }) => ({ text: sentence.text, reportedBy, leftOutBy }))).to.deep.equal([{ text: steering, reportedBy: ['Herald', 'Tribune'], leftOutBy: ['Gazette'] }]);
    expect(herald.body.slice(leftOut[0]!.sentence.start, leftOut[0]!.sentence.end)).to.equal(steering);
    expect(onlyIn.map(({ outlet, sentences }) => `${outlet}: ${sentences.map(({ text }) => text.slice(0, 8)).join()}`)).to.deep.equal(['Herald: A choir ', 'Gazette: Shares o']);
  });

  it('does not call left out what stands behind the first eighty sentences of a long text', () => {
    const others = ['a goat grazed', 'a piano was tuned', 'rain fell', 'the bakery opened'];
    const filler = Array.from({ length: 90 }, (_, at) => `On page ${at} of the almanac ${others[at % 4]!} beside the orchard wall number ${at}.`);
    const long = stored('3', 'Gazette', [...filler, 'The harbour office said that Captain Ivo Lantz blamed heavy fog and a steering failure.'].join('\n'));
    const { leftOut, onlyIn } = storyCoverage([herald, tribune, long], storyWords);
    expect(leftOut.map(({ sentence, leftOutBy }) => [sentence.text, leftOutBy])).to.deep.equal([[grounding, ['Gazette']]]);
    expect(onlyIn.flatMap(({ sentences }) => sentences.map(({ text }) => text))).to.not.include(steering);
  });

  it('says nothing where there is one text only, none, or a text and its repetition', () => {
    expect(storyCoverage([], storyWords).leftOut).to.deep.equal([]);
    expect(storyCoverage([herald], storyWords)).to.deep.equal({ leftOut: [], onlyIn: [], outlets: ['Herald'] });
    expect(storyCoverage([herald, { ...herald, id: '9', outlet: 'Reprint', copyOf: '1' }], storyWords).outlets).to.deep.equal(['Herald']);
  });

  it('stays quick for a story of thousands of texts', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...(index % 2 ? herald : gazette), id: String(index), outlet: `Outlet ${index}` }));
    const from = cpuTime();
    expect(storyCoverage(many, storyWords).outlets.length).to.be.at.most(20);
    expect(cpuTime() - from).to.be.below(2000);
  });
});

describe('who is quoted, by whatever name', () => {
  it('takes a name with initials in its midst for the one without, and leaves initials that stand first', () => {
    const quote = (speaker: string) => ({ start: 0, end: 12, speaker, kind: 'direct' as const });
    const spoken = ['Halima Okoro', 'Halima B. Okoro', 'Okoro', 'J. K. Wren'].map((speaker, at) => stored(`q${at}`, 'Herald', '"Not one day."', { quotes: [quote(speaker)] }));
    expect(quotedIn(spoken).map(({ speaker, quotes }) => [speaker, quotes])).to.deep.equal([['Halima Okoro', 3], ['J. K. Wren', 1]]);
  });
});
