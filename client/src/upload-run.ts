/** An upload under way. It goes on while the reader looks at other pages, so what became of it is kept here and not on its page. */
import { useEffect, useState } from 'preact/hooks';
import type { Columns, UploadOutcome, UploadQuestion } from '../../server/types/upload.ts';
import { ApiError, api, sendImport } from './api.ts';
import { percent } from './format.ts';
import { keep, recall } from './kept.ts';
import { failureText } from './use-answer.ts';

/** A file goes up with others of together no more than this, so that one upload stays within its limits. */
const batchBytes = 20_000_000;
const batchFiles = 50;
/** From this many bytes on, JSON lines and spreadsheets are imported in bulk. */
const bulkBytes = 1_000_000;

/** A question about a file, or about one in an archive. */
export interface Asked {
  file: File;
  label: string;
  only?: string | undefined;
  question: UploadQuestion;
  bulk: boolean;
}

/** What became of the files that were given last, and what was asked about these and earlier ones. */
export interface UploadRun {
  /** What is being done; null while nothing is. */
  progress: string | null;
  outcomes: readonly UploadOutcome[];
  asked: readonly Asked[];
  /** Questions that were answered. */
  answered: number;
  /** Bulk imports that were begun. */
  imported: number;
}

/** What became of the files is kept under this name over a reload too. */
const outcomesKeptAs = 'what became of files';

let run: UploadRun = { progress: null, outcomes: recall<readonly UploadOutcome[]>(outcomesKeptAs, []), asked: [], answered: 0, imported: 0 };
const readers = new Set<(run: UploadRun) => void>();

/** The run as it is, drawn again whenever it goes on. */
export function useUploadRun(): UploadRun {
  const [now, draw] = useState(run);
  useEffect(() => {
    draw(run);
    readers.add(draw);
    return () => {
      readers.delete(draw);
    };
  }, []);
  return now;
}

function go(changes: Partial<UploadRun>): void {
  const before = run;
  run = { ...run, ...changes };
  if (run.progress === null || run.outcomes.length === 0) keep(outcomesKeptAs, run.outcomes, true);
  if ((before.progress === null) !== (run.progress === null)) (run.progress === null ? removeEventListener : addEventListener)('beforeunload', askBeforeClosing);
  for (const draw of readers) draw(run);
}

/** Files that are not sent yet are lost with the tab. */
function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

const tell = (more: readonly UploadOutcome[]) => go({ outcomes: [...run.outcomes, ...more] });
const ask = (more: readonly Asked[]) => go({ asked: [...run.asked, ...more] });

/** Files given while others are sent. */
let queue: readonly File[] = [];

/** Sends files in batches, the large ones each as an import. Files that are given while others are sent come behind them. */
export async function sendFiles(files: readonly File[]): Promise<void> {
  if (run.progress !== null) {
    queue = [...queue, ...files];
    return;
  }
  // A file that waits for an answer waits on: what is given after it answers nothing about it.
  go({ outcomes: [], progress: 'Reading the files …' });
  await sendAll(files);
}

async function sendAll(files: readonly File[]): Promise<void> {
  const common: File[] = [];
  for (const file of files) if (!(await sentInBulk(file))) common.push(file);
  let sent = 0;
  for (const batch of batches(common)) {
    go({ progress: `Sending ${sent + 1} to ${sent + batch.length} of ${common.length} …` });
    await upload(batch, { as: 'ask' });
    sent += batch.length;
  }
  await goOn();
}

async function goOn(): Promise<void> {
  const next = queue;
  queue = [];
  if (next.length > 0) await sendAll(next);
  else go({ progress: null });
}

/** Answers the first question; without an answer its file is left out. */
export async function answerFirst(answer: { as: 'articles' | 'whole'; columns?: Columns } | null): Promise<void> {
  const [one] = run.asked;
  if (one === undefined || run.progress !== null) return;
  go({ progress: `Sending ${one.label} …` });
  if (answer !== null) {
    if (one.bulk) await importFile(one.file, answer.columns ?? {});
    else await upload([one.file], { ...answer, ...(one.only === undefined ? {} : { only: one.only }) });
  }
  go({ asked: run.asked.filter((other) => other !== one), answered: run.answered + 1 });
  await goOn();
}

async function upload(files: readonly File[], how: Parameters<typeof api.upload>[1]): Promise<void> {
  try {
    const { outcomes: all } = await api.upload(files, how);
    ask(all.flatMap(({ file, sent, within, question }): Asked[] => (question ? [{ file: files[sent]!, label: file, only: within, question, bulk: false }] : [])));
    tell(all.filter(({ question }) => !question));
  } catch (error) {
    const told = error instanceof ApiError ? error.problem.outcomes : undefined;
    tell(told ?? files.map((file, sent) => ({ file: file.name, sent, error: failureText(error) })));
  }
}

async function importFile(file: File, columns: Columns): Promise<void> {
  try {
    await sendImport(file, columns, (share) => go({ progress: `Sending ${file.name}: ${percent(share)}` }));
    go({ imported: run.imported + 1 });
  } catch (error) {
    tell([{ file: file.name, sent: 0, error: failureText(error) }]);
  }
}

/** True when a large file went another way than a common upload. */
async function sentInBulk(file: File): Promise<boolean> {
  if (file.size < bulkBytes) return false;
  try {
    const preview = await api.previewBulk(file);
    if (preview.format === 'csv') ask([{ file, label: file.name, question: { kind: 'columns', sheet: preview.sheet }, bulk: true }]);
    else await importFile(file, {});
    return true;
  } catch {
    // A large file of another kind, which the upload reads or says what is wrong with.
    return false;
  }
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
