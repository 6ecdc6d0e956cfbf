/** Goes on in a list by its cursor, which lives in the address, and back to its beginning. */
import { useFilters } from '../use-filters.ts';

export function Pager({ next }: { next: string | null }) {
  const [{ cursor }, change] = useFilters();
  const turn = (to: string | null) => {
    change({ cursor: to });
    // A page is read from its first line on.
    scrollTo(0, 0);
  };
  return (
    <>
      {cursor && (
        <button type="button" onClick={() => turn(null)}>
          First page
        </button>
      )}
      {next && (
        <button type="button" onClick={() => turn(next)}>
          Next page
        </button>
      )}
    </>
  );
}
