/** Rows of dots with intervals about a plumb line at 0: a filled dot and a hollow one a row, and the line between them. */
import { Chart, Legend, LinearScale, PointElement, ScatterController, Tooltip, type ChartConfiguration, type Plugin } from 'chart.js';
import type { Estimate } from '../../../server/types/comparison.ts';
import { decimal } from '../format.ts';
import { dotReach } from './dot-reach.ts';
import type { Look, Palette } from './palette.ts';
import { rowLabel, shortened, widest } from './shortened.ts';

Chart.register(Legend, ScatterController, LinearScale, PointElement, Tooltip);

/** One row, and what is said at its right end. */
export interface DotRow {
  label: string;
  note: string;
  /** Too little is known of it. */
  faded: boolean;
  filled: Estimate;
  hollow: Estimate;
}

export interface DotScale {
  filled: string;
  hollow: string;
  /** Said under the plumb line. */
  zero: string;
  /** The scale's end on either side; it shrinks to what is drawn. */
  ends: [number, number];
  digits: number;
}

/** Height of a row, in CSS pixels. */
const rowHeight = { wide: 46, narrow: 64 };

export function dotChartHeight(rows: number, narrow: boolean): number {
  return Math.max(1, rows) * (narrow ? rowHeight.narrow : rowHeight.wide) + 84;
}

/** Room for what is said at a row's right end. */
const notesWidth = 128;

const nameFont = ({ font }: Palette) => `600 14px ${font}`;

/** Offsets within a row: body above, headline below, so that bars of one outlet never lie on each other. */
const above = -0.13;
const below = 0.15;

export function dotConfig(rows: readonly DotRow[], scale: DotScale, { palette, narrow, calm }: Look, onChoose?: (row: number) => void): ChartConfiguration<'scatter'> {
  const down = narrow ? 0.22 : 0;
  const points = (which: 'filled' | 'hollow') => rows.flatMap((row, at) => (row[which].value === null ? [] : [{ x: row[which].value, y: at + down + (which === 'filled' ? above : below) }]));
  const [min, max] = endsOf(rows, scale);
  const labels = narrow ? 4 : Math.max(60, 22 + widest(rows.map(({ label }) => rowLabel(label, false)), nameFont(palette)));
  return {
    type: 'scatter',
    data: {
      datasets: [
        { label: scale.filled, data: points('filled'), pointRadius: 6.5, pointHoverRadius: 8, backgroundColor: palette.accent, borderColor: palette.accent, clip: dotReach },
        { label: scale.hollow, data: points('hollow'), pointRadius: 5.5, pointHoverRadius: 7, backgroundColor: palette.paper, borderColor: palette.accent, borderWidth: 2, clip: dotReach },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 250 },
      layout: { padding: { top: 0, right: narrow ? 8 : notesWidth, left: labels } },
      onClick: (_event, elements) => {
        const point = elements[0] && (points(elements[0].datasetIndex === 0 ? 'filled' : 'hollow')[elements[0].index] as { y: number } | undefined);
        if (point && onChoose) onChoose(Math.round(point.y - down));
      },
      scales: {
        x: {
          min,
          max,
          grid: { color: palette.line, drawTicks: false, lineWidth: ({ tick }) => (tick.value === 0 ? 0 : 1) },
          border: { display: false },
          ticks: { color: palette.faint, padding: 8, align: narrow ? 'inner' : 'center', maxTicksLimit: narrow ? 5 : 9, font: { family: palette.font, size: 12 }, callback: (value) => (value === 0 ? scale.zero : String(value).replace('-', '−')) },
        },
        y: { min: -0.55, max: rows.length - 0.45, reverse: true, display: false },
      },
      plugins: {
        legend: { position: 'top', align: 'end', labels: { usePointStyle: true, pointStyle: 'circle', color: palette.ink, font: { family: palette.font, size: 12.5 }, boxHeight: 8, padding: 12 } },
        tooltip: {
          callbacks: {
            label: (item) => {
              const row = rows[Math.round((item.raw as { y: number }).y - down)];
              return row ? `${row.label}, ${(item.datasetIndex === 0 ? scale.filled : scale.hollow).toLowerCase()}: ${estimateText(item.datasetIndex === 0 ? row.filled : row.hollow, scale.digits)}` : '';
            },
          },
        },
      },
    },
    plugins: [drawnRows(rows, palette, narrow, labels, down)],
  };
}

function estimateText({ value, interval, n }: Estimate, digits: number): string {
  return interval ? `${decimal(value, digits)} (${decimal(interval[0], digits)} to ${decimal(interval[1], digits)}; ${n} counted)` : decimal(value, digits);
}

/** Round numbers about all dots and bars, and 0 among them. */
function endsOf(rows: readonly DotRow[], { ends }: DotScale): [number, number] {
  let low = 0;
  let high = 0;
  for (const { filled, hollow } of rows) {
    for (const { value, interval } of [filled, hollow]) {
      low = Math.min(low, value ?? 0, interval?.[0] ?? 0);
      high = Math.max(high, value ?? 0, interval?.[1] ?? 0);
    }
  }
  // Nothing is drawn: the scale as it is, so that it does not look finer than it can be.
  if (high === low) return [0, Number.isFinite(ends[1]) ? ends[1] : 1];
  const span = high - low;
  const step = [1, 2, 5, 10, 20, 25, 50].map((unit) => unit / (span < 2 ? 10 : 1)).find((unit) => span / unit <= 6) ?? 100;
  return [Math.max(ends[0], Math.floor(low / step) * step), Math.min(ends[1], Math.max(step, Math.ceil(high / step) * step))];
}

/** Draws what Chart.js has no element for: the plumb line, intervals, the gap, names and numbers of texts. */
function drawnRows(rows: readonly DotRow[], palette: Palette, narrow: boolean, labels: number, down: number): Plugin<'scatter'> {
  return {
    id: 'rows',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const x = scales['x']!;
      const y = scales['y']!;
      ctx.save();
      ctx.textBaseline = 'middle';
      const [start, end] = [chartArea.left - labels, chartArea.right + (narrow ? 8 : notesWidth)];
      rows.forEach(({ label, note, faded, filled, hollow }, row) => {
        const nameAt = y.getPixelForValue(row - (narrow ? 0.3 : 0));
        if (row > 0) {
          ctx.strokeStyle = palette.line;
          ctx.lineWidth = 1;
          line(start, y.getPixelForValue(row - 0.5), end, y.getPixelForValue(row - 0.5));
        }
        ctx.font = nameFont(palette);
        ctx.fillStyle = faded ? palette.faint : palette.ink;
        ctx.textAlign = 'left';
        ctx.fillText(narrow ? shortened(ctx, label, end - start - 100) : rowLabel(label, false), narrow ? chartArea.left + 9 : start + 2, nameAt);
        ctx.font = `12px ${palette.font}`;
        ctx.fillStyle = palette.faint;
        ctx.textAlign = 'right';
        const notes = note.split('\n');
        notes.forEach((part, index) => ctx.fillText(narrow ? (index === 0 ? part : '') : part, end - 2, nameAt + (narrow ? 0 : (index - (notes.length - 1) / 2) * 15)));
        const high = y.getPixelForValue(row + down + above);
        const low = y.getPixelForValue(row + down + below);
        if (filled.value !== null && hollow.value !== null) {
          ctx.strokeStyle = palette.faint;
          ctx.lineWidth = 1.25;
          line(x.getPixelForValue(filled.value), high, x.getPixelForValue(hollow.value), low);
        }
        bar(filled, high, 5);
        bar(hollow, low, 2.5);
      });
      plumb();
      ctx.restore();

      function plumb(): void {
        const zero = x.getPixelForValue(0);
        ctx.strokeStyle = palette.accent;
        ctx.fillStyle = palette.accent;
        ctx.lineWidth = 1.75;
        line(zero, chartArea.top - 6, zero, chartArea.bottom - 13);
        ctx.beginPath();
        ctx.moveTo(zero - 5.5, chartArea.bottom - 14);
        ctx.lineTo(zero + 5.5, chartArea.bottom - 14);
        ctx.lineTo(zero + 3.5, chartArea.bottom - 7);
        ctx.lineTo(zero, chartArea.bottom);
        ctx.lineTo(zero - 3.5, chartArea.bottom - 7);
        ctx.closePath();
        ctx.fill();
      }

      function line(fromX: number, fromY: number, toX: number, toY: number): void {
        ctx.beginPath();
        ctx.moveTo(fromX, fromY);
        ctx.lineTo(toX, toY);
        ctx.stroke();
      }

      function bar({ interval }: Estimate, at: number, thickness: number): void {
        if (!interval) return;
        ctx.strokeStyle = palette.accent;
        ctx.globalAlpha = 0.38;
        ctx.lineWidth = thickness;
        line(x.getPixelForValue(interval[0]), at, x.getPixelForValue(interval[1]), at);
        ctx.globalAlpha = 1;
      }
    },
  };
}
