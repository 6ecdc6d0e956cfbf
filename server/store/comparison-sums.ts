/** SQL of what a comparison of outlets reads: sums, at a cost that goes with outlets and shared stories, not with articles. */
import { sql, type RawBuilder } from 'kysely';
import type { Measure } from '../types/comparison.ts';
import type { ArticleFilter } from './article-list.ts';
import { allDays } from './contribution.ts';
import { measures } from './measures.ts';
import type { Store } from './open.ts';
import type { ActorTable } from './schema.ts';
import { datedOf } from './outlet-days.ts';
import { outletKey } from './outlet-key.ts';
import { addOutletSums, emptyOutletSums, emptyUnits, type ActorSums, type ComparisonSums, type OutletSums, type OutletToCompare, type PartSums, type PowerSums, type SharedCell, type WholeSums } from './sums.ts';

/** What of a filter sums can answer. */
export type SumsFilter = Pick<ArticleFilter, 'outlets' | 'from' | 'to' | 'story'>;

type Units = Pick<OutletToCompare, 'units' | 'stories' | 'alone'>;

/**
 * @param mostActors portrayed actors read an outlet, the most frequent
 * @param mostCells outlets times shared stories read at most, those of the latest stories
 * @returns of one story no families, voices, frames and portrayals: it says too little of any outlet
 */
export async function readComparisonSums(store: Store, filter: SumsFilter, mostActors: number, mostCells: number): Promise<ComparisonSums> {
  const where = whereOf(filter);
  const { story } = filter;
  const isOfAllDays = filter.from === undefined && filter.to === undefined && story === undefined;
  const isOfAll = isOfAllDays && !hasOutlets(filter);

  const names = new Map((await sql<{ key: string; name: string }>`select key, name from outlets where ${where.outlets('key')}`.execute(store)).rows.map(({ key, name }) => [key, name]));
  const sums = await (story === undefined ? readSums(store, where) : countTexts(store, where));
  const units = await (isOfAllDays ? readUnits(store, where) : countUnits(store, where));
  const actors = story === undefined ? await readActors(store, where, mostActors) : new Map<string, ActorSums[]>();
  const { cells, cut } = await readCells(store, where, mostCells);
  return {
    outlets: [...sums].map(([key, own]) => ({ outlet: names.get(key) ?? key, sums: own, ...(units.get(key) ?? { units: emptyUnits(), stories: 0, alone: 0 }), actors: actors.get(key) ?? [] })),
    stories: await countStories(store, where, isOfAll),
    cells: cells.map(({ outlet, ...cell }) => ({ outlet: names.get(outlet) ?? outlet, ...cell })),
    sharedStories: cut ? await countShared(store, where, isOfAll) : null,
  };
}

/** Conditions on the columns of an outlet, of a day and of a story; of all days the second takes what stands for them. */
interface Where {
  story: (column: string) => RawBuilder<unknown>;
  outlets: (key: string) => RawBuilder<unknown>;
  days: (day: string, all: RawBuilder<unknown>) => RawBuilder<unknown>;
}

const hasOutlets = ({ outlets }: SumsFilter) => outlets !== undefined && outlets.length > 0;

function whereOf(filter: SumsFilter): Where {
  const { outlets, from, to, story } = filter;
  const keys = hasOutlets(filter) ? [...new Set(outlets!.map(outletKey))] : null;
  const days = from === undefined && to === undefined ? null : { from: from ?? '0', to: to ?? '9999-99-99' };
  return {
    outlets: (key) => (keys === null ? every : sql`${sql.ref(key)} in (${sql.join(keys)})`),
    days: (day, all) => (days === null ? all : sql`${sql.ref(day)} between ${days.from} and ${days.to}`),
    story: (column) => (story === undefined ? every : sql`${sql.ref(column)} = ${story}`),
  };
}

/** Whom outlets portray most often: of each at most so many. */
export async function readPortrayed(store: Store, filter: SumsFilter, most: number): Promise<ActorSums[][]> {
  return [...(await readActors(store, whereOf(filter), most)).values()];
}

const whole = sql`day = ${allDays}`;
const every = sql`1 = 1`;

async function readSums(store: Store, { outlets, days }: Where): Promise<Map<string, OutletSums>> {
  const found = new Map<string, OutletSums>();
  const { rows } = await sql<{ outlet_key: string; sums: string }>`select outlet_key, sums from outlet_sums where ${days('day', whole)} and ${outlets('outlet_key')} order by outlet_key, day`.execute(store);
  for (const { outlet_key: key, sums } of rows) {
    const own = JSON.parse(sums) as OutletSums;
    const known = found.get(key);
    if (known === undefined) found.set(key, own);
    else addOutletSums(known, own);
  }
  return found;
}

/** How many texts outlets have on a story. */
async function countTexts(store: Store, { outlets, days, story }: Where): Promise<Map<string, OutletSums>> {
  const { rows } = await sql<{ outlet_key: string; texts: number; copies: number; repeats: number; dated: number }>`
    select outlet_key, sum(texts) as texts, sum(copies) as copies, sum(repeats) as repeats, sum(case when day = '' then 0 else texts + copies end) as dated
    from outlet_stories where ${story('story')} and ${days('day', every)} and ${outlets('outlet_key')} group by outlet_key order by outlet_key`.execute(store);
  return new Map(rows.map(({ outlet_key, ...counts }) => [outlet_key, { ...emptyOutletSums(), ...counts }]));
}

/** The weights of a family and the words of each outlet's texts, or a voice's findings and all, day by day, in order of outlet and day. Undated texts are left out. */
export async function readRatioDays(store: Store, { parts, name, names = new Set([name]) }: { parts: 'families' | 'voices' | 'actors'; name: string; names?: ReadonlySet<string> }, filter: SumsFilter): Promise<{ outlet: string; day: string; part: PartSums; whole: WholeSums }[]> {
  const where = datedOf(filter);
  if (parts === 'actors') {
    const { rows } = await sql<{ outlet: string } & ActorTable>`
      select outlets.name as outlet, actors.* from actors join outlets on outlets.key = outlet_key where actor in (${sql.join([...names])}) and ${where} order by outlet_key, day`.execute(store);
    return rows.map(({ outlet, day, n, findings, squares, lean, lean_squares, lean_cross }) => ({ outlet, day, part: { sum: lean, squares: lean_squares, cross: lean_cross }, whole: { n, sum: findings, squares } }));
  }
  const { rows } = await sql<{ outlet: string; day: string; whole: string; part: string | null }>`
    select name as outlet, day, json_extract(sums, ${parts === 'families' ? '$.words' : '$.findings'}) as whole, json_extract(sums, ${`$.${parts}.${name}`}) as part
    from outlet_sums join outlets on outlets.key = outlet_key
    where ${where} order by outlet_key, day`.execute(store);
  return rows.map(({ outlet, day, whole: all, part }) => ({ outlet, day, whole: JSON.parse(all) as WholeSums, part: part === null ? { sum: 0, squares: 0, cross: 0 } : (JSON.parse(part) as PartSums) })).filter(({ whole: { n } }) => n > 0);
}

/** A frame's share of the sentences of an outlet's texts of a day: number, sum and sum of squares, in order of outlet and day. Undated texts are left out. */
export async function readFrameDays(store: Store, frame: string, filter: SumsFilter): Promise<({ outlet: string; day: string } & WholeSums)[]> {
  const part = `$.frames."${frame}"`;
  // A frame's share is a mean over all texts: those that do not speak of it count with 0.
  const { rows } = await sql<{ outlet: string; day: string } & WholeSums>`
    select name as outlet, day, json_extract(sums, '$.texts') as n, coalesce(json_extract(sums, ${`${part}.sum`}), 0) as sum, coalesce(json_extract(sums, ${`${part}.squares`}), 0) as squares
    from outlet_sums join outlets on outlets.key = outlet_key
    where ${datedOf(filter)} order by outlet_key, day`.execute(store);
  return rows.filter((row) => row.n > 0);
}

async function readUnits(store: Store, { outlets }: Where): Promise<Map<string, Units>> {
  const { rows } = await sql<{ outlet_key: string; units: string; stories: number; alone: number }>`select * from outlet_units where ${outlets('outlet_key')}`.execute(store);
  return new Map(rows.map(({ outlet_key, units, stories, alone }) => [outlet_key, { units: JSON.parse(units) as Units['units'], stories, alone }]));
}

/** The sums over units of some days: which texts of a story are among them decides what the outlet's value on it is. */
async function countUnits(store: Store, { outlets, days, story }: Where): Promise<Map<string, Units>> {
  const inner = measures.map((measure) => sql`case when sum(${sql.ref(`${measure}_n`)}) > 0 then sum(${sql.ref(`${measure}_sum`)}) / sum(${sql.ref(`${measure}_n`)}) end as ${sql.ref(measure)}`);
  const outer = measures.map((measure) => {
    const value = sql.ref(measure);
    return sql`count(${value}) as ${sql.ref(`${measure}_n`)}, coalesce(sum(${value}), 0) as ${sql.ref(`${measure}_1`)}, coalesce(sum(${value} * ${value}), 0) as ${sql.ref(`${measure}_2`)}, coalesce(sum(${value} * ${value} * ${value}), 0) as ${sql.ref(`${measure}_3`)}`;
  });
  const { rows } = await sql<{ outlet_key: string; stories: number; alone: number } & Record<`${Measure}_${'n' | 1 | 2 | 3}`, number>>`
    select outlet_key, sum(own > 0 and not by_itself) as stories, sum(own > 0 and by_itself) as alone, ${sql.join(outer)}
    from (select outlet_key, sum(texts) as own, story like '~%' as by_itself, ${sql.join(inner)} from outlet_stories where ${days('day', every)} and ${outlets('outlet_key')} and ${story('story')} group by outlet_key, story)
    group by outlet_key`.execute(store);
  return new Map(
    rows.map((row) => {
      const units = Object.fromEntries(measures.map((measure): [Measure, PowerSums] => [measure, { n: row[`${measure}_n`], sum: row[`${measure}_1`], squares: row[`${measure}_2`], cubes: row[`${measure}_3`] }])) as Units['units'];
      return [row.outlet_key, { units, stories: row.stories, alone: row.alone }];
    }),
  );
}

/** Of all days, those actors of an outlet who have no fewer findings than its first ones: an index finds them, so that the many who are named once are not read. */
const amongFirst = (most: number) => sql`day = ${allDays} and findings >= coalesce((select findings from actors as first where first.day = ${allDays} and first.outlet_key = outlets.key order by findings desc limit 1 offset ${most - 1}), 0)`;

async function readActors(store: Store, { outlets, days }: Where, most: number): Promise<Map<string, ActorSums[]>> {
  const { rows } = await sql<{ outlet_key: string; actor: string; n: number; findings: number; squares: number; lean: number; lean_squares: number; lean_cross: number }>`
    select * from (
      select *, row_number() over (partition by outlet_key order by findings desc, abs(lean) desc, actor) as place
      from (select outlet_key, actor, sum(n) as n, sum(findings) as findings, sum(squares) as squares, sum(lean) as lean, sum(lean_squares) as lean_squares, sum(lean_cross) as lean_cross
        from outlets cross join actors on actors.outlet_key = outlets.key where ${days('day', amongFirst(most))} and ${outlets('outlet_key')} group by outlet_key, actor))
    where place <= ${most} order by outlet_key, place`.execute(store);
  const found = new Map<string, ActorSums[]>();
  for (const { outlet_key: key, actor, n, findings, squares, lean, lean_squares, lean_cross } of rows) {
    const own = found.get(key) ?? found.set(key, []).get(key)!;
    own.push({ actor, n, sum: findings, squares, lean: { sum: lean, squares: lean_squares, cross: lean_cross } });
  }
  return found;
}

/** The cells, of the latest stories first, with outlets by their keys; `cut` when there are more. */
async function readCells(store: Store, { outlets, days, story }: Where, most: number): Promise<{ cells: SharedCell[]; cut: boolean }> {
  const { rows } = await sql<{ outlet_key: string; story: string; texts: number; words: number; weight: number; body: number | null; headline: number | null; headlineRate: number | null }>`
    select outlet_key, outlet_stories.story as story, sum(texts) as texts, sum(words) as words, sum(weight) as weight,
      case when sum(body_n) > 0 then sum(body_sum) / sum(body_n) end as body, case when sum(headline_n) > 0 then sum(headline_sum) / sum(headline_n) end as headline,
      case when sum(headlineRate_n) > 0 then sum(headlineRate_sum) / sum(headlineRate_n) end as headlineRate
    from stories cross join outlet_stories on outlet_stories.story = stories.id
    where stories.outlets > 1 and ${days('day', every)} and ${outlets('outlet_key')} and ${story('stories.id')}
    group by stories.rowid, outlet_key order by stories.rowid desc, outlet_key limit ${most + 1}`.execute(store);
  const covering = new Map<string, number>();
  for (const { story } of rows) covering.set(story, (covering.get(story) ?? 0) + 1);
  // The filter may leave one outlet only of those on a story.
  const cells = rows.slice(0, most).filter(({ story }) => covering.get(story)! > 1).map(({ outlet_key, ...cell }) => ({ outlet: outlet_key, ...cell }));
  return { cells, cut: rows.length > most };
}

async function countShared(store: Store, { outlets, days, story }: Where, all: boolean): Promise<number> {
  const query = all ? sql<{ stories: number }>`select count(*) as stories from stories where covering > 1` : sql<{ stories: number }>`select count(*) as stories from (select story from outlet_stories where texts > 0 and story not like '~%' and ${days('day', every)} and ${outlets('outlet_key')} and ${story('story')} group by story having count(distinct outlet_key) > 1)`;
  return Number((await query.execute(store)).rows[0]!.stories);
}

async function countStories(store: Store, { outlets, days, story }: Where, all: boolean): Promise<number> {
  const query = all ? sql<{ stories: number }>`select count(*) as stories from stories where covering > 0` : sql<{ stories: number }>`select count(distinct story) as stories from outlet_stories where texts > 0 and story not like '~%' and ${days('day', every)} and ${outlets('outlet_key')} and ${story('story')}`;
  return Number((await query.execute(store)).rows[0]!.stories);
}

/** On how many stories other outlets and this one both have a text of their own, by the others' names. */
export async function readSharing(store: Store, filter: SumsFilter, outlet: string): Promise<Map<string, number>> {
  const { outlets, days, story } = whereOf(filter);
  const key = outletKey(outlet);
  const { rows } = await sql<{ name: string; stories: number }>`
    select outlets.name as name, count(distinct story) as stories from outlet_stories join outlets on outlets.key = outlet_key
    where texts > 0 and outlet_key <> ${key} and ${days('day', every)} and ${outlets('outlet_key')}
      and story in (select story from outlet_stories where outlet_key = ${key} and texts > 0 and story not like '~%' and ${days('day', every)} and ${story('story')})
    group by outlet_key`.execute(store);
  return new Map(rows.map(({ name, stories }) => [name, Number(stories)]));
}
