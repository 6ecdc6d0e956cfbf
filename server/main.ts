/** The server's start: settings, lexicon, store, and listening until it is told to stop. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { loadLexicon } from './cues/load.ts';
import { loadKnowledge } from './ingest/knowledge.ts';
import type { Deps } from './http/intake.ts';
import { createAnalysis } from './jobs/analysis.ts';
import { createStoryPlacer } from './jobs/story-placer.ts';
import { projectRoot } from './project-root.ts';
import { openStore } from './store/open.ts';

/** A running server. */
export interface Running {
  address: string;
  /** Finishes what runs, then closes the store. */
  close(): Promise<void>;
}

/** Opens what the app is made of: lexicon, store, workers, stories. @throws when the store cannot be opened */
export async function openDeps(config: Config, log: Logger): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const lexicons = join(projectRoot(), 'lexicons');
  const lexicon = loadLexicon(lexicons);
  const knowledge = loadKnowledge(lexicons);
  const store = await openStore(config.data);
  const analysis = createAnalysis(config, lexicon, knowledge);
  const stories = await createStoryPlacer(store);
  const close = async () => {
    await analysis.close();
    await store.destroy();
  };
  return { deps: { config, store, lexicon, knowledge, analysis, stories, log }, close };
}

/** Starts a server with given settings. @throws when the port is taken or the store cannot be opened */
export async function startServer(config: Config, log: Logger): Promise<Running> {
  const { deps, close } = await openDeps(config, log);
  const server = createServer(createApp(deps));
  // A client that sends a byte a minute holds its connection no longer than this.
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  try {
    await listen(server, config);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') && !config.host.startsWith('[') ? `[${config.host}]` : config.host;
  return {
    address: `http://${host}:${port}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await close();
    },
  };
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${config.port} is taken; stop the other program, or give another with --port`) : error);
    });
    server.listen(config.port, config.host.replace(/^\[|\]$/g, ''), () => resolve());
  });
}

/** Runs the server until SIGINT or SIGTERM. @param options as the command line gives them */
export async function serve(options: Record<string, unknown>): Promise<void> {
  const log = pino({ name: 'plumbline' }, pino.destination(2));
  const config = readConfig(options, process.env);
  const running = await startServer(config, log);
  process.stdout.write(`Plumbline is at ${running.address} (the store is in ${config.data}; stop with Ctrl+C)\n`);
  const stop = () => {
    // A second signal does not wait for a slow request.
    process.once('SIGINT', () => process.exit(1));
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
