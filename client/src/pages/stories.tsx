/** The list of stories. */
import { api } from '../api.ts';
import { Name, Names } from '../components/name.tsx';
import { Pager } from '../components/pager.tsx';
import { howWordsAreFound, SearchField } from '../components/search-field.tsx';
import { Shown } from '../components/notice.tsx';
import { count, day } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

export function StoriesPage() {
  const [{ q, outlet, cursor }, change] = useFilters();
  const [answer] = useAnswer(JSON.stringify([q, outlet, cursor]), () => api.stories({ q, outlet, cursor }));
  return (
    <section>
      <h1>Stories</h1>
      <p>Articles on one event are grouped as they arrive. Those that most outlets reported come first.</p>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          Words
          <SearchField name="q" title={howWordsAreFound} value={q} onWords={(words) => change({ q: words, cursor: null })} />
        </label>
      </form>
      {outlet && (
        <p class="counted">
          Only stories that <Name>{outlet}</Name> has. <a href="/stories">Show all stories</a>
        </p>
      )}
      <Shown answer={answer}>
        {({ items, next, total }) =>
          total === 0 ? (
            <p class="notice">
              {q || outlet ? (
                <>
                  No story matches. <a href="/stories">Show all stories</a>, or try other words: each of them must be in a text of the story, by its beginning.
                </>
              ) : (
                <>
                  There is no story yet. <a href="/upload">Upload articles</a>, or load the sample set on <a href="/">the comparison page</a>.
                </>
              )}
            </p>
          ) : (
            <>
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
            </>
          )
        }
      </Shown>
    </section>
  );
}
