/** Where the story stands in a paste of a whole page: below its menus, above what other stories and the foot of the page hold. */

import { isDateLine, type DateWords } from './date-line.ts';
import { isSentence } from './sentence-end.ts';

/** A paragraph of a story, for telling where it stands. */
export const shortestSentence = 80;
const shortestOfBrief = 40;
/** A line of a menu or a title is rarely longer. */
const longestItem = 90;
/** More lines than this above the first paragraph are menus. */
const mostLinesAbove = 15;
/** The headline is looked for in so many lines above the first paragraph. */
const headsWithin = 18;
/** So many short labels may stand between the headline and the story. */
const mostLabels = 5;
/** So many menu lines in a row end a story… */
const menuRun = 6;
/** A box of titles within a story has no more lines. */
const longestBox = 20;
/** …when this share of the paste's long paragraphs stands before. */
const shareBefore = 0.65;
/** A headline has at least so many words; menus rarely have. */
const fewestHeadWords = 5;

/**
 * Finds the story.
 * @param isAside whether a line is furniture
 * @param isSign whether a line says when the text was written or who wrote it
 * @param isReaders whether a line stands over what readers wrote
 * @returns the half-open range of lines that hold the story and the lines that head it
 */
export function storyRegion(lines: readonly string[], isAside: (line: string) => boolean, isSign: (line: string) => boolean, isReaders: (line: string) => boolean, dates: DateWords): { start: number; end: number } {
  const shown = lines.flatMap((line, at) => (line === '' ? [] : [{ line, at }]));
  const longFrom = (length: number) => shown.map(({ line }) => line.length >= length && isSentence(line) && !isAside(line));
  const long = longFrom(shortestSentence);
  // A brief may have no paragraph of that length.
  const isLong = long.includes(true) ? long : longFrom(shortestOfBrief);
  const length = shown.reduce((sum, { line }, index) => sum + (isLong[index] ? line.length : 0), 0);
  const first = firstOfStory(shown.map(({ line }) => line), isLong, dates);
  let start = 0;
  if (first > mostLinesAbove) start = shown[headAbove(shown.map(({ line }) => line), first, isAside, isSign)]!.at;
  let [before, run] = [0, 0];
  for (let index = Math.max(0, first); index < shown.length; index += 1) {
    const { line } = shown[index]!;
    if (isLong[index]) before += line.length;
    run = isItem(line) ? run + 1 : 0;
    const rest = shown.length - index;
    if (run >= menuRun && rest > 1 && before > 0 && before >= length * shareBefore && !goesOn(lines.slice(shown[index - run + 1]!.at), isAside, isReaders)) return { start, end: shown[index - run + 1]!.at };
  }
  return { start, end: lines.length };
}

/** A line as menus and lists of titles have them. */
function isItem(line: string): boolean {
  return line.length <= longestItem && !isStopped(line) && !/^(?:\d{1,2}[.)]|[•·*–—-])\s/.test(line);
}

/** True when two sentences together follow a box of titles: the story goes on. @param lines those from the box on */
function goesOn(lines: readonly string[], isAside: (line: string) => boolean, isReaders: (line: string) => boolean): boolean {
  const shown = lines.filter((line) => line !== '').slice(0, longestBox);
  const below = shown.findIndex((line) => !isItem(line) && !isAside(line));
  const isStory = (line: string | undefined) => line !== undefined && line.length >= shortestOfBrief && isSentence(line) && !isAside(line);
  return below >= 0 && isStory(shown[below]) && isStory(shown[below + 1]) && !shown.slice(0, below).some(isReaders);
}

/** The first long paragraph that another follows within a few lines, or that stands below a date: a cookie notice stands alone. */
function firstOfStory(lines: readonly string[], isLong: readonly boolean[], dates: DateWords): number {
  const first = isLong.findIndex((long, index) => long && (isLong.slice(index + 1, index + 7).some(Boolean) || lines.slice(Math.max(0, index - 6), index).some((line) => isDateLine(line, dates) || /\b(?:19|20)\d\d\b.{0,40}$/.test(line.slice(0, 80)))));
  return first >= 0 ? first : isLong.indexOf(true);
}

/** The headline stands above byline and date, where the page shows them, and a few labels part it from the story where not. */
function headAbove(lines: readonly string[], first: number, isAside: (line: string) => boolean, isSign: (line: string) => boolean): number {
  let signed = -1;
  for (let index = first - 1, looked = 0; index >= 0 && looked < headsWithin; index -= 1) {
    if (isSign(lines[index]!)) signed = index;
    // Above the first of them stands the headline, not another date.
    else if (signed >= 0 && signed - index > mostLabels) break;
    if (!isAside(lines[index]!)) looked += 1;
  }
  const head = signed < 0 ? -1 : headAboveLine(lines, signed, isAside);
  if (head >= 0) return head;
  const near = headAboveLine(lines, first, isAside);
  return near >= 0 ? near : first;
}

const isTwoNames = /^(?:\p{Lu}[\p{L}.'’-]+ ){2}(?:and|&) \p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+$/u;

/** The highest line with the words of a headline that few labels part from a line; -1 where there is none. */
function headAboveLine(lines: readonly string[], below: number, isAside: (line: string) => boolean): number {
  let head = -1;
  let labels = 0;
  for (let index = below - 1, looked = 0; index >= 0 && looked < headsWithin; index -= 1) {
    const line = lines[index]!;
    if (isAside(line)) continue;
    looked += 1;
    if (line.split(/\s+/).length >= fewestHeadWords && line.length <= 200 && !isTwoNames.test(line)) {
      // Below a headline stand a few labels; above it begin the menus.
      if (head >= 0 && labels > 1) break;
      head = index;
      labels = 0;
    } else labels += 1;
    if (labels > mostLabels) break;
  }
  return head;
}

/** Titles may ask; they do not end with a stop. */
function isStopped(line: string): boolean {
  return /[.…。।۔]["'”’»)\]]*$/u.test(line);
}
