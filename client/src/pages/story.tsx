/** A story: headlines from least to most loaded, each act in every outlet's words, who is quoted, what is left out, when. */
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { StoryPage } from '../../../server/types/story.ts';
import { api, query } from '../api.ts';
import { Shown } from '../components/notice.tsx';
import { SourceOf } from '../components/source.tsx';
import { count, day } from '../format.ts';
import { Acts } from '../story/acts.tsx';
import { Coverage } from '../story/coverage.tsx';
import { Headlines } from '../story/headlines.tsx';
import { Mending } from '../story/mending.tsx';
import { Quoted } from '../story/quoted.tsx';
import { readInWords } from '../story/in-words.ts';
import { StoryTime } from '../story/story-time.tsx';
import { TwoTexts } from '../story/two-texts.tsx';
import { useAnswer } from '../use-answer.ts';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** Outlets that a link names at most. */
const mostCompared = 30;

export function StoryPageView({ id = '' }: { id?: string }) {
  const [answer, again] = useAnswer(id, async () => ({ asked: id, story: await api.story(id) }));
  const { route } = useLocation();
  // An answer to an earlier address stands until the next one is there.
  const into = answer.state === 'there' && answer.value.asked === id && answer.value.story.id !== id ? answer.value.story.id : null;
  // A story that was put into another one is found under its own address.
  useEffect(() => {
    if (into !== null) route(`/stories/${encodeURIComponent(into)}`, true);
  }, [into]);
  return <Shown answer={answer}>{({ story }) => <Story key={story.id} story={story} onChanged={again} />}</Shown>;
}

function Story({ story, onChanged }: { story: StoryPage; onChanged: () => void }) {
  const [mending, setMending] = useState(false);
  const [done, tell] = useState<string | null>(null);
  const told = useArrival<HTMLParagraphElement>(done);
  useTitle(story.name);
  const { firstPublished, lastPublished } = story;
  const dates = firstPublished === null ? 'no dates' : lastPublished?.slice(0, 10) === firstPublished.slice(0, 10) ? day(firstPublished) : `${day(firstPublished)} to ${day(lastPublished)}`;
  return (
    <article class="story">
      <h1>{story.name}</h1>
      <p class="counted">
        {count(story.texts, 'text', 'texts')} from {count(story.outlets.length, 'outlet', 'outlets')}, {dates}
        {readInWords(story)}
      </p>
      {done !== null && (
        <p class="notice done" role="status" ref={told} tabIndex={-1}>
          {done}
        </p>
      )}
      <p class="actions">
        {story.outlets.length > 1 && (
          <a class="button" href={`/${query({ outlet: story.outlets.slice(0, mostCompared) })}`}>
            Compare {story.outlets.length > mostCompared ? `${mostCompared} of its outlets` : 'its outlets'} over all stories
          </a>
        )}
        <a class="button" href={`/api/stories/${encodeURIComponent(story.id)}/report.html`} download>
          Report as one file
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" aria-expanded={mending} onClick={() => { setMending(!mending); tell(null); }}>
          Name, merge or split
        </button>
      </p>
      {mending && (
        <Mending
          story={story}
          onNamed={(name) => {
            setMending(false);
            tell(`The story is called “${name}” now.`);
            onChanged();
          }}
        />
      )}
      <SourceOf subject={story.name} basis={`the story “${story.name}”, ${count(story.texts, 'text', 'texts')} from ${count(story.outlets.length, 'outlet', 'outlets')}`}>
        <Headlines story={story} />
        <TwoTexts articles={story.articles} />
        <Acts acts={story.acts} outlets={story.outlets} />
        <Quoted speakers={story.speakers} />
        <Coverage story={story} />
        <StoryTime articles={story.articles} />
      </SourceOf>
      <section>
        <h2>What one story can say</h2>
        <p>
          How each outlet worded this event; not how an outlet words its stories, since that takes at least three. <a href={`/articles?story=${encodeURIComponent(story.id)}`}>The figures of each of its texts</a>
        </p>
        <ul class="sentences">
          {story.comparison.limits.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
