/** What stands in a wording's gap, said in its neutral wordings too: "misled investors" for "led investors astray". */
import type { Grammar } from '../text/grammar.ts';
import { inflect } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Wording } from './lexicon.ts';
import type { NeutralVerbs } from './neutral-verbs.ts';

/** @returns `neutral` with what fills the wording's one gap, as it is where that is not sure; advice as it is */
export type GapFilling = (wording: Wording, text: ParsedText, match: Stretch, neutral: string[]) => string[];

/** The words in a wording's gap, and where they stand: "took {them} to task" as the object of its verb, "foisted {it} on" before a preposition that somebody else follows. */
interface Filling {
  words: string;
  standing: 'as object' | 'before a link' | 'elsewhere';
  /** "slammed {the plan} as": what "called the plan" can stand for. */
  isAs: boolean;
}

const gap = /^\{(?:someone|something|number)\}$/;
/** Where a neutral wording takes what fills the gap: "leave someone to pay". */
const gapInNeutral = /\b(?:someone|somebody|something|number)\b/;

export function createGapFilling(grammar: Grammar, verbs: Pick<NeutralVerbs, 'isForm' | 'isAdverb'>): GapFilling {
  const { classes } = grammar;
  const denials = Object.values(grammar.irregular.denials);

  return (wording, text, match, neutral) => {
    const filling = filledGap(wording, text, match);
    return filling === null ? neutral : neutral.map((one) => (wording.advice.has(one) ? one : withFilling(one, filling)));
  };

  /** What fills the one gap of a wording: "£340,000" in "blew £340,000 on"; null where that is not sure. */
  function filledGap({ says }: Wording, { text, tokens }: ParsedText, { first, last }: Stretch): Filling | null {
    for (const say of says) {
      // Tokens of a text: "caught {someone} flat - footed".
      const words = say.split(/ |(?<=-)|(?=-)/);
      const at = words.findIndex((word) => gap.test(word));
      if (at < 1 || words.some((word, place) => place !== at && word !== '{their}' && /[{'’]/.test(word))) continue;
      const end = last - (words.length - at - 1);
      const isSaid = words.every((word, place) => place === at || isFormOf(word, tokens[place < at ? first + place : end + place - at - 1]?.lower ?? ''));
      if (!isSaid || end <= first + at) continue;
      // "went completely mum", "beat a quick retreat": what only says how, or goes on behind the gap, is nobody and nothing.
      const { tag } = tokens[end - 1]!;
      if ((tag === 'ADV' && end === first + at + 1) || (tag === 'ADJ' && classes.indefinite.has(tokens[first + at]!.lower))) continue;
      const filling = text.slice(tokens[first + at]!.start, tokens[end - 1]!.end);
      const final = words.at(-1)!;
      const isBeforeLink = isLink(final, grammar) && !(at === words.length - 2 && classes.closingParticles.has(final));
      return { words: filling, standing: at !== 1 || words[at + 1] === 'million' ? 'elsewhere' : isBeforeLink ? 'before a link' : at < words.length - 1 ? 'as object' : 'elsewhere', isAs: final === 'as' };
    }
    return null;
  }

  function isFormOf(word: string, lower: string): boolean {
    if (word === '{their}') return classes.possessives.has(lower);
    const plain = word.replace(/^=/, '').toLowerCase();
    return plain === lower || inflect(plain, 'ANY', grammar.irregular).includes(lower);
  }

  /** "misled investors" for "led investors astray". */
  function withFilling(neutral: string, { words, standing, isAs }: Filling): string {
    if (gapInNeutral.test(neutral)) return neutral.replace(gapInNeutral, () => words);
    const [verb, ...more] = withoutManner(neutral).split(' ');
    if (standing === 'elsewhere' || !verbs.isForm(verb!)) return neutral;
    const final = more.at(-1);
    // "imposed its old computers on" for "foisted its old computers on".
    if (standing === 'before a link') return final === undefined && isAs ? `${neutral} ${words}` : more.length === 1 && isLink(final!, grammar) ? `${neutral.slice(0, -final!.length)}${words} ${final}` : neutral;
    // "tore it up" is "broke it off", not "broke off it".
    if (more.length === 1 && classes.closingParticles.has(final!) && classes.shortObjects.has(words.toLowerCase())) return `${neutral.slice(0, -final!.length)}${words} ${final}`;
    const takesObject = final === undefined || classes.towardsSomebody.has(final) || (more.length === 1 && classes.closingParticles.has(final)) || classes.ofSomebody.has(final);
    return takesObject ? `${neutral} ${words}` : neutral;
  }

  /** A neutral wording from its verb on: "accept" of "did not accept", "affected" of "strongly affected". */
  function withoutManner(neutral: string): string {
    const denial = denials.find((one) => neutral.startsWith(`${one} `));
    const rest = denial === undefined ? neutral : neutral.slice(denial.length + 1);
    const [first] = rest.split(' ', 1);
    return verbs.isAdverb(first!) && rest !== first ? rest.slice(first!.length + 1) : rest;
  }
}

/** "foist {something} on": whether somebody else follows. */
function isLink(word: string, { classes }: Grammar): boolean {
  return word === 'as' || classes.opensNoAttribute.has(word) || classes.towardsSomebody.has(word);
}
