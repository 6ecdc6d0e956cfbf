import { expect } from 'chai';
import { readRecord } from '../../../server/ingest/jsonl.ts';
import { defaultIngestLimits } from '../../../server/ingest/limits.ts';
import type { AnalyzedArticle, ArticleSummary, StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { ExtractedArticle } from '../../../server/types/article.ts';
import type { Page } from '../../../server/types/page.ts';
import { eventArticle } from '../news.ts';
import { knowledge } from '../ingest/expected.ts';
import { expectProblem, runServer, type TestServer } from './running.ts';

type Stored = StoredArticle & { duplicate?: boolean };

describe('/api/articles', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer();
  });
  after(() => server.close());

  const add = (fields: object) => server.send<Stored>('POST', '/api/articles', fields);
  const list = async (query: string) => (await server.get<Page<ArticleSummary>>(`/api/articles?${query}`)).body;

  it('scores and stores an article, and gives it back as it was given', async () => {
    const given = { ...eventArticle(1), headline: 'Orland slams the door on talks', byline: 'By Ida Berg', url: 'https://wire.example/1' };
    const { status, body, headers } = await add(given);
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`/api/articles/${body.id}`);
    const read = (await server.get<Stored>(`/api/articles/${body.id}`)).body;
    expect(read).to.deep.equal(body);
    for (const [name, value] of Object.entries(given)) expect(read[name as keyof Stored], name).to.equal(value);
    expect(read.findings.map(({ entry }) => entry).join()).to.contain('slam the door on');
    expect(read.scores.headline!.score).to.be.greaterThan(50);
    expect(read.story).to.be.a('string');
    expect(read.sample).to.equal(false);
  });

  it('reads an article as the command line reads it: headline, language and id', async () => {
    const { headline: plain, body } = eventArticle(40);
    const given = { id: 7, headline: `\u00a0 ${plain}\n`, body: ` ${body}\n`, language: null, outlet: null };
    const read = readRecord(given, knowledge, defaultIngestLimits) as { id: string; article: ExtractedArticle };
    const { body: analyzed } = await server.send<AnalyzedArticle>('POST', '/api/analyze', given);
    expect(analyzed).to.include({ id: read.id, headline: read.article.headline, body: read.article.body, language: 'en' });
    expect(read.article.language).to.equal('en');
    for (const { field, start, end, text } of analyzed.findings) expect((field === 'headline' ? given.headline : given.body).slice(start, end)).to.equal(text);
    const stored = (await add({ ...given, id: null })).body;
    expect(stored).to.include({ headline: given.headline, language: 'en' });
    expect((await server.get<Stored>(`/api/articles/${stored.id}`)).body.headline).to.equal(given.headline);
    await server.send('DELETE', `/api/articles/${stored.id}`);
    expect((await server.send<AnalyzedArticle>('POST', '/api/analyze', { body, headline: ' \n' })).body.headline).to.equal(null);
    expect((await server.send<AnalyzedArticle>('POST', '/api/analyze', { body, language: 'en-GB' })).body.language).to.equal('en-GB');
    expect((await server.send<AnalyzedArticle>('POST', '/api/analyze', { body: 'Talks failed.' })).body.language, 'too little text').to.equal(null);
  });

  it('refuses ids whose digits were lost, and bytes that are no UTF-8', async () => {
    const post = (body: string | Uint8Array<ArrayBuffer>) => server.call('/api/analyze', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expectProblem(await post(`{"id":1764938201123456789,"body":"The council met on Monday."}`), 400, /id: the number is too long to be kept; write it in quotation marks/);
    expect((await post('{"id":"1764938201123456789","body":"The council met on Monday."}')).body).to.include({ id: '1764938201123456789' });
    const latin = new Uint8Array([...Buffer.from('{"body":"The caf'), 0xe9, ...Buffer.from(' was closed on Monday."}')]);
    expectProblem(await post(latin), 400, /not UTF-8.*Send it in UTF-8/);
    expect((await post(new TextEncoder().encode('{"body":"The café was closed on Monday."}'))).status).to.equal(200);
  });

  it('says the language of the text, where its date can be read in two ways, and that it holds HTML', async () => {
    const unsure = await server.send<Stored & { notes?: string[] }>('POST', '/api/articles', { ...eventArticle(950), publishedAt: '04/03/2024' });
    expect(unsure.body).to.include({ language: 'en', publishedAt: '2024-04-03' });
    expect(unsure.body.notes?.join()).to.match(/two ways.*month first/);
    const marked = await server.send<Stored & { notes?: string[] }>('POST', '/api/analyze', { ...eventArticle(953), body: `<p>${eventArticle(953).body}</p>` });
    expect(marked.body.notes).to.deep.equal(['The text holds HTML tags, which are read as words of it. Give the text alone, or each page as an HTML file.']);
    const analyzed = await server.send<Stored & { notes?: string[] }>('POST', '/api/analyze', { ...eventArticle(951), publishedAt: '25/03/2024' });
    expect(analyzed.body).to.include({ language: 'en', publishedAt: '2024-03-25' }).and.not.have.property('notes');
  });

  it('takes an id that is a number, unless it would lose digits', async () => {
    for (const [id, given] of [[17, '17'], ['1764938201123456789', '1764938201123456789']] as const) expect((await server.send<Stored>('POST', '/api/analyze', { ...eventArticle(952), id })).body.id).to.equal(given);
    const long = JSON.stringify({ ...eventArticle(952), id: 0 }).replace('"id":0', '"id":1764938201123456789');
    expectProblem(await server.call('/api/analyze', { method: 'POST', headers: { 'content-type': 'application/json' }, body: long }), 400, /id: .*quotation marks/);
  });

  it('answers with the first one when the same text comes again, spaces and case aside', async () => {
    const first = (await add(eventArticle(2))).body;
    const again = await add({ ...eventArticle(2), headline: ` ${eventArticle(2).headline.toUpperCase()} ` });
    expect(again.status).to.equal(200);
    expect(again.body.duplicate).to.equal(true);
    expect(again.body.id).to.equal(first.id);
  });

  it('stores one of two when the same text comes twice at once', async () => {
    const before = (await list('')).total;
    const [one, two] = await Promise.all([add(eventArticle(3)), add(eventArticle(3))]);
    expect(one!.body.id).to.equal(two!.body.id);
    expect([one!.status, two!.status].sort()).to.deep.equal([200, 201]);
    expect((await list('')).total).to.equal(before + 1);
  });

  it('takes a text with and without its outlet for one, whichever comes first, and shows the first', async () => {
    const { outlet: _outlet, ...bare } = eventArticle(900);
    const named = await server.send<StoredArticle>('POST', '/api/articles', { ...bare, outlet: 'Double Post' });
    const again = await server.send<StoredArticle & { duplicate: boolean }>('POST', '/api/articles', bare);
    expect([named.status, again.status]).to.deep.equal([201, 200]);
    expect(again.body).to.include({ id: named.body.id, outlet: 'Double Post', duplicate: true });
    const spelled = await server.send<StoredArticle & { duplicate: boolean }>('POST', '/api/articles', { ...bare, outlet: 'The Double Post' });
    expect(spelled.body).to.include({ id: named.body.id, duplicate: true });

    const { outlet: _other, ...alone } = eventArticle(901);
    const first = await server.send<StoredArticle>('POST', '/api/articles', alone);
    const second = await server.send<StoredArticle & { duplicate: boolean }>('POST', '/api/articles', { ...alone, outlet: 'Double Post' });
    expect([first.status, second.status]).to.deep.equal([201, 200]);
    expect(second.body).to.include({ id: first.body.id, outlet: null, duplicate: true });
  });

  it('stores another outlet’s copy, and says what it repeats', async () => {
    const first = (await add(eventArticle(4, { publishedAt: '2026-03-04' }))).body;
    const copy = (await add(eventArticle(4, { outlet: 'Daily Copy', publishedAt: '2026-03-05' }))).body;
    expect(copy.id).to.not.equal(first.id);
    expect(copy.copyOf).to.equal(first.id);
    expect(copy.story).to.equal(first.story);
  });

  it('makes the next one the origin when the origin of copies is removed', async () => {
    const article = (outlet: string, day: number) => eventArticle(77, { outlet, publishedAt: `2026-03-0${day}` });
    const [origin, second, third] = [(await add(article('First Post', 1))).body, (await add(article('Second Post', 2))).body, (await add(article('Third Post', 3))).body];
    expect([second.copyOf, third.copyOf]).to.deep.equal([origin.id, origin.id]);
    expect((await server.send('DELETE', `/api/articles/${origin.id}`)).status).to.equal(204);
    expect((await server.get<Stored>(`/api/articles/${second.id}`)).body.copyOf).to.equal(null);
    expect((await server.get<Stored>(`/api/articles/${third.id}`)).body.copyOf).to.equal(second.id);
    const fourth = (await add(article('Fourth Post', 4))).body;
    expect(fourth.copyOf).to.equal(second.id);
  });

  it('takes an outlet by any of its spellings', async () => {
    const { body } = await add(eventArticle(5, { outlet: 'nytimes.com' }));
    expect(body.outlet).to.equal('The New York Times');
  });

  it('corrects fields and scores again, and leaves the others', async () => {
    const { body } = await add(eventArticle(6));
    const corrected = await server.send<Stored>('PATCH', `/api/articles/${body.id}`, { headline: 'Council slams reckless plan', outlet: null });
    expect(corrected.status).to.equal(200);
    expect(corrected.body.headline).to.equal('Council slams reckless plan');
    expect(corrected.body.outlet).to.equal(null);
    expect(corrected.body.body).to.equal(body.body);
    expect(corrected.body.publishedAt).to.equal(body.publishedAt);
    expect(corrected.body.story).to.equal(body.story);
    expect(corrected.body.scores.headline!.score).to.be.greaterThan(body.scores.headline!.score!);
    expect((await list('q=reckless')).items.map(({ id }) => id)).to.include(body.id);
    expect((await list(`q="case+6"`)).items.map(({ id }) => id), 'the old headline is no longer found').to.not.include(body.id);
  });

  it('refuses a correction that makes two articles one', async () => {
    const { body } = await add(eventArticle(7));
    await add(eventArticle(8));
    expectProblem(await server.send('PATCH', `/api/articles/${body.id}`, eventArticle(8)), 409, /same text/i);
    expect((await server.get<Stored>(`/api/articles/${body.id}`)).body.headline).to.equal(eventArticle(7).headline);
  });

  it('removes an article once', async () => {
    const { body } = await add(eventArticle(9));
    expect((await server.send('DELETE', `/api/articles/${body.id}`)).status).to.equal(204);
    expectProblem(await server.send('DELETE', `/api/articles/${body.id}`), 404, /no such article/i);
    expectProblem(await server.get(`/api/articles/${body.id}`), 404, /no such article/i);
    expect((await add(eventArticle(9))).status, 'the text may come again').to.equal(201);
  });

  it('lists by pages that hold each article once, in each order', async () => {
    for (let number = 20; number < 31; number += 1) await add(eventArticle(number, number % 4 === 0 ? { publishedAt: null } : {}));
    for (const order of ['added', 'published', 'score']) {
      const seen: ArticleSummary[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Page<ArticleSummary> = await list(`order=${order}&limit=4&cursor=${cursor}`);
        seen.push(...page.items);
        cursor = page.next;
        expect(seen.length).to.be.at.most(page.total);
      }
      const whole = await list(`order=${order}&limit=500`);
      expect(seen.map(({ id }) => id)).to.deep.equal(whole.items.map(({ id }) => id));
      expect(new Set(seen.map(({ id }) => id)).size).to.equal(whole.total);
      if (order === 'published') {
        const dates = seen.map(({ publishedAt }) => publishedAt ?? '');
        expect(dates, 'the latest first, the undated last').to.deep.equal([...dates].sort().reverse());
      }
    }
  });

  it('filters by outlet, date and words', async () => {
    await add(eventArticle(40, { outlet: 'Alpha, Beta & Co', publishedAt: '2026-05-02' }));
    await add(eventArticle(41, { outlet: 'Gamma', publishedAt: '2026-05-03T21:00:00Z' }));
    const numbers = async (query: string) => (await list(query)).items.map(({ headline }) => Number(/\d+$/.exec(headline!)![0])).sort();
    expect(await numbers('outlet=Alpha%2C%20Beta%20%26%20Co')).to.deep.equal([40]);
    expect(await numbers('outlet=Alpha%2C%20Beta%20%26%20Co&outlet=gamma')).to.deep.equal([40, 41]);
    expect(await numbers('from=2026-05-01&to=2026-05-02')).to.deep.equal([40]);
    expect(await numbers('from=2026-05-03&to=2026-05-03'), 'a date-time is within its day').to.deep.equal([41]);
    expect(await numbers('from=2026-05-01&q=said+crow')).to.deep.equal([40, 41]);
    expect(await numbers('from=2026-05-01&q="case+41"')).to.deep.equal([41]);
    expect(await numbers('from=2026-05-01&q=crowns+crow+zebra')).to.deep.equal([]);
  });

  it('takes any search without an error', async () => {
    for (const q of ['"', '""', '" OR 1=1 --', '*', 'NEAR(', "'", 'AND', 'headline:x', '😀', '-', '(']) {
      const { status } = await server.get(`/api/articles?q=${encodeURIComponent(q)}`);
      expect(status, q).to.equal(200);
    }
  });

  it('refuses a filter or cursor that it cannot read', async () => {
    expectProblem(await server.get('/api/articles?from=yesterweek'), 400, /2024-06-19/);
    expectProblem(await server.get('/api/articles?limit=0'), 400, /limit/);
    expectProblem(await server.get('/api/articles?limit=lots'), 400, /limit/);
    expectProblem(await server.get('/api/articles?order=random'), 400, /order/);
    expectProblem(await server.get('/api/articles?cursor=abc'), 400, /cursor/);
    expectProblem(await server.get('/api/outlets?cursor=abc'), 400, /cursor/);
  });

  it('keeps what it acknowledged over a restart', async () => {
    const { body } = await add(eventArticle(50));
    const before = await list('limit=500');
    await server.stop();
    server = await runServer({}, server.data);
    expect(await list('limit=500')).to.deep.equal(before);
    expect((await server.get<Stored>(`/api/articles/${body.id}`)).body).to.deep.equal(body);
    const copy = (await add(eventArticle(50, { outlet: 'Later Post', publishedAt: '2026-03-30' }))).body;
    expect(copy.copyOf, 'stories and copies are remembered').to.equal(body.id);
  });
});
