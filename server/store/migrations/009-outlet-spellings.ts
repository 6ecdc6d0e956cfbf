/** How many texts spell an outlet's name how: it is shown as most of them have it, no longer as the first one had it. */
import { sql, type Kysely, type Migration } from 'kysely';

export const outletSpellings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('outlet_spellings')
      .addColumn('outlet_key', 'text', (column) => column.notNull())
      .addColumn('spelling', 'text', (column) => column.notNull())
      .addColumn('texts', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('outlet_spellings_key', ['outlet_key', 'spelling'])
      .execute();
    await sql`insert into outlet_spellings (outlet_key, spelling, texts) select outlet_key, outlet, count(*) from articles where outlet_key is not null group by outlet_key, outlet order by max(sequence)`.execute(db);
    // Of equals the one that came last, which was put in last.
    await sql`update outlets set name = coalesce((select spelling from outlet_spellings where outlet_key = outlets.key order by texts desc, rowid desc limit 1), name)`.execute(db);
  },
};
