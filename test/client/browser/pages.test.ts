import { expect } from 'chai';
import { appOfSuite, expectReadableNarrow, type BrowserApp } from './browser.ts';

const loud = `Harwick mayor slams the door on tram talks

By Mara Lund
Published 3 May 2026

The mayor of Harwick has slammed the door on new talks with the tram drivers, who want fewer night shifts after a year of complaints about broken promises and long hours.

“The offer is final,” the mayor said on Sunday. He accused the union of “hyping” the dispute. Drivers said that they would strike on Thursday and Friday, and that the reckless decision would cost the city dear.

Related Articles

Ten ways to save on heating`;

const calm = `Harwick and tram drivers end talks without agreement

The city of Harwick and its tram drivers ended talks on Sunday without an agreement on night shifts, both sides said, and the drivers announced a strike for Thursday and Friday.

“The offer is final,” the mayor said. The union said that its members had asked for two night shifts a week instead of three. The two sides have met four times since March.`;

describe('the pages in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));

  it('offers the sample set on an empty store', async () => {
    await app.page.goto(app.address);
    await app.page.getByRole('button', { name: 'Load the sample set' }).waitFor();
    expect(await app.page.locator('canvas').count()).to.equal(0);
    expect(await app.page.locator('.example-of-three .wording').allTextContents()).to.deep.equal(['declined', 'refused', 'slammed the door on']);
  });

  it('shows a long headline whole, at any width, and keeps it on one line', async () => {
    const { page, address } = app;
    const long = 'Harwick council votes by nine to four to build a new bridge across the river Senne after ten years of talks about cost, route and tolls';
    await page.goto(`${address}/upload`);
    await page.locator('textarea[name=paste]').fill(loud.replace('Harwick mayor slams the door on tram talks', long));
    await page.getByRole('button', { name: 'Read it' }).click();
    const field = page.locator('[name=headline]');
    await field.waitFor();
    expect(await field.inputValue()).to.equal(long);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await field.evaluate((element) => element.scrollHeight - element.clientHeight), `${width} px`).to.be.at.most(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).to.be.at.most(0);
    }
    await field.fill('One line\nand another');
    expect(await field.inputValue()).to.equal('One line and another');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('reads a paste, lets its fields be corrected, and saves it', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    await page.locator('textarea[name=paste]').fill(loud);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('[name=headline]').waitFor();
    expect(await page.locator('[name=headline]').inputValue()).to.equal('Harwick mayor slams the door on tram talks');
    expect(await page.locator('[name=byline]').inputValue()).to.equal('Mara Lund');
    expect(await page.locator('input[name=publishedAt]').inputValue()).to.equal('2026-05-03');
    expect(await page.locator('textarea[name=body]').inputValue()).not.to.contain('Related');
    const where = (name: string) => page.locator(`label:has([name=${name}]) small`).textContent();
    expect(await where('headline')).to.equal('found in: first line that heads the story (sure)');
    expect(await where('byline')).to.equal('found in: "By …" (sure)');
    expect(await where('publishedAt')).to.equal('found in: a line above the story (sure)');
    expect(await where('outlet')).to.equal('not found');
    expect(await where('body')).to.equal('found in: the paragraphs below the headline (sure)');
    // A second line can be typed below the first.
    await page.locator('textarea[name=subheads]').pressSequentially('Union plans strike\nTalks end');
    expect(await page.locator('textarea[name=subheads]').inputValue()).to.equal('Union plans strike\nTalks end');
    await page.locator('input[name=outlet]').fill('Harwick Herald');
    await page.getByRole('button', { name: 'Save the article' }).click();
    await page.getByRole('status').waitFor();

    await page.locator('textarea[name=paste]').fill(calm);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('input[name=outlet]').fill('Orland Wire');
    await page.getByRole('button', { name: 'Save the article' }).click();
    await page.getByText('Saved: Harwick and tram drivers').waitFor();
  });

  it('says what to do about a bad paste, and keeps what was typed', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    const dutch = 'De gemeenteraad van Harwick heeft maandag besloten om de brug te sluiten, en de burgemeester zei dat er geen andere keuze was omdat het geld al lang op is en niemand meer wil betalen voor het onderhoud.';
    await page.locator('textarea[name=paste]').fill(dutch);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).to.contain('not English');
    expect(await page.locator('textarea[name=paste]').inputValue()).to.equal(dutch);
    // The browser itself notes an answer of 4xx on its console.
    app.complaints.splice(0);
  });

  it('takes three files, each with its own outcome', async () => {
    const { page, address } = app;
    await page.goto(`${address}/upload`);
    const html = `<html><head><title>x</title><meta property="og:site_name" content="Varnia Post"><meta property="og:title" content="Drivers plan a strike"></head><body><article><h1>Drivers plan a strike</h1>${calm.split('\n\n').slice(1).map((paragraph) => `<p>${paragraph}</p>`).join('')}<p>The council will hear a report on the matter in June, a spokeswoman for the city told reporters after the meeting.</p></article></body></html>`;
    await page.locator('input[type=file]').setInputFiles([
      { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from(loud.replaceAll('Harwick', 'Mellin')) },
      { name: 'two.html', mimeType: 'text/html', buffer: Buffer.from(html) },
      { name: 'three.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 3, 0, 0, 255]) },
    ]);
    await page.getByText('2 articles in, 1 not').waitFor();
    expect(await page.locator('.outcomes .good').count()).to.equal(2);
    expect(await page.locator('.outcomes .bad').innerText()).to.contain('three.txt').and.to.contain('not a text');
  });

  it('shows a card by mouse and by keyboard', async () => {
    const { page, address } = app;
    await page.goto(`${address}/articles?q=tram+drivers+slammed`);
    await page.getByRole('link', { name: 'Harwick mayor slams the door on tram talks' }).click();
    const finding = page.locator('.text .finding', { hasText: 'slammed the door on' });
    await finding.click();
    const card = page.getByRole('dialog');
    expect(await card.innerText()).to.contain('strongly loaded').and.to.contain("the outlet's own").and.to.contain('decline');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('slammed the door on');
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.activeElement?.textContent);
    expect(next).not.to.equal('slammed the door on');
    await page.keyboard.press('Enter');
    expect(await card.innerText()).to.contain(next!);
  });

  it('filters by voice in the address, and shows what was set aside', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.getByLabel('Voice').selectOption('scare');
    expect(page.url()).to.contain('voice=scare');
    expect(await page.locator('.text .finding').allInnerTexts()).to.deep.equal(['hyping']);
    await page.reload();
    await page.locator('.text .finding').first().waitFor();
    expect(await page.locator('.text .finding').allInnerTexts()).to.deep.equal(['hyping']);
  });

  it('compares outlets: the data of the chart is in its table', async () => {
    const { page, address } = app;
    await page.request.post(`${address}/api/samples`);
    await page.goto(address);
    await page.locator('#comparison canvas').waitFor();
    await page.locator('#comparison').getByRole('button', { name: 'Show as a table' }).click();
    const rows = await page.locator('#comparison tbody tr').allInnerTexts();
    const served = (await (await page.request.get(`${address}/api/compare`)).json()) as { outlets: { outlet: string; measures: { body: { value: number | null } } }[] };
    expect(rows.length).to.equal(served.outlets.length);
    served.outlets.forEach(({ outlet, measures }, index) => {
      const cells = rows[index]!.split('\t').map((cell) => cell.trim());
      expect(cells[0]).to.equal(outlet);
      expect(cells[1]).to.equal(measures.body.value === null ? '–' : String(Math.round(measures.body.value * 10) / 10));
    });
    const order = served.outlets.map((outlet) => outlet.outlet);
    expect(order.indexOf('Harwick Wire')).to.be.lessThan(order.indexOf('Daily Trumpet'));
  });

  it('draws the chart, and hands out its figures', async () => {
    const { page } = app;
    await page.locator('#comparison').getByRole('button', { name: 'Show the chart' }).click();
    await page.locator('#comparison canvas').waitFor();
    // The chart is drawn in the frame after its canvas appears.
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#comparison canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, index) => index % 4 === 3 && value > 0);
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#comparison').getByRole('button', { name: 'CSV' }).click()]);
    expect(download.suggestedFilename()).to.equal('comparison.csv');
  });

  it('shows one act in each outlet\'s words', async () => {
    const { page, address } = app;
    await page.goto(`${address}/stories/sample-harbour-talks`);
    const act = page.locator('.act', { hasText: 'not agree to a request' });
    await act.waitFor();
    expect(await act.innerText()).to.contain('declined').and.to.contain('slammed the door on');
  });

  it('renders a text as text', async () => {
    const { page, address } = app;
    const headline = '<img src=x onerror="document.title=\'broken\'"> & <b>bold</b>';
    const saved = await page.request.post(`${address}/api/articles`, { data: { headline, outlet: '<script>1</script>', body: `${calm} <script>document.title='broken'</script>` } });
    const { id } = (await saved.json()) as { id: string };
    await page.goto(`${address}/articles/${id}`);
    expect((await page.locator('h1').innerText()).replace(/\s+/g, ' ')).to.equal(headline);
    // The title follows the page by a moment.
    await page.waitForFunction(() => !document.title.startsWith('Articles'));
    expect(await page.title()).to.equal(`${headline} · Plumbline`);
  });

  for (const path of ['/', '/upload', '/articles', '/stories', '/stories/sample-budget', '/lexicon', '/method']) {
    it(`is readable at 360 px: ${path}`, () => expectReadableNarrow(app, path));
  }

  it('says that there is no such page, as its answer does, readable at 360 px', async () => {
    await expectReadableNarrow(app, '/nowhere');
    await app.page.getByRole('heading', { name: 'No such page' }).waitFor();
    // The browser tells of the answer by itself.
    expect(app.complaints.splice(0)).to.have.length(1).and.satisfy(([one]: string[]) => /status of 404/.test(one!));
  });
});
