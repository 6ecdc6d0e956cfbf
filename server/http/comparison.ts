/** `/api/compare`, `/api/outlets` and `/api/stories`. */
import { Router } from 'express';
import { compareOutlets } from '../compare/compare.ts';
import { comparisonRows, listOutlets } from '../store/outlets.ts';
import { listStories, mergeStories, nameStory, readStory } from '../store/stories.ts';
import type { Deps } from './intake.ts';
import { notFound } from './problem.ts';
import { filterQuery, pageQuery, parse, readFilter, storyMerge, storyName } from './validate.ts';
import { storyPage } from './story-page.ts';

export function comparisonRoutes(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  router.get('/compare', async (request, response) => {
    response.json(compareOutlets(await comparisonRows(store, readFilter(request.query))));
  });

  router.get('/outlets', async (request, response) => {
    const { cursor, limit } = parse(pageQuery, request.query);
    response.json(await listOutlets(store, Number(cursor ?? 0) || 0, limit));
  });

  router.get('/stories', async (request, response) => {
    const { cursor, limit } = parse(pageQuery, { cursor: request.query['cursor'], limit: request.query['limit'] });
    const { outlet, q } = parse(filterQuery, request.query);
    response.json(await listStories(store, outlet ?? null, q ?? null, Number(cursor ?? 0) || 0, limit));
  });

  router.get('/stories/:id', async (request, response) => {
    response.json(await page(request.params.id));
  });

  router.patch('/stories/:id', async (request, response) => {
    const { name } = parse(storyName, request.body);
    if (!(await nameStory(store, request.params.id, name))) throw notFound('story');
    response.json(await page(request.params.id));
  });

  router.post('/stories/:id/merge', async (request, response) => {
    const { into } = parse(storyMerge, request.body);
    const from = await readStory(store, request.params.id);
    if (!from || into === from.id || !(await mergeStories(store, from.id, into))) throw notFound('story');
    deps.stories.merge(from.articles.map((article) => article.id), into);
    response.json(await page(into));
  });

  return router;

  async function page(id: string) {
    const story = await readStory(store, id);
    if (!story) throw notFound('story');
    return storyPage(store, story);
  }
}
