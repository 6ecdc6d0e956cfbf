import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { createChunkReader } from '../../../server/text/chunks.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { loadLanguageModel } from '../../../server/text/language-model.ts';

describe('chunks', () => {
  const model = loadLanguageModel();
  const { abbreviations } = loadGrammar(join(projectRoot(), 'lexicons'));
  const pieces = (text: string, reader = createChunkReader(model, abbreviations)) => {
    const { known, starts } = reader.read(text);
    return known.map(({ value, lower }, at) => ({ value, lower, start: starts[at] }));
  };

  it('fall into pieces, each at its place', () => {
    expect(pieces('“Don’t,” she  said.\n\nSo').map(({ value, start }) => [value, start])).to.deep.equal([
      ['“', 0], ['Do', 1], ['n’t', 3], [',', 6], ['”', 7], ['she', 9], ['said', 14], ['.', 18], ['\n\n', 19], ['So', 21],
    ]);
  });

  it('have the event of a mark behind a space where a space stands before it', () => {
    const { known, endEvents } = createChunkReader(model, abbreviations).read('"Go," she said. "So.\n"Stay"');
    const marks = known.flatMap(({ value, endEvent, endEventAfterSpace }, at) => (value === '"' ? [{ endEvent, endEventAfterSpace, told: endEvents[at] }] : []));
    for (const { endEvent, endEventAfterSpace } of marks) expect(endEvent).not.to.equal(endEventAfterSpace);
    expect(marks.map(({ told, endEventAfterSpace }) => told === endEventAfterSpace)).to.deep.equal([false, false, true, false, false]);
  });

  it('are the same when they are met again, and in another place', () => {
    const reader = createChunkReader(model, abbreviations);
    const first = pieces("(Harwick's) port, Harwick's port's, port", reader);
    expect(pieces("(Harwick's) port, Harwick's port's, port", reader)).to.deep.equal(first);
    expect(pieces("(Harwick's) port, Harwick's port's, port")).to.deep.equal(first);
  });

  it('are looked up in lower case, with straight apostrophes and without a possessive that was left on', () => {
    expect(pieces('O’Hara CLOSED').map(({ lower }) => lower)).to.deep.equal(["o'hara", 'closed']);
    const { known } = createChunkReader(model, abbreviations).read("Mara's port's,");
    expect(known.map(({ value, lower, possessive }) => [value, lower, possessive])).to.deep.equal([['Mara', 'mara', 0], ["'s", "'s", 0], ["port's", 'port', 2], [',', ',', 0]]);
  });

  it('are two pieces where an ordinary word, not an abbreviation, has the full stop', () => {
    expect(pieces('caved in. The Mass. coast').map(({ value }) => value)).to.deep.equal(['caved', 'in', '.', 'The', 'Mass.', 'coast']);
  });

  it('keep a word whole, whatever letters it is written with', () => {
    const names = ['Kovač', 'Wałęga', 'Łukasz', 'Kılıçoğlu', 'Szczęsny', 'Őry', 'Čapek', 'Ştefănescu', 'Nguyễn', 'Ōe', 'Åse', 'Müller', 'Kovac\u030c', 'Παππάς', 'Козлов', 'Ђорђе'];
    for (const name of names) expect(pieces(`(${name}’s), ${name}-${name}`).map(({ value }) => value)).to.deep.equal(['(', name, '’s', ')', ',', name, '-', name]);
    expect(pieces('Kovač, Kovař.').map(({ value, lower, start }) => [value, lower, start])).to.deep.equal([['Kovač', 'kovač', 0], [',', ',', 5], ['Kovař', 'kovař', 7], ['.', '.', 12]]);
    expect(pieces("İZMİR's port").map(({ value, start }) => [value, start])).to.deep.equal([['İZMİR', 0], ["'s", 5], ['port', 8]]);
  });

  it('take such a word for a name, and leave other marks and writings as they were', () => {
    const tagsOf = (text: string) => createChunkReader(model, abbreviations).read(text).known.map(({ tag }) => model.tags[tag]);
    expect(tagsOf('Kovač Łukasz Козлов Παππάς')).to.deep.equal(['PROPN', 'PROPN', 'PROPN', 'PROPN']);
    for (const text of ['❤️ 1️⃣ ½ µ ª', 'שלום 漢字', '\u0301 e']) {
      const { known } = createChunkReader(model, abbreviations).read(text);
      const library = model.read(text.split(' ')).flat();
      expect(known.map(({ value, tag }) => [value, tag])).to.deep.equal(library.map(({ value, tag }) => [value, tag]));
    }
  });

  it('give a word one number, however it is written', () => {
    const { known } = createChunkReader(model, abbreviations).read('Port port, “PORT” pier');
    const numbers = known.filter(({ isWord }) => isWord).map(({ word }) => word);
    expect(new Set(numbers.slice(0, 3)).size).to.equal(1);
    expect(numbers[3]).not.to.equal(numbers[0]);
  });

  it('are read where they are too long to be kept', () => {
    const long = 'x'.repeat(500);
    const reader = createChunkReader(model, abbreviations);
    for (let time = 0; time < 2; time += 1) expect(pieces(`a ${long} b`, reader).map(({ value }) => value)).to.deep.equal(['a', long, 'b']);
    const marks = pieces('!;'.repeat(10_000), reader);
    expect(marks.map(({ value }) => value).join('')).to.equal('!;'.repeat(10_000));
    expect(marks.map(({ start }) => start)).to.deep.equal(marks.map((_, at) => at));
  });

  it('are cut where they go on without end, not inside a character', () => {
    const letters = 'x'.repeat(4_500);
    expect(pieces(letters).map(({ value }) => value.length)).to.deep.equal([2_000, 2_000, 500]);
    const astral = `x${'𝒳'.repeat(3_000)}`;
    expect(pieces(astral).every(({ value }) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(value))).to.equal(true);
    expect(pieces(astral).map(({ value }) => value).join('')).to.equal(astral);
  });
});
