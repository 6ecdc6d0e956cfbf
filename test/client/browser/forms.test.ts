import { expect } from 'chai';
import type { StoryPage } from '../../../server/types/story.ts';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, expectReadableNarrow, type BrowserApp } from './browser.ts';

const paste = (number: number) => `${eventArticle(number).headline}\n\n${eventArticle(number).body}`;

describe('forms in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));

  const focused = () => app.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const focusOn = (words: string) => app.page.waitForFunction((text) => document.activeElement !== document.body && document.activeElement?.textContent?.includes(text), words);
  const stored = async () => ((await (await fetch(`${app.address}/api/articles`)).json()) as { total: number }).total;
  const add = async (number: number, outlet = 'Harwick Wire') => (await (await app.page.request.post(`${app.address}/api/articles`, { data: { ...eventArticle(number), outlet } })).json()) as { id: string; story: string };

  it('put the focus on what came of them, and on the field that is wrong', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.locator('textarea[name=paste]').fill(paste(1));
    await page.getByRole('button', { name: 'Read it' }).click();
    await focusOn('Check what was read');
    await page.locator('input[name=publishedAt]').fill('the day before yesterday');
    await page.getByRole('button', { name: 'Save the article' }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'publishedAt');
    expect(await page.locator('.failure').innerText()).to.match(/Date: .*is no date/).and.not.contain('publishedAt');
    app.complaints.splice(0);
    await page.locator('input[name=publishedAt]').fill('12 March 2026');
    await page.getByRole('button', { name: 'Save the article' }).click();
    await focusOn('Saved: ');
    await page.getByRole('link', { name: eventArticle(1).headline! }).click();
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.locator('.articleform').getByRole('button', { name: 'Cancel' }).click();
    await focusOn('Correct');
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.locator('[name=headline]').fill(`Furious mayor slams the door on ${eventArticle(1).headline}`);
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await focusOn('The correction is saved');
    expect(await focused(), 'what it changed').to.match(/headline score \d+, before .*; body score \d+ as before; \d findings? came \(“/);
  });

  it('look at a draft without storing it, and lead back to its fields', async () => {
    const { page, address } = app;
    const before = await stored();
    await page.goto(`${address}/upload`);
    await page.locator('textarea[name=paste]').fill(paste(2));
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('[name=headline]').fill('Mayor slams the door on talks');
    await page.locator('input[name=outlet]').fill('Harwick Herald');
    await page.getByRole('button', { name: 'Look at it only' }).click();
    await page.getByText('nothing of this text is stored').waitFor();
    expect(await page.locator('h1 .finding').innerText()).to.equal('slams the door on');
    await page.waitForFunction(() => document.title.startsWith('A look at: Mayor slams'));
    await page.reload();
    await page.getByRole('link', { name: 'Back to the form' }).click();
    expect(await page.locator('input[name=outlet]').inputValue()).to.equal('Harwick Herald');
    expect(await page.locator('[name=headline]').inputValue()).to.equal('Mayor slams the door on talks');
    expect(await stored()).to.equal(before);
    await page.locator('.articleform').getByRole('button', { name: 'Cancel' }).click();
  });

  it('lead from the address of a story that was put into another to the other', async () => {
    const { page, address } = app;
    const [one, other] = [await add(3), await add(3, 'Daily Beacon')];
    expect(one.story).to.equal(other.story);
    const split = (await (await page.request.post(`${address}/api/stories/${one.story}/split`, { data: { articles: [other.id] } })).json()) as StoryPage;
    await page.request.post(`${address}/api/stories/${split.id}/merge`, { data: { into: one.story } });
    await page.goto(`${address}/stories/${split.id}`);
    await page.waitForURL(`${address}/stories/${one.story}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Name, merge or split' }).click();
    await page.getByLabel("The story's name").fill('The gates');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await focusOn('The story is called “The gates” now.');
  });

  it('ask before the sample set is removed, and say how much was', async () => {
    const { page, address } = app;
    await page.request.post(`${address}/api/samples`);
    await page.goto(`${address}/articles`);
    const button = page.getByRole('button', { name: 'Remove the sample set' });
    page.once('dialog', (dialog) => void dialog.dismiss());
    const [before] = [await stored(), await button.click()];
    expect(await stored()).to.equal(before);
    page.once('dialog', (dialog) => void dialog.accept());
    await button.click();
    await focusOn('24 articles of the sample set were removed.');
    expect(await stored()).to.equal(before - 24);
  });

  it('say of words that nothing matches, and not that there is nothing', async () => {
    const { page, address } = app;
    for (const [path, all] of [['/stories', 'Show all stories'], ['/articles', 'Show all articles'], ['/lexicon', 'look at all of it']] as const) {
      await page.goto(`${address}${path}?q=zzzqqq`);
      const link = page.getByRole('link', { name: all });
      expect(await page.locator('.notice', { has: link }).innerText()).to.not.contain('yet');
      await link.click();
      await page.waitForURL(`${address}${path}`);
    }
  });

  it('speak of two outlets as the page does', async () => {
    const { page, address } = app;
    await page.goto(`${address}/pair?a=Trumpet&b=Harwick+Wire`);
    const fault = (name: string) => page.locator(`label:has([name=${name}]) .fault`);
    await fault('a').waitFor();
    expect(await page.locator('.failure').innerText()).to.contain('One outlet: no article is of "Trumpet"').and.not.contain('/api');
    await page.goto(`${address}/pair?a=Harwick+Wire&b=Harwick+Wire`);
    await fault('b').waitFor();
    app.complaints.splice(0);
  });

  it('keep numbers beside a name that is written from right to left in their place', async () => {
    const { page, address } = app;
    const name = 'الأخبار اليوم';
    const { id, story } = await add(4, name);
    for (const path of [`/articles/${id}`, '/stories', `/stories/${story}`, '/articles']) {
      await page.goto(address + path);
      await page.locator('bdi', { hasText: name }).first().waitFor();
    }
    await page.goto(`${address}/upload/feeds`);
    await page.waitForFunction(() => document.title === 'Feeds · Plumbline');
  });

  it('lead from a story to two of its texts side by side, one under the other on a phone', async () => {
    const { page, address } = app;
    await page.request.post(`${address}/api/samples`);
    await page.goto(`${address}/stories/sample-harbour-talks`);
    await page.getByRole('link', { name: 'Read them side by side' }).click();
    const columns = page.locator('.columns-of-two article');
    await columns.nth(1).waitFor();
    const places = () => columns.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
    const [left, right] = await places();
    expect(right!.left).to.be.greaterThan(left!.left + 300);
    expect(right!.top).to.equal(left!.top);
    await columns.nth(1).locator('.text .finding').first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expectReadableNarrow(app, new URL(page.url()).pathname + new URL(page.url()).search);
    await page.setViewportSize({ width: 360, height: 740 });
    await columns.nth(1).waitFor();
    const [upper, lower] = await places();
    expect(lower!.left).to.equal(upper!.left);
    expect(lower!.top).to.be.greaterThan(upper!.top + 100);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('are readable at 360 px: /upload/look', () => expectReadableNarrow(app, '/upload/look'));
});
