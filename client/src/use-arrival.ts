/** Where the focus goes when a form gives way to what came of it: without this it would fall back to the top of the page, and nothing would be read out. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus on an element when something new has come; what is there already when the page opens moves nothing.
 * @param arrived changes when it has come; null and false are nothing
 */
export function useArrival<T extends HTMLElement>(arrived: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  useChange(arrived, () => element.current?.focus());
  return element;
}

/** As `useArrival`, for what was refused: the focus goes to the first field that is wrong, else to the notice that says why. @returns the part of the page that both stand in */
export function useRefusal<T extends HTMLElement>(failure: unknown): RefObject<T | null> {
  const part = useRef<T>(null);
  const first = (what: string) => part.current?.querySelector<HTMLElement>(what);
  useChange(failure, () => (first('[aria-invalid="true"]') ?? first('.failure'))?.focus());
  return part;
}

function useChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (value !== null && value !== undefined && value !== false) act();
  }, [value]);
}
