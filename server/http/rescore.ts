/** `/api/rescore`: a changed lexicon offers to score again what an older one scored. */
import { Router } from 'express';
import { countStale } from '../store/article-list.ts';
import { latestJobs } from '../store/jobs.ts';
import type { Rescore } from '../types/job.ts';
import type { Deps } from './deps.ts';

export function rescoreRoutes(deps: Deps): Router {
  const router = Router();

  router.get('/', async (_request, response) => {
    const [latest] = await latestJobs(deps.store, 'rescore', 1);
    const rescore: Rescore = { lexicon: deps.lexicon.version, stale: await countStale(deps.store, deps.lexicon.version), job: latest ? await deps.jobs.find(latest.id) : null };
    response.json(rescore);
  });

  router.post('/', async (_request, response) => {
    response.status(202).location('/api/rescore').json(await deps.jobs.orderRescore());
  });

  return router;
}
