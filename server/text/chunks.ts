/**
 * What stands between the spaces of a text, taken apart. How a chunk falls into tokens, and what the language model knows
 * of each, is the same wherever it stands: it is found out once, and then one look-up gives it all.
 */
import type { Abbreviations } from './grammar.ts';
import type { LanguageModel, Piece } from './language-model.ts';
import { withKnownLetters } from './letters.ts';

/** A word, as it is looked up and counted. */
export interface Word {
  /** Lower case, with straight apostrophes, for look-ups. */
  lower: string;
  /** Its number in the vocabulary, 0 for a word beyond it. */
  word: number;
  /** True for what counts as a word: starts with a letter or digit, and is not the tail of a contraction. */
  isWord: boolean;
}

/** A piece of a chunk with all that is known of it beforehand. Its word leaves out a possessive that the model left on ("Mara's"). */
export interface KnownPiece extends Piece, Word {
  /** Where it begins in its chunk. */
  offset: number;
  /** Length of the possessive. */
  possessive: number;
}

/** The pieces of a text, one after the other. */
export interface TextPieces {
  known: KnownPiece[];
  /** Where each begins in the text. */
  starts: number[];
  /** 1 for one that begins behind a space. */
  spaced: number[];
}

export interface ChunkReader {
  /** @param text with no other space in it than blanks and line ends */
  read(text: string): TextPieces;
  vocabulary: ReadonlyMap<string, number>;
  possessive: Word;
}

const [space, lineEnd] = [32, 10];

/** A vocabulary larger than this is mostly misspellings; words beyond it have no number. */
const vocabularyLimit = 400_000;
/** Chunks beyond this many, or longer than this, are taken apart each time: they are mostly met once. */
const chunkLimit = 150_000;
const longestKept = 40;
/** No word is longer than this; a run of marks that is would be looked through for an address from each of its places. */
const longestChunk = 2_000;

const apostrophe = /[\u2018\u2019\u02bc]/g;
const wordStart = /^[\p{L}\p{N}]/u;

export function createChunkReader(model: LanguageModel, { ordinary }: Pick<Abbreviations, 'ordinary'>): ChunkReader {
  const vocabulary = new Map<string, number>();
  const chunks = new Map<string, readonly KnownPiece[]>();

  /** The pieces met so far, each as known in every place that it has had in a chunk that is kept: marks have a dozen, words one or two. */
  const met = new WeakMap<Piece, KnownPiece[]>();

  function wordOf(value: string): Word {
    const lower = interned(value);
    let word = vocabulary.get(lower) ?? 0;
    if (word === 0 && vocabulary.size < vocabularyLimit) vocabulary.set(lower, (word = vocabulary.size + 1));
    return { lower, word, isWord: lower !== "n't" && wordStart.test(lower) };
  }

  function knownAt(piece: Piece, offset: number): KnownPiece {
    let places = met.get(piece);
    if (places === undefined) met.set(piece, (places = [readPiece(piece, offset)]));
    // A chunk may be as long as a text; its places are as many, and not met again.
    const kept = offset < longestKept ? places.find((one) => one.offset === offset) : undefined;
    if (kept !== undefined) return kept;
    const known = { ...places[0]!, offset };
    if (offset < longestKept) places.push(known);
    return known;
  }

  function readPiece({ value, tag, isFixed, possible, tagEvent, endEvent, endEventAfterSpace }: Piece, offset: number): KnownPiece {
    const straight = value.toLowerCase().replace(apostrophe, "'");
    const possessive = straight.length > 2 && straight.endsWith("'s") ? 2 : 0;
    const { lower, word, isWord } = wordOf(possessive > 0 ? straight.slice(0, -possessive) : straight);
    return { value: value === lower ? lower : interned(value), lower, word, isWord, tag, isFixed, possible, tagEvent, endEvent, endEventAfterSpace, offset, possessive };
  }

  /** The pieces of a chunk that can be found in it, as the model was given it; one that cannot has no place in the text. */
  function placed(chunk: string, given: string, pieces: readonly Piece[]): KnownPiece[] {
    const known: KnownPiece[] = [];
    let cursor = 0;
    for (const piece of pieces) {
      const offset = given.indexOf(piece.value, cursor);
      if (offset < 0) continue;
      cursor = offset + piece.value.length;
      const value = given === chunk ? piece.value : chunk.slice(offset, cursor);
      known.push(value === piece.value ? knownAt(piece, offset) : readPiece({ ...piece, value }, offset));
    }
    return known;
  }

  function learn(unknown: readonly string[]): Map<string, readonly KnownPiece[]> {
    const list = [...new Set(unknown)];
    // The model takes the "in." of "They caved in." for inches: no end of a sentence.
    const words = list.filter((chunk) => chunk.endsWith('.') && ordinary.has(chunk.slice(0, -1)));
    const apart = new Map(words.map((chunk) => [chunk, model.read([chunk.slice(0, -1), '.']).flat()]));
    const given = list.map(withKnownLetters);
    const learnt = new Map(model.read(given).map((pieces, place) => [list[place]!, placed(list[place]!, given[place]!, apart.get(list[place]!) ?? pieces)]));
    for (const [chunk, pieces] of learnt) {
      if (chunks.size === chunkLimit) break;
      // A copy: the chunk itself, cut out of the text, keeps the whole of it in memory.
      if (chunk.length <= longestKept) chunks.set(interned(chunk), pieces);
    }
    return learnt;
  }

  return {
    vocabulary,
    possessive: wordOf("'s"),
    read(text) {
      const found: (readonly KnownPiece[] | undefined)[] = [];
      const places: number[] = [];
      const unknown: string[] = [];
      for (let start = 0; start < text.length; ) {
        if (text.charCodeAt(start) === space) {
          start += 1;
          continue;
        }
        const end = chunkEnd(text, start);
        const chunk = text.slice(start, end);
        const pieces = chunks.get(chunk);
        if (pieces === undefined) unknown.push(chunk);
        found.push(pieces);
        places.push(start);
        start = end;
      }
      const learnt = unknown.length > 0 ? learn(unknown) : null;
      const all: TextPieces = { known: [], starts: [], spaced: [] };
      let nextUnknown = 0;
      for (let at = 0; at < found.length; at += 1) {
        const start = places[at]!;
        const pieces = found[at] ?? learnt!.get(unknown[nextUnknown++]!)!;
        let spaced = start > 0 && text.charCodeAt(start - 1) === space ? 1 : 0;
        for (let piece = 0; piece < pieces.length; piece += 1) {
          all.known.push(pieces[piece]!);
          all.starts.push(start + pieces[piece]!.offset);
          all.spaced.push(spaced);
          spaced = 0;
        }
      }
      return all;
    },
  };
}

/** Line ends are a chunk of their own; what goes on without end is cut. */
function chunkEnd(text: string, start: number): number {
  let end = start + 1;
  if (text.charCodeAt(start) === lineEnd) while (text.charCodeAt(end) === lineEnd) end += 1;
  else {
    const most = Math.min(text.length, start + longestChunk);
    for (; end < most; end += 1) {
      const code = text.charCodeAt(end);
      if (code === space || code === lineEnd) break;
    }
    // Not between the halves of a character.
    if (end === start + longestChunk && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end -= 1;
  }
  return end;
}

/** The same string as the engine's own copy, which is compared with a literal by its address: each word is compared a hundred times. */
function interned(value: string): string {
  return Object.keys({ [value]: 0 })[0]!;
}
