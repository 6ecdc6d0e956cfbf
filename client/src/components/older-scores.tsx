/** Tells of articles that an older lexicon scored, whose figures should not stand beside newer ones, and offers to score them again. */
import { useEffect, useState } from 'preact/hooks';
import type { Rescore } from '../../../server/types/job.ts';
import { api } from '../api.ts';
import { count } from '../format.ts';
import { failureText } from '../use-answer.ts';
import { isOpen } from './imports.tsx';
import { Failure } from './notice.tsx';

/** How often a run is looked at. */
const lookEvery = 2_000;

export function OlderScores() {
  const [found, setFound] = useState<Rescore | null>(null);
  const [failure, setFailure] = useState<{ title: string; detail: string } | null>(null);
  /** Whether this page saw articles with older scores. */
  const [told, setTold] = useState(false);
  const running = found?.job != null && isOpen(found.job);
  const look = () =>
    api.rescore().then(
      (now) => {
        setFound(now);
        if (now.stale > 0) setTold(true);
      },
      // The notice is an extra; what fails here is told where it is used.
      () => undefined,
    );
  useEffect(() => void look(), []);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [running]);
  const begin = async () => {
    try {
      const job = await api.beginRescore();
      setFailure(null);
      setFound((before) => before && { ...before, job });
    } catch (reason) {
      setFailure(failureText(reason));
    }
  };
  if (found === null || !told) return null;
  const failed = found.job?.failed ?? 0;
  return (
    <div class="notice" role="status">
      {failure && <Failure {...failure} />}
      {running ? (
        <p>Scoring again; {count(found.stale, 'article is', 'articles are')} left. Figures on this page mix older scores with new ones until it is done.</p>
      ) : found.stale === 0 ? (
        <p>
          Every article is scored with the lexicon of today.{' '}
          <button type="button" class="small" onClick={() => location.reload()}>
            Show the new figures
          </button>
        </p>
      ) : (
        <p>
          {count(found.stale, 'article was', 'articles were')} scored with an older lexicon, and {found.stale === 1 ? 'its' : 'their'} figures stand beside newer ones.
          {failed > 0 && ` ${count(failed, 'article', 'articles')} could not be scored again and kept the score that was there.`}{' '}
          <button type="button" class="small" onClick={begin}>
            Score again
          </button>
        </p>
      )}
    </div>
  );
}
