/** Reading and analyzing: small texts at once, large ones in worker threads with a time limit. */
import { Worker } from 'node:worker_threads';
import { createAnalyzer } from '../analyze.ts';
import type { Config } from '../config.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { readSource, type ReadItem, type Source } from '../ingest/read.ts';
import type { AnalyzedArticle, ArticleInput } from '../types.ts';

export interface Analysis {
  /** Scores an article. @throws TooSlowError past the time limit */
  analyze(article: ArticleInput): Promise<AnalyzedArticle>;
  /** Reads a file or page. @throws TooSlowError past the time limit */
  read(source: Source): Promise<ReadItem[]>;
  close(): Promise<void>;
}

/** A text took longer than the setting `analysisTime`. */
export class TooSlowError extends Error {
  override name = 'TooSlowError';
}

/** What a worker is asked, and what it answers. */
export type Task = { analyze: ArticleInput } | { read: Source };
export type Answer = { result: AnalyzedArticle | ReadItem[] } | { failure: string };

interface Waiting {
  task: Task;
  resolve(result: AnalyzedArticle | ReadItem[]): void;
  reject(error: Error): void;
}

export function createAnalysis(config: Config, lexicon: Lexicon, knowledge: IngestKnowledge): Analysis {
  const analyze = createAnalyzer(lexicon);
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const queue: Waiting[] = [];

  function inWorker(task: Task): Promise<AnalyzedArticle | ReadItem[]> {
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (queue.length === 0) return;
    const worker = idle.pop() ?? (all.size < config.workers ? startWorker() : null);
    if (worker) run(worker, queue.shift()!);
  }

  function startWorker(): Worker {
    const worker = new Worker(new URL('./analysis-worker.js', import.meta.url), { workerData: { limits: config.ingest } });
    worker.unref();
    all.add(worker);
    worker.on('exit', () => all.delete(worker));
    return worker;
  }

  function run(worker: Worker, { task, resolve, reject }: Waiting): void {
    const settle = (act: () => void, keep: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      if (keep) idle.push(worker);
      else {
        all.delete(worker);
        worker.on('error', () => undefined);
        void worker.terminate();
      }
      act();
      next();
    };
    // A worker that is cut off may hold anything; it is thrown away and a new one made for the next text.
    const timer = setTimeout(() => settle(() => reject(new TooSlowError(`not done after ${config.analysisTime} ms`)), false), config.analysisTime);
    worker.once('message', (answer: Answer) => settle(() => ('failure' in answer ? reject(new Error(answer.failure)) : resolve(answer.result)), true));
    worker.once('error', (error: Error) => settle(() => reject(error), false));
    worker.postMessage(task);
  }

  return {
    async analyze(article) {
      if (article.body.length < config.workerBytes) return analyze(article);
      return (await inWorker({ analyze: article })) as AnalyzedArticle;
    },
    async read(source) {
      if (source.bytes.length >= config.workerBytes) return (await inWorker({ read: source })) as ReadItem[];
      const items: ReadItem[] = [];
      for await (const item of readSource(source, knowledge, config.ingest)) items.push(item);
      return items;
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
