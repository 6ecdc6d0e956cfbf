/** Runs jobs one after another, goes on after a restart with those that were cut off, and tells who listens how far they are. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { BulkError, bulkFormatOf, surveyBulk, type Survey } from '../ingest/bulk.ts';
import { markupOf } from '../ingest/record-markup.ts';
import { unsureDatesNote } from '../ingest/record-dates.ts';
import { countStale } from '../store/article-list.ts';
import { changing } from '../store/change.ts';
import { isDiskFull } from '../store/disk-full.ts';
import { StoreLockedError } from '../store/locked.ts';
import { addJob, advanceJob, lineOfNotes, notesOfJob, openJobs, readJob, setJobState, type JobFailure, type JobRow } from '../store/jobs.ts';
import type { Job, JobState } from '../types/job.ts';
import { doubleAsFailure, mostDoublesListed } from './doubles.ts';
import { importFile, type Advance, type ImportDefaults } from './import.ts';
import type { IntakeParts } from './intake.ts';
import { createPace, type Moment, type Pace } from './pace.ts';
import { rescoreStale } from './rescore.ts';
import { removeLeftFiles } from './staged-files.ts';

/** What an import is asked for. */
export interface ImportOrder {
  name: string | null;
  path: string;
  size: number;
  defaults: ImportDefaults;
}

export interface Jobs {
  orderImport(order: ImportOrder): Promise<Job>;
  /** @returns the job that scores again; the one that runs already, if any */
  orderRescore(): Promise<Job>;
  /** Stops a job where it is. @returns null when there is none */
  cancel(id: string): Promise<Job | null>;
  find(id: string): Promise<Job | null>;
  /** Calls back with each change of a job. @returns what ends it */
  listen(id: string, told: (job: Job) => void): () => void;
  /** Stops after the batch at hand; the jobs go on at the next start. */
  close(): Promise<void>;
}

/** How fast the running job goes in this process. */
interface Speed {
  /** When it was last taken, in milliseconds. */
  at: number;
  paceAt: (now: Moment) => Pace;
  pace: Pace;
}

/** Why a running job was stopped. */
class Stopped extends Error {
  readonly state: 'cancelled' | 'waiting';
  constructor(state: 'cancelled' | 'waiting') {
    super(state);
    this.state = state;
  }
}

/** Notes on a file as a whole, listed above its failures. No record of it failed, so they count for none. */
function notesOn({ dates, markedUp }: Survey): JobFailure[] {
  const unsure = unsureDatesNote(dates);
  const markup = markupOf(markedUp);
  const notes = [
    ...(unsure === null ? [] : [{ record: null, field: 'publishedAt', title: unsure, detail: 'Write dates as 2024-06-19.' }]),
    ...(markup === null ? [] : [{ record: null, field: 'body', ...markup }]),
  ];
  return notes.map((note, place) => ({ line: lineOfNotes - place, ...note }));
}

export interface JobParts extends IntakeParts {
  config: Config;
  lexicon: { version: string };
  log: Logger;
}

/** Starts the runner. Jobs that were open when the program ended are taken up at once. */
export function createJobs(parts: JobParts): Jobs {
  const { store, config, log } = parts;
  const listeners = new Map<string, Set<(job: Job) => void>>();
  let running: { id: string; stop: AbortController; speed: Speed; ended: Promise<void> } | null = null;
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  function work(): void {
    working = working.then(runOpen).catch((error: unknown) => log.error({ err: error }, 'the runner of jobs failed'));
  }

  async function runOpen(): Promise<void> {
    while (!closed) {
      const [job] = await openJobs(store);
      if (!job) return;
      const stop = new AbortController();
      const at = Date.now();
      const speed: Speed = { at, paceAt: createPace({ at, share: (await shareOf(job)) ?? 0, done: countOf(job) }), pace: { rate: null, secondsLeft: null } };
      running = { id: job.id, stop, speed, ended: run(job, stop, speed).finally(() => (running = null)) };
      await running.ended.catch((error: unknown) => {
        if (!(error instanceof StoreLockedError)) throw error;
        log.warn({ err: error, job: job.id }, 'the store is locked; the job goes on when it is not');
      });
    }
  }

  async function run(job: JobRow, stop: AbortController, speed: Speed): Promise<void> {
    if (job.state === 'waiting') await changing(store, (change) => setJobState(change, job.id, 'running'));
    await tell(job.id);
    let doublesBefore = job.duplicates;
    const advance: Advance = async (change, progress, failures, doubles) => {
      const listed = doubles.slice(0, Math.max(0, mostDoublesListed - doublesBefore));
      doublesBefore += doubles.length;
      await advanceJob(change, job.id, progress, [...failures, ...listed.map(doubleAsFailure)]);
      // After the transaction, which ends when this returns.
      setImmediate(() => {
        if (!closed) advanced(job.id, speed).catch((error: unknown) => log.error({ err: error }, 'progress could not be told'));
      });
    };
    try {
      if (job.kind === 'import') await runImport(job, advance, stop.signal);
      else await rescoreStale(parts, parts.lexicon.version, advance, stop.signal);
      await end(job, 'done', null);
    } catch (error) {
      const stopped = stop.signal.aborted ? (stop.signal.reason as Stopped) : null;
      // At the end of the program the job stays as it is and is taken up again at the next start.
      if (stopped?.state === 'waiting') return;
      if (stopped) return await end(job, 'cancelled', null);
      // It stays open, and is taken up again from where it is.
      if (error instanceof StoreLockedError) throw error;
      if (!(error instanceof BulkError)) log.error({ err: error, job: job.id }, 'a job failed');
      await end(job, 'failed', whyFailed(error));
    }
  }

  async function runImport(job: JobRow, advance: Advance, signal: AbortSignal): Promise<void> {
    const path = job.path!;
    const defaults = JSON.parse(job.defaults) as ImportDefaults;
    const format = await bulkFormatOf(path, parts.knowledge.columns, defaults.columns);
    if (typeof format !== 'string') throw new BulkError(`${format.title}. ${format.detail}`);
    const survey = await surveyBulk(path, format, parts.knowledge.columns, config.ingest.recordBytes, defaults.columns);
    const notes = notesOn(survey);
    if (notes.length > 0 && job.position === 0) await changing(store, (change) => advanceJob(change, job.id, { position: 0, line: 0, added: 0, duplicates: 0, failed: 0 }, notes));
    await importFile(parts, { path, format, from: { line: job.line, position: job.position }, defaults, order: survey.dates.order }, config.ingest, advance, signal);
  }

  async function end(job: JobRow, state: JobState, error: string | null): Promise<void> {
    await changing(store, (change) => setJobState(change, job.id, state, error));
    if (job.path !== null) await rm(job.path, { force: true });
    log.info({ job: job.id, kind: job.kind, state }, 'a job ended');
    await tell(job.id);
  }

  /** Takes the speed once a second, then tells who listens. */
  async function advanced(id: string, speed: Speed): Promise<void> {
    const at = Date.now();
    if (at - speed.at >= 1000) {
      speed.at = at;
      const row = (await readJob(store, id))!;
      speed.pace = speed.paceAt({ at, share: (await shareOf(row)) ?? 0, done: countOf(row) });
    }
    await tell(id);
  }

  async function tell(id: string): Promise<void> {
    const told = listeners.get(id);
    if (!told || told.size === 0) return;
    const job = await find(id);
    if (job) for (const one of told) one(job);
  }

  async function find(id: string): Promise<Job | null> {
    const row = await readJob(store, id);
    return row && (await jobOf(row));
  }

  async function jobOf(row: JobRow): Promise<Job> {
    // A job that is over is told of while it is still the one at hand.
    const { rate, secondsLeft } = row.state === 'running' && running?.id === row.id ? running.speed.pace : { rate: null, secondsLeft: null };
    return {
      id: row.id, kind: row.kind as Job['kind'], state: row.state as JobState, name: row.name, done: countOf(row), added: row.added, duplicates: row.duplicates, failed: row.failed,
      share: await shareOf(row), rate, secondsLeft, error: row.error, notes: (await notesOfJob(store, row.id)).map(({ title, detail }) => `${title.replace(/\.$/, '')}. ${detail}`), createdAt: row.created_at, startedAt: row.started_at, endedAt: row.ended_at,
    };
  }

  async function shareOf(row: JobRow): Promise<number | null> {
    if (row.state === 'done') return 1;
    const done = countOf(row);
    if (row.kind === 'rescore') return done / Math.max(1, done + (await countStale(store, parts.lexicon.version)));
    return row.size > 0 ? Math.min(1, row.position / row.size) : null;
  }

  async function order(job: Parameters<typeof addJob>[1]): Promise<Job> {
    await changing(store, (change) => addJob(change, job));
    work();
    return (await find(job.id))!;
  }

  const cleared = removeLeftFiles(store, config.data).catch((error: unknown) => log.error({ err: error }, 'files of broken-off uploads could not be removed'));
  work();
  return {
    find,
    orderImport: ({ name, path, size, defaults }) => order({ id: randomUUID(), kind: 'import', name, path, size, defaults: JSON.stringify(defaults) }),
    async orderRescore() {
      const open = (await openJobs(store)).find((job) => job.kind === 'rescore');
      return open ? jobOf(open) : order({ id: randomUUID(), kind: 'rescore', name: null, path: null, size: 0, defaults: '{}' });
    },
    async cancel(id) {
      const row = await readJob(store, id);
      if (!row) return null;
      if (running?.id === id) {
        const { stop, ended } = running;
        stop.abort(new Stopped('cancelled'));
        await ended;
      } else if (row.state === 'waiting' || row.state === 'running') await end(row, 'cancelled', null);
      return find(id);
    },
    listen(id, told) {
      const all = listeners.get(id) ?? new Set();
      listeners.set(id, all.add(told));
      return () => {
        all.delete(told);
        if (all.size === 0) listeners.delete(id);
      };
    },
    async close() {
      closed = true;
      running?.stop.abort(new Stopped('waiting'));
      await cleared;
      await working;
    },
  };
}

/** Why a job failed, for its reader. */
function whyFailed(error: unknown): string {
  if (error instanceof BulkError) return error.message;
  const again = 'Import the file again: what is there is skipped.';
  return isDiskFull(error) ? `The disk is full. Free some space where the data folder is. ${again}` : `Something went wrong in the program; its log says more. ${again}`;
}

function countOf({ added, duplicates, failed }: JobRow): number {
  return added + duplicates + failed;
}
