/** One outlet among the others. */
import { useLocation } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import { sideInWords } from '../../../server/compare/figures-in-words.ts';
import { outletKey } from '../../../server/store/outlet-key.ts';
import type { Comparison, OutletComparison } from '../../../server/types/comparison.ts';
import { api, query } from '../api.ts';
import { outletAddress, pairAddress } from '../comparison/addresses.ts';
import { OwnAndQuoted, Plumb, Tones } from '../comparison/dots.tsx';
import { estimateIn } from '../comparison/in-words.ts';
import { Said } from '../comparison/said.tsx';
import { AllMeasures } from '../comparison/pairs.tsx';
import { Portrayals } from '../comparison/portrayals.tsx';
import { Families, Frames, Voices } from '../comparison/stacks.tsx';
import { OverTime } from '../comparison/time.tsx';
import { Words } from '../comparison/words.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Shown } from '../components/notice.tsx';
import { OnlyOneStory } from '../components/only-one-story.tsx';
import { RenameOutlet, RenamedNotice, type Renamed } from '../components/rename-outlet.tsx';
import { SourceOf } from '../components/source.tsx';
import { StoriesSoFar } from '../components/stories-so-far.tsx';
import { count, day, score } from '../format.ts';
import { useAnswer, type Answer } from '../use-answer.ts';
import { useArrival } from '../use-arrival.ts';
import { useFilters } from '../use-filters.ts';
import { useTitle } from '../use-title.ts';

/** Other outlets drawn beside it: those with the most shared stories. */
const mostOthers = 11;

export function OutletPage() {
  const [filters, change] = useFilters();
  const { name = '', q, topic, from, to, story } = filters;
  const filter = { q, topic, from, to, story };
  const asked = query(filter);
  const [given, again] = useAnswer(`${name} ${asked}`, async () => ({ about: name, comparison: await api.compare({ ...filter, around: name, limit: String(mostOthers) }) }));
  // The answer about another outlet stands until the next one is there, and says nothing of this one.
  const answer: Answer<Comparison> = given.state !== 'there' ? given : given.value.about === name ? { state: 'there', value: given.value.comparison } : { state: 'loading' };
  const own = answer.state === 'there' ? answer.value.outlets.find(({ outlet }) => outletKey(outlet) === outletKey(name)) : undefined;
  const outlet = own?.outlet ?? name;
  const { route } = useLocation();
  const [renamed, tellRenamed] = useState<Renamed | null>(null);
  const told = useArrival<HTMLDivElement>(renamed);
  return (
    <article class="outlet">
      {renamed && outletKey(renamed.to) === outletKey(name) && (
        <div class="notice done" role="status" ref={told} tabIndex={-1}>
          <RenamedNotice renamed={renamed} />
        </div>
      )}
      <h1>{outlet === '' ? 'No outlet was named' : answer.state === 'there' && !own && asked === '' ? `No texts of ${outlet}` : outlet}</h1>
      {(own || asked !== '') && <FilterBar several outlets={[]} faults={answer.state === 'failed' ? answer.faults : undefined} />}
      {story && <OnlyOneStory story={story} onAll={() => change({ story: null })} />}
      <Shown answer={answer}>
        {(comparison) =>
          own ? (
            <Outlet
              key={`${own.outlet} ${asked}`}
              own={own}
              comparison={comparison}
              filter={filter}
              onRenamed={(now) => {
                tellRenamed(now);
                route(outletAddress(now.to));
                again();
              }}
            />
          ) : asked === '' ? (
            <p class="notice">
              There is no text of this outlet here. <a href="/">The comparison</a> lists the outlets.
            </p>
          ) : (
            <p class="notice">
              No text of this outlet matches. Change the filters, or see <a href={outletAddress(name)}>all its texts</a>.
            </p>
          )
        }
      </Shown>
    </article>
  );
}

interface OutletProps {
  own: OutletComparison;
  comparison: Comparison;
  filter: Record<string, string | undefined>;
  onRenamed: (renamed: Renamed) => void;
}

function Outlet({ own, comparison, filter, onRenamed }: OutletProps) {
  const { outlet, measures, effects } = own;
  useTitle(outlet);
  const beside = comparison.outlets;
  const enough = useMemo(() => beside.filter((one) => one.enough), [beside]);
  const [articles] = useAnswer(`articles of ${outlet} ${query(filter)}`, () => api.articles({ ...filter, outlet, order: 'score', limit: '10' }));
  const [renaming, setRenaming] = useState(false);
  const side = sideInWords(effects.body, 'the mean of the outlets on the same stories');
  const basis = `${outlet} (${count(own.texts, 'text', 'texts')})${comparison.outletCount > 1 ? ` among ${count(comparison.outletCount, 'outlet', 'outlets')} (${count(comparison.texts, 'text', 'texts')})` : ''}`;
  return (
    <SourceOf subject={outlet} basis={basis} narrowing={filter}>
      <p class="lede">
        {own.enough
          ? `The bodies of ${count(own.texts, 'text', 'texts')} score ${estimateIn(measures.body, 0)} on average, the headlines ${estimateIn(measures.headline, 0)}, where 0 is neutral wording.${side === null ? '' : ` On stories that others cover too, the bodies lie ${side}.`}`
          : `Not enough texts to say anything: ${count(own.texts, 'text', 'texts')}, and at least 3 on different stories are needed.`}
      </p>
      {!own.enough && query(filter) === '' && <StoriesSoFar outlet={outlet} />}
      <p class="actions">
        <a class="button" href={`/api/report.html${query({ ...filter, outlet })}`} download>
          Report as one file
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" aria-expanded={renaming} onClick={() => setRenaming(!renaming)}>
          Rename
        </button>
        <a href={`/articles${query({ ...filter, outlet })}`}>its articles</a>
      </p>
      {renaming && <RenameOutlet outlet={outlet} onRenamed={onRenamed} onCancel={() => setRenaming(false)} />}
      <Plumb outlets={beside} told="the pages head to head that are linked below" />
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
      <Words filter={filter} only={[outlet]} lineOf={enough.length > 0 ? (word) => `/outlet${query({ name: outlet, ...filter, over: `word:${word}` })}#time` : undefined} />
      <Portrayals outlets={[own]} />
      <AllMeasures comparison={comparison} outlets={beside} />
    </SourceOf>
  );
}
