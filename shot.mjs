import { chromium } from 'playwright-core';
const [,, url, name, ...ops] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run'] });
for (const [w, scheme] of [[1200,'light'],[360,'dark']]) {
  const page = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  await page.goto(url); await page.waitForTimeout(1500);
  const el = ops[0] ? page.locator(ops[0]) : null;
  if (el) { await el.scrollIntoViewIfNeeded(); await page.waitForTimeout(800); await el.screenshot({ path: `/tmp/shots/${name}-${w}.png` }); } else await page.screenshot({ path: `/tmp/shots/${name}-${w}.png`, fullPage: true });
  await page.close();
}
await browser.close();
