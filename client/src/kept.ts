/** What a reader has begun, kept for as long as the tab is open: going to another page is no reason to lose it, nor, of what was read, typed or pasted, loading this one again. */
import { useEffect, useState } from 'preact/hooks';

const kept = new Map<string, unknown>();
const readers = new Map<string, Set<() => void>>();

const stored = (key: string) => `plumbline: ${key}`;

/** Keeps a value under a key; null lets it go. Who shows it is told. @param overReload whether it is kept over a reload too */
export function keep(key: string, value: unknown, overReload = false): void {
  if (value === null) kept.delete(key);
  else kept.set(key, value);
  if (overReload || value === null) store(key, value);
  for (const told of readers.get(key) ?? []) told();
}

/** Of what the browser does not store, being full or told not to, the page keeps its own until it is loaded again. */
function store(key: string, value: unknown): void {
  try {
    // First the older value goes: it may not stand for one that finds no room.
    sessionStorage.removeItem(stored(key));
    if (value !== null) sessionStorage.setItem(stored(key), JSON.stringify(value));
  } catch {
    return;
  }
}

/** What is kept under a key, also from before the page was loaded; else `start`. */
export function recall<T>(key: string, start: T, overReload = true): T {
  if (kept.has(key)) return kept.get(key) as T;
  try {
    const text = overReload ? sessionStorage.getItem(stored(key)) : null;
    if (text === null) return start;
    // Read once: who watches it for changes would take it for another one each time.
    const value = JSON.parse(text) as T;
    kept.set(key, value);
    return value;
  } catch {
    return start;
  }
}

/** State that outlives its page in this tab; work that ends after the reader has gone may still set it. */
export function useKept<T>(key: string, start: T, overReload = false): [value: T, set: (value: T | ((before: T) => T)) => void] {
  const [, draw] = useState(0);
  useEffect(() => {
    const told = () => draw((before) => before + 1);
    const all = readers.get(key) ?? new Set();
    readers.set(key, all.add(told));
    return () => {
      all.delete(told);
    };
  }, [key]);
  const now = () => recall(key, start, overReload);
  return [now(), (value) => keep(key, typeof value === 'function' ? (value as (before: T) => T)(now()) : value, overReload)];
}
