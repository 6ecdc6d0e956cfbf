/** Two outlets head to head: the same stories, the same acts, in the words of each. */
import { useState } from 'preact/hooks';
import { chosenInWords, republishes } from '../../../server/compare/figures-in-words.ts';
import type { ChoiceOfTwo, PairPage, WordingUse } from '../../../server/types/pair.ts';
import { api, query } from '../api.ts';
import { outletAddress, wordOverTime } from '../comparison/addresses.ts';
import { Plumb, OwnAndQuoted } from '../comparison/dots.tsx';
import { notAmongAll } from '../comparison/in-words.ts';
import { Said } from '../comparison/said.tsx';
import { AllMeasures } from '../comparison/pairs.tsx';
import { Families, Voices } from '../comparison/stacks.tsx';
import { Words } from '../comparison/words.tsx';
import { DateField, rangeFault } from '../components/date-field.tsx';
import { Shown } from '../components/notice.tsx';
import { howWordsAreFound, SearchField } from '../components/search-field.tsx';
import { SourceOf } from '../components/source.tsx';
import { TableBox } from '../components/table-box.tsx';
import { TableTools } from '../components/table-tools.tsx';
import { WordingLink } from '../components/wording-link.tsx';
import { count, score } from '../format.ts';
import { onlyMeant } from '../outlets-meant.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';
import { useTitle } from '../use-title.ts';

/** Stories that two outlets both covered, of which a reader sees so many before asking for all. */
const storiesAtFirst = 12;

export function PairView() {
  const [filters, change] = useFilters();
  const { a, b, q, topic, from, to } = filters;
  const [known] = useAnswer('outlets', () => api.outlets());
  const outlets = known.state === 'there' ? known.value.items.map((one) => one.outlet) : [];
  const asked = query({ a, b, q, topic, from, to });
  const [answer] = useAnswer(asked, async () => {
    if (!a || !b) return null;
    // A part of a name that only one outlet bears means that outlet.
    const all = (await api.outlets()).items.map(({ outlet }) => outlet);
    const [one, other] = [a, b].map((typed) => onlyMeant(typed, all));
    return api.pair({ a: one, b: other, q, topic, from, to });
  });
  const faults: Record<string, string> = (answer.state === 'failed' && answer.faults) || {};
  const set = (name: string) => (words: string) => change({ [name]: words });
  return (
    <section class="pair">
      <h1>Two outlets head to head</h1>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        {(['a', 'b'] as const).map((side) => (
          <label key={side} class="name">
            {side === 'a' ? 'One outlet' : 'The other'}
            <SearchField name={side} list="outlets" value={filters[side]} fault={faults[side]} onWords={set(side)} />
          </label>
        ))}
        <datalist id="outlets">
          {outlets.map((outlet) => (
            <option key={outlet} value={outlet} />
          ))}
        </datalist>
        <label>
          Only stories about
          <SearchField name="topic" value={topic} onWords={set('topic')} />
        </label>
        <label>
          Only texts with the words
          <SearchField name="q" title={howWordsAreFound} value={q} onWords={set('q')} />
        </label>
        <DateField label="From" name="from" value={from} fault={faults['from']} onDay={(day) => change({ from: day })} />
        <DateField label="To" name="to" value={to} fault={faults['to'] ?? rangeFault(from, to)} onDay={(day) => change({ to: day })} />
      </form>
      <Shown answer={answer}>{(page) => (page ? <Pair key={`${page.a}\0${page.b}`} page={page} filter={{ a, b, q, topic, from, to }} others={outlets.length - 2} /> : <p class="notice">Name two outlets.</p>)}</Shown>
    </section>
  );
}

function Pair({ page, filter, others }: { page: PairPage; filter: Record<string, string | undefined>; others: number }) {
  const { a, b, comparison, stories, choices, sharedStories } = page;
  useTitle(`${a} and ${b}`);
  const { q, topic, from, to } = filter;
  const enough = comparison.outlets.filter((one) => one.enough);
  const [all, setAll] = useState(false);
  const texts = (outlet: string) => `${outlet} (${count(comparison.outlets.find((one) => one.outlet === outlet)?.texts ?? 0, 'text', 'texts')})`;
  return (
    <SourceOf subject={`${a} ${b}`} basis={`${texts(a)} and ${texts(b)}`} narrowing={{ q, topic, from, to }}>
      <div class="summary">
        <p class="lede">{[comparison.summary[0], ...notAmongAll(page, 'body')].join(' ')}</p>
      </div>
      <Plumb outlets={comparison.outlets} told="the sentence above" />
      <Said comparison={{ summary: [...comparison.summary, ...notAmongAll(page, 'headline')], limits: [...comparison.limits, ...(others > 0 && page.amongAll === null ? chosenInWords(comparison) : [])] }} />
      <section id="choices">
        <h2>The same acts in the words of each</h2>
        <p class="says">
          Acts that both worded in their own voice on shared stories, those that they word most differently first; a thicker line is a more loaded wording, and the number says how often it was used. <a href="/method#acts">How it is made</a>
        </p>
        {choices.length === 0 ? <p class="notice">No act was worded by both in their own voice with a loaded wording on either side.</p> : (
          <div class="faceoff">
            <p class="head" aria-hidden="true">
              <span>{a}</span> <span /> <span>{b}</span>
            </p>
            {choices.map((choice) => (
              <Choice key={choice.concept} choice={choice} a={a} b={b} />
            ))}
          </div>
        )}
        {choices.length > 0 && (
          <TableTools id="choices" title="The same acts" head={['Act', 'Outlet', 'Wording', 'Strength', 'Uses']} rows={() => choices.flatMap(({ means, ...sides }) => ([[a, sides.a], [b, sides.b]] as const).flatMap(([outlet, uses]) => uses.map(({ text, strength, uses: times }) => [means, outlet, text, strength, times])))} />
        )}
      </section>
      <section id="headlines">
        <h2>The same stories, headline beside headline</h2>
        <p class="says">
          {sharedStories === 0 ? 'No story is covered by both.' : `${count(sharedStories, 'story', 'stories')} covered by both${comparison.outlets.some(republishes) ? ', be it with a republished text under a headline of its own' : ''}; those on which the headlines differ most first${sharedStories > stories.length ? `, ${stories.length} shown` : ''}.`}
        </p>
        {stories.length > 0 && (
          <TableBox name="Headline beside headline">
            <table class="sides">
              <thead>
                <tr>
                  <th scope="col">Story</th>
                  <th scope="col"><a href={outletAddress(a, filter)}>{a}</a></th>
                  <th scope="col"><a href={outletAddress(b, filter)}>{b}</a></th>
                </tr>
              </thead>
              <tbody>
                {(all ? stories : stories.slice(0, storiesAtFirst)).map((story) => (
                  <tr key={story.id}>
                    <th scope="row">
                      <a href={`/stories/${story.id}`}>{story.name}</a>
                    </th>
                    {[story.a, story.b].map((articles, side) => (
                      <td key={side}>
                        {articles.slice(0, 3).map((article) => (
                          <p key={article.id}>
                            <a href={`/articles/${article.id}`}>{article.headline ?? '(no headline)'}</a> <small>headline {score(article.headlineScore)}, body {article.copyOf ? 'repeats another text' : score(article.bodyScore)}</small>
                          </p>
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
        {stories.length > 0 && (
          <TableTools id="headlines" title="Headline beside headline" head={['Story', 'Outlet', 'Headline', 'Headline score', 'Body score', 'Date']} rows={() => stories.flatMap((story) => [...story.a, ...story.b].map(({ outlet, headline, headlineScore, bodyScore, publishedAt }) => [story.name, outlet, headline, headlineScore, bodyScore, publishedAt]))}>
            {stories.length > storiesAtFirst && (
              <button type="button" onClick={() => setAll(!all)}>
                {all ? `Show ${storiesAtFirst} stories` : `Show ${stories.length} stories`}
              </button>
            )}
          </TableTools>
        )}
      </section>
      {enough.length > 0 && (
        <>
          <Families outlets={enough} />
          <Voices outlets={enough} />
          <OwnAndQuoted outlets={enough} />
        </>
      )}
      <Words filter={{ outlet: [a, b], q, topic, from, to }} lineOf={enough.length > 0 ? (word) => wordOverTime(word, { outlet: [a, b], q, topic, from, to }) : undefined} />
      <AllMeasures comparison={comparison} outlets={comparison.outlets} />
    </SourceOf>
  );
}

function Choice({ choice, a, b }: { choice: ChoiceOfTwo; a: string; b: string }) {
  return (
    <div class="choice-of-two">
      <Side outlet={a} uses={choice.a} />
      <h3>
        {choice.means} <small>{choice.neutral.slice(0, 2).join(', ')}</small>
      </h3>
      <Side outlet={b} uses={choice.b} />
    </div>
  );
}

function Side({ outlet, uses }: { outlet: string; uses: readonly WordingUse[] }) {
  return (
    <ul aria-label={outlet}>
      {uses.map(({ text, strength, uses: times, article }) => (
        <li key={text}>
          <WordingLink article={article} strength={strength} text={text} />
          {times > 1 && <small> {times} ×</small>}
        </li>
      ))}
    </ul>
  );
}
