import { expect } from 'chai';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

describe('words that set an outlet apart, in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));

  it('lead to the line of texts that hold them, in the filter that the page has', async () => {
    const { page, address } = app;
    for (let event = 0; event < 5; event += 1) {
      for (const [outlet, said] of [['Alpha', 'reportedly'], ['Beta', 'said']] as const) {
        const article = eventArticle(200 + event, { outlet, publishedAt: `2026-0${1 + (event % 3)}-10` });
        // Told in other words, so that it is no copy.
        const told = outlet === 'Alpha' ? article.body : article.body.split(' ').map((word, at) => (at % 3 === 2 ? `${word} there` : word)).join(' ');
        const saved = await page.request.post(`${address}/api/articles`, { data: { ...article, body: `${told} ${`It was ${said} so. `.repeat(6)}` } });
        expect(saved.ok(), await saved.text()).to.equal(true);
      }
    }
    await page.goto(`${address}/?outlet=Alpha&outlet=Beta`);
    const word = page.locator('#words').getByRole('link', { name: 'reportedly', exact: true });
    await word.click();
    await page.locator('#time').getByRole('combobox', { name: /^What/ }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('outlet')).to.deep.equal(['Alpha', 'Beta']);
    const rows = page.locator('#time tbody tr');
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#time select')?.selectedOptions[0]?.textContent === 'texts that hold “reportedly”');
    await rows.first().waitFor({ state: 'attached' });
    const shown = await rows.evaluateAll((found) => found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)));
    expect(new Set(shown.map(([outlet, , mean]) => `${outlet} ${Number.parseFloat(mean!)}`))).to.deep.equal(new Set(['Alpha 100', 'Beta 0']));
    // Head to head there is no such line: it is on the comparison of the two.
    await page.goto(`${address}/pair?a=Alpha&b=Beta&from=2026-01-01`);
    await page.locator('#words').getByRole('link', { name: 'reportedly', exact: true }).click();
    await page.waitForURL(/\/\?outlet=Alpha&outlet=Beta&from=2026-01-01&over=word%3Areportedly#time$/);
    await page.locator('#time canvas').waitFor();
    expect(await page.locator('#time h2').innerText()).to.equal('Over time: texts that hold “reportedly”');
    await page.goto(`${address}/outlet?name=Alpha`);
    await page.locator('#words').getByRole('link', { name: 'reportedly', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('#time h2')?.textContent === 'Over time: texts that hold “reportedly”');
    await page.waitForTimeout(200);
    expect(await page.locator('#time').evaluate((section) => section.getBoundingClientRect().top), 'in view').to.be.within(-50, 900);
  });
});
