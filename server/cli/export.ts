/** `plumbline export`: every stored article, a JSON line each. */
import { readConfig } from '../config.ts';
import { eachArticle } from '../store/article-list.ts';
import { openStore } from '../store/open.ts';
import { write } from './analyze.ts';

export async function exportArticles(options: Record<string, unknown>): Promise<void> {
  const store = await openStore(readConfig(options, process.env).data);
  for await (const article of eachArticle(store, {})) await write(`${JSON.stringify(article)}\n`);
  await store.destroy();
}
