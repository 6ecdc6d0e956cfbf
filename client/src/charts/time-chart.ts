/** Means over time: a line an outlet, with the interval of each stretch. */
import { Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip, type ChartConfiguration, type Plugin } from 'chart.js';
import type { TimelinePoint } from '../../../server/types/timeline.ts';
import { day, decimal } from '../format.ts';
import type { Look, Palette } from './palette.ts';

Chart.register(Legend, LineController, LineElement, LinearScale, PointElement, Tooltip);

export interface TimeLine {
  outlet: string;
  points: TimelinePoint[];
}

export function timeConfig(lines: readonly TimeLine[], unit: string, factor: number, { palette, narrow, calm }: Look): ChartConfiguration<'line'> {
  const times = lines.flatMap(({ points }) => points.map(({ from }) => Date.parse(from)));
  const [lowest, highest] = reachOf(lines, factor);
  const edge = Math.max(86_400_000, (Math.max(...times) - Math.min(...times)) / 30);
  return {
    type: 'line',
    data: {
      datasets: lines.map(({ outlet, points }, index) => ({
        label: outlet,
        data: points.map(({ from, mean }) => ({ x: Date.parse(from), y: mean * factor })),
        borderColor: palette.series[index % palette.series.length]!, backgroundColor: palette.series[index % palette.series.length]!,
        borderWidth: 2, pointRadius: 3.5, pointHoverRadius: 6, tension: 0,
        // With it lines are drawn step by step, not as a Path2D, which no SVG can be made of.
        segment: {},
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 250 },
      scales: {
        x: { type: 'linear', min: Math.min(...times) - edge, max: Math.max(...times) + edge, grid: { display: false }, border: { color: palette.line }, ticks: { color: palette.faint, maxRotation: 0, autoSkipPadding: 20, font: { family: palette.font, size: 12 }, callback: (value) => shortDay(Number(value)) }, afterBuildTicks: (axis) => (axis.ticks = ticksOf(times, narrow ? 3 : 7)) },
        y: { suggestedMin: lowest, suggestedMax: highest, grid: { color: palette.line, drawTicks: false }, border: { display: false }, ticks: { color: palette.faint, maxTicksLimit: 7, padding: 6, callback: (value) => String(value).replace('-', '−'), font: { family: palette.font, size: 12 } }, title: { display: !narrow, text: unit, color: palette.faint, font: { family: palette.font, size: 12 } } },
      },
      plugins: {
        legend: { position: 'bottom', align: 'start', labels: { usePointStyle: true, pointStyle: 'circle', color: palette.ink, boxHeight: 8, padding: 14, font: { family: palette.font, size: 12.5 } } },
        tooltip: {
          callbacks: {
            title: (items) => day(new Date(items[0]?.parsed.x ?? 0).toISOString()),
            label: (item) => {
              const point = lines[item.datasetIndex]?.points[item.dataIndex];
              if (!point) return '';
              const between = point.interval ? `, between ${decimal(point.interval[0] * factor)} and ${decimal(point.interval[1] * factor)}` : '';
              return `${item.dataset.label}: ${decimal(point.mean * factor)}${between} (${point.texts === 1 ? '1 text' : `${point.texts} texts`})`;
            },
          },
        },
      },
    },
    plugins: [intervals(lines, factor, palette)],
  };
}

/** Where the bars that are drawn end, so that the axis holds them; but no further from a point than all points lie apart, or as high as they are: wide bars would press the lines flat. */
function reachOf(lines: readonly TimeLine[], factor: number): [number, number] {
  const points = lines.flatMap((line) => line.points);
  const means = points.map(({ mean }) => mean);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const room = Math.max(high - low, Math.abs(high), Math.abs(low));
  const drawn = points.flatMap(({ interval, texts }) => (interval && texts > 1 ? [interval] : []));
  return [Math.max(low - room, Math.min(low, ...drawn.map(([from]) => from))) * factor, Math.min(high + room, Math.max(high, ...drawn.map(([, to]) => to))) * factor];
}

/** The days on which there is something, thinned out. */
function ticksOf(times: readonly number[], most: number): { value: number }[] {
  const days = [...new Set(times)].sort((a, b) => a - b);
  const every = Math.ceil(days.length / most);
  return days.filter((_, index) => index % every === 0).map((value) => ({ value }));
}

function shortDay(time: number): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' });
}

function intervals(lines: readonly TimeLine[], factor: number, palette: Palette): Plugin<'line'> {
  return {
    id: 'intervals',
    beforeDatasetsDraw(chart) {
      const { ctx, scales, chartArea } = chart;
      const x = scales['x']!;
      const y = scales['y']!;
      ctx.save();
      ctx.globalAlpha = 0.4;
      ctx.lineWidth = 3;
      lines.forEach(({ points }, index) => {
        if (!chart.isDatasetVisible(index)) return;
        // Bars of one day lie side by side.
        const aside = (index - (lines.length - 1) / 2) * 4;
        ctx.strokeStyle = palette.series[index % palette.series.length]!;
        for (const { from, interval, texts } of points) {
          // A single text's interval is nearly all of the scale; the table has it.
          if (!interval || texts < 2) continue;
          const at = x.getPixelForValue(Date.parse(from)) + aside;
          ctx.beginPath();
          ctx.moveTo(at, Math.min(chartArea.bottom, y.getPixelForValue(interval[0] * factor)));
          ctx.lineTo(at, Math.max(chartArea.top, y.getPixelForValue(interval[1] * factor)));
          ctx.stroke();
        }
      });
      ctx.restore();
    },
  };
}
