/** A story: headlines from least to most loaded, and each act in every outlet's words. */
import type { ActInWords, StoryPage } from '../../../server/types.ts';
import { api } from '../api.ts';
import { Shown } from '../components/notice.tsx';
import { count, day, score, strengthNames, voiceNames } from '../format.ts';
import { useAnswer } from '../use-answer.ts';

export function StoryPageView({ id }: { id?: string }) {
  const [answer] = useAnswer(id ?? '', () => api.story(id ?? ''));
  return <Shown answer={answer}>{(story) => <Story story={story} />}</Shown>;
}

function Story({ story }: { story: StoryPage }) {
  return (
    <article class="story">
      <h1>{story.name}</h1>
      <p>
        {count(story.texts, 'text', 'texts')} from {count(story.outlets.length, 'outlet', 'outlets')}, {day(story.firstPublished)}. <a href={`/?story=${encodeURIComponent(story.id)}`}>Compare on this story alone</a>
      </p>
      <section>
        <h2>Headlines, from least to most loaded</h2>
        <ol class="headlines">
          {story.articles.map((article) => (
            <li key={article.id}>
              <a href={`/articles/${article.id}`}>{article.headline ?? '(no headline)'}</a>
              <p>
                {article.outlet ?? 'unknown outlet'} · headline {score(article.headlineScore)}, body {score(article.bodyScore)}
                {article.copyOf && ' · repeats another text'}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>One act in each outlet's words</h2>
        {story.acts.length === 0 ? <p>No choice of words was met by at least two outlets.</p> : story.acts.slice(0, 30).map((act) => <Act key={act.concept} act={act} />)}
      </section>
      <section>
        <h2>Who is quoted</h2>
        {story.speakers.length === 0 ? (
          <p>No direct quotation with a known speaker.</p>
        ) : (
          <div class="tablewrap" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Speaker</th>
                  <th scope="col">Outlet</th>
                  <th scope="col">Quotations</th>
                  <th scope="col">Words</th>
                </tr>
              </thead>
              <tbody>
                {story.speakers.slice(0, 60).map((speaker) => (
                  <tr key={`${speaker.outlet}\0${speaker.speaker}`}>
                    <th scope="row">{speaker.speaker}</th>
                    <td>{speaker.outlet}</td>
                    <td>{speaker.quotes}</td>
                    <td>{speaker.words}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {story.comparison.summary.length > 0 && (
        <section>
          <h2>In words</h2>
          {[...story.comparison.summary, ...story.comparison.limits].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
    </article>
  );
}

function Act({ act }: { act: ActInWords }) {
  return (
    <div class="act">
      <h3>
        {act.means} <small>neutral: {act.neutral.slice(0, 3).join(', ')}</small>
      </h3>
      <dl>
        {act.outlets.map(({ outlet, wordings }) => (
          <div key={outlet}>
            <dt>{outlet}</dt>
            <dd>
              {wordings.slice(0, 6).map((wording) => (
                <a key={`${wording.article}${wording.field}${wording.start}`} class={`wording s${wording.strength}`} href={`/articles/${wording.article}`} title={`${wording.strength === 0 ? 'neutral' : strengthNames[wording.strength]}, ${voiceNames[wording.voice]}`}>
                  {wording.text}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
