/** Finds the lexicon's wordings in a parsed text, and sets aside the matches that do not count, with the reason. */
import type { ParsedText } from '../text/parse.ts';
import { compile, type Match, type Pattern } from './automaton.ts';
import type { Concept, Frame, Lexicon, Wording } from './lexicon.ts';
import { compileFields, type FieldTest } from './fields.ts';
import { compileNegation } from './negation.ts';
import { fitsPartOfSpeech } from './part-of-speech.ts';
import { compileSurroundings, foundAround, type CompiledSurroundings } from './surroundings.ts';

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
  /** For each sentence of the text the frames that it speaks of; null where none. */
  frames: (Set<Frame> | null)[];
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
  frame: Frame | null;
}

function target(meant: Partial<Target>): Target {
  return { wording: null, neutral: null, frame: null, ...meant };
}

/** A neutral wording of more concepts than this ("say", "official") is no sign that any one of them was meant. */
const mostShared = 4;

interface CompiledWording {
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
  for (const concept of lexicon.concepts) {
    for (const wording of concept.wordings) {
      for (const say of wording.says) {
        targets.push(target({ wording }));
        patterns.push({ say, pos: wording.pos });
      }
    }
    for (const say of concept.family === 'choices' ? concept.matchedNeutral.filter((one) => shared.get(one)! <= mostShared) : []) {
      targets.push(target({ neutral: concept }));
      patterns.push({ say, pos: concept.pos });
    }
  }
  for (const plain of lexicon.plain) {
    for (const say of plain.says) {
      targets.push(target({}));
      patterns.push({ say, pos: 'ANY' });
    }
  }
  for (const frame of lexicon.frames) {
    for (const say of frame.words) {
      targets.push(target({ frame }));
      patterns.push({ say, pos: 'NOUN' });
    }
  }
  const automaton = compile(patterns, lexicon.grammar.irregular);
  const negation = compileNegation(lexicon.negation, lexicon.grammar.irregular);
  const fields = compileFields(lexicon.fields, lexicon.grammar.irregular);
  const compiled = new Map<Wording, CompiledWording>();
  for (const wording of lexicon.concepts.flatMap((concept) => concept.wordings)) {
    compiled.set(wording, {
      unless: wording.unless.map((given) => compileSurroundings(given, lexicon.grammar.irregular)),
      only: wording.only ? compileSurroundings(wording.only, lexicon.grammar.irregular) : null,
      cased: casedSpellings(wording),
    });
  }

  const match = (text: ParsedText): Cues => {
    const result: Cues = { cues: [], neutral: [], frames: [], setAside: [] };
    const found: Match[] = [];
    const matchesAt = automaton.matcherFor(text);
    const fieldAgainst = fields(text);
    for (const sentence of text.sentences) {
      result.frames.push(null);
      found.length = 0;
      for (let at = sentence.first; at < sentence.last; at += 1) matchesAt(at, sentence.last, found);
      if (found.length > 0) settle(text, sentence, found, result, fieldAgainst);
    }
    return result;
  };
  return Object.assign(match, { knows: automaton.knows });

  /** Decides over the matches of one sentence. */
  function settle(text: ParsedText, sentence: { first: number; last: number }, found: readonly Match[], result: Cues, fieldAgainst: ReturnType<FieldTest>): void {
    const candidates: Match[] = [];
    const neutral: Match[] = [];
    for (const match of found) {
      const { wording, neutral: concept, frame } = targets[match.pattern]!;
      if (frame !== null) {
        const index = result.frames.length - 1;
        (result.frames[index] ??= new Set()).add(frame);
        continue;
      }
      if (concept !== null) {
        if (match.last - match.first > 1 || fitsPartOfSpeech(text, match.first, concept.pos, sentence)) neutral.push(match);
        continue;
      }
      if (wording !== null) {
        const known = compiled.get(wording)!;
        if (match.last - match.first === 1 && !fitsPartOfSpeech(text, match.first, wording.pos, sentence)) continue;
        if (known.cased.length > 0 && !writtenAs(known.cased, text, match)) continue;
        if (known.only && foundAround(known.only, text, match.first, match.last, sentence) === null) {
          result.setAside.push({ wording, first: match.first, last: match.last, reason: 'literal sense: nothing near it shows the loaded one' });
          continue;
        }
      }
      candidates.push(match);
    }
    if (candidates.length > 1) candidates.sort((a, b) => b.last - b.first - (a.last - a.first) || strengthOf(b) - strengthOf(a) || a.first - b.first || gapsOf(a) - gapsOf(b) || a.pattern - b.pattern);

    const taken: Match[] = [];
    for (const match of candidates) {
      const { wording } = targets[match.pattern]!;
      const longer = taken.find((other) => other.first < match.last && match.first < other.last);
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
      const reason = reasonAgainst(text, sentence, cue) ?? fieldAgainst(wording.concept, cue, sentence);
      if (reason === null) result.cues.push(cue);
      else result.setAside.push({ ...cue, reason });
    }
    const before = result.neutral.length;
    for (const match of neutral) {
      if (taken.some((other) => other.first < match.last && match.first < other.last)) continue;
      const concept = targets[match.pattern]!.neutral!;
      if (metBefore(result.neutral, before, concept, match)) continue;
      result.neutral.push({ concept, first: match.first, last: match.last });
    }
  }

  /** What is written out wins over what holds a gap. */
  function gapsOf(match: Match): number {
    return patterns[match.pattern]!.say.includes('{') ? 1 : 0;
  }

  function strengthOf(match: Match): number {
    // A harmless phrase of the same length wins: it was written for just that case.
    return targets[match.pattern]!.wording?.strength ?? 4;
  }

  function reasonAgainst(text: ParsedText, sentence: { first: number; last: number }, cue: Cue): string | null {
    const known = compiled.get(cue.wording)!;
    for (const unless of known.unless) {
      const around = foundAround(unless, text, cue.first, cue.last, sentence);
      if (around) return `literal sense: ${around}`;
    }
    if (known.cased.length === 0 && isName(text, sentence, cue, lexicon.grammar.names)) return 'a name';
    if (!cue.wording.negatable) return null;
    return negation(text, cue.first, sentence.first, cue.wording.pos === 'VERB');
  }
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
function isName(text: ParsedText, sentence: { first: number; last: number }, cue: Cue, names: ReadonlySet<string>): boolean {
  if (cue.last - cue.first > 1) return false;
  const token = text.tokens[cue.first]!;
  if (token.tag !== 'PROPN' || !isCapitalised(token.value)) return false;
  const next = cue.last < sentence.last ? text.tokens[cue.last]! : null;
  // The first word has its capital from its place: "Hysterical Democrats" is no name, "Radical Brewing" is.
  if (cue.first === sentence.first && next !== null && names.has(next.value)) return false;
  const previous = cue.first - 1 > sentence.first ? text.tokens[cue.first - 1]! : null;
  return (next !== null && next.tag === 'PROPN' && isCapitalised(next.value)) || (previous !== null && previous.tag === 'PROPN' && isCapitalised(previous.value));
}

function isCapitalised(value: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(value);
}
