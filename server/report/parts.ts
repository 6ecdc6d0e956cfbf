/** Parts that reports share. */
import { digitsOfDifference, gapInWords, toldDifference, verdictInWords } from '../compare/figures-in-words.ts';
import type { Comparison, Estimate, OutletComparison, OutletDifference } from '../types/comparison.ts';
import type { ActInWords } from '../types/story.ts';
import { html, type Html } from './html.ts';
import { plumbDrawing } from './plumb-svg.ts';

/** Outlets and acts that one report shows. */
const mostOutlets = 60;
const mostActs = 40;
const mostWordings = 6;

export function number(value: number | null, digits = 0): string {
  return value === null ? '–' : value.toFixed(digits).replace('-', '−').replace(/^−(0(\.0+)?)$/, '$1');
}

export function estimateText({ value, interval }: Pick<Estimate, 'value' | 'interval'>, factor = 1, digits = 0): string {
  if (value === null || interval === null) return 'too few texts';
  return `${number(value * factor, digits)} (${number(interval[0] * factor, digits)} to ${number(interval[1] * factor, digits)})`;
}

/** As `estimateText`, of a measure of which it matters on which side of 0 it lies. */
function differenceText(estimate: Estimate): string {
  return estimateText(estimate, 1, digitsOfDifference(estimate.interval, 0));
}

export function sentences(all: readonly string[]): Html | null {
  return all.length === 0 ? null : html`<ul>${all.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** The drawing, its table and the pairs; with `about` only those of one outlet. */
export function outletsPart(comparison: Comparison, shown: readonly OutletComparison[], about: string | null = null): Html {
  const outlets = shown.slice(0, mostOutlets);
  return html`<h2>Body and headline</h2>
<p class="faint">Mean scores with 95 % intervals. ${gapInWords(outlets) ?? 'The line between the dots is the gap.'}${shown.length > outlets.length ? ` ${outlets.length} of ${shown.length} outlets.` : ''}</p>
<div class="wrap">${plumbDrawing(outlets)}</div>
<div class="wrap"><table><thead><tr><th>Outlet</th><th>Body</th><th>Headline</th><th>Gap within own texts</th><th>Choices, %</th><th>Effect within stories</th><th>Texts</th></tr></thead>
<tbody>${outlets.map(({ outlet, measures, effects, texts }) => html`<tr><th scope="row"><bdi>${outlet}</bdi></th><td>${estimateText(measures.body)}</td><td>${estimateText(measures.headline)}</td><td>${differenceText(measures.gap)}</td><td>${estimateText(measures.choiceIndex, 100)}</td><td>${differenceText(effects.body)}</td><td>${texts}</td></tr>`)}</tbody></table></div>
${differencesPart(comparison, new Set(outlets.map(({ outlet }) => outlet)), about)}`;
}

function differencesPart({ differences }: Comparison, shown: ReadonlySet<string>, about: string | null): Html | null {
  const rows = differences.filter(({ a, b, field }) => field === 'body' && shown.has(a) && shown.has(b) && (about === null || a === about || b === about)).slice(0, mostOutlets);
  if (rows.length === 0) return null;
  return html`<h2>Pair by pair</h2>
<p class="faint">Differences of the bodies' scores, of the outlet that scores higher less the other. “Clear” is said only of those that hold after Holm's correction for the number of pairs and where loaded wordings per 100 words differ the same way.</p>
<div class="wrap"><table><thead><tr><th>Outlets</th><th>Difference</th><th>Shared stories</th><th>In words</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row"><bdi>${row.a}</bdi> and <bdi>${row.b}</bdi></th><td>${toldText(row)}</td><td>${row.sharedStories}</td><td>${verdictInWords(row)}</td></tr>`)}</tbody></table></div>`;
}

function toldText(row: OutletDifference): string {
  const { value, interval, digits } = toldDifference(row);
  return estimateText({ value, interval }, 1, digits);
}

export function actsPart(acts: readonly ActInWords[]): Html {
  const loaded = acts.filter(({ outlets }) => outlets.some(({ wordings }) => wordings.some(({ strength }) => strength > 0)));
  return html`<h2>One act in each outlet's words</h2>
<p class="faint">A thicker line is a more loaded wording; dotted ones are quoted or indirect speech.</p>
${loaded.length === 0 && html`<p>No choice was met by two outlets with a loaded wording on either side.</p>`}
${loaded.slice(0, mostActs).map(({ means, neutral, outlets }) => html`<div class="act"><h3>${means} <small>neutral: ${neutral.slice(0, 3).join(', ')}</small></h3><dl>${outlets.map(({ outlet, wordings }) => html`<div><dt><bdi>${outlet}</bdi></dt><dd>${wordings.slice(0, mostWordings).map(({ text, strength, voice }) => html`<span class="w s${strength}${voice === 'quoted' || voice === 'reported' ? ' others' : ''}">${text}</span> `)}</dd></div>`)}</dl></div>`)}`;
}
