/** Filters that live in the address, so that a page can be linked to as it is seen. */
import { useLocation } from 'preact-iso';

type Changes = Record<string, string | readonly string[] | null>;

/** The values of the address's query, a way to change some of them, and all values of a name that may stand several times. */
export function useFilters(): [values: Record<string, string>, change: (changes: Changes) => void, all: (name: string) => string[]] {
  const { path, url, route } = useLocation();
  const given = () => new URLSearchParams(url.split('#')[0]!.split('?')[1] ?? '');
  const change = (changes: Changes) => {
    const values = given();
    for (const [name, value] of Object.entries(changes)) {
      values.delete(name);
      for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') values.append(name, one);
    }
    const text = values.toString();
    route(text === '' ? path : `${path}?${text}`, true);
  };
  return [Object.fromEntries(given()), change, (name) => given().getAll(name)];
}
