/** A chart as a picture to take along, PNG or SVG: on paper, with its title, its sentence and where the figures came from. */
import { BasicPlatform, Chart, type ChartConfiguration, type ChartType, type Plugin } from 'chart.js';
import { Element, type SvgContext } from 'svgcanvas';
import type { Palette } from './palette.ts';

export interface Picture {
  title: string;
  says: string;
  /** What the figures are narrowed to; null for all texts. */
  narrowed: string | null;
  /** Program, lexicon and day, and the address that shows the chart again. */
  source: string;
  width: number;
  /** Of the chart alone, in CSS pixels. */
  height: number;
}

/** Twice the pixels, so that a print is sharp. */
const sharpness = 2;

/** @param config made for a wide chart that does not move */
export async function pngOf<Kind extends ChartType>(config: ChartConfiguration<Kind>, picture: Picture, palette: Palette): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const chart = draw(canvas, config, picture, palette, sharpness);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  chart.destroy();
  return blob;
}

export function svgOf<Kind extends ChartType>(config: ChartConfiguration<Kind>, picture: Picture, palette: Palette): Blob {
  const canvas = new Element({ width: picture.width, height: picture.height });
  canvas.ctx.fillText = fillText;
  const chart = draw(canvas as unknown as HTMLCanvasElement, config, picture, palette, 1);
  const text = canvas.ctx.getSerializedSvg(true);
  chart.destroy();
  return new Blob([text], { type: 'image/svg+xml' });
}

const anchors: Record<string, string> = { left: 'start', start: 'start', right: 'end', end: 'end', center: 'middle' };
const baselines: Record<string, string> = { top: 'text-before-edge', hanging: 'hanging', middle: 'central', bottom: 'text-after-edge', alphabetic: 'alphabetic' };

/** In place of the library's own, which reads the font by an inline style, and the pages' policy allows none. */
function fillText(this: SvgContext, text: string, x: number, y: number): void {
  const parent = this.__closestGroupOrSvg();
  const { style } = document.createElement('span');
  style.font = this.font;
  const element = this.__createElement('text', { 'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-style': style.fontStyle, 'font-weight': style.fontWeight, x, y, 'text-anchor': anchors[this.textAlign] ?? 'start', 'dominant-baseline': baselines[this.textBaseline] ?? 'alphabetic' }, true);
  element.textContent = text;
  this.__currentElement = element;
  this.__applyTransformation(element);
  this.__applyStyleToCurrentElement('fill');
  parent.appendChild(element);
}

/** Room round the chart, in CSS pixels. */
const margin = 16;
const lineHeight = 18;
const titleHeight = 44;
const sourceHeight = 14;
const sourceLine = 16;

function draw<Kind extends ChartType>(canvas: HTMLCanvasElement, config: ChartConfiguration<Kind>, picture: Picture, palette: Palette, pixels: number): Chart<Kind> {
  const fitting = (size: number) => Math.floor((picture.width - 2 * margin) / size);
  const narrowed = picture.narrowed === null ? [] : wrapped(`Narrowed to: ${picture.narrowed}.`, fitting(6.7));
  const lines = [...narrowed, ...wrapped(picture.says, fitting(6.7))];
  const source = wrapped(picture.source, fitting(7));
  const bottom = sourceHeight + source.length * sourceLine;
  const top = titleHeight + lines.length * lineHeight;
  canvas.width = picture.width;
  canvas.height = picture.height + top + bottom;
  const padding = config.options?.layout?.padding as Partial<Record<'top' | 'right' | 'left', number>> | undefined;
  return new Chart(canvas, {
    ...config,
    platform: BasicPlatform,
    options: {
      ...config.options,
      responsive: false,
      animation: false,
      devicePixelRatio: pixels,
      layout: { padding: { top: top + (padding?.top ?? 0) + 4, right: margin + (padding?.right ?? 0), bottom, left: margin + (padding?.left ?? 0) } },
    },
    plugins: [paper(picture.title, lines, narrowed.length, source, palette), ...(config.plugins ?? [])],
  } as ChartConfiguration<Kind>);
}

/** Paper under the chart, what it says above, and under it where it came from. @param marked so many of the first lines stand out */
function paper(title: string, lines: readonly string[], marked: number, source: readonly string[], palette: Palette): Plugin {
  return {
    id: 'paper',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = palette.paper;
      ctx.fillRect(0, 0, width, height);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillStyle = palette.ink;
      ctx.font = `600 20px ${palette.serif}`;
      ctx.fillText(title, margin, 30);
      ctx.font = `12.5px ${palette.font}`;
      lines.forEach((line, index) => {
        ctx.fillStyle = index < marked ? palette.ink : palette.faint;
        ctx.fillText(line, margin, titleHeight + 6 + index * lineHeight);
      });
      ctx.fillStyle = palette.faint;
      ctx.font = `11px ${palette.font}`;
      source.forEach((line, index) => ctx.fillText(line, margin, height - 10 - (source.length - 1 - index) * sourceLine));
      ctx.restore();
    },
  };
}

/** An address may be longer than a line. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [''])) {
    if (`${lines.at(-1)!} ${word}`.length > most) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim();
  }
  return lines;
}
