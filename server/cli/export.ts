/** `plumbline export`: every stored article, a JSON line each. */
import { readConfig } from '../config.ts';
import { eachArticle } from '../store/article-list.ts';
import { openExistingStore } from '../store/open.ts';
import { write } from './analyze.ts';

/** @throws when there is no store */
export async function exportArticles(options: Record<string, unknown>): Promise<void> {
  const store = await openExistingStore(readConfig(options, process.env).data);
  for await (const article of eachArticle(store, {})) await write(`${JSON.stringify(article)}\n`);
  await store.destroy();
}
