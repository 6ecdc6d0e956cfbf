/** A real browser on the real app: a free port, a database in a folder of its own, an empty profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { chromium, type Browser, type Page } from 'playwright-core';
import { readConfig } from '../../../server/config.ts';
import { startServer, type Running } from '../../../server/main.ts';

export interface BrowserApp {
  address: string;
  page: Page;
  /** What the pages complained about: console errors, broken scripts, policy violations, calls to elsewhere. */
  complaints: string[];
  close(): Promise<void>;
}

/** Opens an app for the suite that calls it, closes it after, and holds after each test that no page complained. */
export function appOfSuite(opened: (app: BrowserApp) => void): void {
  let app: BrowserApp | undefined;
  before(async () => opened((app = await openApp())));
  after(() => app?.close());
  afterEach(() => expect(app!.complaints.splice(0)).to.deep.equal([]));
}

/** Holds that a page of 360 px needs no scrolling to the side. */
export async function expectReadableNarrow({ page, address }: BrowserApp, path: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address + path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

export async function openApp(viewport = { width: 1280, height: 900 }, settings: Record<string, unknown> = {}): Promise<BrowserApp> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const running: Running = await startServer(readConfig({ port: 0, data, ...settings }, {}), pino({ level: 'silent' }));
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(running.address) && !request.url().startsWith('blob:') && !request.url().startsWith('data:')) complaints.push(`called ${request.url()}`);
  });
  return {
    address: running.address,
    page,
    complaints,
    async close() {
      await browser.close();
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
