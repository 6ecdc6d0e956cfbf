/** The comparison as a drawing: one row an outlet, the plumb line at 0, a filled dot for the body, a hollow one for the headline. */
import type { Estimate, OutletComparison } from '../types/comparison.ts';
import { html, type Html } from './html.ts';

const width = 920;
const left = 210;
const right = 130;
const rowHeight = 46;
const top = 34;

/** Names longer than this many characters are cut. */
const longestName = 26;

export function plumbDrawing(outlets: readonly OutletComparison[]): Html {
  const highest = Math.max(25, ...outlets.flatMap(({ measures: { body, headline } }) => [body, headline].flatMap(({ value, interval }) => [value ?? 0, interval?.[1] ?? 0])));
  const step = highest > 50 ? 20 : 10;
  const end = Math.min(100, Math.ceil(highest / step) * step);
  const x = (value: number) => round(left + ((width - left - right) * value) / end);
  const bottom = top + outlets.length * rowHeight;
  const ticks = Array.from({ length: end / step + 1 }, (_, index) => index * step);
  return html`<svg viewBox="0 0 ${width} ${bottom + 44}" role="img" aria-label="Mean scores of body and headline by outlet; the table below holds the figures">
<circle class="d" cx="${left}" cy="12" r="6"/><text x="${left + 12}" y="16" font-size="12">body</text><circle class="h" cx="${left + 72}" cy="12" r="5"/><text x="${left + 84}" y="16" font-size="12">headline</text>
${ticks.map((tick) => html`<line class="g" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${bottom}"/><text class="f" x="${x(tick)}" y="${bottom + 26}" font-size="12" text-anchor="middle">${tick === 0 ? '0 neutral' : tick}</text>`)}
${outlets.map((outlet, row) => rowOf(outlet, top + (row + 0.5) * rowHeight, x))}
<line class="a" stroke-width="1.75" x1="${left}" x2="${left}" y1="${top - 6}" y2="${bottom}"/><path class="d" d="M${left - 5.5} ${bottom}h11l-2 6-3.5 6-3.5-6z"/>
</svg>`;
}

function rowOf({ outlet, enough, texts, sharedStories, measures: { body, headline } }: OutletComparison, y: number, x: (value: number) => number): Html {
  const characters = [...outlet];
  const name = characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : outlet;
  const [high, low] = [y - 6, y + 7];
  return html`<line class="g" x1="0" x2="${width}" y1="${y - rowHeight / 2}" y2="${y - rowHeight / 2}"/>
<text x="0" y="${y + 5}" font-size="14" font-weight="600"${enough ? '' : html` class="f"`}>${name}</text>
<text class="f" x="${width}" y="${y - 2}" font-size="12" text-anchor="end">${enough ? count(texts, 'text') : 'too few texts'}</text>
<text class="f" x="${width}" y="${y + 13}" font-size="12" text-anchor="end">${enough ? `${sharedStories} shared` : count(texts, 'text')}</text>
${body.value !== null && headline.value !== null && html`<line class="n" x1="${x(body.value)}" y1="${high}" x2="${x(headline.value)}" y2="${low}"/>`}
${bar(body, high, 5, x)}${bar(headline, low, 2.5, x)}
${body.value !== null && html`<circle class="d" cx="${x(body.value)}" cy="${high}" r="6.5"/>`}${headline.value !== null && html`<circle class="h" cx="${x(headline.value)}" cy="${low}" r="5"/>`}`;
}

function bar({ interval }: Estimate, y: number, thickness: number, x: (value: number) => number): Html | null {
  return interval && html`<line class="b" stroke-width="${thickness}" x1="${x(interval[0])}" x2="${x(interval[1])}" y1="${y}" y2="${y}"/>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
