import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { createParser } from '../../../server/text/parse.ts';
import { readVoices } from '../../../server/text/voices.ts';

describe('readVoices', () => {
  const parse = createParser();
  const { attribution } = loadGrammar(join(projectRoot(), 'lexicons'));

  /** The voice and speaker of the first token that is the word. */
  function voiceOf(text: string, word: string, headline = false): string {
    const parsed = parse(text);
    const index = parsed.tokens.findIndex((token) => token.value === word);
    expect(index, `"${word}" in the text`).to.be.at.least(0);
    const { voice, speaker } = readVoices(parsed, attribution, headline).at(index);
    return speaker === null ? voice : `${voice} ${speaker}`;
  }

  const cases: [string, string, string][] = [
    ['Mara Lund met the press. “The plan is reckless,” Lund said.', 'reckless', 'quoted Mara Lund'],
    ['Mara Lund met the press. “The plan is reckless,” she said.', 'reckless', 'quoted Mara Lund'],
    ['“The plan is reckless,” said Mara Lund, a spokeswoman for the port.', 'reckless', 'quoted Mara Lund'],
    ['Mara Lund, a spokeswoman for the port, said: “The plan is reckless.”', 'reckless', 'quoted Mara Lund'],
    ['Mara Lund said “no.” “The plan is reckless,” she added. “It will cost us.”', 'cost', 'quoted Mara Lund'],
    ['Secretary of State Mara Lund spoke. “The plan is reckless,” the secretary of state said.', 'reckless', 'quoted Mara Lund'],
    ['The harbour opened in May. Mara Lund said that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund claimed the plan was reckless.', 'claimed', 'narrator'],
    ['The harbour opened in May. According to Mara Lund, the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan was reckless, Mara Lund said.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan was reckless, according to The Harwick Times.', 'reckless', 'narrator'],
    ['Wen Tao accused Orland of “hyping” the matter.', 'hyping', 'scare Wen Tao'],
    ['Wen Tao accused Orland of “hyping” the matter.', 'accused', 'narrator'],
    ['The reckless plan failed on Monday.', 'reckless', 'narrator'],
    ['The harbour opened in May. Lund said the plan was sound but was rebuffed.', 'rebuffed', 'narrator'],
    ['She said: “First we count.\n\n“The plan is reckless.\n\n“Then we rest,” Mara Lund said.', 'reckless', 'quoted Mara Lund'],
  ];
  for (const [text, word, expected] of cases) it(`${expected}: ${text.replaceAll('\n\n', ' ¶ ')}`, () => expect(voiceOf(text, word)).to.equal(expected));

  const headlines: [string, string, string][] = [
    ['Harbour plan is reckless, says Lund', 'reckless', 'reported Lund'],
    ['Lund: harbour plan is reckless', 'reckless', 'reported Lund'],
    ['Orland refuses harbour talks: Lund', 'refuses', 'narrator'],
    ['Lund calls harbour plan ‘reckless’', 'reckless', 'scare Lund'],
    ['Lund calls harbour plan ‘reckless’', 'calls', 'narrator'],
  ];
  for (const [text, word, expected] of headlines) it(`headline, ${expected}: ${text}`, () => expect(voiceOf(text, word, true)).to.equal(expected));
});
