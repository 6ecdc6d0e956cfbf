/** `plumbline stories`: articles in, story and copy of each out, in order. */
import { join } from 'node:path';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { defaultIngestLimits } from '../ingest/limits.ts';
import { projectRoot } from '../project-root.ts';
import { groupStories } from '../stories/group.ts';
import type { StoryArticle } from '../stories/signature.ts';
import { write } from './analyze.ts';
import { complain, readAll } from './sources.ts';

/** Groups the articles of files or of standard input. @returns 1 when any record failed */
export async function groupFiles(files: readonly string[]): Promise<number> {
  const articles: StoryArticle[] = [];
  let failed = 0;
  for await (const { place, item } of readAll(files, loadKnowledge(join(projectRoot(), 'lexicons')), defaultIngestLimits)) {
    if ('error' in item) {
      failed += 1;
      complain(place, item.error);
      continue;
    }
    articles.push({ ...item.article, id: item.id ?? String(articles.length + failed + 1) });
  }
  const idOf = new Map(articles.map(({ id }) => [id, id]));
  for (const [index, { story, copyOf }] of groupStories(articles).entries()) {
    await write(`${JSON.stringify({ id: articles[index]!.id, story: idOf.get(story) ?? story, copyOf })}\n`);
  }
  return failed > 0 ? 1 : 0;
}
