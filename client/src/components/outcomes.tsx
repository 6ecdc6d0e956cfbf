/** What became of each file of an upload; their count is said aloud. */
import { missingNotes } from '../../../server/types/notes.ts';
import type { UploadOutcome } from '../../../server/types/upload.ts';
import { count, score } from '../format.ts';
import { OneStory } from './one-story.tsx';

export function Outcomes({ outcomes }: { outcomes: readonly UploadOutcome[] }) {
  const there = outcomes.filter(({ duplicate }) => duplicate).length;
  return (
    <>
      <p class="counted" aria-live="polite">
        {outcomes.length > 0 && `${count(outcomes.filter(({ article, duplicate }) => article && !duplicate).length, 'article', 'articles')} in${there > 0 ? `, ${there} there already` : ''}, ${outcomes.filter((outcome) => outcome.error).length} not`}
      </p>
      <OneStory texts={outcomes.flatMap(({ article }) => article ?? [])} />
      {outcomes.length > 0 && (
        <ul class="outcomes">
          {outcomes.map((outcome, index) => (
            <li key={index} class={outcome.error ? 'bad' : 'good'}>
              <strong>{outcome.file}</strong>
              {outcome.article && (
                <>
                  {' '}
                  {outcome.duplicate ? 'is there already: ' : ''}
                  <a href={`/articles/${outcome.article.id}`}>{outcome.article.headline ?? '(no headline)'}</a> <small>{outcome.article.outlet ?? 'no outlet found: open it to add one'} · body {score(outcome.article.bodyScore)}</small>
                </>
              )}
              {outcome.notes?.filter((note) => note !== missingNotes.outlet).map((note) => (
                <small key={note} class="note">
                  {note}
                </small>
              ))}
              {outcome.error && (
                <span>
                  {' '}
                  {outcome.error.title}. {outcome.error.detail}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
