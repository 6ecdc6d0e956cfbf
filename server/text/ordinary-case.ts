/**
 * Headlines in title case or capitals, brought to ordinary case letter by letter, so that the tagger does not
 * read every word as a name. The length never changes: findings point at the characters as they were printed.
 */
import type { ClosedClasses } from './grammar.ts';
import type { Mentions } from './mentions.ts';
import type { ParsedText } from './parse.ts';

/** Words that keep their capital. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** A text in ordinary case, and the words that were shouted in it. */
export interface OrdinaryCase {
  text: string;
  /** Offsets where a word in capitals starts in an otherwise ordinary line. */
  shouted: number[];
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
/** From this share of capitalised long words on, a line is in title case. */
const titleShare = 0.7;
/** "PHOENIX — …", "OTTAWA (Reuters) — …", "ST. PAUL, Minn. - …": the place where a report was written, in capitals by custom. */
const dateline = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,4})(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?(?: \([^()\n]{2,40}\))?(?: [—–-]{1,2} |[—–])/u;
/** "the", "with", "from": title case leaves short words alone, so only longer ones are counted. */
const longWord = 4;

/**
 * @param names words that keep their capital, as written ("Trump", "NATO")
 * @param isKnown tells whether a word in lower case is an ordinary word, so that an acronym is not taken for a shout
 * @returns the same text where it is in ordinary case already
 */
export function toOrdinaryCase(text: string, names: Names, isKnown: (word: string) => boolean, classes: ClosedClasses): OrdinaryCase {
  const words = [...text.matchAll(word)];
  const longer: string[] = [];
  // Of two letters and more: a single one shows nothing.
  let several = 0;
  let capitals = 0;
  for (const [place, { 0: value }] of words.entries()) {
    if (value.length > 1) several += 1;
    if (isCapitals(value)) capitals += 1;
    if (place > 0 && value.length >= longWord) longer.push(value);
  }
  const allCapitals = several >= 3 ? capitals / several > 0.7 : several === 2 && capitals === 2;
  // Names have their capitals in any line: without them the share can only fall, so they are asked for where it is high.
  const titled = isTitled(longer) && isTitled(longer.filter((value) => !names.has(value)));
  const shouted: number[] = [];
  if (!allCapitals && !titled && capitals === 0) return { text, shouted };
  const place = dateline.exec(text)?.[1]?.length ?? 0;

  let result = '';
  let cursor = 0;
  for (const match of words) {
    const value = match[0];
    result += text.slice(cursor, match.index);
    cursor = match.index + value.length;
    const shout = !allCapitals && match.index >= place && isCapitals(value) && isShout(value, names, isKnown);
    if (shout) shouted.push(match.index);
    // "Lund: Port Plan Is Reckless": a line that begins with a name and a colon names its speaker.
    const heads = titled && !allCapitals && match.index === 0 && text[cursor] === ':' && !isKnown(value.toLowerCase());
    result += (allCapitals || titled || shout) && !heads ? lowered(value, names, classes) : value;
  }
  result += text.slice(cursor);
  return { text: result.length === text.length ? result : text, shouted };
}

function isTitled(words: readonly string[]): boolean {
  let titled = 0;
  for (const value of words) if (beginsWithCapital(value)) titled += 1;
  return words.length >= 2 && titled / words.length >= titleShare;
}

function isCapitals(value: string): boolean {
  if (value.length < 2) return false;
  // Most words show at once that they are none.
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
  }
  return value === value.toUpperCase() && value !== value.toLowerCase();
}

function beginsWithCapital(value: string): boolean {
  const code = value.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(value);
}

/** An ordinary word in capitals; "SARS" and "NCAA" are none. */
function isShout(value: string, names: Names, isKnown: (word: string) => boolean): boolean {
  // The full stop of its sentence is no part of it.
  const bare = value.replace(/['’][A-Z]+$/, '').replace(/[.'’-]+$/, '');
  return bare.length >= longWord && isKnown(bare.toLowerCase()) && !names.has(bare) && !names.has(bare.charAt(0) + bare.slice(1).toLowerCase());
}

function lowered(value: string, names: Names, { short }: ClosedClasses): string {
  const bare = value.replace(/['’]s?$/iu, '');
  if (names.has(bare)) return value;
  const capitalised = bare.charAt(0) + bare.slice(1).toLowerCase();
  if (names.has(capitalised)) return value.charAt(0) + value.slice(1).toLowerCase();
  if (/[\d]/.test(value) || /^(\p{Lu}\.){2,}/u.test(value)) return value;
  // In a title-case line a word in capitals that is no shout is an abbreviation.
  const lower = value.toLowerCase();
  return isCapitals(value) && value.length < longWord && !short.has(lower) ? value : lower;
}

/** "FIRE (financial independence, retire early)", "the Committee of Open Ports (COOP)": what stands beside brackets, or in them. */
const bracketed = /(?<![\p{L}\p{N}])([A-Z]{4,}) \(([^()]{8,90})\)|\(([A-Z]{4,})\)/gu;

/** The words in capitals that a text spells out, so that they are abbreviations there and no shouts. */
export function abbreviationsIn(text: string, { unspelled }: ClosedClasses): Set<string> {
  const found = new Set<string>();
  for (const [, before, spelled, inside] of text.matchAll(bracketed)) {
    if (inside !== undefined) found.add(inside);
    else {
      const words = spelled!.match(/[\p{L}\p{N}]+/gu) ?? [];
      const initials = (some: string[]) => some.map((one) => one[0]!.toUpperCase()).join('');
      if (initials(words) === before || initials(words.filter((one) => !unspelled.has(one.toLowerCase()))) === before) found.add(before!);
    }
  }
  return found;
}

/**
 * Where the words in capitals end with which a paragraph may begin, as type: "A HUNTER who …", "VISIT the fair". They shout
 * nothing; "WATCH: …", "NEVER!" and "I LOVE it" are no such words.
 */
export function leadInEnd(line: string): number {
  return /^\P{L}*(?!I )(?:\p{Lu}[\p{Lu}’'-]* )*(?:\p{Lu}[\p{Lu}’'-]+)(?= [\p{L}\p{N}])/u.exec(line)?.[0].length ?? 0;
}

/** What parts a word in the pieces that a text may have it in. */
const parting = /['’.-]/;

/** The words of a headline that are names, as the body shows: there they have a capital inside a sentence and stand nowhere without it. */
export function namesIn(text: ParsedText, mentions: Mentions, headline: string): Set<string> {
  const { tokens, words, vocabulary } = text;
  // By number; a word beyond the vocabulary by itself.
  const asked = new Set<number | string>();
  // One bit for the last digits of each number: most words of the body are told apart by it, without a look-up.
  let mask = 0;
  for (const one of headline.toLowerCase().match(word) ?? []) {
    for (const part of parting.test(one) ? [one, one.replace(/['’]s?$/u, ''), ...one.split(parting)] : [one]) {
      const number = vocabulary.get(part) ?? 0;
      asked.add(number || part);
      mask |= 1 << (number & 31);
    }
  }
  const names = new Map<number | string, string>();
  let sentence = 0;
  for (const { first, last } of mentions.all) {
    while (sentence + 1 < text.sentences.length && text.sentences[sentence + 1]!.first <= first) sentence += 1;
    for (let at = first; at < last; at += 1) {
      const token = tokens[at]!;
      // The first word of a sentence has its capital from its place.
      if ((mask & (1 << (token.word & 31))) === 0 || token.tag !== 'PROPN' || at === text.sentences[sentence]!.first) continue;
      if (token.value !== token.lower && asked.has(token.word || token.lower) && capital.test(token.value)) names.set(token.word || token.lower, token.value);
    }
  }
  mask = 0;
  for (const key of names.keys()) mask |= 1 << (typeof key === 'number' ? key & 31 : 0);
  if (mask !== 0) {
    for (let at = 0; at < words.length; at += 1) {
      if ((mask & (1 << (words[at]! & 31))) === 0) continue;
      const token = tokens[at]!;
      if (token.value === token.lower && token.tag !== 'PUNCT') names.delete(token.word || token.lower);
    }
  }
  return new Set(names.values());
}

const capital = /^\p{Lu}/u;
