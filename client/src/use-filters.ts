/** Filters that live in the address, so that a page can be linked to as it is seen. */
import { useLocation } from 'preact-iso';

type Changes = Record<string, string | readonly string[] | null>;

/**
 * The values of the address's query, a way to change some of them, and all values of a name that may stand several times. A change is a
 * step that Back undoes; `quietly` makes it none, where it only says how the same figures are looked at.
 */
export function useFilters(): [values: Record<string, string>, change: (changes: Changes, quietly?: boolean) => void, all: (name: string) => string[]] {
  const { path, url, route } = useLocation();
  const given = () => new URLSearchParams(url.split('#')[0]!.split('?')[1] ?? '');
  const change = (changes: Changes, quietly = false) => {
    const values = given();
    for (const [name, value] of Object.entries(changes)) {
      values.delete(name);
      for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') values.append(name, one);
    }
    const text = values.toString();
    const address = text === '' ? path : `${path}?${text}`;
    // Asking for what is there already is no step.
    if (address !== url.split('#')[0]) route(address, quietly);
  };
  return [Object.fromEntries(given()), change, (name) => given().getAll(name)];
}
