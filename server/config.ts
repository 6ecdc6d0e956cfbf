/** Every setting, its default and its meaning, in one place. */
import { join } from 'node:path';
import { z } from 'zod';
import { defaultIngestLimits, type IngestLimits } from './ingest/limits.ts';
import { projectRoot } from './project-root.ts';

/** The settings that a server runs with. */
export interface Config {
  host: string;
  port: number;
  /** Folder of the SQLite store. */
  data: string;
  /** Access token; required on any address but a loopback one. */
  token: string | null;
  /** Further host names that a proxy in front may pass on. */
  allowedHosts: string[];
  /** Bytes of a JSON request. */
  jsonBytes: number;
  /** Files of one upload. */
  uploadFiles: number;
  /** From this many bytes on, a text is read and analyzed off the main thread. */
  workerBytes: number;
  /** Worker threads for large texts. */
  workers: number;
  /** Milliseconds after which the analysis of one text is cut off. */
  analysisTime: number;
  ingest: IngestLimits;
}

/** A setting that was given and cannot be used. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const given = z.object({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(4780),
  data: z.string().min(1).default(join(projectRoot(), 'data')),
  token: z.string().min(16, 'use at least 16 characters').nullish().transform((token) => token ?? null),
  allowedHosts: z.string().default('').transform((hosts) => hosts.split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== '')),
  jsonBytes: z.coerce.number().int().positive().default(25 * 1024 * 1024),
  uploadFiles: z.coerce.number().int().positive().default(200),
  workerBytes: z.coerce.number().int().positive().default(200_000),
  workers: z.coerce.number().int().positive().max(64).default(1),
  analysisTime: z.coerce.number().int().positive().default(30_000),
  sourceBytes: z.coerce.number().int().positive().default(defaultIngestLimits.sourceBytes),
  bodyLength: z.coerce.number().int().positive().default(defaultIngestLimits.bodyLength),
  fieldLength: z.coerce.number().int().positive().default(defaultIngestLimits.fieldLength),
  htmlDepth: z.coerce.number().int().positive().default(defaultIngestLimits.htmlDepth),
});

/**
 * Reads the settings: options first, then variables named PLUMBLINE_<SETTING> in capitals, then defaults.
 * @throws ConfigError naming the setting and what it takes
 */
export function readConfig(options: Record<string, unknown>, environment: Record<string, string | undefined>): Config {
  const names = Object.keys(given.shape);
  const values = Object.fromEntries(names.map((name) => [name, options[name] ?? environment[`PLUMBLINE_${name.replace(/([A-Z])/g, '_$1').toUpperCase()}`]]));
  if (options['database'] ?? environment['PLUMBLINE_DATABASE']) throw new ConfigError('database: this version keeps its store in a data folder (SQLite); leave the setting out');
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ConfigError(`${issue.path.join('.')}: ${issue.message}`);
  }
  const { sourceBytes, bodyLength, fieldLength, htmlDepth, ...rest } = parsed.data;
  const config: Config = { ...rest, ingest: { sourceBytes, bodyLength, fieldLength, htmlDepth } };
  if (!isLoopback(config.host) && config.token === null) {
    throw new ConfigError(`host: ${config.host} can be reached from other machines, so an access token is required. Set PLUMBLINE_TOKEN to 16 characters or more, or listen on 127.0.0.1`);
  }
  return config;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
