/** A real server on a free port with a real database in a temporary folder. */
import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../../server/config.ts';
import { startServer, type Running } from '../../../server/main.ts';
import type { Job } from '../../../server/types/job.ts';
import type { Problem } from '../../../server/types/problem.ts';

export interface Answer<Body = unknown> {
  status: number;
  type: string;
  body: Body;
  headers: Headers;
}

export interface TestServer extends Running {
  data: string;
  get<Body>(path: string): Promise<Answer<Body>>;
  send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>>;
  upload<Body>(path: string, files: { name: string; bytes: string | Uint8Array<ArrayBuffer> }[], fields?: Record<string, string>, part?: string): Promise<Answer<Body>>;
  call<Body>(path: string, options?: RequestInit): Promise<Answer<Body>>;
  /** Ends the server and keeps its data. */
  stop(): Promise<void>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plumbline-test-'));
}

/** Starts a server; `close` ends it and removes its data. */
export async function runServer(settings: Record<string, unknown> = {}, data = temporaryFolder()): Promise<TestServer> {
  const config = readConfig({ port: 0, data, logLevel: 'silent', ...settings }, {});
  const running = await startServer(config, pino({ level: config.logLevel }));
  const call = async <Body>(path: string, options: RequestInit = {}): Promise<Answer<Body>> => {
    const response = await fetch(running.address + path, { redirect: 'manual', ...options });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    return { status: response.status, type, headers: response.headers, body: (/json/.test(type) && !/ndjson/.test(type) ? JSON.parse(text) : text) as Body };
  };
  return {
    ...running,
    data,
    call,
    get: (path) => call(path),
    send: (method, path, body) => call(path, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }),
    upload(path, files, fields = {}, part = 'files') {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const { name, bytes } of files) form.append(part, new Blob([bytes]), name);
      return call(path, { method: 'POST', body: form });
    },
    stop: () => running.close(),
    async close() {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Holds that an answer is a problem of the one shape, and that it says what to do. */
export function expectProblem(answer: Answer, status: number, words: RegExp): Problem {
  const problem = answer.body as Problem;
  expect(answer.status, JSON.stringify(problem).slice(0, 300)).to.equal(status);
  expect(answer.type).to.match(/^application\/problem\+json/);
  expect(problem.status).to.equal(status);
  expect(problem.title).to.be.a('string').and.not.equal('');
  expect(problem.detail).to.be.a('string').and.not.equal('');
  expect(problem.type).to.be.a('string');
  expect(problem.instance).to.match(/^\//);
  expect(`${problem.title} ${problem.detail}`).to.match(words);
  return problem;
}

/** A request with headers that `fetch` would set itself, or with a broken body. */
export function rawRequest(address: string, path: string, options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {}): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: options.method ?? 'GET', headers: options.headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** Waits until a job is at its end. */
export async function jobEnd(server: TestServer, path: string, seconds = 15): Promise<Job> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const { body } = await server.get<Job>(path);
    if (['done', 'cancelled', 'failed'].includes(body.state)) return body;
    if (Date.now() > until) throw new Error(`the job is still ${body.state} after ${seconds} s: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
