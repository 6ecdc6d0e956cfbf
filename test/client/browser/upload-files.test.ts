import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { Page as ListPage } from '../../../server/types/page.ts';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

const fixture = (name: string, file: string) => readFileSync(join(projectRoot(), 'test/fixtures/files', name, file));

describe('files on the upload page', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));

  const drop = async (...files: { name: string; buffer: Buffer }[]) => {
    await app.page.goto(`${app.address}/upload`);
    await app.page.locator('input[type=file]').setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })));
  };
  const stored = async () => ((await (await fetch(`${app.address}/api/articles`)).json()) as { total: number }).total;

  it('asks what the columns of a spreadsheet hold, and takes the rows in as it is told', async () => {
    const { page } = app;
    await drop({ name: 'press.csv', buffer: fixture('sheet-semicolons-unknown-names', 'given.txt') });
    await page.getByRole('heading', { name: 'What do the columns of press.csv hold?' }).waitFor();
    expect(await page.getByLabel('Verhaal').inputValue(), 'guessed by its content').to.equal('body');
    expect(await page.locator('.sheet tbody tr').count()).to.equal(3);
    expect(await stored(), 'nothing is stored before').to.equal(0);
    expect(await page.locator('[aria-live]').allInnerTexts(), 'said aloud: counts, no form').to.deep.equal(['1 file to ask about', '']);
    // A column that is chosen for the text takes it from the other.
    await page.getByLabel('Kop').selectOption('body');
    expect(await page.getByLabel('Verhaal').inputValue()).to.equal('');
    await page.getByLabel('Kop').selectOption('');
    expect(await page.getByRole('button', { name: 'Take the rows in' }).isDisabled()).to.equal(true);
    await page.getByLabel('Verhaal').selectOption('body');
    await page.getByLabel('Kop').selectOption('headline');
    await page.getByLabel('Dag').selectOption('');
    await page.getByRole('button', { name: 'Take the rows in' }).click();
    await page.getByText('3 articles in, 0 not').waitFor();
    expect(await page.locator('[aria-live]').allInnerTexts(), 'said aloud: counts, no question').to.deep.equal(['', '3 articles in, 0 not']);
    expect(await page.locator('.outcomes li').first().innerText()).to.contain('Harwick closes its harbour').and.contain('Varnia Courier');
  });

  it('shows the articles that a file seems to hold, and saves them as it is told', async () => {
    const { page } = app;
    // Other towns: the texts of the spreadsheet above are in the store, and would be there already without their outlet.
    const file = { name: 'three.txt', buffer: Buffer.from(fixture('text-rules', 'given.txt').toString('utf8').replaceAll('Harwick', 'Mellin').replaceAll('Senne', 'Ansel')) };
    const before = await stored();
    await drop(file);
    await page.getByRole('heading', { name: 'three.txt seems to hold 3 articles' }).waitFor();
    expect(await page.locator('.parts li').nth(1).innerText()).to.contain('Orland votes for a bridge').and.contain('Tom Reyes').and.contain('4 May 2026');
    await page.getByRole('button', { name: 'It is one article' }).click();
    await page.getByText('1 article in, 0 not').waitFor();
    expect(await stored()).to.equal(before + 1);

    await drop(file);
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.locator('.question').waitFor({ state: 'detached' });
    expect(await stored()).to.equal(before + 1);

    await drop(file, { name: 'plain.txt', buffer: Buffer.from(`A plain headline here\n\n${eventArticle(7).body}`) });
    await page.getByRole('button', { name: 'Save 3 articles' }).click();
    await page.getByText('4 articles in, 0 not').waitFor();
    expect(await stored()).to.equal(before + 5);
  });

  it('gets the outlet of files that do not name theirs, before they are sent or after', async () => {
    const { page, address } = app;
    const bare = (number: number) => ({ name: `bare-${number}.txt`, buffer: Buffer.from(`${eventArticle(number).headline}\n\n${eventArticle(number).body}`) });
    const outletOf = async (number: number) => ((await (await page.request.get(`${address}/api/articles?limit=500`)).json()) as ListPage<ArticleSummary>).items.find(({ headline }) => headline === eventArticle(number).headline)?.outlet;
    await drop(bare(60), bare(61));
    await page.getByText('2 articles in, 0 not; 2 without an outlet').waitFor();
    await page.getByLabel('2 articles have no outlet and are in no comparison. Outlet of all of them').fill('Mellin Evening Post');
    await page.getByRole('button', { name: 'Add the outlet' }).click();
    await page.getByText('2 articles in, 0 not', { exact: true }).waitFor();
    expect(await page.locator('.unnamed').count()).to.equal(0);
    expect([await outletOf(60), await outletOf(61)]).to.deep.equal(['Mellin Evening Post', 'Mellin Evening Post']);
    expect(await page.locator('.outcomes').innerText()).to.include('Mellin Evening Post');

    await page.getByLabel('Outlet of files that do not name theirs').fill('Mellin Morning Post');
    await page.locator('input[type=file]').setInputFiles([{ mimeType: 'text/plain', ...bare(62) }]);
    await page.getByText('1 article in, 0 not', { exact: true }).waitFor();
    // A sheet without a column for it, too; and one that names its outlet keeps that.
    const sheet = (name: string, head: string, cells: string, number: number) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`headline;body${head}\n${eventArticle(number).headline};"${eventArticle(number).body.replaceAll('"', '""')}"${cells}\n`) });
    await page.locator('input[type=file]').setInputFiles([sheet('without.csv', '', '', 63), sheet('with.csv', ';outlet', ';Harwick Wire', 64)]);
    for (const name of ['without.csv', 'with.csv']) {
      await page.getByRole('heading', { name: `What do the columns of ${name} hold?` }).waitFor();
      await page.getByRole('button', { name: 'Take the rows in' }).click();
    }
    await page.getByText('2 articles in, 0 not', { exact: true }).waitFor();
    expect([await outletOf(62), await outletOf(63), await outletOf(64)]).to.deep.equal(['Mellin Morning Post', 'Mellin Morning Post', 'Harwick Wire']);
    await page.getByLabel('Outlet of files that do not name theirs').fill('');
  });

  it('says which text is there already', async () => {
    const { page } = app;
    await drop({ name: 'again.txt', buffer: Buffer.from(`A plain headline here\n\n${eventArticle(7).body}`) });
    await page.getByText('is there already').waitFor();
    await page.locator('.outcomes a').click();
    await page.getByRole('heading', { name: 'A plain headline here' }).waitFor();
  });

  it('lists what failed first, folds what went in behind its number, and keeps both over a reload', async () => {
    const { page } = app;
    const row = (number: number) => [eventArticle(number).headline, eventArticle(number).body, 'Varnia Post'].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const rows = [...Array.from({ length: 20 }, (_, number) => row(1_000 + number)), 'No text here,,Varnia Post', row(1_000), ...Array.from({ length: 20 }, (_, number) => row(1_020 + number))];
    await drop({ name: 'many.csv', buffer: Buffer.from(`headline,body,outlet\n${rows.join('\n')}\n`) });
    await page.getByRole('button', { name: 'Take the rows in' }).click();
    const inWords = page.getByText('40 articles in, 1 there already, 1 not');
    await inWords.waitFor();
    expect(await inWords.evaluate((element) => element.closest('[aria-live]')!.textContent), 'what is read out').to.equal('40 articles in, 1 there already, 1 not');
    for (const reloaded of [false, true]) {
      if (reloaded) await page.reload();
      await inWords.waitFor();
      expect(await page.locator('.outcomes li').first().innerText()).to.contain('The text is empty');
      expect(await page.locator('.outcomes li:visible').count()).to.equal(2);
      expect(await page.locator('.outcomes li:visible').nth(1).innerText()).to.contain('is there already');
    }
    await page.getByText('40 articles taken in').click();
    expect(await page.locator('.outcomes li:visible').count()).to.equal(42);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'What failed and what was there already' }).click()]);
    const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
    expect(lines[0]).to.contain('File,What became of it,Why,Field,Article');
    expect(lines[1]).to.match(/^"?many\.csv.*not taken in,The text is empty.*,body,$/);
    expect(lines[2]).to.match(/there already,.*\/articles\/[0-9a-f-]+$/);
    expect(lines).to.have.length(3);
  });

  it('imports a large file in bulk, through a reload of the page, with what failed as a table', async () => {
    const { page, address } = app;
    const articles = Array.from({ length: 3_000 }, (_, index) => JSON.stringify({ ...eventArticle(100 + index), ...(index === 7 ? { body: `<p>${eventArticle(107).body}</p>` } : {}) }));
    const buffer = Buffer.from([...articles.slice(0, 20), '{"headline": "No body"}', ...articles.slice(20)].join('\n'));
    expect(buffer.length, 'bytes, more than a common upload').to.be.greaterThan(1_000_000);
    await drop({ name: 'bulk.jsonl', buffer });
    await page.locator('.imports progress').waitFor();
    await page.reload();
    await page.locator('.imports progress').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await page.getByText(/\d a second/).waitFor();
    await page.getByText('One text of the file holds HTML tags, which are read as words of it. Give the text alone').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('was cancelled').waitFor();
    const link = page.getByRole('link', { name: 'What failed' });
    expect(await (await fetch(address + (await link.getAttribute('href')))).text()).to.match(/\r\n21,,body,The record is not an article/);
  });
});
