import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { readConfig } from '../../../server/config.ts';
import { correct, inputOf, remove, removeSamples, scoreAgain, takeIn, takeInSample } from '../../../server/jobs/intake.ts';
import { openParts } from '../../../server/main.ts';
import { readArticle } from '../../../server/store/articles.ts';
import type { Store } from '../../../server/store/open.ts';
import { recountRollups } from '../../../server/store/rollups.ts';
import type { ArticleInput } from '../../../server/types.ts';
import { createRandom } from '../compare/rows.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';

/** Every sum by its key; a number of articles exactly, the rest to a millionth. */
async function sums(store: Store): Promise<Record<string, string>> {
  const rows = await store.selectFrom('rollups').selectAll().execute();
  return Object.fromEntries(rows.map(({ n, sum, squares, ...key }) => [Object.values(key).join(' | '), `${n} ${sum.toFixed(6)} ${squares.toFixed(6)}`.replaceAll('-0.000000', '0.000000')]));
}

class Undo extends Error {}

/** The sums as a recount from the articles gives them, without changing the store. */
async function recount(store: Store): Promise<Record<string, string>> {
  let counted: Record<string, string> = {};
  await store
    .transaction()
    .execute(async (change) => {
      await recountRollups(change);
      counted = await sums(change);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return counted;
}

describe('the sums that charts read', () => {
  for (const seed of [1, 2, 3]) {
    it(`equal a recount after articles were added, copied, changed, scored again and removed at random (${seed})`, async () => {
      const data = temporaryFolder();
      const { parts, close } = await openParts(readConfig({ data, logLevel: 'silent' }, {}));
      try {
        const { store } = parts;
        const random = createRandom(seed);
        const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.even() * items.length)]!;
        const outlets = ['Harwick Wire', 'The Orland Courier', 'Daily Trumpet', null];
        const dates = ['2026-03-01', '2026-03-01T08:00:00Z', '2026-04-02', null];
        const ids: string[] = [];
        for (let step = 0; step < 60; step++) {
          const what = random.even();
          if (ids.length < 4 || what < 0.4) {
            // Few events, so that many texts repeat another.
            const given: ArticleInput = eventArticle(Math.floor(random.even() * 5), { outlet: pick(outlets), publishedAt: pick(dates), headline: pick(['Harbour talks fail', 'Minister SLAMS the door on talks!', null]) });
            const { article, duplicate } = random.even() < 0.8 ? await takeIn(parts, given) : await takeInSample(parts, given, { id: 'given', name: 'A given story' });
            if (!duplicate) ids.push(article.id);
          } else if (what < 0.6) {
            const before = (await readArticle(store, pick(ids)))!;
            await correct(parts, before, { ...inputOf(before), outlet: pick(outlets), publishedAt: pick(dates) }, before.story);
          } else if (what < 0.75) {
            const before = (await readArticle(store, pick(ids)))!;
            const findings = before.findings.slice(1);
            await scoreAgain(parts, before, { ...before, findings, lexicon: pick(['older', 'newer']) });
          } else if (what < 0.97) {
            const [id] = ids.splice(Math.floor(random.even() * ids.length), 1);
            expect(await remove(parts, id!)).to.equal(true);
          } else {
            await removeSamples(parts);
            // In the order of arrival: by id, which is drawn anew each time, another run would go another way.
            const left = await store.selectFrom('articles').select('id').orderBy('sequence').execute();
            ids.splice(0, ids.length, ...left.map(({ id }) => id));
          }
          if (step % 10 === 9) expect(await sums(store), `after ${step + 1} steps`).to.deep.equal(await recount(store));
        }
        expect(Object.keys(await sums(store)).length).to.be.greaterThan(20);
        for (const id of ids) await remove(parts, id);
        await removeSamples(parts);
        expect(await sums(store)).to.deep.equal({});
      } finally {
        await close();
        rmSync(data, { recursive: true, force: true });
      }
    });
  }
});
