/** Feeds that a reader has subscribed to, and what became of each of their items. */
import type { Kysely, Migration } from 'kysely';

export const feeds: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('feeds')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('url', 'text', (column) => column.notNull().unique())
      .addColumn('title', 'text')
      .addColumn('outlet', 'text')
      .addColumn('every_minutes', 'integer')
      .addColumn('due_at', 'text')
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('fetched_at', 'text')
      .addColumn('outcome', 'text')
      .addColumn('error_title', 'text')
      .addColumn('error_detail', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('feed_items')
      .addColumn('feed', 'text', (column) => column.notNull().references('feeds.id').onDelete('cascade'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('link', 'text')
      .addColumn('title', 'text')
      .addColumn('article', 'text')
      .addColumn('error_title', 'text')
      .addColumn('error_detail', 'text')
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('last', 'integer', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('feed_items_key', ['feed', 'key'])
      .execute();
    await schema.createIndex('feed_items_by_link').on('feed_items').columns(['feed', 'link']).execute();
  },
};
