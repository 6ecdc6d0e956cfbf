/** `/healthz`, `/readyz` and `/metrics`. */
import { Router, type RequestHandler } from 'express';
import { sql } from 'kysely';
import { staleArticles } from '../store/articles.ts';
import type { Deps } from './intake.ts';

/** Counts of requests, by method and class of status. */
export interface Counters {
  count: RequestHandler;
  requests: Map<string, number>;
}

export function createCounters(): Counters {
  const requests = new Map<string, number>();
  return {
    requests,
    count(request, response, next) {
      response.on('finish', () => {
        const key = `method="${request.method}",status="${Math.floor(response.statusCode / 100)}xx"`;
        requests.set(key, (requests.get(key) ?? 0) + 1);
      });
      next();
    },
  };
}

export function healthRoutes(deps: Deps, counters: Counters): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    await sql`select 1`.execute(deps.store);
    response.json({ status: 'ok', lexicon: deps.lexicon.version, stale: (await staleArticles(deps.store, deps.lexicon.version)).length });
  });
  router.get('/metrics', async (_request, response) => {
    const { articles } = await deps.store.selectFrom('articles').select((expression) => expression.fn.countAll<number>().as('articles')).executeTakeFirstOrThrow();
    const lines = [
      '# HELP plumbline_requests_total Requests answered.',
      '# TYPE plumbline_requests_total counter',
      ...[...counters.requests].map(([labels, value]) => `plumbline_requests_total{${labels}} ${value}`),
      '# HELP plumbline_articles Articles in the store.',
      '# TYPE plumbline_articles gauge',
      `plumbline_articles ${articles}`,
      '# HELP plumbline_memory_bytes Resident memory.',
      '# TYPE plumbline_memory_bytes gauge',
      `plumbline_memory_bytes ${process.memoryUsage.rss()}`,
    ];
    response.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
  return router;
}
