/** `/api/compare`, `/api/pair`, `/api/words` and `/api/timeline`. */
import { Router } from 'express';
import { outletsFrom } from '../compare/part-of-comparison.ts';
import type { ArticleFilter } from '../store/article-list.ts';
import { revisionOf } from '../store/change.ts';
import { outletName } from '../store/outlets.ts';
import { personNames } from '../text/sexes.ts';
import type { Comparison } from '../types/comparison.ts';
import type { PairPage } from '../types/pair.ts';
import type { OutletWords } from '../types/outlet.ts';
import type { Timeline } from '../types/timeline.ts';
import { compared, comparedAround, mostCompared } from './compared.ts';
import type { Deps } from './deps.ts';
import { createLatest } from './latest.ts';
import { pairPage } from './pair-page.ts';
import { ProblemError } from './problem.ts';
import { checkFollowed, longestLines, timeline } from './timeline.ts';
import { pairQuery, parse, partQuery, readFilter, timelineQuery } from './validate.ts';
import { wordsApart } from './words.ts';

/** Other outlets beside one, unless more or fewer are asked for. */
const mostAround = 11;

export function comparisonRoutes(deps: Deps): Router {
  const router = Router();
  const { store, lexicon } = deps;
  const people = personNames(lexicon.grammar.attribution);
  const revision = () => revisionOf(store);
  const comparisons = createLatest<Comparison>(revision);
  const pairs = createLatest<PairPage | null>(revision);
  const timelines = createLatest<Timeline>(revision);
  const worded = createLatest<OutletWords[]>(revision);

  const comparisonOf = (filter: ArticleFilter) => comparisons(JSON.stringify(filter), () => compared(store, people, filter));

  router.get('/compare', async (request, response) => {
    const filter = readFilter(request.query);
    const { first, limit, around } = parse(partQuery, request.query);
    const comparison = await comparisonOf(filter);
    if (around !== undefined) response.json(await comparedAround(store, comparison, filter, (await outletName(store, around)) ?? around, limit ?? mostAround));
    else response.json(limit === undefined ? comparison : outletsFrom(comparison, first, limit));
  });

  router.get('/pair', async (request, response) => {
    const { a, b } = parse(pairQuery, request.query);
    const filter = readFilter(request.query);
    const page = await pairs(JSON.stringify([a, b, filter]), () => pairPage(store, lexicon, filter, a, b, comparisonOf));
    if (page === null) throw await noSuchOutlet({ a, b });
    if (page.a === page.b) throw new ProblemError(400, { title: 'The two outlets are one', detail: 'Name two different outlets in "a" and "b".', errors: [{ field: 'b', message: `${page.a} is the outlet on the other side too; name another one` }] });
    response.json(page);
  });

  router.get('/words', async (request, response) => {
    const filter = readFilter(request.query);
    response.json({ outlets: await worded(JSON.stringify(filter), () => wordsApart(store, lexicon, filter)) });
  });

  router.get('/timeline', async (request, response) => {
    const { field, measure = field, step, lines } = parse(timelineQuery, request.query);
    checkFollowed(measure, lexicon);
    const filter = readFilter(request.query);
    const whole = await timelines(JSON.stringify([measure, step, filter]), () => timeline(store, people, filter, measure, step, mostCompared));
    response.json(lines === undefined ? whole : longestLines(whole, lines));
  });

  return router;

  async function noSuchOutlet(named: { a: string; b: string }): Promise<ProblemError> {
    const errors: { field: string; message: string }[] = [];
    for (const [field, name] of Object.entries(named)) if ((await outletName(store, name)) === null) errors.push({ field, message: `no article is of "${name.slice(0, 80)}"; choose one of the outlets that are listed` });
    return new ProblemError(404, { title: 'There is no such outlet', detail: `No article is of ${errors.map(({ field }) => `"${named[field as 'a' | 'b'].slice(0, 80)}"`).join(' or of ')}. /api/outlets lists the outlets.`, errors });
  }
}
