/** The sums of articles that are at hand, as the store keeps them for all its articles. */
import type { ComparisonRow } from '../types/comparison.ts';
import { actorsOf, addActor, addText, addToCell, addUnit, emptyCell, emptyOutletSums, emptyUnits, type ActorSums, type CellSums, type ComparisonSums, type SharedCell } from '../store/sums.ts';
import { asRepeatOfOwn } from '../store/figures.ts';
import { byFrequency } from './portrayals.ts';

interface Gathered {
  sums: ReturnType<typeof emptyOutletSums>;
  cells: Map<string, CellSums>;
  alone: CellSums[];
  actors: Map<string, ActorSums>;
}

/** @param rows one an article, in any order; the sums come out the same to the last digit */
export function sumsOfRows(rows: readonly ComparisonRow[], mostActors: number): ComparisonSums {
  const outletOf = new Map(rows.map(({ id, outlet }) => [id, outlet]));
  const outlets = new Map<string, Gathered>();
  for (const given of [...rows].sort(byOutletAndId)) {
    const row = given.copyOf !== null && outletOf.get(given.copyOf) === given.outlet ? asRepeatOfOwn(given) : given;
    let outlet = outlets.get(row.outlet);
    if (outlet === undefined) outlets.set(row.outlet, (outlet = { sums: emptyOutletSums(), cells: new Map(), alone: [], actors: new Map() }));
    addText(outlet.sums, row);
    addToCell(cellOf(outlet, row.story), row);
    for (const actor of actorsOf(row)) {
      const known = outlet.actors.get(actor.actor);
      if (known === undefined) outlet.actors.set(actor.actor, actor);
      else addActor(known, actor);
    }
  }
  const covering = new Map<string, number>();
  const covered = new Set<string>();
  for (const { cells } of outlets.values()) {
    for (const [story, { texts }] of cells) {
      covering.set(story, (covering.get(story) ?? 0) + 1);
      if (texts > 0) covered.add(story);
    }
  }
  const shared: SharedCell[] = [];
  for (const [outlet, { cells }] of outlets) {
    for (const [story, { texts, words, weight, values }] of cells) {
      if (covering.get(story)! < 2) continue;
      const mean = ({ n, sum }: { n: number; sum: number }) => (n === 0 ? null : sum / n);
      shared.push({ outlet, story, texts, words, weight, body: mean(values.body), headline: mean(values.headline), headlineRate: mean(values.headlineRate) });
    }
  }
  return {
    outlets: [...outlets].map(([outlet, { sums, cells, alone, actors }]) => {
      const units = emptyUnits();
      for (const cell of alone) addUnit(units, cell);
      for (const cell of cells.values()) addUnit(units, cell);
      const own = (all: Iterable<CellSums>) => [...all].filter(({ texts }) => texts > 0).length;
      return { outlet, sums, units, stories: own(cells.values()), alone: own(alone), actors: [...actors.values()].sort(byFrequency).slice(0, mostActors) };
    }),
    stories: covered.size,
    cells: shared,
    sharedStories: null,
  };
}

function cellOf({ cells, alone }: Gathered, story: string | null): CellSums {
  const known = story === null ? undefined : cells.get(story);
  if (known !== undefined) return known;
  const cell = emptyCell();
  if (story === null) alone.push(cell);
  else cells.set(story, cell);
  return cell;
}

/** Sums come out the same to the last digit only in one order. */
function byOutletAndId(a: ComparisonRow, b: ComparisonRow): number {
  if (a.outlet !== b.outlet) return a.outlet < b.outlet ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
