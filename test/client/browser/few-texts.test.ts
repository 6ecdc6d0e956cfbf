import { expect } from 'chai';
import { expectReadableNarrow, appOfSuite, type BrowserApp } from './browser.ts';

const body = (said: string, how: string) => `The council of Brackmoor voted on Monday to close two lanes of Harrow Street to private cars, after five hours of debate about traders and bus times.

“${said},” said ${how}. The vote was 31 to 24. Pauline Okoro, who speaks for the traders of Harrow Street, said that they had asked for a year's delay, and that the council had declined.`;
const long = `Donau${'dampfschiff'.repeat(9)}fahrt`;

describe('two texts of one story, in a browser', function () {
  this.timeout(60_000);
  let app: BrowserApp;

  appOfSuite((opened) => (app = opened));
  before(async () => {
    for (const article of [
      { headline: `Brackmoor council backs bus lanes of ${long} on Harrow Street`, outlet: 'Brackmoor Courier', body: body('It will cut journey times', 'Councillor Deva Ruston, who leads the transport committee') },
      {
        headline: null,
        outlet: 'Daily Beacon',
        body: 'Furious traders slammed the council of Brackmoor last night after it rammed through its plan to close two lanes of Harrow Street to private cars.\n\nIn a five-hour farce that ended 31 to 24, councillors slammed the door on Pauline Okoro and the traders of Harrow Street, who had begged for a delay. “We will not be moved,” said Deva Ruston of the transport committee.',
      },
    ]) await app.page.request.post(`${app.address}/api/articles`, { data: article });
  });

  it('are led to from the comparison, which has too few texts for a mean', async () => {
    const { page, address } = app;
    await page.goto(address);
    await page.getByText('in the words of Brackmoor Courier and Daily Beacon').waitFor();
    await page.goto(`${address}/outlet?name=Daily+Beacon`);
    await page.getByText('in the words of Brackmoor Courier and Daily Beacon').waitFor();
    await page.locator('.notice a').click();
    await page.locator('.ladder li').nth(1).waitFor();
  });

  it('show a headline without a score as one without, and a speaker once', async () => {
    const { page } = app;
    const last = page.locator('.ladder > li').last();
    expect(await last.innerText()).to.match(/no score[\s\S]*Daily Beacon · no headline, body/);
    expect(await last.locator('.meter').count()).to.equal(0);
    expect(await page.locator('.ladder .meter').count()).to.equal(1);
    expect(await page.locator('#quoted tbody th').allInnerTexts()).to.deep.equal(['Deva Ruston']);
  });

  for (const path of ['/', '/stories', '/articles', '/outlet?name=Brackmoor+Courier']) it(`keep a word of a hundred letters within 360 px: ${path}`, () => expectReadableNarrow(app, path));
  it('keep it within 360 px on the story and on the article', async () => {
    const { items } = (await (await app.page.request.get(`${app.address}/api/articles`)).json()) as { items: { id: string; story: string }[] };
    for (const { id, story } of items) for (const path of [`/articles/${id}`, `/stories/${story}`]) await expectReadableNarrow(app, path);
  });
});
