/** The figures of an outlet's texts by day, every measure, in place of the table that held some of them for each lexicon. */
import type { Kysely, Migration } from 'kysely';
import { recountSums } from '../contribution.ts';
import { rowsOfOutlet } from '../comparison-rows.ts';
import { addToDays, addToFigures, emptyDay, type DayFigures } from '../outlet-days.ts';
import type { Tables } from '../schema.ts';

/** The measures of this version; a later one brings its own columns. */
const measures = ['body', 'headline', 'gap', 'choiceIndex', 'toneNarrator', 'toneQuoted', 'quotedShare', 'ownRate', 'quotedRate', 'voiceGap'];
/** Articles read at a time. */
const batch = 500;

export const outletDays: Migration = {
  async up(old: Kysely<unknown>) {
    const { schema } = old;
    let table = schema.createTable('outlet_days').addColumn('outlet_key', 'text', (column) => column.notNull()).addColumn('day', 'text', (column) => column.notNull()).addColumn('texts', 'integer', (column) => column.notNull());
    for (const measure of measures) {
      table = table.addColumn(`${measure}_n`, 'integer', (column) => column.notNull());
      for (const sum of ['sum', 'squares']) table = table.addColumn(`${measure}_${sum}`, 'double precision', (column) => column.notNull());
    }
    await table.addPrimaryKeyConstraint('outlet_days_key', ['outlet_key', 'day']).execute();
    const db = old as Kysely<Tables>;
    const counted = await db.selectFrom('outlet_sums').select('day').limit(1).executeTakeFirst();
    if (counted === undefined) await recountSums(db);
    else await countDays(db);
    await schema.dropTable('rollups').execute();
  },
};

async function countDays(db: Kysely<Tables>): Promise<void> {
  for (const { key } of await db.selectFrom('outlets').select('key').execute()) {
    const days = new Map<string, DayFigures>();
    for (let after = 0; ; ) {
      const rows = await rowsOfOutlet(db, key, after, batch);
      for (const { row } of rows) {
        const day = row.publishedAt?.slice(0, 10);
        if (day !== undefined) addToFigures(days.get(day) ?? days.set(day, emptyDay()).get(day)!, row);
      }
      if (rows.length < batch) break;
      after = rows.at(-1)!.sequence;
    }
    await addToDays(db, key, days);
  }
}
