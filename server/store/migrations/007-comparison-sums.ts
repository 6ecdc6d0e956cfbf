/** Sums that the comparison of outlets reads instead of the articles. A later migration counts them. */
import { sql, type Kysely, type Migration } from 'kysely';

/** The measures of this version; a later one brings its own columns. */
const measures = ['body', 'headline', 'gap', 'choiceIndex', 'toneNarrator', 'toneQuoted', 'quotedShare', 'ownRate', 'quotedRate', 'voiceGap'];

export const comparisonSums: Migration = {
  async up(old: Kysely<unknown>) {
    const { schema } = old;
    await schema
      .createTable('outlet_sums')
      .addColumn('outlet_key', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('sums', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('outlet_sums_key', ['outlet_key', 'day'])
      .execute();
    await schema.createIndex('outlet_sums_by_day').on('outlet_sums').column('day').execute();
    await schema
      .createTable('outlet_units')
      .addColumn('outlet_key', 'text', (column) => column.primaryKey())
      .addColumn('units', 'text', (column) => column.notNull())
      .addColumn('stories', 'integer', (column) => column.notNull())
      .addColumn('alone', 'integer', (column) => column.notNull())
      .execute();
    let cells = schema
      .createTable('outlet_stories')
      .addColumn('outlet_key', 'text', (column) => column.notNull())
      .addColumn('story', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('texts', 'integer', (column) => column.notNull())
      .addColumn('copies', 'integer', (column) => column.notNull())
      .addColumn('words', 'integer', (column) => column.notNull())
      .addColumn('weight', 'double precision', (column) => column.notNull());
    for (const measure of measures) cells = cells.addColumn(`${measure}_n`, 'integer', (column) => column.notNull()).addColumn(`${measure}_sum`, 'double precision', (column) => column.notNull());
    await cells.addPrimaryKeyConstraint('outlet_stories_key', ['outlet_key', 'story', 'day']).execute();
    await schema.createIndex('outlet_stories_by_story').on('outlet_stories').columns(['story', 'outlet_key']).execute();
    await schema.createIndex('outlet_stories_by_day').on('outlet_stories').column('day').execute();
    let actors = schema.createTable('actors').addColumn('outlet_key', 'text', (column) => column.notNull()).addColumn('day', 'text', (column) => column.notNull()).addColumn('actor', 'text', (column) => column.notNull()).addColumn('n', 'integer', (column) => column.notNull());
    for (const sum of ['findings', 'squares', 'lean', 'lean_squares', 'lean_cross']) actors = actors.addColumn(sum, 'double precision', (column) => column.notNull());
    await actors.addPrimaryKeyConstraint('actors_key', ['outlet_key', 'day', 'actor']).execute();
    await schema.createIndex('actors_by_day').on('actors').columns(['day', 'outlet_key', 'findings']).execute();
    for (const count of ['outlets', 'covering']) await sql`alter table stories add column ${sql.ref(count)} integer not null default 0`.execute(old);
    await schema.createIndex('stories_by_outlets').on('stories').column('outlets').execute();
  },
};
