import { expect } from 'chai';
import { createChunkTable, lettersOf, longestKept, roomForLetters } from '../../../server/text/chunk-table.ts';
import type { KnownPiece, TextPieces } from '../../../server/text/chunks.ts';

describe('the table of chunks', () => {
  const piece = (value: string, tag = 1): KnownPiece => ({ value, lower: value, word: 1, isWord: true, possessive: 0, isFixed: false, possible: 0, tag, tagEvent: 200, endEvent: 3, endEventAfterSpace: 4 });
  const empty = (count: number): TextPieces => ({ known: [], starts: new Int32Array(count), tags: new Uint8Array(count), tagEvents: new Uint8Array(count), endEvents: new Uint8Array(count) });

  const letters = (text: string) => lettersOf(text, roomForLetters(0)).codes;

  it('finds a chunk where it stands in a text, and nothing that only looks like it', () => {
    const table = createChunkTable();
    table.add('port', [{ piece: piece('port'), offset: 0 }]);
    expect(table.find(letters('the port closed'), 4, 8)).to.be.at.least(0);
    for (const [start, end] of [[4, 7], [4, 9], [3, 8], [9, 15]] as const) expect(table.find(letters('the port closed'), start, end)).to.equal(-1);
    expect(table.find(letters('Port'), 0, 4)).to.equal(-1);
  });

  it('lays the pieces of a chunk out behind those that are there, the first with the event of a piece behind a space', () => {
    const table = createChunkTable();
    const placed = [{ piece: piece('“', 7), offset: 0 }, { piece: piece('port', 2), offset: 1 }];
    table.add('“port', placed);
    const entry = table.find(letters('a “port'), 2, 7);
    expect(table.count(entry)).to.equal(2);
    const out = empty(4);
    expect(table.lay(entry, 2, true, out, 0)).to.equal(2);
    expect(table.lay(entry, 30, false, out, 2)).to.equal(4);
    expect(out.known).to.deep.equal([...placed, ...placed].map((one) => one.piece));
    expect([...out.starts]).to.deep.equal([2, 3, 30, 31]);
    expect([...out.tags]).to.deep.equal([7, 2, 7, 2]);
    expect([...out.tagEvents]).to.deep.equal([200, 200, 200, 200]);
    expect([...out.endEvents]).to.deep.equal([4, 3, 3, 3]);
  });

  it('keeps a chunk of which the model makes nothing', () => {
    const table = createChunkTable();
    table.add('\u200d', []);
    expect(table.count(table.find(letters('\u200d'), 0, 1))).to.equal(0);
  });

  it('grows, and gives each of very many chunks its own pieces', () => {
    const table = createChunkTable();
    const chunks = Array.from({ length: 100_000 }, (_, index) => `w${index.toString(36)}${'é'.repeat(index % 20)}`);
    chunks.forEach((chunk) => table.add(chunk, [{ piece: piece(chunk), offset: 0 }]));
    let found = 0;
    for (const chunk of chunks) {
      const entry = table.find(letters(chunk), 0, chunk.length);
      if (entry < 0) continue;
      found += 1;
      const out = empty(1);
      table.lay(entry, 0, false, out, 0);
      expect(out.known[0]!.value).to.equal(chunk);
    }
    // Where many places together are taken, a chunk is not kept; a few of a hundred thousand may be.
    expect(found).to.be.at.least(99_900);
    const longest = 'x'.repeat(longestKept);
    table.add(longest, [{ piece: piece(longest), offset: 0 }]);
    expect(table.find(letters(longest), 0, longestKept)).to.be.at.least(0);
  });
});
