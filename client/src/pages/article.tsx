/** A stored article: what was found in it, corrected and removed. */
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import { api } from '../api.ts';
import { ArticleForm, dropDraft, type Draft } from '../components/article-form.tsx';
import { ArticleReport } from '../components/article-report.tsx';
import { Name } from '../components/name.tsx';
import { Failure, Shown } from '../components/notice.tsx';
import { outletAddress } from '../comparison/addresses.ts';
import { changeInWords } from '../correction.ts';
import { count, day } from '../format.ts';
import { keep, useKept } from '../kept.ts';
import { useAnswer } from '../use-answer.ts';
import { useAttempt } from '../use-attempt.ts';
import { useArrival, useRefusal } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

export function ArticlePage({ id }: { id?: string }) {
  const [answer, again] = useAnswer(id ?? '', () => api.article(id ?? ''));
  return <Shown answer={answer}>{(article) => <Article key={article.id} article={article} onChanged={again} />}</Shown>;
}

function Article({ article, onChanged }: { article: StoredArticle; onChanged: () => void }) {
  const keptAs = `correction of ${article.id}`;
  const openKeptAs = `correcting ${article.id}`;
  const [editing, setEditing] = useKept(openKeptAs, false, true);
  const { busy, failure, attempt, forgetFailure } = useAttempt();
  const [corrected, setCorrected] = useState<string | null>(null);
  /** The outlet that the article had before its correction. */
  const [leftOutlet, setLeftOutlet] = useState<string | null>(null);
  const [givenUp, setGivenUp] = useState<object | null>(null);
  const told = useArrival<HTMLParagraphElement>(corrected);
  const correctButton = useArrival<HTMLButtonElement>(givenUp);
  const whole = useRefusal<HTMLElement>(failure);
  const endEditing = () => {
    dropDraft(keptAs);
    keep(openKeptAs, null);
    forgetFailure();
  };
  const { route } = useLocation();
  useTitle(article.headline ?? 'An article without a headline');
  const remove = async () => {
    if (!confirm('Remove this article from the store?')) return;
    await attempt(async () => {
      await api.remove(article.id);
      endEditing();
      route('/articles');
    });
  };
  const correct = (draft: Draft, before: Draft) => {
    setCorrected(null);
    return attempt(async () => {
      const changed = changesOf(before, draft);
      const after = Object.keys(changed).length > 0 ? await api.correct(article.id, changed) : null;
      endEditing();
      setLeftOutlet(after !== null && article.outlet !== null && after.outlet !== article.outlet ? article.outlet : null);
      setCorrected(after === null ? 'Nothing was changed.' : changeInWords(article, after));
      onChanged();
    });
  };
  return (
    <article class="article" ref={whole}>
      {failure && <Failure {...failure} />}
      {corrected !== null && (
        <p class="notice done" role="status" ref={told} tabIndex={-1}>
          {corrected}
          {leftOutlet !== null && <OthersOf outlet={leftOutlet} />}
        </p>
      )}
      <p class="source">
        {article.outlet ? <a href={outletAddress(article.outlet)}><Name>{article.outlet}</Name></a> : 'unknown outlet'}
        {article.origin && <> · first in <Name>{article.origin}</Name></>}
        {article.byline && <> · by <Name>{article.byline}</Name></>} · {day(article.publishedAt)}
        {article.copyOf && (
          <>
            {' '}
            · repeats <a href={`/articles/${article.copyOf}`}>another text</a>, and is counted there
          </>
        )}
        {article.story && (
          <>
            {' '}
            · <a href={`/stories/${article.story}`}>its story</a>
          </>
        )}
      </p>
      <ArticleReport
        article={article}
        tools={
          <>
            <button type="button" ref={correctButton} onClick={() => setEditing(!editing)} aria-expanded={editing}>
              Correct
            </button>
            <button type="button" onClick={remove}>
              Remove
            </button>
          </>
        }
      >
        {editing && (
          <ArticleForm
            start={article}
            action="Save the correction"
            busy={busy}
            keptAs={keptAs}
            faults={failure?.faults}
            onSubmit={correct}
            onCancel={() => {
              endEditing();
              setGivenUp({});
            }}
          />
        )}
      </ArticleReport>
    </article>
  );
}

/** Who corrected the outlet of one article may mean all that have it. */
function OthersOf({ outlet }: { outlet: string }) {
  const [answer] = useAnswer(`others of ${outlet}`, () => api.articles({ outlet, limit: '1' }));
  if (answer.state !== 'there' || answer.value.total === 0) return null;
  const { total } = answer.value;
  return (
    <>
      {' '}
      {count(total, 'other article is', 'other articles are')} of <Name>{outlet}</Name>: <a href={outletAddress(outlet)}>rename the outlet as a whole</a>, if {total === 1 ? 'it is' : 'they are'} to be corrected too.
    </>
  );
}

/** The fields that a reader changed: what somebody else corrected in the meantime is not put back. */
function changesOf(before: Draft, draft: Draft): Partial<Draft> {
  return Object.fromEntries(Object.entries(draft).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Draft])));
}
