/** `plumbline analyze`: articles in, scored articles out. */
import { join } from 'node:path';
import { analysisFault } from '../analysis-fault.ts';
import { createAnalyzer } from '../analyze.ts';
import { readConfig } from '../config.ts';
import { loadLexicon } from '../cues/load.ts';
import { readColumns } from '../ingest/columns.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { projectRoot } from '../project-root.ts';
import type { AnalyzedArticle, FailedArticle } from '../types/analyzed-article.ts';
import type { ErrorText } from '../types/problem.ts';
import { reportOf } from './article-report.ts';
import { createRecordIds, renamed } from './record-ids.ts';
import { complain, keysOf, readAll, remark } from './sources.ts';

/**
 * Analyzes files, or standard input.
 * @param column which columns of a spreadsheet hold what, as "body=NAME"
 * @param json one line of JSON an article; else a report to read
 * @returns the exit code: 1 when any record failed
 */
export async function analyzeFiles(files: readonly string[], json: boolean, column: readonly string[] = []): Promise<number> {
  const { ingest } = readConfig({}, process.env);
  const options = { columns: readColumns(column) };
  const lexicons = join(projectRoot(), 'lexicons');
  const analyze = createAnalyzer(loadLexicon(lexicons));
  let failed = 0;
  let count = 0;
  const ids = createRecordIds();
  for await (const { place, item } of readAll(files, loadKnowledge(lexicons), ingest, null, options)) {
    count += 1;
    const id = ids.next(item.id, count);
    remark(place, renamed(item.id, id));
    if ('error' in item) {
      await fail(place, id, item.error);
      continue;
    }
    const { found: _found, removed: _removed, notes: _notes, ...fields } = item.article;
    let scored: AnalyzedArticle;
    try {
      scored = analyze({ ...fields, id });
    } catch (error) {
      await fail(place, id, analysisFault(error));
      continue;
    }
    await write(json ? `${JSON.stringify(scored)}\n` : `${reportOf(scored)}\n`);
  }
  if (count === 0) {
    complain(files.join(', ') || 'standard input', { title: 'Nothing to analyze', detail: 'Give a text, an HTML page or JSON lines' });
    return 1;
  }
  if (failed > 0) process.stderr.write(`${failed} of ${count} could not be analyzed.\n`);
  return failed > 0 ? 1 : 0;

  async function fail(place: string, id: string, error: ErrorText): Promise<void> {
    failed += 1;
    complain(place, error);
    if (json) await write(`${JSON.stringify({ id, error: keysOf(error) } satisfies FailedArticle)}\n`);
  }
}

/** Writes to standard output, waiting while the reader at the other end is slow. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
