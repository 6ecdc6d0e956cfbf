import { expect } from 'chai';
import type { Router } from 'express';
import { pino } from 'pino';
import { rmSync } from 'node:fs';
import { apiRouters } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { createCounters, healthRoutes } from '../../../server/http/health.ts';
import { operations } from '../../../server/http/openapi.ts';
import { openDeps } from '../../../server/main.ts';
import { runServer, temporaryFolder, type TestServer } from './running.ts';

/** The routes of a router as the description writes them: "get /api/articles/{id}". */
function routesOf(place: string, router: Router): string[] {
  return router.stack.flatMap(({ route }) => (route ? Object.keys((route as unknown as { methods: Record<string, boolean> }).methods).map((method) => `${method} ${(place + route.path).replace(/(?<=.)\/$/, '').replace(/:(\w+)/g, '{$1}')}`) : []));
}

describe('the HTTP interface', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer({ bodyLength: 30_000_000, analysisTime: 1_500 });
  });
  after(() => server.close());

  describe('/api/openapi.json', () => {
    it('names every route, and no other', async () => {
      const data = temporaryFolder();
      const config = readConfig({ data, logLevel: 'silent' }, {});
      const log = pino({ level: 'silent' });
      const { deps, rest, close } = await openDeps(config, log);
      const routed = [...apiRouters(deps), ['', healthRoutes(deps, createCounters(log))] as [string, Router]].flatMap(([place, router]) => routesOf(place, router));
      await rest();
      await close();
      rmSync(data, { recursive: true, force: true });
      expect([...routed, 'get /login'].sort()).to.deep.equal(operations.map(({ method, path }) => `${method} ${path}`).sort());
    });

    it('is OpenAPI 3.1 with every operation, its input and the shape of problems', async () => {
      const { body } = await server.get<{ openapi: string; paths: Record<string, Record<string, { summary: string; requestBody?: object; responses: Record<string, object> }>>; components: { schemas: object } }>('/api/openapi.json');
      expect(body.openapi).to.match(/^3\.1/);
      expect(body.components.schemas).to.have.property('Problem');
      for (const { method, path, body: input } of operations) {
        const operation = body.paths[path]?.[method];
        expect(operation, `${method} ${path}`).to.be.an('object');
        expect(operation!.responses).to.have.property('default');
        if (input) expect(operation!.requestBody).to.be.an('object');
      }
    });

    it('says of each parameter what it takes and whether it must be there, and of each form its parts', async () => {
      interface Described {
        parameters?: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
        requestBody?: { content: Record<string, { schema: { properties: Record<string, Record<string, unknown>>; required: string[] } }> };
      }
      const { paths } = (await server.get<{ paths: Record<string, Record<string, Described>> }>('/api/openapi.json')).body;
      const parameter = (path: string, name: string) => paths[path]!['get']!.parameters!.find((one) => one.name === name)!;
      expect([parameter('/api/pair', 'a'), parameter('/api/pair', 'b'), parameter('/api/pair', 'q')].map(({ required }) => required)).to.deep.equal([true, true, false]);
      expect(parameter('/api/articles', 'limit')).to.deep.include({ required: false, schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 } });
      expect(parameter('/api/articles', 'order').schema['enum']).to.deep.equal(['added', 'published', 'score']);
      expect(parameter('/api/compare', 'outlet').schema['anyOf'], 'one name or several').to.have.length(2);
      expect(JSON.stringify(paths), 'what is sent in an address or a form is text').to.not.match(/"in":"query"[^{]*"schema":\{[^}]*"null"/);
      for (const [path, methods] of Object.entries(paths)) {
        for (const [method, { parameters = [] }] of Object.entries(methods)) expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size, `${method} ${path}`).to.equal(parameters.length);
      }
      const form = (path: string) => paths[path]!['post']!.requestBody!.content['multipart/form-data']!.schema;
      expect(form('/api/articles').properties).to.have.keys('files', 'outlet', 'publishedAt', 'as', 'column', 'only');
      expect(form('/api/articles').required).to.deep.equal(['files']);
      expect(form('/api/imports').properties).to.have.keys('file', 'outlet', 'publishedAt', 'name', 'column');
      expect(form('/api/extract').properties).to.have.keys('file');
      expect(Object.keys(paths['/api/articles']!['post']!.requestBody!.content)).to.deep.equal(['application/json', 'multipart/form-data']);
      expect(paths['/api/imports/preview']!['post']!.requestBody!.content).to.have.keys('application/octet-stream');
    });
  });

  describe('a text of 19 MB', function () {
    this.timeout(60_000);

    it('is worked on beside the others, and cut off at the time limit', async () => {
      const body = 'The minister slammed the reckless plan on Monday, officials said. '.repeat(290_000);
      expect(body.length).to.be.greaterThan(19_000_000);
      let ended = false;
      const answer = server.send<{ detail: string }>('POST', '/api/articles', { body }).finally(() => (ended = true));
      const waits: number[] = [];
      while (!ended) {
        const started = performance.now();
        expect((await server.get('/healthz')).status).to.equal(200);
        waits.push(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const { status, body: problem } = await answer;
      expect(status).to.equal(422);
      expect(problem.detail).to.match(/cut off.*analysisTime/);
      expect(waits.length, 'the server answered all the while').to.be.greaterThan(20);
    });
  });
});
