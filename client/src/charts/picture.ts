/** A chart as a picture to take along, PNG or SVG: on paper, with its title, its sentence and where the figures came from. */
import { BasicPlatform, Chart, SubTitle, Title, type ChartConfiguration, type Plugin } from 'chart.js';
import { Element } from 'svgcanvas';
import type { Palette } from './palette.ts';

Chart.register(Title, SubTitle);

export interface Picture {
  title: string;
  says: string;
  /** The address that shows the chart again. */
  source: string;
  width: number;
  /** Of the chart alone, in CSS pixels. */
  height: number;
}

/** Twice the pixels, so that a print is sharp. */
const sharpness = 2;

/** @param config made for a wide chart that does not move */
export async function pngOf(config: ChartConfiguration, picture: Picture, palette: Palette): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const chart = draw(canvas, config, picture, palette, sharpness);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  chart.destroy();
  return blob;
}

export function svgOf(config: ChartConfiguration, picture: Picture, palette: Palette): Blob {
  const canvas = new Element({ width: picture.width, height: picture.height });
  const chart = draw(canvas as unknown as HTMLCanvasElement, config, picture, palette, 1);
  const text = canvas.ctx.getSerializedSvg(true);
  chart.destroy();
  return new Blob([text], { type: 'image/svg+xml' });
}

function draw(canvas: HTMLCanvasElement, config: ChartConfiguration, { title, says, source, width, height }: Picture, palette: Palette, pixels: number): Chart {
  const lines = wrapped(says, Math.floor(width / 6.6));
  canvas.width = width;
  canvas.height = height + 70 + lines.length * 18;
  const text = (font: object, content: string | string[], color: string, bottom: number) => ({ display: true, align: 'start' as const, text: content, color, font, padding: { top: 4, bottom } });
  return new Chart(canvas, {
    ...config,
    platform: BasicPlatform,
    options: {
      ...config.options,
      responsive: false,
      animation: false,
      devicePixelRatio: pixels,
      layout: { padding: { ...paddingOf(config), bottom: 30 } },
      plugins: {
        ...config.options?.plugins,
        title: text({ family: palette.serif, size: 19, weight: 600 }, title, palette.ink, 2),
        subtitle: text({ family: palette.font, size: 12.5 }, lines, palette.faint, 12),
      },
    },
    plugins: [paper(palette, source), ...(config.plugins ?? [])],
  } as ChartConfiguration);
}

function paddingOf(config: ChartConfiguration): { top: number; right: number; left: number } {
  const padding = config.options?.layout?.padding as Partial<Record<'top' | 'right' | 'left', number>> | undefined;
  return { top: Math.max(10, padding?.top ?? 0), right: Math.max(14, padding?.right ?? 0), left: Math.max(14, padding?.left ?? 0) };
}

/** Paper under the chart, and a line under it that says where it came from. */
function paper(palette: Palette, source: string): Plugin {
  return {
    id: 'paper',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = palette.paper;
      ctx.fillRect(0, 0, width, height);
      ctx.font = `11px ${palette.font}`;
      ctx.fillStyle = palette.faint;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillText(`Plumbline · ${source}`, 14, height - 10);
      ctx.restore();
    },
  };
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)!} ${word}`.length > most) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim();
  }
  return lines;
}
