/** Answers that are kept while the store does not change. */

/** Gives the answer under a key, made anew when the store has changed. */
export type Latest<Answer> = (key: string, make: () => Promise<Answer>) => Promise<Answer>;

/** Answers kept at a time. */
const most = 50;

/** @param revisionNow the store's count of changes */
export function createLatest<Answer>(revisionNow: () => Promise<number>): Latest<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  let revision = -1;
  return async (key, make) => {
    const now = await revisionNow();
    if (now !== revision) {
      kept.clear();
      revision = now;
    }
    const known = kept.get(key);
    if (known) return known;
    const answer = make();
    kept.set(key, answer);
    // By then the store may have changed, and another answer stand under the key.
    answer.catch(() => void (kept.get(key) === answer && kept.delete(key)));
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return answer;
  };
}
