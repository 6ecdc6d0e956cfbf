/** Whose something is, said in neutral wordings too: "praised his own work" for "tooted his own horn". */
import type { Grammar } from '../text/grammar.ts';
import { isGenitive } from '../text/marks.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Wording } from './lexicon.ts';

export interface NeutralOwner {
  /** Whether an owner stands in a wording, and is asked for by a neutral wording of it. */
  isAskedBy(wording: Pick<Wording, 'says' | 'neutral'>): boolean;
  /** @returns `neutral` with the owner that the wording has in a text, as it is where none is found; advice as it is */
  of(wording: Pick<Wording, 'says' | 'advice'>, text: ParsedText, match: Stretch, neutral: string[]): string[];
}

const gap = '{their}';
const asked = /\bthe(?:ir|mselves)\b/;

export function createNeutralOwner({ irregular: { owners } }: Pick<Grammar, 'irregular'>): NeutralOwner {
  return {
    isAskedBy: ({ says, neutral }) => neutral.some((one) => asked.test(one)) && says.some((say) => say.split(' ').some((word) => word === gap || owners.has(word))),
    of({ says, advice }, text, match, neutral) {
      const [own, self] = inGap(says, text, match) ?? written(text, match) ?? [];
      if (own === undefined) return neutral;
      const owned = (one: string) => one.replace(/\btheir\b/g, () => own);
      return neutral.map((one) => (advice.has(one) ? one : self === undefined ? owned(one) : owned(one).replace(/\bthemselves\b/g, self)));
    },
  };

  /** The owner in the gap of a spelling, found from its end: "their" of "robbed its residents of their dignity", "the mayor's" of "did the mayor's dirty work". */
  function inGap(says: readonly string[], text: ParsedText, { first, last }: Stretch): readonly [own: string, self?: string] | null {
    for (const say of says) {
      const words = say.split(' ');
      const from = first + words.indexOf(gap);
      const at = last - (words.length - words.indexOf(gap));
      if (from < first || at < from) continue;
      const owner = owners.get(text.tokens[at]!.lower);
      if (owner !== undefined) return owner;
      if (at > from && isGenitive(text, at)) return [text.text.slice(text.tokens[from]!.start, text.tokens[at]!.end)];
    }
    return null;
  }

  /** The first owner among the words: "his" of "a legend in his own mind", which the lexicon spells so. */
  function written({ tokens }: ParsedText, { first, last }: Stretch): readonly [own: string, self: string] | null {
    for (let at = first; at < last; at += 1) {
      const owner = owners.get(tokens[at]!.lower);
      if (owner !== undefined) return owner;
    }
    return null;
  }
}
