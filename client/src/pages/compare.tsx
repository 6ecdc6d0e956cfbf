/** The comparison of outlets: the home page. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Comparison, Family, OutletComparison, Voice } from '../../../server/types.ts';
import { api } from '../api.ts';
import { barConfig, type Series } from '../charts/bar-chart.ts';
import { ChartFrame, type Table } from '../charts/chart-frame.tsx';
import type { Palette } from '../charts/palette.ts';
import { plumbConfig, plumbTable, rowHeight } from '../charts/plumb-chart.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { Failure, Shown } from '../components/notice.tsx';
import { count, estimate, familyNames, percent, voiceNames } from '../format.ts';
import { failureText, useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

/** More rows than this are not drawn at once; the rest is a click away. */
const rowsShown = 40;

export function ComparePage() {
  const [filters] = useFilters();
  const { outlet, outlets, story, q, from, to } = filters;
  const [answer, again] = useAnswer(JSON.stringify([outlet, outlets, story, q, from, to]), () => api.compare({ outlet, outlets, story, q, from, to }));
  const [known] = useAnswer('outlets', () => api.outlets());
  const filtered = Boolean(outlet ?? outlets ?? story ?? q ?? from ?? to);
  return (
    <section>
      <h1>How outlets word the same stories</h1>
      <Shown answer={answer}>
        {(comparison) =>
          comparison.texts === 0 && !filtered ? (
            <FirstRun onLoaded={again} />
          ) : (
            <>
              <FilterBar outlets={known.state === 'there' ? known.value.items.map((one) => one.outlet) : []} />
              <Comparisons comparison={comparison} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function FirstRun({ onLoaded }: { onLoaded: () => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ title: string; detail: string } | null>(null);
  const load = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await api.addSamples();
      onLoaded();
    } catch (error) {
      setFailure(failureText(error));
    }
    setBusy(false);
  };
  return (
    <div class="firstrun">
      <p class="lede">
        A plumb line shows how far a wall leans. Plumbline shows how far a news text leans from neutral wording, where it leans, in whose voice, and how outlets differ on the same story.
      </p>
      <p>There are no articles yet. Put in your own, or look at a comparison of four invented outlets on six invented stories first.</p>
      <p class="actions">
        <button type="button" class="primary" onClick={load} disabled={busy}>
          {busy ? 'Loading the sample set …' : 'Load the sample set'}
        </button>
        <a class="button" href="/upload">
          Upload articles
        </a>
      </p>
      {failure && <Failure {...failure} />}
    </div>
  );
}

function Comparisons({ comparison }: { comparison: Comparison }) {
  const [all, setAll] = useState(false);
  const shown = useMemo(() => (all ? comparison : { ...comparison, outlets: comparison.outlets.slice(0, rowsShown) }), [comparison, all]);
  const plumb = useCallback((palette: Palette) => plumbConfig(shown, palette) as never, [shown]);
  const enough = useMemo(() => shown.outlets.filter((outlet) => outlet.enough), [shown]);
  if (comparison.outlets.length === 0) return <p class="notice">No text with an outlet matches. Change the filters, or <a href="/upload">upload articles</a> and give their outlets.</p>;
  return (
    <>
      <div class="summary" aria-live="polite">
        {comparison.summary.map((sentence, index) => (
          <p key={sentence} class={index === 0 ? 'lede' : undefined}>
            {sentence}
          </p>
        ))}
      </div>
      <ChartFrame
        id="comparison"
        title="Body and headline"
        says={`A filled dot is the mean score of an outlet's texts, a hollow dot that of its headlines; bars are 95 % intervals, and the line between the dots is the gap. ${count(comparison.texts, 'text', 'texts')} on ${count(comparison.stories, 'story', 'stories')}.`}
        height={Math.max(160, shown.outlets.length * rowHeight + 40)}
        table={plumbTable(shown)}
        config={plumb}
      />
      {comparison.outlets.length > rowsShown && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? `Show ${rowsShown} outlets` : `Show all ${comparison.outlets.length} outlets`}
        </button>
      )}
      {comparison.limits.length > 0 && (
        <details class="limits" open>
          <summary>What this cannot say</summary>
          <ul>
            {comparison.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </details>
      )}
      {enough.length > 0 && (
        <>
          <Bars id="families" title="Families of wording" says="Weighted findings per 100 words in the outlet's own voice, by family." unit="weighted findings per 100 words" outlets={enough} parts={(palette) => familyParts(enough, palette)} table={familyTable(enough)} />
          <Bars id="voices" title="Whose voice" says="Of all loaded wordings found, the share in each voice. Choosing whom to quote is framing too; quoted wordings are shown and not counted in the scores." unit="% of findings" outlets={enough} parts={(palette) => voiceParts(enough, palette)} table={voiceTable(enough)} />
          <Portrayals outlets={enough} />
          <Differences comparison={comparison} />
        </>
      )}
      <p class="more">
        <a href="/method">How these figures are made</a> · <a href="/api/export.csv">every article as CSV</a> · <a href="/stories">story by story</a>
      </p>
    </>
  );
}

function Bars({ id, title, says, unit, outlets, parts, table }: { id: string; title: string; says: string; unit: string; outlets: OutletComparison[]; parts: (palette: Palette) => Series[]; table: Table }) {
  const config = useCallback((palette: Palette) => barConfig(outlets.map((outlet) => outlet.outlet), parts(palette), unit, palette) as never, [outlets]);
  return <ChartFrame id={id} title={title} says={says} height={Math.max(150, outlets.length * 38 + 130)} table={table} config={config} />;
}

const families = Object.keys(familyNames) as Family[];
const voices = Object.keys(voiceNames) as Voice[];

function familyParts(outlets: OutletComparison[], palette: Palette): Series[] {
  return families.map((family) => ({ name: familyNames[family], colour: palette.families[family], values: outlets.map((outlet) => outlet.families[family] ?? 0) })).filter((series) => series.values.some((value) => value !== 0));
}

function familyTable(outlets: OutletComparison[]): Table {
  return { head: ['Outlet', ...families.map((family) => familyNames[family])], rows: outlets.map((outlet) => [outlet.outlet, ...families.map((family) => outlet.families[family] ?? 0)]) };
}

function voiceParts(outlets: OutletComparison[], palette: Palette): Series[] {
  const colours: Record<Voice, string> = { narrator: palette.accent, scare: palette.families.epistemic, reported: palette.families.reporting, quoted: palette.line };
  return voices.map((voice) => ({ name: voiceNames[voice], colour: colours[voice], values: outlets.map((outlet) => 100 * (outlet.voices[voice] ?? 0)) }));
}

function voiceTable(outlets: OutletComparison[]): Table {
  return { head: ['Outlet', ...voices.map((voice) => voiceNames[voice])], rows: outlets.map((outlet) => [outlet.outlet, ...voices.map((voice) => percent(outlet.voices[voice] ?? 0))]) };
}

function Portrayals({ outlets }: { outlets: OutletComparison[] }) {
  const some = outlets.filter((outlet) => outlet.portrayals.length > 0);
  if (some.length === 0) return null;
  return (
    <section>
      <h2>How actors are portrayed</h2>
      <p>Findings in the outlet's own voice that lean for or against somebody named. Below 0 is harsher, above 0 kinder.</p>
      <ul class="portrayals">
        {some.map((outlet) => (
          <li key={outlet.outlet}>
            <strong>{outlet.outlet}</strong>{' '}
            {outlet.portrayals.slice(0, 6).map((portrayal) => (
              <span key={portrayal.actor} class="chip">
                {portrayal.actor} {portrayal.lean > 0 ? `+${portrayal.lean}` : `−${-portrayal.lean}`} <small>({count(portrayal.findings, 'finding', 'findings')})</small>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Differences({ comparison }: { comparison: Comparison }) {
  const rows = comparison.differences.filter((difference) => difference.field === 'body');
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Pair by pair</h2>
      <p>Differences of the body score on shared stories, with intervals corrected for the number of pairs.</p>
      <div class="tablewrap" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Outlets</th>
              <th scope="col">Difference</th>
              <th scope="col">Interval</th>
              <th scope="col">Shared stories</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 60).map((difference) => (
              <tr key={`${difference.a}\0${difference.b}`}>
                <th scope="row">
                  {difference.a} and {difference.b}
                </th>
                <td>{Math.round(Math.abs(difference.difference))}</td>
                <td>{estimateInterval(difference.interval)}</td>
                <td>{difference.sharedStories}</td>
                <td>{difference.clear ? `${difference.difference > 0 ? difference.a : difference.b} is the more loaded` : 'no clear difference'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>All measures</h2>
      <div class="tablewrap" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Body</th>
              <th scope="col">Headline</th>
              <th scope="col">Gap</th>
              <th scope="col">Story-adjusted</th>
            </tr>
          </thead>
          <tbody>
            {comparison.outlets.slice(0, 200).map(({ outlet, measures, effects }) => (
              <tr key={outlet}>
                <th scope="row">{outlet}</th>
                <td>{estimate(measures.body)}</td>
                <td>{estimate(measures.headline)}</td>
                <td>{estimate(measures.gap)}</td>
                <td>{estimate(effects.body)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function estimateInterval([low, high]: [number, number]): string {
  return `${Math.round(low)} to ${Math.round(high)}`.replaceAll('-', '−');
}
