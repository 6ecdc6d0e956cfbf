/** The ways in which a wording may be written, token by token: with hyphens, with spaces, in one word, contracted, inflected. */
import type { ClosedClasses } from '../text/grammar.ts';
import { inflect, spellings, type InflectAs, type IrregularForms } from '../text/inflect.ts';

export class PatternError extends Error {
  override name = 'PatternError';
}

/** The forms in which an element of a wording may stand, in lower case. */
export function formsOf(element: string, pos: InflectAs, irregular: IrregularForms): string[] {
  if (element.startsWith('=')) return [element.slice(1).toLowerCase()];
  if (element.startsWith(uninflected)) return spellings(element.slice(1).toLowerCase(), irregular);
  return inflect(element.toLowerCase(), pos, irregular);
}

/** Before a part of a compound that stands in its base form only. */
const uninflected = '~';

/** Letters and single spaces: written in one way only, but for "cannot", which is two tokens. */
const isPlain = /^(?!.*cannot)[a-z]+(?: [a-z]+)*$/i;

/**
 * A wording as the sequences of tokens that it may be written in: with its hyphens, with spaces, in one word.
 * @param pos of an adjective in several parts none is inflected, of another wording the last: no government "ran" is "government-run"
 */
export function variants(say: string, classes: ClosedClasses, pos: InflectAs = 'ANY'): string[][] {
  if (isPlain.test(say)) return [say.split(' ')];
  let all: string[][] = [[]];
  for (const part of partsOf(say)) {
    const ways = waysToWrite(part, pos, classes);
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return all;
}

function partsOf(say: string): string[] {
  const parts = say.trim().replace(/[\u2018\u2019]/g, "'").match(/\{[^}]*\}|[^\s{}]+/g);
  if (!parts) throw new PatternError('an empty wording can never match');
  return parts;
}

/** @throws PatternError for a wording of nothing but braces */
export function refuseEmpty(say: string): void {
  if (!/^[^\s{}]/.test(say)) partsOf(say);
}

/**
 * "A fat-cat pension", "culture-war bills", "a bursting-at-the-seams camp": a wording of several words may be written as one
 * before a noun. Not a verb, nor what ends in a particle: "run off" is no "run-off".
 * @returns its last word, null where it may not
 */
export function lastOfCompound({ say, pos }: { say: string; pos: InflectAs }, { particles }: ClosedClasses): string | null {
  const words = say.split(' ');
  const last = words.at(-1)!;
  return pos !== 'VERB' && words.length >= (particles.has(last) ? 3 : 2) && words.every((word) => /^\p{Ll}+$/u.test(word)) ? last : null;
}

/** Only in the plural is a compound inflected: "tough-talking" is no form of "tough talk". */
export function isWrittenSo(last: string | null, word: string): boolean {
  return last !== null && (word === last || word === `${last}s`);
}

function waysToWrite(part: string, pos: InflectAs, { auxiliaries, particles }: ClosedClasses): string[][] {
  if (part.startsWith('{') || isPlain.test(part)) return [[part]];
  const fixed = part.startsWith('=') ? '=' : '';
  const bare = fixed ? part.slice(1) : part;
  const pieces = bare.split('-').filter((piece) => piece !== '');
  if (pieces.length > 1) {
    const inflects = (index: number) => index === pieces.length - 1 && pos !== 'ADJ' && pos !== 'ADV';
    const split = pieces.map((piece, index) => contraction((fixed || (inflects(index) ? '' : uninflected)) + piece));
    const hyphened = split.flatMap((piece, index) => (index === 0 ? piece : ['-', ...piece]));
    // "would-be" and "has-been" are words; "would be" and "has been" are grammar.
    if (auxiliaries.has(pieces[0]!.toLowerCase())) return [hyphened, [fixed + bare]];
    // "A run-in" is a quarrel; what is "run in" is a verb with its particle.
    const spaced = pos !== 'VERB' && pos !== 'ANY' && pieces.length === 2 && particles.has(pieces[1]!) ? [] : [split.flat()];
    return [hyphened, ...spaced, [fixed + pieces.join('')], [fixed + bare]];
  }
  const split = contraction(part);
  // The tagger leaves some contractions whole ("here's"), others not.
  return split.length > 1 && part.includes("'") ? [split, [part]] : [split];
}

/** A word in the tokens that the parser makes of it: "don't" is two, "critics'" and "totin'" two, "Dr." one. */
function contraction(word: string): string[] {
  const lower = word.toLowerCase();
  if (lower === 'cannot') return ['can', 'not'];
  const negated = /^(.+)(n't)$/i.exec(word);
  if (negated) return [`=${negated[1]!.replace(/^[=~]/, '')}`, "=n't"];
  const tail = /^(.+)('(?:s|re|ve|ll|d|m))$/i.exec(word);
  if (tail) return [tail[1]!, `=${tail[2]!}`];
  const plural = /^(.+[sn])'$/i.exec(word);
  if (plural) return [plural[1]!, "='"];
  const punctuated = /^(.*[\p{L}\p{N}])([!?…,:;%]+)$/u.exec(word);
  if (punctuated) return [punctuated[1]!, ...punctuated[2]!];
  return [word];
}
