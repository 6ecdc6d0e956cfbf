/** A worker thread that reads and analyzes large texts. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyzer } from '../analyze.ts';
import { loadLexicon } from '../cues/load.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import type { IngestLimits } from '../ingest/limits.ts';
import { readSource, type ReadItem } from '../ingest/read.ts';
import { projectRoot } from '../project-root.ts';
import type { Answer, Task } from './analysis.ts';

const { limits } = workerData as { limits: IngestLimits };
const lexicons = join(projectRoot(), 'lexicons');
const analyze = createAnalyzer(loadLexicon(lexicons));
const knowledge = loadKnowledge(lexicons);

parentPort!.on('message', async (task: Task) => {
  let answer: Answer;
  try {
    if ('analyze' in task) answer = { result: analyze(task.analyze) };
    else {
      const items: ReadItem[] = [];
      for await (const item of readSource(task.read, knowledge, limits)) items.push(item);
      answer = { result: items };
    }
  } catch (error) {
    answer = { failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort!.postMessage(answer);
});
