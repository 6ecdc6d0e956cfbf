/** How rare each term is, counted as texts come in. */
import { rarest, supposedShare, supposedTexts } from './settings.ts';

/** Numbers for terms, and in how many texts each was met. */
export interface Rarity {
  /** Counts a text's terms, each given once. @returns their numbers, in the same order */
  count(terms: readonly string[]): number[];
  /** ln((N + 100) / (n + 1)), at most ln 300, at least 0: N texts in all, n with the term. */
  of(term: number): number;
  /**
   * Forgets the terms that none of the latest texts holds, so that memory does not grow with all names that were ever in the news.
   * One that comes again gets another number and counts as new, which after so many texts without it makes it as rare as can be either way.
   */
  forgetUnmet(latest: number): void;
}

export function createRarity(): Rarity {
  const numbers = new Map<string, number>();
  const met: number[] = [];
  /** Logarithms of how often each was met: they are asked for far more often than they change. */
  const logOfMet: number[] = [];
  /** The text in which each was met last, by its place in time. */
  const lastMet: number[] = [];
  let texts = 0;
  let logOfTexts = 0;
  const most = Math.log(rarest);
  return {
    count(terms) {
      texts += 1;
      logOfTexts = Math.log(texts + supposedTexts);
      return terms.map((term) => {
        let number = numbers.get(term);
        if (number === undefined) numbers.set(term, (number = met.push(0) - 1));
        met[number]! += 1;
        lastMet[number] = texts;
        logOfMet[number] = Math.log(met[number]! + supposedTexts * supposedShare);
        return number;
      });
    },
    of: (term) => Math.max(0, Math.min(most, logOfTexts - logOfMet[term]!)),
    forgetUnmet(latest) {
      for (const [term, number] of numbers) if (lastMet[number]! <= texts - latest) numbers.delete(term);
    },
  };
}
