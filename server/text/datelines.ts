/** The dateline that a report begins with. */
import { isDash } from './marks.ts';
import type { ParsedText } from './parse.ts';

/** A place alone is no longer than this, in tokens. */
const longestPlace = 6;
/** A dateline is no longer than this, in tokens. */
const longestDateline = 16;
/** A city before a colon is at most two words, and its report no headline. */
const longestCity = 2;
const shortestReport = 40;

/**
 * Behind the dateline that a paragraph begins with: "HARWICK —", "HARWICK, May 4 (PNA) -". The place and the agency name nobody of
 * whom the report tells.
 * @returns `first` itself where there is none
 */
export function behindPlaceAndDate({ tokens, text }: ParsedText, first: number, limit: number): number {
  const opening = tokens[first];
  if (!opening || !/^\p{Lu}{2}/u.test(opening.value) || opening.value !== opening.value.toUpperCase() || !(first === 0 || text.slice(tokens[first - 1]!.end, opening.start).includes('\n'))) return first;
  let bracketed = false;
  for (let at = first + 1; at < Math.min(first + longestDateline, limit - 1); at += 1) {
    const { lower, value, start, end } = tokens[at]!;
    if (isDash(tokens[at]!) || (lower === '-' && start > tokens[at - 1]!.end && tokens[at + 1]!.start > end)) return /^[\p{Lu}\p{N}"'“‘«(]/u.test(tokens[at + 1]!.value) ? at + 1 : first;
    // "HARWICK: The police said", as the first words of a text: a city, where a speaker would have a name of his own in it.
    if (lower === ':') return first === 0 && at <= longestCity && tokens.length > shortestReport && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]!.value) ? at + 1 : first;
    if (lower === '(') bracketed = true;
    else if (lower === ')') bracketed = false;
    else if (!bracketed && !/^[\p{Lu}\p{N},./'’-]/u.test(value)) return first;
  }
  return first;
}

/** Behind any dateline, also one within a paragraph. @returns `first` itself where there is none */
export function behindDateline(text: ParsedText, first: number, limit: number): number {
  const behind = behindPlaceAndDate(text, first, limit);
  return behind > first ? behind : behindPlace(text, first, limit);
}

/** Behind "HARWICK —", "HARWICK, N.J. —": the place where a report was written is no subject. */
function behindPlace({ tokens }: ParsedText, first: number, limit: number): number {
  let at = first;
  while (at < Math.min(first + longestPlace, limit) && (tokens[at]!.tag === 'PROPN' || tokens[at]!.lower === ',' || tokens[at]!.lower === '.')) at += 1;
  return at > first && at < limit && isDash(tokens[at]!) && tokens[first]!.value === tokens[first]!.value.toUpperCase() ? at + 1 : first;
}
