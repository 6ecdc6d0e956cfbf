import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { openStore } from '../../../server/store/open.ts';
import { temporaryFolder } from '../../server/http/running.ts';
import { expectReadableNarrow, openApp, type BrowserApp } from './browser.ts';

describe('scores of an older lexicon in a browser', function () {
  this.timeout(60_000);
  const data = temporaryFolder();
  let app: BrowserApp;
  before(async () => {
    app = await openApp(undefined, { data });
    await app.page.request.post(`${app.address}/api/samples`);
  });
  after(async () => {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('says nothing while there are none; tells of them, and scores them again when asked', async () => {
    const { page, address } = app;
    const notice = page.getByRole('status').filter({ hasText: 'lexicon' });
    await page.goto(address);
    await page.locator('figure#comparison canvas').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await notice.count()).to.equal(0);

    const store = await openStore(data);
    await store.updateTable('articles').set({ lexicon: 'older' }).where('outlet', '=', 'Harwick Wire').execute();
    await expectReadableNarrow(app, '/');
    await notice.waitFor();
    expect(await notice.innerText()).to.match(/^6 articles were scored with an older lexicon/);
    await notice.getByRole('button', { name: 'Score again' }).click();
    await page.getByText('Every article is scored with the lexicon of today.').waitFor();
    const older = await store.selectFrom('articles').select('id').where('lexicon', '=', 'older').execute();
    expect(older).to.deep.equal([]);
    await store.destroy();

    await page.getByRole('button', { name: 'Show the new figures' }).click();
    await page.waitForLoadState('networkidle');
    await page.locator('figure#comparison canvas').waitFor();
    expect(await notice.count()).to.equal(0);
    expect(app.complaints).to.deep.equal([]);
  });
});
