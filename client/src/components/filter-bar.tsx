/** Search, topic, dates and outlets as filters of a page. */
import { useFilters } from '../use-filters.ts';

interface Props {
  outlets: readonly string[];
  /** Whether several outlets may be chosen, and a topic of stories given. */
  several?: boolean;
}

export function FilterBar({ outlets, several = false }: Props) {
  const [filters, change] = useFilters();
  const set = (name: string) => (event: Event) => change({ [name]: (event.target as HTMLInputElement).value, cursor: null, first: null });
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {several && (
        <label>
          Only stories about
          <input type="search" name="topic" value={filters['topic'] ?? ''} onChange={set('topic')} placeholder="harbour" title="Stories of which at least half of the texts hold these words" />
        </label>
      )}
      <label>
        {several ? 'Only texts with the words' : 'Words'}
        <input type="search" name="q" value={filters['q'] ?? ''} onChange={set('q')} placeholder={several ? '"night shifts"' : 'harbour talks'} />
      </label>
      {several && <OutletChoice outlets={outlets} />}
      {!several && outlets.length > 0 && (
        <label>
          Outlet
          <input type="search" name="outlet" list="outlets" value={filters['outlet'] ?? ''} onChange={set('outlet')} placeholder="all" />
          <datalist id="outlets">
            {outlets.map((outlet) => (
              <option key={outlet} value={outlet} />
            ))}
          </datalist>
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

/** Boxes to tick are shown for this many outlets; of more, those with the most texts. */
const mostBoxes = 200;

/** No box ticked means all outlets. */
function OutletChoice({ outlets }: { outlets: readonly string[] }) {
  const [, change, all] = useFilters();
  const chosen = all('outlet');
  if (outlets.length < 2) return null;
  const boxes = [...chosen.filter((outlet) => !outlets.includes(outlet)), ...outlets.slice(0, mostBoxes)];
  const toggle = (outlet: string) => change({ outlet: chosen.includes(outlet) ? chosen.filter((one) => one !== outlet) : [...chosen, outlet], first: null });
  return (
    <details class="choice">
      <summary>{chosen.length === 0 ? 'All outlets' : chosen.length === 1 ? chosen[0] : `${chosen.length} outlets`}</summary>
      <fieldset>
        <legend class="offscreen">Outlets</legend>
        {boxes.map((outlet) => (
          <label key={outlet} class="check">
            <input type="checkbox" checked={chosen.includes(outlet)} onChange={() => toggle(outlet)} />
            {outlet}
          </label>
        ))}
        {chosen.length > 0 && (
          <button type="button" onClick={() => change({ outlet: null, first: null })}>
            All outlets
          </button>
        )}
      </fieldset>
    </details>
  );
}
