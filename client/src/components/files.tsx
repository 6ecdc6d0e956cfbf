/** Files dropped or chosen: sent in batches, asked about where they hold several articles or columns, or imported in bulk. */
import { useRef, useState } from 'preact/hooks';
import { count } from '../format.ts';
import { answerFirst, sendFiles, useUploadRun } from '../upload-run.ts';
import { ColumnQuestion } from './column-question.tsx';
import { Imports } from './imports.tsx';
import { Outcomes, outcomesInWords } from './outcomes.tsx';
import { SplitQuestion } from './split-question.tsx';

export function Files() {
  const { outcomes, asked, progress, imported } = useUploadRun();
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
      {/* What is read out is how far it is and how it ended, not a whole sheet or list. */}
      <div aria-live="polite">
        {progress && <p class="loading">{progress}</p>}
        {asked.length > 0 && <p class="counted">{count(asked.length, 'file', 'files')} to ask about</p>}
        {outcomes.length > 0 && <p class="counted">{outcomesInWords(outcomes)}</p>}
      </div>
      <div>
        {first && (
          <div class="question">
            {first.question.kind === 'split' ? (
              <SplitQuestion key={first.label} file={first.label} {...first.question} busy={progress !== null} onAnswer={(as) => void answerFirst({ as })} onLeave={() => void answerFirst(null)} />
            ) : (
              <ColumnQuestion
                key={first.label}
                file={first.label}
                sheet={first.question.sheet}
                busy={progress !== null}
                onAnswer={(columns) => void answerFirst({ as: 'articles', columns })}
                onLeave={() => void answerFirst(null)}
              />
            )}
          </div>
        )}
        <Outcomes outcomes={outcomes} />
      </div>
      <Imports round={imported} />
    </section>
  );
}
