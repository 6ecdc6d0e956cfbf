/** Runs the examples of the lexicon: each wording's right and wrong ones. */
import type { PartOfSpeech } from '../types/wording.ts';
import type { Parser } from '../text/parse.ts';
import type { Frame, Lexicon, Wording } from './lexicon.ts';
import type { Cues, Matcher } from './match.ts';
import { createNeutralVerbs } from './neutral-verbs.ts';

/** An example with its braces taken out, and where they stood. */
export interface MarkedExample {
  text: string;
  spans: { start: number; end: number }[];
}

/** What of a lexicon stands in some of its files, named from its folder, to be checked beside all the rest; the frames where one of theirs is named. */
export function partOf(lexicon: Lexicon, files: readonly string[]): Lexicon {
  const isThere = ({ where }: { where: string }) => files.some((file) => where.startsWith(`${file}:`));
  return {
    ...lexicon,
    concepts: lexicon.concepts.filter(({ wordings }) => wordings.some(isThere)),
    plain: lexicon.plain.filter(isThere),
    frames: files.some((file) => file.startsWith('frames/')) ? lexicon.frames : [],
  };
}

/** Reads "The offer was {rebuffed}." into its text and marked spans. */
function readExample(example: string): MarkedExample {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start = -1;
  for (const character of example) {
    if (character === '{') start = text.length;
    else if (character === '}') {
      if (start >= 0) spans.push({ start, end: text.length });
      start = -1;
    } else text += character;
  }
  return { text, spans };
}

/** Every example that does not behave, as one line each, naming the wording and what was found instead. */
export function checkExamples(lexicon: Lexicon, parse: Parser, match: Matcher): string[] {
  const faults: string[] = [];
  for (const wording of lexicon.concepts.flatMap((concept) => concept.wordings)) {
    for (const example of wording.yes) faults.push(...checkYes(wording, example, parse, match));
    for (const example of wording.no) {
      const parsed = parse(readExample(example).text);
      if (spansOf(wording, match(parsed), parsed.tokens).length > 0) faults.push(`${wording.where}: must not match in: ${example}`);
    }
  }
  for (const phrase of lexicon.plain) {
    for (const example of phrase.yes) {
      const { text, spans } = readExample(example);
      if (spans.length === 0) faults.push(`${phrase.where} > ${phrase.says[0]}: mark the phrase with braces in: ${example}`);
      const parsed = parse(text);
      const { tokens } = parsed;
      for (const cue of match(parsed).cues) {
        const start = tokens[cue.first]!.start;
        if (spans.some((span) => start >= span.start && start < span.end)) faults.push(`${phrase.where} > ${phrase.says[0]}: "${cue.wording.entry}" still counts in: ${example}`);
      }
    }
  }
  for (const frame of lexicon.frames) faults.push(...checkFrame(frame, parse, match));
  return faults;
}

function checkFrame(frame: Frame, parse: Parser, match: Matcher): string[] {
  const faults: string[] = [];
  const spansIn = (text: string) => {
    const parsed = parse(text);
    return match(parsed).frameWords.filter((words) => words.frame.id === frame.id).map(({ first, last }) => ({ start: parsed.tokens[first]!.start, end: parsed.tokens[last - 1]!.end }));
  };
  for (const example of frame.yes) {
    const { text, spans } = readExample(example);
    if (spans.length === 0) faults.push(`frames: ${frame.id}: mark the words with braces in: ${example}`);
    const found = spansIn(text);
    for (const { start, end } of spans) if (!found.some((other) => other.start === start && other.end === end)) faults.push(`frames: ${frame.id}: "${text.slice(start, end)}" is not found in: ${example}`);
  }
  for (const example of frame.no) for (const { start, end } of spansIn(example)) faults.push(`frames: ${frame.id}: "${example.slice(start, end)}" must not count in: ${example}`);
  return faults;
}

/** What stands in a gap while a phrase is tried by itself. */
const fillers: Record<string, string> = { '{someone}': 'them', '{something}': 'it', '{their}': 'their', '{number}': 'five' };

/**
 * Phrases that are never met, not even by themselves, one line each: another entry or a harmless phrase always takes their
 * words. Single words are left to their examples, since their part of speech shows in a sentence only.
 */
export function checkReach(lexicon: Lexicon, parse: Parser, match: Matcher): string[] {
  const faults: string[] = [];
  for (const wording of lexicon.concepts.flatMap((concept) => concept.wordings)) {
    for (const say of wording.says) {
      const parsed = parse(alone(say));
      if (parsed.tokens.length < 2 || !/[\s-]/.test(say)) continue;
      const { cues, setAside } = match(parsed);
      if ([...cues, ...setAside].some((cue) => cue.wording === wording)) continue;
      const taker = cues.map((cue) => cue.wording.entry).join(', ') || 'a harmless phrase';
      faults.push(`${wording.where}: "${say}" can never match, since ${taker} takes its words; remove one of the two`);
    }
  }
  return faults;
}

/** Words that stand twice in a frame, and phrases that are never met, since a longer one takes their words. */
export function checkFrames(lexicon: Lexicon, parse: Parser, match: Matcher): string[] {
  const faults: string[] = [];
  for (const frame of lexicon.frames) {
    for (const words of [frame.nouns, frame.verbs, frame.adjectives, frame.phrases, frame.names, frame.plain]) {
      for (const say of words.filter((one, place) => words.indexOf(one) < place)) faults.push(`frames: ${frame.id}: "${say}" stands twice`);
    }
    for (const say of frame.phrases) {
      const parsed = parse(alone(say));
      if (!match(parsed).frameWords.some((words) => words.frame.id === frame.id && words.first === 0 && words.last === parsed.tokens.length)) faults.push(`frames: ${frame.id}: "${say}" can never match`);
    }
  }
  return faults;
}

/** A phrase as it may stand by itself, its gaps filled. */
function alone(say: string): string {
  return say.replace(/\{[^}]*\}/g, (gap) => fillers[gap] ?? gap).replace(/(^|[\s-])=/g, '$1');
}

/** A sentence in which the tagger sees a wording as what it is. */
const inSentence: Record<PartOfSpeech, (wording: string) => string> = {
  NOUN: (wording) => `It was a ${wording}.`,
  VERB: (wording) => `They ${wording} them.`,
  ADJ: (wording) => `It was ${wording}.`,
  ADV: (wording) => `They left ${wording}.`,
  ANY: (wording) => wording,
};

/**
 * Neutral wordings that are no calmer than what they stand for, one line each: the lexicon itself counts them, as strongly
 * or clearly. A strong wording may lead to a slightly loaded one ("deceptive" to "misleading").
 */
export function checkNeutral(lexicon: Lexicon, parse: Parser, match: Matcher): string[] {
  const strengths = new Map<string, number>();
  const strengthOf = (text: string) => {
    const known = strengths.get(text) ?? Math.max(0, ...match(parse(text)).cues.map((cue) => cue.wording.strength));
    strengths.set(text, known);
    return known;
  };
  return lexicon.concepts.flatMap((concept) => concept.wordings).flatMap((wording) =>
    wording.neutral
      .filter((neutral) => strengthOf(inSentence[wording.pos](neutral)) >= Math.min(2, wording.strength))
      .map((neutral) => `${wording.where}: the neutral wording "${neutral}" is itself counted; write a calmer one`),
  );
}

/** Neutral wordings of single verbs that begin with no verb that the grammar knows, one line each: they would stay in their base form. */
export function checkNeutralVerbs(lexicon: Lexicon): string[] {
  const { beginsWithVerb } = createNeutralVerbs(lexicon.grammar);
  return lexicon.concepts
    .flatMap((concept) => concept.wordings)
    .filter(({ pos, says }) => pos === 'VERB' && !says.some((say) => say.includes(' ')))
    .flatMap(({ where, neutral, advice }) =>
      neutral
        .filter((one) => !advice.has(one) && !beginsWithVerb(one))
        .map((one) => `${where}: the neutral wording "${one}" begins with no verb under neutralVerbs in grammar/closed-classes.yaml; add it there, or write another`),
    );
}

function checkYes(wording: Wording, example: string, parse: Parser, match: Matcher): string[] {
  const { text, spans } = readExample(example);
  if (spans.length === 0) return [`${wording.where}: mark the wording with braces in: ${example}`];
  const parsed = parse(text);
  const cues = match(parsed);
  // A longer wording of another family may rightly take the words over; then this one must have been seen as its part.
  const partOfLonger = cues.setAside.filter((cue) => cue.reason.startsWith('part of a longer phrase'));
  const counted = spansOf(wording, { ...cues, cues: [...cues.cues, ...partOfLonger] }, parsed.tokens);
  const missing = spans.filter((span) => !counted.some((other) => other.start === span.start && other.end === span.end));
  if (missing.length === 0) return [];
  const words = missing.map((span) => `"${text.slice(span.start, span.end)}"`).join(', ');
  const others = [
    ...cues.cues.map((cue) => `counted ${cue.wording.entry} at "${text.slice(parsed.tokens[cue.first]!.start, parsed.tokens[cue.last - 1]!.end)}"`),
    ...cues.setAside.filter((cue) => cue.wording === wording).map((cue) => `set aside: ${cue.reason}`),
  ];
  const tags = parsed.tokens.filter((token) => missing.some((span) => token.start >= span.start && token.end <= span.end)).map((token) => `${token.value}/${token.tag}`);
  return [`${wording.where}: ${words} is not found in: ${example} [${tags.join(' ')}]${others.length > 0 ? ` (${others.join('; ')})` : ''}`];
}

function spansOf(wording: Wording, cues: Cues, tokens: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  return cues.cues.filter((cue) => cue.wording === wording).map((cue) => ({ start: tokens[cue.first]!.start, end: tokens[cue.last - 1]!.end }));
}
