/** What stands in a wording's gap, said in its neutral wordings too: "misled investors" for "led investors astray". */
import type { Grammar } from '../text/grammar.ts';
import { inflect } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Wording } from './lexicon.ts';

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

/** @param isFormOfVerb whether a word is surely a verb, in any of its forms */
export function createGapFilling(grammar: Grammar, isFormOfVerb: (word: string) => boolean): GapFilling {
  return (wording, text, match, neutral) => {
    const filling = filledGap(wording, text, match);
    return filling === null ? neutral : neutral.map((one) => (wording.advice.has(one) ? one : withFilling(one, filling)));
  };

  /** What fills the one gap of a wording: "£340,000" in "blew £340,000 on"; null where that is not sure. */
  function filledGap({ says }: Wording, { text, tokens }: ParsedText, { first, last }: Stretch): Filling | null {
    for (const say of says) {
      const words = say.split(' ');
      const at = words.findIndex((word) => gap.test(word));
      if (at < 1 || words.some((word, place) => place !== at && word !== '{their}' && /[{'’-]/.test(word))) continue;
      const end = last - (words.length - at - 1);
      const isSaid = words.every((word, place) => place === at || isFormOf(word, tokens[place < at ? first + place : end + place - at - 1]?.lower ?? ''));
      if (!isSaid || end <= first + at) continue;
      const filling = text.slice(tokens[first + at]!.start, tokens[end - 1]!.end);
      return { words: filling, standing: at !== 1 || words[at + 1] === 'million' ? 'elsewhere' : isLink(words.at(-1)!, grammar) ? 'before a link' : at < words.length - 1 ? 'as object' : 'elsewhere', isAs: words.at(-1) === 'as' };
    }
    return null;
  }

  function isFormOf(word: string, lower: string): boolean {
    if (word === '{their}') return grammar.classes.possessives.has(lower);
    const plain = word.replace(/^=/, '').toLowerCase();
    return plain === lower || inflect(plain, 'ANY', grammar.irregular).includes(lower);
  }

  /** "misled investors" for "led investors astray". */
  function withFilling(neutral: string, { words, standing, isAs }: Filling): string {
    if (gapInNeutral.test(neutral)) return neutral.replace(gapInNeutral, () => words);
    const [verb, link, ...more] = neutral.split(' ');
    if (standing === 'elsewhere' || !isFormOfVerb(verb!)) return neutral;
    // "imposed its old computers on" for "foisted its old computers on".
    if (standing === 'before a link') return link === undefined && isAs ? `${neutral} ${words}` : link !== undefined && more.length === 0 && isLink(link, grammar) ? `${verb} ${words} ${link}` : neutral;
    return link === undefined || grammar.classes.towardsSomebody.has(neutral.slice(neutral.lastIndexOf(' ') + 1)) || neutral.endsWith(' of') || neutral.endsWith(' from') ? `${neutral} ${words}` : neutral;
  }
}

/** "foist {something} on": whether somebody else follows. */
function isLink(word: string, grammar: Grammar): boolean {
  return word === 'as' || grammar.classes.opensNoAttribute.has(word) || grammar.classes.towardsSomebody.has(word);
}
