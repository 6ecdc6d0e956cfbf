/** What of the words in capitals that stand together is a title, and whether they name a person. */
import type { Attribution } from './grammar.ts';
import type { ParsedText } from './parse.ts';

/** A run of tokens in capitals, taken apart. */
export interface NameParts {
  /** How many tokens of titles stand before the name; none where the run is all title. */
  titled: number;
  /** True for what nobody is called by: a title alone ("the Chief Constable"), or a common noun that begins a sentence ("Critics of Lund"). */
  isOffice: boolean;
  /** True when it is a body or a place, as far as its words tell. */
  isBody: boolean;
  /** How many words the name has; "Jean-Luc" is one, and what joins ("van", "de") none. */
  words: number;
}

/** A name of more words is a body's. */
const longestPerson = 3;

/** @param first,last tokens of the run; @param opensSentence whether its capital may come from its place */
export type NamePartsReader = (text: ParsedText, first: number, last: number, opensSentence: boolean) => NameParts;

/** So many runs are kept, once taken apart; a name comes again in its text, and common ones in others. */
const mostKept = 50_000;

export function createNamePartsReader(attribution: Attribution): NamePartsReader {
  const kept = { opening: new Map<string, NameParts>(), within: new Map<string, NameParts>() };
  return ({ tokens }, first, last, opensSentence) => {
    let run = tokens[first]!.lower;
    for (let at = first + 1; at < last; at += 1) run += ` ${tokens[at]!.lower}`;
    const known = kept[opensSentence ? 'opening' : 'within'];
    let parts = known.get(run);
    if (parts === undefined) {
      parts = partsOf(tokens.slice(first, last).map(({ lower }) => lower), opensSentence, attribution);
      if (known.size < mostKept) known.set(run, parts);
    }
    return parts;
  };
}

/** @param words of the run, in lower case */
function partsOf(run: readonly string[], opensSentence: boolean, attribution: Attribution): NameParts {
  const { titles, ranks, parties, bodies, nameJoins, placesAndBodies, persons, speakers, namesOfHim, namesOfHer } = attribution;
  const [first, last] = [0, run.length];
  const lowerAt = (at: number) => run[at] ?? '';
  const isCommon = (at: number) => persons.has(lowerAt(at)) || speakers.has(lowerAt(at));
  const opening = lowerAt(first);
  // "Critics of Lund", "Officers": no name, though its place gives it a capital.
  const endsAtJoin = last - first === 1 || nameJoins.has(lowerAt(first + 1));
  if (opensSentence && endsAtJoin && isCommon(first) && !ranks.has(opening)) return { titled: 0, isOffice: !bodies.has(opening), isBody: true, words: last - first };

  const endsAsBody = bodies.has(lowerAt(last - 1));
  let from = first;
  // "Justice Department": the first word of a body is no title.
  if (!endsAsBody) {
    // "Star Jessica Hale": what opens the sentence is what she is.
    if (opensSentence && last - first > 2 && isCommon(first) && lowerAt(first + 1) !== '-') from += 1;
    for (let at = first; at < last - 1; at += 1) if (ranks.has(lowerAt(at)) && !nameJoins.has(lowerAt(at + 1))) from = at + 1;
    while (from < last && titles.has(lowerAt(from))) from += 1;
    if (from > first && from < last && nameJoins.has(lowerAt(from - 1))) from = first;
    else if (from < last && nameJoins.has(lowerAt(from))) from = first;
  }
  const isBare = from === last;
  if (isBare) from = first;
  let words = 0;
  let joinsOf = false;
  for (let at = from; at < last; at += 1) {
    if (lowerAt(at) === '-') words -= 1;
    else if (!nameJoins.has(lowerAt(at))) words += 1;
    else if (at > from && (lowerAt(at) === 'of' || lowerAt(at) === 'for' || lowerAt(at) === '&')) joinsOf = true;
  }
  const given = lowerAt(from);
  const isGiven = namesOfHim.has(given) || namesOfHer.has(given);
  const isPlace = words > 1 && !isGiven && placesAndBodies.has(given);
  const isOffice = isBare && !(last - first === 1 && parties.has(opening));
  return { titled: from, isOffice, isBody: isBare || endsAsBody || joinsOf || isPlace || words > longestPerson, words };
}
