import { expect } from 'chai';
import { byteLines } from '../../../server/ingest/byte-lines.ts';
import { createRows, type SheetRow } from '../../../server/ingest/csv-rows.ts';
import { decodeLine, type LineEncoding } from '../../../server/ingest/line-encoding.ts';
import { cpuTime } from '../cpu-time.ts';

/** The rows of a text: their first lines, and their cells or what is wrong. */
function rowsIn(text: string, most = 1_000): [number, string[] | string][] {
  const rows = createRows(',', most);
  const shown = ({ starts, row }: SheetRow): [number, string[] | string] => [starts, 'cells' in row ? row.cells : `${row.error.title}: ${row.cell}`];
  return [...text.split('\n').flatMap((line, at) => [...rows.add({ line: at + 1, position: 0, text: line, broken: false })]), ...rows.end()].map(shown);
}

describe('rows of a spreadsheet', () => {
  it('go on over line ends within quotation marks', () => {
    expect(rowsIn('a,b\n1,"one\ntwo ""said"", three\n"\n\n2,x')).to.deep.equal([[1, ['a', 'b']], [2, ['1', 'one\ntwo "said", three\n']], [6, ['2', 'x']]]);
    expect(rowsIn('a,"b"\r\n"1","2\r\n3"\r')).to.deep.equal([[1, ['a', 'b']], [2, ['1', '2\r\n3']]]);
    expect(rowsIn('The "so-called" plan,12" pipe')).to.deep.equal([[1, ['The "so-called" plan', '12" pipe']]]);
  });

  it('lose one line where a quotation mark is not closed, whatever comes behind', () => {
    const lost = 'A quotation mark is not closed: 1';
    expect(rowsIn('1,"open\n2,"two"\n3,"three"')).to.deep.equal([[1, lost], [2, ['2', 'two']], [3, ['3', 'three']]]);
    expect(rowsIn('1,"open\n2,two\n3,"three"')).to.deep.equal([[1, lost], [2, ['2', 'two']], [3, ['3', 'three']]]);
    expect(rowsIn('1,"open\n2,two\n3,three')).to.deep.equal([[1, lost], [2, ['2', 'two']], [3, ['3', 'three']]]);
    expect(rowsIn('1,"open\n2,"open\n3,three')).to.deep.equal([[1, lost], [2, lost], [3, ['3', 'three']]]);
    expect(rowsIn(`1,"open\n${'2,two\n'.repeat(300)}3,three`).length).to.equal(302);
  });

  it('are read once however many lines are given up', () => {
    // Each of these lines closes the mark of the line before and opens one of its own.
    const from = cpuTime();
    const rows = rowsIn('a","""\n'.repeat(20_000) + '"a""b\n'.repeat(20_000) + 'x,y', 1_000_000);
    expect(rows).to.have.length(40_001);
    expect(rows.at(-1)).to.deep.equal([40_001, ['x', 'y']]);
    expect(cpuTime() - from).to.be.below(5_000);
  });

  it('begin again behind a line that is given up, as if it had not been there', () => {
    const lost = 'A quotation mark is not closed: 0';
    expect(rowsIn('"one\n2,two\n"three\nfour"\n5,five')).to.deep.equal([[1, lost], [2, ['2', 'two']], [3, ['three\nfour']], [5, ['5', 'five']]]);
    expect(rowsIn('"one\na","""\nxx"\n4,four', 12)).to.deep.equal([[1, lost], [2, ['a"', '"\nxx']], [4, ['4', 'four']]]);
  });

  it('lose one line where it is too long', () => {
    const rows = createRows(',', 10);
    const line = (number: number, text: string | null) => ({ line: number, position: number, text, broken: false });
    const read = [...rows.add(line(1, '1,"open')), ...rows.add(line(2, null)), ...rows.add(line(3, '3,three')), ...rows.end()];
    expect(read.map(({ starts, row }) => [starts, 'cells' in row ? row.cells : row.error.title])).to.deep.equal([[1, 'A quotation mark is not closed'], [2, 'The row is too long'], [3, ['3', 'three']]]);
  });
});

describe('lines of bytes', () => {
  const text = 'one ä\nĊ twoਊ\n\nthree';
  const cases: [LineEncoding, Buffer][] = [
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ];
  for (const [encoding, bytes] of cases) {
    it(`in ${encoding} are the same however their bytes come, and go on from any of them`, async () => {
      for (const size of [1, 2, 3, 7, 100]) {
        const chunks = (from: number) => Array.from({ length: Math.ceil((bytes.length - from) / size) }, (_, at) => bytes.subarray(from + at * size, from + (at + 1) * size));
        const read = async (from: { line: number; position: number }) => {
          const lines: { line: number; position: number; text: string }[] = [];
          for await (const { bytes: line, ...place } of byteLines(chunks(from.position), from, 1_000, encoding)) lines.push({ ...place, text: decodeLine(line!, encoding).text });
          return lines;
        };
        const lines = await read({ line: 0, position: 0 });
        expect(lines.map(({ text: line }) => line)).to.deep.equal(text.split('\n'));
        for (const [at, { line, position }] of lines.slice(0, 3).entries()) expect(await read({ line, position })).to.deep.equal(lines.slice(at + 1));
      }
    });
  }
});
