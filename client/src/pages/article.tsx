/** An article: its text with findings, the card of one, the scores with their evidence. */
import { useLocation } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import type { Family, FieldScore, Finding, StoredArticle, Voice } from '../../../server/types.ts';
import { api } from '../api.ts';
import { ArticleForm, type Draft } from '../components/article-form.tsx';
import { FindingCard } from '../components/finding-card.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { Failure, Shown } from '../components/notice.tsx';
import { count, day, decimal, familyNames, interval, percent, score, signed, voiceNames } from '../format.ts';
import { failureText, useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

export function ArticlePage({ id }: { id?: string }) {
  const [answer, again] = useAnswer(id ?? '', () => api.article(id ?? ''));
  return <Shown answer={answer}>{(article) => <Article key={article.id} article={article} onChanged={again} />}</Shown>;
}

function Article({ article, onChanged }: { article: StoredArticle; onChanged: () => void }) {
  const [{ family, voice, aside }, change] = useFilters();
  const [chosen, setChosen] = useState<Finding | null>(null);
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<{ title: string; detail: string } | null>(null);
  const { route } = useLocation();
  const shown = useMemo(() => article.findings.filter((finding) => (!family || finding.family === family) && (!voice || finding.voice === voice)), [article, family, voice]);
  const close = () => {
    const { start, field } = chosen ?? { start: -1, field: 'body' };
    setChosen(null);
    // The reader goes on where the card was opened.
    const index = shown.findIndex((finding) => finding.start === start && finding.field === field);
    document.querySelectorAll<HTMLElement>('.finding')[index]?.focus();
  };
  const remove = async () => {
    if (!confirm('Remove this article from the store?')) return;
    try {
      await api.remove(article.id);
      route('/articles');
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  const correct = async (draft: Draft) => {
    setFailure(null);
    try {
      await api.correct(article.id, draft);
      setEditing(false);
      onChanged();
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  const marked = (field: 'headline' | 'body', text: string, as: 'p' | 'h1') => (
    <MarkedText text={text} findings={shown.filter((finding) => finding.field === field)} suppressed={aside ? article.suppressed.filter((one) => one.field === field) : []} chosen={chosen} onChoose={setChosen} as={as} />
  );
  const { scores } = article;
  return (
    <article class="article">
      {failure && <Failure {...failure} />}
      <p class="source">
        {article.outlet ? <a href={`/articles?outlet=${encodeURIComponent(article.outlet)}`}>{article.outlet}</a> : 'unknown outlet'}
        {article.origin && ` · first in ${article.origin}`}
        {article.byline && ` · by ${article.byline}`} · {day(article.publishedAt)}
        {article.story && (
          <>
            {' '}
            · <a href={`/stories/${article.story}`}>its story</a>
          </>
        )}
      </p>
      {article.headline ? marked('headline', article.headline, 'h1') : <h1 class="none">(no headline)</h1>}
      {article.subheads.map((subhead) => (
        <p class="subhead" key={subhead}>
          {subhead}
        </p>
      ))}
      <dl class="scores">
        <ScoreBox name="Headline" value={scores.headline} />
        <ScoreBox name="Body" value={scores.body} />
        <div>
          <dt>Gap</dt>
          <dd>
            <b>{signed(scores.gap)}</b>
            <small>headline minus body</small>
          </dd>
        </div>
        <div>
          <dt>Choices</dt>
          <dd>
            <b>{percent(scores.choiceIndex)}</b>
            <small>{scores.choiceIndex === null ? 'too few choices met' : 'loaded, of the choices met'}</small>
          </dd>
        </div>
        <div>
          <dt>Tone</dt>
          <dd>
            <b>{decimal(scores.tone.narrator)}</b>
            <small>own words; quoted {decimal(scores.tone.quoted)}. Tone is not framing.</small>
          </dd>
        </div>
      </dl>
      <div class="filters" role="group" aria-label="What is shown">
        <label>
          Family
          <select value={family ?? ''} onChange={(event) => change({ family: (event.target as HTMLSelectElement).value })}>
            <option value="">all families</option>
            {(Object.keys(familyNames) as Family[]).map((name) => (
              <option key={name} value={name}>
                {familyNames[name]} ({article.findings.filter((finding) => finding.family === name).length})
              </option>
            ))}
          </select>
        </label>
        <label>
          Voice
          <select value={voice ?? ''} onChange={(event) => change({ voice: (event.target as HTMLSelectElement).value })}>
            <option value="">all voices</option>
            {(Object.keys(voiceNames) as Voice[]).map((name) => (
              <option key={name} value={name}>
                {voiceNames[name]} ({article.findings.filter((finding) => finding.voice === name).length})
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" checked={Boolean(aside)} onChange={(event) => change({ aside: (event.target as HTMLInputElement).checked ? '1' : null })} /> show what was set aside ({article.suppressed.length})
        </label>
        <span class="tools">
          <button type="button" onClick={() => setEditing(!editing)} aria-expanded={editing}>
            Correct
          </button>
          <button type="button" onClick={remove}>
            Remove
          </button>
        </span>
      </div>
      {editing && <ArticleForm start={article} action="Save the correction" onSubmit={correct} onCancel={() => setEditing(false)} />}
      <div class={chosen ? 'reading open' : 'reading'}>
        <div class="text">{marked('body', article.body, 'p')}</div>
        {chosen && <FindingCard finding={chosen} onClose={close} />}
      </div>
      {aside && article.suppressed.length > 0 && (
        <section>
          <h2>Set aside, and why</h2>
          <ul>
            {article.suppressed.map((one) => (
              <li key={`${one.field}${one.start}${one.entry}`}>
                “{one.text}” <small>({one.entry})</small>: {one.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="legend">
        Underlines: colour for the family, weight for the strength, dotted where the words are quoted or reported, dashed in scare quotes. Scored with lexicon {article.lexicon}.
      </p>
    </article>
  );
}

function ScoreBox({ name, value }: { name: string; value: FieldScore | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value.score === null ? 'too short to say' : score(value.score)}</b>
        {value.interval && <span class="interval"> of 100, {interval(value.interval)}</span>}
        <small>
          {count(value.findings, 'finding', 'findings')} in {count(value.words, 'word', 'words')}, {value.own} in the outlet's own voice
        </small>
      </dd>
    </div>
  );
}
