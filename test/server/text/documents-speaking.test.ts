import { expect } from 'chai';
import { voiceOf } from './voice-of.ts';

describe('documents that say something', () => {
  const cases: [string, string][] = [
    ['The report accuses Lund of reckless waste.', 'reported report'],
    ['A memo obtained by the Wire describes a reckless culture.', 'reported memo'],
    ['The two-page memo, written by General Goran Vesely, describes a reckless mood.', 'reported two-page memo'],
    ['The lawsuit alleges Lund was reckless.', 'reported lawsuit'],
    ['A study found the plan was reckless.', 'reported study'],
    ['A study shows that the plan was reckless.', 'reported study'],
    ['An earlier review warned that the plan was reckless.', 'reported earlier review'],
    ['A poll released last week found 72 percent of parents trust the reckless teacher.', 'reported poll'],
    ['Documents seen by the Wire show that the plan was reckless.', 'reported Documents'],
    ['A text message obtained by the Wire shows the plan was reckless.', 'reported text message'],
    ['The audit blamed the loss on reckless managers.', 'reported audit'],
    ['The council’s own audit found the plan was reckless.', 'reported council'],
    ['A review by Ada Voss in 2019 found the plan was reckless.', 'reported Ada Voss'],
    ['The report says it was late. It found that the plan was reckless.', 'reported report'],
    ['The plan was reckless, according to the lawsuit.', 'reported lawsuit'],
    // What only shows something, finds a thing, or is another newspaper's stays the outlet's.
    ['Figures show that the plan was reckless.', 'narrator'],
    ['The plan was reckless, according to The Harwick Times.', 'narrator'],
    ['The plan was reckless, according to census data.', 'narrator'],
    ['The inquiry found reckless failings.', 'narrator'],
    ['The show proved a reckless hit.', 'narrator'],
    ['The reckless college, which closed its library, promised a review.', 'narrator'],
    ['The plan was reckless, according to footage of it.', 'narrator'],
    ['Lund said the paper proved what a reckless man had done.', 'reported Lund'],
    // Any noun may have a participle behind it.
    ['A man arrested in May said the reckless plan had failed.', 'reported man'],
  ];
  for (const [sentence, voice] of cases) it(`${voice}: ${sentence}`, () => expect(voiceOf(`The harbour opened in May. ${sentence}`, 'reckless')).to.equal(voice));
});
