/** Stacked bars of the comparison: families, voices, frames. */
import { useCallback, useMemo } from 'preact/hooks';
import type { Estimate, OutletComparison } from '../../../server/types/comparison.ts';
import { familyNames, frameName, genericFrames, voiceNames } from '../../../server/types/names.ts';
import type { Family, Voice } from '../../../server/types/wording.ts';
import { barChartHeight, barConfig, type Series } from '../charts/bar-chart.ts';
import { ChartFrame, type Table } from '../charts/chart-frame.tsx';
import type { Look, Palette } from '../charts/palette.ts';
import { useFilters } from '../use-filters.ts';
import { estimateIn, familiesInWords, framesInWords, voicesInWords } from './in-words.ts';

type Outlets = readonly OutletComparison[];

/** A part of every bar: how it is called, coloured and read. */
interface Part {
  name: string;
  colour: (palette: Palette) => string;
  /** In the unit of the chart. */
  share: (outlet: OutletComparison) => Estimate;
}

/** Of an outlet with too few texts no part is known. */
const none: Estimate = { value: null, interval: null, n: 0, note: null };
const inPercent = ({ value, interval, ...rest }: Estimate): Estimate => ({ ...rest, value: value === null ? null : 100 * value, interval: interval && [100 * interval[0], 100 * interval[1]] });
const sizeOf = ({ value }: Estimate) => value ?? 0;
/** A value without an interval is a sum of several. */
const written = (share: Estimate) => (share.value !== null && share.interval === null ? share.value.toFixed(1) : estimateIn(share, 1));

interface StackProps {
  id: string;
  title: string;
  says: string;
  method: string;
  unit: string;
  file?: string;
  greatest?: number;
  outlets: Outlets;
  parts: Part[];
  children?: preact.ComponentChildren;
}

function Stack({ id, title, says, method, unit, file = '', greatest, outlets, parts, children }: StackProps) {
  const config = useCallback(
    (look: Look) => {
      const series = parts.map(({ name, colour, share }): Series => ({ name, colour: colour(look.palette), values: outlets.map((outlet) => sizeOf(share(outlet))) }));
      return barConfig(outlets.map(({ outlet }) => outlet), series, unit, greatest, look);
    },
    [outlets, parts],
  );
  const table: Table = { head: ['Outlet', ...parts.map(({ name }) => name)], rows: outlets.map((outlet) => [outlet.outlet, ...parts.map(({ share }) => written(share(outlet)))]) };
  const figures: Table = {
    head: ['Outlet', 'Part', unit, '95 % from', 'to', 'Texts'],
    rows: outlets.flatMap((outlet) => parts.map(({ name, share }) => {
      const { value, interval, n } = share(outlet);
      return [outlet.outlet, name, value, interval?.[0] ?? null, interval?.[1] ?? null, n];
    })),
  };
  return (
    <ChartFrame id={id} title={title} file={file} says={says} method={method} height={(narrow) => barChartHeight(outlets.length, parts.length, narrow)} table={table} figures={figures} config={config}>
      {children}
    </ChartFrame>
  );
}

export function Families({ outlets }: { outlets: Outlets }) {
  const parts = useMemo(() => {
    const met = (Object.keys(familyNames) as Family[]).filter((family) => outlets.some(({ families }) => (families[family]?.value ?? 0) !== 0));
    return met.map((family): Part => ({ name: familyNames[family], colour: ({ families }) => families[family], share: ({ families }) => families[family] ?? none }));
  }, [outlets]);
  return <Stack id="families" title="Families of wording" says={familiesInWords(outlets)} method="figures" unit="weighted findings per 100 words" outlets={outlets} parts={parts} />;
}

export function Voices({ outlets }: { outlets: Outlets }) {
  const parts = useMemo(() => {
    const colours: Record<Voice, (palette: Palette) => string> = { narrator: ({ accent }) => accent, scare: ({ families }) => families.epistemic, reported: ({ families }) => families.reporting, quoted: ({ faint }) => faint };
    return (Object.keys(voiceNames) as Voice[]).map((voice): Part => ({ name: voiceNames[voice], colour: colours[voice], share: ({ voices }) => inPercent(voices[voice] ?? none) }));
  }, [outlets]);
  return <Stack id="voices" title="Whose voice" says={voicesInWords(outlets)} method="voices" unit="% of findings" greatest={100} outlets={outlets} parts={parts} />;
}

/** More parts than this cannot be told apart in one bar. */
const mostParts = 7;

export function Frames({ outlets }: { outlets: Outlets }) {
  const [{ frames: kind }, change] = useFilters();
  const shown = useMemo(() => {
    const sums = new Map<string, number>();
    for (const { frames } of outlets) for (const [frame, share] of Object.entries(frames)) if (genericFrames.includes(frame) === (kind === 'generic')) sums.set(frame, (sums.get(frame) ?? 0) + sizeOf(share));
    return [...sums].sort((a, b) => b[1] - a[1]).map(([frame]) => frame);
  }, [outlets, kind]);
  const parts = useMemo(() => {
    const parts = shown.slice(0, mostParts).map((frame, index): Part => ({ name: frameName(frame), colour: ({ series }) => series[index]!, share: ({ frames }) => inPercent(frames[frame] ?? none) }));
    const rest = shown.slice(mostParts);
    if (rest.length > 0) parts.push({ name: `${rest.length} others`, colour: ({ line }) => line, share: ({ frames }) => ({ ...none, n: Math.max(0, ...Object.values(frames).map(({ n }) => n)), value: rest.some((frame) => frames[frame] && frames[frame].value !== null) ? rest.reduce((sum, frame) => sum + 100 * sizeOf(frames[frame] ?? none), 0) : null }) });
    return parts;
  }, [shown, outlets]);
  return (
    <Stack id="frames" title={`What the stories are about: frames ${kind === 'generic' ? 'of news in general' : 'of policy'}`} file={kind === 'generic' ? 'of news in general' : 'of policy'} says={framesInWords(outlets, shown)} method="figures" unit="% of sentences that speak of the frame" outlets={outlets} parts={parts}>
      <label class="chooser">
        Frames{' '}
        <select value={kind ?? ''} onChange={(event) => change({ frames: (event.target as HTMLSelectElement).value })}>
          <option value="">of policy</option>
          <option value="generic">of news in general</option>
        </select>
      </label>
    </Stack>
  );
}
