/** `/api/articles`: add, list, read, correct, remove. */
import { Router } from 'express';
import multer from 'multer';
import { listArticles, readArticle, removeArticle, replaceArticle, summaryOfStored } from '../store/articles.ts';
import { ensureStory } from '../store/stories.ts';
import type { ArticleInput, StoredArticle, UploadOutcome } from '../types.ts';
import { takeIn, type Deps } from './intake.ts';
import { ProblemError, notFound } from './problem.ts';
import { articleInput, articlePatch, checkArticle, pageQuery, parse, readFilter } from './validate.ts';

export function articleRoutes(deps: Deps): Router {
  const router = Router();
  const { store, config } = deps;
  const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: config.ingest.sourceBytes, files: config.uploadFiles, fields: 10, fieldSize: config.ingest.fieldLength * 4 } });

  router.post('/', upload.array('files'), async (request, response) => {
    if (request.is('multipart/form-data')) {
      const outcomes = await takeInFiles(deps, (request.files ?? []) as Express.Multer.File[], request.body as Record<string, unknown>);
      if (outcomes.length === 0) throw new ProblemError(400, { title: 'No file was sent', detail: 'Send one or more files in parts named "files".' });
      if (outcomes.every((outcome) => outcome.error)) throw new ProblemError(422, { title: 'None of the files could be taken in', detail: 'The reason stands beside each file.', outcomes });
      response.status(201).json({ outcomes });
      return;
    }
    if (!request.is('application/json')) throw new ProblemError(415, { title: 'The form is not known', detail: 'Send an article as JSON (Content-Type: application/json), or files as multipart/form-data.' });
    const input = parse(articleInput, request.body);
    checkArticle(input, config);
    const { article, duplicate } = await takeIn(deps, input);
    response.status(duplicate ? 200 : 201).location(`/api/articles/${article.id}`).json(duplicate ? { ...article, duplicate } : article);
  });

  router.get('/', async (request, response) => {
    const { cursor, limit, order } = parse(pageQuery, { cursor: request.query['cursor'], limit: request.query['limit'], order: request.query['order'] });
    response.json(await listArticles(store, readFilter(request.query), order, cursor, limit));
  });

  router.get('/:id', async (request, response) => {
    response.json(await existing(request.params.id));
  });

  router.patch('/:id', async (request, response) => {
    const before = await existing(request.params.id);
    const { story, ...fields } = parse(articlePatch, request.body);
    const given = Object.fromEntries(Object.entries(fields).filter(([name]) => name in (request.body as object))) as Partial<ArticleInput>;
    const { id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body } = { ...before, ...given };
    const input: ArticleInput = { id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body };
    checkArticle(input, config);
    const analyzed = await deps.analysis.analyze(input);
    const newStory = story === undefined ? before.story : story;
    if (newStory !== null && newStory !== before.story) await ensureStory(store, newStory, analyzed.headline ?? newStory);
    const outcome = await replaceArticle(store, id, analyzed, newStory);
    if (outcome === 'missing') throw notFound('article');
    if (outcome === 'duplicate') throw new ProblemError(409, { title: 'The same text is there already', detail: 'Another article has this headline, text and outlet. Remove one of them.' });
    if (newStory !== null && newStory !== before.story) deps.stories.move(id, newStory);
    response.json(await existing(id));
  });

  router.delete('/:id', async (request, response) => {
    if (!(await removeArticle(store, request.params.id))) throw notFound('article');
    deps.stories.forget(request.params.id);
    response.status(204).end();
  });

  return router;

  async function existing(id: string): Promise<StoredArticle> {
    const article = await readArticle(store, id);
    if (!article) throw notFound('article');
    return article;
  }
}

/** Each file by itself: a bad one stops no other. A file with several records gives an outcome for each. */
async function takeInFiles(deps: Deps, files: readonly Express.Multer.File[], given: Record<string, unknown>): Promise<UploadOutcome[]> {
  const { outlet, publishedAt } = parse(articleInput.pick({ outlet: true, publishedAt: true }), given);
  const outcomes: UploadOutcome[] = [];
  for (const file of files) {
    // Multer reads names as Latin-1; browsers send them in UTF-8.
    const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
    try {
      const items = await deps.analysis.read({ bytes: file.buffer, name });
      for (const item of items) {
        const place = item.line === null ? name : `${name}, line ${item.line}`;
        if ('error' in item) {
          outcomes.push({ file: place, error: item.error });
          continue;
        }
        const { found: _found, removed: _removed, notes, ...fields } = item.article;
        const { article, duplicate } = await takeIn(deps, { ...fields, outlet: fields.outlet ?? outlet, publishedAt: fields.publishedAt ?? publishedAt });
        outcomes.push({ file: place, article: summaryOfStored(article), ...(duplicate ? { duplicate } : {}), ...(notes.length > 0 ? { notes } : {}) });
      }
    } catch (error) {
      deps.log.error({ error, file: name }, 'a file could not be taken in');
      const slow = error instanceof Error && error.name === 'TooSlowError';
      outcomes.push({ file: name, error: slow ? { title: 'The file took too long', detail: 'Its reading was cut off. Split the file, or raise the setting analysisTime.' } : { title: 'The file could not be read', detail: 'Paste its text instead; the log of the server says more.' } });
    }
  }
  return outcomes;
}
