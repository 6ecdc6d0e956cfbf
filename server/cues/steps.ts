/**
 * Where words lead to, as texts have met them: by a state's number and a word's, in one array of numbers. The same steps are taken again
 * and again; found through each state's own map of words, they were a tenth of an analysis.
 */
import type { Vocabulary } from '../text/parse.ts';

export interface Steps {
  /** To be called before the words of a text are asked for: numbers of words hold for one vocabulary. */
  begin(vocabulary: Vocabulary): void;
  /** What was kept for a state and a word, or -1. */
  find(state: number, word: number): number;
  /** @param word from 1 on; @param to from 0 on */
  keep(state: number, word: number, to: number): void;
}

/** Of an entry: the state, the word, and one more than what is kept; the next power of two. */
const perEntry = 4;
const fewestPlaces = 1 << 12;
/** Of more, which are mostly met once, nothing is kept, and all is learnt anew. */
const mostPlaces = 1 << 19;

export function createSteps(): Steps {
  let known: Vocabulary | null = null;
  let entries = new Int32Array(fewestPlaces * perEntry);
  let count = 0;

  /** The entry of a state and a word, or the free one where it belongs. */
  function entryOf(state: number, word: number): number {
    const last = entries.length / perEntry - 1;
    const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & last;
    while (entries[place * perEntry + 2] !== 0 && (entries[place * perEntry] !== state || entries[place * perEntry + 1] !== word)) place = (place + 1) & last;
    return place * perEntry;
  }

  function put(state: number, word: number, kept: number): void {
    const entry = entryOf(state, word);
    if (entries[entry + 2] === 0) count += 1;
    entries[entry] = state;
    entries[entry + 1] = word;
    entries[entry + 2] = kept;
  }

  function grow(): void {
    const before = entries;
    const isFull = before.length === mostPlaces * perEntry;
    entries = new Int32Array(isFull ? before.length : 2 * before.length);
    count = 0;
    if (!isFull) for (let from = 0; from < before.length; from += perEntry) if (before[from + 2] !== 0) put(before[from]!, before[from + 1]!, before[from + 2]!);
  }

  return {
    begin(vocabulary) {
      if (vocabulary === known) return;
      known = vocabulary;
      entries = new Int32Array(fewestPlaces * perEntry);
      count = 0;
    },
    find: (state, word) => entries[entryOf(state, word) + 2]! - 1,
    keep(state, word, to) {
      if (2 * (count + 1) * perEntry > entries.length) grow();
      put(state, word, to + 1);
    },
  };
}
