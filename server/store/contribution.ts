/** What an article adds to every sum that charts read, and takes away with it, in the transaction that changes it. */
import type { Kysely } from 'kysely';
import type { AnalyzedArticle } from '../types/analyzed-article.ts';
import type { ComparisonRow } from '../types/comparison.ts';
import { rowsOfOutlet, rowsOfStory } from './comparison-rows.ts';
import { asRepeatOfOwn, comparisonRowOf } from './figures.ts';
import { outletKey } from './outlet-key.ts';
import { addToDays, addToFigures, dropEmptyDay, emptyDay, type DayFigures } from './outlet-days.ts';
import { cellStory, changeCell, dayOf, recountCells, recountStories, standsAlone, writeCells, type CellChange } from './outlet-stories.ts';
import type { ActorTable, Tables } from './schema.ts';
import { actorsOf, addActor, addText, addToCell, addUnit, emptyCell, emptyOutletSums, emptyUnits, type ActorSums, type CellSums, type OutletSums, type OutletToCompare } from './sums.ts';

/** The day under which the sums over all days stand. */
export const allDays = '*';

/** Adds an article to the sums of its outlet, or takes it away; the story must be known by then. Nothing without an outlet. */
export async function contribute(db: Kysely<Tables>, article: AnalyzedArticle, { story, copyOf }: { story: string | null; copyOf: string | null }, times: 1 | -1): Promise<void> {
  if (article.outlet === null) return;
  const key = outletKey(article.outlet);
  const origin = copyOf === null ? undefined : await db.selectFrom('articles').select('outlet_key').where('id', '=', copyOf).executeTakeFirst();
  const figures = comparisonRowOf(article, key, { story, copyOf });
  const row = origin?.outlet_key === key ? asRepeatOfOwn(figures) : figures;
  const days = [dayOf(row.publishedAt), allDays];
  const known = new Map((await db.selectFrom('outlet_sums').select(['day', 'sums']).where('outlet_key', '=', key).where('day', 'in', days).execute()).map(({ day, sums }) => [day, sums]));
  const changed = days.map((day) => ({ day, sums: known.has(day) ? (JSON.parse(known.get(day)!) as OutletSums) : emptyOutletSums() }));
  for (const { sums } of changed) addText(sums, row, times);
  await writeOutletSums(db, key, changed);
  await addToActors(db, key, days, actorsOf(row), times);
  await changeDay(db, key, row, times);
  await changeUnits(db, new Map([[key, await changeCell(db, key, row, times)]]), cellStory(row));
}

/** Lines over time are drawn through dated texts. */
async function changeDay(db: Kysely<Tables>, key: string, row: ComparisonRow, times: 1 | -1): Promise<void> {
  const day = dayOf(row.publishedAt);
  if (day === '') return;
  const figures = emptyDay();
  addToFigures(figures, row, times);
  await addToDays(db, key, new Map([[day, figures]]));
  if (times === -1) await dropEmptyDay(db, key, day);
}

/** Puts the sums in order again that hang on which articles are in some stories, after articles were moved between them. */
export async function recountStoriesOf(db: Kysely<Tables>, stories: readonly string[]): Promise<void> {
  for (const story of stories) await changeUnits(db, await recountCells(db, story, await rowsOfStory(db, story)), story);
}

/** Counts every sum again from the articles, one outlet after another. */
export async function recountSums(db: Kysely<Tables>, batch = 500): Promise<void> {
  for (const table of ['outlet_sums', 'outlet_units', 'outlet_stories', 'outlet_days', 'actors'] as const) await db.deleteFrom(table).execute();
  for (const { key } of await db.selectFrom('outlets').select('key').execute()) await recountOutlet(db, key, batch);
  await recountStories(db);
}

async function recountOutlet(db: Kysely<Tables>, key: string, batch: number): Promise<void> {
  const days = new Map<string, { sums: OutletSums; actors: Map<string, ActorSums> }>();
  const stories = new Map<string, { total: CellSums; days: Map<string, CellSums> }>();
  const dated = new Map<string, DayFigures>();
  for (let after = 0; ; ) {
    const rows = await rowsOfOutlet(db, key, after, batch);
    for (const { row } of rows) {
      for (const day of [dayOf(row.publishedAt), allDays]) {
        const known = days.get(day) ?? days.set(day, { sums: emptyOutletSums(), actors: new Map() }).get(day)!;
        addText(known.sums, row);
        for (const actor of actorsOf(row)) {
          const sums = known.actors.get(actor.actor);
          if (sums === undefined) known.actors.set(actor.actor, actor);
          else addActor(sums, actor);
        }
      }
      const story = stories.get(cellStory(row)) ?? stories.set(cellStory(row), { total: emptyCell(), days: new Map() }).get(cellStory(row))!;
      const day = dayOf(row.publishedAt);
      if (day !== '') addToFigures(dated.get(day) ?? dated.set(day, emptyDay()).get(day)!, row);
      addToCell(story.total, row);
      addToCell(story.days.get(day) ?? story.days.set(day, emptyCell()).get(day)!, row);
    }
    if (rows.length < batch) break;
    after = rows.at(-1)!.sequence;
  }
  if (days.size === 0) return;
  await writeOutletSums(db, key, [...days].map(([day, { sums }]) => ({ day, sums })));
  await addToDays(db, key, dated);
  for (const [day, { actors }] of days) await addToActors(db, key, [day], [...actors.values()], 1);
  const units: Units = { units: emptyUnits(), stories: 0, alone: 0 };
  for (const [story, { total }] of stories) countUnit(units, story, { before: null, after: total });
  await writeUnits(db, key, units);
  await writeCells(db, [...stories].flatMap(([story, { days: own }]) => [...own].map(([day, cell]) => ({ key, story, day, cell }))));
}

type Units = Pick<OutletToCompare, 'units' | 'stories' | 'alone'>;

/** Corrects the sums over units by what became of outlets' cells on a story. */
async function changeUnits(db: Kysely<Tables>, changes: ReadonlyMap<string, CellChange>, story: string): Promise<void> {
  for (const [key, change] of changes) {
    const known = await db.selectFrom('outlet_units').selectAll().where('outlet_key', '=', key).executeTakeFirst();
    const units: Units = known ? { units: JSON.parse(known.units) as Units['units'], stories: known.stories, alone: known.alone } : { units: emptyUnits(), stories: 0, alone: 0 };
    countUnit(units, story, change);
    await writeUnits(db, key, units);
  }
}

function countUnit(units: Units, story: string, { before, after }: CellChange): void {
  if (before !== null) addUnit(units.units, before, -1);
  if (after !== null) addUnit(units.units, after, 1);
  units[standsAlone(story) ? 'alone' : 'stories'] += Number((after?.texts ?? 0) > 0) - Number((before?.texts ?? 0) > 0);
}

async function writeUnits(db: Kysely<Tables>, key: string, { units, stories, alone }: Units): Promise<void> {
  const isEmpty = stories === 0 && alone === 0 && Object.values(units).every(({ n }) => n === 0);
  if (isEmpty) await db.deleteFrom('outlet_units').where('outlet_key', '=', key).execute();
  else await db.replaceInto('outlet_units').values({ outlet_key: key, units: JSON.stringify(units), stories, alone }).execute();
}

/** A database takes only so many parameters a statement. */
const rowsAtOnce = 200;

async function writeOutletSums(db: Kysely<Tables>, key: string, days: readonly { day: string; sums: OutletSums }[]): Promise<void> {
  const isEmpty = ({ sums: { texts, copies } }: { sums: OutletSums }) => texts === 0 && copies === 0;
  const empty = days.filter(isEmpty).map(({ day }) => day);
  if (empty.length > 0) await db.deleteFrom('outlet_sums').where('outlet_key', '=', key).where('day', 'in', empty).execute();
  const rows = days.filter((one) => !isEmpty(one)).map(({ day, sums }) => ({ outlet_key: key, day, sums: JSON.stringify(sums) }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) await db.replaceInto('outlet_sums').values(rows.slice(at, at + rowsAtOnce)).execute();
}

async function addToActors(db: Kysely<Tables>, key: string, days: readonly string[], actors: readonly ActorSums[], times: 1 | -1): Promise<void> {
  const all = days.flatMap((day) => actors.map((one) => ({ day, ...one })));
  for (let at = 0; at < all.length; at += rowsAtOnce) {
    const rows = all.slice(at, at + rowsAtOnce).map(({ day, actor, n, sum, squares, lean }): ActorTable => ({ outlet_key: key, day, actor, n: times * n, findings: times * sum, squares: times * squares, lean: times * lean.sum, lean_squares: times * lean.squares, lean_cross: times * lean.cross }));
    await db
      .insertInto('actors')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['outlet_key', 'day', 'actor']).doUpdateSet((expression) => {
          const added = (column: 'n' | 'findings' | 'squares' | 'lean' | 'lean_squares' | 'lean_cross') => expression(`actors.${column}`, '+', expression.ref(`excluded.${column}`));
          return { n: added('n'), findings: added('findings'), squares: added('squares'), lean: added('lean'), lean_squares: added('lean_squares'), lean_cross: added('lean_cross') };
        }),
      )
      .execute();
  }
  if (times === -1 && actors.length > 0) await db.deleteFrom('actors').where('outlet_key', '=', key).where('day', 'in', [...days]).where('n', '=', 0).execute();
}
