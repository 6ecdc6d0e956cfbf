/** `/api/rescore`: a changed lexicon offers to score again what an older one scored. */
import { Router } from 'express';
import { readArticle, replaceArticle, staleArticles } from '../store/articles.ts';
import type { Deps } from './intake.ts';

export function rescoreRoutes(deps: Deps): Router {
  const router = Router();
  router.post('/', async (_request, response) => {
    let scored = 0;
    for (const id of await staleArticles(deps.store, deps.lexicon.version)) {
      const article = await readArticle(deps.store, id);
      if (!article) continue;
      const { headline, subheads, outlet, origin, byline, publishedAt, url, language, body } = article;
      const analyzed = await deps.analysis.analyze({ id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body });
      if ((await replaceArticle(deps.store, id, analyzed, article.story)) === 'done') scored += 1;
    }
    response.json({ scored });
  });
  return router;
}
