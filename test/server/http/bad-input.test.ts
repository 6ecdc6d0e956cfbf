import { expect } from 'chai';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { Page } from '../../../server/types/page.ts';
import type { Problem } from '../../../server/types/problem.ts';
import type { UploadOutcome } from '../../../server/types/upload.ts';
import { eventArticle } from '../news.ts';
import { expectProblem, rawRequest, runServer, type TestServer } from './running.ts';

const german = 'Die Regierung hat am Montag beschlossen, die Gespräche über den Hafen nicht fortzusetzen. Der Minister sagte, dass er keinen Grund dafür sehe. Die Nachbarn bedauerten diese Entscheidung und hofften auf neue Gespräche im Herbst, wie sie mitteilten.';

describe('bad input over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer({ jsonBytes: 24 * 1024 * 1024, uploadFiles: 5, uploadBytes: 3_000_000, sourceBytes: 1_000_000, analysisTime: 20_000 });
  });
  after(() => server.close());

  const add = (article: unknown) => server.send('POST', '/api/articles', article);
  const { body } = eventArticle(1);

  it('says what is wrong with an article', async () => {
    expectProblem(await add({}), 400, /body/);
    expectProblem(await add([]), 400, /object/i);
    expectProblem(await add({ body: 7 }), 400, /body/);
    expectProblem(await add({ body: '' }), 422, /empty.*give/i);
    expectProblem(await add({ body: ' \n\t\u00a0' }), 422, /empty/i);
    expectProblem(await add({ body: '!!! 123 ---' }), 422, /no words/i);
    expectProblem(await add({ body: german }), 422, /not English.*"de"/i);
    expectProblem(await add({ body, publishedAt: 'a rainy day' }), 400, /"a rainy day" is no date.*2024-06-19/);
    expectProblem(await add({ body, publishedAt: '2024-02-31' }), 400, /no date/);
    expectProblem(await add({ body, url: 'javascript:alert(1)' }), 422, /http/);
    expect(expectProblem(await add({ body, headline: 'h'.repeat(3_000) }), 413, /headline is too long|2000/i)).to.include({ field: 'headline', code: 'too-large' });
    expect(expectProblem(await add({ body, subheads: ['s'.repeat(3_000)] }), 413, /subhead/i).field).to.equal('subheads');
    expect(expectProblem(await add({ body, subheads: Array.from({ length: 500 }, () => 's') }), 422, /subheads/i).field).to.equal('subheads');
  });

  it('names the wrong field', async () => {
    const problem = expectProblem(await add({ body, headline: 7 }), 400, /headline/);
    expect(problem.errors).to.have.length(1);
    expect(problem.errors![0]!.field).to.equal('headline');
  });

  it('takes an article without an outlet, headline or date', async () => {
    expect((await add({ body: eventArticle(90).body })).status).to.equal(201);
  });

  it('refuses 20 MB of text by its length, and more than the request may hold', async () => {
    expectProblem(await add({ body: 'The council met on Monday. '.repeat(780_000) }), 413, /too long|too large/i);
    expectProblem(await add({ body: 'x'.repeat(25 * 1024 * 1024) }), 413, /jsonBytes/);
  });

  it('refuses what is not JSON, or not said to be', async () => {
    expectProblem(await server.call('/api/articles', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"body": ' }), 400, /JSON/);
    expectProblem(await server.call('/api/articles', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'A text' }), 415, /application\/json/);
    expectProblem(await server.call('/api/articles', { method: 'POST' }), 415, /application\/json/);
    const broken = await rawRequest(server.address, '/api/articles', { method: 'POST', headers: { 'content-type': 'application/json; charset=latin-7' }, body: '{}' });
    expect(broken.status).to.equal(415);
    expect((JSON.parse(broken.body) as Problem).detail).to.match(/UTF-8/);
  });

  it('takes no change that is not said to be JSON: an unread body is no empty one', async () => {
    const stored = (await server.send<{ id: string; story: string; headline: string }>('POST', '/api/articles', eventArticle(91))).body;
    const calls: [method: string, path: string, body: string][] = [
      ['PATCH', `/api/articles/${stored.id}`, '{"headline":"Changed without a word"}'],
      ['PATCH', `/api/stories/${stored.story}`, '{"name":"Another"}'],
      ['POST', `/api/stories/${stored.story}/merge`, '{"into":"other"}'],
      ['POST', `/api/stories/${stored.story}/split`, '{"articles":["a"]}'],
      ['POST', '/api/analyze', JSON.stringify({ body })],
      ['POST', '/api/extract', '{"text":"A text"}'],
      ['POST', '/api/fetch', '{"url":"https://wire.example/1"}'],
      ['POST', '/api/feeds', '{"url":"https://wire.example/rss"}'],
      ['PATCH', '/api/feeds/none', '{"everyMinutes":60}'],
    ];
    for (const [method, path, sent] of calls) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/merge-patch+json', '']) {
        const answer = await server.call(path, { method, headers: type === '' ? {} : { 'content-type': type }, body: type === '' ? new TextEncoder().encode(sent) : sent });
        expectProblem(answer, 415, /application\/json/);
      }
    }
    expect((await server.get<{ headline: string }>(`/api/articles/${stored.id}`)).body.headline).to.equal(stored.headline);
    expect((await server.send<{ headline: string }>('PATCH', `/api/articles/${stored.id}`, { headline: 'Changed by curl' })).body.headline).to.equal('Changed by curl');
  });

  it('refuses a field that is not known, by its name', async () => {
    const stored = (await server.send<{ id: string; story: string }>('POST', '/api/articles', eventArticle(92))).body;
    const calls: [method: string, path: string, given: object, field: string][] = [
      ['PATCH', `/api/articles/${stored.id}`, { hedline: 'x' }, 'hedline'],
      ['PATCH', `/api/articles/${stored.id}`, { headline: 'Good', scores: {} }, 'scores'],
      ['POST', '/api/articles', { body, title: 'A headline' }, 'title'],
      ['POST', '/api/analyze', { body, Headline: 'A headline' }, 'Headline'],
      ['PATCH', `/api/stories/${stored.story}`, { name: 'A', title: 'B' }, 'title'],
      ['POST', '/api/feeds', { url: 'https://wire.example/rss', minutes: 60 }, 'minutes'],
      ['PATCH', '/api/feeds/none', { every: 60 }, 'every'],
    ];
    for (const [method, path, given, field] of calls) {
      const problem = expectProblem(await server.send(method, path, given), 400, new RegExp(`${field}: there is no such field; there are `));
      expect(problem.errors!.map((error) => error.field)).to.deep.equal([field]);
    }
    expectProblem(await server.upload('/api/articles', [{ name: 'a.txt', bytes: body }], { outlett: 'Harwick Wire' }), 400, /outlett: there is no such field/);
    expectProblem(await server.call('/api/imports?outlett=Wire', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: JSON.stringify(eventArticle(93)) }), 400, /outlett: there is no such field/);
  });

  it('takes an article back as the program gave it', async () => {
    const extracted = await server.send<{ articles: object[] }>('POST', '/api/extract', { text: `${eventArticle(94).headline}\n\n${eventArticle(94).body}` });
    const added = await server.send<{ id: string }>('POST', '/api/articles', extracted.body.articles[0]);
    expect(added.status).to.equal(201);
    const whole = (await server.get<object>(`/api/articles/${added.body.id}`)).body;
    expect((await server.send('POST', '/api/articles', whole)).status, 'the same text').to.equal(200);
    expect((await server.send('POST', '/api/analyze', whole)).status).to.equal(200);
  });

  it('says what is wrong with a bare value, a number out of bounds, names and parts', async () => {
    for (const value of ['null', '"abc"', '7', '[]']) {
      const answer = await server.call('/api/articles', { method: 'POST', headers: { 'content-type': 'application/json' }, body: value });
      expectProblem(answer, 400, /request: send one JSON object/);
    }
    for (const given of ['501', '0', 'many', '2.5']) expectProblem(await server.get(`/api/articles?limit=${given}`), 400, /limit: give a whole number from 1 to 500/);
    expectProblem(await server.get('/api/compare?first=-1&limit=3'), 400, /first: give a whole number, 0 or more/);
    expectProblem(await server.get(`/api/compare?outlet=${'x'.repeat(501)}`), 400, /outlet: give .*at most 500/);
    expectProblem(await server.get(`/api/compare?${Array.from({ length: 501 }, (_, at) => `outlet=${at}`).join('&')}`), 400, /outlet: give names .*at most 500 of them/);
    for (const path of ['/api/extract', '/api/imports']) expectProblem(await server.upload(path, [{ name: 'a.txt', bytes: body }], {}, 'files'), 400, /part named "files".*Send one file in a part named "file"/);
    expectProblem(await server.upload('/api/extract', [{ name: 'a.txt', bytes: body }, { name: 'b.txt', bytes: body }], {}, 'file'), 400, /several files/);
    expectProblem(await server.send('POST', '/api/stories/x/merge', {}), 400, /into: give "into"/);
    expectProblem(await server.send('PATCH', '/api/stories/x', {}), 400, /name: give "name"/);
    expectProblem(await server.send('PUT', '/api/articles', {}), 404, /the address takes POST and GET/);
    expectProblem(await server.get('/api/analyze'), 404, /the address takes POST/);
    expectProblem(await server.send('PUT', '/api/articles/some-id', {}), 404, /takes GET and PATCH and DELETE/);
  });

  it('refuses an id of a story that could stand in no address', async () => {
    const { body: stored } = await server.send<{ id: string }>('POST', '/api/articles', eventArticle(97));
    for (const story of ['y'.repeat(101), ' ', '.', '..', 'a/b', '~a', 'a b', '', 7]) expectProblem(await server.send('PATCH', `/api/articles/${stored.id}`, { story }), 400, /story: give the id of a story/);
    for (const story of ['x', 'Bridge_2026-03.a', 'y'.repeat(100), null]) expect((await server.send<{ story: string | null }>('PATCH', `/api/articles/${stored.id}`, { story })).body.story).to.equal(story);
  });

  it('takes the cursor of a list in its own order only', async () => {
    for (const number of [95, 96]) await server.send('POST', '/api/articles', eventArticle(number));
    const { next } = (await server.get<Page<ArticleSummary>>('/api/articles?order=score&limit=1')).body;
    expect((await server.get(`/api/articles?order=score&limit=1&cursor=${next}`)).status).to.equal(200);
    for (const order of ['published', 'added']) expectProblem(await server.get(`/api/articles?order=${order}&cursor=${next}`), 400, /cursor.*in this order/);
  });

  it('says so for addresses that are not there', async () => {
    expectProblem(await server.get('/api/nothing'), 404, /openapi/);
    expectProblem(await server.send('PUT', '/api/articles', {}), 404, /PUT \/api\/articles/);
    expectProblem(await server.get('/api/articles/none'), 404, /article/);
    expectProblem(await server.get('/api/stories/none'), 404, /story/);
    expectProblem(await server.get('/api/stories/none/coverage'), 404, /story/);
    expectProblem(await server.get('/api/imports/none'), 404, /import/);
    expectProblem(await server.get('/api/articles/%E0%A4%A'), 400, /address/i);
    expectProblem(await server.send('PATCH', '/api/articles/none', {}), 404, /article/);
    expectProblem(await server.send('PATCH', '/api/stories/none', { name: 'A' }), 404, /story/);
    expectProblem(await server.send('PATCH', '/api/stories/none', { name: ' ' }), 400, /name/);
    expectProblem(await server.send('POST', '/api/stories/none/merge', { into: 'nowhere' }), 404, /story/);
    expectProblem(await server.send('POST', '/api/stories/none/merge', { into: 'none' }), 400, /itself/);
    expectProblem(await server.send('POST', '/api/stories/none/split', { articles: [] }), 400, /articles/);
  });

  it('refuses a text of quotations nested without end', async () => {
    expectProblem(await server.send('POST', '/api/extract', { text: `# Talks end\n\n${'>'.repeat(5_000)} The minister met reporters.\n` }), 422, /nested too deeply/);
  });

  it('refuses pastes and files with no article in them', async () => {
    expectProblem(await server.send('POST', '/api/extract', {}), 400, /text/);
    expect(expectProblem(await server.send('POST', '/api/extract', { text: '' }), 422, /empty/i).code).to.equal('no-text');
    expectProblem(await server.send('POST', '/api/extract', { text: '<html><body><nav>Home</nav></body></html>' }), 422, /article/i);
    expectProblem(await server.upload('/api/extract', [], {}, 'file'), 400, /file/);
    expectProblem(await server.upload('/api/extract', [{ name: 'a.txt', bytes: new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0]) }], {}, 'file'), 422, /binary|text/i);
  });

  describe('in a batch of files', () => {
    const article = (number: number) => `${eventArticle(number).headline}\n\n${eventArticle(number).body}`;

    it('takes the good ones in and gives each bad one its reason', async () => {
      const { status, body: answer } = await server.upload<{ outcomes: UploadOutcome[] }>('/api/articles', [
        { name: 'empty.txt', bytes: '' },
        { name: 'picture.txt', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2]) },
        { name: 'broken.txt', bytes: new Uint8Array([...new TextEncoder().encode('The café in Harwick — the “Wire” — said: '), 0xe2, 0x80, 0x41, 0xc3, 0x28, 0xe2, 0x28, 0xa1]) },
        { name: 'deutsch.txt', bytes: german },
        { name: 'gut – ä.txt', bytes: article(60) },
      ]);
      expect(status).to.equal(201);
      expect(answer.outcomes.map(({ file }) => file)).to.deep.equal(['empty.txt', 'picture.txt', 'broken.txt', 'deutsch.txt', 'gut – ä.txt']);
      for (const outcome of answer.outcomes.slice(0, 4)) {
        expect(outcome.article, outcome.file).to.equal(undefined);
        expect(outcome.error!.detail, outcome.file).to.match(/\w/);
      }
      expect(answer.outcomes[4]!.article!.headline).to.equal(eventArticle(60).headline);
    });

    it('gives each record of JSON lines its outcome, whatever the ending says', async () => {
      const lines = [JSON.stringify(eventArticle(61)), '{"body": ', '{"headline": "No body"}', JSON.stringify(eventArticle(62, { publishedAt: 'soon' })), JSON.stringify(eventArticle(63))];
      const { body: answer } = await server.upload<{ outcomes: UploadOutcome[] }>('/api/articles', [{ name: 'news.pdf', bytes: lines.join('\n') }]);
      expect(answer.outcomes.map(({ article: stored }) => stored !== undefined)).to.deep.equal([true, false, false, false, true]);
      expect(answer.outcomes[1]!.file).to.equal('news.pdf, line 2');
    });

    it('stops at no line that is broken UTF-8', async () => {
      const broken = Buffer.from([...Buffer.from('{"body": "caf'), 0xe9, 0x20, ...Buffer.from('"}')]);
      const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(eventArticle(67, { headline: 'Café “Mellin” opens' }))}\n`), broken, Buffer.from(`\n${JSON.stringify(eventArticle(68))}`)]);
      const { body: answer } = await server.upload<{ outcomes: UploadOutcome[] }>('/api/articles', [{ name: 'news.jsonl', bytes: new Uint8Array(bytes) }]);
      expect(answer.outcomes.map(({ article: stored, error }) => stored?.headline ?? error!.title)).to.deep.equal(['Café “Mellin” opens', 'The line is broken', eventArticle(68).headline]);
      expect(answer.outcomes[1]!.file).to.equal('news.jsonl, line 2');
    });

    it('gives outlet and date to those that do not say', async () => {
      const { body: answer } = await server.upload<{ outcomes: UploadOutcome[] }>('/api/articles', [{ name: 'a.txt', bytes: article(64) }], { outlet: 'Given Post', publishedAt: '2026-04-01' });
      expect(answer.outcomes[0]!.article).to.include({ outlet: 'Given Post', publishedAt: '2026-04-01' });
      expect(answer.outcomes[0]!.notes, 'nothing is missing then').to.equal(undefined);
    });

    it('says that a text was there', async () => {
      const file = { name: 'a.txt', bytes: article(65) };
      const { body: answer } = await server.upload<{ outcomes: UploadOutcome[] }>('/api/articles', [file, file]);
      expect(answer.outcomes.map(({ duplicate }) => duplicate ?? false)).to.deep.equal([false, true]);
    });

    it('answers 422 with the outcomes when none went in', async () => {
      const answer = await server.upload('/api/articles', [{ name: 'empty.txt', bytes: '' }]);
      const problem = expectProblem(answer, 422, /none of the files/i);
      expect(problem.outcomes).to.have.length(1);
    });

    it('refuses too many files, too large ones, too much together, and other parts', async () => {
      const small = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.txt`, bytes: 'x' }));
      expectProblem(await server.upload('/api/articles', small), 413, /uploadFiles/);
      expectProblem(await server.upload('/api/articles', [{ name: 'large.txt', bytes: 'x'.repeat(1_100_000) }]), 413, /sourceBytes/);
      expectProblem(await server.upload('/api/articles', Array.from({ length: 4 }, (_, index) => ({ name: `${index}`, bytes: 'x'.repeat(900_000) }))), 413, /uploadBytes/);
      expectProblem(await server.upload('/api/articles', [{ name: 'a.txt', bytes: 'x' }], {}, 'documents'), 400, /files/);
      expectProblem(await server.upload('/api/articles', []), 400, /file/i);
      expectProblem(await server.upload('/api/articles', [{ name: 'a.txt', bytes: article(66) }], { publishedAt: 'someday' }), 400, /no date/);
      const unsized = await rawRequest(server.address, '/api/articles', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' }, body: '--b--' });
      expect(unsized.status).to.equal(411);
      const nameless = await rawRequest(server.address, '/api/articles', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Disposition: form-data; filename="a.txt"\r\n\r\nwhole\r\n--b--\r\n' });
      expect(nameless.status).to.equal(400);
      expect(nameless.body).to.match(/has no name.*parts named/);
      const cut = await rawRequest(server.address, '/api/articles', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf' });
      expect(cut.status).to.equal(400);
    });
  });

  it('left nothing half stored', async () => {
    const { body: page } = await server.get<Page<ArticleSummary>>('/api/articles?limit=500');
    expect(page.items.length).to.equal(page.total);
    for (const { id } of page.items) expect((await server.get(`/api/articles/${id}`)).status).to.equal(200);
  });
});

describe('texts that take too long', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer({ analysisTime: 40, workerBytes: 20_000 });
  });
  after(() => server.close());

  it('are cut off with a message, and others are served meanwhile', async () => {
    const slow = server.send('POST', '/api/articles', { body: 'The minister slammed the reckless plan on Monday, officials said. '.repeat(15_000) });
    expect((await server.get('/healthz')).status).to.equal(200);
    expectProblem(await slow, 422, /analysisTime/);
    const file = await server.upload('/api/articles', [{ name: 'slow.txt', bytes: 'The minister slammed the reckless plan on Monday, officials said.\n'.repeat(10_000) }, { name: 'quick.txt', bytes: `A headline\n\n${eventArticle(1).body}` }]);
    const { outcomes } = file.body as { outcomes: UploadOutcome[] };
    expect(outcomes[0]!.error!.detail).to.match(/analysisTime/);
    expect(outcomes[1]!.article).to.be.an('object');
  });
});
