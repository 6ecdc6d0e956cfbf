/** Reading and analyzing: small texts at once, large ones and bulk in worker threads with a time limit. */
import { createAnalyzer, type Analyzer } from '../analyze.ts';
import type { Config } from '../config.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { formatOf } from '../ingest/format.ts';
import type { ArchivedFile } from '../ingest/archive.ts';
import { readAsking, type AskingOptions, type ReadItem, type ReadQuestion, type Source } from '../ingest/read.ts';
import type { FeedSource, ReadFeed } from '../ingest/web/feed.ts';
import { WebError } from '../ingest/web/web-error.ts';
import type { Signature } from '../stories/signature.ts';
import type { AnalyzedArticle } from '../types/analyzed-article.ts';
import type { ArticleInput } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import { createWorkers, TooSlowError } from './workers.ts';

/** An article scored for the store, with what stories need of it. */
export interface BulkScored {
  analyzed: AnalyzedArticle;
  signature: Signature;
}

export interface Analysis {
  /** Gets ready to score texts on this thread, which takes half a second; else the first text waits for it. */
  prepare(): void;
  /** Scores an article. @throws TooSlowError, BusyError */
  analyze(article: ArticleInput): Promise<AnalyzedArticle>;
  /** Scores many off the main thread, behind whatever a reader waits for; each by itself when they cannot be done together. */
  analyzeMany(articles: readonly ArticleInput[]): Promise<(BulkScored | ErrorText)[]>;
  /** Reads a file or page; the files of an archive each by itself, with the time that one file has. @throws TooSlowError, BusyError */
  read(source: Source): Promise<ReadItem[]>;
  /** As `read`, with questions where `ask` is set. */
  read(source: Source, options: AskingOptions): Promise<(ReadItem | ReadQuestion)[]>;
  /** Reads a feed. @throws WebError when it is none; TooSlowError, BusyError */
  readFeed(feed: FeedSource): Promise<ReadFeed>;
  close(): Promise<void>;
}

/** What a worker is asked, and what it answers. */
export type Task = { analyze: ArticleInput } | { many: readonly ArticleInput[] } | { read: Source; options: AskingOptions } | { unpack: Uint8Array } | { feed: FeedSource };
export type Result = AnalyzedArticle | (BulkScored | ErrorText)[] | (ReadItem | ReadQuestion)[] | Unpacked | ReadFeed | ErrorText;

/** The files of an archive; null when it is a document. */
export type Unpacked = ArchivedFile[] | null;

export function createAnalysis(config: Config, lexicon: Lexicon, knowledge: IngestKnowledge): Analysis {
  let analyzer: Analyzer | undefined;
  /** Made when it is first needed: a bulk import leaves all to its workers. */
  const ownAnalyzer = () => (analyzer ??= createAnalyzer(lexicon));
  const workers = createWorkers<Task, Result>(new URL('./analysis-worker.js', import.meta.url), { limits: config.ingest, lexicon }, config);

  async function one(article: ArticleInput): Promise<BulkScored | ErrorText> {
    try {
      return ((await workers.run({ many: [article] }, 'later')) as (BulkScored | ErrorText)[])[0]!;
    } catch (error) {
      if (error instanceof TooSlowError) return tooSlow(error);
      throw error;
    }
  }

  async function readAny(source: Source, options: AskingOptions = {}): Promise<(ReadItem | ReadQuestion)[]> {
    if (formatOf(source.bytes) !== 'zip') return readOne(source, options);
    const files = (await workers.run({ unpack: source.bytes }, 'now')) as Unpacked;
    if (files === null) return readOne(source, options);
    const items: (ReadItem | ReadQuestion)[] = [];
    for (const file of files) items.push(...(await readArchived(file, options)));
    return items;
  }

  async function readOne(source: Source, options: AskingOptions): Promise<(ReadItem | ReadQuestion)[]> {
    // A packed file holds more than its size says.
    const packed = ['pdf', 'zip'].includes(String(formatOf(source.bytes)));
    if (packed || source.bytes.length >= config.workerBytes) return (await workers.run({ read: source, options }, 'now')) as (ReadItem | ReadQuestion)[];
    const items: (ReadItem | ReadQuestion)[] = [];
    for await (const item of readAsking(source, knowledge, config.ingest, options)) items.push(item);
    return items;
  }

  async function readArchived(file: ArchivedFile, options: AskingOptions): Promise<(ReadItem | ReadQuestion)[]> {
    const place = file.name === '' ? {} : { file: file.name };
    if ('error' in file) return [{ id: null, line: null, ...place, error: file.error }];
    try {
      return (await readOne({ bytes: file.bytes, name: file.name }, options)).map((item) => ({ ...item, ...place }));
    } catch (error) {
      if (!(error instanceof TooSlowError)) throw error;
      return [{ id: null, line: null, ...place, error: tooSlow(error) }];
    }
  }

  return {
    prepare: () => void ownAnalyzer(),
    async analyze(article) {
      if (article.body.length < config.workerBytes) return ownAnalyzer()(article);
      return (await workers.run({ analyze: article }, 'now')) as AnalyzedArticle;
    },
    async analyzeMany(articles) {
      if (articles.length === 0) return [];
      try {
        return (await workers.run({ many: articles }, 'later')) as (BulkScored | ErrorText)[];
      } catch (error) {
        if (!(error instanceof TooSlowError)) throw error;
        const results: (BulkScored | ErrorText)[] = [];
        for (const article of articles) results.push(await one(article));
        return results;
      }
    },
    read: readAny as Analysis['read'],
    async readFeed(feed) {
      if (feed.bytes.length < config.workerBytes) return (await import('../ingest/web/feed.ts')).readFeed(feed);
      const read = (await workers.run({ feed }, 'now')) as ReadFeed | ErrorText;
      if ('detail' in read) throw new WebError(read.title, read.detail);
      return read;
    },
    close: () => workers.close(),
  };
}

/** What a reader is told of a text that was cut off. */
export function tooSlow({ message, setting }: TooSlowError): ErrorText {
  return { title: setting === 'analysisTime' ? 'The text took too long' : 'The text took too much memory', detail: `Its reading was cut off: ${message}. Split the text, or raise the setting ${setting}.` };
}
