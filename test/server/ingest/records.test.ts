import { expect } from 'chai';
import { previewSheet } from '../../../server/ingest/csv.ts';
import { defaultIngestLimits } from '../../../server/ingest/limits.ts';
import { readSource, type ReadItem } from '../../../server/ingest/read.ts';
import { cpuTime } from '../cpu-time.ts';
import { knowledge } from './expected.ts';

const bridge = 'The city council voted on Monday to close the old bridge to cars, and the mayor of Harwick said that buses would still cross it until the summer, when the works begin.';
const ferry = 'The ferry company said on Tuesday that it would carry forty cars an hour, and that the fares would stay as they are until the bridge is open to traffic again next year.';
const record = (id: string, body: string, more: object = {}) => JSON.stringify({ id, headline: `About ${id}`, body, ...more });
const two = [record('bridge', bridge), record('ferry', ferry)];

async function read(text: string, name = 'given.txt'): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readSource({ bytes: Buffer.from(text), name }, knowledge, defaultIngestLimits)) items.push(item);
  return items;
}

/** What stands in each place: the id, or the line and title of the fault. */
async function places(text: string, name?: string): Promise<string[]> {
  return (await read(text, name)).map((item) => ('error' in item ? `${item.line}: ${item.error.title}` : (item.id ?? item.article.headline ?? '')));
}

describe('records that hold HTML', () => {
  const notesOn = async (body: string) => ((await read(record('one', body)))[0] as { article: { body: string; notes: string[] } }).article;

  it('are given back as they are, with a note', async () => {
    for (const body of [`<p>${bridge}</p>\n<p>${ferry}</p>`, `${bridge}<br/><br />${ferry}`, `<DIV class="text">${bridge}</DIV>`]) {
      const article = await notesOn(body);
      expect(article.body).to.equal(body);
      expect(article.notes.join()).to.match(/holds HTML tags/);
    }
  });

  it('are no texts that only speak of it, or of less and more', async () => {
    for (const body of [bridge, `${bridge} The page began with <p>, he said.`, `${bridge} For x < a and b > c the fares rise.`, `${bridge} <https://harwick.example> <mara@harwick.example>`]) expect((await notesOn(body)).notes.join()).not.to.match(/HTML/);
  });
});

describe('JSON lines whose first line is odd', () => {
  for (const [first, fault] of [
    ['# export of 4 March', '1: The line is not JSON'],
    ['// export of 4 March', '1: The line is not JSON'],
    ['Export of 4 March', '1: The line is not JSON'],
    ['null', '1: The record is not an article'],
    ['[1, 2]', '1: The record is not an article'],
    ['"bridge"', '1: The record is not an article'],
    ['{id: 1, body: "The council met."}', '1: The line is not JSON'],
    ["{'id': 1, 'body': 'The council met.'}", '1: The line is not JSON'],
    ['{"id": "cut", "body": "The council', '1: The line is not JSON'],
    ['{"count": 2}', '1: The record is not an article'],
  ] as const) {
    it(`are read behind ${first}`, async () => {
      expect(await places(`${first}\n${two.join('\n')}\n`)).to.deep.equal([fault, 'bridge', 'ferry']);
      expect(await places(`${first}\r\n\r\n${two.join('\r\n')}`)).to.deep.equal([fault, 'bridge', 'ferry']);
    });
  }

  it('are read with one record behind a comment, and with the mark of RFC 7464 before each', async () => {
    expect(await places(`# export of 4 March\n${two[0]}\n`)).to.deep.equal(['1: The line is not JSON', 'bridge']);
    expect(await places(two.map((line) => `\u001e${line}\n`).join(''))).to.deep.equal(['bridge', 'ferry']);
    expect(await places('{id: 1, body: "The council met."}')).to.deep.equal(['1: The line is not JSON']);
  });

  it('are no array and no object over several lines', async () => {
    expect(await places(`[\n${two.join(',\n')}\n]`)).to.deep.equal(['bridge', 'ferry']);
    expect(await places(JSON.stringify(JSON.parse(two[0]!), null, 2))).to.deep.equal(['bridge']);
  });

  for (const [kind, text, headline] of [
    ['begins with a word in braces', `{sic} The mayor said on Monday\n\n${bridge}\n\n${ferry}`, '{sic} The mayor said on Monday'],
    ['begins with a note in braces', `{Editor: this ran in May}\n\n${bridge}\n\n${ferry}`, '{Editor: this ran in May}'],
    ['begins with quoted JSON', `{"status": "ok"} was all that the server said\n\n${bridge}\n\n${ferry}`, '{"status": "ok"} was all that the server said'],
    ['has an object above it', `{"error": "not found"}\n\n${bridge}\n\n${ferry}`, '{"error": "not found"}'],
    ['quotes a record', `How the leak was found\n\n${bridge}\n\n{"id": 1, "body": "Nothing."}\n\n${ferry}`, 'How the leak was found'],
    ['shows records between fences', `# How records are written\n\n\`\`\`\n${two.join('\n')}\n\`\`\`\n\n${bridge}`, 'How records are written'],
    ['has a heading of Markdown', `# Council closes the bridge\n\n${bridge}\n\n${ferry}`, 'Council closes the bridge'],
  ] as const) {
    it(`are no article that ${kind}`, async () => {
      expect(await places(text)).to.deep.equal([headline]);
    });
  }
});

describe('ids that are numbers', () => {
  it('come back as they were written', async () => {
    const ids = ['1764938201123456789', '1764938201123456790', '12345678901234567890', '1.0', '-7', '42', '1e3'];
    expect(await places(ids.map((id) => `{"id": ${id}, "body": ${JSON.stringify(bridge)}}`).join('\n'))).to.deep.equal(ids);
    expect(await places(`[${ids.map((id) => `{"body": ${JSON.stringify(ferry)}, "id":${id}}`).join(', ')}]`)).to.deep.equal(ids);
  });

  it('are told from those in a text', async () => {
    const [item] = await read(JSON.stringify({ id: 5, body: `He wrote "id": 17, and a backslash \\"id": 18. ${bridge}` }));
    expect(item).to.nested.include({ id: '5', 'article.body': `He wrote "id": 17, and a backslash \\"id": 18. ${bridge}` });
  });
});

describe('dates with slashes in a file of records', () => {
  const dates = async (text: string) => (await read(text)).map((item) => ('error' in item ? item.error.title : [item.article.publishedAt, item.article.found.publishedAt?.sure ?? null]));
  const lines = (written: string[]) => written.map((publishedAt, at) => record(`${at}`, at % 2 ? bridge : ferry, { publishedAt })).join('\n');
  const sheet = (written: string[]) => `headline,body,published\n${written.map((date, at) => `Story ${at},"${at % 2 ? bridge : ferry}",${date}`).join('\n')}\n`;
  const array = (written: string[]) => `[${lines(written).replaceAll('\n', ',')}]`;

  for (const [kind, file] of [['JSON lines', lines], ['a spreadsheet', sheet], ['an array', array]] as const) {
    it(`are read as the others of ${kind} show`, async () => {
      expect(await dates(file(['04/03/2024', '25/03/2024', '11/03/2024', '03/03/2024']))).to.deep.equal([['2024-03-04', null], ['2024-03-25', null], ['2024-03-11', null], ['2024-03-03', null]]);
      expect(await dates(file(['04/03/2024', '2024-04-01', '3 May 2024', '03/25/2024']))).to.deep.equal([['2024-04-03', null], ['2024-04-01', null], ['2024-05-03', null], ['2024-03-25', null]]);
    });

    it(`are unsure where nothing of ${kind} shows it, or both are shown`, async () => {
      expect(await dates(file(['04/03/2024', '2024-04-25', '05.03.2024']))).to.deep.equal([['2024-04-03', 'low'], ['2024-04-25', null], ['2024-03-05', null]]);
      const mixed = await dates(file(['25/03/2024', '03/25/2024', '04/03/2024']));
      expect(mixed).to.deep.equal([['2024-03-25', null], ['2024-03-25', null], ['2024-04-03', 'low']]);
    });
  }
});

describe('a spreadsheet with a line above its header, or none', () => {
  const header = 'headline;body;outlet';
  const rows = `"The bridge";"${bridge}";Wire\n"The ferry";"${ferry}";Wire\n`;
  const title = (item: ReadItem) => ('error' in item ? `${item.line}: ${item.error.title}` : `${item.line}: ${item.article.headline}`);

  it('is read below what Excel notes of the separator', async () => {
    expect((await read(`sep=;\r\n${header}\r\n${rows.replaceAll('\n', '\r\n')}`)).map(title)).to.deep.equal(['3: The bridge', '4: The ferry']);
    expect((await read(`\ufeff"sep=;"\n${header}\n${rows}`, 'sheet.csv')).map(title)).to.deep.equal(['3: The bridge', '4: The ferry']);
  });

  for (const above of ['# export of 4 March', 'Export of 4 March', 'All stories, with their texts, of 4 March']) {
    it(`is read below "${above}"`, async () => {
      expect((await read(`${above}\n${header}\n${rows}`)).map(title)).to.deep.equal(['1: The line is no row', '3: The bridge', '4: The ferry']);
      expect((await read(`${above}\n\n${header}\n${rows}`, 'sheet.csv')).map(title)).to.deep.equal(['1: The line is no row', '4: The bridge', '5: The ferry']);
    });
  }

  it('is told that its columns have no names', async () => {
    for (const text of [rows, rows.replaceAll(';', ','), rows.replaceAll(';', '\t')]) for (const name of ['sheet.csv', 'given.txt']) expect((await read(text, name)).map(title)).to.deep.equal(['1: The columns have no names']);
  });

  it('is told from prose', async () => {
    for (const text of [`Sep; Oct; Nov: the months of rain\n\n${bridge}; and so on.\n\n${ferry}; and so forth.\n`, `Council closes bridge, says mayor\n${bridge}\n${ferry}\n`, `Story, text and music\n\n${bridge}\n\n${ferry}\n`]) {
      expect((await read(text)).map(title)).to.deep.equal([`null: ${text.slice(0, text.indexOf('\n'))}`]);
    }
  });

  it('is told from lines of marks alone without a look at all of them', async () => {
    const before = cpuTime();
    for (const line of ['\t\n', '---\n', '> x\n', 'a,b,c\nd\n']) expect(previewSheet(line.repeat(49_000 / line.length), false, knowledge.columns)).to.equal(null);
    expect(cpuTime() - before).to.be.lessThan(1_000);
  });
});
