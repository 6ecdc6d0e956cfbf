/** The list of articles. */
import { api } from '../api.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { Shown } from '../components/notice.tsx';
import { count, day, score, signed } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

export function ArticlesPage() {
  const [filters, change] = useFilters();
  const { q, outlet, from, to, order, cursor, story } = filters;
  const [answer, again] = useAnswer(JSON.stringify([q, outlet, from, to, order, cursor, story]), () => api.articles({ q, outlet, from, to, order, cursor, story, limit: '50' }));
  const [known] = useAnswer('outlets', () => api.outlets());
  const removeSamples = async () => {
    await api.removeSamples();
    again();
  };
  return (
    <section>
      <h1>Articles</h1>
      <FilterBar outlets={known.state === 'there' ? known.value.items.map((one) => one.outlet) : []} />
      <Shown answer={answer}>
        {({ items, total, next }) =>
          total === 0 ? (
            <p class="notice">
              No article matches. <a href="/upload">Upload some</a>, or change the filters.
            </p>
          ) : (
            <>
              <p class="counted" aria-live="polite">
                {count(total, 'article', 'articles')}, ordered by{' '}
                <select aria-label="Order" value={order ?? 'added'} onChange={(event) => change({ order: (event.target as HTMLSelectElement).value, cursor: null })}>
                  <option value="added">time added</option>
                  <option value="published">date</option>
                  <option value="score">score</option>
                </select>
              </p>
              <div class="tablewrap" tabIndex={0}>
                <table class="articles">
                  <thead>
                    <tr>
                      <th scope="col">Headline</th>
                      <th scope="col">Outlet</th>
                      <th scope="col">Date</th>
                      <th scope="col">Headline score</th>
                      <th scope="col">Body score</th>
                      <th scope="col">Gap</th>
                      <th scope="col">Findings</th>
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
                          {article.outlet ?? 'unknown'}
                          {article.origin && <small> from {article.origin}</small>}
                        </td>
                        <td>{day(article.publishedAt)}</td>
                        <td>{score(article.headlineScore)}</td>
                        <td>{score(article.bodyScore)}</td>
                        <td>{signed(article.gap)}</td>
                        <td>{article.findings}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <p class="actions">
                {cursor && (
                  <button type="button" onClick={() => change({ cursor: null })}>
                    First page
                  </button>
                )}
                {next && (
                  <button type="button" onClick={() => change({ cursor: next })}>
                    Next page
                  </button>
                )}
                {items.some((article) => article.sample) && (
                  <button type="button" onClick={removeSamples}>
                    Remove the sample set
                  </button>
                )}
              </p>
            </>
          )
        }
      </Shown>
    </section>
  );
}
