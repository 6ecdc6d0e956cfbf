/** Files dropped or chosen: sent in batches, asked about where they hold several articles or columns, or imported in bulk. */
import { useRef, useState } from 'preact/hooks';
import { count } from '../format.ts';
import { answerFirst, sendFiles, useUploadRun } from '../upload-run.ts';
import { Failure } from './notice.tsx';
import { Names } from './name.tsx';
import { ColumnQuestion } from './column-question.tsx';
import { Imports } from './imports.tsx';
import { Outcomes, outcomesInWords } from './outcomes.tsx';
import { OutletOfFiles, OutletOfUnnamed } from './outlet-of-files.tsx';
import { SplitQuestion } from './split-question.tsx';

export function Files() {
  const { outcomes, asked, answered, unsent, progress, imported, lost } = useUploadRun();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [first] = asked;
  const send = (files: readonly File[]) => {
    if (files.length > 0) void sendFiles(files);
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  };

  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">Drop files</h2>
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          send([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>Text, Markdown, Word, PDF, saved web pages and messages, JSON lines, spreadsheets (CSV), or a ZIP of these: drop them here, as many as you like, or</p>
        <label class="button">
          choose files
          <input ref={input} class="offscreen" type="file" multiple onChange={(event) => send([...((event.target as HTMLInputElement).files ?? [])])} />
        </label>
      </div>
      <OutletOfFiles />
      {progress && <p class="loading">{progress}</p>}
      {lost.length > 0 && (
        <p class="notice">
          The page was loaded anew before {lost.length === 1 ? 'a file was' : `${lost.length.toLocaleString('en')} files were`} read in: <Names of={lost} most={6} />. Give {lost.length === 1 ? 'it' : 'them'} again; what is in already is not stored twice.
        </p>
      )}
      {/* What is said aloud is how many wait or are in, from places that are there before: a percentage or a whole form would talk without end. */}
      <p class="counted" aria-live="polite">
        {asked.length > 0 && `${count(asked.length, 'file', 'files')} to ask about`}
      </p>
      <p class="counted" aria-live="polite">
        {outcomes.length > 0 && outcomesInWords(outcomes)}
      </p>
      {first && (
        <div class="question">
          {unsent && <Failure title={unsent.title} detail={unsent.detail} />}
          {first.question.kind === 'split' ? (
            <SplitQuestion key={answered} file={first.label} {...first.question} busy={progress !== null} onAnswer={(as) => void answerFirst({ as })} onLeave={() => void answerFirst(null)} />
          ) : (
            <ColumnQuestion
              key={answered}
              file={first.label}
              sheet={first.question.sheet}
              busy={progress !== null}
              onAnswer={(columns) => void answerFirst({ as: 'articles', columns })}
              onLeave={() => void answerFirst(null)}
            />
          )}
        </div>
      )}
      <OutletOfUnnamed outcomes={outcomes} busy={progress !== null} />
      <Outcomes outcomes={outcomes} />
      <Imports round={imported} />
    </section>
  );
}
