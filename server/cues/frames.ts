/** Which frames a sentence speaks of: their words, as they must be written and read to count (`lexicons/frames/`). */
import type { InflectAs } from '../text/inflect.ts';
import type { ParsedText, Token } from '../text/parse.ts';
import type { Frame } from './lexicon.ts';
import { fitsPartOfSpeech } from './part-of-speech.ts';
import { opensQuotation } from './word-reading.ts';

/** A word or phrase of a frame, or of none: a phrase in which a frame's word means something else. */
export interface FrameEntry {
  say: string;
  pos: Exclude<InflectAs, 'ADV'>;
  frame: Frame | null;
  /** How a name begins in all its forms ("Treat" of "Treaty", "Treaties"); null for an ordinary word. */
  name: string | null;
}

/** A stretch of tokens, `first` (in it) to `last` (not in it), that reads like an entry. */
export interface FrameMatch {
  entry: FrameEntry;
  first: number;
  last: number;
}

/** Words that speak of a frame. */
export interface FrameWords {
  frame: Frame;
  first: number;
  last: number;
}

/** All that is looked for, in the order of the files. */
export function frameEntries(frames: readonly Frame[]): FrameEntry[] {
  return frames.flatMap((frame) => [
    ...frame.nouns.map((say): FrameEntry => ({ say, pos: 'NOUN', frame, name: null })),
    ...frame.verbs.map((say): FrameEntry => ({ say, pos: 'VERB', frame, name: null })),
    ...frame.adjectives.map((say): FrameEntry => ({ say, pos: 'ADJ', frame, name: null })),
    ...frame.phrases.map((say): FrameEntry => ({ say, pos: 'ANY', frame, name: null })),
    ...frame.names.map((say): FrameEntry => ({ say, pos: 'NOUN', frame, name: say.replace(/y$/, '') })),
    ...frame.plain.map((say): FrameEntry => ({ say, pos: 'ANY', frame: null, name: null })),
  ]);
}

/**
 * Those of a sentence's matches that count. A longer phrase wins over the words in it, whichever frame of its kind knows them: a
 * "trade war" is trade, and of none a "war of words" is war.
 */
export function framesIn(text: ParsedText, sentence: { first: number; last: number }, matches: readonly FrameMatch[]): FrameWords[] {
  const phrases = matches.filter(({ first, last }) => last - first > 1);
  const words: FrameWords[] = [];
  for (const match of matches) {
    const { entry, first, last } = match;
    if (entry.frame === null || phrases.some((phrase) => takes(phrase, match))) continue;
    if (last - first > 1 || (isWrittenAs(entry, text.tokens, first, sentence) && (entry.name !== null || fitsPartOfSpeech(text, first, entry.pos, sentence)))) words.push({ frame: entry.frame, first, last });
  }
  return words;
}

function takes(phrase: FrameMatch, { entry, first, last }: FrameMatch): boolean {
  if (phrase.last - phrase.first <= last - first || phrase.first > first || last > phrase.last) return false;
  return phrase.entry.frame === null || phrase.entry.frame.kind === entry.frame?.kind;
}

/**
 * "Bill Carver", "in March", "the Farmers Alliance": in capitals a word is a name, and counts where the frame knows it as one. What
 * begins a sentence has its capital from its place, if no name goes on behind it and it owns nothing ("Bill's bakery").
 */
function isWrittenAs({ name }: FrameEntry, tokens: readonly Token[], at: number, sentence: { first: number; last: number }): boolean {
  const { value, lower } = tokens[at]!;
  if (name !== null) return value.startsWith(name);
  if (value[0] === lower[0]) return true;
  if (at > sentence.first && !opensQuotation(tokens[at - 1]!)) return false;
  const next = at + 1 < sentence.last ? tokens[at + 1]! : null;
  return next === null || (next.value[0] === next.lower[0] && next.lower !== "'s");
}
