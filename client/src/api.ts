/** The server's interface, as typed calls. */
import type { AnalyzedArticle, ArticleSummary, StoredArticle } from '../../server/types/analyzed-article.ts';
import type { ArticleInput, ExtractedArticle } from '../../server/types/article.ts';
import type { Comparison } from '../../server/types/comparison.ts';
import type { Feed } from '../../server/types/feed.ts';
import type { Job, Rescore } from '../../server/types/job.ts';
import type { LexiconPage } from '../../server/types/lexicon.ts';
import type { OutletRenaming, OutletSummary, OutletWords } from '../../server/types/outlet.ts';
import type { Page } from '../../server/types/page.ts';
import type { PairPage } from '../../server/types/pair.ts';
import type { ProgramState } from '../../server/types/program.ts';
import type { ErrorText, Problem } from '../../server/types/problem.ts';
import type { StoryCoverage, StoryPage, StorySummary } from '../../server/types/story.ts';
import type { Timeline } from '../../server/types/timeline.ts';
import type { BulkPreview, Columns, UploadOutcome } from '../../server/types/upload.ts';

/** An answer that says what is wrong; `title` and `detail` are for the reader. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

async function call<T>(path: string, options: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new ApiError({ type: 'about:blank', status: 0, title: 'The server does not answer', detail: 'Check that Plumbline still runs, then try again. Nothing that you typed is lost.' });
  }
  if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new ApiError(problem ?? { type: 'about:blank', status: response.status, title: 'The server answered with an error', detail: `Status ${response.status}. Try again.` });
}

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** What a filter holds; a name with several values stands several times in the address. */
export type Filter = Record<string, string | readonly string[] | null | undefined>;

export function query(values: Filter): string {
  const entries = Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one !== '').map((one): [string, string] => [name, one]));
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
}

function columnChoices(columns: Columns): string[] {
  return Object.entries(columns).map(([field, name]) => `${field}=${name}`);
}

/** Bytes of a file that tell what it is. */
const bulkHead = 65_536;

/** Sends a bulk file; unlike `fetch`, it can tell how far it is. @param outlet of the records that do not name one; '' for none @param told the share (0-1) that was sent */
export function sendImport(file: File, columns: Columns, outlet: string, told: (share: number) => void): Promise<Job> {
  const parameters = new URLSearchParams([['name', file.name], ...(outlet === '' ? [] : [['outlet', outlet]]), ...columnChoices(columns).map((choice) => ['column', choice])]);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/imports?${parameters}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => told(file.size > 0 ? loaded / file.size : 1);
    request.onerror = () => reject(new ApiError({ type: 'about:blank', status: 0, title: 'The file was not sent', detail: 'The server does not answer, or refused the file before its end. Check that Plumbline still runs, then send it again.' }));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Job);
      else reject(new ApiError((request.response as Problem | null) ?? { type: 'about:blank', status: request.status, title: 'The server answered with an error', detail: `Status ${request.status}. Try again.` }));
    };
    request.send(file);
  });
}

export const api = {
  compare: (filter: Filter) => call<Comparison>(`/api/compare${query(filter)}`),
  pair: (filter: Filter) => call<PairPage>(`/api/pair${query(filter)}`),
  words: (filter: Filter) => call<{ outlets: OutletWords[] }>(`/api/words${query(filter)}`),
  timeline: (filter: Filter) => call<Timeline>(`/api/timeline${query(filter)}`),
  program: () => call<ProgramState>('/readyz'),
  outlets: () => call<Page<OutletSummary>>('/api/outlets?limit=500'),
  renameOutlet: (outlet: string, name: string, cursor: string) => call<OutletRenaming>('/api/outlets/rename', json('POST', { outlet, name, cursor })),
  articles: (filter: Filter) => call<Page<ArticleSummary>>(`/api/articles${query(filter)}`),
  article: (id: string) => call<StoredArticle>(`/api/articles/${encodeURIComponent(id)}`),
  save: (article: ArticleInput) => call<StoredArticle & { duplicate?: boolean }>('/api/articles', json('POST', article)),
  correct: (id: string, fields: Partial<ArticleInput>) => call<StoredArticle>(`/api/articles/${encodeURIComponent(id)}`, json('PATCH', fields)),
  remove: (id: string) => call<void>(`/api/articles/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  upload: (files: readonly File[], { as, outlet = '', columns = {}, only }: { as: 'ask' | 'whole' | 'articles'; outlet?: string; columns?: Columns; only?: string }) => {
    const form = new FormData();
    form.append('as', as);
    if (outlet !== '') form.append('outlet', outlet);
    if (only !== undefined) form.append('only', only);
    for (const choice of columnChoices(columns)) form.append('column', choice);
    for (const file of files) form.append('files', file);
    return call<{ outcomes: UploadOutcome[] }>('/api/articles', { method: 'POST', body: form });
  },
  previewBulk: (file: File) => call<BulkPreview>(`/api/imports/preview${query({ name: file.name })}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file.slice(0, bulkHead) }),
  imports: () => call<Page<Job>>('/api/imports'),
  cancelImport: (id: string) => call<Job>(`/api/imports/${encodeURIComponent(id)}/cancel`, { method: 'POST' }),
  extract: (text: string, url: string | null = null) => call<{ articles: ExtractedArticle[]; errors: ErrorText[] }>('/api/extract', json('POST', { text, url })),
  fetchPage: (url: string) => call<{ articles: ExtractedArticle[]; errors: ErrorText[] }>('/api/fetch', json('POST', { url })),
  analyze: (article: ArticleInput) => call<AnalyzedArticle>('/api/analyze', json('POST', article)),
  stories: (filter: Filter) => call<Page<StorySummary>>(`/api/stories${query(filter)}`),
  story: (id: string) => call<StoryPage>(`/api/stories/${encodeURIComponent(id)}`),
  coverage: (id: string) => call<StoryCoverage>(`/api/stories/${encodeURIComponent(id)}/coverage`),
  mergeStories: (from: string, into: string) => call<StoryPage>(`/api/stories/${encodeURIComponent(from)}/merge`, json('POST', { into })),
  splitStory: (id: string, articles: readonly string[], name: string) => call<StoryPage>(`/api/stories/${encodeURIComponent(id)}/split`, json('POST', name === '' ? { articles } : { articles, name })),
  nameStory: (id: string, name: string) => call<StoryPage>(`/api/stories/${encodeURIComponent(id)}`, json('PATCH', { name })),
  rescore: () => call<Rescore>('/api/rescore'),
  beginRescore: () => call<Job>('/api/rescore', { method: 'POST' }),
  lexicon: (filter: Filter) => call<LexiconPage>(`/api/lexicon${query(filter)}`),
  feeds: () => call<Page<Feed>>('/api/feeds'),
  subscribe: (feed: { url: string; outlet: string | null; everyMinutes: number | null }) => call<Feed>('/api/feeds', json('POST', feed)),
  changeFeed: (id: string, settings: { everyMinutes: number | null }) => call<Feed>(`/api/feeds/${encodeURIComponent(id)}`, json('PATCH', settings)),
  fetchFeed: (id: string) => call<Feed>(`/api/feeds/${encodeURIComponent(id)}/fetch`, { method: 'POST' }),
  removeFeed: (id: string) => call<void>(`/api/feeds/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  addSamples: () => call<{ added: number }>('/api/samples', { method: 'POST' }),
  removeSamples: () => call<void>('/api/samples', { method: 'DELETE' }),
};
