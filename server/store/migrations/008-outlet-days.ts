/** The figures of an outlet's texts by day, every measure, in place of the table that held some of them for each lexicon. A later migration counts them. */
import type { Kysely, Migration } from 'kysely';

/** The measures of this version; a later one brings its own columns. */
const measures = ['body', 'headline', 'gap', 'choiceIndex', 'toneNarrator', 'toneQuoted', 'quotedShare', 'ownRate', 'quotedRate', 'voiceGap'];

export const outletDays: Migration = {
  async up({ schema }: Kysely<unknown>) {
    let table = schema.createTable('outlet_days').addColumn('outlet_key', 'text', (column) => column.notNull()).addColumn('day', 'text', (column) => column.notNull()).addColumn('texts', 'integer', (column) => column.notNull());
    for (const measure of measures) {
      table = table.addColumn(`${measure}_n`, 'integer', (column) => column.notNull());
      for (const sum of ['sum', 'squares']) table = table.addColumn(`${measure}_${sum}`, 'double precision', (column) => column.notNull());
    }
    await table.addPrimaryKeyConstraint('outlet_days_key', ['outlet_key', 'day']).execute();
    await schema.dropTable('rollups').execute();
  },
};
