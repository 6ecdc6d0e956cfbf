/** How a measure of the outlets moves over time. */
import { useCallback, useMemo } from 'preact/hooks';
import type { Measure, OutletComparison } from '../../../server/types/comparison.ts';
import { familyNames, frameName, voiceNames } from '../../../server/types/names.ts';
import type { Step, TimelinePoint } from '../../../server/types/timeline.ts';
import type { Family, Voice } from '../../../server/types/wording.ts';
import { api, type Filter } from '../api.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { Look } from '../charts/palette.ts';
import { timeConfig, type TimeLine } from '../charts/time-chart.ts';
import { Shown } from '../components/notice.tsx';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';
import { timeInWords } from './in-words.ts';

/** More lines than this cannot be followed. */
const mostLines = 6;
/** Characters beside the axis; what is longer is cut off, and the title above tells it. */
const longestTitle = 46;
/** Rows in the table: of years by day there are more than a browser shows in a moment. */
const mostRows = 1_000;
/** Outlets in the table. */
const mostOutlets = 40;

const measureNames: Record<Measure, string> = {
  body: 'score of the body',
  headline: 'score of the headline',
  headlineRate: 'loaded wordings in the headline',
  gap: 'headline minus body',
  choiceIndex: 'choice index',
  toneNarrator: 'tone of own words',
  toneQuoted: 'tone of quoted words',
  quotedShare: 'share of findings in others’ voices, text by text',
  ownRate: 'loaded wordings in own sentences',
  quotedRate: 'loaded wordings in quoted words',
  voiceGap: 'own sentences minus quoted words',
};
const rate = 'summed strengths per 100 words';
const measureUnits: Record<Measure, string> = {
  body: '0 to 100', headline: '0 to 100', headlineRate: 'weighted findings per 100 words', gap: 'points of score', choiceIndex: '%', toneNarrator: 'valence per 100 words', toneQuoted: 'valence per 100 words', quotedShare: '%', ownRate: rate, quotedRate: rate,
  voiceGap: rate,
};
/** Stretches that a reader may choose; without a choice they are as fine as the number of texts allows. */
const steps: readonly Step[] = ['day', 'week', 'month', 'year'];

const kindUnits = { family: 'weighted findings per 100 words', voice: '%', frame: '%', word: '% of texts', actor: 'mean lean, −3 harsher to 3 kinder' };

interface Props {
  filter: Filter;
  /** The frames that were met. */
  frames: readonly string[];
  /** Outlets whose most often portrayed actors may be followed. */
  outlets: readonly OutletComparison[];
}

/** More actors than this are no choice any more. */
const mostActors = 12;

/** Those who are portrayed most often by all outlets together. */
function actorsIn(outlets: readonly OutletComparison[]): string[] {
  const findings = new Map<string, number>();
  for (const { actor, findings: met } of outlets.flatMap(({ portrayals }) => portrayals)) findings.set(actor, (findings.get(actor) ?? 0) + met);
  return [...findings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostActors).map(([actor]) => actor);
}

export function OverTime({ filter, frames, outlets: portraying }: Props) {
  const actors = useMemo(() => actorsIn(portraying), [portraying]);
  const [{ over, step: given }, change] = useFilters();
  const measure = over ?? 'body';
  const chosen = steps.find((step) => step === given);
  const asked = { ...filter, measure, step: chosen ?? 'auto', lines: String(mostOutlets) };
  const [answer] = useAnswer(JSON.stringify(asked), () => api.timeline(asked));
  const followed = [
    ...Object.keys(measureNames), ...Object.keys(familyNames).map((family) => `family:${family}`), ...Object.keys(voiceNames).map((voice) => `voice:${voice}`),
    ...actors.map((actor) => `actor:${actor}`), ...frames.map((frame) => `frame:${frame}`),
  ];
  // A link may name a word, or an actor who is not among those told of most.
  if (!followed.includes(measure)) followed.push(measure);
  return (
    <Shown answer={answer}>
      {({ points, step, outlets }) => (
        <Lines points={points} step={step} outlets={outlets} measure={measure}>
          <label class="chooser">
            What{' '}
            <select value={measure} onChange={(event) => change({ over: (event.target as HTMLSelectElement).value === 'body' ? null : (event.target as HTMLSelectElement).value })}>
              {followed.map((measure) => (
                <option key={measure} value={measure}>
                  {nameOf(measure)}
                </option>
              ))}
            </select>
          </label>{' '}
          <label class="chooser">
            by{' '}
            <select value={chosen ?? ''} onChange={(event) => change({ step: (event.target as HTMLSelectElement).value })}>
              <option value="">{chosen ? 'automatic' : `automatic: ${step}`}</option>
              {steps.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        </Lines>
      )}
    </Shown>
  );
}

function Lines({ points, step, outlets, measure, children }: { points: TimelinePoint[]; step: Step; outlets: number; measure: string; children: preact.ComponentChildren }) {
  const lines = useMemo(() => linesOf(points), [points]);
  const left = outlets - lines.length;
  const unit = unitOf(measure);
  const what = nameOf(measure);
  const withUnit = `${what} (${unit})`;
  const factor = unit.startsWith('%') ? 100 : 1;
  const config = useCallback((look: Look) => timeConfig(lines, withUnit.length > longestTitle ? unit : withUnit, factor, look), [lines, measure]);
  const rest = points.length > mostRows ? ` The table shows ${mostRows.toLocaleString('en')} of ${points.length.toLocaleString('en')} points, the CSV all.` : '';
  const says = timeInWords(withUnit, lines.flatMap((line) => line.points), step, lines.map(({ outlet }) => outlet), left) + rest;
  const figures = {
    head: ['Outlet', `First day of the ${step}`, `Mean ${withUnit}`, '95 % from', 'to', 'Texts'],
    rows: points.map(({ outlet, from, mean, interval, texts }) => [outlet, from, mean * factor, interval && interval[0] * factor, interval && interval[1] * factor, texts]),
  };
  const table = { ...figures, rows: figures.rows.slice(0, mostRows) };
  const title = `Over time: ${what}`;
  if (points.length === 0) {
    return (
      <section id="time">
        <h2>{title}</h2>
        {children}
        <p class="notice">{timeInWords(withUnit, [], step, [], 0)}</p>
      </section>
    );
  }
  return (
    <ChartFrame id="time" title={title} file={`${what} by ${step}`} says={says} method="time" height={(narrow) => (narrow ? 300 : 360)} table={table} figures={figures} config={config}>
      {children}
    </ChartFrame>
  );
}

/** What is followed, in words. */
function nameOf(measure: string): string {
  const [kind = ''] = measure.split(':', 1);
  const name = measure.slice(kind.length + 1);
  switch (kind) {
    case 'family': return `family: ${familyNames[name as Family] ?? name}`;
    case 'voice': return `share of findings: ${voiceNames[name as Voice] ?? name}`;
    case 'actor': return `portrayal of ${name}`;
    case 'frame': return `frame: ${frameName(name)}`;
    case 'word': return `texts that hold “${name}”`;
    default: return measureNames[kind as Measure] ?? measure;
  }
}

function unitOf(measure: string): string {
  const [kind = ''] = measure.split(':', 1);
  return Object.hasOwn(measureUnits, kind) ? measureUnits[kind as Measure] : (kindUnits[kind as keyof typeof kindUnits] ?? '');
}

/** The outlets with the most texts, each with its points in order. */
function linesOf(points: readonly TimelinePoint[]): TimeLine[] {
  const byOutlet = new Map<string, TimelinePoint[]>();
  for (const point of points) byOutlet.set(point.outlet, [...(byOutlet.get(point.outlet) ?? []), point]);
  const texts = (line: readonly TimelinePoint[]) => line.reduce((sum, point) => sum + point.texts, 0);
  const ordered = [...byOutlet].sort((a, b) => texts(b[1]) - texts(a[1]) || (a[0] < b[0] ? -1 : 1));
  return ordered.slice(0, mostLines).map(([outlet, own]) => ({ outlet, points: own.sort((a, b) => (a.from < b.from ? -1 : 1)) }));
}
