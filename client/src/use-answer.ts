/** An answer of the server for a page: loading, there, or failed. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiError } from './api.ts';
import { faultsInWords } from './labels.ts';

/** What went wrong, for the reader, and which fields it lies in, where the server says so. */
export interface Failed {
  title: string;
  detail: string;
  faults?: Record<string, string>;
}

export type Answer<T> = { state: 'loading' } | { state: 'there'; value: T } | ({ state: 'failed' } & Failed);

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

export function failureText(error: unknown): Failed {
  if (error instanceof ApiError) {
    const { field, errors } = error.problem;
    const inWords = faultsInWords(error.problem);
    // A caller is told of its request; a reader, of the fields that stand before him.
    const { title, detail } = inWords === null ? error.problem : { title: error.problem.title === 'The request is not as expected' ? 'This cannot be taken yet' : error.problem.title, detail: inWords };
    const wrong = [...(field === undefined ? [] : [{ field, message: error.problem.detail }]), ...(errors ?? [])];
    // A fault in one of several ("subheads.2") stands under the field that holds them all.
    return wrong.length === 0 ? { title, detail } : { title, detail, faults: Object.fromEntries(wrong.map(({ field, message }) => [field.split('.', 1)[0]!, message])) };
  }
  return { title: 'The page failed', detail: error instanceof Error ? error.message : String(error) };
}
