import { expect } from 'chai';
import { pagePaths } from '../../../server/http/page-paths.ts';
import { rawRequest, runServer, type TestServer } from './running.ts';

describe('the addresses of the pages', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer();
  });
  after(() => server.close());

  const got = (path: string) => rawRequest(server.address, path, { headers: { accept: 'text/html' } });

  it('answer with the document of all pages', async () => {
    for (const path of pagePaths) {
      const address = path.replace(':id', 'a%20b');
      for (const one of [address, `${address}?outlet=Harwick+Wire`, ...(address === '/' ? [] : [`${address}/`])]) {
        const { status, headers } = await got(one);
        expect(status, one).to.equal(200);
        expect(headers['content-type'], one).to.match(/^text\/html/);
      }
    }
  });

  it('are told from others, whose document says that there is no such page', async () => {
    for (const path of ['/nope', '/uploads', '/articles/7/words', '/upload/nothing', '//']) {
      const { status, headers } = await got(path);
      expect(status, path).to.equal(404);
      expect(headers['content-type'], path).to.match(/^text\/html/);
    }
  });
});
