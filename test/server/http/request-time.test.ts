import { expect } from 'chai';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Job } from '../../../server/types/job.ts';
import type { Problem } from '../../../server/types/problem.ts';
import { eventArticle } from '../news.ts';
import { jobEnd, runServer, type TestServer } from './running.ts';

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('the time of a request', () => {
  const time = 3_000;
  let server: TestServer;
  before(async () => {
    server = await runServer({ requestTime: time });
  });
  after(() => server.close());

  /** Sends a body in parts with a pause before each, and does not end it before the last. @returns the answer; `cut` where there was none */
  function dripped(path: string, type: string, parts: string[], between: number, ends: boolean): Promise<{ status: number; body: string } | 'cut'> {
    return new Promise((resolve) => {
      const sent = request(server.address + path, { method: 'POST', agent: false, headers: { 'content-type': type, ...(ends ? {} : { 'content-length': 1_000_000 }) } }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode!, body }));
        response.on('error', () => resolve('cut'));
      });
      sent.on('error', () => resolve('cut'));
      const send = async () => {
        for (const part of parts) {
          await pause(between);
          if (sent.destroyed) return;
          sent.write(part);
        }
        if (ends) sent.end();
      };
      void send();
    });
  }

  it('of a bulk file is as long as it needs while something of it comes, whatever its form', async () => {
    const lines = Array.from({ length: 8 }, (_, at) => `${JSON.stringify(eventArticle(at))}\n`);
    const answers = [
      dripped('/api/imports', 'application/x-ndjson', lines, time / 5, true),
      dripped('/api/imports/', 'multipart/form-data; boundary=x', ['--x\r\nContent-Disposition: form-data; name="file"; filename="a.jsonl"\r\n\r\n', ...lines, '\r\n--x--\r\n'], time / 5, true),
    ];
    for (const answer of await Promise.all(answers)) {
      expect(answer).to.have.property('status', 202);
      expect((await jobEnd(server, `/api/imports/${(JSON.parse((answer as { body: string }).body) as Job).id}`)).done).to.equal(8);
    }
  });

  it('of any other is limited, as is that of a bulk file of which nothing more comes', async () => {
    const bytes = Array.from({ length: 100 }, () => ' ');
    const answers = await Promise.all([
      dripped('/api/articles', 'application/json', bytes, time / 5, false),
      dripped('/api/articles', 'multipart/form-data; boundary=x', bytes, time / 5, false),
      dripped('/api/imports/preview', 'application/octet-stream', bytes, time / 5, false),
      dripped('/api/imports', 'application/x-ndjson', ['{'], 0, false),
    ]);
    for (const answer of answers) {
      expect(answer).to.have.property('status', 408);
      expect((JSON.parse((answer as { body: string }).body) as Problem).detail).to.match(/setting requestTime/);
    }
  });

  it('is limited where the answer was given before all had come', async () => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (part: Buffer) => (answer += part.toString()));
    socket.on('error', () => undefined);
    socket.write(`POST /api/none HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n`);
    const drip = setInterval(() => socket.write(' '), time / 5);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    expect(answer).to.match(/^HTTP\/1.1 404 /);
  });
});
