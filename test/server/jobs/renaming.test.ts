import { expect } from 'chai';
import { comparedFromSums, comparedFromTexts } from '../../../server/http/compared.ts';
import { takeIn } from '../../../server/jobs/intake.ts';
import { renameOutlet } from '../../../server/jobs/renaming.ts';
import { readArticle } from '../../../server/store/articles.ts';
import { listOutlets } from '../../../server/store/outlets.ts';
import type { ArticleInput } from '../../../server/types/article.ts';
import { eventArticle, randomFrom } from '../news.ts';
import { partsForEach } from '../parts.ts';
import { expectAlike, recount, sums } from '../store/recounted.ts';

const people = { isPerson: () => true, withoutGeneration: (name: string) => name };

describe('an outlet that is renamed', () => {
  const opened = partsForEach();

  const add = async (event: number, outlet: string | null, more: Partial<ArticleInput> = {}) => (await takeIn(opened.parts, eventArticle(event, { outlet, publishedAt: '2026-03-02', ...more }))).article;
  const now = async ({ id }: { id: string }) => (await readArticle(opened.parts.store, id))!;
  const outlets = async () => (await listOutlets(opened.parts.store, 0, 50)).items.map(({ outlet, texts }) => [outlet, texts]);
  const rename = (outlet: string, name: string, after = 0, most = 100) => renameOutlet(opened.parts, outlet, name, after, most);
  /** The sums are those of a recount, and the comparison that of the texts. */
  async function expectRight(message: string): Promise<void> {
    const { store } = opened.parts;
    expectAlike(await sums(store), await recount(store), message);
    for (const filter of [{}, { from: '2026-03-02', to: '2026-03-02' }]) expectAlike(await comparedFromSums(store, people, filter), await comparedFromTexts(store, people, filter), message);
  }

  it('keeps scores and stories of its texts, however they spell it, and no other outlet changes', async () => {
    const own = [await add(1, 'Harwik Wier'), await add(2, 'The Harwik Wier'), await add(3, 'HARWIK WIER', { publishedAt: null })];
    const other = await add(4, 'Daily Trumpet');
    const nobody = await add(5, null);
    expect(await rename('harwik wier', 'Harwick Wire')).to.deep.equal({ outlet: 'Harwick Wire', renamed: 3, doubles: [], next: null });
    for (const before of own) expect(await now(before)).to.deep.equal({ ...before, outlet: 'Harwick Wire' });
    expect([await now(other), await now(nobody)]).to.deep.equal([other, nobody]);
    expect(await outlets()).to.deep.equal([['Harwick Wire', 3], ['Daily Trumpet', 1]]);
    expect(await rename('harwik wier', 'Harwick Wire'), 'again').to.include({ renamed: 0, next: null });
    await expectRight('renamed');
  });

  it('may be spelled in another way only, and is called as a known spelling is', async () => {
    await add(1, 'harwick wire');
    await add(2, 'Harwick Wire');
    expect(await rename('Harwick Wire', 'Harwick Wire')).to.include({ renamed: 1 });
    expect(await outlets()).to.deep.equal([['Harwick Wire', 2]]);
    expect(await rename('Harwick Wire', 'nytimes.com')).to.include({ outlet: 'The New York Times', renamed: 2 });
    expect(await outlets()).to.deep.equal([['The New York Times', 2]]);
    await expectRight('spelled');
  });

  it('becomes one with the outlet whose name it gets: a copy of its texts is the outlet\'s own then, and a text that is there already stays', async () => {
    const [first, twin] = [await add(1, 'Harwick Wire'), await add(2, 'Harwick Wire')];
    const copy = await add(1, 'Harwik Wier', { headline: 'The same under another headline', publishedAt: '2026-03-03' });
    const double = await add(2, 'Harwik Wier');
    const own = await add(3, 'Harwik Wier');
    expect([copy.copyOf, double.copyOf, own.copyOf]).to.deep.equal([first.id, twin.id, null]);
    expect(await rename('Harwik Wier', 'Harwick Wire')).to.deep.equal({ outlet: 'Harwick Wire', renamed: 2, doubles: [double.id], next: null });
    expect(await now(copy)).to.include({ outlet: 'Harwick Wire', copyOf: first.id });
    expect(await now(double)).to.deep.equal(double);
    const { outlets: compared } = await comparedFromSums(opened.parts.store, people, {});
    expect(compared.map(({ outlet, texts, copies, repeats }) => [outlet, texts, copies, repeats])).to.have.deep.members([['Harwick Wire', 3, 1, 1], ['Harwik Wier', 0, 1, 0]]);
    await expectRight('one outlet');
  });

  it('is the origin of what credits it from then on', async () => {
    const [plain, credits, wire] = [await add(1, 'Daily Trumpet'), await add(1, 'Evening Post', { origin: 'Harwick Wire' }), await add(1, 'Harwik Wier', { publishedAt: '2026-03-04' })];
    expect([(await now(plain)).copyOf, (await now(credits)).copyOf, (await now(wire)).copyOf]).to.deep.equal([null, plain.id, plain.id]);
    await rename('Harwik Wier', 'Harwick Wire');
    expect([(await now(plain)).copyOf, (await now(credits)).copyOf, (await now(wire)).copyOf]).to.deep.equal([wire.id, wire.id, null]);
    await expectRight('the origin');
  });

  it('is renamed a part at a time, and its sums are right after each, whatever was copied from whom', async function () {
    this.timeout(60_000);
    const random = randomFrom(7);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    for (let step = 0; step < 60; step++) await add(Math.floor(random() * 14), pick(['Harwik Wier', 'the harwik wier', 'Harwick Wire', 'Daily Trumpet']), { headline: pick(['Harbour talks fail', 'Minister SLAMS the door on talks!', null]), publishedAt: pick(['2026-03-01', '2026-03-02', null]) });
    const before = Object.fromEntries(await outlets()) as Record<string, number>;
    let [next, renamed, doubles, calls] = ['0' as string | null, 0, 0, 0];
    while (next !== null) {
      const part = await rename('Harwik Wier', 'Harwick Wire', Number(next), 6);
      [next, renamed, doubles, calls] = [part.next, renamed + part.renamed, doubles + part.doubles.length, calls + 1];
      await expectRight(`after ${calls} parts`);
    }
    const after = Object.fromEntries(await outlets()) as Record<string, number>;
    expect(calls).to.be.greaterThan(2);
    expect(doubles).to.be.greaterThan(0);
    const name = Object.keys(before).find((outlet) => /harwik/i.test(outlet))!;
    expect([renamed + doubles, after['Harwick Wire'], after[Object.keys(after).find((outlet) => /harwik/i.test(outlet))!]]).to.deep.equal([before[name], before['Harwick Wire']! + renamed, doubles]);
  });
});
