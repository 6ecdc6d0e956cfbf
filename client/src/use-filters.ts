/** Filters that live in the address, so that a page can be linked to as it is seen. */
import { useLocation } from 'preact-iso';

/** The values of the address's query, and a way to change some of them. */
export function useFilters(): [Record<string, string>, (changes: Record<string, string | null>) => void] {
  const { path, query, route } = useLocation();
  const change = (changes: Record<string, string | null>) => {
    const values = new URLSearchParams(query as Record<string, string>);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') values.delete(name);
      else values.set(name, value);
    }
    const text = values.toString();
    route(text === '' ? path : `${path}?${text}`, true);
  };
  return [query as Record<string, string>, change];
}
