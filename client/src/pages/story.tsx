/** A story: headlines from least to most loaded, each act in every outlet's words, who is quoted, what is left out, when. */
import { useState } from 'preact/hooks';
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
import { useAnswer } from '../use-answer.ts';
import { useTitle } from '../use-title.ts';

/** Outlets that a link names at most. */
const mostCompared = 30;

export function StoryPageView({ id }: { id?: string }) {
  const [answer, again] = useAnswer(id ?? '', () => api.story(id ?? ''));
  return <Shown answer={answer}>{(story) => <Story key={story.id} story={story} onChanged={again} />}</Shown>;
}

function Story({ story, onChanged }: { story: StoryPage; onChanged: () => void }) {
  const [mending, setMending] = useState(false);
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
        <button type="button" aria-expanded={mending} onClick={() => setMending(!mending)}>
          Name, merge or split
        </button>
      </p>
      {mending && (
        <Mending
          story={story}
          onChanged={() => {
            setMending(false);
            onChanged();
          }}
        />
      )}
      <SourceOf subject={story.name} basis={`the story “${story.name}”, ${count(story.texts, 'text', 'texts')} from ${count(story.outlets.length, 'outlet', 'outlets')}`}>
        <Headlines story={story} />
        <Acts acts={story.acts} outlets={story.outlets} />
        <Quoted speakers={story.speakers} />
        <Coverage story={story} />
        <StoryTime articles={story.articles} />
      </SourceOf>
      <section>
        <h2>What one story can say</h2>
        <p>
          How each outlet worded this event; not how an outlet words its stories, since that takes at least three. <a href={`/?story=${encodeURIComponent(story.id)}`}>The figures of this story alone</a>
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
