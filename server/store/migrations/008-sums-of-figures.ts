/** The figures of an outlet's texts join its other sums of a day; the table that held some of them apart goes. */
import type { Kysely, Migration } from 'kysely';
import { rowsOfOutlet } from '../comparison-rows.ts';
import { allDays } from '../contribution.ts';
import { dayOf } from '../outlet-stories.ts';
import type { Tables } from '../schema.ts';
import { addValues, emptyValues, type OutletSums } from '../sums.ts';

/** Articles read at a time. */
const batch = 500;

export const sumsOfFigures: Migration = {
  async up(old: Kysely<unknown>) {
    const db = old as Kysely<Tables>;
    for (const { key } of await db.selectFrom('outlets').select('key').execute()) {
      const days = new Map<string, OutletSums['values']>();
      for (let after = 0; ; ) {
        const rows = await rowsOfOutlet(db, key, after, batch);
        for (const { row } of rows) {
          for (const day of [dayOf(row.publishedAt), allDays]) addValues(days.get(day) ?? days.set(day, emptyValues()).get(day)!, row);
        }
        if (rows.length < batch) break;
        after = rows.at(-1)!.sequence;
      }
      for (const { day, sums } of await db.selectFrom('outlet_sums').select(['day', 'sums']).where('outlet_key', '=', key).execute()) {
        const values = days.get(day) ?? emptyValues();
        await db.updateTable('outlet_sums').set({ sums: JSON.stringify({ ...(JSON.parse(sums) as OutletSums), values }) }).where('outlet_key', '=', key).where('day', '=', day).execute();
      }
    }
    await old.schema.dropTable('rollups').execute();
  },
};
