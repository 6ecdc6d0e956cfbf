/** The field that is wrong, beside what failed in a job. */
import type { Kysely, Migration } from 'kysely';

export const failureField: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable('job_failures').addColumn('field', 'text').execute();
  },
};
