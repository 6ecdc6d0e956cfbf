/** The list of articles. */
import { useState } from 'preact/hooks';
import { outletsMeant } from '../outlets-meant.ts';
import { api, query } from '../api.ts';
import { outletAddress } from '../comparison/addresses.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { Failure, Shown } from '../components/notice.tsx';
import { Name, Names } from '../components/name.tsx';
import { OnlyOneStory } from '../components/only-one-story.tsx';
import { Pager } from '../components/pager.tsx';
import { SourceOf } from '../components/source.tsx';
import { TableBox } from '../components/table-box.tsx';
import { count, day, score, signed } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useAttempt } from '../use-attempt.ts';
import { useArrival } from '../use-arrival.ts';
import { useFilters } from '../use-filters.ts';

export function ArticlesPage() {
  const [filters, change] = useFilters();
  const { q, topic, outlet, from, to, order, cursor, story } = filters;
  const filtered = Boolean(q || topic || outlet || from || to || story);
  const [known] = useAnswer('outlets', () => api.outlets());
  const outlets = known.state === 'there' ? known.value.items.map((one) => one.outlet) : [];
  const [answer, again] = useAnswer(JSON.stringify([q, topic, outlet, from, to, order, cursor, story]), async () => {
    const meant = outlet ? outletsMeant(outlet, (await api.outlets()).items.map((one) => one.outlet)) : [];
    const filter = { q, topic, outlet: meant, from, to, story };
    return { meant, filter, ...(await api.articles({ ...filter, order, cursor, limit: '50' })) };
  });
  const { failure, attempt } = useAttempt();
  const [removed, setRemoved] = useState<number | null>(null);
  const told = useArrival<HTMLParagraphElement>(removed);
  const removeSamples = async () => {
    if (!confirm('Remove all articles of the sample set from the store? Your own stay.')) return;
    setRemoved(null);
    await attempt(async () => {
      const texts = async () => (await api.articles({ limit: '1' })).total;
      const before = await texts();
      await api.removeSamples();
      setRemoved(before - (await texts()));
      change({ cursor: null });
      again();
    });
  };
  return (
    <section>
      <h1>Articles</h1>
      {failure && <Failure {...failure} />}
      {removed !== null && (
        <p class="notice done" role="status" ref={told} tabIndex={-1}>
          {count(removed, 'article', 'articles')} of the sample set {removed === 1 ? 'was' : 'were'} removed.
        </p>
      )}
      <FilterBar outlets={outlets} faults={answer.state === 'failed' ? answer.faults : undefined} />
      {story && <OnlyOneStory story={story} onAll={() => change({ story: null, cursor: null })} />}
      <Shown answer={answer}>
        {({ items, total, next, meant, filter }) =>
          total === 0 ? (
            <p class="notice">
              {filtered ? (
                <>
                  No article matches. <a href="/articles">Show all articles</a>, or change the filters.
                </>
              ) : (
                <>
                  There is no article yet. <a href="/upload">Upload some</a>, or load the sample set on <a href="/">the comparison page</a>.
                </>
              )}
            </p>
          ) : (
            <SourceOf basis={count(total, 'article', 'articles')} narrowing={{ q, topic, from, to, story, outlets: meant }}>
              <p class="counted" aria-live="polite">
                {count(total, 'article', 'articles')}
                {meant.length > 1 && <> of <Names of={meant} most={6} /></>}, ordered by{' '}
                <select aria-label="Order" value={order ?? 'added'} onChange={(event) => change({ order: (event.target as HTMLSelectElement).value, cursor: null })}>
                  <option value="added">time added</option>
                  <option value="published">date</option>
                  <option value="score">score</option>
                </select>
              </p>
              <TableBox name="Articles">
                <table class="articles stacked">
                  <thead>
                    <tr>
                      <th scope="col">Headline</th>
                      <th scope="col">Outlet</th>
                      <th scope="col">Date</th>
                      <th scope="col" class="figure">Headline score</th>
                      <th scope="col" class="figure">Body score</th>
                      <th scope="col" class="figure">Gap</th>
                      <th scope="col" class="figure">Findings</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((article) => (
                      <tr key={article.id}>
                        <th scope="row">
                          <a href={`/articles/${article.id}`}>{article.headline ?? '(no headline)'}</a>
                          {article.sample && <span class="tag">sample</span>}
                          {article.copyOf && <span class="tag">repeats another text</span>}
                        </th>
                        <td>
                          {article.outlet === null ? 'unknown' : <a href={outletAddress(article.outlet)}><Name>{article.outlet}</Name></a>}
                          {article.origin && <small> from <Name>{article.origin}</Name></small>}
                        </td>
                        <td class="date">{day(article.publishedAt)}</td>
                        <td class="figure" data-label="headline score">{score(article.headlineScore)}</td>
                        <td class="figure" data-label="body score">{score(article.bodyScore)}</td>
                        <td class="figure" data-label="gap">{signed(article.gap)}</td>
                        <td class="figure" data-label="findings">{article.findings}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableBox>
              <p class="actions">
                <Pager next={next} />
                <a class="button" href={`/api/export.csv${query(filter)}`}>
                  Download as CSV
                </a>
                <a class="button" href={`/api/export.jsonl${query(filter)}`}>
                  as JSON lines
                </a>
                {items.some((article) => article.sample) && (
                  <button type="button" onClick={removeSamples}>
                    Remove the sample set
                  </button>
                )}
              </p>
            </SourceOf>
          )
        }
      </Shown>
    </section>
  );
}
