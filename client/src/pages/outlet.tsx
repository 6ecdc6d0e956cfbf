/** One outlet among the others. */
import { useMemo } from 'preact/hooks';
import { outletKey } from '../../../server/store/outlet-key.ts';
import type { Comparison, OutletComparison } from '../../../server/types/comparison.ts';
import { api, query } from '../api.ts';
import { pairAddress } from '../comparison/addresses.ts';
import { OwnAndQuoted, Plumb, Tones } from '../comparison/dots.tsx';
import { differenceIn, estimateIn } from '../comparison/in-words.ts';
import { Said } from '../comparison/said.tsx';
import { AllMeasures } from '../comparison/pairs.tsx';
import { Portrayals } from '../comparison/portrayals.tsx';
import { Families, Frames, Voices } from '../comparison/stacks.tsx';
import { OverTime } from '../comparison/time.tsx';
import { Words } from '../comparison/words.tsx';
import { Shown } from '../components/notice.tsx';
import { StoriesSoFar } from '../components/stories-so-far.tsx';
import { count, day, score } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';
import { useTitle } from '../use-title.ts';

/** Other outlets drawn beside it: those with the most shared stories. */
const mostOthers = 11;

export function OutletPage() {
  const [{ name = '', q, topic, from, to }] = useFilters();
  const filter = { q, topic, from, to };
  const [answer] = useAnswer(`${name} ${query(filter)}`, () => api.compare({ ...filter, around: name, limit: String(mostOthers) }));
  return (
    <Shown answer={answer}>
      {(comparison) => {
        const own = comparison.outlets.find(({ outlet }) => outletKey(outlet) === outletKey(name));
        return own ? (
          <Outlet own={own} comparison={comparison} filter={filter} />
        ) : (
          <section>
            <h1>{name === '' ? 'No outlet was named' : `No texts of ${name}`}</h1>
            <p class="notice">
              There is no text of this outlet here. <a href="/">The comparison</a> lists the outlets.
            </p>
          </section>
        );
      }}
    </Shown>
  );
}

function Outlet({ own, comparison, filter }: { own: OutletComparison; comparison: Comparison; filter: Record<string, string | undefined> }) {
  const { outlet, measures, effects } = own;
  useTitle(outlet);
  const beside = comparison.outlets;
  const enough = useMemo(() => beside.filter((one) => one.enough), [beside]);
  const [articles] = useAnswer(`articles of ${outlet} ${query(filter)}`, () => api.articles({ ...filter, outlet, order: 'score', limit: '10' }));
  return (
    <article class="outlet">
      <h1>{outlet}</h1>
      <p class="lede">
        {own.enough
          ? `The bodies of ${count(own.texts, 'text', 'texts')} score ${estimateIn(measures.body, 0)} on average, the headlines ${estimateIn(measures.headline, 0)}, where 0 is neutral wording.${effects.body.value === null ? '' : ` On stories that others cover too, the bodies lie ${differenceIn(effects.body, 0)} points from the mean of the outlets on the same stories.`}`
          : `Not enough texts to say anything: ${count(own.texts, 'text', 'texts')}, and at least 3 on different stories are needed.`}
      </p>
      {!own.enough && <StoriesSoFar outlet={outlet} />}
      <p class="actions">
        <a class="button" href={`/api/report.html${query({ ...filter, outlet })}`} download>
          Report as one file
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <a href={`/articles${query({ ...filter, outlet })}`}>its articles</a>
      </p>
      <Plumb outlets={beside} />
      {beside.length > 1 && (
        <p class="parts">
          {beside.filter((one) => one !== own).map((other) => (
            <a key={other.outlet} href={pairAddress(outlet, other.outlet, filter)}>
              against {other.outlet}
            </a>
          ))}
        </p>
      )}
      <Said comparison={{ summary: [], limits: comparison.limits }} />
      <Shown answer={articles}>
        {({ items }) => (
          <section>
            <h2>Its most loaded texts</h2>
            <ol class="headlines">
              {items.slice(0, 10).map((article) => (
                <li key={article.id}>
                  <a href={`/articles/${article.id}`}>{article.headline ?? '(no headline)'}</a>
                  <p>
                    body {score(article.bodyScore)}, headline {score(article.headlineScore)} · {day(article.publishedAt)}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )}
      </Shown>
      {enough.length > 0 && (
        <>
          <Families outlets={enough} />
          <Voices outlets={enough} />
          <OwnAndQuoted outlets={enough} />
          <Frames outlets={enough} />
          <OverTime filter={{ ...filter, outlet }} frames={Object.keys(own.frames).sort()} outlets={[own]} />
          <Tones outlets={enough} />
        </>
      )}
      <Words filter={filter} only={[outlet]} />
      <Portrayals outlets={[own]} />
      <AllMeasures comparison={comparison} outlets={beside} />
    </article>
  );
}
