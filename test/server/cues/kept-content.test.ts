import { expect } from 'chai';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPlace, keyFor } from '../../../server/cues/kept-content.ts';
import type { Lexicon } from '../../../server/cues/lexicon.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { LexiconFileError } from '../../../server/lexicon-file.ts';
import { projectRoot } from '../../../server/project-root.ts';

const own = join(projectRoot(), 'lexicons');

describe('the kept content of the lexicon', () => {
  let folder: string;
  let keptIn: string;
  let place: string;
  const load = () => loadLexicon(folder, place);
  const whys = ({ concepts }: Lexicon) => concepts.flatMap(({ wordings }) => wordings.map(({ why }) => why));
  /** Changes a word of what is kept, so that a lexicon shows whether it was made of it. */
  const mark = () => writeFileSync(place, readFileSync(place, 'utf8').replaceAll('as written', 'as kept'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const entry = (id: string, say: string, rest = '') => `- {id: ${id}, means: m, pos: VERB, strength: 1, why: as written, neutral: [~say it, "change {their} mind"], loaded: [{say: ${say}, yes: "{${say}}"${rest}}]}\n`;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    keptIn = mkdtempSync(join(tmpdir(), 'kept-'));
    place = join(keptIn, 'lexicon.json');
    cpSync(join(own, 'grammar'), join(folder, 'grammar'), { recursive: true });
    for (const family of ['frames', 'plain']) mkdirSync(join(folder, family));
    for (const name of ['devices.yaml', 'subjects.yaml', 'plain/phrases.yaml', 'frames/policy.yaml']) cpSync(join(own, name), join(folder, name));
    write('reporting.yaml', entry('a', 'zorble', ', unless: {near: "@public-life", before: [on, 1945]}') + entry('b', 'frob', ', lean: none, why: as written'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    rmSync(keptIn, { recursive: true, force: true });
  });

  it('gives the same lexicon as the files', () => {
    const read = load();
    expect(readdirSync(keptIn)).to.deep.equal(['lexicon.json']);
    expect(load()).to.deep.equal(read);
    expect(read).to.deep.equal(loadLexicon(folder, null));
    mark();
    expect(whys(load())).to.deep.equal(['as kept', 'as kept']);
  });

  it('holds for the files as they stand only, and is then kept anew', () => {
    load();
    mark();
    write('reporting.yaml', entry('a', 'zorble').replace('strength: 1', 'strength: 2'));
    const changed = load();
    expect(changed.concepts.map(({ wordings }) => [wordings[0]!.why, wordings[0]!.strength])).to.deep.equal([['as written', 2]]);
    expect(load()).to.deep.equal(changed);
    write('epistemic.yaml', entry('c', 'blarg'));
    expect(load().concepts.map(({ id }) => id)).to.deep.equal(['c', 'a']);
    rmSync(join(folder, 'epistemic.yaml'));
    expect(load()).to.deep.equal(changed);
  });

  it('is left aside where it was cut off, and kept anew', () => {
    const read = load();
    const whole = readFileSync(place, 'utf8');
    for (const length of [0, 10, 64, 65, 66, 200, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(place, whole.slice(0, length));
      expect(load(), `${length} characters`).to.deep.equal(read);
      expect(readFileSync(place, 'utf8')).to.equal(whole);
    }
  });

  it('is left aside where another version of the program wrote it', () => {
    const read = load();
    mark();
    const [key, ...rest] = readFileSync(place, 'utf8').split('\n');
    expect(key).not.to.equal(keyFor('other files'));
    writeFileSync(place, [keyFor('other files'), ...rest].join('\n'));
    expect(load()).to.deep.equal(read);
    expect(readFileSync(place, 'utf8').split('\n')[0]).to.equal(key);
  });

  it('is done without where it cannot be written or read', () => {
    const read = load();
    for (const nowhere of [join(keptIn, 'missing', 'lexicon.json'), join(place, 'lexicon.json'), keptIn]) {
      expect(loadLexicon(folder, nowhere), nowhere).to.deep.equal(read);
    }
    expect(readdirSync(keptIn)).to.deep.equal(['lexicon.json']);
    expect(existsSync(join(keptIn, 'missing'))).to.equal(false);
  });

  it('hides no fault of a file, and a faulty file is not kept', () => {
    load();
    const kept = readFileSync(place, 'utf8');
    const faulty: [string, RegExp][] = [
      [`${entry('a', 'zorble')}${entry('b', 'zorble')}`, /"zorble" stands in .* too/],
      [entry('a', 'zorble', ', only: {near: "@nowhere"}'), /no subject "@nowhere"/],
      [entry('a', 'zorble').replace('strength', 'strenght'), /strenght/],
      ['- {id: a', /reporting\.yaml:\d+/],
    ];
    for (const [text, message] of faulty) {
      write('reporting.yaml', text);
      for (let time = 0; time < 2; time += 1) expect(load).to.throw(LexiconFileError, message);
      expect(readFileSync(place, 'utf8')).to.equal(kept);
    }
  });

  it('has a place for the program’s own lexicon only', () => {
    expect(keptPlace(folder)).to.equal(null);
    expect(keptPlace(own)).to.equal(join(projectRoot(), 'dist', 'server', 'lexicon.json'));
  });
});
