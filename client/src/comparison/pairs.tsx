/** Outlets pair by pair, and all measures of all outlets, as tables. */
import { useState } from 'preact/hooks';
import { republishes, toldDifference, verdictInWords } from '../../../server/compare/figures-in-words.ts';
import type { Comparison, Estimate, Measure, OutletComparison, OutletDifference } from '../../../server/types/comparison.ts';
import { gapHead } from '../charts/plumb-chart.ts';
import { TableBox } from '../components/table-box.tsx';
import { TableTools } from '../components/table-tools.tsx';
import { decimal } from '../format.ts';
import { useFilters } from '../use-filters.ts';
import { outletAddress, pairAddress } from './addresses.ts';
import { differenceIn, estimateIn } from './in-words.ts';

const shownAtFirst = 20;

export function Pairs({ comparison }: { comparison: Comparison }) {
  const [filters, change] = useFilters();
  const [all, setAll] = useState(false);
  const field = filters['field'] === 'headline' ? 'headline' : 'body';
  const rows = comparison.differences.filter((difference) => difference.field === field);
  if (comparison.differences.length === 0) return null;
  const clear = rows.filter((row) => row.clear).length;
  return (
    <section id="pairs">
      <h2>Pair by pair: {field === 'body' ? 'bodies' : 'headlines'}</h2>
      <p class="says">
        {clear === 0 ? `None of ${rows.length} pairs differs clearly.` : `${clear} of ${rows.length} ${rows.length === 1 ? 'pair differs' : 'pairs differ'} clearly.`} Differences of scores on shared stories with plain 95 % intervals; “clear” is said only of those that hold after Holm's correction for the number of pairs and where loaded wordings per 100 words, which the length of texts does not move, differ the same way.{' '}
        {field === 'headline' && comparison.outlets.some(republishes) && 'Headlines over republished texts share stories too, so there may be more of these than of stories that several outlets covered with texts of their own. '}
        <a href="/method#effects">How it is made</a>
      </p>
      <label class="chooser">
        Of the{' '}
        <select value={field} onChange={(event) => change({ field: (event.target as HTMLSelectElement).value === 'body' ? null : 'headline' })}>
          <option value="body">bodies</option>
          <option value="headline">headlines</option>
        </select>
      </label>
      <TableBox name="Pair by pair">
        <table class="pairs stacked">
          <thead>
            <tr>
              <th scope="col">Outlets</th>
              <th scope="col">Difference</th>
              <th scope="col">95 % interval</th>
              <th scope="col">Difference per 100 words</th>
              <th scope="col">Shared stories</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, shownAtFirst)).map((difference) => (
              <tr key={`${difference.a}\0${difference.b}`}>
                <th scope="row">
                  <a href={pairAddress(difference.a, difference.b, filters)}>
                    {difference.a} and {difference.b}
                  </a>
                </th>
                {figuresOf(difference).map((figure, at) => (
                  <td key={at} data-label={at === 0 ? 'difference' : '95 % interval'}>
                    {figure}
                  </td>
                ))}
                <td data-label="per 100 words">{rateOf(difference)}</td>
                <td data-label="shared stories">{difference.sharedStories}</td>
                <td class="verdict">{verdictInWords(difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <TableTools id="pairs" title={`Pair by pair: ${field === 'body' ? 'bodies' : 'headlines'}`} head={['Outlet', 'Other outlet', 'Field', 'Difference', '95 % from', 'to', 'Shared stories', 'In words', 'Per 100 words']} rows={() => comparison.differences.map((one) => [one.a, one.b, one.field, one.difference, one.interval[0], one.interval[1], one.sharedStories, verdictInWords(one), one.rate?.difference ?? null])}>
        {rows.length > shownAtFirst && (
          <button type="button" onClick={() => setAll(!all)}>
            {all ? `Show ${shownAtFirst} pairs` : `Show all ${rows.length} pairs`}
          </button>
        )}
      </TableTools>
    </section>
  );
}

/** The difference in weighted findings per 100 words, of the outlet that scores higher less the other. */
function rateOf({ difference, rate }: OutletDifference): string {
  return rate === null ? '–' : (difference < 0 ? -rate.difference : rate.difference).toFixed(2).replace('-', '−').replace(/^−0\.00$/, '0.00');
}

/** The difference and its interval, so written that they do not contradict the words beside them. */
function figuresOf(told: OutletDifference): [string, string] {
  const { value, interval: [from, to], digits } = toldDifference(told);
  return [decimal(value, digits), `${decimal(from, digits)} to ${decimal(to, digits)}`];
}

const columns: [Measure, string, number, number][] = [
  ['body', 'Body', 1, 0], ['headline', 'Headline', 1, 0], ['gap', gapHead, 1, 0], ['choiceIndex', 'Choices, %', 100, 0], ['quotedShare', 'Left to others, %', 100, 0], ['voiceGap', 'Own less quoted rate', 1, 1],
];

/** Of these measures it matters on which side of 0 they lie. */
const isDifference = (measure: Measure) => measure === 'gap' || measure === 'voiceGap';

export function AllMeasures({ comparison, outlets }: { comparison: Comparison; outlets: Comparison['outlets'] }) {
  const [filters] = useFilters();
  return (
    <section id="measures">
      <h2>All measures</h2>
      <p class="says">
        Means with 95 % intervals. The effects are measured within stories: how far an outlet lies from the mean of the outlets on the same stories{comparison.sharedStories === 0 ? ' (here no story has two outlets)' : ''}. <a href="/method#effects">How it is made</a>
      </p>
      <TableBox name="All measures">
        <table class="measures">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              {columns.map(([measure, name]) => (
                <th key={measure} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Effect, body</th>
              <th scope="col">Effect, headline</th>
            </tr>
          </thead>
          <tbody>
            {outlets.map(({ outlet, measures, effects }) => (
              <tr key={outlet}>
                <th scope="row">
                  <a href={outletAddress(outlet, filters)}>{outlet}</a>
                </th>
                {columns.map(([measure, , factor, digits]) => {
                  const { value, interval: bounds, ...rest } = measures[measure];
                  return <td key={measure}>{(isDifference(measure) ? differenceIn : estimateIn)({ ...rest, value: value === null ? null : value * factor, interval: bounds && [bounds[0] * factor, bounds[1] * factor] }, digits)}</td>;
                })}
                <td>{differenceIn(effects.body, 0)}</td>
                <td>{differenceIn(effects.headline, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <TableTools id="measures" title="All measures" head={['Outlet', 'Measure', 'Value', '95 % from', 'to', 'Counted', 'Note']} rows={() => outlets.flatMap(rowsOf)} />
    </section>
  );
}

function rowsOf({ outlet, measures, effects, rate }: OutletComparison): (string | number | null)[][] {
  const all: [string, Estimate][] = [...Object.entries(measures), ['rate of loaded wordings per 100 words', rate], ['effect, body', effects.body], ['effect, headline', effects.headline]];
  return all.map(([name, { value, interval: bounds, n, note }]) => [outlet, name, value, bounds?.[0] ?? null, bounds?.[1] ?? null, n, note]);
}
