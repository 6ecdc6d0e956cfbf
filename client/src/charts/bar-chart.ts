/** Stacked bars, one an outlet: families, voices, frames. */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip, type ChartConfiguration } from 'chart.js';
import { decimal } from '../format.ts';
import type { Look } from './palette.ts';
import { rowLabel } from './shortened.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** A part of every bar. */
export interface Series {
  name: string;
  colour: string;
  values: number[];
}

/** @param parts names in the legend: on a phone a line holds hardly two */
export function barChartHeight(rows: number, parts: number, narrow: boolean): number {
  return Math.max(1, rows) * 38 + 96 + 24 * (narrow ? Math.ceil(parts / 1.4) : Math.ceil(parts / 7));
}

export function barConfig(labels: readonly string[], series: readonly Series[], unit: string, greatest: number | undefined, { palette, narrow, calm }: Look): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: { labels: labels.map((label) => rowLabel(label, narrow)), datasets: series.map(({ name, colour, values }) => ({ label: name, data: values, backgroundColor: colour, borderColor: palette.paper, borderWidth: 1, maxBarThickness: 22 })) },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 250 },
      scales: {
        x: { stacked: true, beginAtZero: true, ...(greatest === undefined ? {} : { max: greatest }), grid: { color: palette.line, drawTicks: false }, border: { display: false }, ticks: { color: palette.faint, padding: 6, maxTicksLimit: narrow ? 5 : 9, font: { family: palette.font, size: 12 } }, title: { display: true, text: unit, color: palette.faint, font: { family: palette.font, size: 12 } } },
        y: { stacked: true, grid: { display: false }, border: { color: palette.accent, width: 1.75 }, ticks: { color: palette.ink, autoSkip: false, font: { family: palette.font, size: 13, weight: 600 } } },
      },
      plugins: {
        legend: { position: 'bottom', align: 'start', labels: { color: palette.ink, boxWidth: 12, boxHeight: 12, padding: 12, font: { family: palette.font, size: 12 } } },
        tooltip: { callbacks: { title: (items) => labels[items[0]?.dataIndex ?? 0] ?? '', label: (item) => `${item.dataset.label}: ${decimal(item.parsed.x)}` } },
      },
    },
  };
}
