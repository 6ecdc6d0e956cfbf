/** An answer of the server for a page: loading, there, or failed. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiError } from './api.ts';

export type Answer<T> = { state: 'loading' } | { state: 'there'; value: T } | { state: 'failed'; title: string; detail: string };

/** Asks again whenever `key` changes; an answer that comes late for an old key is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    // What stands is kept while a new answer is on its way, so that the page does not jump.
    ask().then(
      (value) => current && setAnswer({ state: 'there', value }),
      (error: unknown) => current && setAnswer({ state: 'failed', ...failureText(error) }),
    );
    return () => {
      current = false;
    };
  }, [key, round]);
  return [answer, useCallback(() => setRound((before) => before + 1), [])];
}

export function failureText(error: unknown): { title: string; detail: string } {
  if (error instanceof ApiError) return { title: error.problem.title, detail: error.problem.detail };
  return { title: 'The page failed', detail: error instanceof Error ? error.message : String(error) };
}
