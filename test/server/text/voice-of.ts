/** Tells the voice of a word in a text, for tests: "quoted Mara Lund". */
import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { createParser } from '../../../server/text/parse.ts';
import { createVoiceReader } from '../../../server/text/voices.ts';

const grammar = loadGrammar(join(projectRoot(), 'lexicons'));
const parse = createParser(grammar);
const readVoices = createVoiceReader(grammar.attribution);

export const voicesOf = (text: string, headline = false) => readVoices(parse(text), headline);

/** The voice and speaker of the first token that is the word. */
export function voiceOf(text: string, word: string, headline = false): string {
  const parsed = parse(text);
  const index = parsed.tokens.findIndex((token) => token.value === word);
  expect(index, `"${word}" in the text`).to.be.at.least(0);
  const { voice, speaker } = readVoices(parsed, headline).at(index);
  return speaker === null ? voice : `${voice} ${speaker}`;
}
