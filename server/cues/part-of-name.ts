/** Whether a word that could be a loaded wording is part of a name: "Radical Brewing", "Paragon News", "Hector Ogle". */
import type { Grammar } from '../text/grammar.ts';
import type { ParsedText, Token } from '../text/parse.ts';
import { findTitles } from '../text/quotations.ts';
import type { Title } from '../text/titles.ts';
import type { PartOfSpeech } from '../types/wording.ts';
import { opensQuotation } from './word-reading.ts';

type Stretch = { first: number; last: number };

/** True when the words of a match, in their sentence, are a name; `pos` is what their wording is when it is no name, `hasCapital` whether it is written with a capital then, too. */
export type NameTest = (sentence: Stretch, match: Stretch, pos: PartOfSpeech, hasCapital: boolean) => boolean;

/** The name of a work in marks is no longer, in words. */
const longestTitle = 8;
/** So many words of four letters or more in lower case show an ordinary sentence; behind a name one does. */
const fewestLower = 2;

/**
 * @param grammar known names of outlets and actors, and titles
 * @param body the text that a headline stands over, where names may be given without the words before them, and in full
 */
export function nameTest(text: ParsedText, grammar: Grammar, body: ParsedText | null): NameTest {
  const { tokens } = text;
  const { names, attribution: { titles } } = grammar;
  // Counted only where a judging word begins a sentence, once a text.
  let beginnings: Map<string, number> | null = null;
  let works: Title[] | null = null;
  let endings: Set<string> | null = null;
  let endingsInBody: Set<string> | null = null;
  let befores: Befores | null = null;
  let beforesInBody: Befores | null = null;
  const here = () => (befores ??= wordsBefore(tokens));
  const inBody = () => (beforesInBody ??= wordsBefore(body?.tokens ?? []));

  return (sentence, { first, last }, pos, hasCapital) => {
    if (isInTitle(sentence, first, last) || opensTitle(sentence, first)) return true;
    if (last - first > 1) return false;
    const token = tokens[first]!;
    if (body !== null && isBearer(first, sentence, body)) return true;
    const isWritten = isCapitals(token.value) ? isCapitals : isCapitalised;
    if (!isWritten(token.value)) return false;
    if (joined(first, isWritten)) return true;
    // "Van Loon", "Dr Crook", "Lake Disappointment": what stands behind these is a name, whatever it means.
    if (first > sentence.first && text.classes.beforeName.has(tokens[first - 1]!.lower)) return true;
    // "Mara Lund (Con, Harwick)": a party or a place that one is of.
    if (tokens[first - 1]?.lower === '(' && tokens[first - 2]?.tag === 'PROPN' && /^[),]$/.test(tokens[last]?.lower ?? '')) return true;
    if (isWritten === isCapitals) return false;
    const next = last < sentence.last ? tokens[last]! : null;
    // "Judge Hector Crooks": the tagger's verb and noun are a first name before another, and a last name that the text gives in full.
    if (next !== null && names.has(token.value) && isCapitalised(next.value)) return true;
    if ((first === sentence.first || (tokens[first - 1]!.isWord && tokens[first - 1]!.tag !== 'DET')) && (endings ??= nameEndings(text, titles, names)).has(token.lower)) return true;
    if (!hasCapital && standsAlone(sentence, first, next)) return true;
    if (token.tag !== 'PROPN') return isMistagged(sentence, first, next);
    // "to Embattled Governor Mara Lund": no name has an office inside it.
    if (next !== null && mayDescribe(pos) && !(first > sentence.first && isCapitalisedName(tokens[first - 1]!) && !grammar.attribution.days.has(tokens[first - 1]!.lower)) && grammar.attribution.ranks.has(next.lower) && isBeforeTitle(tokens, last, grammar)) return false;
    if (first === sentence.first) {
      // The first word has its capital from its place: "Hysterical Democrats" is no name, "Radical Brewing" is.
      if (next !== null && (names.has(next.value) || standsWithout(here(), next.value, token.lower) || standsWithout(inBody(), next.value, token.lower))) return false;
      if (next !== null && mayDescribe(pos) && isCommonBody(last, sentence)) return false;
      if (next !== null && mayDescribe(pos) && isBeforeTitle(tokens, last, grammar)) return false;
      // "Paragon's owner …" where the text speaks of "Paragon News" too.
      if (((beginnings ??= nameBeginnings(tokens, names)).get(token.value) ?? 0) > (beginsName(tokens, first, names) ? 1 : 0)) return true;
      if (next !== null && mayDescribe(pos) && isBeforeFullName(tokens, first, grammar, here)) return false;
    }
    const previous = first - 1 > sentence.first ? tokens[first - 1]! : null;
    return (next !== null && isCapitalisedName(next)) || (previous !== null && isCapitalisedName(previous));
  };

  /** "Reckless Council hears of sale" where the text, or the body under the headline, speaks of a council in small letters. */
  function isCommonBody(at: number, sentence: Stretch): boolean {
    const { lower } = tokens[at]!;
    const goesOn = at + 1 < sentence.last && isCapitalised(tokens[at + 1]!.value);
    return !goesOn && grammar.attribution.groups.bodies.has(lower) && (body ?? text).tokens.some(({ value }) => value === lower);
  }

  /** The name of a work in quotation marks: “Wicked” is no judgement. Capitals alone may also be those of a slogan, “Big Lie”. */
  function isInTitle(sentence: Stretch, first: number, last: number): boolean {
    if (!mayBeInTitle(sentence, first)) return false;
    const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
    return (works ??= findTitles(text.text, text.classes)).some((title) => title.start <= start && end <= title.end && (title.signs === 'words' || last - first === 1));
  }

  /** "her first book, The Regime, and": an article in capitals in the midst of an ordinary sentence begins a title. */
  function opensTitle(sentence: Stretch, first: number): boolean {
    const article = tokens[first - 1];
    if (article === undefined || first - 1 <= sentence.first || article.tag !== 'DET' || !/^\p{Lu}/u.test(article.value) || isCapitals(article.value)) return false;
    const before = tokens[first - 2]!;
    return isCapitalised(tokens[first]!.value) && !opensQuotation(before) && before.lower !== ':' && isOrdinary(sentence, fewestLower);
  }

  /** Marks are looked for only where a capital stands a few words behind one. */
  function mayBeInTitle(sentence: Stretch, first: number): boolean {
    if (!/^\p{Lu}/u.test(text.text.charAt(tokens[first]!.start))) return false;
    for (let at = first - 1; at >= Math.max(sentence.first, first - longestTitle); at -= 1) if (opensQuotation(tokens[at]!)) return true;
    return false;
  }

  /**
   * "Savage trial opens", "SAVAGE APPEAL FAILS" over a body that names Darren Savage. Where the capital may come from its place or
   * from the type of the line, the body must not hold the word in small letters: "a savage attack".
   */
  function isBearer(at: number, sentence: Stretch, under: ParsedText): boolean {
    const { start, end, value, lower } = tokens[at]!;
    if (!/^\p{Lu}\p{L}/u.test(text.text.slice(start, end)) || !(endingsInBody ??= nameEndings(under, titles, names)).has(lower)) return false;
    return (at > sentence.first && isCapitalised(value) && tokens[at - 1]!.isWord) || !under.tokens.some((token) => token.value === lower);
  }

  /** "SAINT-AUBIN, Norland — …", "Saint-Denis": a hyphen joins two parts of a name. A shouted word stands by itself. */
  function joined(at: number, isWritten: (value: string) => boolean): boolean {
    return [-1, 1].some((step) => tokens[at + step]?.value === '-' && isWritten(tokens[at + 2 * step]?.value ?? ''));
  }

  /**
   * "Marcia Fudge, among others", "said plumber Hector Ruiz": a capital inside an ordinary sentence, whatever the tagger takes it
   * for. Other words than verbs need a name before them, and none behind: "Embattled Mayor Lund" is type.
   */
  function isMistagged(sentence: Stretch, at: number, next: Token | null): boolean {
    if (at === sentence.first) return false;
    const previous = tokens[at - 1]!;
    // "‘Crushing’ response": behind a mark a capital may be the statement's own; titles are known by themselves.
    if (opensQuotation(previous)) return false;
    const followsName = isCapitalisedName(previous) && !(next !== null && isCapitalised(next.value));
    if (followsName && previous.value.endsWith('.')) return true;
    return (followsName && isOrdinary(sentence, 1)) || (tokens[at]!.tag === 'VERB' && isOrdinary(sentence, fewestLower));
  }

  /** "the trilogy began with Thugs", "HMS Tyrant", "the Fanatics store": the one capital, or the last, in the midst of an ordinary sentence is no emphasis. */
  function standsAlone(sentence: Stretch, at: number, next: Token | null): boolean {
    if (at === sentence.first) return false;
    const previous = tokens[at - 1]!;
    if (!previous.isWord || (next !== null && isCapitalised(next.value)) || (isCapitalised(previous.value) && at - 1 > sentence.first)) return false;
    return isOrdinary(sentence, fewestLower);
  }

  /** True when enough longer words of the sentence stand in lower case: it is no short headline in title case. */
  function isOrdinary(sentence: Stretch, enough: number): boolean {
    let lower = 0;
    for (let at = sentence.first; at < sentence.last && lower < enough; at += 1) if (/^\p{Ll}{4}/u.test(tokens[at]!.value)) lower += 1;
    return lower >= enough;
  }
}

/** Whether a wording can stand before a noun and say something of it. */
function mayDescribe(pos: PartOfSpeech): boolean {
  return pos === 'ADJ' || pos === 'NOUN' || pos === 'ANY';
}

/** "Lefty Mayor Hal Brickman": no name has a title inside it. */
function isBeforeTitle(tokens: readonly Token[], at: number, { attribution }: Grammar): boolean {
  const behind = tokens[at + 1];
  return behind !== undefined && attribution.titles.has(tokens[at]!.lower) && isCapitalised(behind.value);
}

/** "Heartbroken Gemma Tate, 27, got": a whole name stands without the word before it, unless people bear that too ("Moody Ann Tate") or a firm ("Greedy Goose Bakery"). */
function isBeforeFullName(tokens: readonly Token[], first: number, { wordNames, attribution }: Grammar, befores: () => Befores): boolean {
  if (wordNames.has(tokens[first]!.lower)) return false;
  const from = first + 1;
  let to = from;
  while (to < tokens.length && isCapitalised(tokens[to]!.value) && tokens[to]!.tag === 'PROPN') to += 1;
  const last = tokens[to - 1]!;
  if (to - from < 2 || attribution.bodies.has(last.lower)) return false;
  // An age is a person's, and somebody named in full goes by the last name later.
  if (tokens[to]?.value === ',' && /^\d\d$/.test(tokens[to + 1]?.value ?? '')) return true;
  return to - from === 2 && standsWithout(befores(), last.value, tokens[from]!.lower);
}

/** How often each word of a text stands as the beginning of a longer name: "Paragon" of "Paragon News". */
function nameBeginnings(tokens: readonly Token[], names: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < tokens.length; at += 1) if (beginsName(tokens, at, names)) counts.set(tokens[at]!.value, (counts.get(tokens[at]!.value) ?? 0) + 1);
  return counts;
}

function beginsName(tokens: readonly Token[], at: number, names: ReadonlySet<string>): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.tag === 'PROPN' && next !== undefined && isCapitalisedName(next) && !names.has(next.value);
}

/**
 * The last words of names, in lower case: "Ogle" of "the clerk, Hector Ogle, said", "Judge Hector Ogle", "Hector Ogle, 34, said", "Mr
 * Ogle". A sentence, or a headline, that begins with one speaks of its bearer.
 */
function nameEndings({ tokens, sentences }: ParsedText, titles: ReadonlySet<string>, names: ReadonlySet<string>): Set<string> {
  const endings = new Set<string>();
  for (const { first, last: end } of sentences) {
    for (let at = first + 1; at < end; at += 1) {
      const [given, last, behind] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
      if (!isCapitalised(last.value) || !isCapitalised(given.value) || (behind !== undefined && isCapitalised(behind.value))) continue;
      // The first word of a sentence has its capital from its place: "Reckless Lund", "Striker Hector Ogle".
      const isNamed = at - 1 === first ? given.tag === 'PROPN' || names.has(given.value) || titles.has(given.lower) : mayStandBefore(tokens[at - 2]!, at - 2 === first);
      if (isNamed) endings.add(last.lower);
    }
  }
  return endings;

  function mayStandBefore({ value, lower }: Token, isFirst: boolean): boolean {
    return isFirst || /^[\p{Ll},.]/u.test(value) || titles.has(lower);
  }
}

/** How often each name stands behind each word, and in all. */
type Befores = ReadonlyMap<string, { all: number; behind: ReadonlyMap<string, number> }>;

function wordsBefore(tokens: readonly Token[]): Befores {
  const befores = new Map<string, { all: number; behind: Map<string, number> }>();
  tokens.forEach(({ tag, value }, at) => {
    if (tag !== 'PROPN') return;
    let known = befores.get(value);
    if (known === undefined) befores.set(value, (known = { all: 0, behind: new Map() }));
    const before = tokens[at - 1]?.lower ?? '';
    known.all += 1;
    known.behind.set(before, (known.behind.get(before) ?? 0) + 1);
  });
  return befores;
}

/** Whether a name stands without the word before it: "Corrupt Voss resigned. … Voss had …" */
function standsWithout(befores: Befores, name: string, before: string): boolean {
  const known = befores.get(name);
  return known !== undefined && known.all > (known.behind.get(before) ?? 0);
}

function isCapitals(value: string): boolean {
  return /^\p{Lu}{2,}$/u.test(value);
}

function isCapitalisedName({ tag, value }: Token): boolean {
  return tag === 'PROPN' && isCapitalised(value);
}

function isCapitalised(value: string): boolean {
  // Nearly all words begin with a small letter of English, which is told without an expression.
  const code = value.charCodeAt(0);
  return !(code >= smallA && code <= smallZ) && /^\p{Lu}\p{Ll}/u.test(value);
}

const [smallA, smallZ] = [97, 122];
