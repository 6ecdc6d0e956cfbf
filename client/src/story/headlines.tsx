/** A story's headlines from least to most loaded; a repeated text stands with its origin, and every headline over it with its outlet. */
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { StoryPage } from '../../../server/types/story.ts';
import { outletAddress } from '../comparison/addresses.ts';
import { Name, Names } from '../components/name.tsx';
import { TableTools } from '../components/table-tools.tsx';
import { count, score } from '../format.ts';

/** Headlines at either end that are shown; what lies between differs least. */
const atEitherEnd = 40;

/** A headline without a score stands last, and not for a neutral one. */
function headlineInWords({ headline, headlineScore }: ArticleSummary): string {
  if (headlineScore !== null) return `headline ${score(headlineScore)}`;
  return headline === null ? 'no headline' : 'headline too short for a score';
}

export function Headlines({ story: { articles, texts } }: { story: StoryPage }) {
  const cut = articles.length > 2 * atEitherEnd;
  const shown = cut ? [...articles.slice(0, atEitherEnd), ...articles.slice(-atEitherEnd)] : articles;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const copies = new Map<string, ArticleSummary[]>();
  for (const article of articles) if (article.copyOf !== null) copies.set(article.copyOf, [...(copies.get(article.copyOf) ?? []), article]);
  return (
    <section id="headlines">
      <h2>Headlines, from least to most loaded</h2>
      <p class="says">
        The bar is the headline's score, 0 neutral wording to 100; headlines are short, so single scores are rough{articles.some(({ headlineScore }) => headlineScore === null) ? ', and those without one stand last' : ''}. A text that repeats another counts once, for its origin; the headline that another outlet put over it is that outlet's own. <a href="/method#scores">How it is made</a>
      </p>
      <ol class="ladder">
        {shown.map((article, at) => {
          const origin = article.copyOf === null ? null : byId.get(article.copyOf);
          const again = copies.get(article.id) ?? [];
          const elsewhere = again.filter(({ outlet }) => outlet === null || outlet !== article.outlet);
          return (
            <li key={article.id} class={cut && at === atEitherEnd ? 'after-gap' : undefined}>
              {article.headlineScore === null ? (
                <small class="unscored">no score</small>
              ) : (
                <span class="meter" aria-hidden="true">
                  <i style={{ width: `${article.headlineScore}%` }} />
                </span>
              )}
              <div>
                <a href={`/articles/${article.id}`}>{article.headline ?? '(no headline)'}</a>
                <p>
                  {article.outlet === null ? 'unknown outlet' : <a href={outletAddress(article.outlet)}><Name>{article.outlet}</Name></a>} · {headlineInWords(article)}
                  {article.copyOf === null ? `, body ${score(article.bodyScore)}` : ''}
                  {article.copyOf !== null && (
                    <>
                      {' '}· the text repeats <a href={`/articles/${article.copyOf}`}>{origin?.outlet ? (origin.outlet === article.outlet ? 'another of the same outlet' : <>that of <Name>{origin.outlet}</Name></>) : 'another'}</a>
                    </>
                  )}
                  {elsewhere.length > 0 && <> · republished by <Names of={elsewhere.map(({ outlet }) => outlet ?? 'an unknown outlet')} most={6} /></>}
                  {again.length > elsewhere.length && <> · run {again.length - elsewhere.length === 1 ? 'again' : `${again.length - elsewhere.length} times more`} by the same outlet</>}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <TableTools id="headlines" title="Headlines" head={['Headline', 'Outlet', 'Headline score', 'Body score', 'Date', 'Repeats']} rows={() => articles.map(({ headline, outlet, headlineScore, bodyScore, publishedAt, copyOf }) => [headline, outlet, headlineScore, copyOf === null ? bodyScore : null, publishedAt, copyOf])} />
      {cut && (
        <p class="counted">
          The {atEitherEnd} least and the {atEitherEnd} most loaded are shown; {count(texts - shown.length, 'headline', 'headlines')} between them are under <a href={`/articles?story=${encodeURIComponent(articles[0]!.story ?? '')}`}>the articles of this story</a>.
        </p>
      )}
    </section>
  );
}
