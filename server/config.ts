/** Every setting, its default and its meaning, in one place. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultIngestLimits, type IngestLimits } from './ingest/limits.ts';
import { defaultFeedLimits, defaultFetchLimits, type FeedLimits, type FetchLimits } from './ingest/web/limits.ts';
import { projectRoot } from './project-root.ts';
import { defaultLockTime } from './store/locked.ts';

/** The settings that a server runs with. */
export interface Config {
  host: string;
  port: number;
  /** Folder of the SQLite store. */
  data: string;
  /** Folder of the built pages. */
  pages: string;
  /** Access token; required on any address but a loopback one. */
  token: string | null;
  /** Further host names that a proxy in front may pass on. */
  allowedHosts: string[];
  /** Bytes of a JSON request. */
  jsonBytes: number;
  /** Files of one upload. */
  uploadFiles: number;
  /** Articles of one uploaded file. They are stored before the answer is given: this many take half a minute. */
  uploadArticles: number;
  /** Bytes of one upload, all files together: they are held in memory. */
  uploadBytes: number;
  /** Bytes of a file for bulk import; it is written to the data folder first. */
  importBytes: number;
  /** From this many bytes on, a text is read and analyzed off the main thread: a quarter of a second's work there. */
  workerBytes: number;
  /** Worker threads for large texts and bulk. */
  workers: number;
  /** Megabytes of memory of one worker thread. */
  workerMemory: number;
  /** Large texts that may wait for a worker; further ones are told to come back. */
  workerQueue: number;
  /** Milliseconds after which the analysis of one text, or of one batch of bulk, is cut off. */
  analysisTime: number;
  /** The latest articles that new ones are compared with, to find stories and copies; about 4 KB of memory each. */
  storyMemory: number;
  /** Milliseconds within which a request must have arrived; of a bulk file, within which more of it must come. */
  requestTime: number;
  /** Milliseconds that a change waits for another program that writes to the store. */
  lockTime: number;
  /** Milliseconds that running requests are given when the server is told to stop. */
  stopTime: number;
  /** What is logged: `info`, or `debug` for each request too. */
  logLevel: string;
  ingest: IngestLimits;
  /** What pages and feeds are fetched within. */
  fetch: FetchLimits;
  feeds: FeedLimits;
}

/** A setting that was given and cannot be used. */
class ConfigError extends Error {
  override name = 'ConfigError';
}

/** A whole number within bounds, and the words for any other. */
function whole(least: number, most?: number) {
  const schema = z.coerce.number({ error: most === undefined ? `give a whole number, ${least} or more` : `give a whole number from ${least} to ${most}` }).int().min(least);
  return most === undefined ? schema : schema.max(most);
}
const count = whole(1);
const yesOrNo = z.union([z.boolean(), z.stringbool()], { error: 'say true or false' });
const ports = z
  .union([z.number(), z.string()])
  .transform((list) => String(list).split(',').map(Number))
  .refine((list) => list.every((port) => Number.isInteger(port) && port > 0 && port < 65_536), 'give port numbers with commas between them, as 80,443');
const given = z.object({
  host: z.string().min(1).default('127.0.0.1'),
  port: whole(0, 65_535).default(4780),
  data: z.string().min(1).default(join(projectRoot(), 'data')),
  pages: z.string().min(1).default(join(projectRoot(), 'dist/pages')),
  token: z.string().min(16, 'use at least 16 characters').nullish().transform((token) => token ?? null),
  allowedHosts: z.string().default('').transform((hosts) => hosts.split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== '')),
  jsonBytes: count.default(25 * 1024 * 1024),
  uploadFiles: count.default(200),
  uploadArticles: count.default(2_000),
  uploadBytes: count.default(256 * 1024 * 1024),
  importBytes: count.default(8 * 1024 * 1024 * 1024),
  workerBytes: count.default(50_000),
  workers: whole(1, 64).default(Math.max(1, Math.min(4, availableParallelism() - 1))),
  workerMemory: whole(128).default(1024),
  workerQueue: count.default(20),
  analysisTime: count.default(30_000),
  storyMemory: count.default(20_000),
  requestTime: count.default(120_000),
  lockTime: count.default(defaultLockTime),
  stopTime: count.default(10_000),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  sourceBytes: count.default(defaultIngestLimits.sourceBytes),
  bodyLength: count.default(defaultIngestLimits.bodyLength),
  fieldLength: count.default(defaultIngestLimits.fieldLength),
  recordBytes: count.default(defaultIngestLimits.recordBytes),
  htmlDepth: count.default(defaultIngestLimits.htmlDepth),
  htmlElements: count.default(defaultIngestLimits.htmlElements),
  htmlDepthSum: count.default(defaultIngestLimits.htmlDepthSum),
  fetchAllowPrivate: yesOrNo.default(defaultFetchLimits.allowPrivate),
  fetchPorts: ports.default(defaultFetchLimits.ports),
  fetchRedirects: whole(0, 20).default(defaultFetchLimits.redirects),
  fetchBytes: count.default(defaultFetchLimits.bytes),
  fetchFirstByte: count.default(defaultFetchLimits.firstByte),
  fetchTime: count.default(defaultFetchLimits.time),
  feedBytes: count.default(defaultFeedLimits.bytes),
  feedItems: whole(1, 10_000).default(defaultFeedLimits.items),
  feedPause: whole(0).default(defaultFeedLimits.pause),
  feedShortest: count.default(defaultFeedLimits.shortest),
  feedsMost: count.default(defaultFeedLimits.most),
  archiveFiles: count.default(defaultIngestLimits.archiveFiles),
  unpackedBytes: count.default(defaultIngestLimits.unpackedBytes),
  documentBytes: count.default(defaultIngestLimits.documentBytes),
  pdfPages: count.default(defaultIngestLimits.pdfPages),
});

/**
 * Reads the settings: options first, then variables named PLUMBLINE_<SETTING> in capitals, then defaults.
 * @throws ConfigError naming the setting and what it takes
 */
export function readConfig(options: Record<string, unknown>, environment: Record<string, string | undefined>): Config {
  const names = Object.keys(given.shape);
  // A variable that is set to nothing is not set.
  const values = Object.fromEntries(names.map((name) => [name, options[name] ?? (environment[variableOf(name)] || undefined)]));
  if (options['database'] ?? environment['PLUMBLINE_DATABASE']) throw new ConfigError('database: this version keeps its store in a data folder (SQLite); leave the setting out');
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ConfigError(`${issue.path.join('.')}: ${issue.message}`);
  }
  const { sourceBytes, bodyLength, fieldLength, recordBytes, htmlDepth, htmlElements, htmlDepthSum, archiveFiles, unpackedBytes, documentBytes, pdfPages, fetchAllowPrivate, fetchPorts, fetchRedirects, fetchBytes, fetchFirstByte, fetchTime, feedBytes, feedItems, feedPause, feedShortest, feedsMost, ...rest } = parsed.data;
  const config: Config = {
    ...rest,
    ingest: { sourceBytes, bodyLength, fieldLength, recordBytes, htmlDepth, htmlElements, htmlDepthSum, archiveFiles, unpackedBytes, documentBytes, pdfPages },
    fetch: { allowPrivate: fetchAllowPrivate, ports: fetchPorts, redirects: fetchRedirects, bytes: fetchBytes, firstByte: fetchFirstByte, time: fetchTime },
    feeds: { bytes: feedBytes, items: feedItems, pause: feedPause, shortest: feedShortest, most: feedsMost },
  };
  if (!isLoopback(config.host) && config.token === null) {
    throw new ConfigError(`host: ${config.host} can be reached from other machines, so an access token is required. Set PLUMBLINE_TOKEN to 16 characters or more, or listen on 127.0.0.1`);
  }
  return config;
}

/** The environment variable of a setting: `jsonBytes` is `PLUMBLINE_JSON_BYTES`. */
function variableOf(name: string): string {
  return `PLUMBLINE_${name.replace(/([A-Z])/g, '_$1').toUpperCase()}`;
}

/** All settings with their defaults, for the documentation's test. */
export function defaultSettings(): Readonly<Record<string, unknown>> {
  return given.parse({});
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
