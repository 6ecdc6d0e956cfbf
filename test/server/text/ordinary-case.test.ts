import { expect } from 'chai';
import { toOrdinaryCase } from '../../../server/text/ordinary-case.ts';

describe('toOrdinaryCase', () => {
  const names = new Set(['Orland', 'Lund', 'NATO', 'Harwick']);
  const known = new Set(['slam', 'never', 'opens']);
  const ordinary = (text: string) => toOrdinaryCase(text, names, (word) => known.has(word));

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
  it('leaves ordinary lines alone and never changes a length', () => {
    const line = 'The mayor of Harwick said on Monday that Orland would wait.';
    expect(ordinary(line).text).to.equal(line);
    for (const text of ['İSTANBUL MAYOR OPENS BRIDGE', 'Straße Groß Über Alles Heute', '']) expect(ordinary(text).text).to.have.length(text.length);
  });
});
