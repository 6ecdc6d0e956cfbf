/** A worker thread that reads and analyzes large texts, and many at a time. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { analysisFault } from '../analysis-fault.ts';
import { createAnalyzer } from '../analyze.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import type { IngestLimits } from '../ingest/limits.ts';
import { readAsking, unpackArchive, type ReadItem, type ReadQuestion } from '../ingest/read.ts';
import { WebError } from '../ingest/web/web-error.ts';
import { projectRoot } from '../project-root.ts';
import { signatureOf } from '../stories/signature.ts';
import { loadStoryWords } from '../stories/story-words.ts';
import type { Result, Task } from './analysis.ts';
import { ready, type Answer } from './workers.ts';

// The lexicon is the server's own: its files may have changed since the start.
const { limits, lexicon } = workerData as { limits: IngestLimits; lexicon: Lexicon };
const analyze = createAnalyzer(lexicon);
const lexicons = join(projectRoot(), 'lexicons');
const knowledge = loadKnowledge(lexicons);
const storyWords = loadStoryWords(lexicons);

async function resultOf(task: Task): Promise<Result> {
  if ('analyze' in task) return analyze(task.analyze);
  if ('many' in task) {
    return task.many.map((article) => {
      try {
        const analyzed = analyze(article);
        return { analyzed, signature: signatureOf(analyzed, storyWords) };
      } catch (error) {
        return analysisFault(error);
      }
    });
  }
  if ('feed' in task) {
    try {
      const { readFeed } = await import('../ingest/web/feed.ts');
      return readFeed(task.feed);
    } catch (error) {
      // An error's class does not pass between threads.
      if (error instanceof WebError) return { title: error.title, detail: error.detail };
      throw error;
    }
  }
  if ('unpack' in task) return unpackArchive(task.unpack, limits);
  const items: (ReadItem | ReadQuestion)[] = [];
  for await (const item of readAsking(task.read, knowledge, limits, task.options)) items.push(item);
  return items;
}

parentPort!.on('message', async (task: Task) => {
  let answer: Answer<Result>;
  try {
    answer = { result: await resultOf(task) };
  } catch (error) {
    answer = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort!.postMessage(answer);
});
parentPort!.postMessage(ready);
