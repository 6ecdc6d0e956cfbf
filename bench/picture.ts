/** Draws the README's picture: the comparison of the sample set, as a reader sees it. */
import { join } from 'node:path';
import { projectRoot } from '../server/project-root.ts';
import { openApp } from '../test/client/browser/browser.ts';

const app = await openApp({ width: 1120, height: 900 });
try {
  await app.page.request.post(`${app.address}/api/samples`);
  await app.page.goto(app.address);
  await app.page.locator('#comparison canvas').waitFor();
  // The chart moves to its place within a second.
  await app.page.waitForTimeout(1_500);
  const path = join(projectRoot(), 'docs/compare.png');
  await app.page.screenshot({ path });
  process.stdout.write(`${path}\n`);
} finally {
  await app.close();
}
