/** Neutral wordings that are amounts, as what is counted asks for them: "much criticism" and "many complaints" for "a torrent of". */
import type { Grammar } from '../text/grammar.ts';
import { looksPlural } from '../text/inflect.ts';
import type { ParsedText } from '../text/parse.ts';

export interface NeutralAmounts {
  /** Whether a neutral wording tells how many or how much. */
  tellsAmount(neutral: string): boolean;
  /** @param last where the wording ends @returns `neutral` without those that what stands there cannot have; as it is where no noun does */
  before(text: ParsedText, last: number, neutral: string[]): string[];
}

export function createNeutralAmounts({ irregular: { ofMass }, classes }: Pick<Grammar, 'irregular' | 'classes'>): NeutralAmounts {
  const masses = new Set(Object.values(ofMass));
  return {
    tellsAmount: (neutral) => ofMass[neutral] !== undefined || masses.has(neutral),
    before({ tokens }, last, neutral) {
      let at = last;
      // "sharp criticism", "shell firms"
      while (tokens[at]?.tag === 'ADJ' || (tokens[at]?.tag === 'NOUN' && tokens[at + 1]?.tag === 'NOUN')) at += 1;
      const noun = tokens[at];
      if (noun?.tag !== 'NOUN') return neutral;
      const isCounted = (looksPlural(noun.lower) && !classes.noPlurals.has(noun.lower)) || classes.plurals.has(noun.lower);
      const fits = isCounted ? neutral.filter((one) => !masses.has(one)) : [...new Set(neutral.map((one) => ofMass[one] ?? one))];
      return fits.length > 0 ? fits : neutral;
    },
  };
}
