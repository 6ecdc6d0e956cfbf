/** Whom wordings lean against: acts of one kind lean alike, as `lexicons/README.md` has it. */
import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

/** The portrayals of a body, as signed strengths by name. */
function portrayed(body: string): [string, number][] {
  return analyze({ body }).portrayals.map(({ actor, lean }) => [actor, lean]);
}

describe('the lean of a wording', () => {
  it('is nobody’s where criticism is told as a blow or a scolding', () => {
    for (const verb of ['slammed', 'savaged', 'lambasted', 'ridiculed', 'mocked', 'berated', 'rebuked', 'scolded', 'chided', 'castigated', 'grilled', 'skewered', 'assailed', 'tore into', 'panned', 'rubbished', 'excoriated']) {
      expect(portrayed(`On Monday Mara Lund ${verb} Piet Voss.`), verb).to.deep.equal([]);
    }
    for (const verb of ['slammed', 'blasted', 'derided', 'lambasted']) expect(portrayed(`On Monday Mara Lund ${verb} Piet Voss as late.`), verb).to.deep.equal([]);
  });
  it('is the actor’s where the criticism is called unfair or cruel', () => {
    for (const verb of ['smeared', 'vilified', 'bullied', 'crucified']) {
      const [[actor, lean] = ['', 0]] = portrayed(`On Monday Mara Lund ${verb} Piet Voss.`);
      expect(actor, verb).to.equal('Mara Lund');
      expect(lean, verb).to.be.below(0);
    }
  });
  it('is that of the one who seeks favour, not of the one who is courted', () => {
    for (const verb of ['cosied up to', 'pandered to', 'grovelled to', 'kowtowed to', 'sucked up to', 'curried favour with']) expect(portrayed(`On Monday Mara Lund ${verb} Piet Voss.`), verb).to.deep.equal([['Mara Lund', -2]]);
    expect(portrayed('Mara Lund is in thrall to builders.')).to.deep.equal([['Mara Lund', -2]]);
  });
  it('is the actor’s where a verb has no object', () => {
    for (const words of ['squirmed in her seat', 'jumped ship']) expect(portrayed(`On Monday Mara Lund ${words}.`).map(([actor]) => actor), words).to.deep.equal(['Mara Lund']);
  });
});
