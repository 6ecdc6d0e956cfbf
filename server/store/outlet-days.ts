/** SQL of the figures of an outlet's texts by day: number, sum and sum of squares of each measure, for lines over time. Narrow rows, since a chart reads all days of all outlets. */
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { ComparisonRow, Measure } from '../types/comparison.ts';
import type { ArticleFilter } from './article-list.ts';
import { measures } from './measures.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';
import type { OutletDayTable, Tables } from './schema.ts';
import { countedValue } from './sums.ts';

const sumsOf = (measure: Measure) => [`${measure}_n`, `${measure}_sum`, `${measure}_squares`] as const;
const columns = measures.flatMap(sumsOf);

/** What texts of one day add up to. */
export type DayFigures = Omit<OutletDayTable, 'outlet_key' | 'day'>;

export function emptyDay(): DayFigures {
  return { texts: 0, ...(Object.fromEntries(columns.map((column) => [column, 0])) as Record<(typeof columns)[number], number>) };
}

/** Adds an article's figures, or takes them away. */
export function addToFigures(figures: DayFigures, row: ComparisonRow, times: 1 | -1 = 1): void {
  if (row.copyOf === null) figures.texts += times;
  for (const measure of measures) {
    const value = countedValue(row, measure);
    if (value === null) continue;
    const [n, sum, squares] = sumsOf(measure);
    figures[n] += times;
    figures[sum] += times * value;
    figures[squares] += times * value ** 2;
  }
}

/** A database takes only so many parameters a statement. */
const daysAtOnce = 50;

/** Adds figures to those of an outlet's days. A day of which only copies without a headline of their own are known has none. */
export async function addToDays(db: Kysely<Tables>, key: string, days: ReadonlyMap<string, DayFigures>): Promise<void> {
  const rows = [...days].filter(([, { texts, headline_n }]) => texts !== 0 || headline_n !== 0).map(([day, figures]): OutletDayTable => ({ outlet_key: key, day, ...figures }));
  for (let at = 0; at < rows.length; at += daysAtOnce) {
    await db
      .insertInto('outlet_days')
      .values(rows.slice(at, at + daysAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['outlet_key', 'day']).doUpdateSet((expression) => Object.fromEntries((['texts', ...columns] as const).map((column) => [column, expression(`outlet_days.${column}`, '+', expression.ref(`excluded.${column}`))]))),
      )
      .execute();
  }
}

/** Takes out an outlet's day on which nothing is left. */
export async function dropEmptyDay(db: Kysely<Tables>, key: string, day: string): Promise<void> {
  await db.deleteFrom('outlet_days').where('outlet_key', '=', key).where('day', '=', day).where('texts', '=', 0).where('headline_n', '=', 0).execute();
}

/** Of which outlets and days. */
type DaysFilter = Pick<ArticleFilter, 'outlets' | 'from' | 'to'>;

/** The condition of a filter on the days of outlets. Undated texts are left out. */
export function datedOf({ outlets, from, to }: DaysFilter): RawBuilder<SqlBool> {
  const keys = outlets?.map(outletKey) ?? [];
  return sql<SqlBool>`day between ${from ?? '0'} and ${to ?? '9999-99-99'} and ${keys.length > 0 ? sql`outlet_key in (${sql.join(keys)})` : sql`1 = 1`}`;
}

/** The number of outlets' own texts by day, in order of outlet and day. */
export async function readTextDays(store: Store, filter: DaysFilter): Promise<{ outlet: string; day: string; n: number }[]> {
  return daysOf(store, filter).where('texts', '>', 0).select(['outlets.name as outlet', 'day', 'texts as n']).orderBy('outlet_key').orderBy('day').execute();
}

/** A measure of outlets' texts by day, in order of outlet and day. */
export async function readMeasureDays(store: Store, measure: Measure, filter: DaysFilter): Promise<{ outlet: string; day: string; n: number; sum: number; squares: number }[]> {
  const [n, sum, squares] = sumsOf(measure);
  return daysOf(store, filter).where(n, '>', 0).select(['outlets.name as outlet', 'day', sql<number>`${sql.ref(n)}`.as('n'), sql<number>`${sql.ref(sum)}`.as('sum'), sql<number>`${sql.ref(squares)}`.as('squares')]).orderBy('outlet_key').orderBy('day').execute();
}

function daysOf(store: Store, filter: DaysFilter) {
  return store.selectFrom('outlet_days').innerJoin('outlets', 'outlets.key', 'outlet_key').where(datedOf(filter));
}
