import { expect } from 'chai';
import { mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkExamples, checkFrames, checkNeutral, checkNeutralVerbs, checkReach } from '../../../server/cues/check.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import type { Lexicon } from '../../../server/cues/lexicon.ts';
import { createMatcher, type Matcher } from '../../../server/cues/match.ts';
import { LexiconFileError } from '../../../server/lexicon-file.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { createParser, type Parser } from '../../../server/text/parse.ts';
import { genericFrames } from '../../../server/types/names.ts';

const folder = join(projectRoot(), 'lexicons');

describe('the lexicon', function () {
  this.timeout(60_000);
  let lexicon: Lexicon;
  let parse: Parser;
  let match: Matcher;
  before(() => {
    lexicon = loadLexicon(folder);
    parse = createParser(lexicon.grammar);
    match = createMatcher(lexicon);
  });

  it('holds every example of every wording', () => {
    expect(checkExamples(lexicon, parse, match)).to.deep.equal([]);
  });

  it('tells the frames of news in general as the pages do', () => {
    expect(lexicon.frames.filter(({ kind }) => kind === 'generic').map(({ id }) => id)).to.have.members([...genericFrames]);
  });

  it('holds no phrase that another one always takes', () => {
    expect(checkReach(lexicon, parse, match)).to.deep.equal([]);
  });

  it('holds no frame word twice, and no phrase of a frame that another one always takes', () => {
    expect(checkFrames(lexicon, parse, match)).to.deep.equal([]);
    const [frame] = lexicon.frames;
    const odd = { ...frame!, nouns: ['rift', 'rift'], phrases: ['zorble frob'] };
    expect(checkFrames({ ...lexicon, frames: [odd] }, parse, match)).to.deep.equal(['frames: conflict: "rift" stands twice', 'frames: conflict: "zorble frob" can never match']);
  });

  it('tells an example of a frame that does not hold', () => {
    const [frame] = lexicon.frames;
    const odd = { ...frame!, yes: ['The {rift} {lasted}.', 'No braces.'], no: ['The rift lasted.', 'They won three games in a row.'] };
    expect(checkExamples({ ...lexicon, concepts: [], plain: [], frames: [odd] }, parse, match)).to.deep.equal([
      'frames: conflict: "lasted" is not found in: The {rift} {lasted}.',
      'frames: conflict: mark the words with braces in: No braces.',
      'frames: conflict: "rift" must not count in: The rift lasted.',
    ]);
  });

  it('leads from no verb to a neutral wording that could not be put into its form', () => {
    expect(checkNeutralVerbs(lexicon)).to.deep.equal([]);
    const [concept] = lexicon.concepts.filter((one) => one.wordings.some(({ pos, says }) => pos === 'VERB' && !says.some((say) => say.includes(' '))));
    const verb = { ...concept!.wordings.find(({ pos, says }) => pos === 'VERB' && !says.some((say) => say.includes(' ')))!, neutral: ['zorble at', 'not yet decide'], advice: new Set<string>() };
    expect(checkNeutralVerbs({ ...lexicon, concepts: [{ ...concept!, wordings: [verb] }] }).join()).to.match(/"zorble at" begins with no verb/).and.not.match(/decide/);
  });

  it('leads to no neutral wording that is as loaded', () => {
    expect(checkNeutral(lexicon, parse, match)).to.deep.equal([]);
    const [concept] = lexicon.concepts.filter((one) => one.wordings.some((wording) => wording.strength === 1));
    const slight = { ...concept!.wordings.find((wording) => wording.strength === 1)!, pos: 'ADJ' as const, neutral: ['thuggish', 'late'] };
    expect(checkNeutral({ ...lexicon, concepts: [{ ...concept!, wordings: [slight] }] }, parse, match).join()).to.match(/"thuggish" is itself counted/).and.not.match(/"late"/);
  });

  it('is as large as it says', () => {
    const { concepts } = lexicon;
    const wordings = concepts.flatMap((concept) => concept.wordings);
    expect(concepts.filter((concept) => concept.family === 'choices').length).to.be.at.least(500);
    expect(wordings.length).to.be.at.least(4000);
    expect(new Set(wordings.map((wording) => wording.family)).size).to.equal(8);
  });

  it('changes its version with its files, and only then', () => {
    const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(folder, copy, { recursive: true });
    expect(loadLexicon(copy).version).to.equal(lexicon.version);
    writeFileSync(join(copy, 'reporting/more.yaml'), '- {id: more, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble, yes: "He {zorbled} it."}]}');
    expect(loadLexicon(copy).version).not.to.equal(lexicon.version);
    rmSync(copy, { recursive: true });
  });
});

describe('loadLexicon', () => {
  it('gives a wording its own neutral wordings and lean in place of its concept’s, as a reader sees them', () => {
    const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(join(folder, 'grammar'), join(copy, 'grammar'), { recursive: true });
    const own = 'neutral: ["change {their} position", "~leave it out"], lean: none';
    writeFileSync(join(copy, 'reporting.yaml'), `- {id: a, means: m, pos: VERB, strength: 1, why: w, lean: against-actor, neutral: [say], loaded: [{say: zorble, yes: "{zorble}"}, {say: frob, ${own}, yes: "{frob}"}]}`);
    const [zorble, frob] = loadLexicon(copy).concepts[0]!.wordings;
    expect([zorble!.neutral, zorble!.lean]).to.deep.equal([['say'], 'against-actor']);
    expect([frob!.neutral, frob!.lean]).to.deep.equal([['change their position', 'leave it out'], null]);
    rmSync(copy, { recursive: true });
  });

  const refused: [string, string, RegExp][] = [
    ['a wording that stands twice', '- {id: a, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble, yes: "{zorble}"}]}\n- {id: b, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble, yes: "{zorble}"}]}', /"zorble" stands in .* too/],
    ['an id that stands twice', '- {id: a, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble, yes: "{zorble}"}]}\n- {id: a, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: frob, yes: "{frob}"}]}', /id a stands/],
    ['a wording without an example', '- {id: a, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble}]}', /a > loaded > zorble > yes/],
    ['a wording without a strength', '- {id: a, means: m, pos: VERB, why: w, loaded: [{say: zorble, yes: "{zorble}"}]}', /give a strength/],
    ['a wording without a reason', '- {id: a, means: m, pos: VERB, strength: 1, loaded: [{say: zorble, yes: "{zorble}"}]}', /give a "why"/],
    ['an unknown key', '- {id: a, means: m, pos: VERB, strenght: 1, why: w, loaded: [{say: zorble, yes: "{zorble}"}]}', /strenght/],
    ['a subject that is not there', '- {id: a, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble, only: {near: ["@nowhere"]}, yes: "{zorble}"}]}', /no subject "@nowhere"/],
    ['a subject that is to stand before a wording', '- {id: a, means: m, pos: VERB, strength: 1, why: w, loaded: [{say: zorble, only: {before: ["@public-life"]}, yes: "{zorble}"}]}', /under near only/],
    ['what is not YAML', '- {id: a', /reporting\.yaml:\d+/],
  ];
  for (const [what, text, message] of refused) {
    it(`refuses ${what} and says where`, () => {
      const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
      cpSync(join(folder, 'grammar'), join(copy, 'grammar'), { recursive: true });
      writeFileSync(join(copy, 'reporting.yaml'), text);
      expect(() => loadLexicon(copy)).to.throw(LexiconFileError, message);
      rmSync(copy, { recursive: true });
    });
  }
});
