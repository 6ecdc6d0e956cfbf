import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { newsPage, runSite, type Place, type Site } from '../../server/ingest/web/site.ts';
import { openApp, type BrowserApp } from './browser.ts';

describe('pages by their address and from an open tab, in a browser', function () {
  this.timeout(60_000);
  const hostile = `Gates <img src=x onerror="parent.document.title='broken'"> open`;
  /** A site that lets nothing in or out: what a newspaper may send along with its pages. */
  const strict: Place = (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'self'; form-action 'none'; connect-src 'none'", 'cross-origin-opener-policy': 'same-origin', 'referrer-policy': 'no-referrer' })
      .end(newsPage({ after: `<script>document.querySelector('article').insertAdjacentHTML('beforeend', '<p>This paragraph was written by a script.</p>')</script><!-- ${'c'.repeat(500_000)} --><script type="text/plain">${'s'.repeat(1_500_000)}</script>` }));
  const places: Record<string, Place> = {
    '/article': strict,
    // A dash takes nine characters of an address.
    '/long': newsPage({ after: `<div class="replies"><p>${'– '.repeat(90_000)}</p></div>` }),
    '/hostile': newsPage({ headline: hostile.replaceAll('<', '&lt;').replaceAll('"', '&quot;') }),
    '/drawn': newsPage({ paragraphs: [], after: `<script>document.querySelector('article').innerHTML = '<h1>Drawn by a script</h1>' + '<p>The council of Harwick opened the flood gates on the Ansel on Saturday morning, after three days of rain had lifted the river to the height of the old quay.</p>'.repeat(3)</script>` }),
    '/closed': newsPage(),
    '/robots.txt': 'User-agent: *\nDisallow: /closed',
  };
  let site: Site;
  let secure: Site;
  let app: BrowserApp;
  let reader: BrowserContext;

  before(async () => {
    site = await runSite(places);
    secure = await runSite(places, { secure: true });
    app = await openApp(undefined, { fetchAllowPrivate: true, fetchPorts: String(site.port) });
    reader = await app.page.context().browser()!.newContext({ ignoreHTTPSErrors: true });
  });
  after(async () => {
    await app?.close();
    await site?.close();
    await secure?.close();
  });
  afterEach(() => {
    expect(app.complaints.splice(0)).to.deep.equal([]);
  });

  const bookmark = async (page = app.page, address = app.address): Promise<string> => {
    await page.goto(`${address}/upload`);
    return (await page.getByRole('link', { name: 'Send to Plumbline' }).getAttribute('href'))!;
  };
  /** Opens a page in a tab and clicks the bookmark there; gives the tab that this opens. */
  const send = async (address: string, bookmarked = bookmark(), browser = reader): Promise<{ tab: Page; complaints: string[] }> => {
    const code = decodeURIComponent((await bookmarked).slice('javascript:'.length));
    const open = await browser.newPage();
    await open.goto(address);
    const opened = browser.waitForEvent('page');
    await open.evaluate(code);
    const tab = await opened;
    const complaints: string[] = [];
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await open.close();
    return { tab, complaints };
  };

  it('fetches a page, shows it for correction, and saves it only then', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.getByLabel('The address of an article').fill(`${site.address}/hostile`);
    await page.getByRole('button', { name: 'Fetch it' }).click();
    await page.locator('[name=headline]').waitFor();
    expect(await page.locator('[name=headline]').inputValue()).to.equal(hostile);
    expect(await page.locator('input[name=url]').inputValue()).to.equal(`${site.address}/hostile`);
    expect((await (await page.request.get(`${address}/api/articles`)).json()).total).to.equal(0);
    await page.locator('[name=headline]').fill('Harwick opens the gates');
    await page.getByRole('button', { name: 'Save the article' }).click();
    await page.getByText('Saved: Harwick opens the gates').waitFor();
    expect(await page.title()).to.equal('Upload · Plumbline');
  });

  it('says why a page cannot be fetched', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.getByLabel('The address of an article').fill(`${site.address}/closed`);
    await page.getByRole('button', { name: 'Fetch it' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).to.contain('robots.txt').and.to.contain('bookmarklet');
    expect(await page.getByLabel('The address of an article').inputValue()).to.equal(`${site.address}/closed`);
    app.complaints.splice(0);
  });

  it('takes the page of an open tab over https whose policy lets nothing out, and stores nothing by itself', async () => {
    const before = (await (await app.page.request.get(`${app.address}/api/articles`)).json()).total as number;
    const { tab, complaints } = await send(`${secure.address}/article?from=front#top`);
    await tab.locator('[name=headline]').waitFor();
    expect(await tab.locator('[name=headline]').inputValue()).to.equal('Council of Harwick opens the flood gates');
    expect(await tab.locator('input[name=outlet]').inputValue()).to.equal('The Mellin Courier');
    expect(await tab.locator('input[name=url]').inputValue()).to.equal(`${secure.address}/article?from=front`);
    expect(tab.url(), 'the page is not kept in the history').to.equal(`${app.address}/upload`);
    expect(await tab.evaluate(() => [window.opener, document.title])).to.deep.equal([null, 'Upload · Plumbline']);
    expect((await (await app.page.request.get(`${app.address}/api/articles`)).json()).total).to.equal(before);
    await tab.getByRole('button', { name: 'Save the article' }).click();
    await tab.getByText('Saved: Council of Harwick').waitFor();
    expect(complaints).to.deep.equal([]);
    await tab.close();
  });

  it('takes it where the server asks for a token, from who has given it and from nobody else', async () => {
    const guarded = await openApp(undefined, { token: 'a-token-of-some-length' });
    after(() => guarded.close());
    const known = guarded.page.context();
    const code = async () => bookmark(guarded.page, guarded.address);
    await guarded.page.goto(`${guarded.address}/login?token=a-token-of-some-length`);
    const foreign = site.address.replace('127.0.0.1', 'localhost');
    const { tab, complaints } = await send(`${foreign}/article`, code(), known);
    await tab.locator('[name=headline]').waitFor();
    expect(await tab.locator('[name=headline]').inputValue()).to.equal('Council of Harwick opens the flood gates');
    await tab.getByRole('button', { name: 'Save the article' }).click();
    await tab.getByText('Saved: Council of Harwick').waitFor();
    expect(complaints).to.deep.equal([]);
    // What another site opens of the interface itself does not come with the reader's token.
    const open = await known.newPage();
    await open.goto(`${foreign}/drawn`);
    const opened = known.waitForEvent('page');
    await open.evaluate((address) => void window.open(address, '_blank', 'noopener'), `${guarded.address}/api/articles`);
    const answer = await opened;
    await answer.getByText('A token is required').waitFor();
    const stranger = await send(`${foreign}/article`, code(), reader);
    await stranger.tab.getByText('A token is required').waitFor();
  });

  it('takes a page that is empty without its scripts', async () => {
    const { tab, complaints } = await send(`${site.address}/drawn`);
    await tab.locator('textarea[name=body]').waitFor();
    expect(await tab.locator('textarea[name=body]').inputValue()).to.contain('three days of rain');
    expect(complaints).to.deep.equal([]);
    await tab.close();
  });

  it('says that the end of a very long page is missing', async () => {
    const { tab, complaints } = await send(`${secure.address}/long`);
    await tab.getByText('the end of the article may be missing').waitFor();
    expect(await tab.locator('[name=headline]').inputValue()).to.equal('Council of Harwick opens the flood gates');
    expect(complaints).to.deep.equal([]);
    await tab.close();
  });

  it('shows what another site hands over as text only', async () => {
    const { page, address } = app;
    const given = JSON.stringify({ url: 'https://evil.example/', html: `<p>${hostile.replaceAll('<', '&lt;')}</p><img src=x onerror="document.title='broken'"><script>document.title='broken'</script><p>The council of Harwick opened the flood gates on the Ansel on Saturday, and the engineers who had asked for the step said that the meadows could take the water for a week.</p>`, cut: false });
    await page.goto('about:blank');
    await page.goto(`${address}/upload#tab=${encodeURIComponent(given)}`);
    await page.locator('textarea[name=body]').waitFor();
    expect(await page.locator('textarea[name=body]').inputValue()).to.contain('<img src=x onerror=');
    expect(await page.title()).to.equal('Upload · Plumbline');
    expect(await page.locator('main img, main script').count()).to.equal(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('passes over what the bookmarklet does not make', async () => {
    const { page, address } = app;
    const bad = ['#tab=', '#tab=%E0%A4%A', '#tab={}', `#tab=${encodeURIComponent('{"url":"https://a.example/","html":7}')}`, `#tab=${encodeURIComponent('{"url":"javascript:alert(1)","html":"<p>x</p>"}')}`, `#tab=null`, '#elsewhere'];
    for (const fragment of bad) {
      await page.goto('about:blank');
      await page.goto(`${address}/upload${fragment}`);
      await page.locator('textarea[name=paste]').waitFor();
      expect(await page.getByRole('alert').count(), fragment).to.equal(0);
    }
  });

  it('explains the bookmarklet to whoever clicks it in place', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.getByRole('link', { name: 'Send to Plumbline' }).click();
    await page.getByText('drag it to the bookmarks bar, open an article').waitFor();
    expect(page.url()).to.equal(`${address}/upload`);
  });

  it('subscribes to a feed, shows what came of it and what did not, and removes it', async () => {
    const { page, address } = app;
    places['/rss'] = `<rss version="2.0"><channel><title>The &lt;Mellin&gt; Courier</title>${['article', 'closed'].map((path) => `<item><title>${path}</title><link>${site.address}/${path}</link></item>`).join('')}</channel></rss>`;
    await page.goto(`${address}/upload`);
    await page.getByRole('link', { name: 'Feeds' }).click();
    await page.getByText('You have subscribed to no feed yet.').waitFor();
    await page.getByLabel("The feed's address").fill(`${site.address}/rss`);
    await page.locator('input[name=outlet]').fill('Courier');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByText(/1 new article, 1 could not be read\./).waitFor();
    await page.getByText('1 item could not be read').click();
    expect(await page.locator('.feeds .removed').innerText()).to.contain('closed').and.to.contain('robots.txt');
    await page.locator('.feeds').getByLabel('Fetch it').selectOption('1440');
    await page.waitForResponse((response) => response.request().method() === 'GET' && response.url().endsWith('/api/feeds'));
    await page.reload();
    expect(await page.locator('.feeds select').inputValue()).to.equal('1440');
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).to.be.at.most(0);
        if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/feeds-${width}-${scheme}.png`, fullPage: true });
      }
    }
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Yes, remove the feed' }).click();
    await page.getByText('You have subscribed to no feed yet.').waitFor();
    await page.goto(`${address}/articles?outlet=Courier`);
    await page.getByRole('link', { name: 'Council of Harwick opens the flood gates' }).waitFor();
  });
});
