/** An inverted index of rare terms: which texts of about these days have them. */
import { firstFrom } from '../text/in-order.ts';
import type { TermVector } from './likeness.ts';
import type { Rarity } from './rarity.ts';
import { filedTerms, mostCompared, mostFound, searchedTerms } from './settings.ts';

/** Positions are the caller's numbers for texts, each used once. */
export interface TermIndex {
  add(position: number, vector: TermVector): void;
  remove(position: number, vector: TermVector): void;
  /** Positions of the texts within the window that share the rarest of the vector's terms, the most alike first; a bounded number. */
  find(vector: TermVector, windowDays: number): number[];
}

/** Positions of the texts with a term: the dated ones in order of their day, and those without a date. */
interface Postings {
  dated: number[];
  undated: number[];
}

export function createTermIndex(rarity: Rarity): TermIndex {
  const byTerm = new Map<number, Postings>();
  /** The day of each dated position. */
  const dayAt: number[] = [];

  /** Where in `dated` the first text of `day` or later stands. */
  function datedFrom(dated: readonly number[], day: number): number {
    // News mostly comes in order: look at the end first.
    if (dated.length === 0 || dayAt[dated.at(-1)!]! < day) return dated.length;
    return firstFrom(dated, (position) => dayAt[position]!, day);
  }

  return {
    add(position, vector) {
      if (vector.day !== null) dayAt[position] = vector.day;
      for (const term of heaviest(vector, rarity, filedTerms)) {
        let postings = byTerm.get(term);
        if (postings === undefined) byTerm.set(term, (postings = { dated: [], undated: [] }));
        if (vector.day === null) postings.undated.push(position);
        else {
          const at = datedFrom(postings.dated, vector.day + 1);
          if (at === postings.dated.length) postings.dated.push(position);
          else postings.dated.splice(at, 0, position);
        }
      }
    },
    remove(position, vector) {
      // Rarity has changed since, so the text may be filed under any of its terms.
      for (const term of vector.terms) {
        const postings = byTerm.get(term);
        if (postings === undefined) continue;
        const list = vector.day === null ? postings.undated : postings.dated;
        const at = list.indexOf(position);
        if (at >= 0) list.splice(at, 1);
        if (postings.dated.length + postings.undated.length === 0) byTerm.delete(term);
      }
    },
    find(vector, windowDays) {
      const shared = new Map<number, number>();
      for (const term of heaviest(vector, rarity, searchedTerms)) {
        const postings = byTerm.get(term);
        if (postings === undefined) continue;
        const { dated, undated } = postings;
        const from = vector.day === null ? 0 : datedFrom(dated, vector.day - windowDays);
        const to = vector.day === null ? dated.length : datedFrom(dated, vector.day + windowDays + 1);
        const rare = rarity.of(term);
        const count = (position: number) => shared.set(position, (shared.get(position) ?? 0) + rare);
        for (let at = Math.max(from, to - mostFound); at < to; at++) count(dated[at]!);
        for (let at = Math.max(0, undated.length - mostFound); at < undated.length; at++) count(undated[at]!);
      }
      return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCompared).map(([position]) => position);
    },
  };
}

/** The terms of the greatest weight times rarity, by which texts are filed and sought. */
function heaviest({ terms, weights }: TermVector, rarity: Rarity, most: number): number[] {
  const heavy = Float64Array.from(weights, (weight, i) => weight * rarity.of(terms[i]!));
  // A term's place among all is enough to choose by; equal ones are taken in order until there are enough.
  const least = terms.length <= most ? 0 : heavy.slice().sort()[terms.length - most]!;
  const chosen: number[] = [];
  for (let i = 0; i < terms.length && chosen.length < most; i++) if (heavy[i]! > 0 && heavy[i]! >= least) chosen.push(terms[i]!);
  return chosen;
}
