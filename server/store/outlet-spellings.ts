/** SQL of how an outlet's texts spell its name, and of the one spelling that it is shown under. */
import { sql, type Kysely } from 'kysely';
import { outletKey } from './outlet-key.ts';
import type { Tables } from './schema.ts';

/**
 * Counts a text that spells its outlet so. The outlet is shown under the spelling of the most texts, of equals under the one that came last:
 * so one paste in capitals names nothing for long, and a correction of an outlet's only text, or of one of two, is seen at once.
 */
export async function countSpelling(db: Kysely<Tables>, outlet: string): Promise<void> {
  const key = outletKey(outlet);
  await db.insertInto('outlets').values({ key, name: outlet }).onConflict((conflict) => conflict.column('key').doNothing()).execute();
  await db
    .insertInto('outlet_spellings')
    .values({ outlet_key: key, spelling: outlet, texts: 1 })
    .onConflict((conflict) => conflict.columns(['outlet_key', 'spelling']).doUpdateSet((expression) => ({ texts: expression('outlet_spellings.texts', '+', 1) })))
    .execute();
  await sql`
    update outlets set name = ${outlet} where key = ${key} and name <> ${outlet}
    and (select texts from outlet_spellings where outlet_key = ${key} and spelling = ${outlet}) >= coalesce((select texts from outlet_spellings where outlet_key = ${key} and spelling = outlets.name), 0)`.execute(db);
}

/** Takes away what `countSpelling` counted. An outlet whose last text is gone keeps its name for the next. */
export async function uncountSpelling(db: Kysely<Tables>, outlet: string): Promise<void> {
  const key = outletKey(outlet);
  await db.updateTable('outlet_spellings').set((expression) => ({ texts: expression('texts', '-', 1) })).where('outlet_key', '=', key).where('spelling', '=', outlet).execute();
  await db.deleteFrom('outlet_spellings').where('outlet_key', '=', key).where('texts', '<=', 0).execute();
  await sql`
    update outlets set name = coalesce((select spelling from outlet_spellings where outlet_key = ${key} order by texts desc, spelling = outlets.name desc, spelling limit 1), name)
    where key = ${key} and name = ${outlet}`.execute(db);
}
