/** Trails of a menu above a pasted headline: "Local News › Transport", "You are here: Home > News > Ports". */
import { isDateLine } from './date-line.ts';
import { lineKey, type Boilerplate, type IngestKnowledge } from './knowledge.ts';
import { isSentence } from './sentence-end.ts';

/** A trail is rarely longer, nor are the names in it, but for a last one that is the headline again. */
const longestTrail = 160;
const longestName = 32;
const mostWords = 4;
/** So many lines of a paste are looked at. */
const linesAbove = 40;
/** A line of so many characters that ends as a sentence does begins the story. */
const shortestSentence = 80;
/** A headline below a trail has at least so many words. */
const fewestHeadWords = 3;

/** Marks that hardly stand in headlines, and marks that stand in titles too: behind a kicker, between an outlet's name and a headline. */
const strongMark = /\s*[›»→⟩>]\s*/u;
const weakMark = /\s+[/|·•]\s+/u;

/** @returns the lines above the story that are trails; a line is one only where a headline stands below it */
export function menuTrails(lines: readonly string[], knowledge: IngestKnowledge): Set<string> {
  const shown = lines.filter((line) => line !== '').slice(0, linesAbove);
  const first = shown.findIndex((line) => line.length >= shortestSentence && isSentence(line));
  const above = first < 0 ? shown : shown.slice(0, first + 1);
  const trails = new Set<string>();
  for (const [at, line] of above.entries()) {
    const below = above.slice(at + 1);
    if (isTrail(line, below, knowledge.boilerplate) && below.some((later) => couldHead(later, knowledge))) trails.add(line);
  }
  return trails;
}

function couldHead(line: string, { boilerplate, lines }: IngestKnowledge): boolean {
  return line.split(/\s+/).length >= fewestHeadWords && !lines.bylines.byBefore.test(line) && !isDateLine(line, lines.dates) && !isTrail(line, [], boilerplate);
}

function isTrail(given: string, below: readonly string[], boilerplate: Boilerplate): boolean {
  if (given.length > longestTrail || isSentence(given)) return false;
  const label = boilerplate.trailLabels.find((start) => given.toLowerCase().startsWith(start) && !/^\p{L}/u.test(given.slice(start.length)));
  const line = label === undefined ? given : given.slice(label.length).replace(/^\s*:?\s*/, '');
  const strong = strongMark.test(line);
  const names = line.split(strong ? strongMark : weakMark).filter((name, at) => name !== '' || at > 0);
  // "News ›" alone is a link of a menu, and a mark may close the trail.
  if (names.at(-1) === '') names.pop();
  if (names.length < 2) return label !== undefined && names.length === 1 && isName(names[0]!, boilerplate);
  const last = names.at(-1)!;
  if (!names.slice(0, -1).every((name) => isName(name, boilerplate))) return false;
  if (!isName(last, boilerplate)) return (names.length >= 3 || isSection(names[0]!, boilerplate)) && repeatsBelow(last, below);
  // "Live | Storm Hits": a bar parts a kicker from a headline as well, so a section must lead, and short names follow.
  return strong || label !== undefined || (isSection(names[0]!, boilerplate) && names.slice(1).every((name) => name.split(/\s+/).length <= 2));
}

/** A few capitalised words. */
function isName(text: string, { trailJoin }: Boilerplate): boolean {
  const words = text.split(/\s+/);
  return text.length <= longestName && words.length <= mostWords && /^\p{Lu}/u.test(text) && words.every((word) => /^[\p{Lu}\d(]/u.test(word) || trailJoin.test(word)) && !/[:;!?"“”]/.test(text);
}

/** "Regional News", "Sport". */
function isSection(text: string, { sections }: Boilerplate): boolean {
  const key = lineKey(text);
  return sections.has(key) || sections.has(key.split(' ').at(-1)!);
}

/** A page's own title ends some trails, cut off where it is long. */
function repeatsBelow(last: string, below: readonly string[]): boolean {
  const start = lineKey(last);
  return start.length >= 8 && below.some((line) => lineKey(line).startsWith(start));
}
