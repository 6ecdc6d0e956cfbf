/** Headings over other stories in a paste: "MORE FROM THE BEACON", "More in Politics", "Elsewhere on the Ledger". */
import { lineKey, type Boilerplate } from './knowledge.ts';
import { isStopped } from './paste-top.ts';

/** Such a heading is rarely longer. */
const longestHeading = 70;
const mostWords = 9;
/** A title of another story is rarely longer. */
const longestTitle = 160;
/** A sentence of the story has at least so many characters. */
const shortestSentence = 80;

/** What a heading over other stories does: ends the story, or stands in a box in the midst of it. */
export type Leading = 'end' | 'box';

/**
 * The headings over other stories in a paste, by their lines. A subhead may begin in the same way; sentences follow it, and no titles.
 * @param isFurniture whether a line is furniture by itself
 */
export function headingsOfOthers(lines: readonly string[], isFurniture: (line: string) => boolean, boilerplate: Boilerplate): Map<number, Leading> {
  const leading = new Map<number, Leading>();
  const headings = lines.flatMap((line, at) => (line !== '' && isMoreHeading(line, boilerplate) ? [at] : []));
  if (headings.length === 0) return leading;
  const shown = lines.flatMap((line, at) => (line === '' || isFurniture(line) ? [] : [{ line, at }]));
  const first = shown.findIndex(({ line }) => isLongSentence(line));
  // What stands below: titles and teasers alone, and how many titles. Taken from the end on, so that each line is looked at once.
  const lastOfStory = shown.findLastIndex(({ line }, index) => isLongSentence(line) && !isTitle(shown[index - 1]?.line ?? ''));
  const titlesFrom = new Array<number>(shown.length + 1).fill(0);
  for (let index = shown.length - 1; index >= 0; index -= 1) titlesFrom[index] = titlesFrom[index + 1]! + (isTitle(shown[index]!.line) ? 1 : 0);
  let index = 0;
  for (const at of headings) {
    while (index < shown.length && shown[index]!.at <= at) index += 1;
    if (first < 0 || at < shown[first]!.at) continue;
    const next = shown[index]?.line;
    // Nothing below it: the titles were not copied. Points of a list below a subhead are the story's, but where the text ends in them and the heading leads to a section.
    if (next === undefined) leading.set(at, 'end');
    else if (!isTitle(next)) continue;
    else if (/^[•·*–—-]\s/.test(next) && !(lastOfStory < index && namesPlace(lines[at]!, boilerplate))) continue;
    else if (lastOfStory < index && (titlesFrom[index]! >= 2 || namesPlace(lines[at]!, boilerplate))) leading.set(at, 'end');
    else if (namesPlace(lines[at]!, boilerplate)) leading.set(at, 'box');
  }
  return leading;
}

function isLongSentence(line: string): boolean {
  return line.length >= shortestSentence && isStopped(line);
}

function isMoreHeading(line: string, { moreHeads }: Boilerplate): boolean {
  if (line.length > longestHeading || line.split(/\s+/).length > mostWords || isStopped(line)) return false;
  const key = lineKey(line);
  return moreHeads.some((head) => key === head || key.startsWith(`${head} `));
}

/** Where the heading leads: to an outlet, a section, a team of the newsroom, "like this". A subhead leads into its story. */
function namesPlace(line: string, { outletWords, sections, storyWords, morePlaces }: Boilerplate): boolean {
  const words = lineKey(line).split(/[^\p{L}’'&]+/u);
  return words.some((word) => outletWords.has(word) || sections.has(word) || storyWords.has(word) || morePlaces.has(word));
}

function isTitle(line: string): boolean {
  return line.length <= longestTitle && !isStopped(line);
}
