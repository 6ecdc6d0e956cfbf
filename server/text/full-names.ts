/** Full names for what a text says later or elsewhere: for a last name or initials. */
import type { Mention, Mentions } from './mentions.ts';

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
