import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { Comparison } from '../../../server/types/comparison.ts';
import type { ProgramState } from '../../../server/types/program.ts';
import { appOfSuite, expectReadableNarrow, type BrowserApp } from './browser.ts';

describe('what figures are narrowed to, in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));
  before(() => app.page.request.post(`${app.address}/api/samples`));

  const filters = '?q=the&from=2026-03-01';
  const json = async <Body>(path: string) => (await (await app.page.request.get(app.address + path)).json()) as Body;
  async function taken(within: Locator, name: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([app.page.waitForEvent('download'), within.getByRole('button', { name, exact: true }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  /** What the style sheet of paper writes of a page's source. */
  const source = async () => (await app.page.locator('.on-paper').evaluate((line) => [getComputedStyle(line, '::before').content, getComputedStyle(line, '::after').content])).map((text) => text.replace(/^"|"$/g, '').replaceAll('\\"', '"')).join('');
  /** What is seen on paper only. */
  async function printed<Result>(look: () => Promise<Result>): Promise<Result> {
    await app.page.emulateMedia({ media: 'print' });
    const result = await look();
    await app.page.emulateMedia({ media: 'screen' });
    return result;
  }

  it('goes along from the comparison to an outlet, its fields, its articles, its report and the pages against others', async () => {
    const { page, address } = app;
    await page.goto(`${address}/${filters}`);
    await page.locator('#measures').getByRole('link', { name: 'Daily Trumpet' }).click();
    await page.waitForURL(/\/outlet\?name=Daily\+Trumpet&q=the&from=2026-03-01$/);
    expect(await page.locator('input[name=q]').inputValue()).to.equal('the');
    expect(await page.locator('input[name=from]').inputValue()).to.equal('2026-03-01');
    const leads = async (name: string | RegExp) => new URL((await page.getByRole('link', { name }).first().getAttribute('href'))!, address);
    for (const name of ['its articles', 'Report as one file', /^against /]) expect((await leads(name)).search, String(name)).to.include('q=the').and.include('from=2026-03-01');
    await page.getByRole('link', { name: 'its articles' }).click();
    await page.waitForURL(/\/articles\?.*outlet=Daily\+Trumpet/);
    expect(await page.locator('input[name=q]').inputValue()).to.equal('the');
    await page.goBack();
    // Both pages have the field; what is typed belongs to the one that is coming.
    await page.waitForURL(/\/outlet\?/);
    await page.getByRole('heading', { name: 'Daily Trumpet', level: 1 }).waitFor();
    await page.locator('input[name=topic]').fill('harbour');
    await page.locator('input[name=topic]').press('Enter');
    await page.getByText('Not enough texts to say anything: 1 text').waitFor();
    await page.locator('input[name=q]').fill('nosuchword');
    await page.locator('input[name=q]').press('Enter');
    await page.getByText('No text of this outlet matches').waitFor();
    await page.getByRole('link', { name: 'all its texts' }).click();
    await page.getByText('The bodies of 6 texts score').waitFor();
    expect(page.url()).to.equal(`${address}/outlet?name=Daily+Trumpet`);
    await page.goto(`${address}/articles?topic=harbour`);
    await page.getByText('4 articles').waitFor();
    expect(await page.locator('input[name=topic]').inputValue()).to.equal('harbour');
  });

  it('is shown in the fields of the pages that it narrows: head to head, and the stories of an outlet', async () => {
    const { page, address } = app;
    await page.goto(`${address}/pair?a=Harwick+Wire&b=Daily+Trumpet&q=committee`);
    expect(await page.locator('input[name=q]').inputValue()).to.equal('committee');
    await page.goto(`${address}/stories?outlet=Harwick+Wire&from=2026-03-05`);
    expect(await page.locator('input[name=outlet]').inputValue()).to.equal('Harwick Wire');
    const { total } = await json<{ total: number }>('/api/stories?outlet=harwick%20wire&from=2026-03-05');
    expect(total).to.be.within(1, 5);
    await page.waitForFunction((count) => document.querySelectorAll('.stories li').length === count, total);
    await page.locator('input[name=outlet]').fill('Nobody');
    await page.locator('input[name=outlet]').press('Enter');
    await page.getByText('No story matches').waitFor();
  });

  it('stands with program, lexicon, day and address on paper, in pictures, and in what a reader cites; and in the name of a CSV', async () => {
    const { page, address } = app;
    const program = await json<ProgramState>('/readyz');
    await page.goto(`${address}/${filters}&over=choiceIndex&step=month`);
    const chart = page.locator('#families');
    await chart.locator('canvas').waitFor();
    await page.locator('#time canvas').waitFor();
    const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const made = `Plumbline ${program.version}, lexicon ${program.lexicon}, ${today}`;
    const narrowed = 'texts with the words “the”; texts from 1 March 2026 on';
    expect(await page.locator('.on-paper').isVisible()).to.equal(false);
    const paper = await printed(async () => [await source(), await page.locator('#time h2').innerText(), await page.locator('#pairs h2').innerText()]);
    expect(paper[0]).to.equal(`Narrowed to: ${narrowed}. 24 texts of 4 outlets. ${made}, ${address}/${filters}&over=choiceIndex&step=month`);
    expect(paper.slice(1)).to.deep.equal(['Over time: choice index', 'Pair by pair: bodies']);
    const svg = await taken(chart, 'Families of wording as SVG');
    expect(svg.text).to.include(`Narrowed to: ${narrowed}.`).and.include(made).and.include(`lexicon ${program.lexicon}`);
    expect(svg.name).to.equal('families-with-the-from-2026-03-01.svg');
    expect((await taken(chart, 'Families of wording as CSV')).name).to.equal('families-with-the-from-2026-03-01.csv');
    expect((await taken(page.locator('#measures'), 'All measures as CSV')).name).to.equal('measures-with-the-from-2026-03-01.csv');
    await chart.getByText('cite').click();
    expect(await chart.locator('.cite p').innerText()).to.equal(`“Families of wording”, 24 texts of 4 outlets, narrowed to ${narrowed}. ${made}, ${address}/${filters}&over=choiceIndex&step=month#families`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chart.getByRole('button', { name: 'Copy the citation of Families of wording' }).click();
    await chart.getByText('copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).to.equal(await chart.locator('.cite p').innerText());
    for (const path of ['/articles?q=the&outlet=harwick', '/stories?q=the&outlet=Harwick+Wire']) {
      await page.goto(address + path);
      await page.locator('.on-paper').waitFor({ state: 'attached' });
      expect(await printed(source), path).to.match(/^Narrowed to: texts with the words “the”; the outlet Harwick Wire\. \d+ (articles|stories)\. /);
    }
    await page.goto(`${address}/articles?story=sample-budget`);
    await page.getByRole('button', { name: 'All stories' }).click();
    await page.getByText('24 articles').first().waitFor({ state: 'attached' });
    // Without filters nothing is said of any.
    await page.goto(address);
    await page.locator('#families canvas').waitFor();
    const whole = await printed(source);
    expect(whole).to.include('24 texts of 4 outlets.');
    expect(whole).to.not.include('Narrowed');
  });

  it('says what is followed over time, by which stretch, wherever the line goes', async () => {
    const { page, address } = app;
    await page.goto(`${address}/?over=choiceIndex`);
    const chart = page.locator('#time');
    await chart.locator('canvas').waitFor();
    await chart.getByRole('combobox', { name: /^by/ }).selectOption('week');
    await page.waitForURL(/step=week/);
    await page.waitForFunction(() => /^Choice index \(%\): means by week,/.test(document.querySelector('#time figcaption p')?.textContent ?? ''));
    const { name, text } = await taken(chart, 'Over time: choice index as CSV');
    expect(name).to.equal('time-choice-index-by-week.csv');
    expect((parse(text, { bom: true }) as string[][])[0]).to.deep.equal(['Outlet', 'First day of the week', 'Mean choice index (%)', '95 % from', 'to', 'Texts']);
    expect((await taken(chart, 'Over time: choice index as SVG')).text).to.include('>choice index (%)<').and.include('Over time: choice index');
    await page.reload();
    expect(await chart.getByRole('combobox', { name: /^by/ }).inputValue()).to.equal('week');
  });

  it('tells each page by what two outlets are said to differ on it, and on which side of the mean an outlet lies', async () => {
    const { page, address } = app;
    const said = async (path: string) => {
      await page.goto(address + path);
      return page.locator('#comparison figcaption p').innerText();
    };
    expect(await said('/')).to.include('is said by the pairs below');
    expect(await said('/pair?a=Harwick+Wire&b=Daily+Trumpet')).to.include('is said by the sentence above');
    expect(await said('/outlet?name=Harwick+Wire')).to.include('is said by the pages head to head that are linked below');
    expect(await page.locator('.lede').innerText()).to.match(/the bodies lie \d+ points below the mean of the outlets on the same stories \(between \d+ and \d+ below\)/);
  });

  it('gives a voice in which nobody speaks its interval, and no figure where too few texts have any', async () => {
    const { page, address } = app;
    const { outlets } = await json<Comparison>('/api/compare');
    expect(Object.keys(outlets[0]!.voices).sort()).to.deep.equal(['narrator', 'quoted', 'reported', 'scare']);
    await page.goto(address);
    await page.locator('#voices canvas').waitFor();
    const rows = parse((await taken(page.locator('#voices'), 'Whose voice as CSV')).text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).to.have.length(16);
    for (const row of rows) expect(row['95 % from'] === '', `${row['Outlet']}, ${row['Part']}`).to.equal(row['% of findings'] === '');
    expect(await page.locator('#voices tbody td').allTextContents()).to.satisfy((cells: string[]) => cells.every((cell) => cell === 'too few texts' || /\(/.test(cell)));
  });

  for (const path of [`/outlet${filters}&name=Daily+Trumpet`, '/stories?outlet=Harwick+Wire', '/pair?a=Harwick+Wire&b=Daily+Trumpet&q=the', '/?over=quotedShare&step=week']) {
    it(`is readable at 360 px: ${path}`, () => expectReadableNarrow(app, path));
  }
});
