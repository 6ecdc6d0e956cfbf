/** Search, dates and outlet as filters of a page. */
import { useFilters } from '../use-filters.ts';

export function FilterBar({ outlets }: { outlets: readonly string[] }) {
  const [filters, change] = useFilters();
  const set = (name: string) => (event: Event) => change({ [name]: (event.target as HTMLInputElement).value, cursor: null });
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        Words
        <input type="search" name="q" value={filters['q'] ?? ''} onChange={set('q')} placeholder="harbour talks" />
      </label>
      {outlets.length > 0 && (
        <label>
          Outlet
          <select name="outlet" value={filters['outlet'] ?? ''} onChange={set('outlet')}>
            <option value="">all</option>
            {outlets.map((outlet) => (
              <option key={outlet} value={outlet}>
                {outlet}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        From
        <input type="date" name="from" value={filters['from'] ?? ''} onChange={set('from')} />
      </label>
      <label>
        To
        <input type="date" name="to" value={filters['to'] ?? ''} onChange={set('to')} />
      </label>
    </form>
  );
}
