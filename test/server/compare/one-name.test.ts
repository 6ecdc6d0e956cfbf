import { expect } from 'chai';
import { join } from 'node:path';
import { compareOutlets } from '../../../server/compare/compare.ts';
import { oneNameFor } from '../../../server/compare/one-name.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { personNames } from '../../../server/text/sexes.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { row } from './rows.ts';

describe('one name for one person', () => {
  const people = personNames(loadGrammar(join(projectRoot(), 'lexicons')).attribution);
  const naming = (met: Record<string, number>) => oneNameFor(new Map(Object.entries(met)), { people, leastShare: 0.9 });

  it('takes a last name for the one who bears it, initials and titles for the name without', () => {
    const nameOf = naming({ Lund: 10, 'Maria Lund': 8, 'Maria B. Lund': 4, 'Council Leader Maria Lund': 1, Voss: 3 });
    expect(['Lund', 'Maria Lund', 'Maria B. Lund', 'Council Leader Maria Lund', 'Voss'].map(nameOf)).to.deep.equal([...Array<string>(4).fill('Maria Lund'), 'Voss']);
  });

  it('takes a name with Jr. or with initials alone for the one bearer whom it fits', () => {
    const nameOf = naming({ Lund: 10, 'Peter Lund Jr.': 8, 'Peter Lund': 4, 'P.T. Lund': 1, 'M. Lund': 1 });
    expect(['Lund', 'Peter Lund Jr.', 'Peter Lund', 'P.T. Lund', 'M. Lund'].map(nameOf)).to.deep.equal([...Array<string>(4).fill('Peter Lund'), 'M. Lund']);
    expect(naming({ 'P. Lund': 1, 'Peter Lund': 4, 'Paul Lund': 40 })('P. Lund'), 'two whom it fits').to.equal('P. Lund');
  });

  it('leaves a last name that several bear, unless nearly all that is said of them is said of one', () => {
    expect(naming({ Lund: 10, 'Maria Lund': 8, 'Peter Lund': 2 })('Lund')).to.equal('Lund');
    expect(naming({ Lund: 10, 'Maria Lund': 18, 'Peter Lund': 2 })('Lund')).to.equal('Maria Lund');
    expect(naming({ Lund: 10, 'Maria Lund': 18, 'Peter Lund': 2 })('Peter Lund')).to.equal('Peter Lund');
    expect(naming({ Lund: 10, 'Maria Lund': 0 })('Lund')).to.equal('Lund');
  });

  it('takes the last word of a body or a place for nothing else', () => {
    for (const [name, longer] of [['House', 'White House'], ['Ireland', 'Northern Ireland'], ['Council', 'Harwick Council'], ['Union', 'Dock Workers Union']] as const) {
      expect(naming({ [name]: 2, [longer]: 5 })(name)).to.equal(name);
      expect(naming({ [name]: 2, [longer]: 5 })(longer)).to.equal(longer);
    }
    expect(naming({ 'F. B. I.': 2, 'J. K. Wren': 1 })('F. B. I.')).to.equal('F. B. I.');
  });

  it('takes spellings that differ in capitals for one, the most counted', () => {
    const nameOf = naming({ 'Harwick school board': 2, 'Harwick School Board': 5, board: 4 });
    expect(['Harwick school board', 'Harwick School Board', 'board'].map(nameOf)).to.deep.equal(['Harwick School Board', 'Harwick School Board', 'board']);
  });

  it('takes a noun in small letters for nobody of a last name', () => {
    for (const [noun, longer] of [['period', 'grace period'], ['banner', 'one banner'], ['banner', 'Will banner']] as const) {
      expect(naming({ [noun]: 2, [longer]: 5 })(noun)).to.equal(noun);
      expect(naming({ [noun]: 2, [longer]: 5 })(longer)).to.equal(longer);
    }
    expect(naming({ Berg: 2, 'Maria van der Berg': 5 })('Berg'), 'a name with small letters in it').to.equal('Maria van der Berg');
  });

  it('puts a portrayal together, over outlets that name somebody differently, and says the other names', () => {
    const texts = (outlet: string, actor: string, findings: number, lean: number) => [1, 2, 3].map((number) => row(`${outlet}${actor}${number}`, outlet, { bodyScore: 5, portrayals: [{ actor, findings, lean }] }));
    const rows = [...texts('Herald', 'Lund', 2, -4), ...texts('Herald', 'Maria B. Lund', 1, 1), ...texts('Herald', 'Maria Lund', 1, 0), ...texts('Wire', 'Maria Lund', 1, 2)];
    const told = compareOutlets(rows, { people }).outlets.map(({ outlet, portrayals }) => [outlet, portrayals.map(({ actor, names, findings, lean, mean }) => ({ actor, names, findings, lean, n: mean.n, mean: mean.value }))]);
    expect(Object.fromEntries(told)).to.deep.equal({
      Herald: [{ actor: 'Maria Lund', names: ['Lund', 'Maria B. Lund'], findings: 12, lean: -9, n: 9, mean: -0.75 }],
      Wire: [{ actor: 'Maria Lund', names: [], findings: 3, lean: 6, n: 3, mean: 2 }],
    });
    expect(compareOutlets(rows).outlets.flatMap(({ portrayals }) => portrayals.map(({ actor }) => actor)), 'without a test of persons').to.deep.equal(['Lund', 'Maria B. Lund', 'Maria Lund', 'Maria Lund']);
  });
});
