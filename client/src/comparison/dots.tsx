/** Charts of dots with intervals: the comparison itself, own and quoted voices, tone, headline against body. */
import { useLocation } from 'preact-iso';
import { useCallback } from 'preact/hooks';
import type { Measure, OutletComparison } from '../../../server/types/comparison.ts';
import { ChartFrame, type Table } from '../charts/chart-frame.tsx';
import { dotChartHeight, dotConfig, type DotScale } from '../charts/dot-chart.ts';
import { fieldConfig } from '../charts/field-chart.ts';
import type { Look } from '../charts/palette.ts';
import { gapHead, plumbConfig, plumbTable } from '../charts/plumb-chart.ts';
import { decimal } from '../format.ts';
import { useFilters } from '../use-filters.ts';
import { outletAddress } from './addresses.ts';
import { fieldInWords, ownAndQuotedInWords, plumbInWords, toneInWords } from './in-words.ts';

type Outlets = readonly OutletComparison[];

/** @param told what says whether two outlets differ, on this page */
export function Plumb({ outlets, told }: { outlets: Outlets; told?: string }) {
  const { route } = useLocation();
  const [filters] = useFilters();
  const address = (outlet: string) => outletAddress(outlet, filters);
  const config = useCallback((look: Look) => plumbConfig(outlets, look, (outlet) => route(address(outlet))), [outlets]);
  return (
    <ChartFrame id="comparison" title="Body and headline" says={plumbInWords(outlets, told)} method="means" height={(narrow) => dotChartHeight(outlets.length, narrow)} table={plumbTable(outlets)} config={config} links={outlets.map(({ outlet }) => address(outlet))} />
  );
}

interface TwoProps {
  id: string;
  title: string;
  says: string;
  method: string;
  outlets: Outlets;
  filled: Measure;
  hollow: Measure;
  /** Their difference, where it has an interval of its own. */
  apart?: Measure;
  scale: DotScale;
}

/** Two measures of each outlet as dots. */
function TwoMeasures({ id, title, says, method, outlets, filled, hollow, apart, scale }: TwoProps) {
  const config = useCallback(
    (look: Look) => {
      const rows = outlets.map(({ outlet, measures }) => {
        const difference = apart && measures[apart];
        const note = difference?.value == null ? '' : `${decimal(difference.value)} apart\n${decimal(difference.interval?.[0])} to ${decimal(difference.interval?.[1])}`;
        return { label: outlet, note, faded: measures[filled].value === null, filled: measures[filled], hollow: measures[hollow] };
      });
      return dotConfig(rows, scale, look);
    },
    [outlets],
  );
  const shown = [filled, hollow, ...(apart ? [apart] : [])];
  const heads: Partial<Record<Measure, string>> = { [filled]: scale.filled, [hollow]: scale.hollow, ...(apart ? { [apart]: 'Difference' } : {}) };
  const table: Table = {
    head: ['Outlet', ...shown.flatMap((measure) => [heads[measure]!, `${heads[measure]!} from`, `${heads[measure]!} to`])],
    rows: outlets.map(({ outlet, measures }) => [outlet, ...shown.flatMap((measure) => [measures[measure].value, measures[measure].interval?.[0] ?? null, measures[measure].interval?.[1] ?? null])]),
  };
  return <ChartFrame id={id} title={title} says={says} method={method} height={(narrow) => dotChartHeight(outlets.length, narrow)} table={table} config={config} />;
}

export function OwnAndQuoted({ outlets }: { outlets: Outlets }) {
  return (
    <TwoMeasures
      id="own-and-quoted" title="Own voice and quoted voices" says={ownAndQuotedInWords(outlets)} method="voices" outlets={outlets}
      filled="ownRate" hollow="quotedRate" apart="voiceGap"
      scale={{ filled: 'Own sentences', hollow: 'Quoted words', zero: '0 none', ends: [0, Infinity], digits: 1 }}
    />
  );
}

export function Tones({ outlets }: { outlets: Outlets }) {
  return (
    <TwoMeasures
      id="tone" title="Tone" says={toneInWords(outlets)} method="figures" outlets={outlets} filled="toneNarrator" hollow="toneQuoted"
      scale={{ filled: 'Own words', hollow: 'Quoted words', zero: '0 even', ends: [-Infinity, Infinity], digits: 1 }}
    />
  );
}

export function HeadlineAgainstBody({ outlets }: { outlets: Outlets }) {
  const config = useCallback((look: Look) => fieldConfig(outlets, look), [outlets]);
  const table: Table = {
    head: ['Outlet', 'Body', 'Headline', gapHead, `${gapHead} from`, `${gapHead} to`],
    rows: outlets.map(({ outlet, measures: { body, headline, gap } }) => [outlet, body.value, headline.value, gap.value, gap.interval?.[0] ?? null, gap.interval?.[1] ?? null]),
  };
  return <ChartFrame id="headline-and-body" title="Headline against body" says={fieldInWords(outlets)} method="means" height={(narrow) => (narrow ? 320 : 420)} table={table} config={config} />;
}
