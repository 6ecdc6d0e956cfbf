import { expect } from 'chai';
import { sql } from 'kysely';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { openDeps } from '../../../server/main.ts';
import { changing } from '../../../server/store/change.ts';
import type { Store } from '../../../server/store/open.ts';
import type { Job } from '../../../server/types/job.ts';
import type { Problem } from '../../../server/types/problem.ts';
import { eventArticle } from '../news.ts';
import { temporaryFolder } from './running.ts';

/** SQLite takes a store that may have no more pages for one whose disk is full. */
const morePages = (store: Store, pages: number) =>
  changing(store, async (change) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(change);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + pages}`).execute(change);
  });

describe('a full disk', () => {
  const data = temporaryFolder();
  let opened: Awaited<ReturnType<typeof openDeps>>;
  let server: Server;
  let address: string;
  before(async () => {
    opened = await openDeps(readConfig({ data, logLevel: 'silent' }, {}), pino({ level: 'silent' }));
    server = createServer(createApp(opened.deps));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await opened.rest();
    await new Promise((resolve) => server.close(resolve));
    await opened.close();
    rmSync(data, { recursive: true, force: true });
  });

  const long = (number: number) => ({ ...eventArticle(number), body: `${eventArticle(number).body} `.repeat(100) });
  const add = (number: number) => fetch(`${address}/api/articles`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(long(number)) });
  const jobOf = async (path: string): Promise<Job> => {
    for (;;) {
      const job = (await (await fetch(address + path)).json()) as Job;
      if (job.state !== 'waiting' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('is a 507 that says so, for an article, for files and for a job; what was there stays', async function () {
    this.timeout(30_000);
    const first = (await (await add(1)).json()) as { id: string };
    await morePages(opened.deps.store, 0);
    const refused = await add(2);
    expect(refused.status).to.equal(507);
    expect(((await refused.json()) as Problem)).to.include({ title: 'The disk is full' }).and.have.property('detail').that.matches(/Free some space/);

    const form = new FormData();
    form.append('files', new Blob([`${long(3).headline}\n\n${long(3).body}`]), 'a.txt');
    const upload = await fetch(`${address}/api/articles`, { method: 'POST', body: form });
    expect(upload.status, 'no fault of the sender').to.equal(507);
    expect(((await upload.json()) as { outcomes: { error: { code: string } }[] }).outcomes[0]!.error.code).to.equal('disk-full');

    await morePages(opened.deps.store, 12);
    const lines = Array.from({ length: 20 }, (_, at) => JSON.stringify(long(10 + at))).join('\n');
    const ordered = await fetch(`${address}/api/imports`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: lines });
    expect(ordered.status).to.equal(202);
    const job = await jobOf(`/api/imports/${((await ordered.json()) as Job).id}`);
    expect(job.state).to.equal('failed');
    expect(job.error).to.match(/The disk is full\. Free some space.*Import the file again/);

    expect((await fetch(`${address}/api/articles/${first.id}`)).status).to.equal(200);
    await morePages(opened.deps.store, 100_000);
    expect((await add(2)).status).to.equal(201);
  });
});
