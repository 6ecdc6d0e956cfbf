/**
 * The chunks met so far, looked up where they stand in a text: no string is cut out for one that is known, and what the
 * rules ask of its pieces lies side by side. Nearly every chunk of a text is known, so that looking them up is much of
 * what reading it costs; with a `Map` by string an analysis took a tenth longer.
 */
import type { KnownPiece, PlacedPiece, TextPieces } from './chunks.ts';

export interface ChunkTable {
  /** How many chunks it holds. */
  size(): number;
  /** The entry of the chunk from `start` to `end` in the letters of a text, or -1; it holds until the next `add`. */
  find(text: Uint16Array, start: number, end: number): number;
  /** How many pieces the chunk of an entry has. */
  count(entry: number): number;
  /** Adds a chunk of at most `longestKept` characters, unless the places where it would be found are taken. */
  add(chunk: string, pieces: readonly PlacedPiece[]): void;
  /**
   * Lays the pieces of a chunk out.
   * @param start where it begins in its text; @param isSpaced whether a space stands before it; @param out with room for them from `from` on
   * @returns where the next pieces belong
   */
  lay(entry: number, start: number, isSpaced: boolean, out: TextPieces, from: number): number;
}

/** Of an entry: the hash, where its letters are and how many, its first piece, and one more than the number of its pieces. */
const perEntry = 4;
/** Of a piece: where it begins in its chunk, its tag, and its events; the next power of two. */
const perPiece = 8;

/** No longer chunk is kept, so that its length and the places in it fit into a few bits. */
export const longestKept = 40;
const lengthBits = 6;
/** One that finds so many places taken is not kept: a text written to collide costs no more than unknown words. */
const mostTries = 16;
const fewestPlaces = 1 << 14;

export function createChunkTable(): ChunkTable {
  let places = fewestPlaces;
  let entries = new Int32Array(places * perEntry);
  let letters = new Uint16Array(1 << 16);
  let lettersUsed = 0;
  let numbers = new Uint8Array(1 << 16);
  const pieces: KnownPiece[] = [];
  const oneChunk = roomForLetters(longestKept);
  let size = 0;

  /** The first free place for a hash, or -1 where too many are taken. */
  function freeEntry(hash: number): number {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const entry = ((placeOf(hash) + tries) & (places - 1)) * perEntry;
      if (entries[entry + 3] === 0) return entry;
    }
    return -1;
  }

  /** Twice as many places; what no longer finds one is forgotten, and learnt again. */
  function grow(): void {
    const before = entries;
    places *= 2;
    entries = new Int32Array(places * perEntry);
    for (let from = 0; from < before.length; from += perEntry) {
      if (before[from + 3] === 0) continue;
      const entry = freeEntry(before[from]!);
      if (entry >= 0) entries.set(before.subarray(from, from + perEntry), entry);
    }
  }

  return {
    size: () => size,
    count: (entry) => entries[entry + 3]! - 1,

    find(text, start, end) {
      const hash = hashOf(text, start, end);
      const length = end - start;
      for (let tries = 0, place = placeOf(hash); tries < mostTries; tries += 1, place += 1) {
        const entry = (place & (places - 1)) * perEntry;
        if (entries[entry + 3] === 0) return -1;
        const written = entries[entry + 1]!;
        if (entries[entry] !== hash || (written & ((1 << lengthBits) - 1)) !== length) continue;
        const first = written >>> lengthBits;
        let at = 0;
        while (at < length && letters[first + at] === text[start + at]) at += 1;
        if (at === length) return entry;
      }
      return -1;
    },

    add(chunk, placed) {
      if (2 * size >= places) grow();
      const written = lettersOf(chunk, oneChunk).codes;
      const hash = hashOf(written, 0, chunk.length);
      const entry = freeEntry(hash);
      if (entry < 0) return;
      size += 1;
      entries.set([hash, (lettersUsed << lengthBits) | chunk.length, pieces.length, placed.length + 1], entry);
      if (lettersUsed + chunk.length > letters.length) letters = doubled(letters, Uint16Array);
      letters.set(written.subarray(0, chunk.length), lettersUsed);
      lettersUsed += chunk.length;
      for (const { piece, offset } of placed) {
        if ((pieces.length + 1) * perPiece > numbers.length) numbers = doubled(numbers, Uint8Array);
        numbers.set([offset, piece.tag, piece.tagEvent, piece.endEvent, piece.endEventAfterSpace], pieces.length * perPiece);
        pieces.push(piece);
      }
    },

    lay(entry, start, isSpaced, out, from) {
      const first = entries[entry + 2]!;
      const last = first + entries[entry + 3]! - 1;
      let to = from;
      for (let piece = first; piece < last; piece += 1, to += 1) {
        const number = piece * perPiece;
        out.known[to] = pieces[piece]!;
        out.starts[to] = start + numbers[number]!;
        out.tags[to] = numbers[number + 1]!;
        out.tagEvents[to] = numbers[number + 2]!;
        out.endEvents[to] = isSpaced && piece === first ? numbers[number + 4]! : numbers[number + 3]!;
      }
      return to;
    },
  };
}

/** Room for the letters of a text, as numbers, and the same bytes as a string is written to. */
export interface Letters {
  codes: Uint16Array;
  bytes: Buffer;
}

export function roomForLetters(most: number): Letters {
  const codes = new Uint16Array(most);
  return { codes, bytes: Buffer.from(codes.buffer) };
}

/**
 * The UTF-16 code units of a text, which is looked at several times: a string gives each only by a call.
 * @param room what they are written to, where it is long enough
 */
export function lettersOf(text: string, room: Letters): Letters {
  const letters = text.length <= room.codes.length ? room : roomForLetters(2 * text.length);
  // At once, and whatever kind of string the engine has: letter by letter it took a twentieth of an analysis.
  letters.bytes.write(text, 'utf16le');
  return letters;
}

function hashOf(text: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text[at]!, 0x5bd1e995) ^ (hash >>> 15);
  return hash | 0;
}

/** The place by the hash's highest digits too: its lowest are mostly the last letter's. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 17);
}

/** The same numbers with room for as many more. */
export function doubled<T extends Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(values: T, Kind: new (length: number) => T): T {
  const longer = new Kind(2 * values.length);
  longer.set(values);
  return longer;
}
