/** How the outlets portray those whom they name. */
import type { OutletComparison } from '../../../server/types.ts';
import { count } from '../format.ts';

const mostOutlets = 24;
const mostActors = 6;

export function Portrayals({ outlets }: { outlets: readonly OutletComparison[] }) {
  const some = outlets.filter((outlet) => outlet.portrayals.length > 0).slice(0, mostOutlets);
  if (some.length === 0) return null;
  return (
    <section id="portrayals" class="words">
      <h2>How actors are portrayed</h2>
      <p class="says">
        Findings in the outlet's own voice that lean for or against somebody named, summed by strength: below 0 harsher, above 0 kinder. Sums of few findings, without intervals. <a href="/method#figures">How it is made</a>
      </p>
      <ul class="columns">
        {some.map((outlet) => (
          <li key={outlet.outlet}>
            <h3>{outlet.outlet}</h3>
            <ol>
              {outlet.portrayals.slice(0, mostActors).map((portrayal) => (
                <li key={portrayal.actor}>
                  <b>{portrayal.actor}</b> {portrayal.lean > 0 ? `+${portrayal.lean}` : portrayal.lean < 0 ? `−${-portrayal.lean}` : '0'} <small>{count(portrayal.findings, 'finding', 'findings')}</small>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
