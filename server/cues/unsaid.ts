/** Whether words were asked about, denied, left unsaid or only spoken of: "asked whether it was a sham", "refused to call it a sham", "the word “sham”". */
import type { Grammar } from '../text/grammar.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Negation } from './lexicon.ts';
import { onceASentence } from './once-a-sentence.ts';
import { compilePhrases, standsAt } from './phrases.ts';
import { beforeAttributes, isSaidOfSomebody, opensQuotation } from './word-reading.ts';

/** How far before a wording the verb stands that leaves it unsaid, in tokens. */
const verbReach = 10;
/** How far before that verb its denial stands, in tokens: "Nobody at the meeting said". */
const denialReach = 6;
/** What is spoken of as a word or a term is no longer, in tokens. */
const longestWord = 3;
/** Words in marks that are listed together ("“slammed” and “blasted”") are no longer than this, in tokens. */
const listedWord = 4;

/** For a text: tells why a match is set aside, in words, or null. */
export type UnsaidTest = (text: ParsedText) => (match: Stretch, sentence: Stretch, isVerb: boolean) => string | null;

export function compileUnsaid(negation: Negation, grammar: Grammar): UnsaidTest {
  const { naming, opinions } = grammar.attribution;
  const formsOfAll = (says: readonly string[]) => new Set(compilePhrases(says, grammar).flatMap(({ words }) => [...words[0]!]));
  const denials = new Set(negation.negators.filter((one) => !one.includes(' ')));
  const subjects = new Set(negation.nobody);
  const unsaid = formsOfAll(negation.unsaid);
  const refusals = formsOfAll(negation.refusals);
  const denying = formsOfAll(negation.denying);
  const rejecting = formsOfAll(negation.rejecting);
  const shortOf = compilePhrases(negation.shortOf, grammar);
  const barriers = new Set(negation.barriers);
  const asked = new Set(negation.asked);
  const leaveUnsaid = new Set([...unsaid, ...naming.keys(), ...denying, ...rejecting]);
  const words = new Set(negation.words);
  const using = new Set(negation.using);

  return (text) => {
    const { tokens } = text;
    /** Whether a sentence has a verb by which something may be left unsaid; most have none. */
    const mayDeny = onceASentence(({ first, last }: Stretch) => {
      for (let at = first; at < last; at += 1) if (tokens[at]!.tag === 'VERB' && leaveUnsaid.has(tokens[at]!.lower)) return true;
      return false;
    });
    return (match, sentence, isVerb) => {
      const word = spokenOf(text, match, sentence);
      if (word !== null) return `only spoken of: "${word}"`;
      const question = askedAbout(text, match, sentence);
      if (question !== null) return `only asked: "${question}"`;
      const unsaidHere = mayDeny(sentence) ? (leftUnsaid(text, match, sentence, isVerb) ?? (isVerb ? null : deniedThing(text, match, sentence))) : null;
      const denial = unsaidHere ?? (isVerb ? deniedDoing(text, match) : null);
      return denial === null ? null : `negated: "${denial}"`;
    };
  };

  /** "the word “liar”", "the words “slammed” and “blasted”", but not "used the word". */
  function spokenOf({ tokens, classes }: ParsedText, { first, last }: Stretch, sentence: Stretch): string | null {
    // "the words “Second Amendment rights under attack”" are a text that somebody shows.
    if (last - first > longestWord) return null;
    let mark = first - 1;
    if (mark > sentence.first && classes.indefinite.has(tokens[mark]!.lower)) mark -= 1;
    while (mark > sentence.first && opensQuotation(tokens[mark]!)) {
      const before = mark - 1;
      const { lower, tag } = tokens[before]!;
      // "used the word", "the use of the word"
      if (words.has(lower)) return [2, 3].some((back) => using.has(tokens[before - back]?.lower ?? '')) ? null : lower;
      if (tag !== 'CCONJ' && lower !== ',') return null;
      let opening = before - 2;
      while (opening > sentence.first && opening > before - 2 - listedWord && !opensQuotation(tokens[opening]!)) opening -= 1;
      if (opening <= sentence.first || !opensQuotation(tokens[opening]!)) return null;
      mark = opening;
    }
    return null;
  }

  /** "Asked whether the vote was a farce, he left": what stands before the comma. */
  function askedAbout({ tokens, classes }: ParsedText, { first }: Stretch, sentence: Stretch): string | null {
    const opening = tokens[sentence.first]!;
    if (!asked.has(opening.lower)) return null;
    let question = false;
    for (let at = sentence.first + 1; at < first; at += 1) {
      const { lower } = tokens[at]!;
      if (lower === ',') return null;
      question ||= classes.questions.has(lower) || lower === 'if';
    }
    return question ? `${opening.lower} whether` : null;
  }

  /** "refused to call it a sham", "did not say that it was a sham", "denied that he was plotting". */
  function leftUnsaid(text: ParsedText, { first }: Stretch, sentence: Stretch, isVerb: boolean): string | null {
    const { tokens, classes } = text;
    for (let at = first - 1; at >= Math.max(sentence.first, first - verbReach); at -= 1) {
      const { lower, tag } = tokens[at]!;
      if ((barriers.has(lower) && lower !== 'that') || (tag === 'PUNCT' && opensQuotation(tokens[at]!))) return null;
      // "refused to call Lund and was a coward"
      if (tag === 'CCONJ' && /^(VERB|AUX)$/.test(tokens[at + 1]!.tag)) return null;
      if (tag !== 'VERB' || !leaveUnsaid.has(lower)) continue;
      const called = naming.get(lower)?.some(({ word }) => word === null || word === 'as') === true;
      const denied = denying.has(lower);
      if (!called && !denied && !unsaid.has(lower)) continue;
      if (classes.questions.has(tokens[at + 1]?.lower ?? '') || !isPredicate(text, at, first, isVerb, called)) return null;
      if (denied) return denialBefore(text, at, sentence.first) === null ? lower : null;
      return denialBefore(text, at, sentence.first);
    }
    return null;
  }

  /** "denied plotting", "avoided smearing". */
  function deniedDoing({ tokens, endings }: ParsedText, { first }: Stretch): string | null {
    if (!endings.ing.test(tokens[first]!.lower)) return null;
    return shortOf.find((one) => standsAt(one, tokens, first - one.words.length, first))?.say ?? null;
  }

  /** "denied any cover-up", "rejected claims of a “cover-up”": a thing that somebody says there was not. */
  function deniedThing(text: ParsedText, { first }: Stretch, sentence: Stretch): string | null {
    const { tokens, classes } = text;
    let at = first - 1;
    const skip = () => {
      // "denied the swirling rumours": there they are.
      while (at > sentence.first && /^(DET|ADJ|ADV|NUM)$/.test(tokens[at]!.tag) && !classes.definite.has(tokens[at]!.lower)) at -= 1;
    };
    if (at > sentence.first && opensQuotation(tokens[at]!)) at -= 1;
    skip();
    const isClaim = tokens[at]?.lower === 'of' && at - 1 > sentence.first && opinions.has(tokens[at - 1]!.lower);
    const claim = isClaim ? ` ${tokens[at - 1]!.lower} of` : '';
    if (isClaim) at -= 2;
    skip();
    if (at <= sentence.first || tokens[at]!.tag !== 'VERB') return null;
    const { lower } = tokens[at]!;
    return denying.has(lower) || (isClaim && rejecting.has(lower)) ? `${lower}${claim}` : null;
  }

  /** What denies a verb of saying: "did not", "refused to", "stopped short of", "nobody at the meeting". */
  function denialBefore({ tokens, endings }: ParsedText, verb: number, sentenceFirst: number): string | null {
    for (const one of shortOf) if (endings.ing.test(tokens[verb]!.lower) && standsAt(one, tokens, verb - one.words.length, verb)) return `${one.say} ${tokens[verb]!.lower}`;
    let between = true;
    for (let at = verb - 1; at >= Math.max(sentenceFirst, verb - denialReach); at -= 1) {
      const { lower, tag } = tokens[at]!;
      // "not the first time criticising" does not deny the criticism; "nobody at the meeting said" does.
      if (denials.has(lower)) return subjects.has(lower) || between ? `${lower} ${tokens[verb]!.lower}` : null;
      if (at === verb - 2 && tokens[verb - 1]!.lower === 'to' && refusals.has(lower)) return `${lower} to ${tokens[verb]!.lower}`;
      if (barriers.has(lower) || (tag === 'VERB' && lower !== 'to')) return null;
      between &&= /^(AUX|ADV|PART)$/.test(tag);
    }
    return null;
  }

  /** What is said of somebody ("call it a sham", "said it was a sham"), rather than a part of what is taken as given ("call the shameful vote off"). */
  function isPredicate(text: ParsedText, verb: number, first: number, isVerb: boolean, called: boolean): boolean {
    const { tokens } = text;
    // "denied the claims spewed against him": a participle only describes.
    if (isVerb) return !(tokens[first]!.lower.endsWith('ed') && tokens[first - 1]!.tag === 'NOUN');
    const before = beforeAttributes(text, first, verb);
    if (isSaidOfSomebody(text, first, verb) || tokens[before]!.lower === 'as') return true;
    return called && before > verb && tokens[before]!.tag !== 'DET' && tokens[before]!.tag !== 'ADP';
  }
}
