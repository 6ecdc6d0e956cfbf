/** Speakers who are told by whom they speak for: "Lund's lawyer", and later "his lawyer" and "the lawyer". */
import type { Attribution } from './attribution.ts';
import { mentionsBefore, type Mentions } from './mentions.ts';
import type { ParsedText } from './parse.ts';

export interface OwnedSpeakers {
  /**
   * @param first,last tokens of what the speaker is, behind the owner: "lawyer"
   * @param owner tokens of whom he speaks for, without the "'s", or null where none is named
   * @returns "Mara Lund's lawyer"; for "the lawyer" and "her lawyer" the one lawyer told of before, and else "lawyer"
   */
  nameOf(first: number, last: number, owner: { first: number; last: number } | null): string;
}

export function createOwnedSpeakers({ text, tokens, classes }: ParsedText, mentions: Mentions, attribution: Attribution): OwnedSpeakers {
  /** By what they are, the names of all told of so far. */
  const told = new Map<string, Set<string>>();
  return {
    nameOf(first, last, owner) {
      const role = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
      if (owner !== null && !isTime(tokens[owner.last - 1]!.lower)) {
        const name = `${ownerName(owner.first, owner.last)}'s ${role}`;
        told.set(role, (told.get(role) ?? new Set()).add(name));
        return name;
      }
      const before = tokens[first - 1]?.lower ?? '';
      const known = told.get(role);
      // Of two lawyers told of, "the lawyer" may be either.
      return known?.size === 1 && (before === 'the' || classes.speakerOwners.has(before)) ? [...known][0]! : role;
    },
  };

  /** "today's report" is nobody's. */
  function isTime(word: string): boolean {
    return classes.timeWords.has(word) || classes.timeNouns.has(word) || attribution.days.has(word) || attribution.months.has(word);
  }

  function ownerName(first: number, last: number): string {
    const from = tokens[first]!.tag === 'DET' || classes.speakerOwners.has(tokens[first]!.lower) ? first + 1 : first;
    const mention = mentions.all[mentionsBefore(mentions, from)];
    if (mention !== undefined && mention.first >= from && mention.last === last) return mention.name;
    return text.slice(tokens[from]!.start, tokens[last - 1]!.end);
  }
}
