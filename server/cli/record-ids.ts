/** What the records of one run are called: by their own ids, else by their places; no two alike. */

export interface RecordIds {
  /**
   * Calls the next record.
   * @param given its own id; null where it has none
   * @param place its place in the input, from 1
   */
  next(given: string | null, place: number): string;
}

/** Calls records as they come. An id that was met before gets a number behind it; so does a place that is a record's own id already. */
export function createRecordIds(): RecordIds {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return {
    next(given, place) {
      const wanted = given ?? String(place);
      let id = wanted;
      for (let count = counts.get(wanted) ?? 2; taken.has(id); count += 1) {
        id = `${wanted}-${count}`;
        // Many records of one id are counted on, not from the beginning.
        counts.set(wanted, count + 1);
      }
      taken.add(id);
      return id;
    },
  };
}

/** Calls records that are all at hand: whatever id a record brings first is its own, wherever it stands, and places give way. */
export function recordIds(given: readonly (string | null)[]): string[] {
  const ids = createRecordIds();
  const called = new Array<string>(given.length);
  const firsts = new Set<string>();
  const rest: number[] = [];
  for (const [at, id] of given.entries()) {
    if (id !== null && !firsts.has(id)) {
      firsts.add(id);
      called[at] = ids.next(id, at + 1);
    } else rest.push(at);
  }
  for (const named of [true, false]) for (const at of rest) if ((given[at] !== null) === named) called[at] = ids.next(given[at]!, at + 1);
  return called;
}

/** What is said of a record that is not called by its id. Null where it is. */
export function renamed(given: string | null, id: string): string | null {
  return given === null || given === id ? null : `The id ${JSON.stringify(given)} stands for another record already; this one is called ${JSON.stringify(id)}`;
}
