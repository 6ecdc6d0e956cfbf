import { expect } from 'chai';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { comparedFromSums, comparedFromTexts } from '../../../server/http/compared.ts';
import { correct } from '../../../server/jobs/correction.ts';
import { inputOf, remove, removeSamples, scoreAgain, takeIn, takeInSample } from '../../../server/jobs/intake.ts';
import { readArticle } from '../../../server/store/articles.ts';
import { changing } from '../../../server/store/change.ts';
import type { Store } from '../../../server/store/open.ts';
import { mergeStories, splitStory } from '../../../server/store/stories.ts';
import type { ArticleInput } from '../../../server/types/article.ts';
import { createRandom } from '../compare/rows.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';
import { openPartsOn } from '../parts.ts';
import { expectAlike, recount, sums } from './recounted.ts';

describe('the sums that charts read', () => {
  let told = 0;
  after(() => expect(told, 'differences between outlets that the comparisons told').to.be.above(0));

  // Each has failed, all but the first two: on a headline over a copy beside an own text (1010, 2010), on rounding (1063).
  for (const seed of [1, 2, 1010, 1063, 2010]) {
    it(`equal a recount after articles were added, copied, changed, scored again and removed at random (${seed})`, async () => {
      const data = temporaryFolder();
      const { parts, close } = await openPartsOn(data);
      try {
        const { store } = parts;
        const random = createRandom(seed);
        const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.even() * items.length)]!;
        const outlets = ['Harwick Wire', 'The Orland Courier', 'Daily Trumpet', 'Harwick Wire', 'Daily Trumpet', null];
        const dates = ['2026-03-01', '2026-03-01T08:00:00Z', '2026-04-02', null];
        const ids: string[] = [];
        for (let step = 0; step < 80; step++) {
          const what = random.even();
          if (ids.length < 4 || what < 0.48) {
            // Few events, so that many texts repeat another.
            const given: ArticleInput = eventArticle(Math.floor(random.even() * 10), { outlet: pick(outlets), publishedAt: pick(dates), headline: pick(['Harbour talks fail', 'Minister SLAMS the door on talks!', 'Minister refuses to bow to bullies', null]) });
            const { article, duplicate } = random.even() < 0.8 ? await takeIn(parts, given) : await takeInSample(parts, given, { id: 'given', name: 'A given story' });
            if (!duplicate) ids.push(article.id);
          } else if (what < 0.65) {
            const before = (await readArticle(store, pick(ids)))!;
            const body = step % 3 === 0 ? eventArticle(step % 10).body : before.body;
            const fields = { ...inputOf(before), body, outlet: pick(outlets), publishedAt: pick(dates) };
            const chance = random.even();
            await correct(parts, before, fields, chance < 0.4 ? before.story : chance < 0.8 ? undefined : null);
          } else if (what < 0.78) {
            const before = (await readArticle(store, pick(ids)))!;
            const findings = before.findings.slice(1);
            await changing(parts.store, (change) => scoreAgain(change, before, { ...before, findings, lexicon: pick(['older', 'newer']) }));
          } else if (what < 0.85) {
            await shuffleStories(store, random.even(), pick);
          } else if (what < 0.97) {
            const [id] = ids.splice(Math.floor(random.even() * ids.length), 1);
            expect(await remove(parts, id!)).to.equal(true);
          } else {
            await removeSamples(parts);
            // In the order of arrival: by id, which is drawn anew each time, another run would go another way.
            const left = await store.selectFrom('articles').select('id').orderBy('sequence').execute();
            ids.splice(0, ids.length, ...left.map(({ id }) => id));
          }
          if (step % 10 !== 9) continue;
          expectAlike(await sums(store), await recount(store), `after ${step + 1} steps`);
          const chained = await store.selectFrom('articles as copy').innerJoin('articles as origin', 'origin.id', 'copy.copy_of').where('origin.copy_of', 'is not', null).select('copy.id').execute();
          expect(chained, 'copies of copies').to.deep.equal([]);
          const whole = await comparedFromSums(store, people, {});
          told += whole.differences.length;
          // With a part of the stories for the effects, the means and the counts are still those of all.
          const part = await comparedFromSums(store, people, {}, 2);
          expect([part.texts, part.stories, part.sharedStories], 'counts').to.deep.equal([whole.texts, whole.stories, whole.sharedStories]);
          expect(part.outlets.map(({ outlet, measures }) => [outlet, measures])).to.deep.equal(whole.outlets.map(({ outlet, measures }) => [outlet, measures]));
          if (whole.sharedStories > 2) expect(part.limits[0]).to.match(/^Effects and differences within stories are over the \d shared stor/);
          for (const filter of [{}, { outlets: ['harwick wire', 'Orland Courier'] }, { from: '2026-03-01', to: '2026-03-01' }, { from: '2026-03-02' }, { to: '2026-03-20', outlets: ['Daily Trumpet'] }, ...(await store.selectFrom('stories').select('id as story').execute())]) {
            expectAlike(await comparedFromSums(store, people, filter), await comparedFromTexts(store, people, filter), `${JSON.stringify(filter)} after ${step + 1} steps`);
          }
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

describe('a story compared from the sums that charts read', () => {
  it('says as the texts do that a headline counts where only a copy beside an own text has one', async () => {
    const data = temporaryFolder();
    const { parts, close } = await openPartsOn(data);
    try {
      const { store } = parts;
      const taken = async (event: number, outlet: string, headline: string | null) => (await takeIn(parts, eventArticle(event, { outlet, headline, publishedAt: '2026-03-01' }))).article;
      const [first, own] = [await taken(1, 'Daily Trumpet', null), await taken(2, 'Harwick Wire', null)];
      const copy = await taken(1, 'Harwick Wire', 'Minister SLAMS the door on talks!');
      expect(copy).to.include({ copyOf: first.id, story: first.story });
      await changing(store, (change) => mergeStories(change, own.story!, first.story!));
      for (const filter of [{ story: copy.story! }, {}]) {
        const told = await comparedFromSums(store, people, filter);
        expect(told.outlets.map(({ outlet, texts, measures }) => [outlet, texts, measures.headline.n])).to.have.deep.members([['Harwick Wire', 1, 1], ['Daily Trumpet', 1, 0]]);
        expect(told.limits.join(' ')).to.include('A headline is short');
        expectAlike(told, await comparedFromTexts(store, people, filter));
      }
    } finally {
      await close();
      rmSync(data, { recursive: true, force: true });
    }
  });
});

/** Everybody who is called by several words. */
const people = { isPerson: () => true, withoutGeneration: (name: string) => name };

/** Merges two stories, or splits one. */
async function shuffleStories(store: Store, chance: number, pick: <Item>(items: readonly Item[]) => Item): Promise<void> {
  const stories = (await store.selectFrom('stories').select('id').orderBy(sql`rowid`).execute()).map(({ id }) => id);
  if (stories.length === 0) return;
  const [one, other] = [pick(stories), pick(stories)];
  if (chance < 0.5 && one !== other) await changing(store, (change) => mergeStories(change, one, other));
  else {
    const articles = (await store.selectFrom('articles').select('id').where('story', '=', one).orderBy('sequence').execute()).map(({ id }) => id);
    await changing(store, (change) => splitStory(change, one, articles.slice(0, 2), randomUUID(), 'Split off'));
  }
}
