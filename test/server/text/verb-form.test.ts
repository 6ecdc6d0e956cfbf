import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { inVerbForm } from '../../../server/text/verb-form.ts';

describe('inVerbForm', () => {
  const { irregular } = loadGrammar(join(projectRoot(), 'lexicons'));

  const verbs: [base: string, third: string, past: string, participle: string, ing: string][] = [
    ['have', 'has', 'had', 'had', 'having'],
    ['give', 'gives', 'gave', 'given', 'giving'],
    ['find', 'finds', 'found', 'found', 'finding'],
    ['lie', 'lies', 'lied', 'lied', 'lying'],
    ['strike', 'strikes', 'struck', 'struck', 'striking'],
    ['plead', 'pleads', 'pleaded', 'pleaded', 'pleading'],
    ['retake', 'retakes', 'retook', 'retaken', 'retaking'],
    ['misread', 'misreads', 'misread', 'misread', 'misreading'],
    ['relay', 'relays', 'relayed', 'relayed', 'relaying'],
    ['conquer', 'conquers', 'conquered', 'conquered', 'conquering'],
    ['outwit', 'outwits', 'outwitted', 'outwitted', 'outwitting'],
    ['limit', 'limits', 'limited', 'limited', 'limiting'],
    ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
  ];
  for (const [base, ...forms] of verbs) {
    it(`writes the forms of ${base}`, () => expect((['s', 'past', 'participle', 'ing'] as const).map((form) => inVerbForm(base, form, irregular))).to.deep.equal(forms));
  }
});
