/** Files of an upload to stored articles, each with its own outcome. */
import type { z } from 'zod';
import { notesLeft } from '../ingest/missing-notes.ts';
import { placeOf, type ReadItem, type ReadQuestion } from '../ingest/read.ts';
import { tooSlow } from '../jobs/analysis.ts';
import { takeIn } from '../jobs/intake.ts';
import { BusyError, TooSlowError } from '../jobs/workers.ts';
import { diskFull, isDiskFull } from '../store/disk-full.ts';
import { StoreLockedError } from '../store/locked.ts';
import { summaryOfStored } from '../store/article-list.ts';
import type { ErrorText } from '../types/problem.ts';
import type { UploadOutcome } from '../types/upload.ts';
import type { Deps } from './deps.ts';
import { storeLocked } from './problem.ts';
import type { SentFile } from './uploads.ts';
import type { fileFields, readFields } from './validate.ts';

/** What articles get that do not say it themselves. */
type GivenFields = z.infer<typeof fileFields>;

/** How the files are read. */
type GivenReading = z.infer<typeof readFields>;

/** Each file by itself: a bad one stops no other. A file with several records gives an outcome for each. */
export async function takeInFiles(deps: Deps, files: readonly SentFile[], given: GivenFields, reading: GivenReading): Promise<UploadOutcome[]> {
  const outcomes: UploadOutcome[] = [];
  const options = { ask: reading.as === 'ask', whole: reading.as === 'whole', columns: reading.column };
  for (const [sent, { name, bytes }] of files.entries()) {
    try {
      const items = await deps.analysis.read({ bytes, name }, options);
      if (items.length > deps.config.uploadArticles) {
        outcomes.push({ file: name, sent, error: tooMany(items.length, deps.config.uploadArticles) });
        continue;
      }
      for (const item of items) {
        if (reading.only !== null && item.file !== reading.only) continue;
        const file = placeOf(name, item, ', ');
        const place = { file, sent, ...(item.file === undefined ? {} : { within: item.file }) };
        try {
          outcomes.push({ ...place, ...(await outcomeOf(deps, item, given)) });
        } catch (error) {
          outcomes.push({ ...place, error: reasonOf(deps, name, error) });
        }
      }
    } catch (error) {
      outcomes.push({ file: name, sent, error: reasonOf(deps, name, error) });
    }
  }
  return outcomes;
}

/** An upload is answered when all is stored; a bulk import tells how far it is, and can be stopped and taken up again. */
function tooMany(articles: number, most: number): ErrorText {
  return { title: 'The file holds too many articles', detail: `It has ${articles}; ${most} are taken from one file. Send JSON lines or CSV as a bulk import, split any other file, or raise the setting uploadArticles.` };
}

async function outcomeOf(deps: Deps, item: ReadItem | ReadQuestion, given: GivenFields): Promise<Omit<UploadOutcome, 'file' | 'sent' | 'within'>> {
  if ('error' in item) return { error: item.error };
  if ('question' in item) return { question: item.question };
  const { found: _found, removed: _removed, notes, ...fields } = item.article;
  const input = { ...fields, outlet: fields.outlet ?? given.outlet, publishedAt: fields.publishedAt ?? given.publishedAt };
  const { article, duplicate } = await takeIn(deps, input);
  // A note on a missing field is met by what was given for all.
  const left = notesLeft({ ...input, notes });
  return { article: summaryOfStored(article), ...(duplicate ? { duplicate } : {}), ...(left.length > 0 ? { notes: left } : {}) };
}

function reasonOf(deps: Deps, file: string, error: unknown): ErrorText {
  if (error instanceof TooSlowError) return tooSlow(error);
  if (error instanceof BusyError) return { title: 'The server is busy', detail: `${error.message}; send the file again in a minute.` };
  if (error instanceof StoreLockedError) return storeLocked(error);
  deps.log.error({ err: error, file }, 'a file could not be taken in');
  if (isDiskFull(error)) return diskFull;
  return { title: 'The file could not be read', detail: 'Paste its text instead; the log of the server says more.' };
}
