/** The list of stories. */
import { api } from '../api.ts';
import { DateField, rangeFault } from '../components/date-field.tsx';
import { Name, Names } from '../components/name.tsx';
import { Pager } from '../components/pager.tsx';
import { Shown } from '../components/notice.tsx';
import { howWordsAreFound, SearchField } from '../components/search-field.tsx';
import { SourceOf } from '../components/source.tsx';
import { count, day } from '../format.ts';
import { onlyMeant } from '../outlets-meant.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

export function StoriesPage() {
  const [{ q, outlet, from, to, cursor }, change] = useFilters();
  const [known] = useAnswer('outlets', () => api.outlets());
  const outlets = known.state === 'there' ? known.value.items.map((one) => one.outlet) : [];
  const [answer] = useAnswer(JSON.stringify([q, outlet, from, to, cursor]), async () => {
    const meant = outlet ? onlyMeant(outlet, (await api.outlets()).items.map((one) => one.outlet)) : undefined;
    return { meant, ...(await api.stories({ q, outlet: meant, from, to, cursor })) };
  });
  const narrowed = [q, outlet, from, to].some(Boolean);
  const faults: Record<string, string> = (answer.state === 'failed' && answer.faults) || {};
  const set = (name: string) => (value: string) => change({ [name]: value, cursor: null });
  return (
    <section>
      <h1>Stories</h1>
      <p>Articles on one event are grouped as they arrive. Those that most outlets reported come first.</p>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          Words
          <SearchField name="q" title={howWordsAreFound} value={q} onWords={set('q')} />
        </label>
        <label>
          Outlet
          <SearchField name="outlet" list="outlets" value={outlet} onWords={set('outlet')} placeholder="all" />
          <datalist id="outlets">
            {outlets.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <DateField label="From" name="from" value={from} fault={faults['from']} onDay={set('from')} />
        <DateField label="To" name="to" value={to} fault={faults['to'] ?? rangeFault(from, to)} onDay={set('to')} />
      </form>
      {outlet && (
        <p class="counted">
          Only stories that <Name>{(answer.state === 'there' && answer.value.meant) || outlet}</Name> has. <a href="/stories">Show all stories</a>
        </p>
      )}
      <Shown answer={answer}>
        {({ items, next, total, meant }) =>
          total === 0 ? (
            <p class="notice">
              {narrowed ? (
                <>
                  No story matches. <a href="/stories">Show all stories</a>, or change the filters: each word must be in a text of the story, by its beginning.
                </>
              ) : (
                <>
                  There is no story yet. <a href="/upload">Upload articles</a>, or load the sample set on <a href="/">the comparison page</a>.
                </>
              )}
            </p>
          ) : (
            <SourceOf basis={count(total, 'story', 'stories')} narrowing={{ q, from, to, outlets: meant ? [meant] : [] }}>
              <ol class="stories">
                {items.map((story) => (
                  <li key={story.id}>
                    <a href={`/stories/${story.id}`}>{story.name}</a>
                    <p>
                      {count(story.texts, 'text', 'texts')} from {story.outlets.length > 0 ? <Names of={story.outlets} most={8} /> : 'unknown outlets'} · {day(story.firstPublished)}
                    </p>
                  </li>
                ))}
              </ol>
              <p class="actions">
                <Pager next={next} />
              </p>
            </SourceOf>
          )
        }
      </Shown>
    </section>
  );
}
