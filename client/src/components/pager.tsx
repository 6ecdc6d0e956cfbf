/** Goes on in a list by its cursor, which lives in the address, and back to its beginning. */
import { useFilters } from '../use-filters.ts';

export function Pager({ next }: { next: string | null }) {
  const [{ cursor }, change] = useFilters();
  return (
    <>
      {cursor && (
        <button type="button" onClick={() => change({ cursor: null })}>
          First page
        </button>
      )}
      {next && (
        <button type="button" onClick={() => change({ cursor: next })}>
          Next page
        </button>
      )}
    </>
  );
}
