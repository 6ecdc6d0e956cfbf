import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { Comparison } from '../../../server/types/comparison.ts';
import type { StoryPage } from '../../../server/types/story.ts';
import { eventArticle } from '../news.ts';
import type { Job } from '../../../server/types/job.ts';
import type { OutletRenaming } from '../../../server/types/outlet.ts';
import { expectProblem, jobEnd, runServer, type TestServer } from './running.ts';

describe('one outlet in several spellings', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await runServer();
  });
  afterEach(() => server.close());

  const add = async (number: number, outlet: string) => (await server.send<StoredArticle>('POST', '/api/articles', { ...eventArticle(number), outlet })).body;
  const outlets = async () => (await server.get<{ items: { outlet: string; texts: number }[] }>('/api/outlets')).body.items.map(({ outlet, texts }) => `${outlet} ${texts}`);

  it('is shown as most of its texts spell it, whichever came first', async () => {
    await add(0, 'DAILY BEACON');
    expect(await outlets()).to.deep.equal(['DAILY BEACON 1']);
    await add(1, 'Daily Beacon');
    expect(await outlets(), 'of equals the one that came last').to.deep.equal(['Daily Beacon 2']);
    await add(2, 'Daily Beacon');
    await add(3, 'The Daily Beacon');
    await add(4, 'DAILY  BEACON');
    expect(await outlets(), 'a single one renames nothing').to.deep.equal(['Daily Beacon 5']);
  });

  it('follows corrections and removals, and keeps no spelling that no text has', async () => {
    const first = await add(0, 'DAILY BEACON');
    await server.send('PATCH', `/api/articles/${first.id}`, { outlet: 'Daily Beacon' });
    expect(await outlets()).to.deep.equal(['Daily Beacon 1']);
    const [second, third] = [await add(1, 'daily beacon'), await add(2, 'daily beacon')];
    expect(await outlets()).to.deep.equal(['daily beacon 3']);
    for (const { id } of [second, third]) await server.send('DELETE', `/api/articles/${id}`);
    expect(await outlets()).to.deep.equal(['Daily Beacon 1']);
    await server.send('PATCH', `/api/articles/${first.id}`, { outlet: 'Harwick Wire' });
    expect(await outlets()).to.deep.equal(['Harwick Wire 1']);
    await add(3, 'DAILY BEACON');
    expect((await outlets()).sort(), 'an outlet that had no text any more').to.deep.equal(['DAILY BEACON 1', 'Harwick Wire 1']);
  });

  it('bears one name in lists, exports, the comparison, stories and words, and each text its own for a correction', async () => {
    const odd = await add(0, 'THE NORTHERN LEDGER');
    for (let number = 1; number < 4; number += 1) await add(number, 'Northern Ledger');
    await server.send('POST', '/api/articles', { ...eventArticle(0), headline: `${eventArticle(0).headline} again`, outlet: 'Harwick Wire' });
    const names = (list: { outlet: string | null }[]) => [...new Set(list.map(({ outlet }) => outlet))].sort();
    const both = ['Harwick Wire', 'Northern Ledger'];
    expect(names((await server.get<{ items: StoredArticle[] }>('/api/articles')).body.items)).to.deep.equal(both);
    expect(names(parse((await server.get<string>('/api/export.csv')).body, { bom: true, columns: true }))).to.deep.equal(both);
    expect(names((await server.get<string>('/api/export.jsonl')).body.trim().split('\n').map((line) => JSON.parse(line) as StoredArticle))).to.deep.equal(both);
    const compared = (await server.get<Comparison>('/api/compare')).body.outlets;
    expect(names(compared)).to.deep.equal(both);
    for (const spelling of ['THE NORTHERN LEDGER', 'northern ledger']) {
      expect(names((await server.get<Comparison>(`/api/compare?outlet=${encodeURIComponent(spelling)}`)).body.outlets), spelling).to.deep.equal(['Northern Ledger']);
      expect((await server.get<{ total: number }>(`/api/articles?outlet=${encodeURIComponent(spelling)}`)).body.total, spelling).to.equal(4);
    }
    const story = (await server.get<StoryPage>(`/api/stories/${odd.story}`)).body;
    expect(names(story.articles)).to.deep.equal(story.outlets.slice().sort()).and.to.include('Northern Ledger');
    expect((await server.get<StoredArticle>(`/api/articles/${odd.id}`)).body.outlet).to.equal('THE NORTHERN LEDGER');
    const words = (await server.get<{ outlets: { outlet: string }[] }>('/api/words')).body.outlets;
    expect(words.map(({ outlet }) => outlet)).to.not.include('THE NORTHERN LEDGER');
  });
});

describe('an outlet that is renamed, over HTTP', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await runServer();
  });
  afterEach(() => server.close());

  const rename = (body: unknown) => server.send<OutletRenaming>('POST', '/api/outlets/rename', body);

  it('has its new name everywhere, a part of its articles a call', async () => {
    const lines = Array.from({ length: 230 }, (_, number) => JSON.stringify({ ...eventArticle(number), outlet: number < 3 ? 'Harwick Wire' : 'Harwik Wier' })).join('\n');
    const { body: job } = await server.call<Job>('/api/imports?name=many.jsonl', { method: 'POST', body: lines });
    await jobEnd(server, `/api/imports/${job.id}`, 60);
    const before = (await server.get<Comparison>('/api/compare')).body;
    expect(before.outlets.map(({ outlet, texts }) => [outlet, texts])).to.have.deep.members([['Harwick Wire', 3], ['Harwik Wier', 227]]);
    const first = (await rename({ outlet: 'harwik wier', name: ' Harwick Wire ' })).body;
    expect(first).to.deep.include({ outlet: 'Harwick Wire', renamed: 200, doubles: [] });
    expect(first.next).to.be.a('string');
    const second = await rename({ outlet: 'harwik wier', name: 'Harwick Wire', cursor: first.next });
    expect([second.status, second.body]).to.deep.equal([200, { outlet: 'Harwick Wire', renamed: 27, doubles: [], next: null }]);
    const { body: after } = await server.get<Comparison>('/api/compare');
    expect(after.outlets.map(({ outlet, texts }) => [outlet, texts])).to.deep.equal([['Harwick Wire', 230]]);
    expect((await server.get<{ total: number }>('/api/articles?outlet=Harwik%20Wier')).body.total).to.equal(0);
    expect(parse((await server.get<string>('/api/export.csv')).body, { bom: true, columns: true })).to.satisfy((rows: { outlet: string }[]) => rows.length === 230 && rows.every(({ outlet }) => outlet === 'Harwick Wire'));
  }).timeout(90_000);

  it('is told what to give where there is none, or no name', async () => {
    expectProblem(await rename({ outlet: 'Nobody', name: 'Somebody' }), 404, /GET \/api\/outlets lists the outlets/);
    expectProblem(await rename({ outlet: 'Nobody' }), 400, /name: give "name", what it is to be called/);
    expectProblem(await rename({ outlet: 'Nobody', name: '  ' }), 400, /name: give a name/);
    expectProblem(await rename({ outlet: 'Nobody', name: 'x'.repeat(301) }), 400, /name: give at most 300 characters/);
    expectProblem(await rename({ outlet: 'Nobody', name: 'A', nme: 'B' }), 400, /nme: there is no such field/);
  });
});
