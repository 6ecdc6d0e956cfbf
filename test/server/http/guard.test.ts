import { expect } from 'chai';
import type { Problem } from '../../../server/types/problem.ts';
import { eventArticle } from '../news.ts';
import { rawRequest, runServer, type TestServer } from './running.ts';

describe('who may call', () => {
  let server: TestServer;
  let port: string;
  before(async () => {
    server = await runServer({ allowedHosts: 'news.example' });
    port = new URL(server.address).port;
  });
  after(() => server.close());

  const status = async (headers: Record<string, string>, method = 'GET', path = '/api/articles') => (await rawRequest(server.address, path, { method, headers: { 'content-type': 'application/json', ...headers }, body: method === 'GET' ? undefined : JSON.stringify({ body: '' }) })).status;

  it('answers by its own names only, so that a foreign name that resolves here gets nothing', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'news.example', `NEWS.example:${port}`]) expect(await status({ host }), host).to.equal(200);
    for (const host of ['evil.example', `evil.example:${port}`, '192.168.1.7', 'localhost.evil.example', '127.0.0.1.evil.example']) expect(await status({ host }), host).to.equal(403);
    const refused = await rawRequest(server.address, '/', { headers: { host: 'evil.example' } });
    expect((JSON.parse(refused.body) as Problem).detail).to.match(/PLUMBLINE_ALLOWED_HOSTS/);
  });

  it('takes changes from its own pages and from programs, not from other sites', async () => {
    const host = `127.0.0.1:${port}`;
    const reached = 422;
    expect(await status({ host }, 'POST'), 'a program').to.equal(reached);
    expect(await status({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, 'POST'), 'its own page').to.equal(reached);
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: `http://localhost:${port}` }, { origin: 'http://127.0.0.1:1' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }];
    for (const headers of foreign) {
      expect(await status({ host, ...headers }, 'POST'), JSON.stringify(headers)).to.equal(403);
      expect(await status({ host, ...headers }, 'DELETE', '/api/samples'), JSON.stringify(headers)).to.equal(403);
    }
    expect(await status({ host, origin: 'https://evil.example' }), 'reading is kept from other sites by their browsers').to.equal(200);
  });

  it('lets no script or style in from elsewhere, nor any that stands in the page', async () => {
    for (const path of ['/', '/api/articles', '/healthz', '/api/none']) {
      const { headers } = await rawRequest(server.address, path);
      const policy = String(headers['content-security-policy']);
      expect(policy, path).to.contain("default-src 'self'").and.contain("frame-ancestors 'none'").and.contain("object-src 'none'").and.contain("base-uri 'none'");
      expect(policy, path).to.not.match(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).to.equal('nosniff');
      expect(headers['x-powered-by']).to.equal(undefined);
      expect(headers['access-control-allow-origin']).to.equal(undefined);
    }
  });

  it('gives text that would be code back as it was given, as JSON that no browser runs', async () => {
    const headline = '<img src=x onerror=alert(1)> & </script><script>alert(2)</script>';
    const outlet = '<b>=HYPERLINK("x")</b>';
    const { body } = await server.send<{ id: string; headline: string }>('POST', '/api/articles', eventArticle(1, { headline, outlet }));
    expect(body.headline).to.equal(headline);
    const read = await server.get(`/api/articles/${body.id}`);
    expect(read.type).to.match(/^application\/json/);
    expect(read.headers.get('x-content-type-options')).to.equal('nosniff');
  });
});

describe('with a token', () => {
  const token = 'a-token-of-some-length';
  let server: TestServer;
  before(async () => {
    server = await runServer({ token, host: '0.0.0.0' });
  });
  after(() => server.close());

  const status = async (path: string, headers: Record<string, string> = {}) => (await rawRequest(server.address.replace('0.0.0.0', '127.0.0.1'), path, { headers })).status;

  it('asks for it everywhere but at the check of life', async () => {
    for (const path of ['/', '/api/articles', '/api/openapi.json', '/readyz', '/metrics', '/api/none', '/assets/none.js']) {
      expect(await status(path), path).to.equal(401);
      expect(await status(path, { authorization: 'Bearer another-token-entirely' }), path).to.equal(401);
    }
    expect(await status('/healthz')).to.equal(200);
  });

  it('takes it as a bearer token and in the cookie of /login', async () => {
    expect(await status('/api/articles', { authorization: `Bearer ${token}` })).to.equal(200);
    expect(await status('/login?token=wrong')).to.equal(401);
    const login = await rawRequest(server.address.replace('0.0.0.0', '127.0.0.1'), `/login?token=${token}`);
    expect(login.status).to.equal(303);
    const cookie = String(login.headers['set-cookie']);
    expect(cookie).to.match(/HttpOnly/i).and.match(/SameSite=Lax/i);
    const given = { cookie: cookie.split(';')[0]! };
    expect(await status('/api/articles', given)).to.equal(200);
    expect(await status('/api/articles', { ...given, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' })).to.equal(200);
    for (const site of ['cross-site', 'same-site']) {
      const opened = { ...given, 'sec-fetch-site': site, 'sec-fetch-dest': 'document' };
      expect(await status('/upload', opened), 'a page that another site opens').to.equal(200);
      for (const path of ['/api/articles', '/API/articles', '/api', '/metrics', '/readyz']) expect(await status(path, opened), path).to.equal(401);
      for (const dest of ['script', 'image', 'empty', 'iframe']) expect(await status('/upload', { ...opened, 'sec-fetch-dest': dest }), dest).to.equal(401);
      expect((await rawRequest(server.address.replace('0.0.0.0', '127.0.0.1'), '/upload', { method: 'POST', headers: opened })).status).to.be.oneOf([401, 403]);
    }
    expect(await status('/api/articles', { cookie: 'plumbline_token=%E0%A4%A' })).to.equal(401);
  });

  it('answers on the addresses of its machine, and not by foreign names', async () => {
    const authorization = `Bearer ${token}`;
    expect(await status('/api/articles', { authorization, host: '192.168.1.7:4780' })).to.equal(200);
    expect(await status('/api/articles', { authorization, host: 'evil.example' })).to.equal(403);
  });
});
