/** Weighted findings per 100 words of headlines, which no length moves, beside their scores. A later migration counts them. */
import { sql, type Kysely, type Migration } from 'kysely';

export const headlineRates: Migration = {
  async up(old: Kysely<unknown>) {
    for (const [table, sums] of [['outlet_stories', ['sum']], ['outlet_days', ['sum', 'squares']]] as const) {
      await sql`alter table ${sql.table(table)} add column ${sql.ref('headlineRate_n')} integer not null default 0`.execute(old);
      for (const sum of sums) await sql`alter table ${sql.table(table)} add column ${sql.ref(`headlineRate_${sum}`)} double precision not null default 0`.execute(old);
    }
  },
};
