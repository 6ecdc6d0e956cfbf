/** The server's start: lexicon, store, and listening until it is told to stop. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Deps } from './http/deps.ts';
import { createWeb } from './ingest/web/web.ts';
import { createFeeds } from './jobs/feeds.ts';
import { createJobs } from './jobs/runner.ts';
import { openParts } from './open-parts.ts';
import { holdFolder } from './store/data-folder.ts';

/** A running server. */
export interface Running {
  address: string;
  /** Finishes what runs, then closes the store. */
  close(): Promise<void>;
}

/** Opens all that the app is made of, for the one server of its data folder. `rest` ends what works in the background; `close` comes after the last request. */
export async function openDeps(config: Config, log: Logger): Promise<{ deps: Deps; rest: () => Promise<void>; close: () => Promise<void> }> {
  const letGo = holdFolder(config.data);
  const opened = await openParts(config).catch((error: unknown) => {
    letGo();
    throw error;
  });
  const { parts } = opened;
  const close = async () => {
    await opened.close();
    letGo();
  };
  const jobs = createJobs({ ...parts, config, log });
  const web = createWeb(config.fetch);
  const feeds = createFeeds({ ...parts, web, config, log });
  const rest = async () => {
    await feeds.close();
    await jobs.close();
    await web.close();
  };
  return { deps: { ...parts, config, jobs, web, feeds, log }, rest, close };
}

/** Starts a server with given settings. @throws when the port is taken, the store cannot be opened or another server has it open */
export async function startServer(config: Config, log: Logger): Promise<Running> {
  const { deps, rest, close } = await openDeps(config, log);
  const server = createServer(createApp(deps));
  // The app limits the time of what follows the headers (http/request-time.ts).
  server.requestTimeout = 0;
  server.headersTimeout = Math.min(20_000, config.requestTime);
  try {
    await listen(server, config);
  } catch (error) {
    await rest();
    await close();
    throw error;
  }
  // Once whoever waits for the address has it: the first text then need not wait for the analyzer.
  setImmediate(() => deps.analysis.prepare());
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') && !config.host.startsWith('[') ? `[${config.host}]` : config.host;
  return {
    address: `http://${host}:${port}`,
    async close() {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), config.stopTime);
      await rest();
      await stopped;
      clearTimeout(late);
      await close();
    },
  };
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(whyDeaf(error, config)));
    });
    server.listen(config.port, config.host.replace(/^\[|\]$/g, ''), () => resolve());
  });
}

/** Why the server cannot listen. */
function whyDeaf({ code, message }: NodeJS.ErrnoException, { host, port }: Config): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken; stop the other program, or give another with --port`;
  if (code === 'EACCES') return `port: ${port} may not be used by this user; give another with --port, above 1023`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') return `host: ${host} is no address of this machine; give one with --host, as 127.0.0.1`;
  return message;
}
