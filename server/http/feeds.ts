/** `/api/feeds`: subscribe to feeds, fetch them, remove them. */
import { Router } from 'express';
import type { Feed } from '../types/feed.ts';
import type { Deps } from './deps.ts';
import { parseJson } from './json-body.ts';
import { ProblemError, notFound } from './problem.ts';
import { feedInput, feedPatch } from './validate.ts';

export function feedRoutes({ feeds, config }: Deps): Router {
  const router = Router();

  router.get('/', async (_request, response) => {
    const items = await feeds.list();
    response.json({ items, next: null, total: items.length });
  });

  router.post('/', async (request, response) => {
    const { url, outlet, everyMinutes } = parseJson(feedInput, request);
    checkInterval(everyMinutes);
    const feed = await feeds.subscribe(url, { outlet, everyMinutes });
    response.status(201).location(`/api/feeds/${feed.id}`).json(feed);
  });

  router.get('/:id', async (request, response) => {
    response.json(existing(await feeds.find(request.params.id)));
  });

  router.patch('/:id', async (request, response) => {
    const settings = parseJson(feedPatch, request);
    checkInterval(settings.everyMinutes);
    response.json(existing(await feeds.change(request.params.id, settings)));
  });

  router.delete('/:id', async (request, response) => {
    if (!(await feeds.remove(request.params.id))) throw notFound('feed');
    response.status(204).end();
  });

  router.post('/:id/fetch', async (request, response) => {
    response.status(202).json(existing(await feeds.fetch(request.params.id)));
  });

  return router;

  function checkInterval(minutes: number | null | undefined): void {
    const { shortest } = config.feeds;
    if (minutes != null && minutes < shortest) {
      throw new ProblemError(400, { title: 'The interval is too short', detail: `A feed is fetched every ${shortest} minutes at most (setting feedShortest).`, errors: [{ field: 'everyMinutes', message: `give ${shortest} or more, or null for on demand only` }] });
    }
  }
}

function existing(feed: Feed | null): Feed {
  if (feed === null) throw notFound('feed');
  return feed;
}
