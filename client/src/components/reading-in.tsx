/** Says on a page of figures that texts are still being read in, so that nobody takes the figures of half the texts for those of all. */
import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../../../server/types/job.ts';
import { api } from '../api.ts';
import { count, percent } from '../format.ts';
import { useUploadRun } from '../upload-run.ts';
import { isOpen } from './imports.tsx';

/** How often imports under way are looked at, in milliseconds. */
const lookEvery = 2_000;

/** @param onNew draws the page's figures anew */
export function ReadingIn({ onNew }: { onNew: () => void }) {
  const { progress, asked, imported, outcomes } = useUploadRun();
  const [jobs, setJobs] = useState<Job[]>([]);
  /** Whether texts came in since the figures were drawn. */
  const [more, setMore] = useState(false);
  const underWay = progress !== null || jobs.length > 0;
  useEffect(() => {
    let current = true;
    const look = () =>
      api.imports().then(
        ({ items }) => current && setJobs(items.filter(isOpen)),
        // The notice is an extra; what fails here is told where it is used.
        () => undefined,
      );
    void look();
    const timer = jobs.length > 0 ? setInterval(look, lookEvery) : undefined;
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [imported, jobs.length > 0]);
  useEffect(() => {
    if (underWay) setMore(true);
  }, [underWay]);
  if (!underWay && !more && asked.length === 0) return null;
  const failed = outcomes.filter(({ error }) => error).length;
  return (
    <div class="notice" role="status">
      {underWay && (
        <p>
          Texts are still being read in{progressOf(progress, jobs)}; the figures here are of those that are in so far. <a href="/upload">See how far it is</a>
        </p>
      )}
      {!underWay && asked.length > 0 && (
        <p>
          {count(asked.length, 'file waits', 'files wait')} for an answer before {asked.length === 1 ? 'it is' : 'they are'} read in. <a href="/upload">Answer</a>
        </p>
      )}
      {!underWay && more && (
        <p>
          Texts were read in{failed > 0 && <>, and {count(failed, 'file or record', 'files or records')} could not be: <a href="/upload">see why</a></>}.{' '}
          <button
            type="button"
            class="small"
            onClick={() => {
              setMore(false);
              onNew();
            }}
          >
            Show the new figures
          </button>
        </p>
      )}
    </div>
  );
}

function progressOf(progress: string | null, jobs: readonly Job[]): string {
  const parts = [...(progress === null ? [] : [progress.replace(/ …$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase())]), ...jobs.map(({ name, share }) => `${name ?? 'an import'}${share === null ? '' : ` ${percent(share)}`}`)];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
