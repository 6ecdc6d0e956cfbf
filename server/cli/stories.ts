/** `plumbline stories`: articles in, story and copy of each out, in order. */
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { withKnownOutlet } from '../jobs/intake.ts';
import { projectRoot } from '../project-root.ts';
import { groupStories } from '../stories/group.ts';
import type { StoryArticle } from '../stories/signature.ts';
import { write } from './analyze.ts';
import { recordIds, renamed } from './record-ids.ts';
import { complain, keysOf, readAll, remark, type PlacedItem } from './sources.ts';

/** Groups the articles of files or of standard input; a record that fails gives its error in its place. @returns 1 when any record failed */
export async function groupFiles(files: readonly string[]): Promise<number> {
  const knowledge = loadKnowledge(join(projectRoot(), 'lexicons'));
  const items: PlacedItem[] = [];
  for await (const one of readAll(files, knowledge, readConfig({}, process.env).ingest)) {
    if ('error' in one.item) complain(one.place, one.item.error);
    items.push(one);
  }
  const ids = recordIds(items.map(({ item }) => item.id));
  const articles: StoryArticle[] = [];
  for (const [at, { place, item }] of items.entries()) {
    remark(place, renamed(item.id, ids[at]!));
    // As the store takes it in: one outlet under one name.
    if ('article' in item) articles.push(withKnownOutlet({ ...item.article, id: ids[at]! }, knowledge));
  }
  const places = groupStories(articles).values();
  for (const [at, { item }] of items.entries()) {
    const id = ids[at]!;
    if ('error' in item) await write(`${JSON.stringify({ id, error: keysOf(item.error) })}\n`);
    else {
      const { story, copyOf } = places.next().value!;
      await write(`${JSON.stringify({ id, story, copyOf })}\n`);
    }
  }
  return items.some(({ item }) => 'error' in item) ? 1 : 0;
}
