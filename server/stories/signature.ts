/** What stories remember of an article: all that a store must keep to group later ones without reading the text again. */
import { sketchOf } from './copies.ts';
import type { TermVector } from './likeness.ts';
import { dayOf } from './likeness.ts';
import type { Provenance } from './origin.ts';
import type { Rarity } from './rarity.ts';
import { keptTerms, signedTerms } from './settings.ts';
import type { StoryWords } from './story-words.ts';
import { termsOf } from './terms.ts';

/** An article as it comes to be grouped. `id` is unique. */
export interface StoryArticle {
  id: string;
  headline: string | null;
  body: string;
  publishedAt: string | null;
  outlet?: string | null;
  origin?: string | null;
}

/** About 4 KB as JSON: terms with weights (without rarity, which changes), the sketch of its runs, and where it came from. */
export interface Signature extends Provenance {
  terms: [term: string, weight: number][];
  hashes: number[];
  runs: number;
  /** The story in which the program placed the article, where that is known; a reader may have put it elsewhere since. */
  placed?: string;
}

/** Reads an article once: about a millisecond for 500 words. */
export function signatureOf(article: StoryArticle, words: StoryWords): Signature {
  const { hashes, runs } = sketchOf(article.body);
  return {
    id: article.id,
    outlet: article.outlet ?? null,
    origin: article.origin ?? null,
    publishedAt: article.publishedAt,
    terms: heaviestTerms(termsOf(article.headline, article.body, words)),
    hashes: [...hashes],
    runs,
  };
}

function heaviestTerms(weights: ReadonlyMap<string, number>): [string, number][] {
  const terms = [...weights];
  // A stable sort: of equal terms the earlier in the text stays.
  const kept = terms.length <= signedTerms ? terms : terms.sort((a, b) => b[1] - a[1]).slice(0, signedTerms);
  return kept.map(([term, weight]) => [term, Math.round(weight * 100) / 100]);
}

/** A signature's terms as `rarity` numbers them, in the signature's order. Counts the article. */
export function countTerms({ terms, publishedAt }: Signature, rarity: Rarity): TermVector {
  return {
    terms: Int32Array.from(rarity.count(terms.map(([term]) => term))),
    weights: Float32Array.from(terms, ([, weight]) => weight),
    day: dayOf(publishedAt),
  };
}

/** The heaviest terms by weight times rarity, in ascending order of their numbers. */
export function vectorOf({ terms, weights, day }: TermVector, rarity: Rarity): TermVector {
  const heavy = Float64Array.from(weights, (weight, i) => weight * rarity.of(terms[i]!));
  const least = terms.length <= keptTerms ? 0 : heavy.slice().sort()[terms.length - keptTerms]!;
  const kept: number[] = [];
  for (let i = 0; i < terms.length; i++) if (heavy[i]! >= least) kept.push(i);
  kept.sort((a, b) => terms[a]! - terms[b]!);
  return { terms: Int32Array.from(kept, (i) => terms[i]!), weights: Float32Array.from(kept, (i) => weights[i]!), day };
}
