/** A republisher's headline counts in the rates of headlines as it does in their scores; every sum is counted again. */
import type { Kysely, Migration } from 'kysely';
import { recountSums } from '../contribution.ts';
import type { Tables } from '../schema.ts';

export const republishedHeadlines: Migration = {
  async up(old: Kysely<unknown>) {
    const db = old as Kysely<Tables>;
    if ((await db.selectFrom('articles').select('id').limit(1).executeTakeFirst()) !== undefined) await recountSums(db);
  },
};
