/** Where stories went that were put into others, so that an address that was cited leads on. */
import type { Kysely, Migration } from 'kysely';

export const movedStories: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('moved_stories')
      .addColumn('story', 'text', (column) => column.primaryKey())
      .addColumn('into', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('moved_stories_by_into').on('moved_stories').column('into').execute();
  },
};
