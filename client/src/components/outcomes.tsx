/** What became of each file of an upload: first what failed, then what was there already, and what went in behind its number. */
import { missingNotes } from '../../../server/types/notes.ts';
import type { UploadOutcome } from '../../../server/types/upload.ts';
import { count, csv, score } from '../format.ts';
import { csvFile, saveFile } from '../save-file.ts';
import { Name } from './name.tsx';
import { OneStory } from './one-story.tsx';

/** A list longer than this is folded behind its number. */
const mostOpen = 10;

const isFailed = ({ error }: UploadOutcome) => error !== undefined;
const isDouble = ({ duplicate = false }: UploadOutcome) => duplicate;
const isIn = ({ article, duplicate = false }: UploadOutcome) => article !== undefined && !duplicate;

/** How many went in, how many were there already, and how many failed, in one line. */
export function outcomesInWords(outcomes: readonly UploadOutcome[]): string {
  const [there, unnamed] = [outcomes.filter(isDouble).length, outcomes.filter((outcome) => isIn(outcome) && outcome.article?.outlet === null).length];
  return `${count(outcomes.filter(isIn).length, 'article', 'articles')} in${there > 0 ? `, ${there.toLocaleString('en')} there already` : ''}, ${outcomes.filter(isFailed).length.toLocaleString('en')} not${unnamed > 0 ? `; ${unnamed.toLocaleString('en')} without an outlet` : ''}`;
}

/** What failed and what was there already, a row each. */
function leftOutRows(outcomes: readonly UploadOutcome[], address: string): (string | null)[][] {
  return [
    ['File', 'What became of it', 'Why', 'Field', 'Article'],
    ...outcomes.filter(isFailed).map(({ file, error }) => [file, 'not taken in', `${error!.title}. ${error!.detail}`, error!.field ?? null, null]),
    ...outcomes.filter(isDouble).map(({ file, article }) => [file, 'there already', article?.headline ?? null, null, article ? `${address}/articles/${article.id}` : null]),
  ];
}

export function Outcomes({ outcomes }: { outcomes: readonly UploadOutcome[] }) {
  if (outcomes.length === 0) return null;
  const [failed, doubles, taken] = [outcomes.filter(isFailed), outcomes.filter(isDouble), outcomes.filter(isIn)];
  const what = doubles.length === 0 ? 'What failed' : failed.length === 0 ? 'What was there already' : 'What failed and what was there already';
  return (
    <>
      <Group title={`${count(failed.length, 'file or record', 'files or records')} could not be taken in`} outcomes={failed} open />
      <Group title={`${count(doubles.length, 'text was', 'texts were')} there already`} outcomes={doubles} />
      {failed.length + doubles.length > 0 && (
        <p class="actions">
          <button type="button" onClick={() => saveFile('left-out.csv', csvFile(csv(leftOutRows(outcomes, location.origin))))}>
            {what}, as a table (CSV)
          </button>
        </p>
      )}
      <OneStory texts={outcomes.flatMap(({ article }) => article ?? [])} />
      <Group title={`${count(taken.length, 'article', 'articles')} taken in`} outcomes={taken} />
    </>
  );
}

/** @param open whether the first ones are shown of a long list too */
function Group({ title, outcomes, open = false }: { title: string; outcomes: readonly UploadOutcome[]; open?: boolean }) {
  if (outcomes.length === 0) return null;
  if (outcomes.length <= mostOpen) return <List outcomes={outcomes} />;
  const first = open ? mostOpen : 0;
  return (
    <>
      {open && <List outcomes={outcomes.slice(0, first)} />}
      <details>
        <summary>{open ? `${(outcomes.length - first).toLocaleString('en')} more of ${title}` : title}</summary>
        <List outcomes={outcomes.slice(first)} />
      </details>
    </>
  );
}

function List({ outcomes }: { outcomes: readonly UploadOutcome[] }) {
  return (
    <ul class="outcomes">
      {outcomes.map((outcome, index) => (
        <li key={index} class={outcome.error ? 'bad' : 'good'}>
          <strong>
            <Name>{outcome.file}</Name>
          </strong>
          {outcome.article && (
            <>
              {' '}
              {outcome.duplicate ? 'is there already: ' : ''}
              <a href={`/articles/${outcome.article.id}`}>{outcome.article.headline ?? '(no headline)'}</a> <small>{outcome.article.outlet === null ? 'no outlet found: open it to add one' : <Name>{outcome.article.outlet}</Name>} · body {outcome.article.bodyScore === null ? 'too short for a score' : score(outcome.article.bodyScore)}</small>
            </>
          )}
          {outcome.notes?.filter((note) => note !== missingNotes.outlet).map((note) => (
            <small key={note} class="note">
              {note}
            </small>
          ))}
          {outcome.error && (
            <span>
              : {outcome.error.title}. {outcome.error.detail}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
