/** Feeds: subscribe to an outlet's feed, fetch it, see what came of it, remove it. */
import { useEffect, useState } from 'preact/hooks';
import type { Feed } from '../../../server/types/feed.ts';
import { api } from '../api.ts';
import { Name } from '../components/name.tsx';
import { Failure, Shown } from '../components/notice.tsx';
import { count, moment } from '../format.ts';
import { keep, useKept } from '../kept.ts';
import { useAnswer } from '../use-answer.ts';
import { useAttempt } from '../use-attempt.ts';

/** How often a feed may be fetched by itself, in minutes; '' is on demand only. */
const intervals = [
  ['', 'when I ask'],
  ['60', 'every hour'],
  ['360', 'every six hours'],
  ['1440', 'every day'],
] as const;

/** While a feed is being fetched the list is asked for anew this often, in ms. */
const lookAgain = 1_000;

/** Under which names an address and an outlet are kept until they are taken. */
const typed = ['feed address', 'feed outlet'] as const;

export function FeedsPage() {
  const [answer, again] = useAnswer('feeds', api.feeds);
  const { failure, attempt } = useAttempt();
  const busy = answer.state === 'there' && answer.value.items.some(({ state }) => state !== 'idle');
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(again, lookAgain);
    return () => clearTimeout(timer);
  }, [answer]);

  const change = async (work: () => Promise<unknown>) => {
    await attempt(work);
    again();
  };

  return (
    <section>
      <h1>Feeds</h1>
      <p>
        Subscribe to an outlet's feed (RSS or Atom), and its articles come in by themselves or when you ask. Each is taken in once. Only the outlet's site is called, and its robots.txt is kept to. <a href="/upload">Back to Upload</a>
      </p>
      <Subscribe onSubscribe={(url, outlet, everyMinutes) => change(async () => {
        const { id } = await api.subscribe({ url, outlet, everyMinutes });
        for (const field of typed) keep(field, null);
        await api.fetchFeed(id);
      })} />
      {failure && <Failure {...failure} />}
      <Shown answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="notice">You have subscribed to no feed yet.</p>
          ) : (
            <ul class="feeds">
              {items.map((feed) => (
                <FeedItem key={feed.id} feed={feed} attempt={change} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function Subscribe({ onSubscribe }: { onSubscribe: (url: string, outlet: string | null, everyMinutes: number | null) => Promise<void> }) {
  const [url, setUrl] = useKept(typed[0], '', true);
  const [outlet, setOutlet] = useKept(typed[1], '', true);
  const [every, setEvery] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onSubscribe(url.trim(), outlet.trim() || null, every === '' ? null : Number(every)).finally(() => setBusy(false));
      }}
    >
      <label class="long">
        The feed's address
        <input name="feed" type="url" value={url} onInput={(event) => setUrl((event.target as HTMLInputElement).value)} placeholder="https://…/rss" required />
      </label>
      <label>
        Outlet, if not as its pages say
        <input name="outlet" value={outlet} onInput={(event) => setOutlet((event.target as HTMLInputElement).value)} maxLength={300} />
      </label>
      <Interval value={every} onChange={setEvery} />
      <button type="submit" class="primary" disabled={busy}>
        {busy ? 'Reading …' : 'Subscribe'}
      </button>
    </form>
  );
}

function Interval({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const known = intervals.some(([minutes]) => minutes === value);
  return (
    <label>
      Fetch it
      <select value={value} onChange={(event) => onChange((event.target as HTMLSelectElement).value)}>
        {intervals.map(([minutes, name]) => (
          <option key={minutes} value={minutes}>
            {name}
          </option>
        ))}
        {!known && <option value={value}>every {value} minutes</option>}
      </select>
    </label>
  );
}

function FeedItem({ feed, attempt }: { feed: Feed; attempt: (work: () => Promise<unknown>) => Promise<void> }) {
  const [sure, setSure] = useState(false);
  const working = feed.state !== 'idle';
  const name = feed.title ?? feed.url;
  return (
    <li>
      <h2>{name}</h2>
      <p class="hint">
        <a href={feed.url} rel="noreferrer">
          {feed.url}
        </a>
        {feed.outlet && <> · outlet: <Name>{feed.outlet}</Name></>} · <a href={feed.outlet ? `/articles?outlet=${encodeURIComponent(feed.outlet)}` : '/articles'}>{count(feed.articles, 'article', 'articles')}</a>
      </p>
      <p role="status">{working ? (feed.state === 'fetching' ? 'Being fetched …' : 'Waiting for its turn …') : feed.fetchedAt === null ? 'Not fetched yet.' : `${moment(feed.fetchedAt)}: ${feed.outcome ?? 'it failed.'}`}</p>
      {feed.error && !working && <Failure {...feed.error} />}
      {feed.failures.length > 0 && (
        <details>
          <summary>{count(feed.failures.length, 'item', 'items')} could not be read</summary>
          <ul class="removed">
            {feed.failures.map(({ title, link, error }, index) => (
              <li key={index}>
                {link ? (
                  <a href={link} rel="noreferrer">
                    {title ?? link}
                  </a>
                ) : (
                  (title ?? 'An item without a title')
                )}
                : {error.title}. {error.detail}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        <button type="button" disabled={working} onClick={() => void attempt(() => api.fetchFeed(feed.id))}>
          Fetch it now
        </button>
        <Interval value={feed.everyMinutes === null ? '' : String(feed.everyMinutes)} onChange={(every) => void attempt(() => api.changeFeed(feed.id, { everyMinutes: every === '' ? null : Number(every) }))} />
        {sure ? (
          <>
            <button type="button" class="primary" onClick={() => void attempt(() => api.removeFeed(feed.id))}>
              Yes, remove the feed
            </button>
            <button type="button" onClick={() => setSure(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setSure(true)} title="Its articles stay">
            Remove
          </button>
        )}
      </div>
    </li>
  );
}
