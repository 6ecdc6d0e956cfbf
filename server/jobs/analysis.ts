/** Reading and analyzing: small texts at once, large ones and bulk in worker threads with a time limit. */
import { createAnalyzer } from '../analyze.ts';
import type { Config } from '../config.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { readSource, type ReadItem, type Source } from '../ingest/read.ts';
import type { Signature } from '../stories/signature.ts';
import type { AnalyzedArticle, ArticleInput, ErrorText } from '../types.ts';
import { createWorkers, TooSlowError } from './workers.ts';

/** An article scored for the store, with what stories need of it. */
export interface BulkScored {
  analyzed: AnalyzedArticle;
  signature: Signature;
}

export interface Analysis {
  /** Scores an article. @throws TooSlowError, BusyError */
  analyze(article: ArticleInput): Promise<AnalyzedArticle>;
  /** Scores many off the main thread, behind whatever a reader waits for; each by itself when they cannot be done together. */
  analyzeMany(articles: readonly ArticleInput[]): Promise<(BulkScored | ErrorText)[]>;
  /** Reads a file or page. @throws TooSlowError, BusyError */
  read(source: Source): Promise<ReadItem[]>;
  close(): Promise<void>;
}

/** What a worker is asked, and what it answers. */
export type Task = { analyze: ArticleInput } | { many: readonly ArticleInput[] } | { read: Source };
export type Result = AnalyzedArticle | BulkScored[] | ReadItem[];

export function createAnalysis(config: Config, lexicon: Lexicon, knowledge: IngestKnowledge): Analysis {
  const analyze = createAnalyzer(lexicon);
  const workers = createWorkers<Task, Result>(new URL('./analysis-worker.js', import.meta.url), { limits: config.ingest, lexicon }, config);

  async function one(article: ArticleInput): Promise<BulkScored | ErrorText> {
    try {
      return ((await workers.run({ many: [article] }, 'later')) as BulkScored[])[0]!;
    } catch (error) {
      if (error instanceof TooSlowError) return tooSlow(error);
      throw error;
    }
  }

  return {
    async analyze(article) {
      if (article.body.length < config.workerBytes) return analyze(article);
      return (await workers.run({ analyze: article }, 'now')) as AnalyzedArticle;
    },
    async analyzeMany(articles) {
      if (articles.length === 0) return [];
      try {
        return (await workers.run({ many: articles }, 'later')) as BulkScored[];
      } catch (error) {
        if (!(error instanceof TooSlowError)) throw error;
        const results: (BulkScored | ErrorText)[] = [];
        for (const article of articles) results.push(await one(article));
        return results;
      }
    },
    async read(source) {
      if (source.bytes.length >= config.workerBytes) return (await workers.run({ read: source }, 'now')) as ReadItem[];
      const items: ReadItem[] = [];
      for await (const item of readSource(source, knowledge, config.ingest)) items.push(item);
      return items;
    },
    close: () => workers.close(),
  };
}

/** What a reader is told of a text that was cut off. */
export function tooSlow({ message }: TooSlowError): ErrorText {
  return { title: 'The text took too long', detail: `Its reading was cut off: ${message}. Split the text, or raise the setting analysisTime.` };
}
