/** When each outlet reported a story. */
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import { Name } from '../components/name.tsx';
import { day } from '../format.ts';

const mostDays = 40;
const mostADay = 12;

export function StoryTime({ articles }: { articles: readonly ArticleSummary[] }) {
  const days = new Map<string, ArticleSummary[]>();
  const dated = articles.filter(({ publishedAt }) => publishedAt !== null).sort((a, b) => (a.publishedAt! < b.publishedAt! ? -1 : a.publishedAt! > b.publishedAt! ? 1 : 0));
  for (const article of dated) {
    const key = article.publishedAt!.slice(0, 10);
    days.set(key, [...(days.get(key) ?? []), article]);
  }
  const undated = articles.length - dated.length;
  return (
    <section id="time">
      <h2>Time line</h2>
      {dated.length === 0 ? (
        <p class="notice">No text has a date, so nothing can be said about who came first.</p>
      ) : (
        <ol class="timeline">
          {[...days].slice(0, mostDays).map(([date, ones]) => (
            <li key={date}>
              <h3>{day(date)}</h3>
              <ul>
                {ones.slice(0, mostADay).map(({ id, outlet, headline, publishedAt, copyOf }) => (
                  <li key={id}>
                    {publishedAt!.length > 10 && <time dateTime={publishedAt!}>{publishedAt!.slice(11, 16)}</time>} <b>{outlet === null ? 'unknown outlet' : <Name>{outlet}</Name>}</b> <a href={`/articles/${id}`}>{headline ?? '(no headline)'}</a>
                    {copyOf !== null && <small> repeats another text</small>}
                  </li>
                ))}
                {ones.length > mostADay && <li>and {ones.length - mostADay} more on this day</li>}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {undated > 0 && dated.length > 0 && <p class="counted">{undated === 1 ? '1 text has no date.' : `${undated} texts have no date.`}</p>}
    </section>
  );
}
