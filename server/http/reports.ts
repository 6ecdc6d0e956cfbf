/** Reports: a story, an outlet, or the whole comparison as one self-contained HTML file. */
import { Router, type Request, type Response } from 'express';
import { storyCoverage } from '../compare/coverage.ts';
import { chosenInWords } from '../compare/figures-in-words.ts';
import { asSpelled, fileName, narrowedTo, type Narrowing } from '../compare/narrowing.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import { programVersion } from '../program-version.ts';
import { comparisonReport, outletReport } from '../report/comparison-report.ts';
import type { Made } from '../report/made.ts';
import { storyReport } from '../report/story-report.ts';
import { listArticles, type ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import { outletName } from '../store/outlets.ts';
import { readStory, storyArticles } from '../store/stories.ts';
import type { StoryWords } from '../stories/story-words.ts';
import { personNames } from '../text/sexes.ts';
import { compared, comparedAround } from './compared.ts';
import type { Deps } from './deps.ts';
import { leadOn } from './moved-story.ts';
import { ProblemError } from './problem.ts';
import { mostRead, storyPage } from './story-page.ts';
import { parse, readFilter, reportQuery } from './validate.ts';
import { wordsApart } from './words.ts';

/** Other outlets beside the one of a report. */
const mostBeside = 11;
/** Most loaded texts in an outlet's report. */
const mostLoaded = 20;

export function reportRoutes(deps: Deps): Router {
  const router = Router();
  const { store, lexicon, storyWords } = deps;

  router.get('/report.html', async (request, response) => {
    const { outlet } = parse(reportQuery, request.query);
    const { outlets, ...others } = readFilter(request.query);
    const report = outlet === undefined ? await reportOfAll(store, lexicon, { outlets, ...others }, pageAt(request, '/')) : await reportOfOutlet(store, lexicon, outlet, others, pageAt(request, '/outlet'));
    if (report === null) throw await noText(outlet!, others);
    send(response, report, outlet === undefined ? fileName('comparison', { outlets, ...others }) : fileName(outlet, others));
  });

  router.get('/stories/:id/report.html', async (request, response) => {
    const { id } = request.params;
    const report = await reportOfStory(store, lexicon, storyWords, id, pageAt(request, `/stories/${encodeURIComponent(id)}`));
    if (report !== null) send(response, report, fileName(`story ${(await readStory(store, id, 1))?.name ?? ''}`, {}));
    else await leadOn(store, response, id, '/report.html');
  });

  return router;

  /** Why there is nothing to report of an outlet: it has no text at all, or none under the filters. */
  async function noText(outlet: string, filter: ArticleFilter): Promise<ProblemError> {
    const name = await outletName(store, outlet);
    const narrowed = narrowedTo(filter);
    if (name === null) return new ProblemError(404, { title: 'There is no such outlet', detail: `No article is of "${outlet.slice(0, 80)}". /api/outlets lists the outlets.` });
    return new ProblemError(404, { title: 'No text of the outlet is meant', detail: `Of the texts of ${name} none is among those asked for${narrowed === null ? '' : ` (${narrowed})`}. Change the filters.` });
  }
}

/** Null when there is no such story. */
export async function reportOfStory(store: Store, lexicon: Lexicon, words: StoryWords, id: string, address: string | null = null): Promise<string | null> {
  const story = await storyPage(store, lexicon, id);
  return story && storyReport(story, storyCoverage(await storyArticles(store, id, mostRead), words), made(lexicon, address));
}

/** Null when the outlet has no article that the filter means. @param address the page that shows the same */
export async function reportOfOutlet(store: Store, lexicon: Lexicon, outlet: string, filter: ArticleFilter = {}, address: string | null = null): Promise<string | null> {
  const name = await outletName(store, outlet);
  const comparison = await compared(store, personNames(lexicon.grammar.attribution), filter);
  const own = comparison.outlets.find((one) => one.outlet === name);
  if (!own) return null;
  const words = (await wordsApart(store, lexicon, filter)).find((one) => one.outlet === name) ?? null;
  const { items } = await listArticles(store, { ...filter, outlets: [own.outlet] }, 'score', null, mostLoaded);
  const { outlets: around } = await comparedAround(store, comparison, filter, own.outlet, mostBeside);
  return outletReport(own, comparison, around, words, items, made(lexicon, address, filter));
}

export async function reportOfAll(store: Store, lexicon: Lexicon, filter: ArticleFilter = {}, address: string | null = null): Promise<string> {
  const comparison = await compared(store, personNames(lexicon.grammar.attribution), filter);
  const chosen = (filter.outlets ?? []).length > 0 ? chosenInWords(comparison) : [];
  return comparisonReport({ ...comparison, limits: [...comparison.limits, ...chosen] }, made(lexicon, address, { ...filter, outlets: asSpelled(filter.outlets ?? [], comparison.outlets) }));
}

/** @param address the page that shows the same; null on the command line */
function made(lexicon: Lexicon, address: string | null, narrowing: Narrowing = {}): Made {
  return { at: new Date().toISOString(), version: programVersion, lexicon: lexicon.version, address, narrowed: narrowedTo(narrowing) };
}

/** The address of the page that shows what a report tells. */
function pageAt(request: Request, page: string): string {
  const { search, searchParams } = new URL(request.originalUrl, 'http://localhost');
  // The page of an outlet has it as its name.
  const asked = page === '/outlet' ? `?${new URLSearchParams([...searchParams].map(([key, value]) => [key === 'outlet' ? 'name' : key, value]))}` : search;
  return `${request.protocol}://${request.get('host')}${page}${asked}`;
}

/** As a file to keep: opened in the page's own place, its style would be refused by the policy that guards the pages. */
function send(response: Response, report: string, name: string): void {
  response.type('text/html; charset=utf-8').attachment(`plumbline-${name}.html`).send(report);
}
