/** Upload: a paste, a page by its address or an open tab, read and corrected before saving; or many files at once. */
import { useEffect, useState } from 'preact/hooks';
import type { ExtractedArticle } from '../../../server/types/article.ts';
import { api } from '../api.ts';
import { readTabPage } from '../bookmarklet.ts';
import { AddressForm } from '../components/address-form.tsx';
import { ArticleForm, type Draft } from '../components/article-form.tsx';
import { Bookmarklet } from '../components/bookmarklet.tsx';
import { Files } from '../components/files.tsx';
import { Failure } from '../components/notice.tsx';
import { count } from '../format.ts';
import { failureText } from '../use-answer.ts';

type Text = { title: string; detail: string };

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

function Paste() {
  const [text, setText] = useState('');
  const [drafts, setDrafts] = useState<ExtractedArticle[]>([]);
  const [saved, setSaved] = useState<{ id: string; headline: string | null; outlet: string | null; duplicate: boolean } | null>(null);
  const [failure, setFailure] = useState<Text | null>(null);
  const [busy, setBusy] = useState(false);
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
      setSaved(null);
      setDrafts((await ask()).articles);
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
      const { id, headline, outlet, duplicate = false } = await api.save(given);
      setSaved({ id, headline, outlet, duplicate });
      setDrafts(others);
      if (others.length === 0) setText('');
    });

  return (
    <section aria-labelledby="paste-title">
      <h2 id="paste-title">Paste a text</h2>
      {saved && (
        <p class="notice done" role="status">
          {saved.duplicate ? 'This text is there already: ' : 'Saved: '}
          <a href={`/articles/${saved.id}`}>{saved.headline ?? 'the article'}</a>
          {saved.duplicate && (saved.outlet === null ? ', without an outlet: open it to add one.' : ` (${saved.outlet}). Nothing was stored twice.`)}
        </p>
      )}
      {failure && <Failure {...failure} />}
      {draft ? (
        <>
          <p>Check what was read, then save. Nothing is stored before.</p>
          {draft.notes.map((note) => (
            <p class="hint" key={note}>
              {note}
            </p>
          ))}
          <ArticleForm key={draft.body} start={draft} action="Save the article" busy={busy} onSubmit={save} onCancel={() => setDrafts([])} />
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
              <textarea name="paste" rows={12} value={text} onInput={(event) => setText((event.target as HTMLTextAreaElement).value)} required />
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
