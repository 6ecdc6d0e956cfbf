/** One name for one person where texts name him differently: "Lund", "Mara B. Lund" and "Council Leader Mara Lund" for "Mara Lund". */

import type { PersonNames } from '../text/sexes.ts';

/** Which names are people's, and how sure a last name alone must be. */
export interface NamingRules {
  /** Whose names are a person's; the last word of a body ("White House") stands for no body alone. */
  people: PersonNames;
  /** A last name stands for the bearer who has at least this share of what is counted of all its bearers. */
  leastShare: number;
}

/**
 * A name with initials in its midst is taken for the one without, one that begins with a title for the one behind it that is met
 * too, and a last name alone for its one bearer.
 * @param names met, each with how much is counted of it
 */
export function oneNameFor(names: ReadonlyMap<string, number>, { people: { isPerson, withoutGeneration }, leastShare }: NamingRules): (name: string) => string {
  // Others call "Harold Lund Jr." without it: that two of one name are told apart by it alone is rare.
  const plainOf = (name: string) => (isPerson(name) ? withoutInitials(withoutGeneration(name)) : name);
  const met = new Map<string, number>();
  for (const [name, counted] of names) met.set(plainOf(name), (met.get(plainOf(name)) ?? 0) + counted);
  // "Harwick school board" in one text is "Harwick School Board" in the next.
  const spelt = new Map<string, string>();
  for (const [name, counted] of met) {
    const other = spelt.get(name.toLowerCase());
    if (other === undefined || counted > met.get(other)! || (counted === met.get(other)! && name < other)) spelt.set(name.toLowerCase(), name);
  }
  // Only what ends alike can be one name behind a title.
  const byLast = new Map<string, string[]>();
  for (const name of met.keys()) if (/\s/.test(name) && !isCommon(lastOf(name))) byLast.set(lastOf(name), [...(byLast.get(lastOf(name)) ?? []), name]);
  const known = new Map<string, string>();
  for (const [last, whole] of byLast) {
    whole.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const bearers = new Map<string, number>();
    for (const name of whole) {
      const bare = whole.find((other) => other !== name && name.endsWith(` ${other}`) && isPerson(other)) ?? name;
      known.set(name, bare);
      if (isPerson(bare)) bearers.set(bare, (bearers.get(bare) ?? 0) + met.get(name)!);
    }
    const all = [...bearers.values()].reduce((sum, counted) => sum + counted, 0);
    for (const [bearer, counted] of bearers) if (counted > 0 && counted >= leastShare * all) known.set(last, bearer);
    // "J. K. Lund" is the one Lund whose name begins with J.
    for (const name of whole.filter((one) => isInitialed(one))) {
      const fitting = [...bearers.keys()].filter((bearer) => bearer !== name && bearer.charAt(0) === name.charAt(0) && !isInitialed(bearer));
      if (fitting.length === 1) known.set(name, fitting[0]!);
    }
  }
  return (name) => {
    const one = known.get(plainOf(name)) ?? plainOf(name);
    return spelt.get(one.toLowerCase()) ?? one;
  };
}

/** "J. K. Lund", "H.T. Lund" */
function isInitialed(name: string): boolean {
  return /^\p{Lu}\.(?:\s?\p{Lu}\.)*\s\S+$/u.test(name);
}

/** "banner": in small letters it is a noun, and "grace period" nobody of that last name. */
function isCommon(last: string): boolean {
  return /^\p{Ll}/u.test(last) && last === last.toLowerCase();
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** "Halima B. Okoro" as "Halima Okoro"; initials that stand first ("J. K. Okoro") are all there is of a first name, and stay. */
function withoutInitials(name: string): string {
  const [first, ...rest] = name.split(/\s+/);
  const kept = rest.filter((part, at) => at === rest.length - 1 || !/^\p{Lu}\.$/u.test(part));
  return /^\p{Lu}\.$/u.test(first!) ? name : [first, ...kept].join(' ');
}
