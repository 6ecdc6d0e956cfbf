import { expect } from 'chai';
import { sql, type Kysely } from 'kysely';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeIn } from '../../../server/jobs/intake.ts';
import { changing, revisionOf } from '../../../server/store/change.ts';
import { storeFile } from '../../../server/store/data-folder.ts';
import { Database } from '../../../server/store/driver.ts';
import { StoreLockedError } from '../../../server/store/locked.ts';
import { openStore, type Store } from '../../../server/store/open.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';
import { openPartsOn } from '../parts.ts';

/** Everything that charts read. */
async function sumsIn(store: Store): Promise<unknown> {
  const tables = ['outlet_sums', 'outlet_days', 'outlet_units', 'outlet_stories', 'actors', 'stories'] as const;
  const rows = await Promise.all(tables.map(async (table) => ((await store.selectFrom(table).selectAll().execute()) as object[]).map((row) => JSON.stringify(row)).sort()));
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}

/** Makes a store what earlier versions left. */
const undo: Record<'014-own-repeats' | '013-moved-stories' | '012-no-findings' | '011-republished-headlines' | '010-headline-rates' | '009-outlet-spellings' | '008-outlet-days' | '007-comparison-sums', readonly string[]> = {
  '014-own-repeats': ['alter table outlet_stories drop column repeats', "update outlet_sums set sums = json_remove(sums, '$.repeats')"],
  '013-moved-stories': ['drop table moved_stories'],
  '012-no-findings': ['create table findings (article text not null references articles (id) on delete cascade, text text not null)', "insert into findings select id, 'slammed' from articles"],
  '011-republished-headlines': ['update outlet_stories set headlineRate_n = 0, headlineRate_sum = 0', 'update outlet_days set headlineRate_n = 0'],
  '010-headline-rates': ['outlet_stories', 'outlet_days'].flatMap((table) => ['n', 'sum', ...(table === 'outlet_days' ? ['squares'] : [])].map((sum) => `alter table ${table} drop column headlineRate_${sum}`)),
  '009-outlet-spellings': ['drop table outlet_spellings', "update outlets set name = upper(name)"],
  '008-outlet-days': ['drop table outlet_days', 'create table rollups (outlet_key text)'],
  '007-comparison-sums': [
    ...['outlet_sums', 'outlet_units', 'outlet_stories', 'actors'].map((table) => `drop table ${table}`), 'drop index stories_by_outlets', 'alter table stories drop column outlets', 'alter table stories drop column covering',
  ],
};

describe('opening a store', () => {
  let data: string;
  beforeEach(() => {
    data = temporaryFolder();
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const since = ['014-own-repeats', '013-moved-stories', '012-no-findings', '011-republished-headlines', '010-headline-rates', '009-outlet-spellings', '008-outlet-days', '007-comparison-sums'] as const;
  for (const migrations of [1, 2, 3, 4, 5, 7, 8].map((count) => since.slice(0, count))) {
    it(`brings one up to date that knows nothing of ${migrations.join(' and ')}, and says so`, async () => {
      const { parts, close } = await openPartsOn(data);
      for (const [number, outlet] of ['Harwick Wire', 'Trumpet', 'Harwick Wire'].entries()) await takeIn(parts, { ...eventArticle(number), outlet, publishedAt: number === 2 ? null : '2026-03-02' });
      await takeIn(parts, { ...eventArticle(2), headline: 'Again', outlet: 'Harwick Wire', publishedAt: null });
      const expected = await sumsIn(parts.store);
      const old = parts.store as unknown as Kysely<unknown>;
      for (const name of migrations) {
        for (const statement of undo[name]) await sql.raw(statement).execute(old);
        await sql`delete from kysely_migration where name = ${name}`.execute(old);
      }
      await close();

      const told: string[] = [];
      const store = await openStore(data, (line) => told.push(line));
      expect(await sumsIn(store)).to.deep.equal(expected);
      expect(await store.selectFrom('outlet_days').select(['day', 'texts', 'body_n']).execute()).to.deep.equal([0, 1].map(() => ({ day: '2026-03-02', texts: 1, body_n: 1 })));
      expect((await store.introspection.getTables()).map(({ name }) => name)).to.include('analyses').and.to.not.include('findings');
      await store.destroy();
      expect(told).to.have.length(2);
      expect(told[0]).to.match(new RegExp(`older version.*${migrations[0]}`));
      const again = await openStore(data, (line) => told.push(line));
      await again.destroy();
      expect(told, 'nothing is due any more').to.have.length(2);
    });
  }

  it('names the outlets of a store that named each by its first text as most of its texts do', async () => {
    const { parts, close } = await openPartsOn(data);
    for (const [number, outlet] of ['HARWICK WIRE', 'Harwick Wire', 'The Harwick Wire', 'Harwick Wire', 'TRUMPET', 'Trumpet'].entries()) await takeIn(parts, { ...eventArticle(number), outlet });
    const old = parts.store as unknown as Kysely<unknown>;
    for (const name of ['014-own-repeats', '013-moved-stories', '012-no-findings', '011-republished-headlines', '010-headline-rates', '009-outlet-spellings'] as const) {
      for (const statement of undo[name]) await sql.raw(statement).execute(old);
      await sql`delete from kysely_migration where name = ${name}`.execute(old);
    }
    await close();
    const store = await openStore(data, () => undefined);
    expect(await store.selectFrom('outlets').select('name').orderBy('key').execute()).to.deep.equal([{ name: 'Harwick Wire' }, { name: 'Trumpet' }]);
    expect(await store.selectFrom('outlet_spellings').select(['spelling', 'texts']).orderBy('texts', 'desc').orderBy('spelling').execute()).to.deep.equal([
      { spelling: 'Harwick Wire', texts: 2 }, { spelling: 'HARWICK WIRE', texts: 1 }, { spelling: 'TRUMPET', texts: 1 }, { spelling: 'The Harwick Wire', texts: 1 }, { spelling: 'Trumpet', texts: 1 },
    ]);
    await store.destroy();
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

  it('waits for another process that writes, and lets others work meanwhile', async () => {
    const store = await openStore(data);
    const other = new Database(storeFile(data));
    other.exec('begin immediate');
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    setTimeout(() => other.exec('commit'), 400);
    await Promise.all([
      changing(store, (change) => change.insertInto('outlets').values({ key: 'a', name: 'A' }).execute()),
      store.insertInto('outlets').values({ key: 'b', name: 'B' }).execute(),
    ]);
    clearInterval(turning);
    expect(await store.selectFrom('outlets').select('name').orderBy('key').execute()).to.have.length(2);
    expect(turns).to.be.greaterThan(5);
    other.close();
    await store.destroy();
  });

  it('leaves a gap for another process that waits, where it writes without end', async () => {
    const [store, other] = [await openStore(data), await openStore(data)];
    let written = 0;
    const long = (async () => {
      for (; written < 60; written += 1) {
        await changing(store, async (change) => {
          await change.insertInto('outlets').values({ key: `${written}`, name: 'A' }).execute();
          await new Promise((resolve) => setTimeout(resolve, 10));
        });
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await changing(other, (change) => change.insertInto('outlets').values({ key: 'b', name: 'B' }).execute());
    expect(written).to.be.lessThan(30);
    await long;
    await Promise.all([store.destroy(), other.destroy()]);
  });

  it('gives up after its time, and goes on with the next change', async () => {
    const store = await openStore(data, undefined, 100);
    const other = new Database(storeFile(data));
    other.exec('begin immediate');
    const add = (name: string) => changing(store, (change) => change.insertInto('outlets').values({ key: name, name }).execute());
    await add('a').then(
      () => expect.fail('it was locked'),
      (error: unknown) => expect(error).to.be.instanceOf(StoreLockedError),
    );
    other.exec('commit');
    await add('b');
    expect(await store.selectFrom('outlets').select('name').execute()).to.deep.equal([{ name: 'b' }]);
    other.close();
    await store.destroy();
  });

  it('goes on writing where the lock of those that wait cannot be had, as on a full disk', async () => {
    const store = await openStore(data);
    // What is no lock's file makes SQLite refuse it as it refuses one that it has no room to lock.
    writeFileSync(join(data, 'waiting.lock'), 'no lock at all '.repeat(100));
    await changing(store, async () => undefined);
    await changing(store, async () => undefined);
    expect(await revisionOf(store)).to.equal(2);
    await store.destroy();
  });
});
