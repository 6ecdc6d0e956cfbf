/** `/api/analyze` and `/api/extract`: nothing is stored. */
import { Router } from 'express';
import multer from 'multer';
import type { Deps } from './intake.ts';
import { ProblemError } from './problem.ts';
import { articleInput, checkArticle, parse, pasteInput } from './validate.ts';

export function textRoutes(deps: Deps): Router {
  const router = Router();
  const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: deps.config.ingest.sourceBytes, files: 1 } });

  router.post('/analyze', async (request, response) => {
    const input = parse(articleInput, request.body);
    checkArticle(input, deps.config);
    response.json(await deps.analysis.analyze(input));
  });

  router.post('/extract', upload.single('file'), async (request, response) => {
    const { file } = request;
    const paste = file ? null : parse(pasteInput, request.body);
    const source = file ? { bytes: file.buffer, name: file.originalname } : { bytes: Buffer.from(paste!.text, 'utf8'), url: paste!.url };
    const items = await deps.analysis.read(source);
    const articles = items.flatMap((item) => ('article' in item ? [item.article] : []));
    const errors = items.flatMap((item) => ('error' in item ? [item.error] : []));
    const [first] = errors;
    if (articles.length === 0 && first) throw new ProblemError(first.title.includes('too l') ? 413 : 422, first);
    response.json({ articles, errors });
  });

  return router;
}
