/** Whether a word that could be a loaded wording is part of a name: "Radical Brewing", "Paragon News", "Hector Ogle". */
import type { ParsedText, Token } from '../text/parse.ts';

type Stretch = { first: number; last: number };

/** True when the words of a match, in their sentence, are a name. */
export type NameTest = (sentence: Stretch, match: Stretch) => boolean;

/** So many words of four letters or more in lower case show an ordinary sentence; behind a name one does. */
const fewestLower = 2;

/**
 * @param names known ones, of outlets and actors
 * @param body the text that a headline stands over, where names may be given without the words before them
 */
export function nameTest(text: ParsedText, names: ReadonlySet<string>, body: ParsedText | null): NameTest {
  const { tokens } = text;
  // Counted only where a judging word begins a sentence, once a text.
  let beginnings: Map<string, number> | null = null;
  let endings: Set<string> | null = null;
  let befores: Befores | null = null;
  let beforesInBody: Befores | null = null;
  const here = () => (befores ??= wordsBefore(tokens));
  const inBody = () => (beforesInBody ??= wordsBefore(body?.tokens ?? []));

  return (sentence, { first, last }) => {
    if (last - first > 1) return false;
    const token = tokens[first]!;
    const isWritten = isCapitals(token.value) ? isCapitals : isCapitalised;
    if (!isWritten(token.value)) return false;
    if (joined(first, isWritten)) return true;
    // "Van Loon", "Dr Crook", "Lake Disappointment": what stands behind these is a name, whatever it means.
    if (first > sentence.first && text.classes.beforeName.has(tokens[first - 1]!.lower)) return true;
    if (isWritten === isCapitals) return false;
    const next = last < sentence.last ? tokens[last]! : null;
    if (first === sentence.first && (endings ??= nameEndings(tokens)).has(token.value)) return true;
    if (token.tag !== 'PROPN') return isMistagged(sentence, first, next);
    if (first === sentence.first) {
      // The first word has its capital from its place: "Hysterical Democrats" is no name, "Radical Brewing" is.
      if (next !== null && (names.has(next.value) || standsWithout(here(), next.value, token.lower) || standsWithout(inBody(), next.value, token.lower))) return false;
      // "Paragon's owner …" where the text speaks of "Paragon News" too.
      if (((beginnings ??= nameBeginnings(tokens, names)).get(token.value) ?? 0) > (beginsName(tokens, first, names) ? 1 : 0)) return true;
    }
    const previous = first - 1 > sentence.first ? tokens[first - 1]! : null;
    return (next !== null && isCapitalisedName(next)) || (previous !== null && isCapitalisedName(previous));
  };

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
    const followsName = isCapitalisedName(previous) && !(next !== null && isCapitalised(next.value));
    if (followsName && previous.value.endsWith('.')) return true;
    return (followsName && isOrdinary(sentence, 1)) || (tokens[at]!.tag === 'VERB' && isOrdinary(sentence, fewestLower));
  }

  /** True when enough longer words of the sentence stand in lower case: it is no short headline in title case. */
  function isOrdinary(sentence: Stretch, enough: number): boolean {
    let lower = 0;
    for (let at = sentence.first; at < sentence.last && lower < enough; at += 1) if (/^\p{Ll}{4}/u.test(tokens[at]!.value)) lower += 1;
    return lower >= enough;
  }
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

/** The last words of names inside sentences, "Ogle" of "the clerk, Hector Ogle, said": a sentence that begins with one speaks of its bearer. */
function nameEndings(tokens: readonly Token[]): Set<string> {
  const endings = new Set<string>();
  for (let at = 2; at < tokens.length; at += 1) {
    const [before, given, last, behind] = [tokens[at - 2]!, tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
    if (isCapitalised(last.value) && isCapitalised(given.value) && /^[\p{Ll},]/u.test(before.value) && !(behind !== undefined && isCapitalised(behind.value))) endings.add(last.value);
  }
  return endings;
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
  return /^\p{Lu}\p{Ll}/u.test(value);
}
