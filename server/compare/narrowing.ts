/** What figures are narrowed to, in words and in the name of a file: the pages and the reports tell it alike. Pure; runs in the browser too. */
import { outletKey } from '../store/outlet-key.ts';

/** Filters under which figures are made. */
export interface Narrowing {
  /** Words of a story, and words of a text. */
  topic?: string | undefined;
  q?: string | undefined;
  /** Days, `2024-06-19`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  outlets?: readonly string[] | undefined;
  story?: string | undefined;
}

/** Outlets that are named before the others are counted. */
const mostNamed = { inWords: 6, inFile: 2 };
/** Characters of a file's name before its ending. */
const longestName = 120;

/** "stories about “harbour”; texts of 2026-03-01 to 2026-03-31", or null where all texts are meant. @param day how a day is written */
export function narrowedTo({ topic, q, from, to, outlets = [], story }: Narrowing, day = (date: string) => date): string | null {
  const parts = [
    topic && `stories about ${quoted(topic)}`,
    q && `texts with the words ${quoted(q)}`,
    from && to ? `texts of ${from === to ? day(from) : `${day(from)} to ${day(to)}`}` : from ? `texts from ${day(from)} on` : to ? `texts up to ${day(to)}` : '',
    outlets.length > 0 && `the ${outlets.length === 1 ? 'outlet' : 'outlets'} ${listed(outlets)}`,
    story && 'one story',
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

/** "families-about-harbour-from-2026-03-01", without an ending. */
export function fileName(name: string, { topic, q, from, to, outlets = [], story }: Narrowing): string {
  const more = outlets.length - mostNamed.inFile;
  const parts = [name, topic && `about ${topic}`, q && `with ${q}`, from && `from ${from}`, to && `to ${to}`, ...outlets.slice(0, mostNamed.inFile), more > 0 && `and ${more} more`, story && `story ${story}`];
  const plain = parts.filter(Boolean).join(' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return [...plain].slice(0, longestName).join('').replace(/^-+|-+$/g, '');
}

/** Outlets of a filter as the comparison spells them; one that it does not have as it was given. */
export function asSpelled(given: readonly string[], compared: readonly { outlet: string }[]): string[] {
  return given.map((name) => compared.find(({ outlet }) => outletKey(outlet) === outletKey(name))?.outlet ?? name);
}

/** What is looked for as it stands has its quotation marks already. */
function quoted(words: string): string {
  return /["“”]/.test(words) ? words : `“${words}”`;
}

function listed(outlets: readonly string[]): string {
  const told = outlets.slice(0, mostNamed.inWords);
  if (outlets.length > told.length) told.push(`${outlets.length - told.length} more`);
  return told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)!}`;
}
