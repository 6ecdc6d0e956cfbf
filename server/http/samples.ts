/** `/api/samples`: the sample set, put in and taken out by one call. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { z } from 'zod';
import { removeSamples, takeInSample } from '../jobs/intake.ts';
import { projectRoot } from '../project-root.ts';
import type { Deps } from './deps.ts';

const sampleStory = z.object({
  story: z.string(),
  name: z.string(),
  articles: z.array(z.object({ outlet: z.string(), headline: z.string(), byline: z.string().nullish(), publishedAt: z.string(), origin: z.string().nullish(), body: z.string() })),
});

/** The stories of the sample set, one JSON file each, about invented outlets and events. */
export function readSamples(folder = join(projectRoot(), 'server/http/samples')): z.infer<typeof sampleStory>[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => sampleStory.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

export function sampleRoutes(deps: Deps): Router {
  const router = Router();

  router.post('/', async (_request, response) => {
    let added = 0;
    for (const { story, name, articles } of readSamples()) {
      for (const { byline = null, origin = null, ...article } of articles) {
        const { duplicate } = await takeInSample(deps, { ...article, byline, origin, language: 'en' }, { id: `sample-${story}`, name });
        if (!duplicate) added += 1;
      }
    }
    response.status(201).json({ added });
  });

  router.delete('/', async (_request, response) => {
    await removeSamples(deps);
    response.status(204).end();
  });

  return router;
}
