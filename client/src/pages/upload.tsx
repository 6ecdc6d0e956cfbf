/** Upload: a paste, a page by its address or an open tab, read and corrected before saving; or many files at once. */
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { ExtractedArticle } from '../../../server/types/article.ts';
import { api } from '../api.ts';
import { readTabPage } from '../bookmarklet.ts';
import { AddressForm } from '../components/address-form.tsx';
import { ArticleForm, dropDraft, type Draft } from '../components/article-form.tsx';
import { Bookmarklet } from '../components/bookmarklet.tsx';
import { Files } from '../components/files.tsx';
import { Name } from '../components/name.tsx';
import { Failure } from '../components/notice.tsx';
import { OneStory } from '../components/one-story.tsx';
import { count } from '../format.ts';
import { keep, useKept } from '../kept.ts';
import { failureText, type Failed } from '../use-answer.ts';
import { useArrival, useRefusal } from '../use-arrival.ts';
import { lookedAt } from './look.tsx';

/** What is typed into the fields of a draft is kept under this name. */
const keptAs = 'draft';

export function UploadPage() {
  return (
    <section class="upload">
      <h1>Upload articles</h1>
      <div class="two">
        <Paste />
        <div>
          <Files />
          <Bookmarklet />
          <section aria-labelledby="feeds-title">
            <h2 id="feeds-title">Follow an outlet</h2>
            <p>
              Subscribe to its feed under <a href="/upload/feeds">Feeds</a>, and its articles come in by themselves.
            </p>
          </section>
        </div>
      </div>
    </section>
  );
}

interface Saved {
  id: string;
  headline: string | null;
  outlet: string | null;
  story: string | null;
  duplicate: boolean;
}

function Paste() {
  // A reading or saving that was begun goes on while the reader looks at another page.
  const [text, setText] = useKept('paste', '', true);
  const [drafts, setDrafts] = useKept<ExtractedArticle[]>('drafts', [], true);
  const [saved, setSaved] = useKept<Saved[]>('saved', []);
  const [told, tell] = useKept<Saved | null>('saved last', null);
  const [failure, setFailure] = useKept<Failed | null>('paste failed', null);
  const [busy, setBusy] = useKept('paste busy', false);
  const [looking, setLooking] = useKept('looking', false);
  const [givenUp, setGivenUp] = useState<object | null>(null);
  const { route } = useLocation();
  const [draft, ...others] = drafts;

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(failureText(error));
    }
    setBusy(false);
  };
  const read = (ask: () => Promise<{ articles: ExtractedArticle[] }>) =>
    attempt(async () => {
      tell(null);
      const { articles } = await ask();
      dropDraft(keptAs);
      setDrafts(articles);
    });
  useEffect(() => {
    const tab = readTabPage(location.hash);
    if (location.hash.length > 1) history.replaceState(null, '', location.pathname);
    if (tab === null) return;
    void read(async () => {
      const { articles } = await api.extract(tab.html, tab.url);
      const notes = tab.cut ? ['The page was longer than a browser hands over; the end of the article may be missing.'] : [];
      return { articles: articles.map((article) => ({ ...article, notes: [...notes, ...article.notes] })) };
    });
  }, []);
  const save = (given: Draft) =>
    attempt(async () => {
      const { id, headline, outlet, story, duplicate = false } = await api.save(given);
      tell({ id, headline, outlet, story, duplicate });
      setSaved((before) => [...before, { id, headline, outlet, story, duplicate }]);
      dropDraft(keptAs);
      setDrafts(others);
      if (others.length === 0) setText('');
    });
  const look = async (given: Draft) => {
    setLooking(true);
    await attempt(async () => {
      keep(lookedAt, await api.analyze(given), true);
      // Who has gone elsewhere meanwhile is not called back.
      if (location.pathname === '/upload') route('/upload/look');
    });
    setLooking(false);
  };
  const cancel = () => {
    dropDraft(keptAs);
    setFailure(null);
    setDrafts([]);
    setGivenUp({});
  };

  const whole = useRefusal<HTMLElement>(failure);
  const done = useArrival<HTMLParagraphElement>(told);
  const opened = useArrival<HTMLHeadingElement>(draft && told === null ? draft : null);
  const field = useArrival<HTMLTextAreaElement>(givenUp);
  return (
    <section aria-labelledby="paste-title" ref={whole}>
      <h2 id="paste-title">Paste a text</h2>
      {told && (
        <>
          <p class="notice done" role="status" ref={done} tabIndex={-1}>
            {told.duplicate ? 'This text is there already: ' : 'Saved: '}
            <a href={`/articles/${told.id}`}>{told.headline ?? 'the article'}</a>
            {told.duplicate && (told.outlet === null ? ', without an outlet: open it to add one.' : <> (<Name>{told.outlet}</Name>). Nothing was stored twice.</>)}
          </p>
          <OneStory texts={saved.filter(({ story }) => story === told.story)} />
        </>
      )}
      {failure && <Failure title={failure.title} detail={failure.detail} />}
      {draft ? (
        <>
          <h3 ref={opened} tabIndex={-1}>
            Check what was read, then save
          </h3>
          <p>Nothing is stored before.{others.length > 0 && ` ${count(others.length, 'more article was', 'more articles were')} read; the next comes when this one is saved.`}</p>
          {draft.notes.map((note) => (
            <p class="hint" key={note}>
              {note}
            </p>
          ))}
          <ArticleForm key={draft.body} start={draft} action="Save the article" busy={busy} keptAs={keptAs} faults={failure?.faults} onSubmit={save} onCancel={cancel} other={{ name: 'Look at it only', busy: looking, act: (given) => void look(given) }} />
          {draft.removed.length > 0 && (
            <details>
              <summary>{count(draft.removed.length, 'line was', 'lines were')} left out as page furniture</summary>
              <ul class="removed">
                {draft.removed.map((line, index) => (
                  <li key={index}>
                    {line.text} <small>({line.reason})</small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      ) : (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void read(() => api.extract(text));
            }}
          >
            <label>
              The article as you copied it, headline and all
              <textarea name="paste" ref={field} rows={12} value={text} onInput={(event) => setText((event.target as HTMLTextAreaElement).value)} required />
            </label>
            <p class="actions">
              <button type="submit" class="primary" disabled={busy}>
                {busy ? 'Reading …' : 'Read it'}
              </button>
            </p>
          </form>
          <AddressForm busy={busy} onAddress={(url) => void read(() => api.fetchPage(url))} />
        </>
      )}
    </section>
  );
}
