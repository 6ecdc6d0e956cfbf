/** A story's headlines from least to most loaded; a repeated text stands with its origin, and every headline over it with its outlet. */
import type { ArticleSummary, StoryPage } from '../../../server/types.ts';
import { outletAddress } from '../comparison/addresses.ts';
import { TableTools } from '../components/table-tools.tsx';
import { count, score } from '../format.ts';

const shownAtFirst = 100;

export function Headlines({ story: { articles } }: { story: StoryPage }) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const copies = new Map<string, ArticleSummary[]>();
  for (const article of articles) if (article.copyOf !== null) copies.set(article.copyOf, [...(copies.get(article.copyOf) ?? []), article]);
  return (
    <section id="headlines">
      <h2>Headlines, from least to most loaded</h2>
      <p class="says">
        The bar is the headline's score, 0 neutral wording to 100; headlines are short, so single scores are rough. A text that repeats another counts once, for its origin; its headline is its own outlet's. <a href="/method#scores">How it is made</a>
      </p>
      <ol class="ladder">
        {articles.slice(0, shownAtFirst).map((article) => {
          const origin = article.copyOf === null ? null : byId.get(article.copyOf);
          const again = copies.get(article.id) ?? [];
          return (
            <li key={article.id}>
              <span class="meter" aria-hidden="true">
                <i style={{ width: `${article.headlineScore ?? 0}%` }} />
              </span>
              <div>
                <a href={`/articles/${article.id}`}>{article.headline ?? '(no headline)'}</a>
                <p>
                  {article.outlet === null ? 'unknown outlet' : <a href={outletAddress(article.outlet)}>{article.outlet}</a>} · headline {score(article.headlineScore)}
                  {article.copyOf === null ? `, body ${score(article.bodyScore)}` : ''}
                  {article.copyOf !== null && (
                    <>
                      {' '}· the text repeats <a href={`/articles/${article.copyOf}`}>{origin?.outlet ? `that of ${origin.outlet}` : 'another'}</a>
                    </>
                  )}
                  {again.length > 0 && ` · republished by ${again.slice(0, 6).map(({ outlet }) => outlet ?? 'an unknown outlet').join(', ')}${again.length > 6 ? ` and ${again.length - 6} more` : ''}`}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <TableTools id="headlines" title="Headlines" head={['Headline', 'Outlet', 'Headline score', 'Body score', 'Date', 'Repeats']} rows={() => articles.map(({ headline, outlet, headlineScore, bodyScore, publishedAt, copyOf }) => [headline, outlet, headlineScore, copyOf === null ? bodyScore : null, publishedAt, copyOf])} />
      {articles.length > shownAtFirst && <p class="counted">{count(articles.length - shownAtFirst, 'more headline', 'more headlines')}, each more loaded than these, are under <a href={`/articles?story=${encodeURIComponent(articles[0]!.story ?? '')}`}>the articles of this story</a>.</p>}
    </section>
  );
}
