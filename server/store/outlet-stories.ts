/** SQL of what an outlet has on a story: the cells that the means and the effects within stories are made of. */
import { sql, type Kysely } from 'kysely';
import type { ComparisonRow } from '../types/comparison.ts';
import { measures } from './measures.ts';
import type { OutletStoryTable, Tables } from './schema.ts';
import { addCell, addToCell, emptyCell, type CellSums } from './sums.ts';

/** A cell before and after a change; null where there is none. */
export interface CellChange {
  before: CellSums | null;
  after: CellSums | null;
}

/** The story that a cell is kept under: a text without a story stands by itself. */
export const cellStory = ({ story, id }: Pick<ComparisonRow, 'story' | 'id'>) => story ?? `~${id}`;
export const standsAlone = (story: string) => story.startsWith('~');

export const dayOf = (publishedAt: string | null) => publishedAt?.slice(0, 10) ?? '';

/** Adds an article to the cell of its outlet, story and day, or takes it away. @returns the cell over all days, before and after */
export async function changeCell(db: Kysely<Tables>, key: string, row: ComparisonRow, times: 1 | -1): Promise<CellChange> {
  const story = cellStory(row);
  const day = dayOf(row.publishedAt);
  const days = new Map((await db.selectFrom('outlet_stories').selectAll().where('outlet_key', '=', key).where('story', '=', story).orderBy('day').execute()).map((one) => [one.day, cellOf(one)]));
  const before = total(days.values());
  const cell = days.get(day) ?? emptyCell();
  addToCell(cell, row, times);
  days.set(day, cell);
  if (isEmpty(cell)) {
    days.delete(day);
    await db.deleteFrom('outlet_stories').where('outlet_key', '=', key).where('story', '=', story).where('day', '=', day).execute();
  } else await writeCells(db, [{ key, story, day, cell }]);
  const change = { before, after: total([...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)) };
  if (!standsAlone(story)) await countOutlets(db, story, change);
  return change;
}

/** A story's number of outlets, by what one of them gained or lost. */
async function countOutlets(db: Kysely<Tables>, story: string, { before, after }: CellChange): Promise<void> {
  const outlets = Number(after !== null) - Number(before !== null);
  const covering = Number((after?.texts ?? 0) > 0) - Number((before?.texts ?? 0) > 0);
  if (outlets === 0 && covering === 0) return;
  await db.updateTable('stories').set((expression) => ({ outlets: expression('outlets', '+', outlets), covering: expression('covering', '+', covering) })).where('id', '=', story).execute();
}

/** Puts the cells of a story in order again from its articles. @returns each outlet's cell before and after */
export async function recountCells(db: Kysely<Tables>, story: string, rows: readonly (ComparisonRow & { key: string })[]): Promise<Map<string, CellChange>> {
  const old = await db.selectFrom('outlet_stories').selectAll().where('story', '=', story).orderBy('outlet_key').orderBy('day').execute();
  await db.deleteFrom('outlet_stories').where('story', '=', story).execute();
  const days = new Map<string, { key: string; story: string; day: string; cell: CellSums }>();
  for (const row of rows) {
    const day = dayOf(row.publishedAt);
    const one = days.get(`${row.key}\0${day}`) ?? { key: row.key, story, day, cell: emptyCell() };
    addToCell(one.cell, row);
    days.set(`${row.key}\0${day}`, one);
  }
  await writeCells(db, [...days.values()]);
  const changes = new Map<string, CellChange>();
  const changeOf = (key: string) => changes.get(key) ?? changes.set(key, { before: null, after: null }).get(key)!;
  for (const one of old) addCell((changeOf(one.outlet_key).before ??= emptyCell()), cellOf(one));
  for (const { key, cell } of [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))) addCell((changeOf(key).after ??= emptyCell()), cell);
  const after = [...changes.values()].flatMap(({ after: cell }) => cell ?? []);
  await db.updateTable('stories').set({ outlets: after.length, covering: after.filter(({ texts }) => texts > 0).length }).where('id', '=', story).execute();
  return changes;
}

/** Counts the outlets of every story again from the cells. */
export async function recountStories(db: Kysely<Tables>): Promise<void> {
  await sql`update stories set outlets = (select count(distinct outlet_key) from outlet_stories where story = stories.id), covering = (select count(distinct outlet_key) from outlet_stories where story = stories.id and texts > 0)`.execute(db);
}

/** A database takes only so many parameters a statement. */
const cellsAtOnce = 100;

export async function writeCells(db: Kysely<Tables>, cells: readonly { key: string; story: string; day: string; cell: CellSums }[]): Promise<void> {
  for (let at = 0; at < cells.length; at += cellsAtOnce) {
    const rows = cells.slice(at, at + cellsAtOnce).map(({ key, story, day, cell: { texts, copies, repeats, words, weight, values } }) => {
      const row = { outlet_key: key, story, day, texts, copies, repeats, words, weight } as OutletStoryTable;
      for (const measure of measures) [row[`${measure}_n`], row[`${measure}_sum`]] = [values[measure].n, values[measure].sum];
      return row;
    });
    await db.replaceInto('outlet_stories').values(rows).execute();
  }
}

function cellOf(row: OutletStoryTable): CellSums {
  const { texts, copies, repeats, words, weight } = row;
  return { texts, copies, repeats, words, weight, values: Object.fromEntries(measures.map((measure) => [measure, { n: row[`${measure}_n`], sum: row[`${measure}_sum`] }])) as CellSums['values'] };
}

function total(cells: Iterable<CellSums>): CellSums | null {
  let sum: CellSums | null = null;
  for (const cell of cells) addCell((sum ??= emptyCell()), cell);
  return sum;
}

const isEmpty = ({ texts, copies }: CellSums) => texts === 0 && copies === 0;
