import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { Comparison } from '../../../server/types/comparison.ts';
import type { StoryPage } from '../../../server/types/story.ts';
import { appOfSuite, expectReadableNarrow, type BrowserApp } from './browser.ts';

describe('comparison, stories and head to head in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));
  before(() => app.page.request.post(`${app.address}/api/samples`));

  const figures = (id: string) => app.page.locator(`figure#${id}`);
  const json = async <Body>(path: string) => (await (await app.page.request.get(app.address + path)).json()) as Body;
  async function taken(within: Locator, name: string): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([app.page.waitForEvent('download'), within.getByRole('button', { name, exact: true }).or(within.getByRole('link', { name, exact: true })).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  it('hands out a chart as PNG, SVG and CSV whose figures are those of the page, and as a link', async () => {
    const { page, address } = app;
    await page.goto(address);
    const chart = figures('comparison');
    await chart.locator('canvas').waitFor();
    const { outlets } = await json<Comparison>('/api/compare');

    const png = await taken(chart, 'Body and headline as PNG');
    expect(png.name).to.equal('comparison.png');
    expect(png.bytes.subarray(1, 4).toString()).to.equal('PNG');
    expect(png.bytes.readUInt32BE(16)).to.equal(2000);

    const svg = await taken(chart, 'Body and headline as SVG');
    const drawn = svg.bytes.toString();
    for (const { outlet } of outlets) expect(drawn).to.include(`>${outlet}<`);
    expect(drawn).to.include('Body and headline').and.include(`${address}/#comparison`);
    expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null, drawn)).to.equal(true);

    const rows = parse((await taken(chart, 'Body and headline as CSV')).bytes, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['Outlet'], Number(row['Body'])])).to.deep.equal(outlets.map(({ outlet, measures }) => [outlet, measures.body.value]));
    expect(await chart.getByRole('link', { name: 'link to this chart' }).getAttribute('href')).to.equal('#comparison');
  });

  it('draws the bars of those quoted to one measure, and holds the story filter where it tells of stories', async () => {
    const { page, address } = app;
    await page.goto(`${address}/stories/sample-harbour-talks`);
    const bars = page.locator('.quoted .meter');
    await bars.first().waitFor();
    const widths = await bars.evaluateAll((all) => all.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    expect(widths.length).to.be.greaterThan(3);
    expect([...new Set(widths)]).to.have.length(1);
    // Under a filter other stories are not told of; one outlet alone is told nothing of the others.
    await page.goto(`${address}/?topic=vaccin`);
    await page.getByText('1 story').waitFor();
    expect(await page.getByText('What a few texts can show').count()).to.equal(0);
    await page.goto(`${address}/?outlet=Harwick+Wire`);
    await page.locator('.counted', { hasText: 'stories.' }).waitFor();
    expect(await page.locator('.counted').first().innerText()).to.match(/^\d+ texts of 1 outlet on 6 stories\.$/);
    await page.goto(address);
  });

  it('draws every chart with a sentence, a table and a way to its method', async () => {
    const { page } = app;
    for (const id of ['families', 'voices', 'own-and-quoted', 'frames', 'headline-and-body', 'time', 'tone']) {
      const chart = figures(id);
      await chart.locator('canvas').waitFor();
      expect((await chart.locator('figcaption p').innerText()).length, id).to.be.greaterThan(60);
      expect(await chart.locator('tbody tr').count(), id).to.be.at.least(4);
      const method = await chart.getByRole('link', { name: 'how it is made' }).getAttribute('href');
      const drawn = (await taken(chart, `${await chart.locator('h2').innerText()} as SVG`)).bytes.toString();
      expect(drawn, id).to.include('<svg').and.include('Plumbline');
      expect(method, id).to.match(/^\/method#[a-z]+$/);
    }
    await figures('time').getByRole('link', { name: 'how it is made' }).click();
    await page.getByRole('heading', { name: 'Over time' }).waitFor();
    expect(await page.evaluate(() => document.getElementById('time')!.getBoundingClientRect().top)).to.be.lessThan(300);
  });

  it('draws pictures in the colours of the day, also by night', async () => {
    const { page, address } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    const chart = figures('comparison');
    await chart.locator('canvas').waitFor();
    const svg = (await taken(chart, 'Body and headline as SVG')).bytes.toString();
    expect(svg).to.include('#fbf9f4').and.not.include('#191714');
    const png = [...(await taken(chart, 'Body and headline as PNG')).bytes];
    const corner = await page.evaluate(async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const ctx = new OffscreenCanvas(1, 1).getContext('2d')!;
      ctx.drawImage(picture, 0, 0);
      return [...ctx.getImageData(0, 0, 1, 1).data];
    }, png);
    expect(corner).to.deep.equal([251, 249, 244, 255]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'the page itself stays dark').to.equal('rgb(25, 23, 20)');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('keeps a table in the place of its chart through filters, without a step for Back', async () => {
    const { page, address } = app;
    await page.goto(address);
    await figures('families').getByRole('button', { name: 'Show as a table' }).click();
    await page.getByLabel('Only texts with the words').fill('the');
    await page.getByLabel('Only texts with the words').press('Enter');
    await page.waitForURL(/q=the/);
    await page.waitForLoadState('networkidle');
    expect(await figures('families').locator('table').isVisible()).to.equal(true);
    expect(await figures('families').locator('canvas').isVisible()).to.equal(false);
    expect(await figures('voices').locator('canvas').isVisible()).to.equal(true);
    await page.reload();
    await figures('families').getByRole('button', { name: 'Show the chart' }).click();
    await figures('families').locator('canvas').waitFor();
    expect(page.url()).to.not.include('table=');
    await page.goBack();
    await page.waitForURL(/table=families$/);
  });

  it('prints every table whole', async () => {
    const { page, address } = app;
    await page.goto(`${address}/?table=families`);
    await figures('comparison').locator('canvas').waitFor();
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ media: 'print' });
    // A sheet of A4 between its margins, in CSS pixels.
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.waitForTimeout(300);
    const wide = await page.evaluate(() => [...document.querySelectorAll('table')].filter((table) => !table.closest('.offscreen') && table.getBoundingClientRect().right > innerWidth).map((table) => table.className));
    expect(wide).to.deep.equal([]);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('narrows everything to the stories of a topic, and to some outlets, in the address', async () => {
    const { page, address } = app;
    await page.goto(address);
    await page.getByLabel('Only stories about').fill('harbour');
    await page.getByLabel('Only stories about').press('Tab');
    await page.waitForURL(/topic=harbour/);
    await page.getByText('4 texts of 4 outlets on 1 story').waitFor();
    await page.goto(address);
    await page.locator('.choice summary').click();
    for (const outlet of ['Harwick Wire', 'Daily Trumpet']) await page.locator('.choice').getByLabel(outlet).check();
    await page.getByText('12 texts of 2 outlets').waitFor();
    expect(new URL(page.url()).searchParams.getAll('outlet')).to.deep.equal(['Harwick Wire', 'Daily Trumpet']);
    await page.reload();
    await page.getByText('12 texts of 2 outlets').waitFor();
    await page.locator('.limits', { hasText: 'These outlets were chosen, and a difference is called clear among their pairs alone.' }).waitFor();
    await page.goto(address);
    await page.locator('.limits').waitFor();
    expect(await page.locator('.limits').innerText()).to.not.include('These outlets were chosen');
    await page.goto(`${address}/?q="no such words"`);
    await page.getByText('No text with an outlet matches').waitFor();
  });

  it('follows other measures over time', async () => {
    const { page, address } = app;
    await page.goto(address);
    const followed = page.waitForResponse(/timeline\?.*measure=family/);
    await figures('time').getByLabel('What').selectOption('family:evaluative');
    await page.waitForURL(/over=family/);
    await followed;
    await page.waitForFunction(() => /bars are 95 % intervals/.test(document.querySelector('#time figcaption')?.textContent ?? ''));
    expect(await figures('time').locator('tbody tr').count()).to.equal(8);
  });

  it('sets two outlets head to head', async () => {
    const { page, address } = app;
    await page.goto(address);
    await page.getByRole('link', { name: 'Daily Trumpet and Harwick Wire' }).click();
    await page.waitForURL(/\/pair\?a=Daily\+Trumpet&b=Harwick\+Wire/);
    const choice = page.locator('.choice-of-two', { hasText: 'not agree to a request' });
    await choice.waitFor();
    expect(await choice.getByRole('list', { name: 'Daily Trumpet' }).innerText()).to.match(/slams the door on/i);
    expect(await choice.getByRole('list', { name: 'Harwick Wire' }).getByRole('link').allTextContents()).to.deep.equal(['declined (neutral)']);
    expect(await page.locator('.sides tbody tr').count()).to.equal(6);
    // Of the two alone the headlines differ clearly; among the six pairs of all four they do not, and nobody is to take the one for the other.
    await page.goto(`${address}/pair?a=The+Orland+Courier&b=The+People%27s+Lantern`);
    const shows = await page.locator('.said').innerText();
    expect(shows).to.match(/the headlines of The People's Lantern score \d+ points higher[^]*among all 4 outlets, where 6 pairs are compared at once, the difference of the headlines is not clear\./);
    expect(shows).to.not.include('These outlets were chosen');
    expect(await page.locator('.lede').innerText(), 'the bodies differ clearly there too').to.not.include('among all');
    await page.goto(`${address}/pair?a=Daily+Trumpet&b=Nobody`);
    await page.locator('label:has([name=b]) .fault', { hasText: 'no article is of "Nobody"' }).waitFor();
    app.complaints.splice(0);
  });

  it('leads from an outlet under filters to its report and its articles under the same', async () => {
    const { page, address } = app;
    const { outlets } = await json<Comparison>('/api/compare');
    const filter = { q: 'harbour', topic: 'harbour', from: '2020-01-01', to: '2030-12-31' };
    await page.goto(`${address}/outlet?${new URLSearchParams({ name: outlets[0]!.outlet, ...filter })}`);
    for (const name of ['Report as one file', 'its articles']) {
      const href = await page.locator('article').getByRole('link', { name }).getAttribute('href');
      expect(Object.fromEntries(new URL(href!, address).searchParams), name).to.deep.equal({ ...filter, outlet: outlets[0]!.outlet });
    }
    await page.getByRole('link', { name: 'its articles' }).click();
    await page.locator('.counted').waitFor();
    expect(await page.getByLabel('Only stories about').inputValue()).to.equal('harbour');
    await page.getByLabel('Only stories about').fill('zebra');
    await page.keyboard.press('Enter');
    await page.getByText('No article matches.').waitFor();
  });

  it('shows one outlet among the others, and its report', async () => {
    const { page, address } = app;
    await page.goto(`${address}/outlet?name=Daily+Trumpet`);
    await page.getByRole('heading', { name: 'Daily Trumpet', level: 1 }).waitFor();
    await page.locator('.headlines li').first().waitFor();
    const report = await taken(page.locator('article'), 'Report as one file');
    expect(report.name).to.match(/\.html$/);
    const text = report.bytes.toString();
    expect(text).to.include('<svg').and.include('Daily Trumpet');
    expect(text).to.not.match(/<script|<link|src=|url\(/);
    await page.goto(`${address}/outlet?name=Nobody`);
    await page.getByText('There is no text of this outlet').waitFor();
  });

  it('shows a story: headlines in order, acts, who is quoted, what only one has, when', async () => {
    const { page, address } = app;
    await page.goto(`${address}/stories/sample-harbour-talks`);
    const { articles } = await json<StoryPage>('/api/stories/sample-harbour-talks');
    await page.locator('.ladder').waitFor();
    expect(await page.locator('.ladder div > a').allInnerTexts()).to.deep.equal(articles.map(({ headline }) => headline));
    expect(await page.locator('#acts .act', { hasText: 'not agree to a request' }).innerText()).to.match(/declined[\s\S]*refuses[\s\S]*slammed the door on/);
    // Counted by hand: Marsh is quoted once in each text, Reel too, also where only "he said" names him.
    const quoted = page.locator('#quoted tbody tr');
    expect(await quoted.first().innerText()).to.match(/Edda Marsh\s+11 words\s+7 words\s+5 words\s+5 words/);
    expect(await quoted.nth(1).innerText()).to.match(/Tomas Reel\s+5 words\s+5 words\s+5 words\s+4 words/);
    await page.locator('#coverage').getByText('Nils Aker').waitFor();
    expect(await page.locator('.timeline > li').count()).to.equal(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).to.equal(false);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${address}/stories/sample-tram-strike`);
    expect(await quoted.filter({ hasText: 'Pia Lind' }).first().innerText()).to.include('11 words in 2');
  });

  it('shows a repeated text with its origin and its republishers', async () => {
    const { page, address } = app;
    const body = (await json<StoredArticle>(`/api/articles/${(await json<StoryPage>('/api/stories/sample-budget')).articles[0]!.id}`)).body.replaceAll('Orland', 'Veldt').replaceAll('Stern', 'Rask');
    const add = async (outlet: string, headline: string, publishedAt: string) => (await (await page.request.post(`${address}/api/articles`, { data: { outlet, headline, publishedAt, body } })).json()) as StoredArticle;
    const origin = await add('Veldt Wire', 'Veldt parliament passes the budget', '2027-01-10');
    await add('Rask Daily', 'Reckless budget hammers Veldt', '2027-01-11');
    await add('Veldt Wire', 'Veldt passes its budget at last', '2027-01-12');
    await page.goto(`${address}/stories/${origin.story}`);
    await page.getByText('republished by Rask Daily · run again by the same outlet').waitFor();
    expect(await page.locator('.ladder li', { hasText: 'at last' }).innerText()).to.include('the text repeats another of the same outlet');
    expect(await page.locator('.ladder li', { hasText: 'Reckless budget' }).innerText()).to.include('the text repeats that of Veldt Wire');
    await page.goto(`${address}/pair?a=Veldt+Wire&b=Rask+Daily`);
    await page.getByText('1 story covered by both, be it with a republished text under a headline of its own').waitFor();
  });

  it('lets a reader name, split and merge a story', async () => {
    const { page, address } = app;
    const stories = await json<{ items: { id: string; name: string }[] }>('/api/stories?q=veldt');
    await page.goto(`${address}/stories/${stories.items[0]!.id}`);
    await page.getByRole('button', { name: 'Name, merge or split' }).click();
    await page.getByLabel("The story's name").fill('The Veldt budget');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.getByRole('heading', { name: 'The Veldt budget' }).waitFor();

    await page.getByRole('button', { name: 'Name, merge or split' }).click();
    await page.getByLabel('Reckless budget hammers Veldt').check();
    await page.getByLabel('Name of the new story').fill('The hammer');
    await page.getByRole('button', { name: 'Split off 1 text' }).click();
    await page.getByRole('heading', { name: 'The hammer' }).waitFor();
    expect(await page.locator('.ladder li').count()).to.equal(1);

    await page.getByRole('button', { name: 'Name, merge or split' }).click();
    await page.getByLabel('Find the other story').fill('Veldt');
    await page.getByLabel('Put all texts of this story into').selectOption(stories.items[0]!.id);
    await page.getByRole('button', { name: 'Merge into it' }).click();
    await page.getByRole('heading', { name: 'The Veldt budget' }).waitFor();
    expect(await page.locator('.ladder li').count()).to.equal(3);
    // The story that is gone lies behind; its address leads on.
    await page.goBack();
    await page.waitForURL(`${address}/stories/${stories.items[0]!.id}`);
    await page.getByRole('heading', { name: 'The Veldt budget' }).waitFor();
  });

  for (const path of ['/?topic=harbour', '/pair?a=Harwick+Wire&b=Daily+Trumpet', '/outlet?name=Daily+Trumpet', '/stories/sample-harbour-talks']) {
    it(`is readable at 360 px: ${path}`, () => expectReadableNarrow(app, path));
  }
});
