/** The sums that a store keeps, and those that a recount from its articles gives. */
import { expect } from 'chai';
import type { Kysely } from 'kysely';
import { recountSums } from '../../../server/store/contribution.ts';
import type { Store } from '../../../server/store/open.ts';
import type { Tables } from '../../../server/store/schema.ts';

/**
 * What was found, with the expected number in place of each that lies within a millionth of it, so that the order of adding does
 * not show. Rounding both would not do: two numbers that lie on either side of a half are rounded apart, however near they are.
 */
function near(found: unknown, expected: unknown): unknown {
  if (typeof found === 'number' && typeof expected === 'number') return Math.abs(found - expected) < 1e-6 ? expected : found;
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null) return found;
  const part = ([name, value]: [string, unknown]) => [name, near(value, (expected as Record<string, unknown>)[name])] as const;
  return Array.isArray(found) ? found.map((value, index) => part([String(index), value])[1]) : Object.fromEntries(Object.entries(found).map(part));
}

/** Holds that two sets of figures are alike, however they were added up. */
export function expectAlike<Figures>(found: Figures, expected: Figures, message?: string): void {
  expect(near(found, expected), message).to.deep.equal(expected);
}

/** Every sum by its key. */
export async function sums(store: Kysely<Tables>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [table, keys] of [['outlet_sums', ['outlet_key', 'day']], ['outlet_units', ['outlet_key']], ['outlet_stories', ['outlet_key', 'story', 'day']], ['outlet_days', ['outlet_key', 'day']], ['actors', ['outlet_key', 'day', 'actor']], ['stories', ['id']]] as const) {
    for (const row of (await store.selectFrom(table).selectAll().execute()) as Record<string, string | number>[]) {
      const key = [table, ...keys.map((name) => row[name])].join(' | ');
      for (const [name, value] of Object.entries(row)) {
        if ((keys as readonly string[]).includes(name) || name === 'name' || name === 'named') continue;
        for (const [path, number] of typeof value === 'number' ? [['', value] as const] : numbersIn(JSON.parse(value))) found[`${key} | ${name}${path}`] = number;
      }
    }
  }
  return found;
}

function numbersIn(value: unknown, path = ''): (readonly [string, number])[] {
  return typeof value === 'number' ? [[path, value]] : Object.entries(value as object).flatMap(([name, part]) => numbersIn(part, `${path}.${name}`));
}

class Undo extends Error {}

/** The sums as a recount from the articles gives them, without changing the store. */
export async function recount(store: Store): Promise<Record<string, number>> {
  let counted: Record<string, number> = {};
  await store
    .transaction()
    .execute(async (change) => {
      await recountSums(change);
      counted = await sums(change);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return counted;
}
