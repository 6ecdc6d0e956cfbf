/** The comparison: one row an outlet, a plumb line at 0, a filled dot for the body, a hollow one for the headline. */
import { Chart, Legend, LinearScale, PointElement, ScatterController, Tooltip, type ChartConfiguration, type Plugin } from 'chart.js';
import type { Comparison, Estimate, OutletComparison } from '../../../server/types.ts';
import { count, estimate } from '../format.ts';
import type { Table } from './chart-frame.tsx';
import type { Palette } from './palette.ts';

Chart.register(Legend, ScatterController, LinearScale, PointElement, Tooltip);

/** Height of one outlet's row, in CSS pixels. */
export const rowHeight = 62;

/** What the table under the chart holds: the chart's data, row by row. */
export function plumbTable(comparison: Comparison): Table {
  return {
    head: ['Outlet', 'Body', 'Body from', 'Body to', 'Headline', 'Headline from', 'Headline to', 'Gap', 'Texts', 'Shared stories'],
    rows: comparison.outlets.map(({ outlet, measures: { body, headline, gap }, texts, sharedStories }) => [
      outlet, body.value, body.interval?.[0] ?? null, body.interval?.[1] ?? null, headline.value, headline.interval?.[0] ?? null, headline.interval?.[1] ?? null, gap.value, texts, sharedStories,
    ]),
  };
}

export function plumbConfig(comparison: Comparison, palette: Palette): ChartConfiguration<'scatter'> {
  const { outlets } = comparison;
  const points = (measure: 'body' | 'headline') =>
    outlets.flatMap((outlet, row) => (outlet.measures[measure].value === null ? [] : [{ x: outlet.measures[measure].value, y: row + (measure === 'body' ? 0.08 : 0.3) }]));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    type: 'scatter',
    data: {
      datasets: [
        { label: 'Body', data: points('body'), pointRadius: 6, pointHoverRadius: 7, backgroundColor: palette.accent, borderColor: palette.accent },
        { label: 'Headline', data: points('headline'), pointRadius: 5.5, pointHoverRadius: 7, backgroundColor: palette.paper, borderColor: palette.accent, borderWidth: 2 },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 300 },
      layout: { padding: { top: 4, right: 10, left: 10 } },
      scales: {
        x: { min: 0, max: 100, grid: { color: palette.line, drawTicks: false }, border: { display: false }, ticks: { color: palette.faint, font: { family: palette.font }, stepSize: 25, callback: (value) => (value === 0 ? '0 neutral' : value === 100 ? '100' : String(value)) } },
        y: { min: -0.5, max: outlets.length - 0.4, reverse: true, display: false },
      },
      plugins: {
        legend: { position: 'top', align: 'end', labels: { usePointStyle: true, pointStyle: 'circle', color: palette.ink, font: { family: palette.font }, boxHeight: 8 } },
        tooltip: {
          callbacks: {
            label: (item) => {
              const outlet = outlets[Math.round((item.raw as { y: number }).y - 0.1)];
              return outlet ? `${outlet.outlet}, ${item.dataset.label?.toLowerCase()}: ${estimate(outlet.measures[item.datasetIndex === 0 ? 'body' : 'headline'])}` : '';
            },
          },
        },
      },
    },
    plugins: [rows(outlets, palette)],
  };
}

/** Draws what Chart.js has no element for: the plumb line, intervals, the gap, names and numbers of texts. */
function rows(outlets: readonly OutletComparison[], palette: Palette): Plugin<'scatter'> {
  return {
    id: 'rows',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const x = scales['x']!;
      const y = scales['y']!;
      ctx.save();
      ctx.strokeStyle = palette.accent;
      ctx.fillStyle = palette.accent;
      ctx.lineWidth = 1.5;
      const zero = x.getPixelForValue(0);
      ctx.beginPath();
      ctx.moveTo(zero, chartArea.top);
      ctx.lineTo(zero, chartArea.bottom - 12);
      ctx.stroke();
      ctx.beginPath();
      ctx.moveTo(zero - 5, chartArea.bottom - 12);
      ctx.lineTo(zero + 5, chartArea.bottom - 12);
      ctx.lineTo(zero, chartArea.bottom);
      ctx.fill();

      outlets.forEach((outlet, row) => {
        const { body, headline } = outlet.measures;
        ctx.globalAlpha = outlet.enough ? 1 : 0.75;
        ctx.textBaseline = 'middle';
        const labelAt = y.getPixelForValue(row - 0.26);
        ctx.font = `600 14px ${palette.font}`;
        ctx.fillStyle = outlet.enough ? palette.ink : palette.faint;
        const wide = chartArea.width > 520;
        const numbers = outlet.enough ? `${count(outlet.texts, 'text', 'texts')}${wide ? `, ${count(outlet.sharedStories, 'shared story', 'shared stories')}` : ''}` : wide ? `too few texts (${outlet.texts})` : 'too few';
        ctx.textAlign = 'left';
        ctx.fillText(shortened(ctx, outlet.outlet, chartArea.width - (wide ? 220 : 90)), zero + 10, labelAt);
        ctx.font = `12px ${palette.font}`;
        ctx.fillStyle = palette.faint;
        ctx.textAlign = 'right';
        ctx.fillText(numbers, chartArea.right, labelAt);
        bar(body, y.getPixelForValue(row + 0.08), 4);
        bar(headline, y.getPixelForValue(row + 0.3), 2);
        if (body.value !== null && headline.value !== null) {
          ctx.strokeStyle = palette.faint;
          ctx.lineWidth = 1;
          ctx.setLineDash([2, 3]);
          ctx.beginPath();
          ctx.moveTo(x.getPixelForValue(body.value), y.getPixelForValue(row + 0.08));
          ctx.lineTo(x.getPixelForValue(headline.value), y.getPixelForValue(row + 0.3));
          ctx.stroke();
          ctx.setLineDash([]);
        }
      });
      ctx.restore();

      function bar(measure: Estimate, at: number, width: number): void {
        if (!measure.interval) return;
        ctx.strokeStyle = palette.accent;
        ctx.globalAlpha = 0.35;
        ctx.lineWidth = width;
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(measure.interval[0]), at);
        ctx.lineTo(x.getPixelForValue(measure.interval[1]), at);
        ctx.stroke();
        ctx.globalAlpha = 1;
      }
    },
  };
}

function shortened(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 4 && ctx.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end)}…`;
}
