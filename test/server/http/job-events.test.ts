import { expect } from 'chai';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { sendProgress } from '../../../server/http/job-events.ts';
import type { Job } from '../../../server/types/job.ts';

describe('the events of a job', () => {
  const job = (state: Job['state']): Job => ({ id: 'j', kind: 'import', state, name: null, done: 0, added: 0, duplicates: 0, failed: 0, share: null, rate: null, secondsLeft: null, error: null, notes: [], createdAt: '', startedAt: null, endedAt: null });
  const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('end once, where the job is over while it is looked up', async () => {
    let stopped = 0;
    const app = express().get('/', (_request, response) =>
      sendProgress(
        response,
        (told) => {
          setImmediate(() => told(job('done')));
          return () => void (stopped += 1);
        },
        async () => {
          await soon();
          return job('done');
        },
      ),
    );
    const server = app.listen(0, '127.0.0.1');
    try {
      await new Promise((resolve) => server.once('listening', resolve));
      const text = await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).text();
      // Long enough for the look-up, whose answer nobody waits for any more.
      await soon();
      await soon();
      expect(text.match(/event: progress/g)).to.have.length(1);
      expect(stopped).to.equal(1);
    } finally {
      server.close();
    }
  });
});
