/** Finds the lexicon's wordings in a parsed text, and sets aside the matches that do not count, with the reason. */
import type { Attribution } from '../text/attribution.ts';
import type { ParsedText } from '../text/parse.ts';
import { compile, type Match, type Pattern } from './automaton.ts';
import type { Concept, Lexicon, Wording } from './lexicon.ts';
import { compileFields, type FieldTest } from './fields.ts';
import { frameEntries, framesIn, type FrameEntry, type FrameMatch, type FrameWords } from './frames.ts';
import { compileNegation } from './negation.ts';
import { compileUnsaid, type UnsaidTest } from './unsaid.ts';
import { nameTest, type NameTest } from './part-of-name.ts';
import { fitsPartOfSpeech, fitsPhrase, opensVerbPhrase } from './part-of-speech.ts';
import { isSingledOut } from './singled-out.ts';
import { createSurroundings, type CompiledSurroundings, type SurroundingsTest } from './surroundings.ts';
import { createCodes } from './word-mask.ts';

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

/** Written out in one place: of several shapes, each look at one that was set aside asked the engine. */
export function setAsideFor({ wording, first, last }: Cue, reason: string): SetAside {
  return { wording, first, last, reason };
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
  /** The words by which they do. */
  frameWords: FrameWords[];
  setAside: SetAside[];
}

export interface Matcher {
  /** @param body the text that a headline stands over, which may name whom the headline names */
  (text: ParsedText, body?: ParsedText | null): Cues;
  /** True when a wording starts with this word, in lower case, and it is no name. */
  knows(word: string): boolean;
}

/** What a pattern stands for, nothing of it for a harmless phrase; all of one shape, since they are told apart for each match. */
interface Target {
  wording: Wording | null;
  neutral: Concept | null;
  /** What is looked for is a frame's. */
  frameEntry: FrameEntry | null;
  /** What must hold for the wording to count; compiled when a text first holds it. */
  conditions: Conditions | null;
  /** What is written out wins over what holds a gap. */
  hasGap: boolean;
  /** A gap for a thing, which its conditions ask of. */
  hasObject: boolean;
  /** A phrase that its verb begins: "talk {something} down", not "up the wall". */
  verbFirst: boolean;
}

function target(say: string, meant: Partial<Target>): Target {
  return { wording: null, neutral: null, frameEntry: null, conditions: null, hasGap: say.includes('{'), hasObject: /\{(someone|something|number)\}/.test(say), verbFirst: /^[a-z]+ /.test(say), ...meant };
}

/** A neutral wording of more concepts than this ("say", "official") is no sign that any one of them was meant. */
const mostShared = 4;

/** What is asked of a match, made ready for a text. */
interface Tests {
  fieldAgainst: ReturnType<FieldTest>;
  isName: NameTest;
  foundAround: ReturnType<SurroundingsTest>;
  unsaidHere: ReturnType<UnsaidTest>;
}

interface Conditions {
  unless: CompiledSurroundings[];
  only: CompiledSurroundings | null;
  cased: RegExp[];
  /** An example writes it with a capital in the midst of a sentence: "an Orwellian rule". */
  hasCapital: boolean;
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
  const { grammar } = lexicon;
  const surroundings = createSurroundings(lexicon);
  for (const concept of lexicon.concepts) {
    for (const wording of concept.wordings) for (const say of wording.says) add(say, wording.pos, { wording });
    for (const say of concept.family === 'choices' ? concept.matchedNeutral.filter((one) => shared.get(one)! <= mostShared) : []) add(say, concept.pos, { neutral: concept });
  }
  for (const plain of lexicon.plain) for (const say of plain.says) add(say, 'ANY', {});
  for (const frameEntry of frameEntries(lexicon.frames)) add(frameEntry.say, frameEntry.pos, { frameEntry });
  const namesAlone = namesOnly(targets, patterns);
  const automaton = compile(patterns, grammar);
  const codesOf = createCodes();
  const negation = compileNegation(lexicon.negation, grammar);
  const unsaid = compileUnsaid(lexicon.negation, grammar);
  const fields = compileFields(lexicon.fields, lexicon.subjects, grammar.irregular);

  const match = (text: ParsedText, body: ParsedText | null = null): Cues => {
    const result: Cues = { cues: [], neutral: [], frames: new Map(), frameWords: [], setAside: [] };
    /** The last sentence that spoke of each frame: it counts once a sentence. */
    const spokenIn = new Map<string, ParsedText['sentences'][number]>();
    const found: Match[] = [];
    const foundOfFrames: FrameMatch[] = [];
    const codes = codesOf(text);
    const matchesAt = automaton.matcherFor(text, codes);
    const fieldAgainst = fields(text, body);
    const isName = nameTest(text, grammar, body);
    const foundAround = surroundings.test(text, codes);
    const unsaidHere = unsaid(text);
    for (const sentence of text.sentences) {
      found.length = 0;
      foundOfFrames.length = 0;
      for (let at = sentence.first; at < sentence.last; at += 1) matchesAt(at, sentence.last, found);
      let others = 0;
      for (const one of found) {
        const { frameEntry } = targets[one.pattern]!;
        if (frameEntry === null) found[others++] = one;
        else foundOfFrames.push({ entry: frameEntry, first: one.first, last: one.last });
      }
      if (foundOfFrames.length > 0) for (const words of framesIn(text, sentence, foundOfFrames)) {
        const { id } = words.frame;
        result.frameWords.push(words);
        if (spokenIn.get(id) === sentence) continue;
        spokenIn.set(id, sentence);
        result.frames.set(id, (result.frames.get(id) ?? 0) + 1);
      }
      found.length = others;
      if (others > 0) settle(text, sentence, found, result, { fieldAgainst, isName, foundAround, unsaidHere });
    }
    return result;
  };
  return Object.assign(match, { knows: (word: string) => automaton.knows(word) && !namesAlone.has(word) });

  function conditionsOf(meant: Target, wording: Wording): Conditions {
    return (meant.conditions ??= {
      unless: wording.unless.map(surroundings.compile),
      only: wording.only ? surroundings.compile(wording.only) : null,
      cased: casedSpellings(wording),
      hasCapital: wording.yes.some((example) => /[\p{L},] \{\p{Lu}\p{Ll}/u.test(example)),
    });
  }

  /** Decides over the matches of one sentence. */
  function settle(text: ParsedText, sentence: { first: number; last: number }, found: readonly Match[], result: Cues, tests: Tests): void {
    const candidates: Match[] = [];
    const neutral: Match[] = [];
    for (const match of found) {
      const meant = targets[match.pattern]!;
      const { wording, neutral: concept, hasObject, verbFirst } = meant;
      if (concept !== null) {
        if ((match.last - match.first > 1 || fitsPartOfSpeech(text, match.first, concept.pos, sentence)) && !isOfName(text, match, sentence, patterns[match.pattern]!.say, grammar.attribution)) neutral.push(match);
        continue;
      }
      if (wording !== null) {
        if (match.last - match.first === 1 ? !fitsPartOfSpeech(text, match.first, wording.pos, sentence) : !fitsPhrase(text, match, wording.pos, verbFirst, sentence)) continue;
        if (match.last - match.first === 2 && wording.pos === 'VERB' && !opensVerbPhrase(text, match.first, sentence)) continue;
        const { cased, only } = conditionsOf(meant, wording);
        if (cased.length > 0 && !writtenAs(cased, text, match)) continue;
        if (only && tests.foundAround(only, match, sentence, hasObject) === null && !(judges(wording) && isSingledOut(text, match, sentence))) {
          result.setAside.push(setAsideFor({ wording, first: match.first, last: match.last }, 'literal sense: nothing near it shows the loaded one'));
          continue;
        }
      }
      candidates.push(match);
    }
    if (candidates.length > 1) dropNouns(candidates, text);
    if (candidates.length > 1) candidates.sort((a, b) => b.last - b.first - (a.last - a.first) || strengthOf(b) - strengthOf(a) || a.first - b.first || gapsOf(a) - gapsOf(b) || a.pattern - b.pattern);

    const phrases = candidates.filter(({ pattern, first, last }) => targets[pattern]!.wording !== null && last - first > 1);
    const taken: Match[] = [];
    for (const match of candidates) {
      const { wording, conditions } = targets[match.pattern]!;
      const longer = overlapping(taken, match);
      if (longer) {
        const same = longer.first === match.first && longer.last === match.last;
        if (wording !== null && !same) {
          const words = text.text.slice(text.tokens[longer.first]!.start, text.tokens[longer.last - 1]!.end);
          result.setAside.push(setAsideFor({ wording, first: match.first, last: match.last }, `part of a longer phrase: "${words}"`));
        }
        continue;
      }
      taken.push(match);
      if (wording === null) continue;
      const cue: Cue = { wording, first: match.first, last: match.last };
      const reason = reasonAgainst(text, sentence, cue, conditions!, tests) ?? tests.fieldAgainst(wording, cue, sentence, phrases);
      if (reason === null) result.cues.push(cue);
      else result.setAside.push(setAsideFor(cue, reason));
    }
    const before = result.neutral.length;
    for (const match of neutral) {
      if (overlapping(taken, match)) continue;
      const concept = targets[match.pattern]!.neutral!;
      if (metBefore(result.neutral, before, concept, match)) continue;
      result.neutral.push({ concept, first: match.first, last: match.last });
    }
  }

  /** "Watchdog savages Tory peer": a verb's wording was let pass though the tagger sees a noun, so that the noun is none. */
  function dropNouns(candidates: Match[], text: ParsedText): void {
    const isWord = ({ first, last, pattern }: Match, pos: string) => last - first === 1 && targets[pattern]!.wording?.pos === pos;
    for (const noun of candidates.filter((one) => isWord(one, 'NOUN') && text.tokens[one.first]!.tag === 'NOUN')) {
      if (candidates.some((other) => other.first === noun.first && isWord(other, 'VERB'))) candidates.splice(candidates.indexOf(noun), 1);
    }
  }

  function gapsOf(match: Match): number {
    return targets[match.pattern]!.hasGap ? 1 : 0;
  }

  function strengthOf(match: Match): number {
    // A harmless phrase of the same length wins: it was written for just that case.
    return targets[match.pattern]!.wording?.strength ?? 4;
  }

  function reasonAgainst(text: ParsedText, sentence: { first: number; last: number }, cue: Cue, { unless: exceptions, cased, hasCapital }: Conditions, { isName, foundAround, unsaidHere }: Tests): string | null {
    for (const unless of exceptions) {
      const around = foundAround(unless, cue, sentence);
      if (around) return `literal sense: ${around}`;
    }
    if (cased.length === 0 && isName(sentence, cue, cue.wording.pos, hasCapital)) return 'a name';
    const notSaid = unsaidHere(cue, sentence, cue.wording.pos === 'VERB');
    if (notSaid !== null) return notSaid;
    if (!cue.wording.negatable) return null;
    return negation(text, cue.first, sentence.first, cue.wording.pos === 'VERB');
  }
}

/**
 * "Union Leader Mara Lund", "the Foreign Aid Committee": what is written with a capital that neither it nor its place has is a title
 * or a name, and no choice of words. "The Government" is one.
 */
function isOfName({ tokens }: ParsedText, { first, last }: Match, sentence: { first: number }, say: string, { groups }: Attribution): boolean {
  if (say !== say.toLowerCase() || (last - first === 1 && groups.bodies.has(tokens[first]!.lower))) return false;
  for (let at = Math.max(first, sentence.first + 1); at < last; at += 1) if (tokens[at]!.value !== tokens[at]!.lower && /^\p{Lu}\p{Ll}/u.test(tokens[at]!.value)) return true;
  return false;
}

/** Whether a wording says something of somebody or of what he did: the noun for a thing or an event may stand in marks as a term. */
function judges({ lean, family, pos, strength }: Wording): boolean {
  return pos === 'VERB' || (strength > 1 && (lean !== null || family === 'evaluative'));
}

/** Names of frames, in lower case, that no other entry begins with: "nato" is no ordinary word. */
function namesOnly(targets: readonly Target[], patterns: readonly Pattern[]): ReadonlySet<string> {
  const isName = (place: number) => targets[place]!.frameEntry?.name != null;
  const ordinary = new Set(patterns.filter((_, place) => !isName(place)).map(({ say }) => /^=?([^\s-]*)/.exec(say)![1]!.toLowerCase()));
  return new Set(patterns.filter((_, place) => isName(place)).map(({ say }) => say.toLowerCase()).filter((name) => !ordinary.has(name)));
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
