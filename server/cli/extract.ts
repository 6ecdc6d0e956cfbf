/** `plumbline extract`: pages in, clean articles out, nothing scored. */
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { readColumns } from '../ingest/columns.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { notThrowing, readSource, type ReadItem, type Source } from '../ingest/read.ts';
import { fetchPage } from '../ingest/web/page.ts';
import { WebError } from '../ingest/web/web-error.ts';
import { createWeb } from '../ingest/web/web.ts';
import { projectRoot } from '../project-root.ts';
import { write } from './analyze.ts';
import { complain, keysOf, readAll } from './sources.ts';

/**
 * Extracts files, or standard input, one line of JSON a page.
 * @param url the address that the page was saved from
 * @returns the exit code: 1 when any page failed
 */
export async function extractFiles(files: readonly string[], url: string | null, column: readonly string[] = []): Promise<number> {
  let failed = 0;
  for await (const { place, item } of readAll(files, knowledge(), readConfig({}, process.env).ingest, url, { anyLanguage: true, columns: readColumns(column) })) failed += await writeItem(place, item);
  return failed > 0 ? 1 : 0;
}

/**
 * Fetches a page by its address and extracts it. The settings of fetching are read from the environment.
 * @returns the exit code: 1 when it could not be fetched or read
 */
export async function extractAddress(url: string): Promise<number> {
  const config = readConfig({}, process.env);
  const web = createWeb(config.fetch);
  const known = knowledge();
  const read = async (source: Source) => {
    const items: ReadItem[] = [];
    for await (const item of notThrowing(readSource(source, known, config.ingest, { anyLanguage: true }))) items.push(item);
    return items;
  };
  let failed = 0;
  try {
    for (const item of await fetchPage(web, url, read, known, config.fetch)) failed += await writeItem(url, item);
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    failed += await writeItem(url, { id: null, line: null, error: { title: error.title, detail: error.detail } });
  } finally {
    await web.close();
  }
  return failed > 0 ? 1 : 0;
}

function knowledge() {
  return loadKnowledge(join(projectRoot(), 'lexicons'));
}

/** @returns 1 for an item that failed */
async function writeItem(place: string, item: ReadItem): Promise<number> {
  if ('error' in item) {
    complain(place, item.error);
    await write(`${JSON.stringify({ id: item.id, error: keysOf(item.error) })}\n`);
    return 1;
  }
  const { headline, subheads, outlet, origin, byline, publishedAt, url: address, language, body } = item.article;
  await write(`${JSON.stringify({ headline, subheads, outlet, origin, byline, publishedAt, url: address, language, body })}\n`);
  return 0;
}
