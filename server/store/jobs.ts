/** SQL of jobs: what long work is asked for, how far it is, and what failed. */
import type { Selectable } from 'kysely';
import type { JobState } from '../types/job.ts';
import type { Change } from './change.ts';
import type { Store } from './open.ts';
import type { JobTable } from './schema.ts';

export type JobRow = Selectable<JobTable>;

/** A record that could not be taken in. */
export interface JobFailure {
  line: number;
  record: string | null;
  /** The field of the article that is wrong, where it is one. */
  field: string | null;
  title: string;
  detail: string;
}

/** What a batch adds to a job's counts, and where it ended. */
export interface JobProgress {
  position: number;
  line: number;
  added: number;
  duplicates: number;
  failed: number;
}

export async function addJob(change: Change, job: Pick<JobRow, 'id' | 'kind' | 'name' | 'path' | 'size' | 'defaults'>): Promise<void> {
  await change.insertInto('jobs').values({ ...job, state: 'waiting', position: 0, line: 0, added: 0, duplicates: 0, failed: 0, error: null, created_at: new Date().toISOString(), started_at: null, ended_at: null }).execute();
}

export async function readJob(store: Store, id: string): Promise<JobRow | null> {
  const row = await store.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? numbers(row) : null;
}

/** Jobs of a kind, the latest first. */
export async function latestJobs(store: Store, kind: string, limit: number): Promise<JobRow[]> {
  const rows = await store.selectFrom('jobs').selectAll().where('kind', '=', kind).orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
  return rows.map(numbers);
}

/** Jobs that are not at their end, the first asked for first: after a crash, those to go on with. */
export async function openJobs(store: Store): Promise<JobRow[]> {
  const rows = await store.selectFrom('jobs').selectAll().where('state', 'in', ['waiting', 'running']).orderBy('created_at').orderBy('id').execute();
  return rows.map(numbers);
}

export async function setJobState(change: Change, id: string, state: JobState, error: string | null = null): Promise<void> {
  const now = new Date().toISOString();
  await change
    .updateTable('jobs')
    .set({ state, error, ...(state === 'running' ? { started_at: now } : { ended_at: now }) })
    .where('id', '=', id)
    .execute();
}

/** Writes a batch's progress, in the transaction that stores the batch: after a crash nothing is done twice or left out. */
export async function advanceJob(change: Change, id: string, { position, line, added, duplicates, failed }: JobProgress, failures: readonly JobFailure[]): Promise<void> {
  await change
    .updateTable('jobs')
    .set((expression) => ({ position, line, added: expression('added', '+', added), duplicates: expression('duplicates', '+', duplicates), failed: expression('failed', '+', failed) }))
    .where('id', '=', id)
    .execute();
  for (let at = 0; at < failures.length; at += 100) {
    await change.insertInto('job_failures').values(failures.slice(at, at + 100).map(({ line, record, field, title, detail }) => ({ job: id, line, record, field, title, detail }))).onConflict((conflict) => conflict.columns(['job', 'line']).doNothing()).execute();
  }
}

/** The place of the first note on a file as a whole among its failures, which have lines from 1 on; further ones go before it. */
export const lineOfNotes = 0;

/** The notes on the file of a job. */
export async function notesOfJob(store: Store, id: string): Promise<Pick<JobFailure, 'title' | 'detail'>[]> {
  return store.selectFrom('job_failures').select(['title', 'detail']).where('job', '=', id).where('line', '<=', lineOfNotes).orderBy('line', 'desc').execute();
}

/** What failed, in order of lines, the notes first, read in batches. */
export async function* eachFailure(store: Store, id: string, batch = 500): AsyncGenerator<JobFailure> {
  for (let line = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await store.selectFrom('job_failures').select(['line', 'record', 'field', 'title', 'detail']).where('job', '=', id).where('line', '>', line).orderBy('line').limit(batch).execute();
    yield* rows;
    if (rows.length < batch) return;
    line = rows.at(-1)!.line;
  }
}

/** PostgreSQL's driver gives large integers as text. */
function numbers(row: JobRow): JobRow {
  return { ...row, size: Number(row.size), position: Number(row.position) };
}
