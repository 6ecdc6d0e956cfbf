import { expect } from 'chai';
import type { ArticleSummary, StoredArticle } from '../../../server/types/analyzed-article.ts';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

const paste = (number: number) => `${eventArticle(number).headline}\n\n${eventArticle(number).body}`;

describe('the way back in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;
  const texts = 60;

  appOfSuite((opened) => (app = opened));
  before(async () => {
    for (let number = 0; number < texts; number += 1) await app.page.request.post(`${app.address}/api/articles`, { data: eventArticle(number) });
  });

  const counted = (words: string) => app.page.locator('.counted', { hasText: words }).waitFor();
  const scrolledTo = (least: number) => app.page.waitForFunction((y) => scrollY >= y, least);
  const go = (page: string) => app.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page }).click();

  it('takes back a filter, an order and a page of a list, one step at a time', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles`);
    await counted(`${texts} articles`);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('button', { name: 'First page' }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 10);
    await page.getByLabel('Order').selectOption('published');
    await page.waitForURL(/order=published/);
    await page.getByLabel('Words').fill('"case 7"');
    await page.getByLabel('Words').press('Enter');
    await counted('1 article');
    await page.goBack();
    await counted(`${texts} articles`);
    expect(await page.getByLabel('Words').inputValue()).to.equal('');
    await page.goBack();
    await page.waitForURL(/cursor=/);
    await page.goBack();
    await page.waitForURL(`${address}/articles`);
    await page.getByRole('button', { name: 'Next page' }).waitFor();
    expect(await page.getByRole('button', { name: 'First page' }).count()).to.equal(0);
  });

  it('keeps words that are being typed when an answer comes in meanwhile', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles`);
    await counted(`${texts} articles`);
    const before = await page.evaluate(() => [...document.querySelectorAll('tbody tr a')].map((link) => link.getAttribute('href')).join(' '));
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/articles?*order=score*', async (route) => {
      await asked;
      await route.continue();
    });
    await page.getByLabel('Order').selectOption('score');
    await page.getByLabel('Words').pressSequentially('"case 7"');
    answer();
    await page.waitForFunction((hrefs) => [...document.querySelectorAll('tbody tr a')].map((link) => link.getAttribute('href')).join(' ') !== hrefs, before);
    expect(await page.getByLabel('Words').inputValue()).to.equal('"case 7"');
    await page.getByLabel('Words').press('Enter');
    await counted('1 article');
    await page.unroute('**/api/articles?*order=score*');
    // What was taken can be taken back, and then the field shows it.
    await page.goBack();
    await counted(`${texts} articles`);
    expect(await page.getByLabel('Words').inputValue()).to.equal('');
  });

  it('keeps words that are typed as soon as a field is there', async () => {
    const { page, address } = app;
    await page.goto(`${address}/method`);
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const field = document.querySelector<HTMLInputElement>('input[name=outlet]');
        if (field === null) return;
        observer.disconnect();
        field.value = 'wire';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }).observe(document.body, { childList: true, subtree: true });
    });
    await go('Articles');
    await counted(`${texts} articles`);
    await page.locator('input[name=outlet]').waitFor();
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 200)));
    expect(await page.locator('input[name=outlet]').inputValue()).to.equal('wire');
  });

  it('leads from an article back to the line of the list, and on to the top of another page', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles`);
    const row = page.locator('tbody tr a').nth(40);
    await row.scrollIntoViewIfNeeded();
    await scrolledTo(500);
    const left = await page.evaluate(() => scrollY);
    await row.click();
    await page.locator('article.article').waitFor();
    expect(await page.evaluate(() => scrollY), 'a page begins at its top').to.equal(0);
    await page.goBack();
    await scrolledTo(left - 2);
    expect(await page.evaluate(() => scrollY)).to.be.closeTo(left, 2);
    await page.reload();
    await scrolledTo(left - 2);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.waitForFunction(() => scrollY === 0);
  });

  it('keeps a paste, a draft and its corrections over other pages', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.locator('textarea[name=paste]').fill(paste(500));
    await page.getByLabel('The address of an article').fill('https://example.org/gates');
    await go('Articles');
    await counted('articles');
    await go('Upload');
    expect(await page.locator('textarea[name=paste]').inputValue()).to.equal(paste(500));
    await page.reload();
    expect(await page.locator('textarea[name=paste]').inputValue(), 'over a reload').to.equal(paste(500));
    expect(await page.getByLabel('The address of an article').inputValue()).to.equal('https://example.org/gates');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('input[name=outlet]').fill('Brackmoor Post');
    await page.locator('textarea[name=subheads]').fill('One\nTwo\n');
    await go('Compare');
    await page.goBack();
    expect(await page.locator('input[name=outlet]').inputValue()).to.equal('Brackmoor Post');
    expect(await page.locator('textarea[name=subheads]').inputValue()).to.equal('One\nTwo\n');
    await page.locator('textarea[name=body]').fill(`Rewritten. ${eventArticle(500).body}`);
    await page.reload();
    expect(await page.locator('input[name=outlet]').inputValue(), 'over a reload').to.equal('Brackmoor Post');
    expect(await page.locator('textarea[name=subheads]').inputValue()).to.equal('One\nTwo\n');
    expect(await page.locator('textarea[name=body]').inputValue()).to.equal(`Rewritten. ${eventArticle(500).body}`);
    await page.getByRole('button', { name: 'Save the article' }).click();
    await page.getByText('Saved: ').waitFor();
    expect(await page.locator('textarea[name=paste]').inputValue()).to.equal('');
    // The next draft begins anew.
    await page.locator('textarea[name=paste]').fill(paste(501));
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await page.locator('input[name=outlet]').inputValue()).to.equal('');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.locator('textarea[name=paste]').inputValue(), 'a draft that is given up leaves what was pasted').to.equal(paste(501));
  });

  it('keeps an open correction, and sends only what was changed in it', async () => {
    const { page, address } = app;
    const { items } = (await (await page.request.get(`${address}/api/articles?limit=1`)).json()) as { items: ArticleSummary[] };
    const path = `/api/articles/${items[0]!.id}`;
    await page.goto(`${address}/articles/${items[0]!.id}`);
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.locator('[name=byline]').fill('Ilse Brandt');
    await go('Stories');
    await page.request.patch(address + path, { data: { outlet: 'Harwick Herald' } });
    await page.goBack();
    await page.locator('[name=byline]').waitFor();
    expect(await page.locator('[name=byline]').inputValue()).to.equal('Ilse Brandt');
    await page.reload();
    await page.locator('[name=byline]').waitFor();
    expect(await page.locator('[name=byline]').inputValue(), 'over a reload').to.equal('Ilse Brandt');
    await page.locator('input[name=publishedAt]').fill('the day before yesterday');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    const fault = page.locator('label:has([name=publishedAt]) .fault');
    await fault.waitFor();
    expect(await fault.innerText()).to.contain('is no date');
    expect(await page.locator('[name=publishedAt]').getAttribute('aria-invalid')).to.equal('true');
    // The browser itself notes an answer of 4xx on its console.
    app.complaints.splice(0);
    await page.locator('input[name=publishedAt]').fill('12 March 2026');
    const [sent] = await Promise.all([page.waitForRequest((request) => request.method() === 'PATCH'), page.getByRole('button', { name: 'Save the correction' }).click()]);
    expect(sent.postDataJSON()).to.deep.equal({ byline: 'Ilse Brandt', publishedAt: '12 March 2026' });
    await page.locator('.articleform').waitFor({ state: 'detached' });
    const { outlet, byline, publishedAt } = (await (await page.request.get(address + path)).json()) as StoredArticle;
    expect({ outlet, byline, publishedAt }).to.deep.equal({ outlet: 'Harwick Herald', byline: 'Ilse Brandt', publishedAt: '2026-03-12' });
    await page.reload();
    await page.locator('article.article').waitFor();
    expect(await page.locator('.articleform').count(), 'what was sent is not kept').to.equal(0);
  });

  it('keeps the filters of a page whose address holds a bad date, and says so at the field', async () => {
    const { page, address } = app;
    for (const path of ['/', '/articles', '/pair?a=Harwick+Wire&b=Harwick+Herald']) {
      await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}from=2026-13-99`);
      await page.locator('label:has([name=from]) .fault').waitFor();
      app.complaints.splice(0);
      await page.locator('input[name=from]').fill('2026-03-02');
      await page.waitForURL(/from=2026-03-02/);
      await page.locator('.fault').waitFor({ state: 'detached' });
    }
    await page.goto(`${address}/articles?from=2026-03-09&to=2026-03-02`);
    await page.locator('label:has([name=to]) .fault', { hasText: 'before the first' }).waitFor();
  });

  it('takes a year that is typed digit by digit when it is whole', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles`);
    await page.locator('input[name=from]').click({ position: { x: 12, y: 15 } });
    await page.keyboard.type('03202026', { delay: 40 });
    await page.waitForURL(/from=2026-03-20/);
    await page.goBack();
    await page.waitForURL(`${address}/articles`);
  });
});
