/** What of the words in capitals that stand together is a title, and whether they name a person. */
import type { Attribution } from './grammar.ts';
import type { ParsedText } from './parse.ts';

/** A run of tokens in capitals, taken apart. */
export interface NameParts {
  /** Where the name begins, behind its titles; the run's first token where it is all title. */
  from: number;
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
export function partsOfName({ tokens }: ParsedText, first: number, last: number, opensSentence: boolean, attribution: Attribution): NameParts {
  const { titles, ranks, parties, bodies, nameJoins, placesAndBodies, persons, speakers, namesOfHim, namesOfHer } = attribution;
  const lowerAt = (at: number) => tokens[at]!.lower;
  const isCommon = (at: number) => persons.has(lowerAt(at)) || speakers.has(lowerAt(at));
  const opening = lowerAt(first);
  // "Critics of Lund", "Officers": no name, though its place gives it a capital.
  const endsAtJoin = last - first === 1 || nameJoins.has(lowerAt(first + 1));
  if (opensSentence && endsAtJoin && isCommon(first) && !ranks.has(opening)) return { from: first, isOffice: !bodies.has(opening), isBody: true, words: last - first };

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
  return { from, isOffice, isBody: isBare || endsAsBody || joinsOf || isPlace || words > longestPerson, words };
}
