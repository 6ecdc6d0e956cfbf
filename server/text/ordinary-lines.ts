/** A body in ordinary case, line by line: subheads in title case and shouted words stand among its paragraphs. */
import type { ClosedClasses } from './grammar.ts';
import { abbreviationsIn, leadInEnd, toOrdinaryCase, type Names, type OrdinaryCase } from './ordinary-case.ts';

/** A line longer than this is a paragraph, not a title. */
const longestTitle = 160;
const capitals = /[A-Z]{4,}/g;

/**
 * @param names words that keep their capital
 * @param isKnown tells whether a word in lower case is an ordinary word
 * @returns the same text where all its lines are in ordinary case; of the same length in any case
 */
export function linesInOrdinaryCase(printed: string, names: Names, isKnown: (word: string) => boolean, classes: ClosedClasses): OrdinaryCase {
  let text = '';
  let copied = 0;
  const shouted: number[] = [];
  const shouts = shoutsIn(printed, isKnown);
  let shout = 0;
  const spelledOut = shouts.length > 0 ? abbreviationsIn(printed, classes) : null;
  const known = spelledOut ? { has: (word: string) => names.has(word) || spelledOut.has(word) } : names;
  for (let start = 0; start < printed.length; ) {
    const end = lineEnd(printed, start);
    while (shout < shouts.length && shouts[shout]! < start) shout += 1;
    if (shouts[shout]! < end || mayBeTitled(printed, start, end)) {
      const line = printed.slice(start, end);
      const ordinary = toOrdinaryCase(line, known, isKnown, classes);
      const opened = leadInEnd(line);
      for (const offset of ordinary.shouted) if (offset >= opened) shouted.push(start + offset);
      text += printed.slice(copied, start) + ordinary.text;
      copied = end;
    }
    start = end + 1;
  }
  return { text: copied === 0 ? printed : text + printed.slice(copied), shouted };
}

/** Where a word in capitals may be a shouted one: it is an ordinary word, or a part of a longer one. "NATO" is none. */
function shoutsIn(text: string, isKnown: (word: string) => boolean): number[] {
  const found: number[] = [];
  for (const { 0: run, index } of text.matchAll(capitals)) {
    const alone = !wordPart.test(text[index - 1] ?? ' ') && !wordPart.test(text[index + run.length] ?? ' ');
    if (!alone || isKnown(run.toLowerCase())) found.push(index);
  }
  return found;
}

const wordPart = /[\p{L}\p{N}'’.-]/u;

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** A short line of mostly capitalised words may be a title. */
function mayBeTitled(text: string, start: number, end: number): boolean {
  return end - start <= longestTitle && end > start && text[end - 1] !== '.' && mostlyCapitalised(text, start, end);
}

/** From this share of capitalised words on a line is looked at closely; a title in title case has more. */
const closerLook = 0.4;

function mostlyCapitalised(text: string, start: number, end: number): boolean {
  let words = 0;
  let capitalised = 0;
  let space = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (space) {
      words += 1;
      if ((code >= 65 && code <= 90) || (code > 127 && text[at] !== text[at]!.toLowerCase())) capitalised += 1;
    }
    space = code === 32;
  }
  return capitalised >= closerLook * words;
}
