/** `/api/imports`: bulk files, taken in by a job whose progress can be followed. */
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, raw, type Request, type RequestHandler } from 'express';
import { bulkFormatOf, readHead } from '../ingest/bulk.ts';
import { headBytes } from '../ingest/json-lines-head.ts';
import { sizeText } from '../ingest/size-text.ts';
import { firstOf, mostDoublesListed } from '../jobs/doubles.ts';
import { stagedFolder } from '../jobs/staged-files.ts';
import { csvRow } from '../report/csv-row.ts';
import { eachFailure, latestJobs, lineOfNotes } from '../store/jobs.ts';
import type { Job } from '../types/job.ts';
import type { Deps } from './deps.ts';
import { sendProgress } from './job-events.ts';
import { ProblemError, notFound } from './problem.ts';
import { sendLine } from './send-line.ts';
import { nameOf, oneStagedFile } from './uploads.ts';
import { importFields, importQuery, parse } from './validate.ts';

/** Imports listed. */
const mostListed = 50;

export function importRoutes(deps: Deps): Router {
  const router = Router();
  const { jobs, config, knowledge } = deps;
  const folder = stagedFolder(config.data);
  const prepare: RequestHandler = async (_request, _response, next) => {
    await mkdir(folder, { recursive: true });
    next();
  };

  router.post('/', prepare, oneStagedFile(config, folder), async (request, response) => {
    const { path, name } = request.file ? { path: request.file.path, name: nameOf(request.file) } : await staged(request);
    try {
      const { column, outlet, publishedAt } = parse(importFields, { ...request.query, ...(request.body as object | undefined) });
      const format = await bulkFormatOf(path, knowledge.columns, column);
      if (typeof format !== 'string') throw new ProblemError(422, format);
      await onDisk(path);
      const job = await jobs.orderImport({ name, path, size: (await stat(path)).size, defaults: { outlet, publishedAt, columns: column } });
      response.status(202).location(`/api/imports/${job.id}`).json(job);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  });

  router.post('/preview', raw({ type: 'application/octet-stream', limit: 2 * headBytes }), (request, response) => {
    if (!Buffer.isBuffer(request.body)) throw new ProblemError(415, { title: 'The form is not known', detail: `Send the first ${sizeText(headBytes)} of the file as application/octet-stream.` });
    const { name } = parse(importQuery, request.query);
    const preview = readHead(request.body, knowledge.columns, /\.(csv|tsv)$/i.test(name ?? ''));
    if ('title' in preview) throw new ProblemError(422, preview);
    response.json(preview);
  });

  router.get('/', async (_request, response) => {
    const rows = await latestJobs(deps.store, 'import', mostListed);
    const items: Job[] = [];
    for (const { id } of rows) items.push((await jobs.find(id))!);
    response.json({ items, next: null, total: items.length });
  });

  router.get('/:id', async (request, response) => {
    response.json(await existing(request.params.id));
  });

  router.post('/:id/cancel', async (request, response) => {
    await existing(request.params.id);
    response.json(await jobs.cancel(request.params.id));
  });

  router.get('/:id/events', async (request, response) => {
    const job = await existing(request.params.id);
    await sendProgress(response, (told) => jobs.listen(job.id, told), () => existing(job.id));
  });

  router.get('/:id/failures.csv', async (request, response) => {
    const job = await existing(request.params.id);
    response.type('text/csv; charset=utf-8').attachment('failures.csv');
    await sendLine(response, `\ufeff${csvRow(['line', 'record', 'field', 'what', 'what to do', 'line of the first', 'article of the first'])}`);
    const origin = `${request.protocol}://${request.headers.host}`;
    for await (const failure of eachFailure(deps.store, job.id)) {
      const { line, record, field, title, detail } = failure;
      const double = firstOf(failure);
      await sendLine(response, csvRow(double ? [line, record, null, title, null, double.firstLine, `${origin}/articles/${double.first}`] : [line > lineOfNotes ? line : null, record, field, title, detail, null, null]));
    }
    if (job.duplicates > mostDoublesListed) await sendLine(response, csvRow([null, null, null, `Of ${job.duplicates} texts that were there already the first ${mostDoublesListed} are listed`, null, null, null]));
    response.end();
  });

  return router;

  async function existing(id: string): Promise<Job> {
    const job = await jobs.find(id);
    if (!job || job.kind !== 'import') throw notFound('import');
    return job;
  }

  /** Writes the body of a request to the folder. */
  async function staged(request: Request): Promise<{ path: string; name: string | null }> {
    if (request.is('multipart/form-data')) throw new ProblemError(400, { title: 'No file was sent', detail: 'Send one file in a part named "file".' });
    const path = join(folder, randomUUID());
    const { name } = parse(importQuery, request.query);
    let length = 0;
    const limit = new Transform({
      transform(part: Buffer, _encoding, done) {
        length += part.length;
        done(length > config.importBytes ? new ProblemError(413, { title: 'The file is too large', code: 'too-large', detail: `It may have ${sizeText(config.importBytes)}. Split it, or raise the setting importBytes.` }) : null, part);
      },
    });
    try {
      await pipeline(request.iterator({ destroyOnReturn: false }), limit, createWriteStream(path));
    } catch (error) {
      await rm(path, { force: true });
      readOut(request);
      throw error;
    }
    return { path, name: name === null ? null : basename(name) };
  }
}

/** For so long the rest of a refused upload is read, in ms. */
const readOutTime = 10_000;

/** Reads what still comes of a refused upload, since a sender that is cut off while it sends never reads the answer. */
function readOut(request: Request): void {
  request.resume();
  const cutOff = setTimeout(() => request.destroy(), readOutTime).unref();
  request.once('close', () => clearTimeout(cutOff));
}

/** The file is on disk before it is acknowledged. */
async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
