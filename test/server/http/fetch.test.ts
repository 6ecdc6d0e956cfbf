import { expect } from 'chai';
import type { ExtractedArticle } from '../../../server/types/article.ts';
import type { Page } from '../../../server/types/page.ts';
import type { ErrorText } from '../../../server/types/problem.ts';
import { newsPage, runSite, type Site } from '../ingest/web/site.ts';
import { expectProblem, runServer, type TestServer } from './running.ts';

describe('POST /api/fetch', () => {
  let site: Site;
  let server: TestServer;
  before(async () => {
    site = await runSite({ '/article': newsPage(), '/robots.txt': 'User-agent: Plumbline\nDisallow: /closed', '/closed': newsPage() });
    server = await runServer({ fetchAllowPrivate: true, fetchPorts: String(site.port) });
  });
  after(async () => {
    await server.close();
    await site.close();
  });

  it('reads a page and stores nothing', async () => {
    const { status, body } = await server.send<{ articles: ExtractedArticle[]; errors: ErrorText[] }>('POST', '/api/fetch', { url: `${site.address}/article` });
    expect(status).to.equal(200);
    expect(body.errors).to.deep.equal([]);
    expect(body.articles.map(({ headline, url }) => ({ headline, url }))).to.deep.equal([{ headline: 'Council of Harwick opens the flood gates', url: `${site.address}/article` }]);
    expect((await server.get<Page<unknown>>('/api/articles')).body.total).to.equal(0);
  });

  it('says why a page cannot be had', async () => {
    expectProblem(await server.send('POST', '/api/fetch', { url: `${site.address}/closed` }), 422, /robots\.txt.*bookmarklet/);
    expectProblem(await server.send('POST', '/api/fetch', { url: `${site.address}/missing` }), 422, /no such page.*404/);
    expectProblem(await server.send('POST', '/api/fetch', { url: 'harwick' }), 422, /cannot be read.*https:/);
    expectProblem(await server.send('POST', '/api/fetch', {}), 400, /url/);
    expectProblem(await server.send('POST', '/api/fetch', { url: 7 }), 400, /url/);
  });

  it('takes no permission to reach this machine from a request', async () => {
    const strict = await runServer({ fetchPorts: String(site.port) });
    site.asked.length = 0;
    for (const url of [`${site.address}/article`, `http://localhost:${site.port}/article`, `http://[::1]:${site.port}/article`]) {
      expectProblem(await strict.send('POST', '/api/fetch?fetchAllowPrivate=true', { url, fetchAllowPrivate: true, allowPrivate: true }), 422, /refused.*private network/);
    }
    expect(site.asked).to.deep.equal([]);
    await strict.close();
  });
});
