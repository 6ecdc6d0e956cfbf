/** A draft's scores and findings, looked at before anything is stored, or instead. */
import type { AnalyzedArticle } from '../../../server/types/analyzed-article.ts';
import { ArticleReport } from '../components/article-report.tsx';
import { Name } from '../components/name.tsx';
import { day } from '../format.ts';
import { useKept } from '../kept.ts';
import { useTitle } from '../use-title.ts';

/** Under which name what is looked at is kept. */
export const lookedAt = 'looked at';

export function LookPage() {
  const [article] = useKept<(AnalyzedArticle & { notes?: string[] }) | null>(lookedAt, null, true);
  useTitle(article === null ? 'Nothing to look at' : `A look at: ${article.headline ?? 'a text without a headline'}`);
  if (article === null) {
    return (
      <section>
        <h1>Nothing to look at</h1>
        <p>
          Paste a text under <a href="/upload">Upload</a>, read it, and choose “Look at it only”.
        </p>
      </section>
    );
  }
  return (
    <article class="article">
      <div class="notice">
        <p>
          <strong>A look only: nothing of this text is stored</strong>, and it counts in no comparison.
        </p>
        <p class="actions">
          <a class="button" href="/upload">
            Back to the form
          </a>
        </p>
      </div>
      <p class="source">
        {article.outlet === null ? 'unknown outlet' : <Name>{article.outlet}</Name>}
        {article.byline && <> · by <Name>{article.byline}</Name></>} · {day(article.publishedAt)}
      </p>
      {article.notes?.map((note) => (
        <p class="hint" key={note}>
          {note}
        </p>
      ))}
      <ArticleReport article={article} />
    </article>
  );
}
