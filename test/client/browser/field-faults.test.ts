import { expect } from 'chai';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

describe('what is wrong with a field of an article', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));

  const dutch = 'De gemeenteraad van Harwick heeft maandag besloten om de brug te sluiten, en de burgemeester zei dat er geen andere keuze was omdat het geld al lang op is en niemand meer wil betalen voor het onderhoud.';
  for (const [name, wrong, said] of [
    ['headline', 'long '.repeat(600), 'characters'],
    ['byline', 'long '.repeat(600), 'characters'],
    ['url', 'harwick', 'must start with http'],
    ['publishedAt', 'some day', 'write it as 2024-06-19'],
    ['subheads', `short\n${'long '.repeat(600)}`, 'characters'],
    ['body', dutch, 'Dutch|"nl"'],
  ] as const) {
    it(`stands under it, and is said with it: ${name}`, async () => {
      const { page, address } = app;
      await page.goto(`${address}/upload`);
      await page.locator('textarea[name=paste]').fill(`A plain headline here\n\n${eventArticle(7).body}`);
      await page.getByRole('button', { name: 'Read it' }).click();
      const field = page.locator(`.articleform [name=${name}]`);
      await field.fill(wrong);
      await page.getByRole('button', { name: 'Save the article' }).click();
      const fault = page.locator('.articleform .fault');
      await fault.waitFor();
      expect(await fault.innerText()).to.match(new RegExp(said));
      expect(await field.getAttribute('aria-invalid')).to.equal('true');
      expect(await field.getAttribute('aria-describedby')).to.equal(await fault.getAttribute('id'));
      expect(await page.locator('[aria-invalid]').count(), 'no other field is marked').to.equal(1);
      // The browser itself notes an answer of 4xx on its console.
      app.complaints.splice(0);
      // What is typed outlives the page.
      await page.getByRole('button', { name: 'Cancel' }).click();
    });
  }
});
