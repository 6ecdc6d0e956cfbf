import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { Page as ListPage } from '../../../server/types/page.ts';
import { openApp, type BrowserApp } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };

const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

/** What a page has against the rules, a line each. */
async function faultsOf(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((given) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(' ')} ${any[0]?.message ?? ''}`));
}

/** What has the focus without a role and a name that tell what it is. */
function unnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('div[tabindex="0"]')].filter((box) => !box.getAttribute('role') || !box.getAttribute('aria-label')).map((box) => box.outerHTML.slice(0, 200)));
}

describe('pages for everybody', function () {
  this.timeout(60_000);
  let app: BrowserApp;
  let article: string;
  let sides: string;

  before(async () => {
    app = await openApp();
    await app.page.request.post(`${app.address}/api/samples`);
    const { items } = (await (await app.page.request.get(`${app.address}/api/articles?outlet=Daily+Trumpet`)).json()) as ListPage<ArticleSummary>;
    article = `/articles/${items[0]!.id}`;
    sides = `/side?one=${items[0]!.id}&other=${items[1]!.id}`;
  });
  after(() => app?.close());

  const open = async (path: string) => {
    await app.page.goto(app.address + path);
    await app.page.locator('main h1').first().waitFor();
    await app.page.waitForLoadState('networkidle');
  };
  const places: [name: string, path: () => string][] = [
    ['Compare', () => '/'],
    ['Compare, its charts as tables', () => '/?table=comparison&table=families'],
    ['Upload', () => '/upload'],
    ['Articles', () => '/articles'],
    ['an article', () => `${article}?aside=1`],
    ['Stories', () => '/stories'],
    ['a story', () => '/stories/sample-harbour-talks'],
    ['an outlet', () => '/outlet?name=Daily+Trumpet'],
    ['two outlets', () => '/pair?a=Daily+Trumpet&b=Harwick+Wire'],
    ['two texts', () => sides],
    ['Lexicon', () => '/lexicon?concept=refuse'],
    ['Method', () => '/method'],
  ];

  for (const [name, path] of places) {
    it(`${name}: keeps the rules of accessibility, by day and by night, and names itself`, async () => {
      await app.page.emulateMedia({ colorScheme: 'light' });
      await open(path());
      if (name === 'an article') await app.page.locator('.text .finding').first().click();
      expect(await app.page.title()).to.match(/^.+ · Plumbline$/);
      expect(await faultsOf(app.page, rules)).to.deep.equal([]);
      expect(await unnamed(app.page), 'have the focus and no name').to.deep.equal([]);
      await app.page.emulateMedia({ colorScheme: 'dark' });
      expect(await faultsOf(app.page, contrast), 'by night').to.deep.equal([]);
    });
  }

  it('can be used with the keyboard alone', async () => {
    const { page } = app;
    await open('/');
    /** Goes on by Tab until a thing of this name has the focus, which must be seen. */
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 150; presses += 1) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const label = element.getAttribute('aria-label') ?? ((element as HTMLInputElement).labels?.[0]?.innerText || element.innerText);
          return { label, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
        });
        expect(now.seen, `the focus is seen on "${now.label}"`).to.equal(true);
        if (name.test(now.label)) return;
      }
      throw new Error(`no Tab leads to ${name}`);
    };
    await tabTo(/^Skip/);
    await page.keyboard.press('Enter');
    await tabTo(/PNG/);
    await open('/articles');
    await tabTo(/^Order$/);
    const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent).join('\n');
    const before = await page.evaluate(rows);
    await page.keyboard.type('score');
    await page.waitForURL(/order=score/);
    // The list stands in its new order: a row that is moved while it has the focus loses it.
    await page.waitForFunction((old) => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent).join('\n') !== old, before);
    await tabTo(/harbour grab/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/articles\/./);
    await page.locator('.finding').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id), 'the new page has the focus').to.equal('main');
    await tabTo(/^slammed the door on/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^Close/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('slammed the door on');
  });

  it('says how strongly loaded a wording is, and in whose voice, beside the line that shows it', async () => {
    await open('/stories/sample-harbour-talks');
    const told = app.page.locator('#acts').getByRole('link', { name: 'slammed the door on (strongly loaded, the outlet\'s own)', exact: true });
    await told.first().waitFor();
    expect(await told.first().getAttribute('title'), 'said twice').to.equal(null);
    await open('/pair?a=Daily+Trumpet&b=Harwick+Wire');
    await app.page.locator('#choices').getByRole('link', { name: / \((slightly|clearly|strongly) loaded\)$/ }).first().waitFor();
    await app.page.locator('#choices').getByRole('link', { name: / \(neutral\)$/ }).first().waitFor();
  });

  it('prints an article without what is for the screen', async () => {
    await app.page.emulateMedia({ media: 'print' });
    await open(article);
    for (const hidden of ['nav', '.filters', '.foot']) expect(await app.page.locator(hidden).first().isVisible(), hidden).to.equal(false);
    expect(await app.page.locator('.margin').first().isVisible()).to.equal(true);
    await app.page.emulateMedia({ media: 'screen' });
  });

  it('puts a neutral wording beside the line of its finding', async () => {
    await app.page.setViewportSize({ width: 1280, height: 900 });
    await open(article);
    const apart = await app.page.evaluate(() => [...document.querySelectorAll('.text .row')].flatMap((row) => {
      const note = row.querySelector('.margin span');
      const mark = row.querySelector('.finding');
      return note && mark ? [Math.abs(note.getBoundingClientRect().top - mark.getClientRects()[0]!.top)] : [];
    }));
    expect(apart).to.not.be.empty;
    expect(Math.max(...apart)).to.be.lessThan(12);
  });
});
