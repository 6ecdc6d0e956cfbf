/**
 * A filter over words: most words that are not among some others are told by a bit, without a look-up. Words are told apart by
 * a number made of their letters, so that a filter can be made when it is first asked, for words that no text has held yet.
 */
import { numberedByWord, type ParsedText } from '../text/parse.ts';

/** For each word a bit of the mask, by the lowest digits of the word's code. */
export type WordMask = Int32Array;

/** Bits of a mask for each word: with sixteen, one word in sixteen that is not in it passes all the same. */
const maskBits = 16;
/** A mask of this many numbers of 32 bits is large enough for the words that follow "the". */
const largestMask = 2048;
/** As many binary digits as the largest mask tells apart, and some more. */
const codeDigits = 0xfffff;

/** A number for a word, by its letters; two words may share one. */
export function codeOf(word: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) code = Math.imul(code ^ word.charCodeAt(at), 0x01000193);
  // The highest digits have seen every letter; the lowest alone have not.
  return (code ^ (code >>> 15)) & codeDigits;
}

/** Gives the codes of a text's tokens, each word's found out once. */
export function createCodes(): (text: ParsedText) => Int32Array {
  return numberedByWord(codeOf);
}

export function maskOf(words: ReadonlyMap<string, unknown>): WordMask {
  let size = 1;
  while (size < largestMask && size * 32 < words.size * maskBits) size *= 2;
  const mask = new Int32Array(size);
  for (const word of words.keys()) {
    const code = codeOf(word);
    mask[(code >>> 5) & (size - 1)]! |= 1 << (code & 31);
  }
  return mask;
}

/** False where no word with this code is in the mask. */
export function mayHold(mask: WordMask, code: number): boolean {
  return (mask[(code >>> 5) & (mask.length - 1)]! & (1 << (code & 31))) !== 0;
}

/** Masks in one array, by the order in which they were added: those that a text asks for again and again lie near each other. */
export interface Masks {
  /** Adds the mask of some words, which takes the next number from 0 on. */
  add(words: ReadonlyMap<string, unknown> | null): void;
  /** False where no word with this code is in the mask of a number. */
  mayHold(mask: number, code: number): boolean;
}

export function createMasks(): Masks {
  let bits = new Int32Array(1024);
  /** Of each mask where it begins, and its last index. */
  let places = new Int32Array(1024);
  let size = 0;
  let count = 0;
  return {
    add(words) {
      const mask = maskOf(words ?? new Map());
      bits = withRoom(bits, size + mask.length);
      places = withRoom(places, 2 * count + 2);
      bits.set(mask, size);
      places[2 * count] = size;
      places[2 * count + 1] = mask.length - 1;
      size += mask.length;
      count += 1;
    },
    mayHold: (mask, code) => (bits[places[2 * mask]! + ((code >>> 5) & places[2 * mask + 1]!)]! & (1 << (code & 31))) !== 0,
  };
}

/** The numbers themselves where they have room for so many, else a longer copy. */
function withRoom(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const longer = new Int32Array(2 * size);
  longer.set(numbers);
  return longer;
}
