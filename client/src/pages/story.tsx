/** A story: headlines from least to most loaded, each act in every outlet's words, who is quoted, what is left out, when. */
import { useState } from 'preact/hooks';
import type { StoryPage } from '../../../server/types.ts';
import { api } from '../api.ts';
import { Shown } from '../components/notice.tsx';
import { count, day } from '../format.ts';
import { Acts } from '../story/acts.tsx';
import { Coverage } from '../story/coverage.tsx';
import { Headlines } from '../story/headlines.tsx';
import { Mending } from '../story/mending.tsx';
import { Quoted } from '../story/quoted.tsx';
import { StoryTime } from '../story/story-time.tsx';
import { useAnswer } from '../use-answer.ts';
import { useTitle } from '../use-title.ts';

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
        {story.texts > story.articles.length && `; the ${story.articles.length} least loaded headlines are shown, and acts and quotations are read from the first 300 texts`}
      </p>
      <p class="actions">
        <a class="button" href={`/?story=${encodeURIComponent(story.id)}`}>
          Compare on this story alone
        </a>
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
      <Headlines story={story} />
      <Acts acts={story.acts} outlets={story.outlets} />
      <Quoted speakers={story.speakers} />
      <Coverage story={story} />
      <StoryTime articles={story.articles} />
      <section>
        <h2>What the figures say of this story</h2>
        <ul class="sentences">
          {[...story.comparison.summary, ...story.comparison.limits].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
