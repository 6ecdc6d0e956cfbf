/** Full names for what a text says later or elsewhere: for a title, a last name or initials. */
import type { Attribution } from './grammar.ts';
import { endOfTitle, type Mention, type Mentions } from './mentions.ts';
import type { ParsedText } from './parse.ts';

/** The full name by its title without the name: "the secretary of state" -> "Antony Blinken", or null. */
export function nameByTitle(mentions: Mentions, title: string, attribution: Attribution): string | null {
  const titles = titlesLike(mentions, title.toLowerCase(), attribution);
  return titles.length === 0 ? null : mentions.byTitle.get(titles[0]!)!;
}

/** The same where nobody else in the text bears the title. */
export function onlyNameByTitle(mentions: Mentions, title: string, attribution: Attribution): string | null {
  return bearerOfTitle(mentions, title, attribution).name;
}

/** Whoever bears a title in the text, null where nobody does or several do, and whether it is several. */
export function bearerOfTitle(mentions: Mentions, title: string, attribution: Attribution): { name: string | null; several: boolean } {
  const titles = titlesLike(mentions, title.toLowerCase(), attribution);
  const names = new Set(titles.map((one) => mentions.byTitle.get(one)!));
  const several = names.size > 1 || titles.some((one) => mentions.sharedTitles.has(one));
  return { name: several ? null : ([...names][0] ?? null), several };
}

/** The office in a phrase behind "the": "smug governor" is the governor. */
export function officeIn({ text, tokens }: ParsedText, first: number, last: number): string {
  let from = first;
  while (from + 1 < last && tokens[from]!.tag === 'ADJ') from += 1;
  return text.slice(tokens[from]!.start, tokens[last - 1]!.end);
}

/** The titles met that end like one, itself and those of as many words first: "the lieutenant governor" was "Lt. Gov. Lund". */
function titlesLike(mentions: Mentions, wanted: string, { titlesInShort }: Attribution): string[] {
  const words = wanted.split(' ');
  const short = words.map((word) => titlesInShort.get(word) ?? new Set<string>());
  const isMeant = (met: readonly string[]) => met.length >= words.length && met.slice(-words.length).every((word, at) => word === words[at] || short[at]!.has(word));
  const ends = new Set([endOfTitle(wanted), ...short.at(-1)!]);
  const like = [...ends].flatMap((end) => mentions.titlesByEnd.get(end) ?? []).filter((title) => isMeant(title.split(' ')));
  const rank = (title: string) => (title === wanted ? 0 : title.split(' ').length === words.length ? 1 : 2);
  return like.sort((a, b) => rank(a) - rank(b));
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
    if (!spelt) for (const mention of all) if (!mention.office && mention.name.includes(' ')) spell(mention);
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
