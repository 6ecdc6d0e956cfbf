/** Bulk imports: how far each is, with what failed. They run on the server, so that a page may be closed and opened again. */
import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../../../server/types/job.ts';
import { api } from '../api.ts';
import { count } from '../format.ts';
import { failureText } from '../use-answer.ts';
import { Name } from './name.tsx';
import { Failure } from './notice.tsx';

/** Imports shown: those that run, and of the last day the latest. */
const mostShown = 5;
const oneDay = 86_400_000;

/** @param round changes when an import was added */
export function Imports({ round }: { round: number }) {
  const [jobs, setJobs] = useState<Job[]>([]);
  useEffect(() => {
    api.imports().then(
      ({ items }) => setJobs(items.filter((job) => isOpen(job) || Date.now() - Date.parse(job.endedAt ?? job.createdAt) < oneDay).slice(0, mostShown)),
      // The list is an extra of this page; what fails here is told where it is used.
      () => undefined,
    );
  }, [round]);
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="imports-title">
      <h2 id="imports-title">Imports</h2>
      <ul class="imports">
        {jobs.map((job) => (
          <li key={job.id}>
            <Import start={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Import({ start }: { start: Job }) {
  const [job, setJob] = useState(start);
  const [failure, setFailure] = useState<{ title: string; detail: string } | null>(null);
  const { id, state, name, added, duplicates, failed, done, share, rate, secondsLeft, error, notes } = job;
  useEffect(() => {
    if (!isOpen(start)) return;
    const events = new EventSource(`/api/imports/${encodeURIComponent(id)}/events`);
    events.addEventListener('progress', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Job;
      setJob(now);
      if (!isOpen(now)) events.close();
    });
    return () => events.close();
  }, [id]);
  const cancel = async () => {
    try {
      setJob(await api.cancelImport(id));
    } catch (reason) {
      setFailure(failureText(reason));
    }
  };
  return (
    <>
      <p class="importhead">
        <strong>{name === null ? 'An import' : <Name>{name}</Name>}</strong> <span role="status">{stateNames[state]}</span>
      </p>
      {isOpen(job) && <progress value={share ?? undefined} max={1} aria-label={`Progress of ${name ?? 'the import'}`} />}
      <p class="hint">
        {count(added, 'article', 'articles')} in, {count(duplicates, 'text', 'texts')} there already, {count(failed, 'record', 'records')} failed
        {isOpen(job) && rate !== null && ` · ${Math.round(rate).toLocaleString('en')} a second`}
        {isOpen(job) && secondsLeft !== null && ` · ${timeLeft(secondsLeft)} left`}
      </p>
      {notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
      {error && <p class="bad">{error}</p>}
      {failure && <Failure {...failure} />}
      <p class="actions">
        {isOpen(job) && (
          <button type="button" onClick={() => void cancel()}>
            Cancel
          </button>
        )}
        {failed + duplicates > 0 && (
          <a href={`/api/imports/${encodeURIComponent(id)}/failures.csv`} download="failures.csv">
            {failed === 0 ? 'What was there already' : duplicates === 0 ? 'What failed' : 'What failed and what was there already'}, as a table (CSV)
          </a>
        )}
        {!isOpen(job) && done > 0 && <a href="/articles">See the articles</a>}
      </p>
    </>
  );
}

const stateNames: Record<Job['state'], string> = { waiting: 'waits', running: 'runs', done: 'is done', cancelled: 'was cancelled; what is in stays', failed: 'stopped' };

/** Whether a job waits or runs. */
export function isOpen({ state }: Job): boolean {
  return state === 'waiting' || state === 'running';
}

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
