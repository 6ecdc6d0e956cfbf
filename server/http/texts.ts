/** `/api/analyze`, `/api/extract` and `/api/fetch`: nothing is stored. */
import { Router, type Response } from 'express';
import type { ReadItem } from '../ingest/read.ts';
import { fetchPage } from '../ingest/web/page.ts';
import type { Deps } from './deps.ts';
import { articleIn, parseJson } from './json-body.ts';
import { ProblemError, statusOfFault } from './problem.ts';
import { filesOf, oneFile } from './uploads.ts';
import { addressInput, pasteInput, readArticleInput } from './validate.ts';

export function textRoutes(deps: Deps): Router {
  const router = Router();

  router.post('/analyze', async (request, response) => {
    const { input, notes } = readArticleInput(articleIn(request), deps);
    const analyzed = await deps.analysis.analyze(input);
    response.json(notes.length > 0 ? { ...analyzed, notes } : analyzed);
  });

  router.post('/extract', ...oneFile(deps.config), async (request, response) => {
    const [file] = filesOf(request);
    if (!file && request.is('multipart/form-data')) throw new ProblemError(400, { title: 'No file was sent', detail: 'Send one file in a part named "file".' });
    const paste = file ? null : parseJson(pasteInput, request, 'one file as multipart/form-data');
    respond(response, await deps.analysis.read(file ?? { bytes: Buffer.from(paste!.text, 'utf8'), url: paste!.url }));
  });

  router.post('/fetch', async (request, response) => {
    const { url } = parseJson(addressInput, request);
    // A reader who goes away ends what was asked for.
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      respond(response, await fetchPage(deps.web, url, deps.analysis.read, deps.knowledge, deps.config.fetch, gone.signal));
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    }
  });

  return router;
}

function respond(response: Response, items: ReadItem[]): void {
  const articles = items.flatMap((item) => ('article' in item ? [item.article] : []));
  const errors = items.flatMap((item) => ('error' in item ? [item.error] : []));
  const [first] = errors;
  if (articles.length === 0 && first) throw new ProblemError(statusOfFault(first), first);
  response.json({ articles, errors });
}
