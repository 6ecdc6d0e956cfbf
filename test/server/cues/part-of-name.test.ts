import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

function told(body: string, headline?: string) {
  const { findings, suppressed } = analyze(headline === undefined ? { body } : { headline, body });
  return { found: findings.map(({ text, actor }) => (actor === null ? text : `${text} (${actor})`)), names: suppressed.filter(({ reason }) => reason === 'a name').map(({ text }) => text) };
}

describe('a word that is part of a name', () => {
  it('is told from a judging word before a name that the body gives without it', () => {
    const body = 'President Ivo Kozar said on Monday that work on the dam would go on. Kozar met ministers.';
    expect(told(body, 'Defiant Kozar pushes on with the dam').found).to.include('Defiant (Ivo Kozar)');
    expect(told('Radical Brewing will open a bar in May. Radical Brewing has two others.', 'Radical Brewing to open a bar')).to.deep.equal({ found: [], names: ['Radical', 'Radical', 'Radical'] });
  });
  it('stands in capitals in a place that a report is written in', () => {
    expect(told('SAINT-AUBIN-SUR-LYS, Norland — The bakery closed in May.').found).to.deep.equal([]);
    expect(told('A care assistant from Saint-Denis, aged 57, spoke.').found).to.deep.equal([]);
    expect(told('They were NEVER told about the leak in May.').found).to.deep.equal(['NEVER']);
  });
  it('is the last name of somebody whom the text names in full', () => {
    expect(told('The bill, which Hector Ogle wrote, passed. Ogle said that it was fair.').found).to.deep.equal([]);
    expect(told('The bill, which Hector Voss wrote, passed. Reckless members voted for it.').found).to.deep.equal(['Reckless']);
  });
  it('is not a judging word before a title or a whole name', () => {
    expect(told('Lefty Mayor Hal Brickman said the subway was safer.').found).to.deep.equal(['Lefty']);
    expect(told('Arrogant Dr Leigh drove home.').found[0]).to.match(/^Arrogant/);
    expect(told('Heartbroken Gemma Tate, 27, got an email nine weeks before the wedding.').found[0]).to.match(/^Heartbroken/);
    expect(told('Cocky Enrico Dalisay Jr, 24, was at the wheel.').found[0]).to.match(/^Cocky/);
    expect(told('The council met. Greedy Gemma Tate left before the vote. Tate had paid for the hall.').found[0]).to.match(/^Greedy/);
  });
  it('is a name of people, or begins the name of a firm', () => {
    for (const body of ['Savage Ann Tate, 27, opened a shop.', 'Moody Ann Kask, 31, plays the cello.', 'Radical Brewing Company opened a bar in May.', 'Greedy Goose Bakery opened. The Greedy Goose Bakery has two ovens.']) {
      expect(told(body).found, body).to.deep.equal([]);
    }
  });
});
