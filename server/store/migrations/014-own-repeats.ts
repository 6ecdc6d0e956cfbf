/** How many of an outlet's copies repeat a text of its own: of these no headline counts, so they are told apart. Every sum is counted again. */
import { sql, type Kysely, type Migration } from 'kysely';
import { recountSums } from '../contribution.ts';
import type { Tables } from '../schema.ts';

export const ownRepeats: Migration = {
  async up(old: Kysely<unknown>) {
    await sql`alter table outlet_stories add column repeats integer not null default 0`.execute(old);
    const db = old as Kysely<Tables>;
    if ((await db.selectFrom('articles').select('id').limit(1).executeTakeFirst()) !== undefined) await recountSums(db);
  },
};
