/** Headline against body: a point an outlet, and the diagonal on which both are alike. */
import { Chart, LinearScale, PointElement, ScatterController, Tooltip, type ChartConfiguration, type Plugin } from 'chart.js';
import type { OutletComparison } from '../../../server/types/comparison.ts';
import { score } from '../format.ts';
import { dotReach } from './dot-reach.ts';
import type { Look, Palette } from './palette.ts';
import { shortened } from './shortened.ts';

Chart.register(ScatterController, LinearScale, PointElement, Tooltip);

export function fieldConfig(outlets: readonly OutletComparison[], { palette, narrow, calm }: Look): ChartConfiguration<'scatter'> {
  const points = outlets.flatMap(({ outlet, measures: { body, headline } }) => (body.value === null || headline.value === null ? [] : [{ x: body.value, y: headline.value, outlet }]));
  const end = Math.min(100, Math.max(20, Math.ceil(Math.max(...points.flatMap(({ x, y }) => [x, y]), 0) / 10) * 10 + 5));
  const axis = (title: string) => ({ min: 0, max: end, grid: { color: palette.line, drawTicks: false }, border: { color: palette.accent, width: 1.75 }, ticks: { color: palette.faint, padding: 6, maxTicksLimit: 6, font: { family: palette.font, size: 12 } }, title: { display: true, text: title, color: palette.faint, font: { family: palette.font, size: 12 } } });
  return {
    type: 'scatter',
    data: { datasets: [{ label: 'Outlets', data: points, pointRadius: 6, pointHoverRadius: 8, backgroundColor: palette.accent, borderColor: palette.paper, borderWidth: 1.5, clip: dotReach }] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 250 },
      layout: { padding: { right: 12, top: 6 } },
      scales: { x: axis('mean score of the bodies'), y: axis('mean score of the headlines') },
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: (item) => `${points[item.dataIndex]?.outlet}: body ${score(item.parsed.x)}, headline ${score(item.parsed.y)}` } } },
    },
    plugins: [diagonal(points, palette, narrow)],
  };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const lineHeight = 15;

/** Where a name beside its dot hides no other name and no dot; null where it would everywhere: the dot's tooltip tells it then. */
function freePlace(dot: { x: number; y: number }, width: number, taken: readonly Box[], within: Box): Box | null {
  const tops = [dot.y - 7, dot.y - 22, dot.y + 8, dot.y - 36, dot.y + 22];
  for (const top of tops) {
    for (const left of [dot.x + 11, dot.x - 11 - width]) {
      const box = { left, right: left + width, top, bottom: top + lineHeight };
      const inside = box.left >= within.left && box.right <= within.right + 12 && box.top >= within.top && box.bottom <= within.bottom;
      if (inside && taken.every((other) => other.right < box.left || box.right < other.left || other.bottom < box.top || box.bottom < other.top)) return box;
    }
  }
  return null;
}

function diagonal(points: readonly { x: number; y: number; outlet: string }[], palette: Palette, narrow: boolean): Plugin<'scatter'> {
  return {
    id: 'diagonal',
    beforeDatasetsDraw({ ctx, scales, chartArea }) {
      const x = scales['x']!;
      const y = scales['y']!;
      ctx.save();
      ctx.strokeStyle = palette.faint;
      ctx.setLineDash([3, 4]);
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(0), y.getPixelForValue(0));
      ctx.lineTo(x.getPixelForValue(x.max), y.getPixelForValue(y.max));
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.font = `12px ${palette.font}`;
      ctx.fillStyle = palette.faint;
      ctx.textBaseline = 'top';
      ctx.textAlign = 'left';
      const caption = narrow ? 'headline above body' : 'headline more loaded than body';
      const head: Box = { left: chartArea.left + 8, right: chartArea.left + 8 + ctx.measureText(caption).width, top: chartArea.top + 4, bottom: chartArea.top + 4 + lineHeight };
      ctx.fillText(caption, head.left, head.top);
      ctx.fillStyle = palette.ink;
      ctx.font = `600 12.5px ${palette.font}`;
      // Too many names would hide the points.
      if (points.length <= 15) {
        const dots = points.map(({ x: across, y: up }) => ({ x: x.getPixelForValue(across), y: y.getPixelForValue(up) }));
        const taken: Box[] = dots.map((dot) => ({ left: dot.x - 7, right: dot.x + 7, top: dot.y - 7, bottom: dot.y + 7 }));
        taken.push(head);
        for (const [at, { outlet }] of points.entries()) {
          const text = shortened(ctx, outlet, chartArea.width * 0.45);
          const box = freePlace(dots[at]!, ctx.measureText(text).width, taken.filter((_, other) => other !== at), chartArea);
          if (box === null) continue;
          taken.push(box);
          ctx.textAlign = 'left';
          ctx.fillText(text, box.left, box.top);
        }
      }
      ctx.restore();
    },
  };
}
