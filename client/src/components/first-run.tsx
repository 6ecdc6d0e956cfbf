/** What a reader sees before there is any article. */
import { useState } from 'preact/hooks';
import { api } from '../api.ts';
import { failureText } from '../use-answer.ts';
import { Failure } from './notice.tsx';

export function FirstRun({ onLoaded }: { onLoaded: () => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ title: string; detail: string } | null>(null);
  const load = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await api.addSamples();
      onLoaded();
    } catch (error) {
      setFailure(failureText(error));
    }
    setBusy(false);
  };
  return (
    <div class="firstrun">
      <p class="lede">
        A plumb line shows how far a wall leans. Plumbline shows how far a news text leans from neutral wording, where it leans, in whose voice, and how outlets differ on the same story.
      </p>
      <p>There are no articles yet. Put in your own, or look at a comparison of four invented outlets on six invented stories first.</p>
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
