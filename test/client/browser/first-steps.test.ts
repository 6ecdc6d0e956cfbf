import { expect } from 'chai';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

const neutral = `Lindale council opens its new library

The library on Mill Street in Lindale opened on Monday after two years of work. It has 40,000 books, a hall for 120 people and a room for children.

Mayor Ilse Brandt said that it would be open on six days a week. The town paid 3.1 million crowns for it, and the county added 900,000.`;

describe('the first steps in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;
  appOfSuite((opened) => (app = opened));

  it('lead from the sample set to outlets that can be chosen at once', async () => {
    const { page, address } = app;
    await page.goto(address);
    await page.getByRole('button', { name: 'Load the sample set' }).click();
    await page.locator('#comparison canvas').waitFor();
    await page.locator('details.choice summary').click();
    await page.getByRole('checkbox', { name: 'Harwick Wire' }).waitFor();
  });

  it('say what a text without a loaded wording scores, and that it is not 0', async () => {
    const { page, address } = app;
    const article = (await (await page.request.post(`${address}/api/articles`, { data: { headline: neutral.split('\n')[0], body: neutral.split('\n').slice(2).join('\n'), outlet: 'Lindale Post' } })).json()) as StoredArticle;
    expect(article.findings).to.deep.equal([]);
    await page.goto(`${address}/articles/${article.id}`);
    const body = page.locator('.scores > div', { has: page.locator('dt', { hasText: /^Body$/ }) });
    await body.waitFor();
    expect(await body.innerText()).to.include(String(Math.round(article.scores.body.score!))).and.include('the least that so few words can score');
    await page.getByText('How to read a score').click();
    const says = await page.locator('.reading').innerText();
    // 100 (1 - e^-0.3), with a prior of 300 words at 2 per 100 beside 100 words.
    expect(says).to.include('a body of 100 words scores 26, one of 400 words 16, one of 1,000 words 9, and a headline of ten words 23');
    await page.goto(address);
    await page.getByText('How to read a score').click();
    expect(await page.locator('.reading').innerText()).to.include('a body of 100 words scores 26').and.include('not that they are alike');
  });

  it('tell the pairs of outlets on a phone with what is said of each', async () => {
    const { page, address } = app;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const row = page.locator('#pairs tbody tr', { hasText: 'Daily Trumpet and Harwick Wire' });
    await row.scrollIntoViewIfNeeded();
    const verdict = (await row.locator('.verdict').boundingBox())!;
    expect(verdict.x + verdict.width, 'within the screen').to.be.at.most(360);
    expect((await row.boundingBox())!.height).to.be.below(160);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
