/** The report of a comparison, or of one outlet among the others. */
import type { ArticleSummary } from '../types/analyzed-article.ts';
import type { Comparison, Estimate, OutletComparison } from '../types/comparison.ts';
import { familyNames, frameName, voiceNames } from '../types/names.ts';
import type { OutletWords } from '../types/outlet.ts';
import { sideInWords } from '../compare/figures-in-words.ts';
import { document, narrowedPart } from './document.ts';
import { html, type Html } from './html.ts';
import type { Made } from './made.ts';
import { estimateText, number, outletsPart, sentences } from './parts.ts';

const mostWords = 20;
const mostActors = 12;

/** @returns a whole HTML document */
export function comparisonReport(comparison: Comparison, made: Made): string {
  const { texts, outlets, stories, summary, limits } = comparison;
  const title = outlets.length === 0 ? 'No text matches' : `How ${outlets.length === 1 ? '1 outlet words its' : `${outlets.length} outlets word the same`} stories`;
  const none = outlets.length === 0 && made.narrowed !== null;
  const content = html`<h1>${title}</h1>
${narrowedPart(made)}
<p class="lede">${none ? 'No text with an outlet is among those, so there is nothing to compare.' : summary[0]}</p>
${outlets.length > 0 && html`<p class="faint">${texts} texts on ${stories} stories.</p>
${outletsPart(comparison, outlets)}
<h2>In words</h2>
${sentences([...summary.slice(1), ...limits])}`}`;
  return document('Comparison of outlets · Plumbline', content, made);
}

/** @param own one of the comparison's outlets @param around it and those beside it, in their order @param loaded its most loaded texts */
export function outletReport(own: OutletComparison, comparison: Comparison, around: readonly OutletComparison[], words: OutletWords | null, loaded: readonly ArticleSummary[], made: Made): string {
  const { outlet, measures, effects } = own;
  const side = sideInWords(effects.body, 'the mean of the outlets on the same stories');
  const said = own.enough
    ? `The bodies of ${own.texts} texts score ${estimateText(measures.body)} on average, the headlines ${estimateText(measures.headline)}.${side === null ? '' : ` On stories that others cover too, the bodies lie ${side}.`}`
    : `Not enough texts to say anything: ${own.texts === 1 ? '1 text' : `${own.texts} texts`}, and at least 3 on different stories are needed.`;
  const content = html`<h1><bdi>${outlet}</bdi></h1>
${narrowedPart(made)}
<p class="lede">${said}</p>
${outletsPart(comparison, around, outlet)}
${sharesPart('Families of wording', 'Weighted findings per 100 words in its own voice.', own.families, (family) => familyNames[family], 1, 2)}
${sharesPart('Whose voice', 'Share of all findings, in %.', own.voices, (voice) => voiceNames[voice], 100, 0)}
${sharesPart('What its stories are about', 'Mean share of sentences that speak of a frame, in %.', own.frames, frameName, 100, 0)}
<h2>Own voice and quoted voices</h2>
<p>Loaded wordings, weighted, per 100 words: ${estimateText(measures.ownRate, 1, 1)} in its own sentences, ${estimateText(measures.quotedRate, 1, 1)} in the words that it quotes; the difference is ${estimateText(measures.voiceGap, 1, 1)}.</p>
<h2>Words that set it apart</h2>
${words === null || words.words.length === 0 ? html`<p>No word stands out clearly.</p>` : html`<p>${words.words.slice(0, mostWords).map(({ word, uses, z }) => `${word} (${uses} uses, z ${number(z, 1)})`).join(', ')}.</p>`}
${own.portrayals.length > 0 && html`<h2>How actors are portrayed</h2><p class="faint">Mean lean of its own findings about somebody, −3 to 3: below 0 harsher, above 0 kinder; 95 % intervals from three texts on.</p><div class="wrap"><table><thead><tr><th>Who</th><th>Mean lean</th><th>Findings</th><th>Texts</th></tr></thead><tbody>${own.portrayals.slice(0, mostActors).map(({ actor, names, mean, findings }) => html`<tr><th scope="row">${actor}${names.length > 0 && html` <small>also as ${names.join(', ')}</small>`}</th><td>${estimateText(mean, 1, 1)}</td><td>${findings}</td><td>${mean.n}</td></tr>`)}</tbody></table></div>`}
<h2>Its most loaded texts</h2>
<div class="wrap"><table><thead><tr><th>Headline</th><th>Headline score</th><th>Body score</th><th>Date</th></tr></thead><tbody>${loaded.map(({ headline, headlineScore, bodyScore, publishedAt }) => html`<tr><th scope="row" class="headline">${headline ?? '(no headline)'}</th><td>${number(headlineScore)}</td><td>${number(bodyScore)}</td><td class="day">${publishedAt?.slice(0, 10) ?? '–'}</td></tr>`)}</tbody></table></div>
<h2>What this cannot say</h2>
${sentences(comparison.limits)}`;
  return document(`${outlet} · Plumbline`, content, made);
}

function sharesPart<Name extends string>(title: string, says: string, shares: Partial<Record<Name, Estimate>>, nameOf: (name: Name) => string, factor: number, digits: number): Html | null {
  const rows = (Object.entries(shares) as [Name, Estimate][]).filter(([, { value }]) => (value ?? 0) > 0).sort((a, b) => b[1].value! - a[1].value!);
  if (rows.length === 0) return null;
  return html`<h2>${title}</h2><p class="faint">${says} In brackets 95 % intervals.</p><div class="wrap"><table><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${nameOf(name)}</th><td>${estimateText(value, factor, digits)}</td></tr>`)}</tbody></table></div>`;
}
