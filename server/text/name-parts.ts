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
  const lowerAt = (at: number) => run[at] ?? '';
  const opening = lowerAt(0);
  const isCommon = persons.has(opening) || speakers.has(opening);
  // "Critics of Lund", "Officers": no name, though its place gives it a capital.
  const endsAtJoin = run.length === 1 || nameJoins.has(lowerAt(1));
  if (opensSentence && endsAtJoin && isCommon && !ranks.has(opening)) return { titled: 0, isOffice: !bodies.has(opening), isBody: true, words: run.length };

  const endsAsBody = bodies.has(lowerAt(run.length - 1));
  let titled = 0;
  // "Justice Department": the first word of a body is no title.
  if (!endsAsBody) {
    // "Star Jessica Hale": what opens the sentence is what she is.
    if (opensSentence && run.length > 2 && isCommon && lowerAt(1) !== '-') titled += 1;
    for (let at = 0; at < run.length - 1; at += 1) if (ranks.has(lowerAt(at)) && !nameJoins.has(lowerAt(at + 1))) titled = at + 1;
    while (titled < run.length && titles.has(lowerAt(titled))) titled += 1;
    if (titled < run.length && (nameJoins.has(lowerAt(titled)) || nameJoins.has(lowerAt(titled - 1)))) titled = 0;
  }
  const isBare = titled === run.length;
  if (isBare) titled = 0;
  let words = 0;
  let joinsOf = false;
  for (let at = titled; at < run.length; at += 1) {
    if (lowerAt(at) === '-') words -= 1;
    else if (!nameJoins.has(lowerAt(at))) words += 1;
    else if (at > titled && (lowerAt(at) === 'of' || lowerAt(at) === 'for' || lowerAt(at) === '&')) joinsOf = true;
  }
  const given = lowerAt(titled);
  const isGiven = namesOfHim.has(given) || namesOfHer.has(given);
  const isPlace = words > 1 && !isGiven && placesAndBodies.has(given);
  const isOffice = isBare && !(run.length === 1 && parties.has(opening));
  return { titled, isOffice, isBody: isBare || endsAsBody || joinsOf || isPlace || words > longestPerson, words };
}
