/** `/api/analyze` and `/api/extract`: nothing is stored. */
import { Router } from 'express';
import type { Deps } from './deps.ts';
import { ProblemError, statusOfFault } from './problem.ts';
import { filesOf, oneFile } from './uploads.ts';
import { articleInput, checkArticle, parse, pasteInput } from './validate.ts';

export function textRoutes(deps: Deps): Router {
  const router = Router();

  router.post('/analyze', async (request, response) => {
    const input = parse(articleInput, request.body);
    checkArticle(input, deps.config);
    response.json(await deps.analysis.analyze(input));
  });

  router.post('/extract', ...oneFile(deps.config), async (request, response) => {
    const [file] = filesOf(request);
    if (!file && request.is('multipart/form-data')) throw new ProblemError(400, { title: 'No file was sent', detail: 'Send one file in a part named "file".' });
    const paste = file ? null : parse(pasteInput, request.body);
    const items = await deps.analysis.read(file ?? { bytes: Buffer.from(paste!.text, 'utf8'), url: paste!.url });
    const articles = items.flatMap((item) => ('article' in item ? [item.article] : []));
    const errors = items.flatMap((item) => ('error' in item ? [item.error] : []));
    const [first] = errors;
    if (articles.length === 0 && first) throw new ProblemError(statusOfFault(first), first);
    response.json({ articles, errors });
  });

  return router;
}
