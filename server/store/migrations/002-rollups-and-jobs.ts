/** Outlets as rows, analyses apart from the narrow rows, a search index, sums for charts, signatures of stories, jobs. */
import { sql, type Kysely, type Migration } from 'kysely';
import { outletKey } from '../outlet-key.ts';
import type { Tables } from '../schema.ts';
import { createSearchIndex, indexText } from '../search.ts';
import type { AnalyzedArticle } from '../../types/analyzed-article.ts';

/** Articles moved at a time. */
const batch = 200;

export const rollupsAndJobs: Migration = {
  async up(old: Kysely<unknown>) {
    const { schema } = old;
    await schema.createTable('analyses').addColumn('article', 'text', (column) => column.primaryKey().references('articles.id').onDelete('cascade')).addColumn('analysis', 'text', (column) => column.notNull()).execute();
    await schema.createTable('outlets').addColumn('key', 'text', (column) => column.primaryKey()).addColumn('name', 'text', (column) => column.notNull()).execute();
    await schema.createTable('signatures').addColumn('article', 'text', (column) => column.primaryKey().references('articles.id').onDelete('cascade')).addColumn('signature', 'text', (column) => column.notNull()).execute();
    await schema
      .createTable('rollups')
      .addColumn('outlet_key', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('lexicon', 'text', (column) => column.notNull())
      .addColumn('measure', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('sum', 'double precision', (column) => column.notNull())
      .addColumn('squares', 'double precision', (column) => column.notNull())
      .addPrimaryKeyConstraint('rollups_key', ['lexicon', 'field', 'measure', 'outlet_key', 'day'])
      .execute();
    await schema
      .createTable('jobs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('path', 'text')
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('line', 'integer', (column) => column.notNull())
      .addColumn('added', 'integer', (column) => column.notNull())
      .addColumn('duplicates', 'integer', (column) => column.notNull())
      .addColumn('failed', 'integer', (column) => column.notNull())
      .addColumn('defaults', 'text', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text')
      .addColumn('ended_at', 'text')
      .execute();
    await schema
      .createTable('job_failures')
      .addColumn('job', 'text', (column) => column.notNull().references('jobs.id').onDelete('cascade'))
      .addColumn('line', 'integer', (column) => column.notNull())
      .addColumn('record', 'text')
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('job_failures_key', ['job', 'line'])
      .execute();
    await schema.createTable('revision').addColumn('value', 'bigint', (column) => column.notNull()).execute();
    await sql`insert into revision (value) values (0)`.execute(old);
    await sql`insert into analyses (article, analysis) select id, analysis from articles`.execute(old);
    await schema.alterTable('articles').dropColumn('search').execute();
    await schema.alterTable('articles').dropColumn('analysis').execute();
    await schema.createIndex('articles_by_lexicon').on('articles').column('lexicon').execute();
    await schema.createIndex('articles_by_copy').on('articles').column('copy_of').execute();

    const db = old as Kysely<Tables>;
    await createSearchIndex(db);
    for (let after = 0; ; ) {
      const rows = await db.selectFrom('articles').innerJoin('analyses', 'analyses.article', 'articles.id').select(['sequence', 'id', 'outlet', 'analysis']).where('sequence', '>', after).orderBy('sequence').limit(batch).execute();
      for (const { sequence, id, outlet, analysis } of rows) {
        await indexText(db, sequence, JSON.parse(analysis) as AnalyzedArticle);
        if (outlet === null) continue;
        await db.insertInto('outlets').values({ key: outletKey(outlet), name: outlet }).onConflict((conflict) => conflict.column('key').doNothing()).execute();
        await db.updateTable('articles').set({ outlet_key: outletKey(outlet) }).where('id', '=', id).execute();
      }
      if (rows.length < batch) break;
      after = rows.at(-1)!.sequence;
    }
  },
};
