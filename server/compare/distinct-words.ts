/** Words that set an outlet apart: log-odds with an informative Dirichlet prior. */

import type { DistinctWord, OutletWords } from '../types/outlet.ts';

/** An outlet's text, for counting. Feed texts of stories that the outlets share, or the words will name topics. */
export interface OutletText {
  outlet: string;
  text: string;
}

export interface DistinctWordsOptions {
  /** Total weight of the prior in words: the words of all outlets together, shrunk to this size, are added to each side. */
  priorWords: number;
  /** Fewer standard errors are not shown: 3, since of 10,000 words 500 pass 1.96 by chance. */
  leastZ: number;
  /** A word in fewer of the outlet's texts belongs to a story, not to the outlet. */
  leastTexts: number;
  /** Words shown an outlet. */
  most: number;
}

const distinctWordsOptions: DistinctWordsOptions = { priorWords: 500, leastZ: 3, leastTexts: 3, most: 30 };

interface Counts {
  words: Map<string, { uses: number; texts: number }>;
  total: number;
}

/** Counts words text by text, so that who reads many can let others have their turn between them. */
export interface WordCounts {
  add(text: OutletText): void;
  /** Each outlet's words, those furthest apart first; outlets in the order in which they came. */
  distinct(options?: Partial<DistinctWordsOptions>): OutletWords[];
}

/**
 * For outlet i, the others together j, and word w: δ = ln((y_i + a) / (n_i + a0 - y_i - a)) - ln((y_j + a) / (n_j + a0 - y_j - a)),
 * variance 1 / (y_i + a) + 1 / (y_j + a), z = δ / √variance, where y counts the word, n all words, a = a0 · (y_i + y_j) / (n_i + n_j)
 * (Monroe, Colaresi & Quinn 2008, "Fightin' Words", equations 15, 16, 18, 22). A rare word needs a greater lead than a common one.
 * @param grammatical words that are counted among all, and never shown: of the commonest words a small lead is already sure, and they tell of sentences, not of a choice
 */
export function createWordCounts(grammatical: ReadonlySet<string> = new Set()): WordCounts {
  const outlets = new Map<string, Counts>();
  const all: Counts = { words: new Map(), total: 0 };
  return {
    add({ outlet, text }) {
      let counts = outlets.get(outlet);
      if (counts === undefined) outlets.set(outlet, (counts = { words: new Map(), total: 0 }));
      const seen = new Map<string, number>();
      for (const word of wordsOf(text)) seen.set(word, (seen.get(word) ?? 0) + 1);
      for (const [word, uses] of seen) for (const sum of [counts, all]) count(sum, word, uses);
    },
    distinct: (options = {}) => [...outlets].map(([outlet, counts]) => ({ outlet, words: distinctIn(outlet, counts, all, grammatical, { ...distinctWordsOptions, ...options }) })),
  };
}

function distinctIn(outlet: string, counts: Counts, all: Counts, grammatical: ReadonlySet<string>, { priorWords, leastZ, leastTexts, most }: DistinctWordsOptions): DistinctWord[] {
  const elsewhere = all.total - counts.total;
  if (elsewhere === 0) return [];
  // An outlet's own name tells nothing: it stands in date lines and credits.
  const named = new Set(wordsOf(outlet));
  const words: DistinctWord[] = [];
  for (const [word, { uses, texts: inTexts }] of counts.words) {
    if (inTexts < leastTexts || named.has(word) || grammatical.has(word)) continue;
    const everywhere = all.words.get(word)!.uses;
    const others = everywhere - uses;
    const prior = (priorWords * everywhere) / all.total;
    const odds = (own: number, total: number) => Math.log((own + prior) / (total + priorWords - own - prior));
    const z = (odds(uses, counts.total) - odds(others, elsewhere)) / Math.sqrt(1 / (uses + prior) + 1 / (others + prior));
    if (z >= leastZ) words.push({ word, uses, texts: inTexts, rate: (10_000 * uses) / counts.total, rateElsewhere: (10_000 * others) / elsewhere, z });
  }
  return words.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1)).slice(0, most);
}

function* wordsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu)) yield word.toLowerCase().replaceAll('’', "'");
}

function count(counts: Counts, word: string, uses: number): void {
  counts.total += uses;
  const known = counts.words.get(word);
  if (known === undefined) counts.words.set(word, { uses, texts: 1 });
  else {
    known.uses += uses;
    known.texts += 1;
  }
}
