/** Whether "he" or "she" stands for a person, as far as titles, first names and the text itself tell. */
import type { Attribution } from './attribution.ts';
import { isQuoteMark } from './marks.ts';
import type { Mention } from './mentions.ts';
import type { ParsedText } from './parse.ts';

export type Pronoun = 'he' | 'she';

/** How far behind a name what he or she is may stand, in tokens: "Mara Lund, a former actress". */
const apposedReach = 6;

/** By titles before the name and by what is said of its bearer beside it: "Ms. Lund", "Voss's wife Camilla", "Lund, an actress", "father of two". */
export function pronounBeside({ tokens, classes }: ParsedText, first: number, from: number, last: number, { titlesOfHim, titlesOfHer }: Attribution): Pronoun | null {
  const told = (lower: string): Pronoun | null => (titlesOfHim.has(lower) ? 'he' : titlesOfHer.has(lower) ? 'she' : null);
  // "Her husband, Bill, said"
  const before = tokens[first - 1]?.lower === ',' && tokens[last]?.lower === ',' ? first - 2 : first - 1;
  for (let at = Math.max(0, before); at < from; at += 1) {
    const pronoun = told(tokens[at]!.lower);
    if (pronoun !== null) return pronoun;
  }
  if (tokens[last]?.lower !== ',') return null;
  const opening = tokens[last + 1];
  // "Lund, whose son died"
  if (classes.relativesAndWhose.has(opening?.lower ?? '')) return null;
  if (opening?.tag !== 'DET' && opening?.tag !== 'NOUN' && opening?.tag !== 'ADJ') return null;
  for (let at = last + 1; at < Math.min(tokens.length, last + apposedReach); at += 1) {
    const { tag, lower } = tokens[at]!;
    if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'NUM') return null;
    const pronoun = tag === 'NOUN' && tokens[at + 1]?.tag !== 'NOUN' && tokens[at + 1]?.lower !== "'s" ? told(lower) : null;
    if (pronoun !== null) return pronoun;
  }
  return null;
}

/** What is known of the names of people. */
export interface PersonNames {
  /** Whether a name is a person's, by the first name that it begins with; of some it is not known. */
  isPerson(name: string): boolean;
  /** "Harold Lund" for "Harold Lund Jr.". */
  withoutGeneration(name: string): string;
}

/** What the lexicon knows of the names of people. */
export function personNames(attribution: Attribution): PersonNames {
  return {
    isPerson: (name) => pronounOfName(name, attribution) !== null,
    withoutGeneration(name) {
      const space = name.lastIndexOf(' ');
      if (space < 0 || !attribution.generations.has(name.slice(space + 1))) return name;
      return name.slice(0, name[space - 1] === ',' ? space - 1 : space);
    },
  };
}

/** By the first name: "Mara Lund", "Jean-Luc Rey". */
export function pronounOfName(name: string, { namesOfHim, namesOfHer }: Attribution): Pronoun | null {
  const end = name.indexOf(' ');
  // "Mara Lund's lawyer" is somebody else.
  if (end < 0 || name.includes("'s ")) return null;
  const whole = name.slice(0, end).toLowerCase();
  const hyphen = whole.indexOf('-');
  for (const given of hyphen < 0 ? [whole] : [whole, whole.slice(0, hyphen)]) {
    if (namesOfHim.has(given)) return 'he';
    if (namesOfHer.has(given)) return 'she';
  }
  return null;
}

/**
 * Adds those of whom the text tells: "Wade and her volunteers", "Wade chairs the board. She …" where nobody else was named. Where
 * it tells both of one name, it tells neither.
 */
export function addPronounsShown(text: ParsedText, all: readonly Mention[], pronouns: Map<string, Pronoun>): void {
  const { tokens, sentences, classes } = text;
  const shown = new Map<string, Pronoun | null>();
  const show = (name: string, pronoun: Pronoun) => {
    if (!pronouns.has(name)) shown.set(name, (shown.get(name) ?? pronoun) === pronoun ? pronoun : null);
  };
  const pronounAt = (token: number): Pronoun | null => {
    const lower = tokens[token]?.lower ?? '';
    return classes.he.has(lower) ? 'he' : classes.she.has(lower) ? 'she' : null;
  };
  let index = 0;
  let previous: Mention[] = [];
  let beforePrevious: Mention[] = [];
  for (const { first, last } of sentences) {
    const named: Mention[] = [];
    for (; index < all.length && all[index]!.first < last; index += 1) if (all[index]!.person) named.push(all[index]!);
    const opening = pronounAt(first);
    const alone = previous[0];
    if (opening !== null && alone !== undefined && !isQuoteMark(tokens[Math.max(0, first - 1)]!) && [...beforePrevious, ...previous].every(({ name }) => name === alone.name)) show(alone.name, opening);
    for (const { name, last: end } of named) {
      const joined = tokens[end]?.lower === 'and' && classes.hisOrHer.has(tokens[end + 1]?.lower ?? '') ? pronounAt(end + 1) : null;
      if (joined !== null) show(name, joined);
    }
    beforePrevious = previous;
    previous = named;
  }
  for (const [name, pronoun] of shown) if (pronoun !== null) pronouns.set(name, pronoun);
}
