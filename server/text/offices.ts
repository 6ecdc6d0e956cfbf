/** Offices that a text tells of, and who holds them: "Gov. Mara Lund", "the coach, Rob Yeo", "Gerald Pym, the transport secretary". */
import type { Attribution } from './attribution.ts';
import { endsInS } from './inflect.ts';
import type { ParsedText } from './parse.ts';

/** An office that somebody holds, as told at a token. */
export interface Holding {
  /** In lower case: "secretary of state". */
  title: string;
  /** Its words, and those of the office alone: "secretary". */
  words: readonly string[];
  alone: readonly string[];
  name: string;
  at: number;
}

/** What is kept of a title that somebody is told to bear. */
export function holding(title: string, name: string, at: number): Holding {
  return { title, words: title.split(' '), alone: officeAlone(title).split(' '), name, at };
}

/** How long an office beside a name may be, in tokens: "the chief executive of the Harwick Fish Company". */
const longestOffice = 10;

/** The last word of an office, which its holder is called by: "minister" of "minister of energy". */
export function headOfTitle(title: string): string {
  const office = officeAlone(title);
  return office.slice(office.lastIndexOf(' ') + 1);
}

/** "minister" for "minister of energy". */
function officeAlone(title: string): string {
  const [of, forWhat] = [title.indexOf(' of '), title.indexOf(' for ')];
  const end = of > 0 && (forWhat < 0 || of < forWhat) ? of : forWhat;
  return end > 0 ? title.slice(0, end) : title;
}

/** The office in a phrase behind "the": "smug governor" is the governor. */
export function officeIn({ text, tokens }: ParsedText, first: number, last: number): string {
  let from = first;
  while (from + 1 < last && tokens[from]!.tag === 'ADJ') from += 1;
  return text.slice(tokens[from]!.start, tokens[last - 1]!.end);
}

/**
 * The offices that stand beside a name between commas: before it ("the coach, Rob Yeo,", "Minister of Energy, Mr Emeka Nwosu") and behind
 * it ("Gerald Pym, the transport secretary", "Lund, 43, a nurse").
 * @param first,last tokens of the name, its titles included
 */
export function officesBeside(text: ParsedText, first: number, last: number, sentenceFirst: number, attribution: Attribution): string[] {
  return [officeBefore(text, first, sentenceFirst, attribution), officeBehind(text, last, attribution)].filter((office) => office !== null);
}

function officeBefore(text: ParsedText, first: number, sentenceFirst: number, attribution: Attribution): string | null {
  const { tokens, classes } = text;
  let comma = first - 1;
  // "the Public Protector, advocate Nomsa Dlamini"
  if (comma > sentenceFirst && tokens[comma]!.tag === 'NOUN' && tokens[comma - 1]!.lower === ',' && isHolder(text, comma, attribution)) comma -= 1;
  if (comma <= sentenceFirst || tokens[comma]!.lower !== ',' || !/^[,.]$|^who$/.test(tokens[commaBehind(text, first)]?.lower ?? '.')) return null;
  let start = comma;
  while (start > sentenceFirst && comma - start < longestOffice && /^(ADJ|NOUN|PROPN|NUM|ADP)$/.test(tokens[start - 1]!.tag)) start -= 1;
  const lead = tokens[start - 1];
  const owned = lead !== undefined && start > sentenceFirst && (lead.tag === 'DET' || lead.lower === "'s" || classes.possessives.has(lead.lower));
  return owned ? officeFrom(text, start, comma, attribution) : null;
}

/** The token behind the name that begins at one. */
function commaBehind({ tokens }: ParsedText, first: number): number {
  let at = first;
  while (at < tokens.length && (tokens[at]!.tag === 'PROPN' || tokens[at]!.lower === '-')) at += 1;
  return at;
}

function officeBehind(text: ParsedText, last: number, attribution: Attribution): string | null {
  const { tokens, classes } = text;
  let comma = last;
  // "Todd Lund of Norland, the bill's author"
  if (tokens[last]?.lower === 'of') for (comma += 1; tokens[comma]?.tag === 'PROPN'; ) comma += 1;
  if (tokens[comma]?.lower !== ',') return null;
  let at = comma + 1;
  if (tokens[at]?.tag === 'NUM' && tokens[at + 1]?.lower === ',') at += 2;
  let start = at;
  for (; at < comma + longestOffice && at < tokens.length; at += 1) {
    const { tag, lower } = tokens[at]!;
    if (lower === "'s" || tag === 'DET' || classes.possessives.has(lower)) start = at + 1;
    else if (!/^(ADJ|NOUN|PROPN|NUM)$/.test(tag) && lower !== '-') break;
  }
  const end = tokens[at];
  return end !== undefined && (/^(PUNCT|ADP)$/.test(end.tag) || classes.relatives.has(end.lower)) ? officeFrom(text, start, at, attribution) : null;
}

/** An office in small letters, up to its "of", where one person holds it now. */
function officeFrom(text: ParsedText, first: number, last: number, attribution: Attribution): string | null {
  const { tokens, classes } = text;
  let end = first;
  while (end < last && tokens[end]!.tag !== 'ADP') end += 1;
  if (end === first || !isHolder(text, end - 1, attribution)) return null;
  for (let at = first; at < end; at += 1) if (classes.formerly.has(tokens[at]!.lower)) return null;
  // "mayor of Harwick" is told from the mayor of another town.
  const whole = tokens[end]?.lower === 'of' && end + 1 < last ? last : end;
  return text.text.slice(tokens[first]!.start, tokens[whole - 1]!.end).toLowerCase();
}

/** Whether a noun tells what one person is for others: "coach", "minister"; but "son" and "husband" are nobody's office. */
export function isHolder({ tokens }: ParsedText, at: number, { titles, persons, speakers, collectives, bodies, titlesOfHim, titlesOfHer, ranks, mouthpieces, accounts }: Attribution): boolean {
  const { lower } = tokens[at]!;
  if (!(titles.has(lower) || persons.has(lower) || speakers.has(lower)) || collectives.has(lower) || bodies.has(lower) || accounts.has(lower) || endsInS(lower)) return false;
  return ranks.has(lower) || mouthpieces.has(lower) || !(titlesOfHim.has(lower) || titlesOfHer.has(lower));
}
