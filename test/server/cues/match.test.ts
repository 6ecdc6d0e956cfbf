import { expect } from 'chai';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../../../server/cues/load.ts';
import { createMatcher, type Matcher } from '../../../server/cues/match.ts';
import { PatternError } from '../../../server/cues/ways-to-write.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { createParser } from '../../../server/text/parse.ts';

const lexicon = `
- id: refuse
  means: not agree
  pos: VERB
  why: w
  strength: 2
  neutral: [decline, turn down, ~say what was asked]
  loaded:
    - {say: slam the door on, strength: 3, yes: x, unless: {after: [his]}}
    - {say: slam, yes: x}
    - {say: "throw {someone} under the bus", yes: x}
    - {say: "dig in {their} heels", yes: x}
    - {say: [hard-line], pos: ADJ, yes: x}
    - {say: radical, pos: ADJ, yes: x}
    - {say: Zorbcare, pos: NOUN, yes: x}
    - {say: "=elites", pos: NOUN, yes: x}
    - {say: crude, pos: ADJ, yes: x}
    - {say: fat cat, pos: NOUN, yes: x}
    - {say: run off, pos: VERB, yes: x}
    - {say: bursting at the seams, pos: ANY, yes: x}
    - {say: regime, pos: NOUN, negatable: false, yes: x}
    - {say: gut, only: {after: [law]}, yes: x}
    - {say: tell-all, pos: ADJ, yes: x}
    - {say: "crank {something} up", only: {near: [tax]}, yes: x}
    - {say: bash, pos: ANY, unless: {before: ["on", on the]}, yes: x}
    - {say: bomb, pos: VERB, only: {near: ["@public-life", speech]}, yes: x}
    - {say: power-grab, pos: NOUN, yes: x}
`;

describe('createMatcher', () => {
  const parse = createParser(loadGrammar(join(projectRoot(), 'lexicons')));
  let match: Matcher;
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(join(projectRoot(), 'lexicons/grammar'), join(folder, 'grammar'), { recursive: true });
    mkdirSync(join(folder, 'choices'));
    writeFileSync(join(folder, 'choices/try.yaml'), lexicon);
    writeFileSync(join(folder, 'subjects.yaml'), '- {id: public-life, means: m, words: [minister, prime minister]}');
    writeFileSync(join(folder, 'plain.yaml'), '- {id: goods, means: goods, plain: [{say: crude oil}]}');
    match = createMatcher(loadLexicon(folder));
  });
  after(() => rmSync(folder, { recursive: true }));

  function found(text: string, by: Matcher = match): { counted: string[]; setAside: string[]; neutral: string[] } {
    const parsed = parse(text);
    const words = ({ first, last }: { first: number; last: number }) => text.slice(parsed.tokens[first]!.start, parsed.tokens[last - 1]!.end);
    const cues = by(parsed);
    return { counted: cues.cues.map(words), setAside: cues.setAside.map((cue) => `${words(cue)} (${cue.reason})`), neutral: cues.neutral.map(words) };
  }

  it('counts a wording where its sentence speaks of a subject', () => {
    expect(found('The ministers said that the play bombed.').counted).to.deep.equal(['bombed']);
    expect(found('Her speech bombed.').counted).to.deep.equal(['bombed']);
    expect(found('The play bombed. The prime minister left.').setAside).to.deep.equal(['bombed (literal sense: nothing near it shows the loaded one)']);
  });

  it('asks what is counted only near a word of the object in a gap, too', () => {
    expect(found('They cranked the fuel tax up.').counted).to.deep.equal(['cranked the fuel tax up']);
    expect(found('They cranked the engine up.').counted).to.deep.equal([]);
  });

  it('finds the longer of two phrases before it that begin alike', () => {
    // "on" alone is four words before it, "on the" ends three before.
    expect(found('They went on the very old bash.').setAside).to.deep.equal(['bash (literal sense: "on the" before it)']);
    expect(found('They went on their very old bash.').counted).to.deep.equal(['bash']);
  });

  it('matches every form of a word, and gaps within their limits', () => {
    expect(found('They were slamming the door on talks.').counted).to.deep.equal(['slamming the door on']);
    expect(found('She threw her old friend under the bus.').counted).to.deep.equal(['threw her old friend under the bus']);
    expect(found('She threw the very old and tired friend of hers under the bus.').counted).to.deep.equal([]);
    expect(found('The bus-stop under the bus bridge is new. She threw-in under the bus.').counted).to.deep.equal([]);
    expect(found("The prime minister's dug in his heels. Both sides dug in Orland's heels.").counted).to.deep.equal(['dug in his heels', "dug in Orland's heels"]);
  });
  it('takes a hyphen for a space or nothing', () => {
    for (const way of ['hard-line', 'hardline', 'hard line']) expect(found(`A ${way} stance won.`).counted).to.deep.equal([way]);
  });
  it('inflects of a compound only its last part, and of an adjective none', () => {
    expect(found('A tell-all book, and power grabs.').counted).to.deep.equal(['tell-all', 'power grabs']);
    expect(found('He told all of them, and powered grabs.').counted).to.deep.equal([]);
  });
  it('finds a wording of several words written as one, but no verb with its particle', () => {
    expect(found('Two fat-cat pensions were paid to two fat-cats.').counted).to.deep.equal(['fat-cat', 'fat-cats']);
    expect(found('They sleep in a bursting-at-the-seams camp.').counted).to.deep.equal(['bursting-at-the-seams']);
    expect(found('The run-off is in May.').counted).to.deep.equal([]);
  });
  it('lets the longer phrase win and says so', () => {
    const { counted, setAside } = found('They slammed the door on talks.');
    expect(counted).to.deep.equal(['slammed the door on']);
    expect(setAside).to.deep.equal(['slammed (part of a longer phrase: "slammed the door on")']);
  });
  it('sets harmless phrases, names, negations and suppositions aside', () => {
    expect(found('Prices of crude oil fell.').setAside).to.deep.equal(['crude (part of a longer phrase: "crude oil")']);
    expect(found('Crude Maureen Dodd left.').counted).to.deep.equal(['Crude']);
    expect(found('He works at Radical Brewing Co. in town.').setAside).to.deep.equal(['Radical (a name)']);
    expect(found('They did not slam the plan.').setAside).to.deep.equal(['slam (negated: "not")']);
    expect(found('They will see if critics slam the plan.').setAside).to.deep.equal(['slam (hypothetical: "if")']);
    expect(found('They not only slammed the plan, they left.').counted).to.deep.equal(['slammed']);
    expect(found('He slammed the door on his way out.').counted).to.deep.equal([]);
  });
  it('counts a label under a negation that denies something else', () => {
    expect(found('It is not a regime.').counted).to.deep.equal(['regime']);
    expect(found('They did not join the radical group.').counted).to.deep.equal(['radical']);
    expect(found('He pays no tax on his crude house.').counted).to.deep.equal(['crude']);
    expect(found('They spoke without the crude jokes of May.').counted).to.deep.equal(['crude']);
    expect(found('They spoke without crude jokes.').counted).to.deep.equal([]);
    expect(found('It was no crude house.').counted).to.deep.equal([]);
  });
  it('holds capitals and fixed forms as written', () => {
    expect(found('Then Zorbcare came, and zorbcare went.').counted).to.deep.equal(['Zorbcare']);
    expect(found('The elites met an elite team.').counted).to.deep.equal(['elites']);
  });
  it('counts what needs a neighbour only beside it', () => {
    expect(found('They gutted the law.').counted).to.deep.equal(['gutted']);
    expect(found('They gutted the fish.').counted).to.deep.equal([]);
  });
  it('finds neutral wordings, but not advice', () => {
    expect(found('They declined and turned down talks; say what was asked.').neutral).to.deep.equal(['declined', 'turned down']);
  });
  it('finds a wording whose words earlier texts held apart from it, in whatever order the texts come', () => {
    const texts = ['The bus, the heels and the door were old.', 'They threw the bus under them.', 'They threw him under the bus.', 'She digs in her heels.', 'They slam the door on talks.', 'They throw a door.'];
    const expected = [[], [], ['threw him under the bus'], ['digs in her heels'], ['slam the door on'], []];
    const small = loadLexicon(folder);
    for (const order of [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [2, 0, 5, 3, 1, 4]]) {
      const matcher = createMatcher(small);
      for (const place of order) expect(found(texts[place]!, matcher).counted, texts[place]).to.deep.equal(expected[place]);
    }
  });
  it('knows the first words of its wordings, in every form, before any text', () => {
    const small = createMatcher(loadLexicon(folder));
    expect(['slamming', 'threw', 'hard', 'hardline', 'zorbcare', 'crude'].filter(small.knows)).to.have.lengthOf(6);
    expect(['bus', 'door', 'heels', 'xylophone'].filter(small.knows)).to.deep.equal([]);
  });
  it('names of two phrases that stand at the same word the one that stands first in the lexicon', () => {
    writeFileSync(join(folder, 'choices/two.yaml'), '- {id: two, means: m, pos: ANY, why: w, strength: 1, neutral: [go], loaded: [{say: zorble, unless: {after: [in town]}, yes: x}, {say: frob, unless: {after: [in, in town]}, yes: x}]}');
    const two = createMatcher(loadLexicon(folder));
    expect(found('They frob in town.', two).setAside).to.deep.equal(['frob (literal sense: "in town" after it)']);
    expect(found('They frob in May.', two).setAside).to.deep.equal(['frob (literal sense: "in" after it)']);
    rmSync(join(folder, 'choices/two.yaml'));
  });
  it('refuses a condition of nothing but braces before any text asks for it', () => {
    writeFileSync(join(folder, 'choices/odd.yaml'), '- {id: odd, means: m, pos: VERB, why: w, strength: 1, neutral: [go], loaded: [{say: frob, unless: {near: ["{"]}, yes: x}]}');
    expect(() => createMatcher(loadLexicon(folder))).to.throw(PatternError, 'empty');
    rmSync(join(folder, 'choices/odd.yaml'));
  });
  it('refuses a gap that it does not know', () => {
    writeFileSync(join(folder, 'choices/odd.yaml'), '- {id: odd, means: m, pos: VERB, why: w, strength: 1, neutral: [go], loaded: [{say: "throw {whom} out", yes: x}]}');
    expect(() => createMatcher(loadLexicon(folder))).to.throw(PatternError, '{whom}');
    rmSync(join(folder, 'choices/odd.yaml'));
  });
});

