/** `plumbline stories`: articles in, story and copy of each out, in order. */
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { projectRoot } from '../project-root.ts';
import { groupStories } from '../stories/group.ts';
import type { StoryArticle } from '../stories/signature.ts';
import { loadStoryWords } from '../stories/story-words.ts';
import type { ErrorText } from '../types/problem.ts';
import { write } from './analyze.ts';
import { complain, keysOf, readAll } from './sources.ts';

/** Groups the articles of files or of standard input; a record that fails gives its error in its place. @returns 1 when any record failed */
export async function groupFiles(files: readonly string[]): Promise<number> {
  const lexicons = join(projectRoot(), 'lexicons');
  const articles: StoryArticle[] = [];
  const lines: { id: string; error?: Pick<ErrorText, 'title' | 'detail'> }[] = [];
  for await (const { place, item } of readAll(files, loadKnowledge(lexicons), readConfig({}, process.env).ingest)) {
    const id = item.id ?? String(lines.length + 1);
    if ('error' in item) complain(place, item.error);
    else articles.push({ ...item.article, id });
    lines.push('error' in item ? { id, error: keysOf(item.error) } : { id });
  }
  const places = groupStories(articles, loadStoryWords(lexicons)).values();
  for (const line of lines) {
    const place = line.error ? null : places.next().value!;
    await write(`${JSON.stringify(place === null ? line : { id: line.id, story: place.story, copyOf: place.copyOf })}\n`);
  }
  return lines.some(({ error }) => error) ? 1 : 0;
}
