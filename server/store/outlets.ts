/** SQL of outlets. */
import { sql } from 'kysely';
import type { OutletSummary } from '../types/outlet.ts';
import type { Page } from '../types/page.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';

/** Outlets that have articles, with their numbers of texts and stories, the most texts first. */
export async function listOutlets(store: Store, offset: number, limit: number): Promise<Page<OutletSummary>> {
  const rows = await store
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.key', 'articles.outlet_key')
    .groupBy(['outlets.key', 'outlets.name'])
    .select((expression) => [
      'outlets.name as outlet',
      expression.fn.countAll<number>().as('texts'),
      sql<number>`count(distinct articles.story)`.as('stories'),
      sql<string | null>`min(articles.published_at)`.as('firstPublished'),
      sql<string | null>`max(articles.published_at)`.as('lastPublished'),
    ])
    .orderBy('texts', 'desc')
    .orderBy('outlets.key')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await store.selectFrom('articles').select(sql<number>`count(distinct outlet_key)`.as('total')).executeTakeFirstOrThrow();
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
