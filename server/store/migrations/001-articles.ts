/** The first tables: articles, findings, stories. */
import type { Kysely, Migration } from 'kysely';

export const articles: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('articles')
      .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull().unique())
      .addColumn('outlet', 'text')
      .addColumn('outlet_key', 'text')
      .addColumn('headline', 'text')
      .addColumn('origin', 'text')
      .addColumn('published_at', 'text')
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addColumn('story', 'text')
      .addColumn('copy_of', 'text')
      .addColumn('sample', 'integer', (column) => column.notNull())
      .addColumn('words', 'integer', (column) => column.notNull())
      .addColumn('findings', 'integer', (column) => column.notNull())
      .addColumn('headline_score', 'real')
      .addColumn('body_score', 'real')
      .addColumn('gap', 'real')
      .addColumn('choice_index', 'real')
      .addColumn('tone_narrator', 'real')
      .addColumn('tone_quoted', 'real')
      .addColumn('lexicon', 'text', (column) => column.notNull())
      .addColumn('figures', 'text', (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('analysis', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('articles_by_outlet').on('articles').columns(['outlet_key', 'sequence']).execute();
    await db.schema.createIndex('articles_by_story').on('articles').column('story').execute();
    await db.schema.createIndex('articles_by_date').on('articles').columns(['published_at', 'sequence']).execute();
    await db.schema.createIndex('articles_by_score').on('articles').columns(['body_score', 'sequence']).execute();
    await db.schema
      .createTable('findings')
      .addColumn('article', 'text', (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('concept', 'text', (column) => column.notNull())
      .addColumn('strength', 'integer', (column) => column.notNull())
      .addColumn('weight', 'real', (column) => column.notNull())
      .addColumn('voice', 'text', (column) => column.notNull())
      .addColumn('speaker', 'text')
      .execute();
    await db.schema.createIndex('findings_by_article').on('findings').column('article').execute();
    await db.schema.createIndex('findings_by_concept').on('findings').column('concept').execute();
    await db.schema
      .createTable('stories')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('named', 'integer', (column) => column.notNull())
      .execute();
  },
};
