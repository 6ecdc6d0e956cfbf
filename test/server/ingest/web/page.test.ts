import { expect } from 'chai';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadKnowledge } from '../../../../server/ingest/knowledge.ts';
import { defaultIngestLimits } from '../../../../server/ingest/limits.ts';
import { readSource, type ReadItem, type Source } from '../../../../server/ingest/read.ts';
import { fetchPage } from '../../../../server/ingest/web/page.ts';
import { WebError } from '../../../../server/ingest/web/web-error.ts';
import { createWeb, type Web } from '../../../../server/ingest/web/web.ts';
import { projectRoot } from '../../../../server/project-root.ts';
import type { ExtractedArticle } from '../../../../server/types/article.ts';
import { articleParagraphs, newsPage, runSite, type Place, type Site } from './site.ts';

const knowledge = loadKnowledge(join(projectRoot(), 'lexicons'));

async function read(source: Source): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readSource(source, knowledge, defaultIngestLimits)) items.push(item);
  return items;
}

describe('a page by its address', () => {
  let site: Site;
  let web: Web;
  const limits = { allowPrivate: true, ports: [] as number[], redirects: 3, bytes: 300_000, firstByte: 10_000, time: 15_000 };
  const bomb = gzipSync(Buffer.alloc(60_000_000, 32));
  const html = { 'content-type': 'text/html' };
  const leads = (to: string): Place => (_request, response) => response.writeHead(302, { location: to }).end();
  const places: Record<string, Place> = {
    '/article': newsPage(),
    '/latin': (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(Buffer.from(newsPage({ paragraphs: [...articleParagraphs, 'The café on the quay, run by the Müller family, stayed shut on Saturday, and its owner said that he would open again on Monday.'] }).replace('<meta charset="utf-8">', '').replace(/[“”]/g, '"'), 'latin1')),
    '/gzip': (_request, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(newsPage())),
    '/bomb': (_request, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(bomb),
    '/large': (_request, response) => response.writeHead(200, html).end('x'.repeat(400_000)),
    '/endless': (_request, response) => {
      response.writeHead(200, html);
      const more = () => {
        if (!response.destroyed) response.write('y'.repeat(50_000), () => setTimeout(more, 1));
      };
      more();
    },
    '/silent': () => undefined,
    '/drip': (_request, response) => {
      response.writeHead(200, html);
      const timer = setInterval(() => response.write('z'), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/broken': (_request, response) => {
      response.writeHead(200, { ...html, 'content-length': '5000' });
      response.write('<html>', () => response.destroy());
    },
    '/moved': leads('/article'),
    '/loop': leads('/loop'),
    '/to-ftp': leads('ftp://127.0.0.1/'),
    '/to-port': leads('http://127.0.0.1:1/'),
    '/to-secret': leads('http://user:secret@127.0.0.1/'),
    '/to-nowhere': leads('http://['),
    '/image': (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
    '/feed': (_request, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss/>'),
    '/nothing': (_request, response) => response.writeHead(200, html).end(),
    '/forbidden': (_request, response) => response.writeHead(403, html).end('no'),
    '/broke': (_request, response) => response.writeHead(502, html).end('no'),
    '/login': (_request, response) => response.writeHead(401, html).end('no'),
    '/private/article': newsPage(),
    '/robots.txt': 'User-agent: *\nDisallow: /private/\n\nUser-agent: Otherbot\nDisallow: /',
    '/to-private': leads('/private/article'),
    '/offer': newsPage({ paragraphs: [articleParagraphs[0]!.slice(0, 120)], after: '<p>To read the full story, sign up for a digital subscription from one crown a month.</p>' }),
    '/brief': newsPage({ paragraphs: articleParagraphs.slice(0, 2), after: '<p>Subscribe for unlimited access to the archive.</p>' }),
    '/paywall': newsPage({ paragraphs: [articleParagraphs[0]!], after: '<div class="offer"><p>Subscribe to continue reading. One crown for the first month.</p></div>' }),
    '/marked': newsPage({ paragraphs: [articleParagraphs[0]!], head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>' }),
    '/part': newsPage({ after: '<p>To continue reading this, become a friend of the Courier.</p>' }),
    '/free': newsPage({ after: '<p>Like our work? Subscribe to the Courier from one crown a month.</p>' }),
    '/app': '<!doctype html><html><head><title>Courier</title><script src="/app.js"></script></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
    '/shell': '<!doctype html><html><head><title>Courier</title></head><body><header>The Courier</header><div id="app">Loading</div><script src="/app.js"></script></body></html>',
    '/says-so': '<!doctype html><html><head><title>Courier</title></head><body><p>Please enable JavaScript and reload this page. The Courier is best read that way, and the help pages say how it is done.</p><script src="/app.js"></script></body></html>',
    '/password': '<!doctype html><html><head><title>Courier</title><script src="/app.js"></script></head><body><form><label>Your name <input name="user"></label><label>Your password <input type="password" name="secret"></label><button>Log in</button></form></body></html>',
    '/front': '<!doctype html><html><head><title>Courier</title></head><body><ul><li><a href="/a">Gates open</a></li><li><a href="/b">Market dry</a></li></ul></body></html>',
  };

  before(async () => {
    site = await runSite(places);
    limits.ports = [site.port];
    web = createWeb(limits);
  });
  after(async () => {
    await web.close();
    await site.close();
  });
  beforeEach(() => {
    limits.allowPrivate = true;
    site.asked.length = 0;
  });

  const get = (path: string, by = web) => fetchPage(by, path.startsWith('http') ? path : site.address + path, read, knowledge, limits);
  const article = async (path: string): Promise<ExtractedArticle> => {
    const [item] = await get(path);
    if (!item || 'error' in item) throw new Error(JSON.stringify(item));
    return item.article;
  };
  const fault = async (path: string, by = web): Promise<WebError> => {
    try {
      const items = await get(path, by);
      throw new Error(`${path} gave ${JSON.stringify(items).slice(0, 300)}`);
    } catch (error) {
      if (!(error instanceof WebError)) throw error;
      return error;
    }
  };

  it('is read with its address', async () => {
    const { headline, outlet, publishedAt, url, body } = await article('/article');
    expect({ headline, outlet, publishedAt, url }).to.deep.equal({ headline: 'Council of Harwick opens the flood gates', outlet: 'The Mellin Courier', publishedAt: '2026-03-14T08:00:00.000Z', url: `${site.address}/article` });
    expect(body.split('\n\n')).to.deep.equal(articleParagraphs);
  });

  it('says honestly who asks', async () => {
    let name = '';
    places['/who'] = (request, response) => {
      name = request.headers['user-agent']!;
      response.writeHead(200, html).end(newsPage());
    };
    await get('/who');
    expect(name).to.match(/^Plumbline\/[\d.]+ \(\+reader's request\)$/);
  });

  it('is read from gzip and in the encoding that its header names', async () => {
    expect((await article('/gzip')).body).to.contain('flood gates');
    expect((await article('/latin')).body).to.contain('café on the quay, run by the Müller family');
  });

  it('is followed where it moved, and no further than the limit', async () => {
    expect((await article('/moved')).url).to.equal(`${site.address}/article`);
    expect((await fault('/loop')).message).to.match(/more than 3 times.*fetchRedirects/);
    expect(site.asked.filter((path) => path === '/loop')).to.have.length(4);
  });

  it('is checked again at every redirect', async () => {
    expect((await fault('/to-ftp')).message).to.match(/Only http/);
    expect((await fault('/to-port')).message).to.match(/Port 1 /);
    expect((await fault('/to-secret')).message).to.match(/password/);
    expect((await fault('/to-nowhere')).message).to.match(/broken address/);
  });

  it('leads to no private place by a redirect, neither by number nor by name', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
      places['/inward'] = (_request, response) => {
        // From here on the rules are those of everybody; the first step was on this machine for the test only.
        limits.allowPrivate = false;
        response.writeHead(307, { location: `http://${host}:${site.port}/article` }).end();
      };
      limits.allowPrivate = true;
      site.asked.length = 0;
      expect((await fault('/inward')).message, host).to.match(/refused.*private network/);
      expect(site.asked, host).not.to.contain('/article');
    }
  });

  it('is fetched from the address that the look-up gave, under its own name', async () => {
    let host = '';
    places['/named'] = (request, response) => {
      host = request.headers.host!;
      response.writeHead(200, html).end(newsPage());
    };
    const names: string[] = [];
    const named = createWeb(limits, (name, found) => {
      names.push(name);
      found(null, [{ address: '127.0.0.1', family: 4 }]);
    });
    await fetchPage(named, `http://news.example:${site.port}/named`, read, knowledge, limits);
    expect(host).to.equal(`news.example:${site.port}`);
    expect(new Set(names)).to.deep.equal(new Set(['news.example']));
    await named.close();
  });

  it('is cut off when it is too large, however small it was packed', async () => {
    for (const path of ['/large', '/bomb', '/endless']) expect((await fault(path)).message, path).to.match(/too large.*fetchBytes/);
  });

  it('is cut off when it does not begin, and when it never ends', async () => {
    // Only here: on a busy machine any page may take so long.
    const hasty = createWeb({ ...limits, firstByte: 300, time: 900 });
    const began = Date.now();
    try {
      expect((await fault('/silent', hasty)).message).to.match(/too slow.*0\.3 s.*fetchFirstByte/);
      expect((await fault('/drip', hasty)).message).to.match(/too slow.*0\.9 s.*fetchTime/);
      expect(Date.now() - began).to.be.below(6_000);
    } finally {
      await hasty.close();
    }
    expect((await fault('/broken')).message).to.match(/cannot be reached.*broke/);
  });

  it('says what the site answered when it is no page', async () => {
    const expected: Record<string, RegExp> = { '/missing': /no such page.*404/i, '/forbidden': /refuses.*403.*bookmarklet/, '/broke': /trouble.*502/, '/login': /login or a paywall/, '/image': /no page.*image\/png/, '/feed': /feed/, '/nothing': /empty/ };
    for (const [path, words] of Object.entries(expected)) expect((await fault(path)).message, path).to.match(words);
    expect((await fault('/broke')).lasting).to.equal(false);
    expect((await fault('/forbidden')).lasting).to.equal(true);
  });

  it('is left alone where robots.txt asks for that, after a redirect too', async () => {
    expect((await fault('/private/article')).message).to.match(/asks programs not to fetch.*robots\.txt/);
    expect((await fault('/to-private')).message).to.match(/robots\.txt/);
    expect(site.asked).not.to.contain('/private/article');
  });

  it('is left alone while robots.txt cannot be read', async () => {
    const troubled = await runSite({ '/article': newsPage(), '/robots.txt': (_request, response) => response.writeHead(503).end() });
    limits.ports = [site.port, troubled.port];
    const error = await fault(`${troubled.address}/article`);
    expect(error.message).to.match(/rules.*robots\.txt.*503/);
    expect(error.lasting).to.equal(false);
    expect(troubled.asked).to.deep.equal(['/robots.txt']);
    await troubled.close();
  });

  it('is told from a paywall\'s stub', async () => {
    for (const path of ['/paywall', '/marked', '/offer']) expect((await fault(path)).message, path).to.match(/paywall/);
    expect((await article('/part')).notes.join(' ')).to.match(/asks for a subscription.*part/);
    expect((await article('/brief')).notes.join(' ')).to.match(/asks for a subscription/);
    expect((await article('/free')).notes).to.deep.equal([]);
  });

  it('is told from a page that is empty without its scripts', async () => {
    for (const path of ['/app', '/shell', '/says-so']) expect((await fault(path)).message, path).to.match(/empty without its scripts.*JavaScript.*bookmarklet/);
    const title = async (path: string) => (await get(path)).map((item) => ('error' in item ? item.error.title : 'an article')).join();
    expect(await title('/password')).to.match(/login/);
    expect(await title('/front')).to.match(/No article/);
  });

  it('ends with whoever asked for it', async () => {
    const stop = new AbortController();
    const ended = fetchPage(web, `${site.address}/silent`, read, knowledge, limits, stop.signal).then(
      () => 'there',
      (error: Error) => error.name,
    );
    setTimeout(() => stop.abort(), 50);
    expect(await ended).to.equal('AbortError');
  });
});
