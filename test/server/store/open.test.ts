import { expect } from 'chai';
import { sql, type Kysely } from 'kysely';
import { rmSync } from 'node:fs';
import { readConfig } from '../../../server/config.ts';
import { takeIn } from '../../../server/jobs/intake.ts';
import { openParts } from '../../../server/main.ts';
import { changing } from '../../../server/store/change.ts';
import { openStore, type Store } from '../../../server/store/open.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';

const sumsIn = async (store: Store) => (await store.selectFrom('outlet_sums').selectAll().orderBy('outlet_key').orderBy('day').execute()).map(({ sums, ...row }) => ({ ...row, sums: JSON.parse(sums) as Record<string, unknown> }));

describe('opening a store', () => {
  let data: string;
  beforeEach(() => {
    data = temporaryFolder();
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('brings one of the version before up to date, with the figures of its articles, and says so', async () => {
    const { parts, close } = await openParts(readConfig({ data, logLevel: 'silent' }, {}));
    for (const [number, outlet] of ['Harwick Wire', 'Trumpet', 'Harwick Wire'].entries()) await takeIn(parts, { ...eventArticle(number), outlet, publishedAt: number === 2 ? null : '2026-03-02' });
    const expected = await sumsIn(parts.store);
    // As the version before left it.
    const old = parts.store as unknown as Kysely<unknown>;
    for (const { outlet_key, day, sums: { values: _values, ...sums } } of expected) await parts.store.updateTable('outlet_sums').set({ sums: JSON.stringify(sums) }).where('outlet_key', '=', outlet_key).where('day', '=', day).execute();
    await sql`create table rollups (outlet_key text)`.execute(old);
    await sql`delete from kysely_migration where name = '008-sums-of-figures'`.execute(old);
    await close();

    const told: string[] = [];
    const store = await openStore(data, (line) => told.push(line));
    expect(await sumsIn(store)).to.deep.equal(expected);
    expect(expected.map(({ sums }) => (sums.values as { body: { n: number } }).body.n)).to.include(2);
    await store.destroy();
    expect(told).to.have.length(2);
    expect(told[0]).to.match(/older version.*008-sums-of-figures/);
    const again = await openStore(data, (line) => told.push(line));
    await again.destroy();
    expect(told, 'nothing is due any more').to.have.length(2);
  });

  it('runs a kept statement after its table changed', async () => {
    const store = await openStore(data);
    const names = () => store.selectFrom('outlets').selectAll().orderBy('key').execute();
    expect(await names()).to.deep.equal([]);
    await store.insertInto('outlets').values([{ key: 'a', name: 'A' }, { key: 'b', name: 'B' }]).execute();
    expect(await names()).to.have.length(2);
    await sql`alter table outlets add column town text`.execute(store);
    expect(await names()).to.deep.equal([{ key: 'a', name: 'A', town: null }, { key: 'b', name: 'B', town: null }]);
    await store.destroy();
  });

  it('reads what was committed last while a transaction is open, and writes in turn', async () => {
    const store = await openStore(data);
    const names = async () => (await store.selectFrom('outlets').select('name').orderBy('key').execute()).map(({ name }) => name);
    const add = (name: string, to: Pick<Store, 'insertInto'> = store) => to.insertInto('outlets').values({ key: name.toLowerCase(), name }).execute();
    let behind: Promise<unknown> | undefined;
    await changing(store, async (change) => {
      await add('A', change);
      expect(await names(), 'seen from outside').to.deep.equal([]);
      expect(await change.selectFrom('outlets').select('name').execute(), 'seen from inside').to.deep.equal([{ name: 'A' }]);
      behind = Promise.all([add('B'), changing(store, (next) => add('C', next))]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await names(), 'those behind wait').to.deep.equal([]);
    });
    expect(await names()).to.include('A');
    await behind;
    expect(await names()).to.deep.equal(['A', 'B', 'C']);

    const fails = changing(store, async (change) => {
      await add('D', change);
      await add('A', change);
    });
    const next = add('E');
    await fails.then(
      () => expect.fail('the outlet was there'),
      (error: unknown) => expect(String(error)).to.match(/UNIQUE/),
    );
    await next;
    expect(await names(), 'the failed one is rolled back and holds nobody up').to.deep.equal(['A', 'B', 'C', 'E']);
    await store.destroy();
  });
});
