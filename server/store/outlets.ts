/** SQL of outlets. */
import { sql } from 'kysely';
import type { OutletSummary } from '../types/outlet.ts';
import type { Page } from '../types/page.ts';
import { allDays } from './contribution.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';

/** Outlets that have articles, with their numbers of texts and stories, the most texts first. Read from the sums that are kept of each. */
export async function listOutlets(store: Store, offset: number, limit: number): Promise<Page<OutletSummary>> {
  const texts = sql<number>`json_extract(sums, '$.texts') + json_extract(sums, '$.copies')`;
  const dayOf = (which: 'min' | 'max') => sql<string | null>`(select ${sql.raw(which)}(day) from outlet_sums as days where days.outlet_key = outlets.key and days.day between '0' and '9999-99-99')`;
  const rows = await store
    .selectFrom('outlet_sums')
    .innerJoin('outlets', 'outlets.key', 'outlet_sums.outlet_key')
    .leftJoin('outlet_units', 'outlet_units.outlet_key', 'outlets.key')
    .where('day', '=', allDays)
    .select([
      'outlets.name as outlet', texts.as('texts'), sql<number>`coalesce(outlet_units.stories, 0)`.as('stories'), dayOf('min').as('firstPublished'), dayOf('max').as('lastPublished'),
    ])
    .orderBy('texts', 'desc')
    .orderBy('outlets.key')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await store.selectFrom('outlet_sums').where('day', '=', allDays).select((expression) => expression.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({ ...row, texts: Number(row.texts), stories: Number(row.stories) })),
    next: offset + rows.length < Number(total) ? String(offset + rows.length) : null,
    total: Number(total),
  };
}

/** The name under which an outlet is known, however it is spelled; null when it has no article. */
export async function outletName(store: Store, outlet: string): Promise<string | null> {
  const key = outletKey(outlet);
  const row = await store.selectFrom('outlets').select('name').where('key', '=', key).where('key', 'in', (is) => is.selectFrom('articles').select(sql<string>`outlet_key`.as('key')).where('outlet_key', '=', key)).executeTakeFirst();
  return row?.name ?? null;
}

/** Articles of an outlet after one, in order of arrival. */
export function articlesOfOutlet(store: Store, key: string, after: number, most: number): Promise<{ sequence: number; id: string }[]> {
  return store.selectFrom('articles').select(['sequence', 'id']).where('outlet_key', '=', key).where('sequence', '>', after).orderBy('sequence').limit(most).execute();
}
