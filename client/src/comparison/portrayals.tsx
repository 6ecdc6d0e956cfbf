/** How the outlets portray those whom they name. */
import type { ActorPortrayal, OutletComparison } from '../../../server/types/comparison.ts';
import { TableTools } from '../components/table-tools.tsx';
import { count, decimal } from '../format.ts';
import { names } from './in-words.ts';

const mostOutlets = 24;
const mostActors = 6;

export function Portrayals({ outlets }: { outlets: readonly OutletComparison[] }) {
  const some = outlets.filter((outlet) => outlet.portrayals.length > 0).slice(0, mostOutlets);
  if (some.length === 0) return null;
  return (
    <section id="portrayals" class="words">
      <h2>How actors are portrayed</h2>
      <p class="says">
        How far the findings in the outlet's own voice that lean for or against somebody lean on average, −3 to 3: below 0 harsher, above 0 kinder. In brackets 95 % intervals, from three texts on. In small letters stand groups and offices that a text gives no name: “police” in one story are others in the next. <a href="/method#figures">How it is made</a>
      </p>
      <ul class="columns">
        {some.map((outlet) => (
          <li key={outlet.outlet}>
            <h3>{outlet.outlet}</h3>
            <ol>
              {surestFirst(outlet.portrayals).slice(0, mostActors).map((portrayal) => (
                <li key={portrayal.actor}>
                  <b>{portrayal.actor}</b> {leanIn(portrayal)}{' '}
                  <small>
                    {count(portrayal.findings, 'finding', 'findings')} in {count(portrayal.mean.n, 'text', 'texts')}
                    {portrayal.names.length > 0 && `, also as ${names(portrayal.names, 3)}`}
                  </small>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <TableTools id="portrayals" title="How actors are portrayed" head={head} rows={() => rowsOf(some)} />
    </section>
  );
}

const head = ['Outlet', 'Actor', 'Also as', 'Mean lean', '95 % from', 'to', 'Texts', 'Findings', 'Sum of leans'];

function rowsOf(outlets: readonly OutletComparison[]): (string | number | null)[][] {
  return outlets.flatMap(({ outlet, portrayals }) => portrayals.map(({ actor, names: others, mean: { value, interval, n }, findings, lean }) => [outlet, actor, others.join(', '), value, interval?.[0] ?? null, interval?.[1] ?? null, n, findings, lean]));
}

/** Those of whom enough texts speak come first. */
function surestFirst(portrayals: readonly ActorPortrayal[]): ActorPortrayal[] {
  return [...portrayals].sort((a, b) => Number(b.mean.value !== null) - Number(a.mean.value !== null));
}

function leanIn({ mean: { value, interval } }: ActorPortrayal): string {
  if (value === null || interval === null) return 'too few texts';
  return `${value > 0 ? '+' : ''}${decimal(value)} (${decimal(interval[0])} to ${decimal(interval[1])})`;
}
