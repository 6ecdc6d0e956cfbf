/** `/api/compare`, `/api/words`, `/api/timeline` and `/api/outlets`. */
import { Router } from 'express';
import { compareOutlets } from '../compare/compare.ts';
import { distinctWords, type OutletText } from '../compare/distinct-words.ts';
import { timelineOf } from '../compare/timeline.ts';
import { eachArticle, type ArticleFilter } from '../store/article-list.ts';
import { revisionOf } from '../store/change.ts';
import { comparisonRows, listOutlets } from '../store/outlets.ts';
import { readRollups } from '../store/rollups.ts';
import type { Comparison } from '../types.ts';
import type { Deps } from './deps.ts';
import { createLatest } from './latest.ts';
import { listQuery, parse, readFilter, timelineQuery } from './validate.ts';

/** Texts of which words are counted, the first of the store: more would change no word's place. */
const mostTexts = 5_000;

export function comparisonRoutes(deps: Deps): Router {
  const router = Router();
  const { store, lexicon } = deps;
  const revision = () => revisionOf(store);
  const compared = createLatest<Comparison>(revision);
  const worded = createLatest<ReturnType<typeof distinctWords>>(revision);

  router.get('/compare', async (request, response) => {
    const filter = readFilter(request.query);
    response.json(await compared(JSON.stringify(filter), async () => compareOutlets(await comparisonRows(store, filter))));
  });

  router.get('/words', async (request, response) => {
    const filter = readFilter(request.query);
    response.json({ outlets: await worded(JSON.stringify(filter), async () => distinctWords(await textsOf(filter))) });
  });

  router.get('/timeline', async (request, response) => {
    const { field, step } = parse(timelineQuery, request.query);
    const { outlets, from, to } = readFilter(request.query);
    const days = await readRollups(store, { lexicon: lexicon.version, field, measure: 'score', outlets, from, to });
    response.json({ field, step, points: timelineOf(days, step, [0, 100]) });
  });

  router.get('/outlets', async (request, response) => {
    const { cursor, limit } = parse(listQuery, request.query);
    response.json(await listOutlets(store, cursor, limit));
  });

  return router;

  /** The outlets' own texts; a copy's words are its origin's. */
  async function textsOf(filter: ArticleFilter): Promise<OutletText[]> {
    const texts: OutletText[] = [];
    for await (const { outlet, body, copyOf } of eachArticle(store, filter)) {
      if (outlet !== null && copyOf === null) texts.push({ outlet, text: body });
      if (texts.length >= mostTexts) break;
    }
    return texts;
  }
}
