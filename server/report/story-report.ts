/** The report of a story. */
import type { StoryCoverage, StoryPage } from '../types/story.ts';
import { document } from './document.ts';
import { html, type Html } from './html.ts';
import type { Made } from './made.ts';
import { actsPart, number, sentences } from './parts.ts';

const mostHeadlines = 200;
const mostSpeakers = 60;

/** @returns a whole HTML document */
export function storyReport(story: StoryPage, coverage: StoryCoverage, made: Made): string {
  const { articles, speakers, comparison } = story;
  const headlines = articles.length > mostHeadlines ? [...articles.slice(0, mostHeadlines / 2), ...articles.slice(-mostHeadlines / 2)] : articles;
  const dates = [...new Set([story.firstPublished, story.lastPublished].flatMap((date) => date?.slice(0, 10) ?? []))].join(' to ');
  const outletOf = new Map(articles.map(({ id, outlet }) => [id, outlet]));
  const content = html`<h1>${story.name}</h1>
<p class="lede">${count(story.texts, 'text')} from ${count(story.outlets.length, 'outlet')}, ${dates || 'no dates'}${story.texts > story.textsRead && `; acts, quotations and what is left out are read from the first ${story.textsRead.toLocaleString('en')} texts`}.</p>
<h2>Headlines, from least to most loaded</h2>
<div class="wrap"><table><thead><tr><th>Headline</th><th>Outlet</th><th>Headline score</th><th>Body score</th><th>Date</th></tr></thead>
<tbody>${headlines.map(({ headline, outlet, headlineScore, bodyScore, copyOf, publishedAt }) => html`<tr><th scope="row" class="headline">${headline ?? '(no headline)'}</th><td><bdi>${outlet ?? 'unknown'}</bdi></td><td>${number(headlineScore)}</td><td>${copyOf === null ? number(bodyScore) : html`repeats ${outletOf.get(copyOf) ?? 'another text'}`}</td><td class="day">${publishedAt?.slice(0, 10) ?? '–'}</td></tr>`)}</tbody></table></div>
${story.texts > headlines.length && html`<p class="faint">${headlines.length} of ${story.texts.toLocaleString('en')} headlines are shown, the least and the most loaded.</p>`}
${actsPart(story.acts)}
<h2>Who is quoted</h2>
${speakers.length === 0 ? html`<p>No direct quotation with a known speaker.</p>` : html`<div class="wrap"><table><thead><tr><th>Speaker</th><th>Outlet</th><th>Quotations</th><th>Words</th></tr></thead><tbody>${speakers.slice(0, mostSpeakers).map(({ speaker, outlet, quotes, words }) => html`<tr><th scope="row"><bdi>${speaker}</bdi></th><td><bdi>${outlet}</bdi></td><td>${quotes}</td><td>${words}</td></tr>`)}</tbody></table></div>`}
${coveragePart(coverage)}
<h2>What one story can say</h2>
<p>How each outlet worded this event; not how an outlet words its stories, since that takes at least three.</p>
${sentences(comparison.limits)}`;
  return document(`${story.name} · Plumbline`, content, made);
}

function coveragePart({ leftOut, onlyIn, outlets }: StoryCoverage): Html {
  return html`<h2>What most report, and who leaves it out</h2>
<p class="faint">Sentences are aligned by the telling words that they share; a free paraphrase can escape this.</p>
${outlets.length < 2 ? html`<p>There is one outlet only, so nothing can be left out.</p>` : leftOut.length === 0 && html`<p>Nothing that more than half of the outlets report is missing from another.</p>`}
${leftOut.length > 0 && html`<ol>${leftOut.map(({ sentence, reportedBy, leftOutBy }) => html`<li><blockquote>${sentence.text}</blockquote><small>reported by ${reportedBy.join(', ')}; <b>left out by ${leftOutBy.join(', ')}</b></small></li>`)}</ol>`}
${onlyIn.length > 0 && html`<h3>Only here</h3>${onlyIn.map(({ outlet, sentences: alone }) => html`<p><b><bdi>${outlet}</bdi></b></p><ul>${alone.map(({ text }) => html`<li>${text}</li>`)}</ul>`)}`}`;
}

const count = (number: number, one: string) => `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`;
