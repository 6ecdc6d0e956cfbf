/** Long work. */

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

/** Long work: a bulk import, or a re-score after a change of the lexicon. */
export interface Job {
  id: string;
  kind: 'import' | 'rescore';
  state: JobState;
  /** The file's name. */
  name: string | null;
  /** Records read so far: the sum of the three counts. */
  done: number;
  added: number;
  /** Records whose text was in the store already. */
  duplicates: number;
  failed: number;
  /** Share (0-1) of the work that is done; null when not known. */
  share: number | null;
  /** Records a second, while it runs. */
  rate: number | null;
  /** Seconds left at that rate, while it runs. */
  secondsLeft: number | null;
  /** Why it failed, and what to do. */
  error: string | null;
  /** What is to be known of its file as a whole though no record failed by it, in sentences. */
  notes: string[];
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

/** How many articles an older lexicon scored, and the latest run that scored such again. */
export interface Rescore {
  lexicon: string;
  stale: number;
  job: Job | null;
}
