/** An upload under way. It goes on while the reader looks at other pages, so what became of it is kept here and not on its page. */
import { useEffect, useState } from 'preact/hooks';
import type { Columns, UploadOutcome, UploadQuestion } from '../../server/types/upload.ts';
import { ApiError, api, sendImport } from './api.ts';
import { percent } from './format.ts';
import { keep, recall } from './kept.ts';
import { failureText, type Failed } from './use-answer.ts';

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
  /** Why the last answer could not be sent; its question stays. */
  unsent: Failed | null;
  /** Bulk imports that were begun. */
  imported: number;
  /** Files that were waiting, or not sent yet, when the page was loaded anew: they were lost with it, and are named. */
  lost: readonly string[];
}

/** What became of the files is kept under this name over a reload too, and under the other which of them nothing has become yet. */
const outcomesKeptAs = 'what became of files';
const openKeptAs = 'files without an outcome';
/** And under this one the outlet that a reader typed for files that do not name theirs. */
export const outletKeptAs = 'outlet of files';
const outletOfFiles = () => recall(outletKeptAs, '').trim();

let run: UploadRun = { progress: null, outcomes: recall<readonly UploadOutcome[]>(outcomesKeptAs, []), asked: [], answered: 0, unsent: null, imported: 0, lost: recall<readonly string[]>(openKeptAs, []) };
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

/** Whether files are lost with the tab: not sent yet, or waiting for an answer. */
const holdsFiles = ({ progress, asked }: UploadRun) => progress !== null || asked.length > 0;

function go(changes: Partial<UploadRun>): void {
  const before = run;
  run = { ...run, ...changes };
  if (run.outcomes !== before.outcomes) keep(outcomesKeptAs, run.outcomes, true);
  if (run.asked !== before.asked || run.progress === null) keepOpen();
  if (holdsFiles(before) !== holdsFiles(run)) (holdsFiles(run) ? addEventListener : removeEventListener)('beforeunload', askBeforeClosing);
  for (const draw of readers) draw(run);
}

/** Files are kept in the page alone; of those that a reload would lose the names are, so that it can be said which to give again. */
function keepOpen(): void {
  const open = [...new Set([...sending, ...queue].map(({ name }) => name).concat(run.asked.map(({ label }) => label)))];
  keep(openKeptAs, open.length > 0 ? open : null, true);
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

const tell = (more: readonly UploadOutcome[]) => go({ outcomes: [...run.outcomes, ...more] });
const ask = (more: readonly Asked[]) => go({ asked: [...run.asked, ...more] });

/** Files given while others are sent, and those that are being sent. */
let queue: readonly File[] = [];
let sending: readonly File[] = [];

/** What became of these files is known, or asked. */
function sent(files: readonly File[]): void {
  sending = sending.filter((file) => !files.includes(file));
  keepOpen();
}

/** Sends files in batches, the large ones each as an import. Files that are given while others are sent come behind them. */
export async function sendFiles(files: readonly File[]): Promise<void> {
  if (run.progress !== null) {
    queue = [...queue, ...files];
    keepOpen();
    return;
  }
  // A file that waits for an answer waits on: what is given after it answers nothing about it.
  go({ outcomes: [], lost: [], unsent: null, progress: 'Reading the files …' });
  await sendAll(files);
}

async function sendAll(files: readonly File[]): Promise<void> {
  sending = files;
  keepOpen();
  const common: File[] = [];
  for (const file of files) {
    if (await sentInBulk(file)) sent([file]);
    else common.push(file);
  }
  let first = 1;
  for (const batch of batches(common)) {
    go({ progress: `Sending ${first} to ${first + batch.length - 1} of ${common.length} …` });
    const failed = await upload(batch, { as: 'ask' });
    if (failed !== null) tell(batch.map((file, at) => ({ file: file.name, sent: at, error: failed })));
    sent(batch);
    first += batch.length;
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
  go({ progress: `Sending ${one.label} …`, unsent: null });
  let failed: Failed | null = null;
  if (answer !== null) {
    failed = one.bulk ? await importFile(one.file, answer.columns ?? {}) : await upload([one.file], { ...answer, ...(one.only === undefined ? {} : { only: one.only }) });
  }
  // What could not be sent is asked still, with what was chosen, so that it can be sent again.
  if (failed !== null) go({ unsent: failed });
  else go({ asked: run.asked.filter((other) => other !== one), answered: run.answered + 1 });
  await goOn();
}

/** @returns why nothing became of the files, null where something did */
async function upload(files: readonly File[], how: Parameters<typeof api.upload>[1]): Promise<Failed | null> {
  try {
    const { outcomes: all } = await api.upload(files, { outlet: outletOfFiles(), ...how });
    ask(all.flatMap(({ file, sent, within, question }): Asked[] => (question ? [{ file: files[sent]!, label: file, only: within, question, bulk: false }] : [])));
    tell(all.filter(({ question }) => !question));
    return null;
  } catch (error) {
    const told = error instanceof ApiError ? error.problem.outcomes : undefined;
    if (told === undefined) return failureText(error);
    tell(told);
    return null;
  }
}

/** @returns why the import was not begun, null where it was */
async function importFile(file: File, columns: Columns): Promise<Failed | null> {
  try {
    await sendImport(file, columns, outletOfFiles(), (share) => go({ progress: `Sending ${file.name}: ${percent(share)}` }));
    go({ imported: run.imported + 1 });
    return null;
  } catch (error) {
    return failureText(error);
  }
}

/** Articles of the run that do not say their outlet, so that no comparison counts them. */
export const unnamedIn = (outcomes: readonly UploadOutcome[]) => outcomes.filter(({ article }) => article !== undefined && article.outlet === null);

/** Gives an outlet to the articles of the run that have none. @returns why one or more could not get it, null where all have it */
export async function nameOutlet(outlet: string): Promise<Failed | null> {
  const unnamed = unnamedIn(run.outcomes);
  let failed: Failed | null = null;
  for (const [at, outcome] of unnamed.entries()) {
    go({ progress: `Adding the outlet to ${at + 1} of ${unnamed.length} …` });
    try {
      const { outlet: given, story } = await api.correct(outcome.article!.id, { outlet });
      go({ outcomes: run.outcomes.map((one) => (one === outcome ? { ...one, article: { ...one.article!, outlet: given, story } } : one)) });
    } catch (error) {
      failed = failureText(error);
      // Without a server there is no use in asking for the next; a text that the outlet has already stops no other.
      if (error instanceof ApiError && error.problem.status === 0) break;
    }
  }
  await goOn();
  return failed;
}

/** True when a large file went another way than a common upload. */
async function sentInBulk(file: File): Promise<boolean> {
  if (file.size < bulkBytes) return false;
  try {
    const preview = await api.previewBulk(file);
    if (preview.format === 'csv') ask([{ file, label: file.name, question: { kind: 'columns', sheet: preview.sheet }, bulk: true }]);
    else {
      const failed = await importFile(file, {});
      if (failed !== null) tell([{ file: file.name, sent: 0, error: failed }]);
    }
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
