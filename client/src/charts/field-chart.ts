/** Headline against body: a point an outlet, and the diagonal on which both are alike. */
import { Chart, LinearScale, PointElement, ScatterController, Tooltip, type ChartConfiguration, type Plugin } from 'chart.js';
import type { OutletComparison } from '../../../server/types/comparison.ts';
import { score } from '../format.ts';
import { dotReach } from './dot-reach.ts';
import { freePlace, nameHeight, type Box } from './name-place.ts';
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
      // A dot on the edge of the scale is drawn whole.
      layout: { padding: { right: 12, top: dotReach + 1 } },
      scales: { x: axis('mean score of the bodies'), y: axis('mean score of the headlines') },
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: (item) => `${points[item.dataIndex]?.outlet}: body ${score(item.parsed.x)}, headline ${score(item.parsed.y)}` } } },
    },
    plugins: [diagonal(points, palette, narrow)],
  };
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
      const head: Box = { left: chartArea.left + 8, right: chartArea.left + 8 + ctx.measureText(caption).width, top: chartArea.top + 4, bottom: chartArea.top + 4 + nameHeight };
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
          const dot = dots[at]!;
          const place = freePlace(dot, ctx.measureText(text).width, taken.filter((_, other) => other !== at), chartArea);
          // The dot's tooltip tells it then.
          if (place === null) continue;
          const { box, line } = place;
          taken.push(box);
          if (line) {
            ctx.strokeStyle = palette.faint;
            ctx.lineWidth = 1;
            ctx.beginPath();
            ctx.moveTo(dot.x, dot.y);
            ctx.lineTo(Math.min(Math.max(dot.x, box.left), box.right), box.top > dot.y ? box.top : box.bottom);
            ctx.stroke();
          }
          ctx.textAlign = 'left';
          ctx.fillText(text, box.left, box.top);
        }
      }
      ctx.restore();
    },
  };
}
