/** `/api/export.csv` and `/api/export.jsonl`: every article with its figures, streamed. */
import { Router } from 'express';
import { fileName } from '../compare/narrowing.ts';
import { csvRow, type Cell } from '../report/csv-row.ts';
import { eachArticle } from '../store/article-list.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { Deps } from './deps.ts';
import { sendLine } from './send-line.ts';
import { readFilter } from './validate.ts';

const columns: Record<string, (article: StoredArticle) => Cell> = {
  id: (article) => article.id,
  headline: (article) => article.headline,
  outlet: (article) => article.outlet,
  origin: (article) => article.origin,
  byline: (article) => article.byline,
  publishedAt: (article) => article.publishedAt,
  url: (article) => article.url,
  story: (article) => article.story,
  copyOf: (article) => article.copyOf,
  words: (article) => article.scores.body.words,
  headlineScore: (article) => article.scores.headline?.score ?? null,
  bodyScore: (article) => article.scores.body.score,
  bodyLow: (article) => article.scores.body.interval?.[0] ?? null,
  bodyHigh: (article) => article.scores.body.interval?.[1] ?? null,
  gap: (article) => article.scores.gap,
  choiceIndex: (article) => article.scores.choiceIndex,
  toneNarrator: (article) => article.scores.tone.narrator,
  toneQuoted: (article) => article.scores.tone.quoted,
  findings: (article) => article.findings.length,
  lexicon: (article) => article.lexicon,
  body: (article) => article.body,
};

export function exportRoutes(deps: Deps): Router {
  const router = Router();

  router.get('/export.jsonl', async (request, response) => {
    const filter = readFilter(request.query);
    response.type('application/x-ndjson').attachment(`${fileName('plumbline', filter)}.jsonl`);
    for await (const article of eachArticle(deps.store, filter)) await sendLine(response, `${JSON.stringify(article)}\n`);
    response.end();
  });

  router.get('/export.csv', async (request, response) => {
    const filter = readFilter(request.query);
    response.type('text/csv; charset=utf-8').attachment(`${fileName('plumbline', filter)}.csv`);
    // The mark tells spreadsheets that the file is in UTF-8.
    await sendLine(response, `\ufeff${csvRow(Object.keys(columns))}`);
    for await (const article of eachArticle(deps.store, filter)) await sendLine(response, csvRow(Object.values(columns).map((read) => read(article))));
    response.end();
  });

  return router;
}
