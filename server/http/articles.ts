/** `/api/articles`: add, list, read, correct, remove. */
import { Router } from 'express';
import { withLanguage } from '../ingest/language.ts';
import { correct } from '../jobs/correction.ts';
import { remove, takeIn } from '../jobs/intake.ts';
import { listArticles } from '../store/article-list.ts';
import { readArticle } from '../store/articles.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { ArticleInput } from '../types/article.ts';
import type { Deps } from './deps.ts';
import { takeInFiles } from './file-intake.ts';
import { articleIn, parseJson } from './json-body.ts';
import { ProblemError, notFound } from './problem.ts';
import { filesOf, manyFiles } from './uploads.ts';
import { articlePatch, articleQuery, checkArticle, parse, readArticleInput, readFilter, uploadFields } from './validate.ts';

export function articleRoutes(deps: Deps): Router {
  const router = Router();
  const { store, config } = deps;

  router.post('/', ...manyFiles(config), async (request, response) => {
    if (request.is('multipart/form-data')) {
      const fields = parse(uploadFields, request.body);
      const files = filesOf(request);
      const outcomes = await takeInFiles(deps, files, fields, fields);
      if (outcomes.length === 0 && files.length > 0 && fields.only !== null) throw new ProblemError(422, { title: 'There is no such file in the archive', detail: `None of the files holds one named "${fields.only.slice(0, 200)}"; leave "only" out to take in all of them.` });
      if (outcomes.length === 0) throw new ProblemError(400, { title: 'No file was sent', detail: 'Send one or more files in parts named "files".' });
      const full = outcomes.some(({ error }) => error?.code === 'disk-full');
      if (outcomes.every((outcome) => outcome.error)) throw new ProblemError(full ? 507 : 422, { title: 'None of the files could be taken in', detail: 'The reason stands beside each file.', outcomes });
      response.status(outcomes.some((outcome) => outcome.article) ? 201 : 200).json({ outcomes });
      return;
    }
    const { input, notes } = readArticleInput(articleIn(request, 'files as multipart/form-data'), deps);
    const { article, duplicate } = await takeIn(deps, input);
    response.status(duplicate ? 200 : 201).location(`/api/articles/${article.id}`).json({ ...article, ...(duplicate ? { duplicate } : {}), ...(notes.length > 0 ? { notes } : {}) });
  });

  router.get('/', async (request, response) => {
    const { cursor, limit, order } = parse(articleQuery, request.query);
    response.json(await listArticles(store, readFilter(request.query), order, cursor, limit));
  });

  router.get('/:id', async (request, response) => {
    response.json(await existing(request.params.id));
  });

  router.patch('/:id', async (request, response) => {
    const before = await existing(request.params.id);
    const { story, ...fields } = parseJson(articlePatch, request);
    const given = Object.fromEntries(Object.entries(fields).filter(([name]) => name in (request.body as object))) as Partial<ArticleInput>;
    const { id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body } = { ...before, ...given };
    const input = withLanguage<ArticleInput>({ id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body }, deps.knowledge.lines.functionWords);
    checkArticle(input, deps);
    const outcome = await correct(deps, before, input, story);
    if (outcome === 'missing') throw notFound('article');
    if (outcome === 'duplicate') throw new ProblemError(409, { title: 'The same text is there already', detail: 'Another article has this headline, text and outlet. Remove one of them.' });
    response.json(await existing(id));
  });

  router.delete('/:id', async (request, response) => {
    if (!(await remove(deps, request.params.id))) throw notFound('article');
    response.status(204).end();
  });

  return router;

  async function existing(id: string): Promise<StoredArticle> {
    const article = await readArticle(store, id);
    if (!article) throw notFound('article');
    return article;
  }
}
