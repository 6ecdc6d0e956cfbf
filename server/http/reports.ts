/** Reports: a story, an outlet, or the whole comparison as one self-contained HTML file. */
import { Router, type Response } from 'express';
import { storyCoverage } from '../compare/coverage.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import { comparisonReport, outletReport } from '../report/comparison-report.ts';
import { storyReport } from '../report/story-report.ts';
import { listArticles } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import { outletName } from '../store/outlets.ts';
import { storyArticles } from '../store/stories.ts';
import { personTest } from '../text/sexes.ts';
import { compared } from './compared.ts';
import type { Deps } from './deps.ts';
import { leadOn } from './moved-story.ts';
import { notFound } from './problem.ts';
import { mostRead, storyPage } from './story-page.ts';
import { parse, readFilter, reportQuery } from './validate.ts';
import { wordsApart } from './words.ts';

/** Most loaded texts in an outlet's report. */
const mostLoaded = 20;

export function reportRoutes(deps: Deps): Router {
  const router = Router();
  const { store, lexicon } = deps;

  router.get('/report.html', async (request, response) => {
    const { outlet } = parse(reportQuery, request.query);
    const { outlets: _all, ...filter } = readFilter(request.query);
    const report = outlet === undefined ? comparisonReport(await compared(store, personTest(lexicon.grammar.attribution), filter), now()) : await reportOfOutlet(store, lexicon, outlet);
    if (report === null) throw notFound('outlet');
    send(response, report, outlet ?? 'comparison');
  });

  router.get('/stories/:id/report.html', async (request, response) => {
    const report = await reportOfStory(store, lexicon, request.params.id);
    if (report !== null) send(response, report, 'story');
    else await leadOn(store, response, request.params.id, '/report.html');
  });

  return router;
}

/** Null when there is no such story. */
export async function reportOfStory(store: Store, lexicon: Lexicon, id: string): Promise<string | null> {
  const story = await storyPage(store, lexicon, id);
  return story && storyReport(story, storyCoverage(await storyArticles(store, id, mostRead)), now());
}

/** Null when the outlet has no article. */
export async function reportOfOutlet(store: Store, lexicon: Lexicon, outlet: string): Promise<string | null> {
  const name = await outletName(store, outlet);
  const comparison = await compared(store, personTest(lexicon.grammar.attribution), {});
  const own = comparison.outlets.find((one) => one.outlet === name);
  if (!own) return null;
  const words = (await wordsApart(store, lexicon, {})).find((one) => one.outlet === name) ?? null;
  const { items } = await listArticles(store, { outlets: [own.outlet] }, 'score', null, mostLoaded);
  return outletReport(own, comparison, words, items, now());
}

export async function reportOfAll(store: Store, lexicon: Lexicon): Promise<string> {
  return comparisonReport(await compared(store, personTest(lexicon.grammar.attribution), {}), now());
}

const now = () => new Date().toISOString();

/** As a file to keep: opened in the page's own place, its style would be refused by the policy that guards the pages. */
function send(response: Response, report: string, name: string): void {
  response.type('text/html; charset=utf-8').attachment(`plumbline-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.html`).send(report);
}
