import { chromium } from 'playwright-core'; import { readFileSync } from 'node:fs';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] }); const A = 'http://127.0.0.1:4991';
const page = await (await b.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
const shot = async (name) => { for (const scheme of ['light', 'dark']) for (const width of [1280, 360]) { await page.emulateMedia({ colorScheme: scheme }); await page.setViewportSize({ width, height: 900 }); const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log('OVERFLOW', name, width, over); if (scheme === 'light' || width === 360) await page.screenshot({ path: `/tmp/mil/s-${name}-${width}-${scheme}.png`, fullPage: true }); } await page.setViewportSize({ width: 1280, height: 900 }); };
await page.goto(A + '/upload'); await page.waitForLoadState('networkidle');
for (const seed of ['seed-a.txt', 'seed-b.txt']) { await page.goto(A + '/upload'); await page.locator('textarea[name=paste]').fill(readFileSync('/work/shared/seeds/' + seed, 'utf8')); await page.getByRole('button', { name: 'Read it' }).click(); await page.locator('[name=headline]').waitFor(); await page.locator('details summary').last().click().catch(() => {}); await shot(seed); await page.getByRole('button', { name: 'Save the article' }).click(); await page.getByRole('status').waitFor(); }
// again
await page.locator('textarea[name=paste]').fill(readFileSync('/work/shared/seeds/seed-a.txt', 'utf8')); await page.getByRole('button', { name: 'Read it' }).click(); await page.locator('[name=headline]').waitFor(); await page.locator('[name=outlet]').fill(''); await page.getByRole('button', { name: 'Save the article' }).click(); await page.getByText('there already').waitFor(); await shot('again');
// files of all kinds
const dir = '/work/wt/take/test/fixtures/files/'; const { readdirSync } = await import('node:fs');
const files = readdirSync(dir).flatMap((d) => readdirSync(dir + d).filter((f) => f.startsWith('given.')).map((f) => ({ name: d + f.slice(5), mimeType: 'application/octet-stream', buffer: readFileSync(dir + d + '/' + f) })));
files.push({ name: 'unclosed.csv', mimeType: 'text/csv', buffer: Buffer.from('title,text,source\n"A","never closed,x\nB,The council of Harwick met on Monday and voted for a bridge over the Senne after a long debate.,Quay Post\n') });
await page.goto(A + '/upload'); await page.locator('input[type=file]').setInputFiles(files); await page.waitForTimeout(6000); await shot('files');
for (let i = 0; i < 30; i++) { const save = page.locator('.question button.primary').first(); if (!(await save.count())) break; if (await save.isDisabled()) await page.locator('.question button').last().click(); else await save.click(); await page.waitForTimeout(700); }
await shot('outcomes');
// bulk
const rows = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ headline: `Council ${i} votes on bridge ${i * 7}`, body: `The council of Harwick voted on day ${i} to build bridge ${i * 7} over the river Senne. Opponents slammed the plan as reckless, and ${i} people signed a letter against it. ` .repeat(2), outlet: 'Quay Post ' + (i % 3) })); rows.splice(10, 0, '{"headline": "no body"}', rows[3]);
await page.goto(A + '/upload'); await page.locator('input[type=file]').setInputFiles({ name: 'many.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(rows.join('\n')) }); await page.locator('.imports').waitFor(); await page.waitForTimeout(3000); await shot('import-running'); await page.getByText('is done').first().waitFor({ timeout: 120000 }); await shot('import-done');
await page.goto(A + '/upload/feeds'); await page.waitForLoadState('networkidle'); await shot('feeds');
await b.close();
