/** `/api/export.csv` and `/api/export.jsonl`: every article with its figures, streamed. */
import { Router } from 'express';
import { eachArticle } from '../store/articles.ts';
import type { StoredArticle } from '../types.ts';
import type { Deps } from './intake.ts';
import { readFilter } from './validate.ts';

const columns: Record<string, (article: StoredArticle) => string | number | null> = {
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
    response.type('application/x-ndjson').attachment('plumbline.jsonl');
    for await (const article of eachArticle(deps.store, readFilter(request.query))) await send(`${JSON.stringify(article)}\n`);
    response.end();

    function send(text: string): Promise<void> {
      return response.write(text) ? Promise.resolve() : new Promise((resolve) => response.once('drain', resolve));
    }
  });

  router.get('/export.csv', async (request, response) => {
    response.type('text/csv; charset=utf-8').attachment('plumbline.csv');
    // The mark tells spreadsheets that the file is in UTF-8.
    response.write(`\ufeff${Object.keys(columns).join(',')}\r\n`);
    for await (const article of eachArticle(deps.store, readFilter(request.query))) {
      const row = Object.values(columns).map((read) => csvCell(read(article))).join(',');
      if (!response.write(`${row}\r\n`)) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.end();
  });

  return router;
}

/** A cell that no spreadsheet takes for a formula: text that starts like one gets an apostrophe before it. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
