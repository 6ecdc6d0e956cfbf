/** One name for one actor of a text: a person's in full, and for a group the body that the text names by it. */
import { bearerOfTitle, fullNames } from './full-names.ts';
import type { Attribution } from './grammar.ts';
import { groupAt, isGroupNoun } from './groups.ts';
import type { Mentions } from './mentions.ts';
import { sentenceAt, type ParsedText } from './parse.ts';

/**
 * Tells by what name an actor of a text goes: "Lund" is "Mara Lund", "the board" is the "Harwick School Board" where the text tells of
 * no other board, "the mayor" whoever alone is mayor in it.
 * @param text the body, which tells the names in full
 * @returns null for an office that the text gives to several
 */
export function actorNames(text: ParsedText, mentions: Mentions, attribution: Attribution): (name: string) => string | null {
  const { bodies, people, offices } = attribution.groups;
  const inFull = fullNames(mentions);
  let met: string[] | null = null;
  const known = new Map<string, string | null>();
  return (name) => {
    let one = known.get(name);
    if (one === undefined) known.set(name, (one = find(name)));
    return one;
  };

  function find(name: string): string | null {
    const last = lastOf(name).toLowerCase();
    const isOffice = offices.has(last) && !people.has(last) && !bodies.has(last);
    // "the Council", and "Police" at the head of a sentence: the capital alone makes no name of a group's noun.
    const isBare = name === lastOf(name) && name !== last && !isOffice;
    if (!isGroupNoun(last, attribution) || (!isBare && lastOf(name) !== last)) return inFull(name);
    if (isOffice) return holder(name);
    if (!bodies.has(last)) return isBare ? last : name;
    return bodyFor(name.toLowerCase()) ?? (isBare && !isWrittenWithin(name) ? last : name);
  }

  /** Whether a text writes a word with a capital though no sentence begins with it, and nowhere without: "the League". */
  function isWrittenWithin(name: string): boolean {
    const small = name.toLowerCase();
    return !text.tokens.some(({ value }) => value === small) && mentions.all.some((mention) => mention.name === name && text.sentences[sentenceAt(text, mention.first)]!.first < mention.first);
  }

  /** Whoever alone bears an office; itself where nobody does by name. */
  function holder(office: string): string | null {
    const { name, several } = bearerOfTitle(mentions, office, attribution);
    return several ? null : (name ?? office);
  }

  /** The one longest name met of a body that holds the words of a shorter one: "board", "school board" for "Harwick School Board". */
  function bodyFor(name: string): string | null {
    met ??= bodiesMet();
    const holding = met.filter((other) => holds(other, name));
    const longest = holding.filter((other) => !holding.some((longer) => longer !== other && holds(longer, other)));
    return longest.length === 1 ? longest[0]! : null;
  }

  /** Bodies by the names that the text gives them: with capitals, or by a common noun with what tells which. */
  function bodiesMet(): string[] {
    const found = new Set<string>();
    for (const { name, person, office } of mentions.all) if (!person && !office && name.includes(' ')) found.add(name);
    const { tokens, sentences } = text;
    for (let at = 1; at < tokens.length; at += 1) {
      const { tag, lower, value } = tokens[at]!;
      if (tag !== 'NOUN' || value !== lower || !bodies.has(lower)) continue;
      const called = groupAt({ text, mentions, sentence: sentences[sentenceAt(text, at)]!, attribution, isWording: () => false }, at);
      if (called?.includes(' ')) found.add(called);
    }
    return [...found];
  }
}

/** Whether a name ends in the same noun as a shorter one, or is headed by it ("Bank of Orland"), and has all its words in their order. */
function holds(longer: string, shorter: string): boolean {
  const [words, wanted] = [longer.toLowerCase().split(' '), shorter.toLowerCase().split(' ')];
  const end = wanted.at(-1)!;
  const head = words.indexOf('of') > 0 && words.at(-1) !== end ? words[words.indexOf('of') - 1] : words.at(-1);
  if (head !== end || words.length < wanted.length) return false;
  let place = 0;
  for (const word of words) if (word === wanted[place]) place += 1;
  return place === wanted.length;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
