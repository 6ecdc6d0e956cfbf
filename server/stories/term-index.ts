/** An inverted index of rare terms: which texts of about these days have them. */
import type { TermVector } from './likeness.ts';
import type { Rarity } from './rarity.ts';
import { mostCompared, mostFound, searchedTerms } from './settings.ts';

/** Positions are the caller's numbers for texts. */
export interface TermIndex {
  add(position: number, vector: TermVector): void;
  remove(position: number, vector: TermVector): void;
  /** Positions of the texts within the window that share the rarest of the vector's terms, the most alike first; a bounded number. */
  find(vector: TermVector, windowDays: number): number[];
}

/** Texts with a term: the dated ones by day, and those without a date. */
interface Postings {
  days: Map<number, number[]>;
  undated: number[];
  all: number;
}

export function createTermIndex(rarity: Rarity): TermIndex {
  const byTerm = new Map<number, Postings>();

  /** The terms to look by: rare and heavy. A text is filed under twice as many as it is sought by, so that two views of one event meet. */
  const heaviest = ({ terms, weights }: TermVector, most: number): { term: number; weight: number }[] =>
    Array.from(terms, (term, i) => ({ term, weight: weights[i]! * rarity.of(term) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.term - b.term)
      .slice(0, most);

  return {
    add(position, vector) {
      for (const { term } of heaviest(vector, 2 * searchedTerms)) {
        let postings = byTerm.get(term);
        if (postings === undefined) byTerm.set(term, (postings = { days: new Map(), undated: [], all: 0 }));
        postings.all += 1;
        if (vector.day === null) postings.undated.push(position);
        else {
          const day = postings.days.get(vector.day);
          if (day === undefined) postings.days.set(vector.day, [position]);
          else day.push(position);
        }
      }
    },
    remove(position, vector) {
      for (const term of vector.terms) {
        const postings = byTerm.get(term);
        if (postings === undefined) continue;
        const list = vector.day === null ? postings.undated : postings.days.get(vector.day);
        const at = list?.indexOf(position) ?? -1;
        if (list === undefined || at < 0) continue;
        list.splice(at, 1);
        postings.all -= 1;
        if (vector.day !== null && list.length === 0) postings.days.delete(vector.day);
        if (postings.all === 0) byTerm.delete(term);
      }
    },
    find(vector, windowDays) {
      const shared = new Map<number, number>();
      for (const { term, weight } of heaviest(vector, 2 * searchedTerms).slice(0, searchedTerms)) {
        const postings = byTerm.get(term);
        if (postings === undefined) continue;
        const lists = within(postings, vector.day, windowDays);
        let found = 0;
        for (const list of lists) found += list.length;
        if (found > mostFound) continue;
        for (const list of lists) for (const position of list) shared.set(position, (shared.get(position) ?? 0) + weight * rarity.of(term));
      }
      return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCompared).map(([position]) => position);
    },
  };

  function within({ days, undated, all }: Postings, day: number | null, windowDays: number): number[][] {
    if (day === null) return all > mostFound ? [] : [...days.values(), undated];
    const lists = [undated];
    for (let at = day - windowDays; at <= day + windowDays; at++) {
      const list = days.get(at);
      if (list !== undefined) lists.push(list);
    }
    return lists;
  }
}
