/** Which of several like texts came first. */

/** What tells an origin: the outlet, whom its text credits, and when it stood there. */
export interface Provenance {
  id: string;
  outlet: string | null;
  /** Who the text says published it first; null where it says nothing. */
  origin: string | null;
  publishedAt: string | null;
}

/**
 * The origin among texts that are one: the outlet that others credit, or one that credits nobody else, then the first by
 * date (a text without a date last), then the first given.
 * @param texts at least one, in order of arrival
 */
export function originOf(texts: readonly Provenance[]): Provenance {
  const same = (a: string | null, b: string | null) => a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
  const credited = new Set(texts.filter(({ outlet }) => outlet !== null && texts.some((other) => !same(other.outlet, outlet) && same(other.origin, outlet))));
  const rank = (text: Provenance) => (credited.has(text) ? 0 : text.origin === null || same(text.origin, text.outlet) ? 1 : 2);
  const time = ({ publishedAt }: Provenance) => {
    const at = publishedAt === null ? NaN : Date.parse(publishedAt);
    return Number.isNaN(at) ? Infinity : at;
  };
  let first = texts[0]!;
  for (const text of texts) {
    const earlier = rank(text) - rank(first) || (time(text) === time(first) ? 0 : time(text) < time(first) ? -1 : 1);
    if (earlier < 0) first = text;
  }
  return first;
}
