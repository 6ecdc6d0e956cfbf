/** Finds the lexicon's wordings in a parsed text, and sets aside the matches that do not count, with the reason. */
import type { ParsedText, Token } from '../text/parse.ts';
import { compile, type Match, type Pattern } from './automaton.ts';
import type { Concept, Lexicon, Wording } from './lexicon.ts';
import { compileFields, type FieldTest } from './fields.ts';
import { compileNegation } from './negation.ts';
import { fitsPartOfSpeech } from './part-of-speech.ts';
import { createSurroundingsCompiler, foundAround, type CompiledSurroundings } from './surroundings.ts';

/** A wording met: tokens `first` (in it) to `last` (not in it) of the text. */
export interface Cue {
  wording: Wording;
  first: number;
  last: number;
}

/** A match that was seen and does not count. */
export interface SetAside extends Cue {
  reason: string;
}

/** A neutral wording of a choice. */
export interface NeutralCue {
  concept: Concept;
  first: number;
  last: number;
}

export interface Cues {
  cues: Cue[];
  neutral: NeutralCue[];
  /** Number of sentences that speak of each frame, by its id; frames that none speaks of are left out. */
  frames: Map<string, number>;
  setAside: SetAside[];
}

export interface Matcher {
  (text: ParsedText): Cues;
  /** True when a wording starts with this word, in lower case. */
  knows(word: string): boolean;
}

/** What a pattern stands for, nothing of it for a harmless phrase; all of one shape, since they are told apart for each match. */
interface Target {
  wording: Wording | null;
  neutral: Concept | null;
  /** Place of the frame among all, -1 for none. */
  frame: number;
  /** What must hold for the wording to count. */
  conditions: Conditions | null;
  /** What is written out wins over what holds a gap. */
  hasGap: boolean;
}

function target(say: string, meant: Partial<Target>): Target {
  return { wording: null, neutral: null, frame: -1, conditions: null, hasGap: say.includes('{'), ...meant };
}

/** A neutral wording of more concepts than this ("say", "official") is no sign that any one of them was meant. */
const mostShared = 4;

interface Conditions {
  unless: CompiledSurroundings[];
  only: CompiledSurroundings | null;
  cased: RegExp[];
}

/**
 * Compiles the lexicon into a matcher.
 * Of overlapping matches the longest counts; the shorter ones are set aside as parts of it.
 * @throws PatternError for a wording that can never match.
 */
export function createMatcher(lexicon: Lexicon): Matcher {
  const shared = new Map<string, number>();
  for (const say of lexicon.concepts.flatMap((concept) => concept.matchedNeutral)) shared.set(say, (shared.get(say) ?? 0) + 1);
  const targets: Target[] = [];
  const patterns: Pattern[] = [];
  const add = (say: string, pos: Pattern['pos'], meant: Partial<Target>) => {
    targets.push(target(say, meant));
    patterns.push({ say, pos });
  };
  const { irregular } = lexicon.grammar;
  const compileSurroundings = createSurroundingsCompiler(irregular);
  for (const concept of lexicon.concepts) {
    for (const wording of concept.wordings) {
      const conditions: Conditions = {
        unless: wording.unless.map(compileSurroundings),
        only: wording.only ? compileSurroundings(wording.only) : null,
        cased: casedSpellings(wording),
      };
      for (const say of wording.says) add(say, wording.pos, { wording, conditions });
    }
    for (const say of concept.family === 'choices' ? concept.matchedNeutral.filter((one) => shared.get(one)! <= mostShared) : []) add(say, concept.pos, { neutral: concept });
  }
  for (const plain of lexicon.plain) for (const say of plain.says) add(say, 'ANY', {});
  lexicon.frames.forEach(({ words }, frame) => {
    for (const say of words) add(say, 'NOUN', { frame });
  });
  const automaton = compile(patterns, irregular);
  const negation = compileNegation(lexicon.negation, irregular);
  const fields = compileFields(lexicon.fields, irregular);

  const match = (text: ParsedText): Cues => {
    const result: Cues = { cues: [], neutral: [], frames: new Map(), setAside: [] };
    const counts = new Int32Array(lexicon.frames.length);
    /** The last sentence, counted from 1, that spoke of each frame: it counts once a sentence. */
    const spokenIn = new Int32Array(lexicon.frames.length);
    let place = 0;
    const found: Match[] = [];
    const matchesAt = automaton.matcherFor(text);
    const fieldAgainst = fields(text);
    let counted: Map<string, number> | null = null;
    const beginnings: NameBeginnings = () => (counted ??= nameBeginnings(text, lexicon.grammar.names));
    for (const sentence of text.sentences) {
      place += 1;
      found.length = 0;
      for (let at = sentence.first; at < sentence.last; at += 1) matchesAt(at, sentence.last, found);
      let others = 0;
      for (const one of found) {
        const { frame } = targets[one.pattern]!;
        if (frame < 0) found[others++] = one;
        else if (spokenIn[frame] !== place) {
          spokenIn[frame] = place;
          counts[frame]! += 1;
        }
      }
      found.length = others;
      if (others > 0) settle(text, sentence, found, result, fieldAgainst, beginnings);
    }
    lexicon.frames.forEach(({ id }, frame) => {
      if (counts[frame]! > 0) result.frames.set(id, counts[frame]!);
    });
    return result;
  };
  return Object.assign(match, { knows: automaton.knows });

  /** Decides over the matches of one sentence. */
  function settle(text: ParsedText, sentence: { first: number; last: number }, found: readonly Match[], result: Cues, fieldAgainst: ReturnType<FieldTest>, beginnings: NameBeginnings): void {
    const candidates: Match[] = [];
    const neutral: Match[] = [];
    for (const match of found) {
      const { wording, neutral: concept, conditions } = targets[match.pattern]!;
      if (concept !== null) {
        if (match.last - match.first > 1 || fitsPartOfSpeech(text, match.first, concept.pos, sentence)) neutral.push(match);
        continue;
      }
      if (wording !== null) {
        const { cased, only } = conditions!;
        if (match.last - match.first === 1 && !fitsPartOfSpeech(text, match.first, wording.pos, sentence)) continue;
        if (cased.length > 0 && !writtenAs(cased, text, match)) continue;
        if (only && foundAround(only, text, match.first, match.last, sentence) === null) {
          result.setAside.push({ wording, first: match.first, last: match.last, reason: 'literal sense: nothing near it shows the loaded one' });
          continue;
        }
      }
      candidates.push(match);
    }
    if (candidates.length > 1) candidates.sort((a, b) => b.last - b.first - (a.last - a.first) || strengthOf(b) - strengthOf(a) || a.first - b.first || gapsOf(a) - gapsOf(b) || a.pattern - b.pattern);

    const taken: Match[] = [];
    for (const match of candidates) {
      const { wording, conditions } = targets[match.pattern]!;
      const longer = overlapping(taken, match);
      if (longer) {
        const same = longer.first === match.first && longer.last === match.last;
        if (wording !== null && !same) {
          const words = text.text.slice(text.tokens[longer.first]!.start, text.tokens[longer.last - 1]!.end);
          result.setAside.push({ wording, first: match.first, last: match.last, reason: `part of a longer phrase: "${words}"` });
        }
        continue;
      }
      taken.push(match);
      if (wording === null) continue;
      const cue: Cue = { wording, first: match.first, last: match.last };
      const reason = reasonAgainst(text, sentence, cue, conditions!, beginnings) ?? fieldAgainst(wording.concept, cue, sentence);
      if (reason === null) result.cues.push(cue);
      else result.setAside.push({ ...cue, reason });
    }
    const before = result.neutral.length;
    for (const match of neutral) {
      if (overlapping(taken, match)) continue;
      const concept = targets[match.pattern]!.neutral!;
      if (metBefore(result.neutral, before, concept, match)) continue;
      result.neutral.push({ concept, first: match.first, last: match.last });
    }
  }

  function gapsOf(match: Match): number {
    return targets[match.pattern]!.hasGap ? 1 : 0;
  }

  function strengthOf(match: Match): number {
    // A harmless phrase of the same length wins: it was written for just that case.
    return targets[match.pattern]!.wording?.strength ?? 4;
  }

  function reasonAgainst(text: ParsedText, sentence: { first: number; last: number }, cue: Cue, { unless: exceptions, cased }: Conditions, beginnings: NameBeginnings): string | null {
    for (const unless of exceptions) {
      const around = foundAround(unless, text, cue.first, cue.last, sentence);
      if (around) return `literal sense: ${around}`;
    }
    if (cased.length === 0 && isName(text, sentence, cue, lexicon.grammar.names, beginnings)) return 'a name';
    if (!cue.wording.negatable) return null;
    return negation(text, cue.first, sentence.first, cue.wording.pos === 'VERB');
  }
}

/** The first of the matches taken that shares a token with another one. */
function overlapping(taken: readonly Match[], { first, last }: Match): Match | null {
  for (const other of taken) if (other.first < last && first < other.last) return other;
  return null;
}

/** Whether a neutral wording of the concept was met in the same words, looking from `from` on. */
function metBefore(met: readonly NeutralCue[], from: number, concept: Concept, { first, last }: Match): boolean {
  for (let at = from; at < met.length; at += 1) {
    const other = met[at]!;
    if (other.concept === concept && other.first < last && first < other.last) return true;
  }
  return false;
}

/** For a wording with capitals: what must stand in the text, letter by letter. */
function casedSpellings(wording: Wording): RegExp[] {
  const spellings = wording.says.filter((say) => /\p{Lu}/u.test(say.replace(/\{[^}]*\}/g, '')));
  if (spellings.length < wording.says.length) return [];
  return spellings.flatMap((say) => {
    const words = say.replace(/\{[^}]*\}/g, ' ').replaceAll('=', '').split(/[\s-]+/).filter((word) => /\p{Lu}/u.test(word));
    return words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]")}`, 'u'));
  });
}

function writtenAs(cased: RegExp[], text: ParsedText, match: Match): boolean {
  const written = text.text.slice(text.tokens[match.first]!.start, text.tokens[match.last - 1]!.end);
  return cased.some((spelling) => spelling.test(written)) || (written.length > 3 && written === written.toUpperCase());
}

/** A single capitalised word inside a sentence beside another capitalised one is read as part of a name. */
function isName(text: ParsedText, sentence: { first: number; last: number }, cue: Cue, names: ReadonlySet<string>, beginnings: NameBeginnings): boolean {
  if (cue.last - cue.first > 1) return false;
  const token = text.tokens[cue.first]!;
  if (!isCapitalised(token.value)) return false;
  const next = cue.last < sentence.last ? text.tokens[cue.last]! : null;
  if (token.tag !== 'PROPN') return isMistaggedName(text, sentence, cue, next);
  // The first word has its capital from its place: "Hysterical Democrats" is no name, "Radical Brewing" is.
  if (cue.first === sentence.first && next !== null && (names.has(next.value) || standsElsewhere(text, cue.last, token.lower))) return false;
  // "Paragon's owner …" where the text speaks of "Paragon News" too.
  if (cue.first === sentence.first && (beginnings().get(token.value) ?? 0) > (beginsName(text.tokens, cue.first, names) ? 1 : 0)) return true;
  const previous = cue.first - 1 > sentence.first ? text.tokens[cue.first - 1]! : null;
  return (next !== null && next.tag === 'PROPN' && isCapitalised(next.value)) || (previous !== null && previous.tag === 'PROPN' && isCapitalised(previous.value));
}

/**
 * "Marcia Fudge, among others", "said plumber Hector Ruiz": a capital inside an ordinary sentence, whatever the tagger takes it
 * for. Other words than verbs need a name before them, and none behind: "Embattled Mayor Lund" is type.
 */
function isMistaggedName(text: ParsedText, sentence: { first: number; last: number }, cue: Cue, next: Token | null): boolean {
  if (cue.first === sentence.first) return false;
  const previous = text.tokens[cue.first - 1]!;
  const followsName = previous.tag === 'PROPN' && isCapitalised(previous.value) && !(next !== null && isCapitalised(next.value));
  if (followsName && previous.value.endsWith('.')) return true;
  return (followsName && isOrdinary(text, sentence, 1)) || (text.tokens[cue.first]!.tag === 'VERB' && isOrdinary(text, sentence, fewestLower));
}

/** True when enough longer words of the sentence stand in lower case: it is no short headline in title case. */
function isOrdinary(text: ParsedText, sentence: { first: number; last: number }, enough: number): boolean {
  let lower = 0;
  for (let at = sentence.first; at < sentence.last && lower < enough; at += 1) if (/^\p{Ll}{4}/u.test(text.tokens[at]!.value)) lower += 1;
  return lower >= enough;
}

/** So many words of four letters or more in lower case show an ordinary sentence; behind a name one does. */
const fewestLower = 2;

/** Counted only where a judging word begins a sentence, once a text. */
type NameBeginnings = () => ReadonlyMap<string, number>;

/** How often each word of a text stands as the beginning of a longer name: "Paragon" of "Paragon News". */
function nameBeginnings({ tokens }: ParsedText, names: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < tokens.length; at += 1) if (beginsName(tokens, at, names)) counts.set(tokens[at]!.value, (counts.get(tokens[at]!.value) ?? 0) + 1);
  return counts;
}

function beginsName(tokens: readonly Token[], at: number, names: ReadonlySet<string>): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.tag === 'PROPN' && next?.tag === 'PROPN' && isCapitalised(next.value) && !names.has(next.value);
}

/** Whether a name stands in the text without the word before it: "Corrupt Voss resigned. … Voss had …" */
function standsElsewhere(text: ParsedText, at: number, before: string): boolean {
  const { value } = text.tokens[at]!;
  return text.tokens.some((token, index) => index !== at && token.value === value && token.tag === 'PROPN' && text.tokens[index - 1]?.lower !== before);
}

function isCapitalised(value: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(value);
}
