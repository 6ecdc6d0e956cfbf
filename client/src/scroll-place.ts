/** Where each page of the history was scrolled to, so that Back leads to the line that was left, also where a list must be fetched again first. */
import { useEffect } from 'preact/hooks';

const storedUnder = 'places';
/** Entries of the history that are remembered. */
const mostPlaces = 100;
/** A list that is not there after so many milliseconds is not waited for. */
const longestWait = 4_000;

const places = new Map<string, number>(read());
/** While a place is being restored, the page's own jumps are no reader's scrolling. */
let restoring: (() => void) | null = null;

function read(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(storedUnder) ?? '[]') as [string, number][];
  } catch {
    // Storage that is closed or spoilt costs a place, no page.
    return [];
  }
}

function write(): void {
  try {
    sessionStorage.setItem(storedUnder, JSON.stringify([...places].slice(-mostPlaces)));
  } catch {
    // As above.
  }
}

const entryOf = (state: unknown) => (state as { entry?: string } | null)?.entry;

/** The mark of the entry that is open, made where it has none yet. */
function entry(): string {
  const known = entryOf(history.state);
  if (known !== undefined) return known;
  const made = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  history.replaceState({ entry: made }, '');
  places.set(made, scrollY);
  return made;
}

/** Keeps the places of a reader's way through the pages, and goes back to them. To be used once. */
export function useScrollPlace(url: string): void {
  useEffect(() => void entry(), [url]);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const remember = () => {
      if (restoring === null && entryOf(history.state) !== undefined) places.set(entry(), scrollY);
    };
    const back = () => {
      restoring?.();
      const known = entryOf(history.state);
      if (known === undefined) entry();
      else goTo(places.get(known) ?? 0);
    };
    addEventListener('scroll', remember, { passive: true });
    // Before the router draws the other page, whose height would be taken for the reader's scrolling.
    addEventListener('popstate', back, { capture: true });
    addEventListener('pagehide', write);
    const left = places.get(entry()) ?? 0;
    if (left > 0) goTo(left);
    return () => {
      removeEventListener('scroll', remember);
      removeEventListener('popstate', back, { capture: true });
      removeEventListener('pagehide', write);
    };
  }, []);
}

/** Whether a page is being brought back to where it was left, so that nobody else scrolls it. */
export function isRestoring(): boolean {
  return restoring !== null;
}

/** Scrolls as soon as the page is long enough, unless the reader goes elsewhere first. */
function goTo(place: number): void {
  const seen = new ResizeObserver(() => attempt());
  const given = new AbortController();
  const end = () => {
    seen.disconnect();
    clearTimeout(timer);
    given.abort();
    restoring = null;
  };
  const timer = setTimeout(end, longestWait);
  const attempt = () => {
    scrollTo(0, place);
    if (Math.abs(scrollY - place) < 2) requestAnimationFrame(settled);
  };
  // What is drawn above the place a moment later moves it once more.
  let rounds = 0;
  const settled = () => {
    if (restoring !== end) return;
    if (Math.abs(scrollY - place) >= 2) return;
    rounds += 1;
    if (rounds > 10) end();
    else requestAnimationFrame(settled);
  };
  restoring = end;
  for (const name of ['wheel', 'touchstart', 'keydown', 'pointerdown', 'click']) addEventListener(name, end, { signal: given.signal, capture: true, passive: true });
  seen.observe(document.body);
  attempt();
}
