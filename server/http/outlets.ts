/** `/api/outlets`: which outlets there are, and another name for one. */
import { Router } from 'express';
import { renameOutlet } from '../jobs/renaming.ts';
import { outletKey } from '../store/outlet-key.ts';
import { listOutlets, outletName } from '../store/outlets.ts';
import type { Deps } from './deps.ts';
import { parseJson } from './json-body.ts';
import { ProblemError } from './problem.ts';
import { listQuery, outletRenaming, parse } from './validate.ts';

/** Articles renamed a call: about a second's work. */
const mostRenamed = 200;

export function outletRoutes(deps: Deps): Router {
  const router = Router();
  const { store, feeds } = deps;

  router.get('/', async (request, response) => {
    const { cursor, limit } = parse(listQuery, request.query);
    response.json(await listOutlets(store, cursor, limit));
  });

  router.post('/rename', async (request, response) => {
    const { outlet, name, cursor } = parseJson(outletRenaming, request);
    if (cursor === 0 && (await outletName(store, outlet)) === null) {
      throw new ProblemError(404, { title: 'There is no such outlet', detail: `No article is of "${outlet.slice(0, 80)}". GET /api/outlets lists the outlets.`, errors: [{ field: 'outlet', message: 'no article is of this outlet' }] });
    }
    const renaming = await renameOutlet(deps, outlet, name, cursor, mostRenamed);
    // Or the next articles of its feeds would come under the name that is given up.
    for (const feed of await feeds.list()) {
      if (feed.outlet !== null && feed.outlet !== renaming.outlet && outletKey(feed.outlet) === outletKey(outlet)) await feeds.change(feed.id, { outlet: renaming.outlet });
    }
    response.json(renaming);
  });

  return router;
}
