/**
 * All wordings of the lexicon as one automaton over words. Each step maps every inflected form of a word to
 * the next states, so a text is matched in one pass whose cost does not grow with the size of the lexicon.
 */
import type { ClosedClasses, Grammar } from '../text/grammar.ts';
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import { inflect, spellings, type InflectAs, type IrregularForms } from '../text/inflect.ts';

/** How a pattern inflects: by its part of speech when it is one word, in every way when it is a phrase. */
export interface Pattern {
  say: string;
  pos: InflectAs;
}

interface State {
  id: number;
  /** By the number of the word. Several states after one word are joined into one when a text first leads to them. */
  next: Map<number, State | State[]> | null;
  /** A bit for each number of `next`, by its lowest digits: most words that go no further are told by it, without a look-up. */
  mask: Int32Array | null;
  /** The states made so far under each written word, so that patterns with the same beginning share them. */
  written: Map<string, State> | null;
  gap: State | null;
  possessive: State | null;
  number: State | null;
  /** Patterns that end here. */
  ends: number[] | null;
}

// What is known of a word, in one number: in the lowest bits what may begin with it and whether it is a possessive, above
// them its number among the words of all wordings, from 1 (0 for a word of none).
/** A wording of several words begins with it. */
const phraseBegins = 1;
/** The second part of one may be a possessive. */
const possessiveFollows = 2;
/** The second part of one may be anything, or a number. */
const gapFollows = 4;
/** It is a wording by itself. */
const isWording = 8;
const isPossessive = 16;
/** "'s", or the bare apostrophe of a plural. */
const isPossessiveTail = 32;
const numberShift = 6;

/** A pattern met: tokens `first` (in it) to `last` (not in it). */
export interface Match {
  pattern: number;
  first: number;
  last: number;
}

/** A gap holds at least one and at most this many words; longer ones join unrelated parts of a sentence. */
const longestGap = 4;
/** "the prime minister's": a possessive of up to this many words. */
const longestPossessive = 3;

export class PatternError extends Error {
  override name = 'PatternError';
}

export interface Automaton {
  /** For a text: adds to `found` every match that starts at token `first` and stays within token `limit`. */
  matcherFor(text: ParsedText): (first: number, limit: number, found: Match[]) => void;
  /** True when a wording starts with this word, in lower case. */
  knows(word: string): boolean;
}

/**
 * Compiles patterns; a match names a pattern by its index.
 * @throws PatternError for a pattern that can never match.
 */
export function compile(patterns: readonly Pattern[], { irregular, classes }: Grammar): Automaton {
  let made = 0;
  const newState = (): State => ({ id: made++, next: null, mask: null, written: null, gap: null, possessive: null, number: null, ends: null });
  const start = newState();
  /** The words of all wordings, numbered. */
  const numbers = new Map<string, number>();
  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, numbers.size);
    return numbers.size - 1;
  };
  const inflected = new Map<string, string[]>();
  patterns.forEach((pattern, index) => {
    for (const elements of variants(pattern.say, classes, pattern.pos)) {
      let state = start;
      for (const element of elements) state = step(state, element, elements.length === 1 ? pattern.pos : 'ANY');
      (state.ends ??= []).push(index);
    }
  });

  function step(state: State, element: string, pos: InflectAs): State {
    if (element === '{someone}' || element === '{something}') return (state.gap ??= newState());
    if (element === '{their}') return (state.possessive ??= newState());
    if (element === '{number}') return (state.number ??= newState());
    if (element.startsWith('{')) throw new PatternError(`"${element}" is no gap; use {someone}, {something}, {their} or {number}`);
    const key = `${element}/${pos}`;
    state.written ??= new Map();
    const known = state.written.get(key);
    if (known) return known;
    const reached = newState();
    state.written.set(key, reached);
    state.next ??= new Map();
    let forms = inflected.get(key);
    if (!forms) inflected.set(key, (forms = formsOf(element, pos, irregular)));
    for (const form of forms) {
      const word = numberOf(form);
      const states = state.next.get(word) as State[] | undefined;
      if (states) states.push(reached);
      else state.next.set(word, [reached]);
    }
    return reached;
  }

  const joined = new Map<string, State>();
  /** One state that does what several do: a text then pays one look-up a word, however many wordings begin alike. */
  function join(states: readonly State[]): State {
    if (states.length === 1) return states[0]!;
    const sorted = [...new Set(states)].sort((a, b) => a.id - b.id);
    const key = sorted.map((state) => state.id).join(' ');
    const known = joined.get(key);
    if (known) return known;
    const one = newState();
    joined.set(key, one);
    const next = new Map<number, State[]>();
    for (const state of sorted) {
      for (const [word, to] of state.next ?? []) next.set(word, [...(next.get(word) ?? []), ...(Array.isArray(to) ? to : [to])]);
      if (state.ends) (one.ends ??= []).push(...state.ends);
    }
    if (next.size > 0) one.next = next;
    const joinOf = (way: 'gap' | 'possessive' | 'number') => {
      const ways = sorted.flatMap((state) => state[way] ?? []);
      return ways.length === 0 ? null : join(ways);
    };
    one.gap = joinOf('gap');
    one.possessive = joinOf('possessive');
    one.number = joinOf('number');
    return one;
  }

  function after(state: State, word: number): State | null {
    if (word < 0 || state.next === null) return null;
    const mask = (state.mask ??= maskOf([...state.next.keys()]));
    if ((mask[(word >>> 5) & (mask.length - 1)]! & (1 << (word & 31))) === 0) return null;
    const to = state.next.get(word);
    if (to === undefined) return null;
    if (!Array.isArray(to)) return to;
    const one = join(to);
    state.next.set(word, one);
    return one;
  }

  const hyphen = numberOf('-');
  const lastIfHyphened = patterns.map((pattern) => lastOfCompound(pattern, classes));
  /** Whether a hyphen stands at a token that joins the words beside it. */
  function joins({ tokens }: ParsedText, words: Int32Array, at: number, limit: number): boolean {
    return (words[at]! >> numberShift) - 1 === hyphen && at + 1 < limit && tokens[at - 1]!.end === tokens[at]!.start && tokens[at]!.end === tokens[at + 1]!.start;
  }

  /** @param asOne whether a hyphen was passed over that the wording has not */
  function walk(state: State, text: ParsedText, words: Int32Array, first: number, at: number, limit: number, found: Match[], asOne: boolean): void {
    if (state.ends) for (const pattern of state.ends) if (!asOne || isWrittenSo(lastIfHyphened[pattern]!, text.tokens[at - 1]!.lower)) found.push({ pattern, first, last: at });
    if (at < limit) walkOn(state, text, words, first, at, limit, found, asOne);
  }

  function walkOn(state: State, text: ParsedText, words: Int32Array, first: number, at: number, limit: number, found: Match[], asOne: boolean): void {
    const tokens = text.tokens;
    if (state.next !== null) {
      const next = after(state, (words[at]! >> numberShift) - 1);
      if (next !== null) walk(next, text, words, first, at + 1, limit, found, asOne);
      const joined = joins(text, words, at, limit) ? after(state, (words[at + 1]! >> numberShift) - 1) : null;
      if (joined !== null) walk(joined, text, words, first, at + 2, limit, found, true);
    }
    if (state.number && tokens[at]!.tag === 'NUM') walk(state.number, text, words, first, at + 1, limit, found, asOne);
    if (state.possessive) {
      if ((words[at]! & isPossessive) !== 0) walk(state.possessive, text, words, first, at + 1, limit, found, asOne);
      for (let end = at + 1; end <= at + longestPossessive && end < limit; end += 1) {
        if ((words[end]! & isPossessiveTail) !== 0) walk(state.possessive, text, words, first, end + 1, limit, found, asOne);
      }
    }
    if (state.gap && opensThing(tokens, at)) {
      for (let end = at; end < at + longestGap && end < limit; end += 1) {
        if ((tokens[end]!.tag === 'PUNCT' && tokens[end]!.lower !== '-') || holdsClause(tokens, end)) break;
        walk(state.gap, text, words, first, end + 1, limit, found, asOne);
      }
    }
  }

  const pairs = pairsOf(start.next ?? new Map<number, State[]>(), numbers.size);
  /** The joined states that a text reaches by one word, by its number. */
  const begun = new Array<State | null>(numbers.size).fill(null);
  const wordsOf = numberedByWord((word) => {
    const possessive = (classes.possessivesAndWhose.has(word) ? isPossessive : 0) | (word === "'s" || word === "'" ? isPossessiveTail : 0);
    const number = numbers.get(word);
    if (number === undefined) return possessive;
    const begins = (begun[number] = after(start, number));
    return ((number + 1) << numberShift) | possessive | kindOf(begins);
  });

  /** Whether the words after `first` can be the possessive of a wording: "their", or "the minister's". */
  function possessiveAfter(words: Int32Array, first: number, limit: number): boolean {
    if ((words[first + 1]! & isPossessive) !== 0) return true;
    for (let at = first + 2; at <= first + 1 + longestPossessive && at < limit; at += 1) if ((words[at]! & isPossessiveTail) !== 0) return true;
    return false;
  }

  return {
    knows: (word) => after(start, numbers.get(word) ?? -1) !== null,
    matcherFor(text) {
      const words = wordsOf(text);
      return (first, limit, found) => {
        const word = words[first]!;
        if ((word & (isWording | phraseBegins)) === 0) return;
        const number = (word >> numberShift) - 1;
        if ((word & isWording) !== 0) for (const pattern of begun[number]!.ends!) found.push({ pattern, first, last: first + 1 });
        if ((word & phraseBegins) === 0 || first + 1 >= limit) return;
        // Most words of a text begin some phrase; few go on with it, which is seen without a look at the phrases.
        const joined = joins(text, words, first + 1, limit) && pairs.mayHold(number, (words[first + 2]! >> numberShift) - 1);
        const goesOn = joined || (word & gapFollows) !== 0 || pairs.mayHold(number, (words[first + 1]! >> numberShift) - 1) || ((word & possessiveFollows) !== 0 && possessiveAfter(words, first, limit));
        if (goesOn) walkOn(begun[number]!, text, words, first, first + 1, limit, found, false);
      };
    },
  };
}

/** What a verb acts on begins with no preposition ("Talks on pay broke down"), and with no verb behind a noun ("Water ran down"). */
function opensThing(tokens: ParsedText['tokens'], at: number): boolean {
  const { tag } = tokens[at]!;
  return tag !== 'ADP' && !(tag === 'VERB' && /^(NOUN|PROPN)$/.test(tokens[at - 1]!.tag));
}

/** "sucked water and ran down the battery", "buried in 1986 are alive": a gap holds one thing, no verb of another clause. */
function holdsClause(tokens: ParsedText['tokens'], at: number): boolean {
  return tokens[at]!.tag === 'AUX' || (tokens[at]!.tag === 'CCONJ' && tokens[at + 1]?.tag === 'VERB');
}

/** What begins with a word that leads to this state, as bits. */
function kindOf(state: State | null): number {
  if (state === null) return 0;
  const gap = (state.gap ?? state.number) === null ? 0 : gapFollows;
  const possessive = state.possessive === null ? 0 : possessiveFollows;
  const phrase = gap === 0 && possessive === 0 && state.next === null ? 0 : phraseBegins;
  return (state.ends === null ? 0 : isWording) | phrase | possessive | gap;
}

/** Bits of a mask for each word: with sixteen, one word in sixteen that goes no further is looked up all the same. */
const maskBits = 16;
/** A mask of this many numbers of 32 bits is near as large as the whole vocabulary. */
const largestMask = 2048;

/**
 * First and second words of all wordings: most words of a text begin some wording, few go on with it. A mask for each first
 * word, all in one array: those of the words that a text is full of are near at hand, where one filter for all pairs is
 * looked up somewhere else for each word.
 */
function pairsOf(beginnings: ReadonlyMap<number, State | State[]>, words: number): { mayHold(first: number, second: number): boolean } {
  const maskOfWord = new Map<number, Int32Array>();
  let size = 0;
  for (const [first, to] of beginnings) {
    const mask = maskOf((Array.isArray(to) ? to : [to]).flatMap((state) => [...(state.next?.keys() ?? [])]));
    maskOfWord.set(first, mask);
    size += mask.length;
  }
  const bits = new Int32Array(size);
  /** Of each word where its mask begins, and the mask's last index. */
  const places = new Int32Array(2 * words);
  let place = 0;
  for (const [first, mask] of maskOfWord) {
    bits.set(mask, place);
    places[2 * first] = place;
    places[2 * first + 1] = mask.length - 1;
    place += mask.length;
  }
  return {
    mayHold: (first, second) => second >= 0 && (bits[places[2 * first]! + ((second >>> 5) & places[2 * first + 1]!)]! & (1 << (second & 31))) !== 0,
  };
}

function maskOf(words: readonly number[]): Int32Array {
  let size = 1;
  while (size < largestMask && size * 32 < words.length * maskBits) size *= 2;
  const mask = new Int32Array(size);
  for (const word of words) mask[(word >>> 5) & (size - 1)]! |= 1 << (word & 31);
  return mask;
}

/** The forms in which an element of a wording may stand, in lower case. */
export function formsOf(element: string, pos: InflectAs, irregular: IrregularForms): string[] {
  if (element.startsWith('=')) return [element.slice(1).toLowerCase()];
  if (element.startsWith(uninflected)) return spellings(element.slice(1).toLowerCase(), irregular);
  return inflect(element.toLowerCase(), pos, irregular);
}

/** Before a part of a compound that stands in its base form only. */
const uninflected = '~';

/**
 * A wording as the sequences of tokens that it may be written in: with its hyphens, with spaces, in one word.
 * @param pos of an adjective in several parts none is inflected, of another wording the last: no government "ran" is "government-run"
 */
export function variants(say: string, classes: ClosedClasses, pos: InflectAs = 'ANY'): string[][] {
  let all: string[][] = [[]];
  const parts = say.trim().replace(/[\u2018\u2019]/g, "'").match(/\{[^}]*\}|[^\s{}]+/g);
  if (!parts) throw new PatternError('an empty wording can never match');
  for (const part of parts) {
    const ways = waysToWrite(part, pos, classes);
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return all;
}

/**
 * "A fat-cat pension", "culture-war bills", "a bursting-at-the-seams camp": a wording of several words may be written as one
 * before a noun. Not a verb, nor what ends in a particle: "run off" is no "run-off".
 * @returns its last word, null where it may not
 */
function lastOfCompound({ say, pos }: Pattern, { particles }: ClosedClasses): string | null {
  const words = say.split(' ');
  const last = words.at(-1)!;
  return pos !== 'VERB' && words.length >= (particles.has(last) ? 3 : 2) && words.every((word) => /^\p{Ll}+$/u.test(word)) ? last : null;
}

/** Only in the plural is a compound inflected: "tough-talking" is no form of "tough talk". */
function isWrittenSo(last: string | null, word: string): boolean {
  return last !== null && (word === last || word === `${last}s`);
}

function waysToWrite(part: string, pos: InflectAs, { auxiliaries, particles }: ClosedClasses): string[][] {
  if (part.startsWith('{')) return [[part]];
  const fixed = part.startsWith('=') ? '=' : '';
  const bare = fixed ? part.slice(1) : part;
  const pieces = bare.split('-').filter((piece) => piece !== '');
  if (pieces.length > 1) {
    const inflects = (index: number) => index === pieces.length - 1 && pos !== 'ADJ' && pos !== 'ADV';
    const split = pieces.map((piece, index) => contraction((fixed || (inflects(index) ? '' : uninflected)) + piece));
    const hyphened = split.flatMap((piece, index) => (index === 0 ? piece : ['-', ...piece]));
    // "would-be" and "has-been" are words; "would be" and "has been" are grammar.
    if (auxiliaries.has(pieces[0]!.toLowerCase())) return [hyphened, [fixed + bare]];
    // "A run-in" is a quarrel; what is "run in" is a verb with its particle.
    const spaced = pos !== 'VERB' && pos !== 'ANY' && pieces.length === 2 && particles.has(pieces[1]!) ? [] : [split.flat()];
    return [hyphened, ...spaced, [fixed + pieces.join('')], [fixed + bare]];
  }
  const split = contraction(part);
  // The tagger leaves some contractions whole ("here's"), others not.
  return split.length > 1 && part.includes("'") ? [split, [part]] : [split];
}

/** A word in the tokens that the parser makes of it: "don't" is two, "critics'" and "totin'" two, "Dr." one. */
function contraction(word: string): string[] {
  const lower = word.toLowerCase();
  if (lower === 'cannot') return ['can', 'not'];
  const negated = /^(.+)(n't)$/i.exec(word);
  if (negated) return [`=${negated[1]!.replace(/^[=~]/, '')}`, "=n't"];
  const tail = /^(.+)('(?:s|re|ve|ll|d|m))$/i.exec(word);
  if (tail) return [tail[1]!, `=${tail[2]!}`];
  const plural = /^(.+[sn])'$/i.exec(word);
  if (plural) return [plural[1]!, "='"];
  const punctuated = /^(.*[\p{L}\p{N}])([!?…,:;%]+)$/u.exec(word);
  if (punctuated) return [punctuated[1]!, ...punctuated[2]!];
  return [word];
}
