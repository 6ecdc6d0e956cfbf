/** The comparison of outlets: the home page. */
import { useMemo } from 'preact/hooks';
import { chosenInWords, republishes } from '../../../server/compare/figures-in-words.ts';
import { asSpelled } from '../../../server/compare/narrowing.ts';
import type { Comparison } from '../../../server/types/comparison.ts';
import { api, query, type Filter } from '../api.ts';
import { wordOverTime } from '../comparison/addresses.ts';
import { HeadlineAgainstBody, OwnAndQuoted, Plumb, Tones } from '../comparison/dots.tsx';
import { Said } from '../comparison/said.tsx';
import { AllMeasures, Pairs } from '../comparison/pairs.tsx';
import { Portrayals } from '../comparison/portrayals.tsx';
import { Families, Frames, Voices } from '../comparison/stacks.tsx';
import { OverTime } from '../comparison/time.tsx';
import { Words } from '../comparison/words.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { FirstRun } from '../components/first-run.tsx';
import { ReadingIn } from '../components/reading-in.tsx';
import { Shown } from '../components/notice.tsx';
import { OnlyOneStory } from '../components/only-one-story.tsx';
import { ReadingScores } from '../components/reading-scores.tsx';
import { SourceOf } from '../components/source.tsx';
import { StoriesSoFar } from '../components/stories-so-far.tsx';
import { count } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

/** Rows drawn at once; the others are a click away. */
const rowsShown = 40;

export function ComparePage() {
  const [filters, change, all] = useFilters();
  const { outlets, story, q, topic, from, to } = filters;
  const first = Math.max(0, Math.floor(Number(filters['first'] ?? 0)) || 0);
  const filter: Filter = { outlet: all('outlet'), outlets, story, q, topic, from, to };
  const asked = query(filter);
  const [answer, again] = useAnswer(`${asked} ${first}`, () => api.compare({ ...filter, first: String(first), limit: String(rowsShown) }));
  const [known, knownAgain] = useAnswer('outlets', () => api.outlets());
  /** What came in may be of outlets that were not here before. */
  const anew = () => {
    again();
    knownAgain();
  };
  const empty = asked === '' && answer.state === 'there' && answer.value.texts === 0;
  return (
    <section class="compare">
      <h1>How outlets word the same stories</h1>
      <ReadingIn onNew={anew} />
      {(asked !== '' || (answer.state !== 'loading' && !empty)) && <FilterBar several outlets={known.state === 'there' ? known.value.items.map((one) => one.outlet) : []} faults={answer.state === 'failed' ? answer.faults : undefined} />}
      <Shown answer={answer}>
        {(comparison) =>
          empty ? (
            <FirstRun answer={comparison} onLoaded={anew} />
          ) : (
            <>
              {story && <OnlyOneStory story={story} onAll={() => change({ story: null })} />}
              {comparison.outletCount === 0 ? (
                <p class="notice">
                  No text with an outlet matches. Change the filters, or <a href="/upload">upload articles</a> and give their outlets.
                </p>
              ) : (
                <Comparisons key={asked} comparison={comparison} filter={filter} first={first} chosen={known.state === 'there' && comparison.outletCount < known.value.total && (outlets !== undefined || all('outlet').length > 0)} onTurn={(to) => change({ first: to === 0 ? null : String(to) })} />
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}

function storiesInWords({ stories, sharedStories, outletCount, outlets }: Comparison): string {
  // Of one outlet alone nothing can be told of the others.
  if (outletCount === 1) return count(stories, 'story', 'stories');
  if (stories === 1) return `1 story, covered by ${sharedStories === 1 ? 'several' : 'one of them'}`;
  // Headlines over republished texts share stories too, and the sentences on headlines count these.
  const own = outlets.some(republishes) ? ' with texts of their own' : '';
  return `${count(stories, 'story', 'stories')}, ${sharedStories === stories && stories > 0 ? 'all' : sharedStories === 0 ? 'none' : sharedStories.toLocaleString('en')} of them covered by several${own}`;
}

const parts = [
  ['families', 'families'], ['voices', 'voices'], ['own-and-quoted', 'quoted voices'], ['frames', 'frames'], ['headline-and-body', 'headlines'], ['time', 'over time'], ['tone', 'tone'], ['words', 'words'], ['portrayals', 'portrayals'], ['pairs', 'pair by pair'], ['measures', 'all measures'],
] as const;

interface ComparisonsProps {
  comparison: Comparison;
  filter: Filter;
  first: number;
  /** Whether these outlets were chosen among others. */
  chosen: boolean;
  onTurn: (first: number) => void;
}

function Comparisons({ comparison, filter, first, chosen, onTurn }: ComparisonsProps) {
  const { outlets: shown, outletCount } = comparison;
  const [filters, , all] = useFilters();
  const enough = useMemo(() => shown.filter((outlet) => outlet.enough), [shown]);
  const { q, topic, from, to, story } = filters;
  const named = asSpelled([...all('outlet'), ...(filters['outlets'] ?? '').split(',')].map((name) => name.trim()).filter((name) => name !== ''), shown);
  const frames = useMemo(() => [...new Set(shown.flatMap((outlet) => Object.keys(outlet.frames)))].sort(), [shown]);
  const basis = `${count(comparison.texts, 'text', 'texts')} of ${count(outletCount, 'outlet', 'outlets')}`;
  return (
    <SourceOf basis={basis} narrowing={{ q, topic, from, to, story, outlets: named }}>
      <div class="summary" aria-live="polite">
        <p class="lede">{comparison.summary[0]}</p>
        <p class="counted">
          {basis} on {storiesInWords(comparison)}.
        </p>
      </div>
      <ReadingScores outlets />
      {enough.length === 0 && first === 0 && query(filter) === '' && <StoriesSoFar />}
      {outletCount > rowsShown && (
        <p class="pager">
          Outlets {(first + 1).toLocaleString('en')} to {Math.min(outletCount, first + rowsShown).toLocaleString('en')} of {outletCount.toLocaleString('en')}, from the least loaded; those with too few texts last.{' '}
          <button type="button" class="small" disabled={first === 0} onClick={() => onTurn(Math.max(0, first - rowsShown))}>
            Before
          </button>{' '}
          <button type="button" class="small" disabled={first + rowsShown >= outletCount} onClick={() => onTurn(first + rowsShown)}>
            Next
          </button>
        </p>
      )}
      <Plumb outlets={shown} />
      <Said comparison={chosen ? { ...comparison, limits: [...comparison.limits, ...chosenInWords(comparison)] } : comparison} />
      {enough.length > 0 && (
        <>
          <nav class="parts" aria-label="Parts of the comparison">
            {parts.map(([id, name]) => (
              <a key={id} href={`#${id}`}>
                {name}
              </a>
            ))}
          </nav>
          <Families outlets={enough} />
          <Voices outlets={enough} />
          <OwnAndQuoted outlets={enough} />
          <Frames outlets={enough} />
          <HeadlineAgainstBody outlets={enough} />
          <OverTime filter={filter} frames={frames} outlets={enough} />
          <Tones outlets={enough} />
          <Words filter={filter} lineOf={(word) => wordOverTime(word, filter)} />
          <Portrayals outlets={enough} />
          <Pairs comparison={comparison} />
          <AllMeasures comparison={comparison} outlets={shown} />
        </>
      )}
      <p class="more">
        <a href="/method">How these figures are made</a> · <a href="/pair">two outlets head to head</a> · <a href={`/api/export.csv${query(filter)}`}>these articles as CSV</a> · <a href={`/api/export.jsonl${query(filter)}`}>as JSON lines</a> · <a href={`/stories${query({ q: [topic, q].filter(Boolean).join(' '), outlet: named.length === 1 ? named : undefined, from, to })}`}>story by story</a>
      </p>
    </SourceOf>
  );
}
