import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { abbreviationsIn, leadInEnd, toOrdinaryCase } from '../../../server/text/ordinary-case.ts';

const { classes } = loadGrammar(join(projectRoot(), 'lexicons'));

describe('toOrdinaryCase', () => {
  const names = new Set(['Orland', 'Lund', 'NATO', 'Harwick']);
  const known = new Set(['slam', 'never', 'opens']);
  const ordinary = (text: string) => toOrdinaryCase(text, names, (word) => known.has(word), classes);

  it('brings title case to ordinary case and keeps names', () => {
    expect(ordinary('Ministers Slam Lund Over Harwick Border Wall').text).to.equal('ministers slam Lund over Harwick border wall');
  });
  it('brings capitals to ordinary case and keeps names and abbreviations', () => {
    expect(ordinary('MAYOR OPENS BRIDGE IN HARWICK AS NATO MEETS').text).to.equal('mayor opens bridge in Harwick as NATO meets');
  });
  it('marks a shouted word and takes no acronym for one', () => {
    const { text, shouted } = ordinary('Ministers in Orland SLAM the plan by the SARSO agency');
    expect(text).to.equal('Ministers in Orland slam the plan by the SARSO agency');
    expect(shouted).to.deep.equal([20]);
  });
  it('marks a shouted word at the end of its sentence', () => {
    expect(ordinary('Ministers in Orland were told NEVER.').shouted).to.deep.equal([30]);
    expect(ordinary('Ministers in Orland met the F.B.I. and NATO.').shouted).to.deep.equal([]);
  });
  it('takes a line of two words in capitals for a heading', () => {
    const { text, shouted } = ordinary('NEVER OPENS');
    expect(text).to.equal('never opens');
    expect(shouted).to.deep.equal([]);
  });
  it('takes the place in a dateline for no shout', () => {
    for (const line of ['SLAM — The council met on Monday.', 'SLAM (Wire) — The council met on Monday.', 'PORT SLAM, Va. - The council met on Monday.']) {
      expect(ordinary(line)).to.deep.equal({ text: line, shouted: [] });
    }
    expect(ordinary('SLAM — They NEVER opened the bridge at Harwick.').shouted).to.deep.equal([12]);
  });
  it('leaves ordinary lines alone and never changes a length', () => {
    const line = 'The mayor of Harwick said on Monday that Orland would wait.';
    expect(ordinary(line).text).to.equal(line);
    for (const text of ['İSTANBUL MAYOR OPENS BRIDGE', 'Straße Groß Über Alles Heute', '']) expect(ordinary(text).text).to.have.length(text.length);
  });
});

describe('abbreviationsIn', () => {
  it('finds words in capitals that the text spells out, before and in brackets', () => {
    expect([...abbreviationsIn('The FARE (fair and reliable estimates) index and the League of Open Ports (LOOP) rose.', classes)]).to.deep.equal(['FARE', 'LOOP']);
  });
  it('leaves a shout before a remark in brackets', () => {
    expect([...abbreviationsIn('They NEVER (and this is the point) asked.', classes)]).to.deep.equal([]);
  });
});

describe('leadInEnd', () => {
  const cases: [string, string][] = [
    ['A BAKER who lost his keys was found.', 'A BAKER'],
    ['VISIT the fair in Harwick.', 'VISIT'],
    ['The mayor did NOTHING at all.', ''],
    ['WATCH: the mayor sings.', ''],
    ['I LOVE this town.', ''],
    ['SHAME!', ''],
  ];
  for (const [line, run] of cases) it(`${line} → ${run || 'none'}`, () => expect(line.slice(0, leadInEnd(line))).to.equal(run));
});
