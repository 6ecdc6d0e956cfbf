/** The speaker before the colon of a headline. */
import type { Attribution } from './attribution.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';

/** A speaker before a colon is a name of a few words, perhaps with an office before it. */
const longestHead = 6;

/** A speaker before the colon of a headline: the name is `first` to `last`. */
export interface Head extends Stretch {
  colon: number;
}

/** "Lund:", "Harwick mayor Lund:", "Lund to Voss:", "Critics:" at the start of a sentence, or null. */
export function headOf(text: ParsedText, first: number, limit: number, { speakers, persons, collectives }: Attribution): Head | null {
  const { tokens } = text;
  let last: number | null = null;
  for (let at = first; at < Math.min(first + longestHead, limit); at += 1) {
    const { lower, tag } = tokens[at]!;
    if (lower === ':') {
      const speaks = at > first && (tokens[at - 1]!.tag === 'PROPN' || (at === first + 1 && speakers.has(tokens[first]!.lower)) || (tokens[at - 1]!.tag === 'NOUN' && persons.has(tokens[at - 1]!.lower) && !collectives.has(tokens[at - 1]!.lower)));
      return speaks ? { first, last: last ?? at, colon: at } : null;
    }
    if (lower === 'to' && last === null && at > first) last = at;
    else if (tag !== 'PROPN' && lower !== 'of' && !(tag === 'NOUN' && at < first + longestHead - 2)) return null;
  }
  return null;
}
