/** The app: routes, guards and pages put together. No listening, no globals. */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import { articleRoutes } from './http/articles.ts';
import { comparisonRoutes } from './http/comparison.ts';
import { exportRoutes } from './http/export.ts';
import { feedRoutes } from './http/feeds.ts';
import { checkHost, checkOrigin, checkToken, login } from './http/guard.ts';
import { createCounters, healthRoutes } from './http/health.ts';
import type { Deps } from './http/deps.ts';
import { importRoutes } from './http/imports.ts';
import { jsonBodies } from './http/json-body.ts';
import { lexiconRoutes } from './http/lexicon.ts';
import { descriptionRoutes } from './http/openapi.ts';
import { outletRoutes } from './http/outlets.ts';
import { isPage } from './http/page-paths.ts';
import { ProblemError, notFound, problemHandler } from './http/problem.ts';
import { reportRoutes } from './http/reports.ts';
import { arrivesInTime } from './http/request-time.ts';
import { rescoreRoutes } from './http/rescore.ts';
import { sampleRoutes } from './http/samples.ts';
import { storyRoutes } from './http/stories.ts';
import { textRoutes } from './http/texts.ts';
import { unknownPath } from './http/unknown-path.ts';

/** The parts of the interface with the places where they stand; a test holds that the description names every route. */
export function apiRouters(deps: Deps): [place: string, router: Router][] {
  return [
    ['/api/articles', articleRoutes(deps)],
    ['/api/imports', importRoutes(deps)],
    ['/api/feeds', feedRoutes(deps)],
    ['/api/stories', storyRoutes(deps)],
    ['/api/outlets', outletRoutes(deps)],
    ['/api/samples', sampleRoutes(deps)],
    ['/api/rescore', rescoreRoutes(deps)],
    ['/api/lexicon', lexiconRoutes(deps)],
    ['/api', textRoutes(deps)],
    ['/api', comparisonRoutes(deps)],
    ['/api', reportRoutes(deps)],
    ['/api', exportRoutes(deps)],
    ['/api', descriptionRoutes()],
  ];
}

/** Builds the app. It does not listen: that is the caller's. */
export function createApp(deps: Deps): Express {
  const { pages } = deps.config;
  const app = express();
  const counters = createCounters(deps.log);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(counters.count);
  app.use(arrivesInTime(deps.config.requestTime));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], connectSrc: ["'self'"] },
      },
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(checkHost(deps.config), checkOrigin, checkToken(deps.config));
  app.get('/login', login(deps.config));
  app.use(healthRoutes(deps, counters));
  app.use('/api', notKept);

  // A bulk file is read as it comes, whatever it is said to be.
  const json = jsonBodies(deps.config.jsonBytes);
  for (const [place, router] of apiRouters(deps)) app.use(place, ...(place === '/api/imports' ? [] : [json]), router);
  app.use('/api', unknownPath);

  app.use('/assets', express.static(join(pages, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(pages, { index: false, maxAge: 0 }));
  // Every page of the client has its own address; all of them are one document, which says so where there is no such page. A file that is missing is not a page.
  app.get('/{*page}', (request, response) => {
    if (extname(request.path) !== '' || !request.accepts('html')) throw notFound('file');
    if (!existsSync(join(pages, 'index.html'))) throw new ProblemError(503, { title: 'The pages are not built', detail: 'Run "npm run build", or start with "npm start", which does it.' });
    response.status(isPage(request.path) ? 200 : 404).set('Cache-Control', 'no-cache').sendFile(join(pages, 'index.html'));
  });
  app.use(unknownPath);
  app.use(problemHandler(deps.log));
  return app;
}

/** Answers are checked by their ETag each time: they change with every upload. */
const notKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'private, no-cache');
  next();
};
