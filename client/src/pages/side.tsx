/** Two articles side by side in full, each with its findings marked. */
import { useState } from 'preact/hooks';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { Finding } from '../../../server/types/finding.ts';
import { api } from '../api.ts';
import { FindingCard } from '../components/finding-card.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { Name } from '../components/name.tsx';
import { Shown } from '../components/notice.tsx';
import { count, day, score } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';
import { useTitle } from '../use-title.ts';

export function SidePage() {
  const [{ one = '', other = '' }] = useFilters();
  const [answer] = useAnswer(JSON.stringify([one, other]), async () => (one === '' || other === '' ? null : Promise.all([api.article(one), api.article(other)])));
  return (
    <section class="side">
      <h1>Two texts side by side</h1>
      <Shown answer={answer}>
        {(articles) =>
          articles === null ? (
            <p class="notice">
              Choose two texts on the page of <a href="/stories">a story</a>.
            </p>
          ) : (
            <TwoTexts articles={articles} />
          )
        }
      </Shown>
    </section>
  );
}

function TwoTexts({ articles }: { articles: readonly [StoredArticle, StoredArticle] }) {
  const [chosen, setChosen] = useState<Finding | null>(null);
  const [one, other] = articles;
  useTitle(`${one.outlet ?? 'unknown outlet'} and ${other.outlet ?? 'unknown outlet'} side by side`);
  const story = one.story !== null && one.story === other.story ? one.story : null;
  const close = () => {
    // The reader goes on where the card was opened.
    document.querySelector<HTMLElement>('.finding[aria-pressed="true"]')?.focus();
    setChosen(null);
  };
  return (
    <>
      <p class="says">
        A heavier line is a more strongly loaded wording; dotted where the words are quoted or reported, dashed in scare quotes. Its neutral wording stands below its paragraph. {story !== null && <a href={`/stories/${encodeURIComponent(story)}`}>Their story</a>}
      </p>
      <div class="columns-of-two">
        {articles.map((article, at) => (
          <article key={`${at}${article.id}`}>
            <p class="source">
              {article.outlet === null ? 'unknown outlet' : <Name>{article.outlet}</Name>} · {day(article.publishedAt)}
            </p>
            {article.headline === null ? <h2 class="none">(no headline)</h2> : <Marked article={article} field="headline" as="h2" chosen={chosen} onChoose={setChosen} onClose={close} />}
            <p class="counted">
              headline {score(article.scores.headline?.score)}, body {score(article.scores.body.score)}; {count(article.findings.length, 'finding', 'findings')}. <a href={`/articles/${article.id}`}>By itself</a>
            </p>
            <div class="text">
              <Marked article={article} field="body" as="p" chosen={chosen} onChoose={setChosen} onClose={close} />
            </div>
          </article>
        ))}
      </div>
    </>
  );
}

interface Shows {
  article: StoredArticle;
  field: 'headline' | 'body';
  as: 'p' | 'h2';
  chosen: Finding | null;
  onChoose: (finding: Finding) => void;
  onClose: () => void;
}

function Marked({ article, field, as, chosen, onChoose, onClose }: Shows) {
  return <MarkedText text={article[field] ?? ''} findings={article.findings.filter((finding) => finding.field === field)} suppressed={[]} chosen={chosen} onChoose={onChoose} card={chosen && <FindingCard finding={chosen} onClose={onClose} />} as={as} />;
}
