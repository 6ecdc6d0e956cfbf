/**
 * The rules of the language model, run on a table. `wink-nlp` looks each step up in objects by name, which made its
 * tagging the dearest part of an analysis; the rules are a few hundred, so one small table of numbers holds them all.
 */

/** Rules as the model writes them; a state leads on by an event, and a rule ends in a state of its own. */
type WrittenRules = [
  version: number,
  states: number,
  /** The next state, by state and event. */
  next: Record<string, Record<string, number>>,
  /** What the rule says that ends in a state. */
  says: Record<string, string>,
  /** How many tokens at its beginning and end a rule only looks at. */
  margins: Record<string, [number, number]>,
];

/** Under this event a state holds the rule that is met when nothing goes on from it. */
const otherwise = '2070003';

/** The event of a token that no rule speaks of. */
const unspoken = 0;
/** The event of a token that the rules do not see. */
export const unseen = 1;

export interface Rules {
  /** The number here of an event as the model numbers it. */
  eventOf(written: number): number;
  /**
   * Runs one pass of the rules over the events of a text's tokens.
   * @param met filled with two numbers for each rule met, in order: the token that it is about, and what it says
   */
  run(pass: number, events: Uint8Array, count: number, met: number[]): void;
  passes: number;
}

/** @param says what a rule says, as a number; 0 for nothing, though what it covers is then open to no other */
export function compileRules(written: readonly string[], says: (rule: string) => number): Rules {
  const passes = written.map((pass) => JSON.parse(pass) as WrittenRules);
  const numbers = new Map<string, number>();
  for (const [, , next] of passes) {
    for (const state of Object.values(next)) for (const event of Object.keys(state)) if (event !== otherwise && !numbers.has(event)) numbers.set(event, numbers.size + unseen + 1);
  }
  const width = numbers.size + unseen + 1;
  const tables = passes.map((pass) => tableOf(pass, numbers, width, says));
  return { eventOf: (event) => numbers.get(String(event)) ?? unspoken, run: (pass, events, count, met) => run(tables[pass]!, width, events, count, met), passes: passes.length };
}

interface Table {
  /** The next state by state and event, 0 where none goes on. */
  next: Uint16Array;
  /** Of each state whether a rule ends in it, and what that says. */
  ends: Uint8Array;
  says: Int8Array;
  /** How many tokens at its beginning the rule that ends in a state only looks at. */
  before: Uint8Array;
  /** The state in which a rule ends when nothing goes on from this one, 0 for none. */
  otherwise: Uint16Array;
}

function tableOf([, last, next, rules, margins]: WrittenRules, numbers: ReadonlyMap<string, number>, width: number, says: (rule: string) => number): Table {
  const states = last + 1;
  const table: Table = { next: new Uint16Array(states * width), ends: new Uint8Array(states), says: new Int8Array(states), before: new Uint8Array(states), otherwise: new Uint16Array(states) };
  for (const [state, ways] of Object.entries(next)) {
    for (const [event, to] of Object.entries(ways)) {
      if (event === otherwise) table.otherwise[Number(state)] = to;
      else table.next[Number(state) * width + numbers.get(event)!] = to;
    }
  }
  for (const [state, rule] of Object.entries(rules)) {
    table.ends[Number(state)] = 1;
    table.says[Number(state)] = says(rule);
    table.before[Number(state)] = margins[state]?.[0] ?? 0;
  }
  return table;
}

/** From each token on the longest rule is met; the next one is looked for behind it. */
function run({ next, ends, says, before, otherwise }: Table, width: number, events: Uint8Array, count: number, met: number[]): void {
  for (let from = 0; from < count; from += 1) {
    if (next[events[from]!] === 0) continue;
    let state = 0;
    let first = from;
    /** The rule that is met when a longer one comes to nothing, and where it ends. */
    let fallback = 0;
    let fallbackEnd = from;
    for (let at = from; ; at += 1) {
      const event = at < count ? events[at]! : unspoken;
      if (event === unseen) continue;
      if (state === 0) first = at;
      state = next[state * width + event]!;
      if (ends[state] === 1) {
        if (says[state] !== 0) met.push(first + before[state]!, says[state]!);
        from = at;
        break;
      }
      if (state === 0) {
        if (fallback !== 0) {
          if (says[fallback] !== 0) met.push(first + before[fallback]!, says[fallback]!);
          from = fallbackEnd;
        }
        break;
      }
      if (otherwise[state] !== 0) {
        fallback = otherwise[state]!;
        fallbackEnd = at;
      }
    }
  }
}
