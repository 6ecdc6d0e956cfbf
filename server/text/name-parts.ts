/** What of the words in capitals that stand together is a title, and whether they name a person. */
import type { Attribution } from './attribution.ts';
import { keptByVocabulary, type ParsedText } from './parse.ts';

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
  const keptFor = keptByVocabulary(() => ({ opening: newRuns(), within: newRuns(), count: 0 }));
  return ({ tokens, vocabulary }, first, last, opensSentence) => {
    const kept = keptFor(vocabulary);
    const { alone, begun } = opensSentence ? kept.opening : kept.within;
    const { word } = tokens[first]!;
    const isAlone = first + 1 === last;
    let rest = isAlone ? '' : tokens[first + 1]!.lower;
    for (let at = first + 2; at < last; at += 1) rest += ` ${tokens[at]!.lower}`;
    const known = isAlone ? alone[word] : begun[word]?.get(rest);
    if (known !== undefined) return known;
    const parts = partsOf(tokens.slice(first, last).map((token) => token.lower), opensSentence, attribution);
    // A word beyond the vocabulary has no number.
    if (kept.count < mostKept && word !== 0) {
      kept.count += 1;
      if (isAlone) alone[word] = parts;
      else (begun[word] ??= new Map<string, NameParts>()).set(rest, parts);
    }
    return parts;
  };
}

/** Runs of one word by its number, and longer ones by the first word's and then by the rest: most have two at most, so that nothing is put together to look them up. */
function newRuns(): { alone: NameParts[]; begun: Map<string, NameParts>[] } {
  return { alone: [], begun: [] };
}

/** @param run its words, in lower case */
function partsOf(run: readonly string[], opensSentence: boolean, attribution: Attribution): NameParts {
  const { ranks, particles, behindNames, parties, bodies, nameJoins, placesAndBodies } = attribution;
  const opening = run[0]!;
  const closing = run.at(-1)!;
  const nobody = (isBody: boolean): NameParts => ({ titled: 0, isOffice: !isBody, isBody: true, words: run.length });
  // "Critics of Lund", "Officers": no name, though its place gives it a capital.
  const endsAtJoin = run.length === 1 || nameJoins.has(run[1]!);
  if (opensSentence && endsAtJoin && isCommon(opening, attribution) && !ranks.has(opening)) return nobody(bodies.has(opening));
  // "Mara Lund, Republican of Texas", "the New York Democrat": what somebody is.
  const isPartisan = (word: string) => parties.has(word) && !bodies.has(word);
  // "the embattled Democrat"
  if (run.length === 1 && attribution.partisans.has(opening)) return nobody(false);
  if (run.length > 1 && ((isPartisan(opening) && run[1] === 'of') || isPartisan(closing))) return nobody(false);

  const endsAsBody = bodies.has(closing);
  // "Justice Department": the first word of a body is no title.
  const before = endsAsBody ? 0 : titlesBefore(run, opensSentence, attribution);
  const isAllTitle = before === run.length;
  const titled = isAllTitle ? 0 : before;
  const name = run.slice(titled);
  const isJoin = (word: string) => word === 'of' || word === 'for' || word === '&';
  const isJoined = (word: string) => nameJoins.has(word) || particles.has(word);
  const words = name.filter((word) => !isJoined(word)).length - name.filter((word, at) => word === '-' && !isJoined(name[at - 1] ?? '-')).length;
  let called = words;
  for (let at = name.length - 1; called > 1 && behindNames.has(name[at]!); at -= 1) called -= 1;
  const isPlace = called > 1 && !isGiven(name[0]!, attribution) && placesAndBodies.has(name[0]!);
  // "House of Representatives" is a body of its own.
  const isBare = isAllTitle && !(bodies.has(opening) && nameJoins.has(run[1] ?? ''));
  const isOffice = isBare && !(run.length === 1 && parties.has(opening));
  return { titled, isOffice, isBody: isAllTitle || endsAsBody || name.slice(1).some(isJoin) || isPlace || called > longestPerson, words: called };
}

/** How many words of a run are a title before the name; all of them where no name follows. */
function titlesBefore(run: readonly string[], opensSentence: boolean, attribution: Attribution): number {
  const { titles, ranks, peoples, nameJoins } = attribution;
  let titled = 0;
  // "Star Jessica Hale": what opens the sentence is what she is.
  if (opensSentence && run.length > 1 && isCommon(run[0]!, attribution) && run[1] !== '-' && (run.length > 2 || !attribution.bodies.has(run[1]!))) titled = 1;
  for (let at = 0; at < run.length - 1; at += 1) if (ranks.has(run[at]!) && !nameJoins.has(run[at + 1]!)) titled = at + 1;
  while (titled < run.length && titles.has(run[titled]!)) titled += 1;
  // "National Security Adviser Susan Rice", "Iranian economist Ali Hashemi"
  const isWhatSomebodyIs = (word: string) => (titles.has(word) || peoples.has(word) || isCommon(word, attribution)) && !nameJoins.has(word) && !isGiven(word, attribution);
  for (let at = run.length - 2; titled === 0 && at > 0; at -= 1) if (isGiven(run[at]!, attribution) && isWhatSomebodyIs(run[at - 1]!)) titled = at;
  const joins = titled < run.length && (nameJoins.has(run[titled]!) || nameJoins.has(run[titled - 1] ?? ''));
  return joins ? 0 : titled;
}

/** Whether a word is a noun for people, which begins no name. */
function isCommon(word: string, { persons, speakers }: Attribution): boolean {
  return persons.has(word) || speakers.has(word);
}

function isGiven(word: string, { firstNames }: Attribution): boolean {
  return firstNames.has(word);
}
