import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { interviewTurns } from '../../../server/text/interviews.ts';
import { createParser } from '../../../server/text/parse.ts';
import { createVoiceReader } from '../../../server/text/voices.ts';

const grammar = loadGrammar(join(projectRoot(), 'lexicons'));
const turnsOf = (text: string) => interviewTurns(text, grammar.attribution.turns).map(({ start, end, speaker }) => [speaker, text.slice(start, end)]);

describe('the turns of an interview', () => {
  it('are those of whoever answers, over their paragraphs', () => {
    const text = 'We met on Monday.\n\nQ: Was it a shameful plan?\n\nA: It was. Nobody asked us.\n\nThey never do.\n\nQ: And now?\n\nA: Now we wait.\n\nThe plan goes ahead in May.';
    expect(turnsOf(text)).to.deep.equal([[null, 'It was. Nobody asked us.\n\nThey never do.'], [null, 'Now we wait.']]);
  });

  it('are told by names in capitals or not; whoever mostly asks is the outlet', () => {
    const text = 'HERALD: How was it?\n\nMOREAU: Bleak.\n\nHERALD: Will you go?\n\nMOREAU: I will.';
    expect(turnsOf(text)).to.deep.equal([['MOREAU', 'Bleak.'], ['MOREAU', 'I will.']]);
    expect(turnsOf('Mara Lund: The plan is dead.\nPiet Voss: It is not.\nMara Lund: You will see.').map(([speaker]) => speaker)).to.deep.equal(['Mara Lund', 'Piet Voss', 'Mara Lund']);
  });

  it('are told in a transcript of many thousand turns', () => {
    expect(turnsOf('HERALD: How was it?\nMOREAU: Bleak.\n'.repeat(20_000))).to.have.length(20_000);
  });

  it('are none in a report with headings, a box of facts or a single quotation', () => {
    expect(turnsOf('Name: Mara Lund\nAge: 41\nParty: Harbour Union\n\nThe mayor spoke.')).to.deep.equal([]);
    expect(turnsOf('Mara Lund: “The plan is dead.”\n\nThe council met on Monday.')).to.deep.equal([]);
    expect(turnsOf('What happened: the plan failed.\n\nWhy it matters: the harbour is old.')).to.deep.equal([]);
  });

  it('are the voice of the one who speaks, by the full name where the text gives it', () => {
    const parse = createParser(grammar);
    const readVoices = createVoiceReader(grammar.attribution);
    const text = parse('Claire Moreau sat down with us after a shameful vote.\n\nHERALD: Was it a bleak year?\n\nMOREAU: They “lost” it. The board was reckless.\n\nHERALD: And now?\n\nMOREAU: Now we wait.');
    const voiceOf = (word: string) => readVoices(text).at(text.tokens.findIndex(({ lower }) => lower === word));
    expect(voiceOf('reckless')).to.deep.equal({ voice: 'quoted', speaker: 'Claire Moreau' });
    expect(voiceOf('lost')).to.deep.equal({ voice: 'quoted', speaker: 'Claire Moreau' });
    expect(voiceOf('bleak').voice).to.equal('narrator');
    expect(voiceOf('shameful').voice).to.equal('narrator');
  });
});
