/** Findings stand in each article's analysis; the table of them beside it was written with every article and read by nobody. */
import type { Kysely, Migration } from 'kysely';

export const noFindings: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.dropTable('findings').execute();
  },
};
