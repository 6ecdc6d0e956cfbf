/** Stacked bars, one an outlet: families, voices, frames. */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip, type ChartConfiguration } from 'chart.js';
import type { Palette } from './palette.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** A part of every bar. */
export interface Series {
  name: string;
  colour: string;
  values: (number | null)[];
}

export function barConfig(labels: readonly string[], series: readonly Series[], unit: string, palette: Palette): ChartConfiguration<'bar'> {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const narrow = innerWidth < 600;
  return {
    type: 'bar',
    data: { labels: labels.map((label) => (narrow && label.length > 16 ? `${label.slice(0, 15)}…` : label)), datasets: series.map(({ name, colour, values }) => ({ label: name, data: values, backgroundColor: colour, borderColor: palette.paper, borderWidth: 1, maxBarThickness: 26 })) },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 300 },
      scales: {
        x: { stacked: true, beginAtZero: true, grid: { color: palette.line }, border: { display: false }, ticks: { color: palette.faint, font: { family: palette.font } }, title: { display: true, text: unit, color: palette.faint, font: { family: palette.font } } },
        y: { stacked: true, grid: { display: false }, border: { color: palette.accent, width: 1.5 }, ticks: { color: palette.ink, font: { family: palette.font, size: 13 } } },
      },
      plugins: { legend: { position: 'bottom', labels: { color: palette.ink, boxWidth: 12, boxHeight: 12, font: { family: palette.font } } } },
    },
  };
}
