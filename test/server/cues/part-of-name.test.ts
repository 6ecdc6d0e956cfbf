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
  it('stands behind a particle of names, a doctor’s title or the kind of a place', () => {
    expect(told('Gert van Loon asked for costs. Van Loon, 52, was relieved.').found).to.deep.equal([]);
    expect(told('Dr Crook, who had treated the guard, spoke.').found).to.deep.equal([]);
    expect(told('The road ends at Lake Disappointment.').found).to.deep.equal([]);
    expect(told('The speech was a disappointment, and the mayor is a crook.').found).to.include.members(['disappointment', 'crook']);
  });
});
