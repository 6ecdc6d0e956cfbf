/** What a reader sees before there is any article to compare. */
import { useEffect } from 'preact/hooks';
import { api } from '../api.ts';
import { count } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useAttempt } from '../use-attempt.ts';
import { Failure } from './notice.tsx';

/** @param answer the answer that held no text to compare: with another one it is looked again what there is */
export function FirstRun({ answer, onLoaded }: { answer: unknown; onLoaded: () => void }) {
  const { busy, failure, attempt } = useAttempt();
  const [stored, look] = useAnswer('whether there is any article', () => api.articles({ limit: '1' }));
  useEffect(() => look(), [answer]);
  const total = stored.state === 'there' ? stored.value.total : 0;
  const load = () =>
    attempt(async () => {
      await api.addSamples();
      onLoaded();
    });
  return (
    <div class="firstrun">
      <p class="lede">
        A plumb line shows how far a wall leans. Plumbline shows how far a news text leans from neutral wording, where it leans, in whose voice, and how outlets differ on the same story.
      </p>
      {total === 0 ? (
        <p>There are no articles yet. Put in your own, or look at a comparison of four invented outlets on six invented stories first.</p>
      ) : (
        <p>
          {count(total, 'article is', 'articles are')} here, but {total === 1 ? 'it does not say' : 'none says'} in which outlet it stood, so there is nothing to compare. <a href="/articles">Open {total === 1 ? 'it' : 'them'}</a> and add the outlet under “Correct”.
        </p>
      )}
      <p class="example-of-three" aria-label="One act in three wordings">
        <span class="wording s0">declined</span> <span class="wording s1">refused</span> <span class="wording s3">slammed the door on</span>
        <small>One act, worded neutrally, slightly loaded, and strongly loaded: from such choices, each with its neutral wording beside it, every figure is made.</small>
      </p>
      <p class="actions">
        <button type="button" class="primary" onClick={load} disabled={busy}>
          {busy ? 'Loading the sample set …' : 'Load the sample set'}
        </button>
        <a class="button" href="/upload">
          Upload articles
        </a>
      </p>
      {failure && <Failure {...failure} />}
    </div>
  );
}
