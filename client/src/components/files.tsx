/** Files dropped or chosen: sent in batches, asked about where they hold several articles or columns, or imported in bulk. */
import { useRef, useState } from 'preact/hooks';
import type { Columns, UploadOutcome, UploadQuestion } from '../../../server/types/upload.ts';
import { ApiError, api, sendImport } from '../api.ts';
import { count, percent } from '../format.ts';
import { failureText } from '../use-answer.ts';
import { ColumnQuestion } from './column-question.tsx';
import { Imports } from './imports.tsx';
import { Outcomes } from './outcomes.tsx';
import { SplitQuestion } from './split-question.tsx';

/** A file goes up with others of together no more than this, so that one upload stays within its limits. */
const batchBytes = 20_000_000;
const batchFiles = 50;
/** From this many bytes on, JSON lines and spreadsheets are imported in bulk. */
const bulkBytes = 1_000_000;

/** A question about a file, or about one in an archive. */
interface Asked {
  file: File;
  label: string;
  only?: string;
  question: UploadQuestion;
  bulk: boolean;
}

export function Files() {
  const [outcomes, setOutcomes] = useState<UploadOutcome[]>([]);
  const [asked, setAsked] = useState<Asked[]>([]);
  const [progress, setProgress] = useState<string | null>(null);
  const [imported, setImported] = useState(0);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [first] = asked;

  const tell = (more: readonly UploadOutcome[]) => setOutcomes((before) => [...before, ...more]);

  const upload = async (files: readonly File[], how: Parameters<typeof api.upload>[1]) => {
    try {
      const { outcomes: all } = await api.upload(files, how);
      const questions = all.flatMap(({ file, sent, within, question }): Asked[] => (question ? [{ file: files[sent]!, label: file, only: within, question, bulk: false }] : []));
      setAsked((before) => [...before, ...questions]);
      tell(all.filter(({ question }) => !question));
    } catch (error) {
      const told = error instanceof ApiError ? error.problem.outcomes : undefined;
      tell(told ?? files.map((file, sent) => ({ file: file.name, sent, error: failureText(error) })));
    }
  };

  const importFile = async (file: File, columns: Columns) => {
    try {
      await sendImport(file, columns, (share) => setProgress(`Sending ${file.name}: ${percent(share)}`));
      setImported((before) => before + 1);
    } catch (error) {
      tell([{ file: file.name, sent: 0, error: failureText(error) }]);
    }
  };

  /** True when a large file went another way than a common upload. */
  const sentInBulk = async (file: File): Promise<boolean> => {
    if (file.size < bulkBytes) return false;
    try {
      const preview = await api.previewBulk(file);
      if (preview.format === 'csv') setAsked((before) => [...before, { file, label: file.name, question: { kind: 'columns', sheet: preview.sheet }, bulk: true }]);
      else await importFile(file, {});
      return true;
    } catch {
      // A large file of another kind, which the upload reads or says what is wrong with.
      return false;
    }
  };

  const send = async (files: readonly File[]) => {
    setOutcomes([]);
    setAsked([]);
    const common: File[] = [];
    for (const file of files) if (!(await sentInBulk(file))) common.push(file);
    let sent = 0;
    for (const batch of batches(common)) {
      setProgress(`Sending ${sent + 1} to ${sent + batch.length} of ${common.length} …`);
      await upload(batch, { as: 'ask' });
      sent += batch.length;
    }
    setProgress(null);
    if (input.current) input.current.value = '';
  };

  /** Answers the first question. */
  const answer = async (act: ((one: Asked) => Promise<void>) | null) => {
    const one = first!;
    setProgress(`Sending ${one.label} …`);
    if (act) await act(one);
    setAsked((before) => before.filter((other) => other !== one));
    setProgress(null);
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
          void send([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>Text, Markdown, Word, PDF, saved web pages and messages, JSON lines, spreadsheets (CSV), or a ZIP of these: drop them here, as many as you like, or</p>
        <label class="button">
          choose files
          <input ref={input} class="offscreen" type="file" multiple onChange={(event) => void send([...((event.target as HTMLInputElement).files ?? [])])} />
        </label>
      </div>
      <div aria-live="polite">
        {progress && <p class="loading">{progress}</p>}
        {first && (
          <div class="question">
            {asked.length > 1 && <p class="counted">{count(asked.length, 'file', 'files')} to ask about</p>}
            {first.question.kind === 'split' ? (
              <SplitQuestion key={first.label} file={first.label} {...first.question} busy={progress !== null} onAnswer={(as) => void answer((one) => upload([one.file], { as, only: one.only }))} onLeave={() => void answer(null)} />
            ) : (
              <ColumnQuestion
                key={first.label}
                file={first.label}
                sheet={first.question.sheet}
                busy={progress !== null}
                onAnswer={(columns) => void answer((one) => (one.bulk ? importFile(one.file, columns) : upload([one.file], { as: 'articles', columns, only: one.only })))}
                onLeave={() => void answer(null)}
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

function batches(files: readonly File[]): File[][] {
  const all: File[][] = [];
  let size = 0;
  for (const file of files) {
    const last = all.at(-1);
    if (!last || last.length >= batchFiles || size + file.size > batchBytes) {
      all.push([file]);
      size = file.size;
    } else {
      last.push(file);
      size += file.size;
    }
  }
  return all;
}
