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
  body: 'score', headline: 'score', headlineRate: 'weighted findings per 100 words', gap: 'points of score', choiceIndex: '%', toneNarrator: 'valence per 100 words', toneQuoted: 'valence per 100 words', quotedShare: '%', ownRate: rate, quotedRate: rate,
  voiceGap: rate,
};
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
  const [{ over }, change] = useFilters();
  const measure = over ?? 'body';
  const asked = { ...filter, measure, step: 'auto', lines: String(mostOutlets) };
  const [answer] = useAnswer(JSON.stringify(asked), () => api.timeline(asked));
  return (
    <Shown answer={answer}>
      {({ points, step, outlets }) => (
        <Lines points={points} step={step} outlets={outlets} measure={measure}>
          <label class="chooser">
            What{' '}
            <select value={measure} onChange={(event) => change({ over: (event.target as HTMLSelectElement).value === 'body' ? null : (event.target as HTMLSelectElement).value })}>
              {(Object.keys(measureNames) as Measure[]).map((name) => (
                <option key={name} value={name}>
                  {measureNames[name]}
                </option>
              ))}
              {(Object.keys(familyNames) as Family[]).map((family) => (
                <option key={family} value={`family:${family}`}>
                  family: {familyNames[family]}
                </option>
              ))}
              {(Object.keys(voiceNames) as Voice[]).map((voice) => (
                <option key={voice} value={`voice:${voice}`}>
                  share of findings: {voiceNames[voice]}
                </option>
              ))}
              {actors.map((actor) => (
                <option key={actor} value={`actor:${actor}`}>
                  portrayal of {actor}
                </option>
              ))}
              {measure.startsWith('word:') && <option value={measure}>texts that hold “{measure.slice('word:'.length)}”</option>}
              {frames.map((frame) => (
                <option key={frame} value={`frame:${frame}`}>
                  frame: {frameName(frame)}
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
  const factor = unit.startsWith('%') ? 100 : 1;
  const config = useCallback((look: Look) => timeConfig(lines, unit, factor, look), [lines, measure]);
  const says = timeInWords(lines.flatMap((line) => line.points), step, lines.map(({ outlet }) => outlet), left);
  const table = {
    head: ['Outlet', `First day of the ${step}`, 'Mean', 'From', 'To', 'Texts'],
    rows: points.map(({ outlet, from, mean, interval, texts }) => [outlet, from, mean * factor, interval && interval[0] * factor, interval && interval[1] * factor, texts]),
  };
  if (points.length === 0) {
    return (
      <section id="time">
        <h2>Over time</h2>
        {children}
        <p class="notice">{timeInWords([], step, [], 0)}</p>
      </section>
    );
  }
  return (
    <ChartFrame id="time" title="Over time" says={says} method="time" height={(narrow) => (narrow ? 300 : 360)} table={table} config={config}>
      {children}
    </ChartFrame>
  );
}

function unitOf(measure: string): string {
  const [kind = ''] = measure.split(':', 1);
  return Object.hasOwn(measureUnits, kind) ? measureUnits[kind as Measure] : kindUnits[kind as keyof typeof kindUnits];
}

/** The outlets with the most texts, each with its points in order. */
function linesOf(points: readonly TimelinePoint[]): TimeLine[] {
  const byOutlet = new Map<string, TimelinePoint[]>();
  for (const point of points) byOutlet.set(point.outlet, [...(byOutlet.get(point.outlet) ?? []), point]);
  const texts = (line: readonly TimelinePoint[]) => line.reduce((sum, point) => sum + point.texts, 0);
  const ordered = [...byOutlet].sort((a, b) => texts(b[1]) - texts(a[1]) || (a[0] < b[0] ? -1 : 1));
  return ordered.slice(0, mostLines).map(([outlet, own]) => ({ outlet, points: own.sort((a, b) => (a.from < b.from ? -1 : 1)) }));
}
