/** Feeds that a reader has subscribed to. */
import type { ErrorText } from './problem.ts';

/** A feed that a reader has subscribed to. */
export interface Feed {
  id: string;
  url: string;
  /** The feed's own title. */
  title: string | null;
  /** The outlet that its articles get; null for what each page says. */
  outlet: string | null;
  /** Minutes between fetches while the server runs; null when it is fetched on demand only. */
  everyMinutes: number | null;
  state: 'idle' | 'waiting' | 'fetching';
  fetchedAt: string | null;
  /** When it is fetched next. */
  dueAt: string | null;
  /** What came of the last fetch, in a sentence. */
  outcome: string | null;
  /** Why the last fetch failed. */
  error: ErrorText | null;
  /** Articles that came of it so far. */
  articles: number;
  /** Items that could not be read, the latest first. */
  failures: { title: string | null; link: string | null; error: ErrorText }[];
}
