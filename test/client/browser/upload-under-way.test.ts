import { expect } from 'chai';
import type { Dialog } from 'playwright-core';
import { eventArticle } from '../../server/news.ts';
import { appOfSuite, type BrowserApp } from './browser.ts';

describe('an upload under way, in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));

  const go = (page: string) => app.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page }).click();
  const text = (number: number, outlet = 'Harwick Wire') => ({ name: `${number}.md`, mimeType: 'text/markdown', buffer: Buffer.from(`# ${eventArticle(number).headline}\n\n${outlet}\n\n${eventArticle(number).body}`) });
  /** Holds uploads back until told to let them go, as a slow line does. */
  const slowly = async (): Promise<() => void> => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await app.page.route('**/api/articles', async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    });
    return letGo;
  };

  it('goes on behind other pages, says so where figures are, and keeps what became of each file', async () => {
    const { page, address } = app;
    const letGo = await slowly();
    await page.goto(`${address}/upload`);
    await page.locator('input[type=file]').setInputFiles([text(1), { name: 'noise.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 3, 0, 0, 255]) }, text(2)]);
    await page.getByText('Sending 1 to 3 of 3').waitFor();
    await go('Compare');
    const notice = page.getByRole('status').filter({ hasText: 'still being read in' });
    await notice.waitFor();
    expect(await notice.innerText()).to.contain('sending 1 to 3 of 3');
    await notice.getByRole('link', { name: 'See how far it is' }).click();
    await page.getByText('Sending 1 to 3 of 3').waitFor();
    // More files wait for their turn.
    await page.locator('input[type=file]').setInputFiles([text(3)]);
    await go('Compare');
    letGo();
    await page.getByText('Texts were read in, and 1 file or record could not be').waitFor();
    await page.getByRole('button', { name: 'Show the new figures' }).click();
    await page.getByText('3 articles are here, but none says in which outlet it stood').waitFor();
    expect(await page.getByText('Texts were read in').count()).to.equal(0);
    await go('Upload');
    await page.getByText('3 articles in, 1 not').waitFor();
    expect(await page.locator('.outcomes .bad').innerText()).to.contain('noise.txt').and.to.contain('not a text');
    await page.unroute('**/api/articles');
  });

  it('keeps a question about a file, and says that it waits', async () => {
    const { page } = app;
    await page.locator('input[type=file]').setInputFiles([{ name: 'press.csv', mimeType: 'text/csv', buffer: Buffer.from(`Kop;Verhaal\n${[4, 5].map((number) => `${eventArticle(number).headline};"${eventArticle(number).body.replaceAll('"', '""')}"`).join('\n')}\n`) }]);
    await page.getByRole('heading', { name: 'What do the columns of press.csv hold?' }).waitFor();
    await go('Compare');
    await page.getByText('1 file waits for an answer').waitFor();
    await page.getByRole('link', { name: 'Answer' }).click();
    await page.getByRole('button', { name: 'Take the rows in' }).click();
    await page.getByText('2 articles in, 0 not').waitFor();
  });

  it('keeps a question while other files are given, and asks about each file of one name anew', async () => {
    const { page, address } = app;
    const sheet = (number: number, headline: string, body: string) => ({ name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from(`${headline};${body}\n${eventArticle(number).headline};"${eventArticle(number).body.replaceAll('"', '""')}"\n`) });
    await page.goto(`${address}/upload`);
    await page.locator('input[type=file]').setInputFiles([sheet(6, 'Kop', 'Verhaal'), sheet(7, 'Titre', 'Texte')]);
    await page.getByLabel('Verhaal').waitFor();
    await page.getByLabel('Kop').selectOption('outlet');
    await page.locator('input[type=file]').setInputFiles([text(8)]);
    await page.getByText('1 article in, 0 not').waitFor();
    await page.getByText('2 files to ask about').waitFor();
    expect(await page.getByLabel('Kop').inputValue(), 'chosen before the other file came').to.equal('outlet');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByLabel('Texte').waitFor();
    expect(await page.getByLabel('Texte').inputValue(), 'guessed for this file').to.equal('body');
    await page.getByRole('button', { name: 'Take the rows in' }).click();
    await page.getByText('2 articles in, 0 not').waitFor();
  });

  it('asks still, with what was chosen, where an answer could not be sent', async () => {
    const { page, address, complaints } = app;
    await page.goto(`${address}/upload`);
    await page.locator('input[type=file]').setInputFiles([{ name: 'lost.csv', mimeType: 'text/csv', buffer: Buffer.from(`Kop;Verhaal\n${eventArticle(30).headline};"${eventArticle(30).body.replaceAll('"', '""')}"\n`) }]);
    await page.getByLabel('Kop').selectOption('byline');
    await page.route('**/api/articles', (route) => route.abort());
    await page.getByRole('button', { name: 'Take the rows in' }).click();
    await page.locator('.question .failure', { hasText: 'The server does not answer' }).waitFor();
    expect(await page.getByLabel('Kop').inputValue()).to.equal('byline');
    await page.unroute('**/api/articles');
    complaints.splice(0);
    await page.getByRole('button', { name: 'Take the rows in' }).click();
    await page.getByText('1 article in, 0 not').waitFor();
    expect(await page.locator('.question').count()).to.equal(0);
  });

  it('asks before a file that waits for an answer is lost with the page, and names it after', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.locator('input[type=file]').setInputFiles([{ name: 'waits.csv', mimeType: 'text/csv', buffer: Buffer.from(`Kop;Verhaal\n${eventArticle(31).headline};"${eventArticle(31).body.replaceAll('"', '""')}"\n`) }]);
    await page.getByLabel('Kop').selectOption('byline');
    let asked = 0;
    const accept = (dialog: Dialog) => {
      asked += 1;
      void dialog.accept();
    };
    page.on('dialog', accept);
    await page.reload();
    await page.locator('.notice', { hasText: 'The page was loaded anew before a file was read in: waits.csv. Give it again' }).waitFor();
    expect(asked).to.equal(1);
    expect(await page.locator('.question').count()).to.equal(0);
    await page.locator('input[type=file]').setInputFiles([text(32)]);
    await page.getByText('1 article in, 0 not').waitFor();
    expect(await page.getByText('The page was loaded anew').count()).to.equal(0);
    await page.reload();
    await page.getByText('1 article in, 0 not').waitFor();
    expect(await page.getByText('The page was loaded anew').count()).to.equal(0);
    expect(asked, 'nothing is lost any more').to.equal(1);
    page.off('dialog', accept);
  });

  it('says on the comparison that an import runs, whoever began it', async () => {
    const { page, address } = app;
    const lines = Array.from({ length: 2_000 }, (_, index) => JSON.stringify(eventArticle(100 + index))).join('\n');
    await fetch(`${address}/api/imports?name=bulk.jsonl`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: lines });
    await page.goto(address);
    await page.getByRole('status').filter({ hasText: /still being read in \(bulk\.jsonl/ }).waitFor();
    const { items } = (await (await fetch(`${address}/api/imports`)).json()) as { items: { id: string }[] };
    await fetch(`${address}/api/imports/${items[0]!.id}/cancel`, { method: 'POST' });
    await page.getByRole('button', { name: 'Show the new figures' }).click();
    await page.getByText('still being read in').waitFor({ state: 'detached' });
  });

  it('leads from two texts of one story to the story', async () => {
    const { page, address } = app;
    const { headline, body } = eventArticle(900);
    const save = async (paste: string, outlet: string) => {
      await page.locator('textarea[name=paste]').fill(paste);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('input[name=outlet]').fill(outlet);
      await page.getByRole('button', { name: 'Save the article' }).click();
      await page.getByText('Saved: ').waitFor();
    };
    await page.goto(`${address}/upload`);
    await save(`${headline}\n\n${body}`, 'Harwick Wire');
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('one story').count()).to.equal(0);
    await save(`${headline} at last\n\n${body.replace('it had cost', 'the reckless farce had cost')} The mayor slammed the door on talks about it.`, 'Daily Beacon');
    await page.getByRole('link', { name: 'These 2 texts are one story: see them side by side' }).click();
    await page.locator('.ladder li').nth(1).waitFor();
    // Two texts say nothing of an outlet yet, but they can be read side by side.
    await page.request.delete(`${address}/api/samples`);
  });
});
