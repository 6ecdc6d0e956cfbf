import { expect } from 'chai';
import { openStore } from '../../../server/store/open.ts';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { Feed } from '../../../server/types/feed.ts';
import type { Page } from '../../../server/types/page.ts';
import { newsPage, runSite, type Place, type Site } from '../ingest/web/site.ts';
import { eventArticle } from '../news.ts';
import { expectProblem, runServer, type TestServer } from './running.ts';

/** An item's page or text of its own: each number is another event. */
function story(number: number): { headline: string; paragraphs: string[] } {
  const { headline, body } = eventArticle(number);
  const more = eventArticle(number + 1_000).body;
  return { headline, paragraphs: [...body.split('\n\n'), ...more.split('\n\n')] };
}

function entry(address: string, number: number, content = ''): string {
  return `<item><title>${story(number).headline}</title><link>${address}/story/${number}</link><guid isPermaLink="false">id-${number}</guid><pubDate>Sat, 14 Mar 2026 0${number % 10}:00:00 GMT</pubDate><description>Short.</description>${content}</item>`;
}

function feedOf(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Mellin Courier</title>${items}</channel></rss>`;
}

describe('feeds', () => {
  let site: Site;
  let server: TestServer;
  const places: Record<string, Place> = {};
  const asked: Record<string, string | undefined>[] = [];
  let feedText = '';

  before(async () => {
    site = await runSite(places);
    places['/rss'] = (request, response) => {
      asked.push({ etag: request.headers['if-none-match'], since: request.headers['if-modified-since'] });
      const etag = `"${feedText.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag, 'last-modified': 'Sat, 14 Mar 2026 08:00:00 GMT' }).end(feedText);
    };
    for (let number = 0; number < 10; number += 1) places[`/story/${number}`] = newsPage(story(number));
    places['/robots.txt'] = 'User-agent: *\nDisallow: /story/7';
    server = await runServer({ fetchAllowPrivate: true, fetchPorts: String(site.port), feedPause: 0, feedItems: 6, feedBytes: 200_000, fetchTime: 3_000, fetchFirstByte: 1_000 });
  });
  after(async () => {
    await server.close();
    await site.close();
  });
  beforeEach(() => {
    asked.length = 0;
    site.asked.length = 0;
  });

  const subscribe = async (path: string, settings: object = {}) => (await server.send<Feed>('POST', '/api/feeds', { url: site.address + path, ...settings })).body;
  const idle = async (id: string, of = server): Promise<Feed> => {
    for (;;) {
      const { body } = await of.get<Feed>(`/api/feeds/${id}`);
      if (body.state === 'idle') return body;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const fetched = async (id: string): Promise<Feed> => {
    expect((await server.send<Feed>('POST', `/api/feeds/${id}/fetch`)).status).to.equal(202);
    return idle(id);
  };
  const articles = async () => (await server.get<Page<ArticleSummary>>('/api/articles?limit=500')).body.items;

  it('are read before they are kept', async () => {
    places['/page'] = newsPage({ head: '<link rel="alternate" type="application/rss+xml" href="/rss">' });
    expectProblem(await server.send('POST', '/api/feeds', { url: `${site.address}/page` }), 422, /no feed.*\/rss/);
    expectProblem(await server.send('POST', '/api/feeds', { url: `${site.address}/none` }), 422, /no such page.*404/);
    expectProblem(await server.send('POST', '/api/feeds', { url: 'http://10.0.0.1/rss' }), 422, /Port 80.*fetchPorts/);
    expectProblem(await server.send('POST', '/api/feeds', {}), 400, /url/);
    expectProblem(await server.send('POST', '/api/feeds', { url: `${site.address}/rss`, everyMinutes: 1 }), 400, /feedShortest/);
    expectProblem(await server.send('POST', '/api/feeds', { url: `${site.address}/rss`, everyMinutes: 'often' }), 400, /everyMinutes/);
    expect((await server.get<Page<Feed>>('/api/feeds')).body).to.deep.equal({ items: [], next: null, total: 0 });
  });

  it('are taken in once: the same items are not asked for again', async () => {
    feedText = feedOf([0, 1].map((number) => entry(site.address, number)).join(''));
    const { id, title, articles: none, state } = await subscribe('/rss');
    expect({ title, none, state }).to.deep.equal({ title: 'The Mellin Courier', none: 0, state: 'idle' });
    expectProblem(await server.send('POST', '/api/feeds', { url: `${site.address}/rss` }), 409, /there already/);

    const first = await fetched(id);
    expect(first).to.deep.include({ outcome: '2 new articles.', error: null, articles: 2, failures: [] });
    expect(first.fetchedAt).to.be.a('string');
    expect((await articles()).map(({ headline, outlet, publishedAt }) => ({ headline, outlet, publishedAt }))).to.have.deep.members([0, 1].map((number) => ({ headline: story(number).headline, outlet: 'The Mellin Courier', publishedAt: '2026-03-14T08:00:00.000Z' })));

    site.asked.length = 0;
    expect((await fetched(id)).outcome).to.equal('The feed has not changed.');
    expect(asked.at(-1)).to.deep.equal({ etag: `"${feedText.length}"`, since: 'Sat, 14 Mar 2026 08:00:00 GMT' });

    feedText = feedOf([2, 0, 1].map((number) => entry(site.address, number)).join('').replace('id-0', 'another-id'));
    expect((await fetched(id)).outcome, 'a changed guid with the same link is the same item').to.equal('1 new article.');
    expect(site.asked.filter((path) => path.startsWith('/story'))).to.deep.equal(['/story/2']);
    expect(await articles()).to.have.length(3);
    expect((await server.send('DELETE', `/api/feeds/${id}`)).status).to.equal(204);
    expectProblem(await server.get(`/api/feeds/${id}`), 404, /feed/);
    expect(await articles(), 'its articles stay').to.have.length(3);

    const again = await subscribe('/rss');
    expect((await fetched(again.id)).outcome, 'the texts are known').to.equal('No new articles, 3 there already.');
    await server.send('DELETE', `/api/feeds/${again.id}`);
  });

  it('give their whole texts, or send to the page', async () => {
    const whole = [3, 53, 63].flatMap((number) => story(number).paragraphs).map((text) => `<p>${text}</p>`).join('');
    const encoded = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
    places['/whole'] = feedOf([entry(site.address, 3, encoded(whole)), entry(site.address, 4, encoded(`${whole}<p>Continue reading on our site</p>`)), entry(site.address, 5, encoded('<p>The beginning …</p>'))].join(''));
    const { id } = await subscribe('/whole', { outlet: 'Courier of Mellin' });
    expect((await fetched(id)).outcome).to.equal('3 new articles.');
    expect(site.asked.filter((path) => path.startsWith('/story')).sort()).to.deep.equal(['/story/4', '/story/5']);
    const found = (await articles()).filter(({ outlet }) => outlet === 'Courier of Mellin');
    expect(found.map(({ headline }) => headline)).to.have.members([3, 4, 5].map((number) => story(number).headline));
    await server.send('POST', '/api/outlets/rename', { outlet: 'courier of mellin', name: 'The Mellin Post' });
    expect((await server.get<Feed>(`/api/feeds/${id}`)).body.outlet, 'its next articles are the renamed outlet\'s').to.equal('The Mellin Post');
    await server.send('DELETE', `/api/feeds/${id}`);
  });

  it('say of each item why it could not be read, and try again what may pass', async () => {
    let broken = true;
    places['/story/8'] = (_request, response) => (broken ? response.writeHead(503).end() : response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage(story(8))));
    places['/mixed'] = feedOf([6, 7, 8, 99].map((number) => entry(site.address, number)).join(''));
    const { id } = await subscribe('/mixed');
    const first = await fetched(id);
    expect(first.outcome).to.equal('1 new article, 3 could not be read.');
    const told = Object.fromEntries(first.failures.map(({ link, error }) => [link!.slice(site.address.length), `${error.title}. ${error.detail}`]));
    expect(told['/story/7']).to.match(/robots\.txt/);
    expect(told['/story/8']).to.match(/503/);
    expect(told['/story/99']).to.match(/404/);

    broken = false;
    site.asked.length = 0;
    const second = await fetched(id);
    expect(second.outcome).to.equal('1 new article.');
    expect(site.asked.filter((path) => path.startsWith('/story'))).to.deep.equal(['/story/8']);
    expect(second.failures).to.have.length(2);
    await server.send('DELETE', `/api/feeds/${id}`);
  });

  it('are cut off at their limits, and say so', async () => {
    places['/many'] = feedOf(Array.from({ length: 3_000 }, (_, number) => entry(site.address, number % 3)).join(''));
    const { id } = await subscribe('/many');
    expect((await fetched(id)).outcome).to.match(/feedBytes/).and.match(/feedItems/);
    places['/endless'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.write(feedOf('').replace('</channel></rss>', ''));
      const more = () => {
        if (!response.destroyed) response.write(entry(site.address, 0).repeat(50), () => setTimeout(more, 1));
      };
      more();
    };
    const endless = await subscribe('/endless');
    expect((await fetched(endless.id)).outcome).to.match(/feedBytes/);
    await server.send('DELETE', `/api/feeds/${id}`);
    await server.send('DELETE', `/api/feeds/${endless.id}`);
  });

  it('keep the reason when they fail, and stop being fetched when they are removed', async () => {
    feedText = feedOf(entry(site.address, 0));
    const { id } = await subscribe('/rss');
    const place = places['/rss']!;
    places['/rss'] = (_request, response) => response.writeHead(500).end();
    expect(await fetched(id)).to.deep.include({ outcome: null, error: { title: 'The site has trouble of its own', detail: `127.0.0.1:${site.port} answers with status 500. Try again later.` } });
    places['/rss'] = place;
    expect(await fetched(id)).to.have.property('error', null);

    places['/rss'] = () => undefined;
    await server.send('POST', `/api/feeds/${id}/fetch`);
    while ((await server.get<Feed>(`/api/feeds/${id}`)).body.state !== 'fetching') await new Promise((resolve) => setTimeout(resolve, 5));
    const began = Date.now();
    expect((await server.send('DELETE', `/api/feeds/${id}`)).status).to.equal(204);
    expect(Date.now() - began, 'the running fetch is ended').to.be.below(900);
    places['/rss'] = place;
  });

  it('are removed at once while others wait for their turn', async () => {
    let silent = false;
    const paths = Array.from({ length: 9 }, (_, at) => `/silent/${at}`);
    for (const path of paths) places[path] = (_request, response) => void (silent || response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf('')));
    const ids: string[] = [];
    for (const path of paths) ids.push((await subscribe(path)).id);
    silent = true;
    for (const id of ids) await server.send('POST', `/api/feeds/${id}/fetch`);
    const began = Date.now();
    expect((await server.send('DELETE', `/api/feeds/${ids[0]}`)).status).to.equal(204);
    expect(Date.now() - began, 'each of the others takes a second').to.be.below(4_000);
    // The last first, so that none of those that wait is begun.
    for (const id of ids.slice(1).reverse()) await server.send('DELETE', `/api/feeds/${id}`);
  });

  it('are fetched at their times, also what fell due while the server was stopped', async () => {
    feedText = feedOf(entry(site.address, 9));
    const settings = { fetchAllowPrivate: true, fetchPorts: String(site.port), feedPause: 0 };
    const first = await runServer(settings);
    const { id, dueAt } = (await first.send<Feed>('POST', '/api/feeds', { url: `${site.address}/rss`, everyMinutes: 60 })).body;
    expect(Date.parse(dueAt!) - Date.now()).to.be.within(59 * 60_000, 60 * 60_000);
    expect((await first.send<Feed>('PATCH', `/api/feeds/${id}`, { everyMinutes: null })).body).to.include({ everyMinutes: null, dueAt: null });
    expect((await first.send<Feed>('PATCH', `/api/feeds/${id}`, { everyMinutes: 30, outlet: 'Courier' })).body).to.include({ everyMinutes: 30, outlet: 'Courier' });
    await first.stop();

    const store = await openStore(first.data);
    await store.updateTable('feeds').set({ due_at: '2026-01-01T00:00:00.000Z' }).execute();
    await store.destroy();
    const second = await runServer(settings, first.data);
    let feed = await idle(id, second);
    while (feed.fetchedAt === null) feed = await idle(id, second);
    expect(feed.outcome).to.equal('1 new article.');
    expect(Date.parse(feed.dueAt!)).to.be.above(Date.now() + 29 * 60_000);
    await second.close();
  });
});
