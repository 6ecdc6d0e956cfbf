import { expect } from 'chai';
import iconv from 'iconv-lite';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeFile } from '../../../server/store/data-folder.ts';
import { Database } from '../../../server/store/driver.ts';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { Job } from '../../../server/types/job.ts';
import type { Page } from '../../../server/types/page.ts';
import { eventArticle } from '../news.ts';
import { expectProblem, jobEnd, runServer, temporaryFolder, type TestServer } from './running.ts';

const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => JSON.stringify(eventArticle(from + index))).join('\n');

describe('/api/imports', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer({ recordBytes: 20_000, importBytes: 2_000_000 });
  });
  after(() => server.close());

  const post = (body: string | Uint8Array<ArrayBuffer>, query = '') => server.call<Job>(`/api/imports${query}`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
  const staged = () => readdirSync(join(server.data, 'imports'));
  const total = async (query = '') => (await server.get<Page<ArticleSummary>>(`/api/articles?limit=1&${query}`)).body.total;
  const failures = async (id: string) => (await server.get<string>(`/api/imports/${id}/failures.csv`)).body.trim().split('\r\n').slice(1);

  it('takes JSON lines in by a job and says what failed, with its line', async () => {
    const file = [lines(0, 50), '{"headline": "No body"}', '{broken', '', `{"body": "${'x'.repeat(30_000)}"}`, '{"id": "dated", "body": "The council met.", "publishedAt": "soon"}', JSON.stringify(eventArticle(3)), lines(50, 100)].join('\n');
    const ordered = await post(file, '?name=news.jsonl');
    expect(ordered.status).to.equal(202);
    expect(ordered.headers.get('location')).to.equal(`/api/imports/${ordered.body.id}`);
    expect(ordered.body).to.include({ kind: 'import', name: 'news.jsonl' });
    const job = await jobEnd(server, `/api/imports/${ordered.body.id}`);
    expect(job).to.include({ state: 'done', added: 100, duplicates: 1, failed: 4, done: 105, share: 1, error: null });
    const failed = await failures(job.id);
    expect(failed.map((row) => Number(row.split(',')[0]))).to.deep.equal([51, 52, 54, 55, 56]);
    expect(failed[3]).to.match(/^55,dated,publishedAt,The date is no date/);
    expect(failed[4], 'a text that was there already').to.match(/^56,,,The text is there already,,4,http/);
    expect(await total()).to.equal(100);
    // It goes after the transaction that ends the job.
    for (const until = Date.now() + 2_000; staged().length > 0 && Date.now() < until; ) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(staged(), 'the staged file is gone').to.deep.equal([]);
  });

  it('takes a file as it is, whatever type it is sent as, JSON too', async () => {
    const post = (type: string, body: string) => server.call<Job>('/api/imports', { method: 'POST', headers: { 'content-type': type }, body });
    const sheet = `headline,body\n"${eventArticle(904).headline}","${eventArticle(904).body.replaceAll('"', '""')}"\n`;
    const calls: [type: string, body: string, added: number][] = [
      ['application/json', lines(900, 901), 1],
      ['application/json; charset=utf-8', lines(901, 904), 3],
      ['application/json', sheet, 1],
      ['text/csv', sheet, 0],
      ['application/x-www-form-urlencoded', lines(905, 906), 1],
    ];
    for (const [type, body, added] of calls) {
      const ordered = await post(type, body);
      expect(ordered.status, `${type} ${JSON.stringify(ordered.body)}`).to.equal(202);
      expect(await jobEnd(server, `/api/imports/${ordered.body.id}`), type).to.include({ state: 'done', added, failed: 0 });
    }
    for (const type of ['application/json', 'application/octet-stream']) expectProblem(await post(type, JSON.stringify([eventArticle(906), eventArticle(907)])), 422, /one JSON array/);
    const { items } = (await server.get<Page<ArticleSummary>>('/api/articles?limit=100')).body;
    for (const { id } of items.slice(0, 6)) await server.send('DELETE', `/api/articles/${id}`);
  });

  it('adds nothing when the same file comes again', async () => {
    const { body } = await post(lines(0, 100));
    expect(await jobEnd(server, `/api/imports/${body.id}`)).to.include({ state: 'done', added: 0, duplicates: 100, failed: 0 });
    expect(await total()).to.equal(100);
  });

  it('links each text that was there already to the first: its line in the file, and its article', async () => {
    const { outlet: _outlet, ...bare } = eventArticle(700);
    const file = [JSON.stringify(eventArticle(700)), JSON.stringify(eventArticle(701)), JSON.stringify(eventArticle(701)), JSON.stringify({ id: 'bare', ...bare }), JSON.stringify(eventArticle(5)), lines(702, 790), JSON.stringify(eventArticle(702))].join('\n');
    const { body } = await post(file);
    expect(await jobEnd(server, `/api/imports/${body.id}`)).to.include({ state: 'done', added: 90, duplicates: 4, failed: 0 });
    const told = (await failures(body.id)).map((row) => row.split(','));
    expect(told.map((row) => [row[0], row[1], row[3], row[5]])).to.deep.equal([
      ['3', '', 'The text is there already', '2'],
      ['4', 'bare', 'The text is there already', '1'],
      ['5', '', 'The text is there already', ''],
      ['94', '', 'The text is there already', '6'],
    ]);
    for (const [at, number] of [701, 700, 5, 702].entries()) {
      expect(told[at]![6]).to.match(/^http.*\/articles\/[\w-]+$/);
      expect((await server.get<{ headline: string }>(`/api${new URL(told[at]![6]!).pathname}`)).body.headline).to.equal(eventArticle(number).headline);
    }
  });

  it('reads dates with slashes as the file shows them, and lists that nothing shows it', async () => {
    const dated = (from: number, dates: string[]) => dates.map((publishedAt, at) => JSON.stringify({ ...eventArticle(from + at), outlet: `Slash ${from}`, publishedAt })).join('\n');
    const shown = await post(dated(800, ['04/03/2024', '25/03/2024', '11/03/2024']));
    const job = await jobEnd(server, `/api/imports/${shown.body.id}`);
    expect(await failures(job.id)).to.deep.equal([]);
    const stored = (await server.get<Page<ArticleSummary>>('/api/articles?outlet=Slash+800')).body.items.map(({ publishedAt }) => publishedAt).sort();
    expect(stored).to.deep.equal(['2024-03-04', '2024-03-11', '2024-03-25']);
    const unsure = await post(`# export of 4 March\n${dated(810, ['04/03/2024', '11/03/2024'])}`);
    const ended = await jobEnd(server, `/api/imports/${unsure.body.id}`);
    expect(ended).to.include({ state: 'done', added: 2, failed: 1 });
    const [note, comment] = await failures(ended.id);
    expect(note).to.match(/^,,publishedAt,"2 dates such as ""04\/03\/2024"" can be read in two ways/);
    expect(comment).to.match(/^1,,,The line is not JSON/);
  });

  it('says that texts hold HTML, which is read as it was given', async () => {
    const marked = [820, 821].map((number) => ({ ...eventArticle(number), body: `<p>${eventArticle(number).body}</p>` }));
    const { body } = await post([...marked, eventArticle(822)].map((one) => JSON.stringify(one)).join('\n'));
    const ended = await jobEnd(server, `/api/imports/${body.id}`);
    expect(ended).to.include({ state: 'done', added: 3, failed: 0 });
    expect(ended.notes).to.deep.equal(['2 texts of the file hold HTML tags, which are read as words of them. Give the text alone, or each page as an HTML file.']);
    const both = await post([830, 831].map((number) => JSON.stringify({ ...eventArticle(number), publishedAt: '04/03/2024', body: `<p>${eventArticle(number).body}</p>` })).join('\n'));
    expect((await jobEnd(server, `/api/imports/${both.body.id}`)).notes.join(' ')).to.match(/^2 dates .* first\. Write dates as 2024-06-19\. 2 texts of the file/);
    expect(await failures(ended.id)).to.deep.equal([',,body,"2 texts of the file hold HTML tags, which are read as words of them","Give the text alone, or each page as an HTML file.",,']);
  });

  it('takes a spreadsheet with columns of any name, as a form', async () => {
    const csv = ['Title;Text;Source;Date', ...Array.from({ length: 5 }, (_, index) => eventArticle(200 + index)).map(({ headline, body, publishedAt }) => [headline, body, 'Sheet Post', publishedAt].map((cell) => `"${cell!.replaceAll('"', '""')}"`).join(';')), 'uneven;row'].join('\n');
    const { body, status } = await server.upload<Job>('/api/imports', [{ name: 'näws.csv', bytes: `\ufeff${csv}` }], {}, 'file');
    expect(status).to.equal(202);
    expect(body.name).to.equal('näws.csv');
    expect(await jobEnd(server, `/api/imports/${body.id}`)).to.include({ state: 'done', added: 5, failed: 1 });
    expect(await total('outlet=Sheet%20Post')).to.equal(5);
  });

  it('gives an outlet and a date to records without them', async () => {
    const { body } = await post(Array.from({ length: 3 }, (_, index) => JSON.stringify({ body: eventArticle(300 + index).body })).join('\n'), '?outlet=Given%20Post&publishedAt=2026-04-01');
    await jobEnd(server, `/api/imports/${body.id}`);
    expect(await total('outlet=Given%20Post&from=2026-04-01')).to.equal(3);
  });

  it('gives up the one row whose quotation mark is not closed, or that is too long, and takes the others', async () => {
    // The marks of a body stand over several lines, so that a row that loses one reaches into the next.
    const row = (number: number) => `"${eventArticle(number).body.replaceAll('"', '""')}",Quote Post`;
    const rows = Array.from({ length: 45 }, (_, index) => row(400 + index));
    const opens = ['"never closed, Quote Post', 'The council of Harwick met,"Quote Post'];
    const { body } = await post(['body,outlet', ...rows.slice(0, 20), opens[0], ...rows.slice(20, 40), `${'x'.repeat(30_000)},Quote Post`, opens[1], ...rows.slice(40), '"open to the end of the file,Quote Post', 'The ferry of Harwick sails again on Monday,Quote Post'].join('\n'));
    const job = await jobEnd(server, `/api/imports/${body.id}`);
    expect(job).to.include({ state: 'done', added: 46, failed: 4, error: null });
    expect(await total('outlet=Quote%20Post')).to.equal(46);
    const of = (number: number) => eventArticle(number).body.split('\n').length;
    const after = (count: number) => 2 + Array.from({ length: count }, (_, index) => of(400 + index)).reduce((sum, length) => sum + length, 0);
    expect((await failures(job.id)).map((line) => line.split(',').slice(0, 4))).to.deep.equal([
      [String(after(20)), '', 'body', 'A quotation mark is not closed'],
      [String(after(40) + 1), '', '', 'The row is too long'],
      [String(after(40) + 2), '', 'outlet', 'A quotation mark is not closed'],
      [String(after(45) + 3), '', 'body', 'A quotation mark is not closed'],
    ]);
  });

  it('reads JSON lines and spreadsheets in Windows-1252 and UTF-16, with a mark at the beginning or without', async () => {
    const texts = Array.from({ length: 3 }, (_, index) => ({ ...eventArticle(500 + index), headline: `Café “Größe” nº ${index} opens – at last` }));
    const sheet = (numbers: typeof texts) => ['headline;body', ...numbers.map(({ headline, body }) => `"${headline}";"${body.replaceAll('"', '""')}"`)].join('\r\n');
    const records = (numbers: typeof texts) => numbers.map(({ headline, body }) => JSON.stringify({ headline, body })).join('\n');
    const encoded = { 'windows-1252': (text: string) => iconv.encode(text, 'windows-1252'), 'UTF-16LE': (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true }), 'UTF-16BE without a mark': (text: string) => iconv.encode(text, 'utf-16be') };
    let number = 0;
    for (const [name, encode] of Object.entries(encoded)) {
      for (const write of [sheet, records]) {
        const outlet = `Encoded ${(number += 1)}`;
        const { body } = await post(new Uint8Array(encode(write(texts))), `?outlet=${encodeURIComponent(outlet)}`);
        expect(await jobEnd(server, `/api/imports/${body.id}`), name).to.include({ state: 'done', added: 3, failed: 0, share: 1 });
        const { items } = (await server.get<Page<ArticleSummary>>(`/api/articles?outlet=${encodeURIComponent(outlet)}`)).body;
        expect(items.map(({ headline }) => headline).sort(), name).to.deep.equal(texts.map(({ headline }) => headline));
      }
    }
  });

  it('reads a line in Windows-1252 far behind a beginning that is plain ASCII', async () => {
    const plain = Array.from({ length: 200 }, (_, index) => ({ ...eventArticle(2_000 + index), outlet: 'Late Post' }));
    const ascii = (text: string) => text.replace(/[^\x00-\x7f]/g, '-');
    const file = [...plain.map((article) => ascii(JSON.stringify(article))), JSON.stringify({ ...eventArticle(2_300), headline: 'Café opens', outlet: 'Late Post' })].join('\n');
    expect(Buffer.byteLength(file)).to.be.greaterThan(70_000);
    const { body } = await post(new Uint8Array(iconv.encode(file, 'windows-1252')));
    expect(await jobEnd(server, `/api/imports/${body.id}`)).to.include({ state: 'done', failed: 0 });
    expect((await server.get<Page<ArticleSummary>>('/api/articles?outlet=Late%20Post&q=opens')).body.items.map(({ headline }) => headline)).to.include('Café opens');
  });

  it('refuses what is no bulk file', async () => {
    expectProblem(await post(''), 422, /empty/i);
    expectProblem(await post('[{"body": "x"}]'), 422, /one object a line/);
    expectProblem(await post('Just a text.\nAnd another line.'), 422, /JSON lines.*CSV/s);
    expectProblem(await post(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])), 422, /binary/);
    expectProblem(await post('x'.repeat(2_100_000)), 413, /importBytes/);
    expectProblem(await post(lines(0, 1), '?publishedAt=soon'), 400, /no date/);
    expectProblem(await server.upload('/api/imports', [], {}, 'file'), 400, /"file"/);
    expect(staged(), 'nothing is left of them').to.deep.equal([]);
  });

  it('tells its progress as events until it ends', async () => {
    const { body } = await post(lines(10_000, 11_000));
    const response = await fetch(`${server.address}/api/imports/${body.id}/events`);
    expect(response.headers.get('content-type')).to.match(/^text\/event-stream/);
    const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('event: progress')).map((event) => JSON.parse(event.slice(event.indexOf('data: ') + 6)) as Job);
    expect(events.at(-1)).to.include({ state: 'done', added: 1_000, rate: null, secondsLeft: null });
    expect(events.some(({ rate }) => rate !== null), 'the speed is told meanwhile').to.equal(true);
    expect((await server.get<Job>(`/api/imports/${body.id}`)).body).to.include({ rate: null, secondsLeft: null });
    const counts = events.map(({ done }) => done);
    expect(counts).to.deep.equal([...counts].sort((a, b) => a - b));
    const late = await (await fetch(`${server.address}/api/imports/${body.id}/events`)).text();
    expect(late, 'whoever comes late hears the end').to.contain('"done"');
  });

  it('stops where it is when it is cancelled', async () => {
    const before = await total();
    const { body } = await post(lines(1_000, 4_000).slice(0, 1_900_000));
    const cancelled = await server.send<Job>('POST', `/api/imports/${body.id}/cancel`);
    expect(cancelled.body.state).to.equal('cancelled');
    const added = (await total()) - before;
    expect(added).to.equal(cancelled.body.added).and.be.lessThan(2_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await total()).to.equal(before + added);
    expect((await server.send<Job>('POST', `/api/imports/${body.id}/cancel`)).body.state, 'once more does no harm').to.equal('cancelled');
  });

  it('serves others while it works', async () => {
    const { body } = await post(lines(5_000, 5_400));
    const times: number[] = [];
    while ((await server.get<Job>(`/api/imports/${body.id}`)).body.state !== 'done') {
      const started = performance.now();
      await server.get('/api/articles?limit=5');
      times.push(performance.now() - started);
    }
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)], 'milliseconds').to.be.lessThan(500);
  });

  it('lists the imports, the latest first', async () => {
    const { items } = (await server.get<Page<Job>>('/api/imports')).body;
    expect(items[0]!.createdAt >= items.at(-1)!.createdAt).to.equal(true);
    expect(items.every(({ kind }) => kind === 'import')).to.equal(true);
  });
});

describe('an import beside a program that holds the store', () => {
  it('goes on when it is free, without gaps', async function () {
    this.timeout(30_000);
    const server = await runServer({ lockTime: 200 });
    const other = new Database(storeFile(server.data), { timeout: 0 });
    const started = await server.call<Job>('/api/imports?name=a.jsonl', { method: 'POST', body: lines(0, 120) });
    const { id } = started.body;
    while ((await server.get<Job>(`/api/imports/${id}`)).body.added === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    // Until it is told so, another holds the right to write.
    for (let tries = 0; !other.inTransaction && tries < 1_000; tries += 1) {
      try {
        other.exec('begin immediate');
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    }
    const refused = await server.send('POST', '/api/articles', eventArticle(900));
    expectProblem(refused, 503, /store is locked/);
    other.exec('commit');
    other.close();
    expect(await jobEnd(server, `/api/imports/${id}`)).to.include({ state: 'done', added: 120, failed: 0, duplicates: 0 });
    await server.close();
  });
});

describe('an import that is cut off', () => {
  const records = 900;

  it('goes on at the next start, without doubles and without gaps', async function () {
    this.timeout(60_000);
    const data = temporaryFolder();
    const child = spawn(process.execPath, [fileURLToPath(new URL('../../../server/cli/plumbline.js', import.meta.url)), 'serve', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PLUMBLINE_LOG_LEVEL: 'error' } });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => resolve(/http:\S+/.exec(String(text))![0]));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const order = await fetch(`${address}/api/imports`, { method: 'POST', body: lines(0, records) });
    const { id } = (await order.json()) as Job;
    const state = async () => (await (await fetch(`${address}/api/imports/${id}`)).json()) as Job;
    while ((await state()).done < 100) await new Promise((resolve) => setTimeout(resolve, 20));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;

    const server = await runServer({}, data);
    const resumed = (await server.get<Job>(`/api/imports/${id}`)).body;
    expect(resumed.done, 'it was cut off midway').to.be.within(1, records - 1);
    const job = await jobEnd(server, `/api/imports/${id}`, 40);
    expect(job).to.include({ state: 'done', added: records, duplicates: 0, failed: 0 });
    expect((await server.get<Page<ArticleSummary>>('/api/articles?limit=1')).body.total).to.equal(records);
    await server.close();
    expect(existsSync(data)).to.equal(false);
  });

  it('leaves no file of an upload that was cut off with the server, and those that a job waits for', async function () {
    this.timeout(60_000);
    const data = temporaryFolder();
    let server = await runServer({}, data);
    const { body } = await server.call<Job>('/api/imports', { method: 'POST', body: lines(0, 600) });
    await server.stop();
    const folder = join(data, 'imports');
    const waiting = readdirSync(folder);
    writeFileSync(join(folder, 'half-an-upload'), lines(0, 3));
    server = await runServer({}, data);
    for (const until = Date.now() + 10_000; readdirSync(folder).includes('half-an-upload') && Date.now() < until; ) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readdirSync(folder)).to.not.include('half-an-upload');
    expect(waiting).to.have.length(1);
    expect(await jobEnd(server, `/api/imports/${body.id}`, 40)).to.include({ state: 'done', added: 600, failed: 0 });
    await server.close();
  });

  it('goes on after an orderly end too', async function () {
    this.timeout(60_000);
    const data = temporaryFolder();
    let server = await runServer({}, data);
    const { body } = await server.call<Job>('/api/imports', { method: 'POST', body: lines(0, 600) });
    await server.stop();
    server = await runServer({}, data);
    expect(await jobEnd(server, `/api/imports/${body.id}`, 40)).to.include({ state: 'done', added: 600, duplicates: 0 });
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });
});
