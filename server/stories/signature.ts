/** What stories remember of an article: all that a store must keep to group later ones without reading the text again. */
import { sketchOf } from './copies.ts';
import type { TermVector } from './likeness.ts';
import { dayOf } from './likeness.ts';
import type { Provenance } from './origin.ts';
import type { Rarity } from './rarity.ts';
import { keptTerms } from './settings.ts';
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

/** About 2 KB as JSON: terms with weights (without rarity, which changes), the sketch of its runs, and where it came from. */
export interface Signature extends Provenance {
  terms: [term: string, weight: number][];
  hashes: number[];
  runs: number;
}

/** Reads an article once, about a millisecond for 500 words. All its terms are there; `vectorOf` keeps the heaviest. */
export function signatureOf(article: StoryArticle): Signature {
  const { hashes, runs } = sketchOf(article.body);
  return {
    id: article.id,
    outlet: article.outlet ?? null,
    origin: article.origin ?? null,
    publishedAt: article.publishedAt,
    terms: [...termsOf(article.headline, article.body)],
    hashes: [...hashes],
    runs,
  };
}

/** The terms as numbers, the heaviest by weight times rarity only. */
export function vectorOf(signature: Signature, rarity: Rarity): TermVector {
  const numbered = signature.terms.map(([term, weight]) => ({ term: rarity.numberOf(term), weight }));
  const kept = numbered.length <= keptTerms ? numbered : numbered.sort((a, b) => b.weight * rarity.of(b.term) - a.weight * rarity.of(a.term)).slice(0, keptTerms);
  kept.sort((a, b) => a.term - b.term);
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    day: dayOf(signature.publishedAt),
  };
}
