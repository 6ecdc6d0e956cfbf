import { expect } from 'chai';
import type { OutletSummary } from '../../../server/types/outlet.ts';
import type { Page as ListPage } from '../../../server/types/page.ts';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, expectReadableNarrow, type BrowserApp } from './browser.ts';

describe('an outlet that was mistyped', function () {
  this.timeout(60_000);
  let app: BrowserApp;
  appOfSuite((opened) => (app = opened));

  const post = (number: number, outlet: string, headline?: string) => app.page.request.post(`${app.address}/api/articles`, { data: { ...eventArticle(number), outlet, ...(headline ? { headline } : {}) } });
  const outlets = async () => ((await (await app.page.request.get(`${app.address}/api/outlets`)).json()) as ListPage<OutletSummary>).items.map(({ outlet, texts }) => `${outlet} ${texts}`);
  before(async () => {
    for (const number of [1, 2, 3]) await post(number, 'Harwik Wier');
    await post(3, 'Harwick Wire');
    for (const number of [4, 5, 6]) await post(number, 'Dayly Trumpet');
  });

  it('is renamed from the correction of one of its articles', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles?outlet=Dayly+Trumpet`);
    await page.getByRole('link', { name: eventArticle(4).headline }).click();
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.locator('input[name=outlet]').fill('Daily Trumpet');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.locator('.done', { hasText: '2 other articles are of Dayly Trumpet' }).getByRole('link', { name: 'rename the outlet as a whole' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dayly Trumpet' }).waitFor();
    await page.getByRole('button', { name: 'Rename' }).click();
    const form = page.locator('.renaming');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).to.equal('newOutlet');
    await form.getByText('2 articles get this name, however each spells the outlet now.').waitFor();
    expect(await form.getByRole('button', { name: 'Rename the outlet' }).isDisabled(), 'the name that it has').to.equal(true);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Daily Trumpett');
    expect(await form.getByText('become one outlet').count()).to.equal(0);
    await page.keyboard.press('Backspace');
    await form.getByText('Daily Trumpet is here already, with 1 article: the two become one outlet, and cannot be told apart again.').waitFor();
    expect(await form.getByRole('button', { name: 'Make them one outlet' }).isEnabled()).to.equal(true);
    await page.keyboard.press('Enter');
    await page.locator('.done', { hasText: '2 articles of Dayly Trumpet are of Daily Trumpet now.' }).waitFor();
    expect(new URL(page.url()).search).to.equal('?name=Daily+Trumpet');
    expect(await page.evaluate(() => document.activeElement?.className)).to.include('done');
    await page.getByRole('heading', { level: 1, name: 'Daily Trumpet' }).waitFor();
    expect(await outlets()).to.include('Daily Trumpet 3');
  });

  it('says which articles stay, since the other outlet has the same text, and leads to them', async () => {
    const { page, address } = app;
    await page.goto(`${address}/outlet?name=Harwik+Wier`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('New name').fill('Harwick Wire');
    await page.getByRole('button', { name: 'Make them one outlet' }).click();
    const told = page.locator('.done', { hasText: '2 articles of Harwik Wier are of Harwick Wire now. 1 article stays under the old name, since Harwick Wire has the same text already' });
    await told.getByRole('link', { name: 'the articles of Harwik Wier' }).click();
    await page.getByRole('link', { name: eventArticle(3).headline }).waitFor();
    expect(await page.locator('.articles tbody tr').count()).to.equal(1);
    expect((await outlets()).sort()).to.deep.equal(['Daily Trumpet 3', 'Harwick Wire 3', 'Harwik Wier 1']);
  });

  it('keeps its form within 360 px', async () => {
    const { page, address } = app;
    await expectReadableNarrow(app, '/outlet?name=Harwik+Wier');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${address}/outlet?name=Harwik+Wier`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('New name').fill('Harwick Wire');
    await page.getByText('become one outlet').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
