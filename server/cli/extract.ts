/** `plumbline extract`: pages in, clean articles out, nothing scored. */
import { join } from 'node:path';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { defaultIngestLimits } from '../ingest/limits.ts';
import { projectRoot } from '../project-root.ts';
import { write } from './analyze.ts';
import { complain, readAll } from './sources.ts';

/**
 * Extracts files, or standard input, one line of JSON a page.
 * @param url the address that the page was saved from
 * @returns the exit code: 1 when any page failed
 */
export async function extractFiles(files: readonly string[], url: string | null): Promise<number> {
  let failed = 0;
  for await (const { place, item } of readAll(files, loadKnowledge(join(projectRoot(), 'lexicons')), defaultIngestLimits, url, { anyLanguage: true })) {
    if ('error' in item) {
      failed += 1;
      complain(place, item.error);
      await write(`${JSON.stringify({ id: item.id, error: item.error })}\n`);
      continue;
    }
    const { headline, subheads, outlet, origin, byline, publishedAt, url: address, language, body } = item.article;
    await write(`${JSON.stringify({ headline, subheads, outlet, origin, byline, publishedAt, url: address, language, body })}\n`);
  }
  return failed > 0 ? 1 : 0;
}
