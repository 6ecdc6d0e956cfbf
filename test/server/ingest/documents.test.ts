import { expect } from 'chai';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { defaultIngestLimits, type IngestLimits } from '../../../server/ingest/limits.ts';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { readSource, type ReadItem, type ReadOptions } from '../../../server/ingest/read.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { makeDocx, rels, type Written } from './made/docx.ts';
import { makePackedPdf, makePdf, makePicturePdf, setColumn, type PrintedLine } from './made/pdf.ts';
import { makeZip } from './made/zip.ts';

const knowledge = loadKnowledge(join(projectRoot(), 'lexicons'));

async function read(bytes: Uint8Array | string, name = 'given.txt', limits: Partial<IngestLimits> = {}, options: ReadOptions = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readSource({ bytes: Buffer.from(bytes as Buffer), name }, knowledge, { ...defaultIngestLimits, ...limits }, options)) items.push(item);
  return items;
}

async function article(...given: Parameters<typeof read>) {
  const [item, ...more] = await read(...given);
  expect(more).to.deep.equal([]);
  if (!item || 'error' in item) throw new Error(JSON.stringify(item));
  return item.article;
}

async function fault(...given: Parameters<typeof read>): Promise<string> {
  const [item, ...more] = await read(...given);
  expect(more).to.deep.equal([]);
  if (!item || !('error' in item)) throw new Error(`read: ${JSON.stringify(item).slice(0, 300)}`);
  return `${item.error.title}. ${item.error.detail}`;
}

const story = [
  'The council of Harwick decided on Monday to post|pone the recon|struction of the northern tramway until the govern|ment has con|firmed its part of the money, the mayor told report|ers after the session.',
  '“We cannot build with promises alone,” said the mayor, Nora Vellin. A spokes|woman for the ministry declined to comment on the long-term agree|ment, which both municipal|ities had nego|tiated for several months.',
  'The long-term agreement was to bring trams to the harbour and to the new hospital by the end of the decade, and would have spared some four thousand people a change at the central station every day.',
  'Shopkeepers along the line asked for a decision before the summer. They expect that the works will take two years, and that many of their customers will stay away while the street is closed to traffic.',
];
const whole = story.map((paragraph) => paragraph.replaceAll('|', ''));
const second = ['The council of Orland voted on Monday to build a new bridge across the river, a plan that the town has discussed for more than ten years. The vote was nine to four, officials said.', 'Opponents said that the bridge would cost too much. Work is to begin in the spring of next year, and the ferry will run until then, said the harbour master, who has run it since the flood.'];

describe('a PDF', () => {
  const head: PrintedLine[] = [
    { text: 'Harwick puts off its tramway', x: 50, y: 120, size: 24 },
    { text: 'By Mara Lund', x: 50, y: 150, size: 10 },
    { text: '3 May 2026', x: 50, y: 165, size: 10 },
  ];
  const running = (page: number): PrintedLine[] => [
    { text: 'The Varnia Courier, Monday', x: 50, y: 40, size: 8 },
    { text: `Page ${page} of 2`, x: 270, y: 815, size: 8 },
  ];

  it('is read in one column', async () => {
    const { headline, byline, publishedAt, body } = await article(makePdf([[...head, ...setColumn(story, { x: 50, y: 200, characters: 90 })]]));
    expect({ headline, byline, publishedAt }).to.deep.equal({ headline: 'Harwick puts off its tramway', byline: 'Mara Lund', publishedAt: '2026-05-03' });
    expect(body).to.equal(whole.join('\n\n'));
  });

  it('is read column after column, over pages, without running heads, page numbers and hyphens at line ends', async () => {
    const column = setColumn([...story, ...second], { x: 0, y: 0, characters: 46 });
    const third = Math.ceil(column.length / 3);
    const place = (lines: PrintedLine[], x: number, y: number) => lines.map((line) => ({ ...line, x: line.x + x, y: line.y - lines[0]!.y + y }));
    const first = [...running(1), ...head, ...place(column.slice(0, third), 50, 200), ...place(column.slice(third, 2 * third), 310, 200)];
    const { body, removed } = await article(makePdf([first, [...running(2), ...place(column.slice(2 * third), 50, 80)]]));
    expect(body).to.equal([...whole, ...second].join('\n\n'));
    expect(removed.map(({ text }) => text)).to.include.members(['The Varnia Courier, Monday', 'Page 1 of 2']);
  });

  it('is read row by row where it was drawn so', async () => {
    const left = setColumn(story.slice(0, 2), { x: 50, y: 200, characters: 44 });
    const right = setColumn(story.slice(2), { x: 320, y: 200, characters: 44 });
    const rows = left.flatMap((line, index) => [line, ...(right[index] ? [right[index]] : [])]);
    expect((await article(makePdf([[...head, ...rows, ...right.slice(left.length)]]))).body).to.equal(whole.join('\n\n'));
  });

  it('is told by its content, and takes the address that a browser printed', async () => {
    const foot = { text: 'https://courier.example/tramway 1/1', x: 50, y: 820, size: 8 };
    const { url, body } = await article(makePdf([[...head, ...setColumn(story, { x: 50, y: 200, characters: 90 }), foot]]), 'notes.txt');
    expect(url).to.equal('https://courier.example/tramway');
    expect(body).not.to.contain('http');
  });

  it('of pictures, with a password, broken or too long is refused with what to do', async () => {
    expect(await fault(makePicturePdf())).to.match(/pictures only.*text recognition \(OCR\)/);
    expect(await fault(makePdf([head], 'secret'))).to.match(/password.*without one/);
    expect(await fault('%PDF-1.7\nnothing of the kind')).to.match(/PDF is broken.*send that/);
    const large = deflateSync(Buffer.alloc(40_000_000, '(a) Tj ')).toString('latin1');
    expect(await fault(makePackedPdf(large), 'bomb.pdf')).to.match(/unpacks to more than 30 MB.*setting documentBytes/);
    expect(await fault(makePackedPdf(large), 'bomb.pdf', { documentBytes: 50_000_000, unpackedBytes: 30_000_000 })).to.match(/more than 28.6 MB together.*setting unpackedBytes/);
    expect(await fault(makePdf(Array.from({ length: 4 }, () => head)), 'a.pdf', { pdfPages: 3 })).to.match(/It has 4; 3 are allowed.*setting pdfPages/);
  });
});

describe('a Word document', () => {
  const written = (headline: string, byline: string, date: string, paragraphs: string[], style: Partial<Written> = { style: 'Heading1' }): Written[] => [{ text: headline, ...style }, { text: `By ${byline}` }, { text: date }, ...paragraphs.map((text) => ({ text }))];
  const one = written('Harwick puts off its tramway', 'Mara Lund', '3 May 2026', whole);
  const two = written('Orland votes for a bridge', 'Tom Reyes', '4 May 2026', second);

  it('is read with its headline, without deleted text', async () => {
    const { headline, byline, publishedAt, body } = await article(makeDocx([...one.slice(0, 3), { text: whole[0]!, deleted: 'A first version. ' }, ...one.slice(4)]), 'news.bin');
    expect({ headline, byline, publishedAt }).to.deep.equal({ headline: 'Harwick puts off its tramway', byline: 'Mara Lund', publishedAt: '2026-05-03' });
    expect(body).to.equal(whole.join('\n\n'));
  });

  for (const [how, paragraphs] of Object.entries({
    'at headings with bylines': [...one, ...two],
    'at new pages': [...written('Harwick puts off its tramway', 'Mara Lund', '3 May 2026', whole, {}), ...written('Orland votes for a bridge', 'Tom Reyes', '4 May 2026', second, { pageBefore: true })],
    'at lines of hyphens': [...written('Harwick puts off its tramway', 'Mara Lund', '3 May 2026', whole, { bold: true }), { text: '-----' }, ...written('Orland votes for a bridge', 'Tom Reyes', '4 May 2026', second, { bold: true })],
  })) {
    it(`is split ${how}, and left whole when it is said to be one article`, async () => {
      const docx = makeDocx(paragraphs);
      const items = await read(docx);
      expect(items.map((item) => ('article' in item ? [item.part, item.article.headline, item.article.byline, item.article.publishedAt] : item))).to.deep.equal([
        [1, 'Harwick puts off its tramway', 'Mara Lund', '2026-05-03'],
        [2, 'Orland votes for a bridge', 'Tom Reyes', '2026-05-04'],
      ]);
      expect((await article(docx, 'a.docx', {}, { whole: true })).body).to.contain(second[1]);
    });
  }

  it('with sections under headings is one article', async () => {
    const sections: Written[] = [{ text: 'Harwick puts off its tramway', style: 'Title' }, { text: 'By Mara Lund' }, { text: whole[0]! }, { text: 'What the council decided', style: 'Heading1' }, { text: whole[1]! }, { text: whole[2]! }, { text: 'What the shops expect', style: 'Heading1', pageBefore: true }, { text: whole[3]! }];
    expect((await article(makeDocx(sections))).body).to.contain(whole[3]);
  });

  it('with macros, broken, in an old format or too large is refused with what to do', async () => {
    expect(await fault(makeDocx(one, [{ name: 'word/vbaProject.bin', bytes: 'x' }]))).to.match(/macros.*without macros/);
    for (const [name, type] of [['word/other/vbaProject.bin', ''], ['word/code.bin', 'application/vnd.ms-word.document.macroEnabled.main+xml']] as const) {
      expect(await fault(makeDocx(one, [{ name, bytes: 'x' }], type)), name).to.match(/macros.*without macros/);
    }
    const nested = makeZip([{ name: '[Content_Types].xml', bytes: '<x/>' }, { name: '_rels/.rels', bytes: rels }, { name: 'word/document.xml', bytes: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}</w:body></w:document>` }]);
    expect(await fault(nested, 'nested.docx')).to.match(/nested too deeply.*Paste/);
    expect(await fault(makeZip([{ name: 'word/other.xml', bytes: '<x/>' }]))).to.match(/document is broken.*save it again/);
    const docx = makeDocx(one);
    expect(await fault(docx.subarray(0, docx.length - 200))).to.match(/archive is broken/);
    expect(await fault(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))).to.match(/password/);
    expect(await fault(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]))).to.match(/old Word format.*\.docx/);
    expect(await fault(docx, 'a.docx', { documentBytes: 2_000 })).to.match(/2 KB are allowed.*setting documentBytes/);
    expect(await fault(makeZip([{ name: '[Content_Types].xml', bytes: '<x/>' }, { name: 'xl/workbook.xml', bytes: '<x/>' }]))).to.match(/spreadsheet as CSV/);
  });
});

describe('an archive', () => {
  const text = `Harwick puts off its tramway\n\n${whole.join('\n\n')}`;
  const docx = makeDocx([{ text: 'Orland votes for a bridge' }, ...second.map((paragraph) => ({ text: paragraph }))]);

  it('gives the articles of its files, and an error for each bad one', async () => {
    const zip = makeZip([
      { name: 'news/tram.txt', bytes: text },
      { name: 'news/bridge.bin', bytes: docx },
      { name: '__MACOSX/news/._tram.txt', bytes: 'x' },
      { name: 'news/', bytes: '' },
      { name: 'scan.pdf', bytes: makePicturePdf() },
      { name: 'inner.zip', bytes: makeZip([{ name: 'a.txt', bytes: text }]) },
      { name: 'empty.txt', bytes: '' },
      { name: 'broken.docx', bytes: Buffer.from('PK\u0003\u0004 and nothing more') },
    ]);
    const items = await read(zip, 'news.zip');
    expect(items.map((item) => [item.file, 'article' in item ? item.article.headline : item.error.title])).to.deep.equal([
      ['news/tram.txt', 'Harwick puts off its tramway'],
      ['news/bridge.bin', 'Orland votes for a bridge'],
      ['scan.pdf', 'The PDF holds pictures only'],
      ['inner.zip', 'An archive stands in the archive'],
      ['empty.txt', 'The text is empty'],
      ['broken.docx', 'The archive is broken'],
    ]);
  });

  it('that unpacks to too much, or lies about it, is refused before it does', async () => {
    const large = Buffer.alloc(1_000_000, 'a');
    expect(await fault(makeZip([{ name: 'a.txt', bytes: large }, { name: 'b.txt', bytes: large }]), 'bomb.zip', { unpackedBytes: 1_500_000 })).to.match(/1.9 MB together; 1.4 MB are allowed.*setting unpackedBytes/);
    expect(await fault(makeZip([{ name: 'a.txt', bytes: large }]), 'bomb.zip', { sourceBytes: 500_000 })).to.match(/setting sourceBytes/);
    expect(await fault(makeZip([{ name: 'a.txt', bytes: large, stated: 1_000 }]), 'bomb.zip')).to.match(/broken in the archive/);
    expect(await fault(makeZip([{ name: 'word/document.xml', bytes: large, stated: 1_000 }]), 'bomb.docx')).to.match(/document is broken/);
    expect(await fault(makeZip(Array.from({ length: 5 }, (_, index) => ({ name: `${index}.txt`, bytes: text }))), 'many.zip', { archiveFiles: 4 })).to.match(/It has 5; 4 are allowed.*setting archiveFiles/);
    expect(await fault(makeZip([]), 'none.zip')).to.match(/archive is empty/);
  });
});

describe('a text that is longer than any article', () => {
  it('is refused before it is read, and stops no other of its document', async () => {
    const long = `${whole.join('\n\n')}\n\n`.repeat(10);
    expect(await fault(long, 'long.txt', { bodyLength: 1_000 })).to.match(/text is too long.*1000 are allowed.*setting bodyLength/);
    const parted = ['Harwick puts off its tramway', 'By Mara Lund', '3 May 2026', long, '-----', 'Orland votes for a bridge', 'By Tom Reyes', '4 May 2026', ...second].join('\n\n');
    expect((await read(parted, 'two.txt', { bodyLength: 2_000 })).map((item) => ('error' in item ? [item.part, item.error.title] : [item.part, item.article.headline]))).to.deep.equal([[1, 'The text is too long'], [2, 'Orland votes for a bridge']]);
  });
});

describe('files of other kinds', () => {
  for (const [kind, bytes, words] of [
    ['PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), /picture \(PNG\).*OCR/],
    ['rich text', Buffer.from('{\\rtf1 The council met.}'), /RTF.*\.docx or plain text/],
    ['gzip', Buffer.from('1f8b0800000000', 'hex'), /gzip.*\.zip/],
    ['binary', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 0, 0]), /binary/],
    ['empty', Buffer.alloc(0), /empty/],
    ['a text without spaces between its words', Buffer.from('哈里克市议会周一晚间投票决定关闭旧桥，禁止汽车通行，此前工程师在三月的检查中发现五个桥墩中有两个出现裂缝。市长表示公共汽车和自行车仍可通行，轮渡将从周二起每小时运送四十辆汽车。'), /not English.*"zh"/],
  ] as const) {
    it(`are refused with what to do: ${kind}`, async () => {
      expect(await fault(bytes)).to.match(words);
    });
  }
});

describe('a text under the name of another kind of file', () => {
  const text = `Orland votes for a bridge\n\n${second.join('\n\n')}`;

  it('is read as a text, and says so', async () => {
    for (const [name, ending] of [['fake.docx', '.docx'], ['Not-Found.PDF', '.pdf'], ['sheet.xlsx', '.xlsx']] as const) {
      const { notes, headline } = await article(text, name);
      expect(headline, name).to.equal('Orland votes for a bridge');
      expect(notes[0], name).to.equal(`The name of the file ends in ${ending}, but it holds text and was read as that; check that it is the article.`);
    }
    expect((await article(makeZip([{ name: 'inner.docx', bytes: text }]), 'news.zip')).notes[0]).to.match(/ends in \.docx/);
    expect((await article('Not a docx', 'fake.docx')).notes[0]).to.match(/ends in \.docx/);
  });

  it('says nothing under names that may be of a text, or of what is no text', async () => {
    for (const name of ['news.txt', 'a.docx.txt', 'docx', 'page.html', 'news.md']) expect((await article(text, name)).notes.join(' '), name).to.not.match(/ends in/);
    expect((await article(makeDocx([{ text: 'Orland votes for a bridge', style: 'Title' }, ...second.map((paragraph) => ({ text: paragraph }))]), 'real.docx')).notes.join(' ')).to.not.match(/ends in/);
  });
});
