/**
 * Which texts are one text, lightly edited or cut: by the runs of four words that they share.
 *
 * A text is remembered by the smallest hashes of its runs (Broder 1997; bottom-k sketches, Cohen & Kaplan 2007), found again
 * through an inverted index of a few of them. No MinHash library on npm is kept up, and this is all of one that is needed.
 */
import { fewestRuns, runWords, shortestCopy, sketchIndexed, sketchSize } from './settings.ts';

/** A text's runs of words, as numbers. */
export interface Sketch {
  /** The smallest hashes, ascending, each once. */
  hashes: Uint32Array;
  /** How many different runs the text has. */
  runs: number;
}

/** Longer texts are read up to here: enough to know a copy by. */
const mostCharacters = 200_000;

/** The sketch of a body: words in lower case, punctuation and spacing left out. */
export function sketchOf(body: string): Sketch {
  const words = body.slice(0, mostCharacters).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let first = 0; first + runWords <= words.length; first++) hashes.add(hashOf(words, first));
  const sorted = Uint32Array.from(hashes).sort();
  return { hashes: sorted.slice(0, sketchSize), runs: sorted.length };
}

/** FNV-1a over the run's words, then mixed so that small hashes are a fair sample. */
function hashOf(words: readonly string[], first: number): number {
  let hash = 0x811c9dc5;
  for (let index = first; index < first + runWords; index++) {
    const word = words[index]!;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Share (0-1) of the shorter text's runs that the longer one has too, estimated from the sketches: of the runs whose hashes
 * both sketches reach down to. 0 where one is too short, or an excerpt of the other.
 */
export function sharedRuns(a: Sketch, b: Sketch): number {
  const [short, long] = a.runs <= b.runs ? [a, b] : [b, a];
  if (short.runs < fewestRuns || short.runs < shortestCopy * long.runs) return 0;
  const reach = Math.min(reachOf(short), reachOf(long));
  let shared = 0;
  let all = 0;
  for (let i = 0, j = 0; i < short.hashes.length && short.hashes[i]! <= reach; i++) {
    all += 1;
    while (j < long.hashes.length && long.hashes[j]! < short.hashes[i]!) j += 1;
    if (j < long.hashes.length && long.hashes[j] === short.hashes[i]) shared += 1;
  }
  return all === 0 ? 0 : shared / all;
}

/** The largest hash up to which a sketch knows all of its text's runs. */
function reachOf({ hashes, runs }: Sketch): number {
  return hashes.length === runs ? 0xffffffff : hashes.at(-1)!;
}

/** Finds texts by their runs. Positions are the caller's numbers for texts. */
export interface CopyIndex {
  add(position: number, sketch: Sketch): void;
  remove(position: number, sketch: Sketch): void;
  /** Positions of texts that may be the same text, those that share most runs first. */
  find(sketch: Sketch): number[];
}

/** A run that stands in more texts than this is a site's boilerplate, and leads nowhere. */
const mostSharing = 500;

export function createCopyIndex(): CopyIndex {
  // Most runs stand in one text only; a list for each would take four times the memory.
  const byHash = new Map<number, number | number[]>();
  const indexed = ({ hashes }: Sketch) => hashes.subarray(0, sketchIndexed);
  const positionsOf = (hash: number): readonly number[] => {
    const found = byHash.get(hash);
    return found === undefined ? [] : typeof found === 'number' ? [found] : found;
  };
  return {
    add(position, sketch) {
      for (const hash of indexed(sketch)) {
        const found = byHash.get(hash);
        if (found === undefined) byHash.set(hash, position);
        else if (typeof found === 'number') byHash.set(hash, [found, position]);
        else found.push(position);
      }
    },
    remove(position, sketch) {
      for (const hash of indexed(sketch)) {
        const left = positionsOf(hash).filter((one) => one !== position);
        if (left.length > 0) byHash.set(hash, left);
        else byHash.delete(hash);
      }
    },
    find(sketch) {
      const times = new Map<number, number>();
      for (const hash of sketch.hashes) {
        const positions = positionsOf(hash);
        if (positions.length > mostSharing) continue;
        for (const position of positions) times.set(position, (times.get(position) ?? 0) + 1);
      }
      return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, sketchIndexed).map(([position]) => position);
    },
  };
}
