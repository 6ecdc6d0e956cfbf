/** What a reader has begun, kept for as long as the tab is open: going to another page is no reason to lose it. */
import { useEffect, useState } from 'preact/hooks';

const kept = new Map<string, unknown>();
const readers = new Map<string, Set<() => void>>();

/** Keeps a value under a key; null lets it go. Who shows it is told. */
export function keep(key: string, value: unknown): void {
  if (value === null) kept.delete(key);
  else kept.set(key, value);
  for (const told of readers.get(key) ?? []) told();
}

/** State that outlives its page in this tab; work that ends after the reader has gone may still set it. */
export function useKept<T>(key: string, start: T): [value: T, set: (value: T | ((before: T) => T)) => void] {
  const [, draw] = useState(0);
  useEffect(() => {
    const told = () => draw((before) => before + 1);
    const all = readers.get(key) ?? new Set();
    readers.set(key, all.add(told));
    return () => {
      all.delete(told);
    };
  }, [key]);
  const now = () => (kept.has(key) ? (kept.get(key) as T) : start);
  return [now(), (value) => keep(key, typeof value === 'function' ? (value as (before: T) => T)(now()) : value)];
}
