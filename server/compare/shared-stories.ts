/** Which outlets can be compared within stories: those that share enough of them, and how they hang together. */

/** A value on a story. */
export interface StoryValue {
  story: string | number;
  value: number;
}

/** An outlet and its values of one measure on stories, each story once. */
export interface OutletUnits {
  outlet: string;
  units: readonly StoryValue[];
}

/** A story with the values of those outlets of a group that covered it. `members` are positions in the group. */
export interface SharedStory {
  members: number[];
  values: number[];
}

/** Outlets that are linked with each other through shared stories, directly or over a third. */
export interface LinkedOutlets {
  outlets: string[];
  stories: SharedStory[];
}

/**
 * Groups of outlets linked through stories, the largest first. An outlet takes part when at least `fewest` of its stories
 * are covered by another that takes part; of more than `most` outlets those with the most shared stories stay.
 */
export function linkedOutlets(all: readonly OutletUnits[], fewest: number, most: number): LinkedOutlets[] {
  let taking = all;
  for (;;) {
    const shared = sharedCounts(taking);
    const staying = taking.filter(({ outlet }) => shared.get(outlet)! >= fewest);
    if (staying.length > most) {
      const order = [...staying].sort((a, b) => shared.get(b.outlet)! - shared.get(a.outlet)! || (a.outlet < b.outlet ? -1 : 1));
      const kept = new Set(order.slice(0, most).map(({ outlet }) => outlet));
      taking = staying.filter(({ outlet }) => kept.has(outlet));
    } else if (staying.length === taking.length) {
      return split(taking);
    } else taking = staying;
  }
}

/** How many stories each outlet shares with at least one other. */
export function sharedCounts(all: readonly OutletUnits[]): Map<string, number> {
  const covering = new Map<StoryValue['story'], number>();
  for (const { units } of all) for (const { story } of units) covering.set(story, (covering.get(story) ?? 0) + 1);
  return new Map(all.map(({ outlet, units }) => [outlet, units.filter(({ story }) => covering.get(story)! > 1).length]));
}

function split(all: readonly OutletUnits[]): LinkedOutlets[] {
  const byStory = new Map<StoryValue['story'], { outlets: number[]; values: number[] }>();
  for (const [index, { units }] of all.entries()) {
    for (const { story, value } of units) {
      let cells = byStory.get(story);
      if (cells === undefined) byStory.set(story, (cells = { outlets: [], values: [] }));
      cells.outlets.push(index);
      cells.values.push(value);
    }
  }
  // Union-find over the outlets.
  const parent = all.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (const { outlets } of byStory.values()) for (const outlet of outlets) parent[rootOf(outlet)] = rootOf(outlets[0]!);

  const groups = new Map<number, { at: Map<number, number>; linked: LinkedOutlets }>();
  for (const [index, { outlet }] of all.entries()) {
    const group = groups.get(rootOf(index)) ?? { at: new Map<number, number>(), linked: { outlets: [], stories: [] } };
    group.at.set(index, group.linked.outlets.length);
    group.linked.outlets.push(outlet);
    groups.set(rootOf(index), group);
  }
  for (const { outlets, values } of byStory.values()) {
    if (outlets.length < 2) continue;
    const { at, linked } = groups.get(rootOf(outlets[0]!))!;
    linked.stories.push({ members: outlets.map((outlet) => at.get(outlet)!), values });
  }
  return [...groups.values()].map(({ linked }) => linked).filter(({ outlets }) => outlets.length > 1).sort((a, b) => b.outlets.length - a.outlets.length);
}
