/** `/api/stories`: what happened, in each outlet's words; and the reader's word on what belongs together. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { storyCoverage } from '../compare/coverage.ts';
import { changing, revisionOf } from '../store/change.ts';
import { listStories, mergeStories, nameStory, splitStory, storyArticles } from '../store/stories.ts';
import type { StoryCoverage, StoryPage } from '../types/story.ts';
import type { Deps } from './deps.ts';
import { parseJson } from './json-body.ts';
import { leadOn } from './moved-story.ts';
import { createLatest } from './latest.ts';
import { ProblemError, notFound } from './problem.ts';
import { mostRead, storyPage } from './story-page.ts';
import { listQuery, parse, storiesQuery, storyMerge, storyName, storySplit } from './validate.ts';

export function storyRoutes(deps: Deps): Router {
  const router = Router();
  const { store, lexicon, stories, storyWords } = deps;
  const pages = createLatest<StoryPage | null>(() => revisionOf(store));
  const coverages = createLatest<StoryCoverage | null>(() => revisionOf(store));

  router.get('/', async (request, response) => {
    const { cursor, limit } = parse(listQuery, request.query);
    response.json(await listStories(store, parse(storiesQuery, request.query), cursor, limit));
  });

  router.get('/:id', async (request, response) => {
    const { id } = request.params;
    const story = await pages(id, () => storyPage(store, lexicon, id));
    if (story) response.json(story);
    else await leadOn(store, response, id, '');
  });

  router.get('/:id/coverage', async (request, response) => {
    const { id } = request.params;
    const coverage = await coverages(id, async () => {
      const articles = await storyArticles(store, id, mostRead);
      return articles.length === 0 ? null : storyCoverage(articles, storyWords);
    });
    if (coverage !== null) response.json(coverage);
    else await leadOn(store, response, id, '/coverage');
  });

  router.patch('/:id', async (request, response) => {
    const { name } = parseJson(storyName, request);
    if (!(await changing(store, (change) => nameStory(change, request.params.id, name)))) throw notFound('story');
    response.json(await page(request.params.id));
  });

  router.post('/:id/merge', async (request, response) => {
    const { into } = parseJson(storyMerge, request);
    if (into === request.params.id) throw new ProblemError(400, { title: 'A story cannot be put into itself', detail: 'Name another story in "into".' });
    await stories.ready();
    const moved = await changing(store, (change) => mergeStories(change, request.params.id, into));
    if (moved === null) throw notFound('story');
    stories.move(moved, into);
    response.json(await page(into));
  });

  router.post('/:id/split', async (request, response) => {
    const { articles, name } = parseJson(storySplit, request);
    const { name: before } = await page(request.params.id);
    const into = randomUUID();
    await stories.ready();
    const moved = await changing(store, (change) => splitStory(change, request.params.id, articles, into, name ?? before));
    if (moved.length === 0) throw new ProblemError(422, { title: 'None of the articles is in this story', detail: 'Name articles of the story in "articles", by their ids.' });
    stories.move(moved, into);
    response.status(201).location(`/api/stories/${into}`).json(await page(into));
  });

  return router;

  async function page(id: string): Promise<StoryPage> {
    const story = await pages(id, () => storyPage(store, lexicon, id));
    if (!story) throw notFound('story');
    return story;
  }
}
