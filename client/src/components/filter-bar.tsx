/** Search, topic, dates and outlets as filters of a page. */
import { outletKey } from '../../../server/store/outlet-key.ts';
import { useFilters } from '../use-filters.ts';
import { DateField, rangeFault } from './date-field.tsx';
import { howWordsAreFound, SearchField } from './search-field.tsx';

interface Props {
  outlets: readonly string[];
  /** Whether several outlets may be chosen, and a topic of stories given; elsewhere a topic is shown where a link has brought one. */
  several?: boolean;
  /** What is wrong with fields, by their names. */
  faults?: Record<string, string> | undefined;
}

export function FilterBar({ outlets, several = false, faults = {} }: Props) {
  const [filters, change] = useFilters();
  const choose = (name: string, value: string) => change({ [name]: value, cursor: null, first: null });
  const set = (name: string) => (words: string) => choose(name, words);
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {(several || filters['topic']) && (
        <label>
          Only stories about
          <SearchField name="topic" value={filters['topic']} onWords={set('topic')} placeholder="harbour" title="Stories of which at least half of the texts hold these words" />
        </label>
      )}
      <label>
        {several ? 'Only texts with the words' : 'Words'}
        <SearchField name="q" value={filters['q']} onWords={set('q')} placeholder={several ? '"night shifts"' : 'harbour talks'} title={howWordsAreFound} />
      </label>
      {several && <OutletChoice outlets={outlets} />}
      {!several && outlets.length > 0 && (
        <label>
          Outlet
          <SearchField name="outlet" list="outlets" value={filters['outlet']} onWords={set('outlet')} placeholder="all" />
          <datalist id="outlets">
            {outlets.map((outlet) => (
              <option key={outlet} value={outlet} />
            ))}
          </datalist>
        </label>
      )}
      <DateField label="From" name="from" value={filters['from']} fault={faults['from']} onDay={(day) => choose('from', day)} />
      <DateField label="To" name="to" value={filters['to']} fault={faults['to'] ?? rangeFault(filters['from'], filters['to'])} onDay={(day) => choose('to', day)} />
    </form>
  );
}

/** Boxes to tick are shown for this many outlets; of more, those with the most texts. */
const mostBoxes = 200;

/** No box ticked means all outlets. */
function OutletChoice({ outlets }: { outlets: readonly string[] }) {
  const [, change, all] = useFilters();
  // A link may spell an outlet in another way; its box is ticked all the same.
  const known = new Map(outlets.map((outlet) => [outletKey(outlet), outlet]));
  const chosen = [...new Set(all('outlet').map((outlet) => known.get(outletKey(outlet)) ?? outlet))];
  if (outlets.length < 2) return null;
  const boxes = [...chosen.filter((outlet) => !outlets.slice(0, mostBoxes).includes(outlet)), ...outlets.slice(0, mostBoxes)];
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
