/**
 * What stands between the spaces of a text, taken apart. How a chunk falls into tokens, and what the language model knows
 * of each, is the same wherever it stands: it is found out once, and then one look-up gives it all.
 */
import { createChunkTable, doubled, lettersOf, longestKept, roomForLetters } from './chunk-table.ts';
import type { Abbreviations } from './grammar.ts';
import type { LanguageModel, Piece } from './language-model.ts';
import { withKnownLetters } from './letters.ts';
import { createRoom } from './room.ts';

/** A word, as it is looked up and counted. */
export interface Word {
  /** Lower case, with straight apostrophes, for look-ups. */
  lower: string;
  /** Its number in the vocabulary, 0 for a word beyond it. */
  word: number;
  /** True for what counts as a word: starts with a letter or digit, and is not the tail of a contraction. */
  isWord: boolean;
}

/** What the language model knows a word as, whatever its capital makes of it: "other" for a name and for what it does not know, "noun" for a noun that is no adjective ("Parish"), "word" for what else is no name ("Angry"). */
export type WordKind = 'other' | 'word' | 'noun';

const wordKinds: readonly WordKind[] = ['other', 'word', 'noun'];

/** A piece of a chunk with all that is known of it beforehand. Its word leaves out a possessive that the model left on ("Mara's"). */
export interface KnownPiece extends Piece, Word {
  /** Length of the possessive. */
  possessive: number;
}

/** A piece of a chunk, and where in it. */
export interface PlacedPiece {
  piece: KnownPiece;
  offset: number;
}

/** The pieces of a text, one after the other, until the next text is read; what the rules ask of each stands side by side, since each is asked several times. */
export interface TextPieces {
  known: KnownPiece[];
  /** Where each begins in the text. */
  starts: Int32Array;
  tags: Uint8Array;
  tagEvents: Uint8Array;
  /** The events for the ends of sentences, which depend on whether a space stands before the piece. */
  endEvents: Uint8Array;
}

export interface ChunkReader {
  /** @param text with no other space in it than blanks and line ends */
  read(text: string): TextPieces;
  vocabulary: ReadonlyMap<string, number>;
  possessive: Word;
  /** By a word's number; it is seldom asked for, so that no token holds it. */
  kindOf(word: number): WordKind;
}

const [space, lineEnd] = [32, 10];

/** A vocabulary larger than this is mostly misspellings; words beyond it have no number. */
const vocabularyLimit = 400_000;
/** Chunks beyond this many, like long ones, are taken apart each time: they are mostly met once. */
const chunkLimit = 150_000;
/** As many chunks as most texts have. */
const fewestChunks = 1024;
const fewestLetters = 8192;
/** No word is longer than this; a run of marks that is would be looked through for an address from each of its places. */
const longestChunk = 2_000;

const apostrophe = /[\u2018\u2019\u02bc]/g;
const wordStart = /^[\p{L}\p{N}]/u;

export function createChunkReader(model: LanguageModel, { ordinary }: Pick<Abbreviations, 'ordinary'>): ChunkReader {
  const vocabulary = new Map<string, number>();
  const chunks = createChunkTable();

  /** By a word's number, where it is in `wordKinds`. */
  const kinds: number[] = [];
  const met = new WeakMap<Piece, KnownPiece>();
  const bits = (names: readonly string[]) => model.tags.reduce((all, tag, place) => (names.includes(tag) ? all | (1 << place) : all), 0);
  const [nounTag, adjectiveTag, ordinaryTags, otherTags] = [bits(['NOUN']), bits(['ADJ']), bits(['NOUN', 'VERB', 'ADJ']), bits(['PROPN', 'UNK'])];

  function wordOf(value: string): Word {
    const lower = interned(value);
    let word = vocabulary.get(lower) ?? 0;
    if (word === 0 && vocabulary.size < vocabularyLimit) vocabulary.set(lower, (word = vocabulary.size + 1));
    return { lower, word, isWord: lower !== "n't" && wordStart.test(lower) };
  }

  function known(piece: Piece): KnownPiece {
    let one = met.get(piece);
    if (one === undefined) met.set(piece, (one = readPiece(piece)));
    return one;
  }

  function readPiece({ value, tag, isFixed, possible, tagEvent, endEvent, endEventAfterSpace }: Piece): KnownPiece {
    const straight = value.toLowerCase().replace(apostrophe, "'");
    const possessive = straight.length > 2 && straight.endsWith("'s") ? 2 : 0;
    const { lower, word, isWord } = wordOf(possessive > 0 ? straight.slice(0, -possessive) : straight);
    if (possessive === 0 && (possible & otherTags) === 0 && (possible & ordinaryTags) !== 0) kinds[word] = (possible & nounTag) !== 0 && (possible & adjectiveTag) === 0 ? 2 : 1;
    // What a token is made of comes first, where it lies together.
    return { value: value === lower ? lower : interned(value), lower, word, isWord, possessive, isFixed, possible, tag, tagEvent, endEvent, endEventAfterSpace };
  }

  /** The pieces of a chunk that can be found in it, as the model was given it; one that cannot has no place in the text. */
  function placed(chunk: string, given: string, pieces: readonly Piece[]): PlacedPiece[] {
    const found: PlacedPiece[] = [];
    let cursor = 0;
    for (const piece of pieces) {
      const offset = given.indexOf(piece.value, cursor);
      if (offset < 0) continue;
      cursor = offset + piece.value.length;
      const value = given === chunk ? piece.value : chunk.slice(offset, cursor);
      found.push({ offset, piece: value === piece.value ? known(piece) : readPiece({ ...piece, value }) });
    }
    return found;
  }

  function learn(unknown: readonly string[]): Map<string, readonly PlacedPiece[]> {
    if (unknown.length === 0) return new Map();
    const list = [...new Set(unknown)];
    // The model takes the "in." of "They caved in." for inches: no end of a sentence.
    const words = list.filter((chunk) => chunk.endsWith('.') && ordinary.has(chunk.slice(0, -1)));
    const apart = new Map(words.map((chunk) => [chunk, model.read([chunk.slice(0, -1), '.']).flat()]));
    const given = list.map(withKnownLetters);
    return new Map(model.read(given).map((pieces, place) => [list[place]!, placed(list[place]!, given[place]!, apart.get(list[place]!) ?? pieces)]));
  }

  function keep(learnt: ReadonlyMap<string, readonly PlacedPiece[]>): void {
    for (const [chunk, pieces] of learnt) {
      if (chunks.size() === chunkLimit) break;
      if (chunk.length <= longestKept) chunks.add(chunk, pieces);
    }
  }

  // For each chunk of the text at hand its entry, -1 for an unknown one, and where it begins; kept from text to text, since lists made anew grow by being copied.
  let entries = new Int32Array(fewestChunks);
  let starts = new Int32Array(fewestChunks);
  let written = roomForLetters(fewestLetters);
  const room = { starts: createRoom(Int32Array), tags: createRoom(Uint8Array), tagEvents: createRoom(Uint8Array), endEvents: createRoom(Uint8Array) };

  return {
    vocabulary,
    possessive: wordOf("'s"),
    kindOf: (word) => wordKinds[(word === 0 ? 0 : kinds[word]) ?? 0]!,
    read(text) {
      const unknown: string[] = [];
      let chunkCount = 0;
      let count = 0;
      written = lettersOf(text, written);
      const letters = written.codes;
      const { length } = text;
      for (let start = 0; start < length; ) {
        if (letters[start] === space) {
          start += 1;
          continue;
        }
        const end = chunkEnd(letters, length, start);
        const entry = chunks.find(letters, start, end);
        if (entry < 0) unknown.push(text.slice(start, end));
        else count += chunks.count(entry);
        if (chunkCount === entries.length) [entries, starts] = [doubled(entries, Int32Array), doubled(starts, Int32Array)];
        entries[chunkCount] = entry;
        starts[chunkCount] = start;
        chunkCount += 1;
        start = end;
      }
      const learnt = learn(unknown);
      for (const chunk of unknown) count += learnt.get(chunk)!.length;
      const all: TextPieces = { known: new Array<KnownPiece>(count), starts: room.starts(count), tags: room.tags(count), tagEvents: room.tagEvents(count), endEvents: room.endEvents(count) };
      let next = 0;
      let piece = 0;
      for (let at = 0; at < chunkCount; at += 1) {
        const start = starts[at]!;
        const isSpaced = start > 0 && letters[start - 1] === space;
        piece = entries[at]! >= 0 ? chunks.lay(entries[at]!, start, isSpaced, all, piece) : lay(learnt.get(unknown[next++]!)!, start, isSpaced, all, piece);
      }
      keep(learnt);
      return all;
    },
  };
}

/** As the table of chunks does, for pieces that are not in it. */
function lay(pieces: readonly PlacedPiece[], start: number, isSpaced: boolean, out: TextPieces, from: number): number {
  for (const [place, { piece, offset }] of pieces.entries()) {
    const at = from + place;
    out.known[at] = piece;
    out.starts[at] = start + offset;
    out.tags[at] = piece.tag;
    out.tagEvents[at] = piece.tagEvent;
    out.endEvents[at] = isSpaced && place === 0 ? piece.endEventAfterSpace : piece.endEvent;
  }
  return from + pieces.length;
}

/** Line ends are a chunk of their own; what goes on without end is cut. */
function chunkEnd(letters: Uint16Array, length: number, start: number): number {
  let end = start + 1;
  if (letters[start] === lineEnd) while (end < length && letters[end] === lineEnd) end += 1;
  else {
    const most = Math.min(length, start + longestChunk);
    while (end < most && letters[end] !== space && letters[end] !== lineEnd) end += 1;
    // Not between the halves of a character.
    if (end === start + longestChunk && letters[end - 1]! >= 0xd800 && letters[end - 1]! <= 0xdbff) end -= 1;
  }
  return end;
}

/** The same string as the engine's own copy, which is compared with a literal by its address: each word is compared a hundred times. */
function interned(value: string): string {
  // Without a prototype it is a table from the start; a literal would get a shape of its own for each word, which costs three times as much.
  const names = Object.create(null) as Record<string, null>;
  names[value] = null;
  return Object.keys(names)[0]!;
}
