/** Names of works in quotation marks: which capitals and which words beside them show that nobody is quoted. */
import type { Span } from '../types/text.ts';
import type { ClosedClasses } from './grammar.ts';
import { longerThan, startsInside } from './quotation-marks.ts';

/** The name of a work in quotation marks, marks included. */
export interface Title extends Span {
  /** What shows it: capitals alone, or words of films, books and songs beside it. */
  signs: 'capitals' | 'words';
}

/** So far is looked around a title, in characters, within its sentence. */
const reachOfTitle = 120;
/** So many words may stand between a verb of calling and what somebody is called. */
const reachOfCalling = 5;

/** @param inside the trimmed words of a stretch in marks, which stands from `start` to `end`, marks included */
export type TitleReader = (inside: string, start: number, end: number) => Title | null;

/**
 * What shows that capitalised words in marks are the name of a work ("Celebrity Apprentice", “Today”, ‘Wicked’), or null where
 * somebody is quoted. Inside an ordinary sentence their capitals do, unless a verb before them calls somebody so ("branded ‘Traitor’");
 * at its start, and in a line of title case or capitals, where capitals say nothing, words of films, books and songs must stand beside.
 */
export function createTitleReader(text: string, classes: ClosedClasses): TitleReader {
  const smallWords = createSmallWords(text);
  return (inside, start, end) => {
    // “The Long Bridge,” the novel: an American comma stands within the marks.
    const isApposed = inside.endsWith(',') && isSaidToBeWork(text.slice(end, end + reachOfTitle), classes);
    if ((!isApposed && (/[.,!?]$/.test(inside) || /[.,!?]/.test(text[end - 2] ?? ''))) || longerThan(inside, 8)) return null;
    const words = inside.split(/\s+/);
    const content = words.filter((word) => word.length > 3 || words.length === 1);
    if (content.length === 0 || !content.every((word) => /^[\p{Lu}\p{N}(]/u.test(word))) return null;
    if (!words.every((word) => /^[\p{Lu}\p{N}(&]/u.test(word) || classes.smallInTitles.has(word))) return null;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const lineEnd = (text.indexOf('\n', end) + 1 || text.length + 1) - 1;
    const before = text.slice(Math.max(lineStart, start - reachOfTitle), start).split(/[.!?]\s/).at(-1)!;
    const after = text.slice(end, Math.min(lineEnd, end + reachOfTitle)).split(/[.!?](?:\s|$)/)[0]!;
    if (isApposed || isOfWork(before, after, classes)) return { start, end, signs: 'words' };
    // In a line of title case capitals say nothing: a longer word in small letters must stand beside it.
    const isOrdinary = startsInside(text, start) && !isCalled(before, classes) && (smallWords(start).first < start || smallWords(end).last >= end);
    return isOrdinary ? { start, end, signs: 'capitals' } : null;
  };
}

/** Where the first and the last longer word in small letters of a line begin; a line of many titles is gone over once. */
function createSmallWords(text: string): (at: number) => { first: number; last: number } {
  const known = new Map<number, { first: number; last: number }>();
  return (at) => {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    let words = known.get(lineStart);
    if (words === undefined) {
      const line = text.slice(lineStart, (text.indexOf('\n', lineStart) + 1 || text.length + 1) - 1);
      const found = [...line.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{4,}/gu)];
      known.set(lineStart, (words = { first: lineStart + (found[0]?.index ?? Infinity), last: found.length === 0 ? -1 : lineStart + found.at(-1)!.index }));
    }
    return words;
  };
}

/** Whether words of films, books and songs stand beside a stretch in marks: "‘Traitors’ star", "the author of ‘Chaos’", "‘Wicked’ tops box office". */
function isOfWork(before: string, after: string, classes: ClosedClasses): boolean {
  const { works, makers, worksDo, honours } = classes;
  const behind = wordsOf(otherTitles(after));
  const isAdjacent = /^[ -]\p{L}/u.test(otherTitles(after));
  if (isAdjacent && behind[1] !== 'of' && (works.has(behind[0]!) || makers.has(behind[0]!))) return true;
  const ahead = wordsOf(before);
  // "calls film ‘Pathetic’"
  const called = isCalled(before, classes);
  if (!called && / $/.test(before)) {
    const [head, join] = [ahead.at(-2) ?? '', ahead.at(-1) ?? ''];
    if (works.has(join) || (join === 'of' && (makers.has(head) || works.has(head)))) return true;
  }
  if (isAdjacent && worksDo.has(behind[0]!) && behind.some((word) => honours.has(word) || works.has(word))) return true;
  return /^review: $/i.test(before);
}

/** " the novel", " her third album": what the work is, right behind its name. */
function isSaidToBeWork(after: string, { works, definite, indefinite, possessives }: ClosedClasses): boolean {
  // Behind most marks somebody says something: “Never,” he said.
  const lead = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  if (!(definite.has(lead) || indefinite.has(lead) || possessives.has(lead))) return false;
  return wordsOf(after.split(/[.,;:!?\n]/)[0]!).slice(1, 3).some((word) => works.has(word));
}

/** Whether a verb before a stretch in marks calls somebody so: "calls minister ‘Pathetic’", but "a film called ‘Pathetic’". */
function isCalled(before: string, { calling, works, indefinite }: ClosedClasses): boolean {
  if (!/ $/.test(before)) return false;
  const words = wordsOf(before.split(/[,;:()\u2013\u2014]/).at(-1)!);
  for (let at = words.length - 1; at >= Math.max(0, words.length - 1 - reachOfCalling); at -= 1) {
    if (!calling.has(words[at]!)) continue;
    return at < words.length - 1 || !words.slice(Math.max(0, at - 4), at).some((word) => works.has(word) || indefinite.has(word));
  }
  return false;
}

/** What stands behind a stretch in marks and those that are joined to it: "‘Evil’ and ‘Toxic’ lead nominations". */
function otherTitles(after: string): string {
  return after.replace(/^(?:(?:,| and| or|, and) ['"\u2018\u201c][^'"\u2019\u201d]{1,40}['"\u2019\u201d])+/u, '');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*/gu) ?? [];
}
