import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { inflect, looksInflected, looksPlural, withoutS } from '../../../server/text/inflect.ts';

describe('inflect', () => {
  const { irregular } = loadGrammar(join(projectRoot(), 'lexicons'));

  const verbs: [string, string[]][] = [
    ['slam', ['slams', 'slammed', 'slamming']],
    ['dig', ['digs', 'dug', 'digging']],
    ['sling', ['slung', 'slinging']],
    ['hurl', ['hurled', 'hurling']],
    ['wreak', ['wrought', 'wreaked']],
    ['vilify', ['vilifies', 'vilified', 'vilifying']],
    ['panic', ['panicked', 'panicking']],
    ['quip', ['quipped', 'quipping']],
    ['outspend', ['outspent']],
    ['lie', ['lied', 'lying']],
    ['free', ['freed', 'freeing']],
    ['co-opt', ['co-opts', 'co-opted', 'co-opting']],
    ['spar', ['spars', 'sparred', 'sparring']],
    ['criticise', ['criticize', 'criticized', 'criticising']],
  ];
  for (const [verb, forms] of verbs) it(`gives the forms of the verb ${verb}`, () => expect(inflect(verb, 'VERB', irregular)).to.include.members([verb, ...forms]));

  it('tells forms that are not the plain one by their ends, as far as these show it', () => {
    for (const word of ['committed', 'falling', 'thugs']) expect(looksInflected(word), word).to.equal(true);
    for (const word of ['need', 'focus', 'pass', 'slam']) expect(looksInflected(word), word).to.equal(false);
    for (const word of ['statements', 'cuts']) expect(looksPlural(word), word).to.equal(true);
    for (const word of ['crisis', 'glass', 'virus', 'deal']) expect(looksPlural(word), word).to.equal(false);
  });

  it('takes the -s from a third person', () => {
    for (const [third, base] of [['rejects', 'reject'], ['denies', 'deny'], ['pushes', 'push'], ['uses', 'use'], ['passes', 'pass'], ['agrees', 'agree'], ['seizes', 'seize'], ['goes', 'go']]) expect(withoutS(third!)).to.equal(base);
  });

  it('keeps "constructor" a word like any other', () => {
    expect(inflect('constructor', 'ANY', irregular)).to.include('constructors');
    expect(irregular.formsOfBe['constructor']).to.equal(undefined);
  });

  it('gives the forms of nouns and adjectives', () => {
    expect(inflect('crisis', 'NOUN', irregular)).to.include('crises');
    expect(inflect('strongman', 'NOUN', irregular)).to.include('strongmen');
    expect(inflect('lie', 'NOUN', irregular)).to.deep.equal(['lie', 'lies']);
    expect(inflect('ugly', 'ADJ', irregular)).to.include.members(['uglier', 'ugliest']);
    expect(inflect('bad', 'ADJ', irregular)).to.include.members(['worse', 'worst']);
    expect(inflect('labour', 'NOUN', irregular)).to.include('labor');
  });

  it('gives words of one form no other', () => expect(inflect('it', 'ANY', irregular)).to.deep.equal(['it']));

  it('knows words that British and American English spell otherwise', () => {
    expect(inflect('honored', 'ADJ', irregular)).to.include('honoured');
    expect(inflect('offence', 'NOUN', irregular)).to.include('offense');
    expect(inflect('sentence', 'NOUN', irregular)).not.to.include('sentense');
  });

  it('makes no form that is another word', () => expect(inflect('spar', 'VERB', irregular)).not.to.include('spared'));

  it('does not compare long adjectives', () => expect(inflect('disastrous', 'ADJ', irregular)).to.deep.equal(['disastrous']));
});
