/** Names of people and bodies in a text, a later last name or title led back to the full name met before. */
import type { Attribution } from './grammar.ts';
import { firstFrom } from './in-order.ts';
import type { ParsedText } from './parse.ts';

/** A name met: tokens `first` (in it) to `last` (not in it). */
export interface Mention {
  first: number;
  last: number;
  /** The fullest name of the same bearer met so far, without titles. */
  name: string;
  /** True when it is likely a person: a title stands before it, or it is a first and a last name. */
  person: boolean;
}

/** The names of a text, in order, with the titles that they were met with. */
export interface Mentions {
  all: Mention[];
  /** Full names by title in lower case: "secretary of state" -> "Antony Blinken". */
  byTitle: Map<string, string>;
  /** "he" or "she" by name, where a title tells: "Ms. Lund", "spokesman Piet Ras". */
  pronouns: Map<string, 'he' | 'she'>;
}

/** How many mentions start before a token, which is also the index of the first one from it on. */
export function mentionsBefore(mentions: Mentions, token: number): number {
  return firstFrom(mentions.all, (mention) => mention.first, token);
}

export function findMentions(text: ParsedText, { titles, titlesOfHim, titlesOfHer, nameJoins, bodies, days, months, datings }: Attribution): Mentions {
  const all: Mention[] = [];
  const byTitle = new Map<string, string>();
  const byLast = new Map<string, string>();
  const pronouns = new Map<string, 'he' | 'she'>();
  const { tokens } = text;
  let at = 0;
  while (at < tokens.length) {
    if (!isNamePart(text, at)) {
      at += 1;
      continue;
    }
    let last = at + 1;
    while (last < tokens.length) {
      if (isNamePart(text, last) && tokens[last]!.start - tokens[last - 1]!.end <= 1) last += 1;
      else if (nameJoins.has(tokens[last]!.lower) && last + 1 < tokens.length && isNamePart(text, last + 1)) last += 2;
      else break;
    }
    add(at, last);
    at = last;
  }
  return { all, byTitle, pronouns };

  function isCapitalNoun(at: number): boolean {
    const token = tokens[at];
    return token !== undefined && (token.tag === 'NOUN' || token.tag === 'ADJ') && token.value !== token.lower && tokens[at + 1]!.start - token.end === 1;
  }

  function isTime(at: number, last: number): boolean {
    const { lower } = tokens[at]!;
    if (days.has(lower)) return true;
    if (!months.has(lower)) return false;
    // "Ms. May said", but "in May" and "March 3"
    const next = tokens[at + 1];
    return datings.has(tokens[at - 1]?.lower ?? '') || next?.tag === 'NUM' || (at + 1 < last && /^\d/.test(next!.value));
  }

  function add(start: number, end: number): void {
    let begun = start;
    while (begun < end && isTime(begun, end)) begun += 1;
    if (begun === end) return;
    let last = end;
    // "Mara Lund Tuesday rebuffed …", but "Bloody Sunday"
    while (last - begun > 2 && isTime(last - 1, last)) last -= 1;
    named(begun, last);
  }

  function named(begun: number, last: number): void {
    // "the Justice Department": the tagger's noun is the first word of the name.
    const first = last - begun === 1 && bodies.has(tokens[begun]!.lower) && isCapitalNoun(begun - 1) ? begun - 1 : begun;
    let from = first;
    // "Justice Department": the first word of a body is no title.
    if (!bodies.has(tokens[last - 1]!.lower)) while (from < last && titles.has(tokens[from]!.lower)) from += 1;
    if (from > first && from < last && nameJoins.has(tokens[from - 1]!.lower)) from = first;
    const bare = from === last;
    if (bare) from = first;
    const written = text.text.slice(tokens[from]!.start, tokens[last - 1]!.end);
    // "Jean-Luc Rey" is a first and a last name.
    let words = last - from;
    for (let at = from + 1; at < last - 1; at += 1) if (tokens[at]!.lower === '-') words -= 2;
    const lastWord = tokens[last - 1]!.lower;
    const isBody = words > 3 || bodies.has(lastWord) || bare;
    let name = written;
    if (words === 1) name = byLast.get(lastWord) ?? written;
    else if (!isBody) {
      if (!byLast.has(lastWord)) byLast.set(lastWord, written);
      // Family names stand first in much of the world: "Wang Yi" is "Wang" later.
      const firstWord = tokens[from]!.lower;
      if (!byLast.has(firstWord) && !firstWord.endsWith('.')) byLast.set(firstWord, written);
    }
    if (!bare && from > first) {
      const title = text.text.slice(tokens[first]!.start, tokens[from - 1]!.end).toLowerCase();
      byTitle.set(title, name);
    }
    for (let at = Math.max(0, first - 1); at < from; at += 1) {
      const { lower } = tokens[at]!;
      if (titlesOfHim.has(lower)) pronouns.set(name, 'he');
      else if (titlesOfHer.has(lower)) pronouns.set(name, 'she');
    }
    all.push({ first, last, name, person: !isBody && (from > first || words > 1 || name !== written) });
  }
}

function isNamePart(text: ParsedText, at: number): boolean {
  const token = text.tokens[at]!;
  if (token.tag !== 'PROPN') return false;
  const code = token.value.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code > 127 && /^[\p{Lu}\p{N}]/u.test(token.value));
}

/** The full name by its title without the name: "the secretary of state" -> "Antony Blinken", or null. */
export function nameByTitle(mentions: Mentions, title: string): string | null {
  const wanted = title.toLowerCase();
  const exact = mentions.byTitle.get(wanted);
  if (exact) return exact;
  for (const [known, name] of mentions.byTitle) if (known.endsWith(wanted) && wanted.length > 5) return name;
  return null;
}

/**
 * Tells the full name that a text gives, anywhere, for a last or family name, or for initials ("WTO"); the name itself where it
 * gives none.
 */
export function fullNames({ all }: Mentions): (name: string) => string {
  /** By each word of a person's name, in lower case, since a headline may shout it. */
  const byWord = new Map<string, string>();
  const byInitials = new Map<string, string>();
  const persons = new Set<string>();
  const bodies = new Set<string>();
  let spelt = false;
  return (name) => {
    if (name.includes(' ')) return name;
    if (!spelt) for (const mention of all) if (mention.name.includes(' ')) spell(mention);
    spelt = true;
    return byWord.get(name.toLowerCase()) ?? byInitials.get(name) ?? name;
  };

  function spell({ name, person }: Mention): void {
    const seen = person ? persons : bodies;
    if (seen.has(name)) return;
    seen.add(name);
    if (person) for (const word of name.toLowerCase().split(' ')) if (!byWord.has(word)) byWord.set(word, name);
    const initials = initialsOf(name);
    if (initials.length > 1 && !byInitials.has(initials)) byInitials.set(initials, name);
  }
}

/** "World Trade Organization" -> "WTO": the capitals that begin its words. */
function initialsOf(name: string): string {
  return name.split(/[ -]/).map((word) => word.charAt(0)).filter((letter) => letter !== letter.toLowerCase()).join('');
}
