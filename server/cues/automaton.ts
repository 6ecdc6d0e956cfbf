/**
 * All wordings of the lexicon as one automaton over words. Each step maps every inflected form of a word to
 * the next states, so a text is matched in one pass whose cost does not grow with the size of the lexicon.
 * Only the first words are set out beforehand: most wordings are never met by the texts of one run, so what may follow
 * a word is set out when a text first comes to it.
 */
import type { Grammar } from '../text/grammar.ts';
import type { InflectAs } from '../text/inflect.ts';
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import { formsOf, isWrittenSo, lastOfCompound, PatternError, variants } from './ways-to-write.ts';
import { createSteps } from './steps.ts';
import { createMasks } from './word-mask.ts';

/** How a pattern inflects: by its part of speech when it is one word, in every way when it is a phrase. */
export interface Pattern {
  say: string;
  pos: InflectAs;
}

/** One way to write a pattern, token by token. */
interface Way {
  pattern: number;
  elements: readonly string[];
}

interface State {
  /** Its place among the states as many words on, by the first wording that leads there: what is met together is taken in this order. */
  place: number;
  /** How many elements of its ways lead to it. */
  depth: number;
  /** The ways that lead on from it, until it is set out; null from then on. */
  waiting: Way[] | null;
  /** By the word. Several states after one word are joined into one when a text first leads to them. */
  next: Map<string, State | State[]> | null;
  /** Its number among those that texts have come to, -1 until one does. */
  number: number;
  gap: State | null;
  possessive: State | null;
  amount: State | null;
  /** Patterns that end here. */
  ends: number[] | null;
  /** The states that it joins. */
  joins: readonly State[] | null;
}

// What is known of a state, in one number.
/** A wording goes on behind it. */
const goesOn = 1;
/** What follows may be a possessive. */
const possessiveFollows = 2;
/** What follows may be anything, or a number. */
const gapFollows = 4;
/** A wording ends in it. */
const isWording = 8;
// Of a word, the same for the state that it leads to by itself, whose number stands above (0 for a word that begins no wording), and:
const isPossessive = 16;
/** "'s", or the bare apostrophe of a plural. */
const isPossessiveTail = 32;
const isHyphen = 64;
const numberShift = 7;

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

export interface Automaton {
  /** For a text and the codes of its words: adds to `found` every match that starts at token `first` and stays within token `limit`. */
  matcherFor(text: ParsedText, codes: Int32Array): (first: number, limit: number, found: Match[]) => void;
  /** True when a wording starts with this word, in lower case. */
  knows(word: string): boolean;
}

/**
 * Compiles patterns; a match names a pattern by its index.
 * @throws PatternError for a pattern that can never match.
 */
export function compile(patterns: readonly Pattern[], { irregular, classes }: Grammar): Automaton {
  const inflected = new Map<string, string[]>();
  const start = newState(0, 0);
  patterns.forEach(({ say, pos }, pattern) => {
    for (const elements of variants(say, classes, pos)) {
      if (say.includes('{')) refuseUnknownGap(elements);
      start.waiting!.push({ pattern, elements });
    }
  });
  setOut(start);

  /** Makes the states that one more element leads to from a state. */
  function setOut(state: State): void {
    const ways = state.waiting;
    if (ways === null) return;
    state.waiting = null;
    if (state.joins !== null) {
      joinNext(state, state.joins);
      return;
    }
    /** Wordings that go on with the same element share a state. */
    const written = new Map<string, State>();
    for (const way of ways) {
      if (way.elements.length === state.depth) (state.ends ??= []).push(way.pattern);
      else stateAfter(state, way, written).waiting!.push(way);
    }
  }

  function stateAfter(state: State, { elements, pattern }: Way, written: Map<string, State>): State {
    const element = elements[state.depth]!;
    const reached = () => newState(state.depth + 1, pattern);
    if (element === '{someone}' || element === '{something}') return (state.gap ??= reached());
    if (element === '{their}') return (state.possessive ??= reached());
    if (element === '{number}') return (state.amount ??= reached());
    const pos = elements.length === 1 ? patterns[pattern]!.pos : 'ANY';
    const key = `${element}/${pos}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const one = reached();
    written.set(key, one);
    const next = (state.next ??= new Map());
    for (const form of state === start ? formsOf(element, pos, irregular) : formsKnown(element)) addTo(next, form, one);
    return one;
  }

  /** Of what stands behind a first word: "the" behind hundreds of them. */
  function formsKnown(element: string): string[] {
    let forms = inflected.get(element);
    if (forms === undefined) inflected.set(element, (forms = formsOf(element, 'ANY', irregular)));
    return forms;
  }

  const joined = new Map<string, State>();
  const joinable = new Map<State, number>();
  const numberToJoin = (state: State): number => {
    let number = joinable.get(state);
    if (number === undefined) joinable.set(state, (number = joinable.size));
    return number;
  };
  /** One state that does what several do: a text then pays one look-up a word, however many wordings begin alike. */
  function join(states: readonly State[]): State {
    const parts = [...new Set(states.flatMap((state) => state.joins ?? state))].sort((a, b) => a.place - b.place);
    if (parts.length === 1) return parts[0]!;
    const key = parts.map(numberToJoin).join(' ');
    let one = joined.get(key);
    if (one === undefined) joined.set(key, (one = { ...newState(parts[0]!.depth, parts[0]!.place), joins: parts }));
    return one;
  }

  function joinNext(one: State, parts: readonly State[]): void {
    const ways: Record<'gap' | 'possessive' | 'amount', State[]> = { gap: [], possessive: [], amount: [] };
    for (const part of parts) {
      setOut(part);
      if (part.next !== null) for (const [word, to] of part.next) for (const state of Array.isArray(to) ? to : [to]) addTo((one.next ??= new Map()), word, state);
      if (part.ends !== null) (one.ends ??= []).push(...part.ends);
      for (const way of ['gap', 'possessive', 'amount'] as const) if (part[way] !== null) ways[way].push(part[way]);
    }
    for (const way of ['gap', 'possessive', 'amount'] as const) if (ways[way].length > 0) one[way] = join(ways[way]);
  }

  /** The state that a word leads to, set out. */
  function after(state: State, word: string): State | null {
    const to = state.next?.get(word);
    if (to === undefined) return null;
    const one = Array.isArray(to) ? join(to) : to;
    if (one !== to) state.next!.set(word, one);
    setOut(one);
    return one;
  }

  /** The states that texts have come to, by their numbers, and what is known of each. */
  const states: State[] = [];
  const kinds: number[] = [];
  const masks = createMasks();
  /** The number of a state that a text comes to. */
  function arrive(state: State): number {
    if (state.number >= 0) return state.number;
    setOut(state);
    state.number = states.push(state) - 1;
    masks.add(state.next);
    kinds.push(kindOf(state));
    return state.number;
  }
  // Its number leads nowhere, so nobody asks what it may hold.
  start.number = states.push(start) - 1;
  masks.add(null);
  kinds.push(0);

  const steps = createSteps();
  /** The number of the state that a token leads to, 0 for none. */
  function follow(from: number, { parsed, codes }: NumberedText, at: number): number {
    // Behind most words nothing goes on, which is seen without a step.
    if (!masks.mayHold(from, codes[at]!)) return 0;
    const word = parsed.words[at]!;
    const known = word === 0 ? -1 : steps.find(from, word);
    if (known >= 0) return known;
    const state = after(states[from]!, parsed.tokens[at]!.lower);
    const to = state === null ? 0 : arrive(state);
    if (word !== 0) steps.keep(from, word, to);
    return to;
  }

  /** Whether a hyphen stands at a token that joins the words beside it. */
  function joins({ tokens }: ParsedText, words: Int32Array, at: number, limit: number): boolean {
    return (words[at]! & isHyphen) !== 0 && at + 1 < limit && tokens[at - 1]!.end === tokens[at]!.start && tokens[at]!.end === tokens[at + 1]!.start;
  }

  /** @param asOne whether a hyphen was passed over that the wording has not */
  function walk(state: number, text: NumberedText, first: number, at: number, limit: number, found: Match[], asOne: boolean): void {
    const kind = kinds[state]!;
    if ((kind & isWording) !== 0) for (const pattern of states[state]!.ends!) if (!asOne || isWrittenSo(lastOfCompound(patterns[pattern]!, classes), text.parsed.tokens[at - 1]!.lower)) found.push({ pattern, first, last: at });
    if ((kind & goesOn) !== 0 && at < limit) walkOn(state, text, first, at, limit, found, asOne);
  }

  function walkOn(state: number, text: NumberedText, first: number, at: number, limit: number, found: Match[], asOne: boolean): void {
    const next = follow(state, text, at);
    if (next > 0) walk(next, text, first, at + 1, limit, found, asOne);
    const joined = joins(text.parsed, text.words, at, limit) ? follow(state, text, at + 1) : 0;
    if (joined > 0) walk(joined, text, first, at + 2, limit, found, true);
    if ((kinds[state]! & (possessiveFollows | gapFollows)) !== 0) walkOver(states[state]!, text, first, at, limit, found, asOne);
  }

  /** Goes on behind what a wording leaves open. */
  function walkOver({ amount, possessive, gap }: State, text: NumberedText, first: number, at: number, limit: number, found: Match[], asOne: boolean): void {
    const { words } = text;
    const { tokens } = text.parsed;
    if (amount !== null && tokens[at]!.tag === 'NUM') walk(arrive(amount), text, first, at + 1, limit, found, asOne);
    if (possessive !== null) {
      if ((words[at]! & isPossessive) !== 0) walk(arrive(possessive), text, first, at + 1, limit, found, asOne);
      for (let end = at + 1; end <= at + longestPossessive && end < limit; end += 1) {
        if ((words[end]! & isPossessiveTail) !== 0) walk(arrive(possessive), text, first, end + 1, limit, found, asOne);
      }
    }
    if (gap !== null && opensThing(tokens, at)) {
      const behind = arrive(gap);
      const goesOnByWords = (kinds[behind]! & (isWording | possessiveFollows | gapFollows)) === 0;
      for (let end = at; end < at + longestGap && end < limit; end += 1) {
        if ((tokens[end]!.tag === 'PUNCT' && tokens[end]!.lower !== '-') || holdsClause(tokens, at, end, irregular.pasts)) break;
        if (goesOnByWords && (end + 1 >= limit || ((words[end + 1]! & isHyphen) === 0 && !masks.mayHold(behind, text.codes[end + 1]!)))) continue;
        walk(behind, text, first, end + 1, limit, found, asOne);
      }
    }
  }

  const wordsOf = numberedByWord((word) => {
    const mark = (classes.possessivesAndWhose.has(word) ? isPossessive : 0) | (word === "'s" || word === "'" ? isPossessiveTail : 0) | (word === '-' ? isHyphen : 0);
    const state = after(start, word);
    return state === null ? mark : (arrive(state) << numberShift) | mark | kinds[arrive(state)]!;
  });

  /** Whether the words after `first` can be the possessive of a wording: "their", or "the minister's". */
  function possessiveAfter(words: Int32Array, first: number, limit: number): boolean {
    if ((words[first + 1]! & isPossessive) !== 0) return true;
    for (let at = first + 2; at <= first + 1 + longestPossessive && at < limit; at += 1) if ((words[at]! & isPossessiveTail) !== 0) return true;
    return false;
  }

  return {
    knows: (word) => start.next?.has(word) ?? false,
    matcherFor(parsed, codes) {
      steps.begin(parsed.vocabulary);
      const words = wordsOf(parsed);
      const text: NumberedText = { parsed, words, codes };
      return (first, limit, found) => {
        const word = words[first]!;
        if ((word & (isWording | goesOn)) === 0) return;
        const state = word >> numberShift;
        if ((word & isWording) !== 0) for (const pattern of states[state]!.ends!) found.push({ pattern, first, last: first + 1 });
        if ((word & goesOn) === 0 || first + 1 >= limit) return;
        // Most words of a text begin some phrase; few go on with it, which is seen without a look at the phrases.
        const joined = joins(parsed, words, first + 1, limit) && masks.mayHold(state, codes[first + 2]!);
        const mayGoOn = joined || (word & gapFollows) !== 0 || masks.mayHold(state, codes[first + 1]!) || ((word & possessiveFollows) !== 0 && possessiveAfter(words, first, limit));
        if (mayGoOn) walkOn(state, text, first, first + 1, limit, found, false);
      };
    },
  };
}

/** A text with what is known of its words. */
interface NumberedText {
  parsed: ParsedText;
  words: Int32Array;
  codes: Int32Array;
}

function newState(depth: number, place: number): State {
  return { place, depth, waiting: [], next: null, number: -1, gap: null, possessive: null, amount: null, ends: null, joins: null };
}

function addTo(next: Map<string, State | State[]>, word: string, state: State): void {
  const known = next.get(word);
  if (known === undefined) next.set(word, state);
  else if (Array.isArray(known)) known.push(state);
  else next.set(word, [known, state]);
}

function refuseUnknownGap(elements: readonly string[]): void {
  for (const element of elements) {
    if (element.startsWith('{') && !gaps.has(element)) throw new PatternError(`"${element}" is no gap; use {someone}, {something}, {their} or {number}`);
  }
}

const gaps: ReadonlySet<string> = new Set(['{someone}', '{something}', '{their}', '{number}']);

/** What a verb acts on begins with no preposition ("Talks on pay broke down"), with no verb behind a noun ("Water ran down"), and not within a word ("the write-in candidate pulled off"). */
function opensThing(tokens: ParsedText['tokens'], at: number): boolean {
  const { tag, value } = tokens[at]!;
  return tag !== 'ADP' && value !== '-' && !(tag === 'VERB' && /^(NOUN|PROPN)$/.test(tokens[at - 1]!.tag));
}

/** "sucked water and ran down the battery", "buried in 1986 are alive", "a turf war broke out": a gap holds one thing, no verb of another clause. */
function holdsClause(tokens: ParsedText['tokens'], first: number, at: number, pasts: ReadonlySet<string>): boolean {
  const { tag, lower } = tokens[at]!;
  return tag === 'AUX' || (tag === 'CCONJ' && tokens[at + 1]?.tag === 'VERB') || (tag === 'VERB' && at > first && pasts.has(lower) && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.tag));
}

/** What is known of a state that is set out, as bits. */
function kindOf({ ends, next, gap, amount, possessive }: State): number {
  const open = ((gap ?? amount) === null ? 0 : gapFollows) | (possessive === null ? 0 : possessiveFollows);
  return (ends === null ? 0 : isWording) | open | (open === 0 && next === null ? 0 : goesOn);
}
