/** `/healthz`, `/readyz` and `/metrics`. */
import { Router, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { programVersion } from '../program-version.ts';
import { countArticles, countStale } from '../store/article-list.ts';
import { openJobs } from '../store/jobs.ts';
import type { ProgramState } from '../types/program.ts';
import type { Deps } from './deps.ts';

/** Requests answered and the seconds that they took, by method and class of status. */
export interface Counters {
  count: RequestHandler;
  answered: ReadonlyMap<string, { requests: number; seconds: number }>;
}

export function createCounters(log: Logger): Counters {
  const answered = new Map<string, { requests: number; seconds: number }>();
  return {
    answered,
    count(request, response, next) {
      const started = performance.now();
      response.on('finish', () => {
        const labels = `method="${request.method}",status="${Math.floor(response.statusCode / 100)}xx"`;
        const before = answered.get(labels) ?? { requests: 0, seconds: 0 };
        const milliseconds = performance.now() - started;
        answered.set(labels, { requests: before.requests + 1, seconds: before.seconds + milliseconds / 1000 });
        // Without its query, which may hold a token or what somebody looks for.
        log.debug({ method: request.method, path: request.path, status: response.statusCode, milliseconds: Math.round(milliseconds) }, 'answered');
      });
      next();
    },
  };
}

export function healthRoutes(deps: Deps, counters: Counters): Router {
  const router = Router();
  const { store, lexicon } = deps;

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/readyz', async (_request, response) => {
    const state: ProgramState = { status: 'ok', version: programVersion, lexicon: lexicon.version, stale: await countStale(store, lexicon.version) };
    response.json(state);
  });

  router.get('/metrics', async (_request, response) => {
    const metrics = [
      metric('requests_total', 'counter', 'Requests answered.', [...counters.answered].map(([labels, { requests }]) => [`{${labels}}`, requests])),
      metric('request_seconds_total', 'counter', 'Seconds that requests took.', [...counters.answered].map(([labels, { seconds }]) => [`{${labels}}`, seconds])),
      metric('articles', 'gauge', 'Articles in the store.', [['', await countArticles(store, {})]]),
      metric('stale_articles', 'gauge', 'Articles that another lexicon scored.', [['', await countStale(store, lexicon.version)]]),
      metric('open_jobs', 'gauge', 'Jobs that wait or run.', [['', (await openJobs(store)).length]]),
      metric('memory_bytes', 'gauge', 'Resident memory.', [['', process.memoryUsage.rss()]]),
      metric('uptime_seconds', 'gauge', 'Seconds since the start.', [['', process.uptime()]]),
    ];
    response.type('text/plain; version=0.0.4').send(metrics.join(''));
  });

  return router;
}

/** A metric in the text format of Prometheus. */
function metric(name: string, type: 'counter' | 'gauge', help: string, samples: [labels: string, value: number][]): string {
  return [`# HELP plumbline_${name} ${help}`, `# TYPE plumbline_${name} ${type}`, ...samples.map(([labels, value]) => `plumbline_${name}${labels} ${value}`), ''].join('\n');
}
