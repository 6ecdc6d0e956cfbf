import { expect } from 'chai';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

describe('one outlet in several spellings, in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;
  let first: StoredArticle;

  appOfSuite((opened) => (app = opened));
  before(async () => {
    const add = async (number: number, outlet: string) => (await (await app.page.request.post(`${app.address}/api/articles`, { data: { ...eventArticle(number), outlet } })).json()) as StoredArticle;
    first = await add(0, 'DAILY BEACON');
    for (let number = 1; number < 4; number += 1) await add(number, 'The Daily Beacon');
    for (let number = 0; number < 4; number += 1) await add(number + 10, 'Harwick Wire');
    await add(20, 'Harwick Post');
  });

  it('is found by every link and under every spelling', async () => {
    const { page, address } = app;
    await page.goto(`${address}/stories/${first.story}`);
    await page.locator('.ladder p a').first().click();
    await page.getByRole('heading', { name: 'The Daily Beacon', level: 1 }).waitFor();
    for (const name of ['DAILY BEACON', 'daily beacon', 'The Daily Beacon']) {
      await page.goto(`${address}/outlet?name=${encodeURIComponent(name)}`);
      await page.getByRole('heading', { name: 'The Daily Beacon', level: 1 }).waitFor();
      await page.locator('.headlines li').nth(3).waitFor();
    }
    await page.goto(`${address}/?outlet=DAILY+BEACON&outlet=Harwick+Wire`);
    await page.getByText('8 texts of 2 outlets').waitFor();
    await page.locator('.choice summary').click();
    expect(await page.locator('.choice').getByLabel('The Daily Beacon').isChecked()).to.equal(true);
    expect(await page.locator('.choice .check').count()).to.equal(3);
    await page.locator('.choice').getByLabel('The Daily Beacon').uncheck();
    await page.getByText('4 texts of 1 outlet').waitFor();
  });

  it('is named alike in the list of articles, which also finds it by a part of its name', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles`);
    const list = page.locator('table.articles');
    await list.waitFor();
    expect(await list.innerText()).to.not.contain('DAILY BEACON');
    for (const [typed, total] of [['Harwick', '5 articles of Harwick Wire and Harwick Post'], ['harwick w', '4 articles'], ['beacon', '4 articles'], ['Daily Beacon', '4 articles']] as const) {
      await page.locator('input[name=outlet]').fill(typed);
      await page.locator('input[name=outlet]').press('Enter');
      await page.locator('.counted', { hasText: total }).waitFor();
    }
    await page.locator('input[name=outlet]').fill('Harwick');
    await page.locator('input[name=outlet]').press('Enter');
    await page.locator('.counted', { hasText: '5 articles' }).waitFor();
    const lines = await (await fetch(address + (await page.getByRole('link', { name: 'as JSON lines' }).getAttribute('href')))).text();
    expect(lines.trim().split('\n')).to.have.length(5);
    await page.locator('input[name=outlet]').fill('Nobody');
    await page.locator('input[name=outlet]').press('Enter');
    await page.getByText('No article matches').waitFor();
  });

  it('is meant by a part of its name that no other bears, also among the stories and head to head', async () => {
    const { page, address } = app;
    await page.goto(`${address}/stories?outlet=beacon`);
    await page.locator('.counted', { hasText: 'Only stories that The Daily Beacon has.' }).waitFor();
    await page.locator('.stories li').first().waitFor();
    await page.goto(`${address}/pair?a=beacon&b=harwick+w`);
    await page.getByText('The Daily Beacon (4 texts)').or(page.locator('.faceoff, .said')).first().waitFor();
    expect(await page.title()).to.equal('The Daily Beacon and Harwick Wire · Plumbline');
    await page.goto(`${address}/pair?a=beacon&b=harwick`);
    await page.locator('label:has([name=b]) .fault', { hasText: 'no article is of "harwick"' }).waitFor();
    app.complaints.splice(0);
  });
});
