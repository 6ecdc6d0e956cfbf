/** How rare each term is, counted as texts come in. */
import { rarest, supposedShare, supposedTexts } from './settings.ts';

/** Numbers for terms, and in how many texts each was met. */
export interface Rarity {
  /** The term's number, given at first sight. */
  numberOf(term: string): number;
  /** Counts a text's terms: each once. */
  count(terms: Iterable<number>): void;
  /** ln((N + 100) / (n + 1)), at most ln 300, at least 0: N texts in all, n with the term. */
  of(term: number): number;
  /** For saving: texts counted, and in how many each term was met. */
  frequencies(): { texts: number; terms: Map<string, number> };
}

/** @param saved what `frequencies` gave, to go on from */
export function createRarity(saved?: { texts: number; terms: ReadonlyMap<string, number> }): Rarity {
  const numbers = new Map<string, number>();
  const met: number[] = [];
  let texts = saved?.texts ?? 0;
  for (const [term, count] of saved?.terms ?? []) {
    numbers.set(term, met.length);
    met.push(count);
  }
  const most = Math.log(rarest);
  return {
    numberOf(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, met.length);
      return met.push(0) - 1;
    },
    count(terms) {
      texts += 1;
      for (const term of terms) met[term]! += 1;
    },
    of: (term) => Math.max(0, Math.min(most, Math.log((texts + supposedTexts) / (met[term]! + supposedTexts * supposedShare)))),
    frequencies: () => ({ texts, terms: new Map([...numbers].map(([term, number]) => [term, met[number]!])) }),
  };
}
