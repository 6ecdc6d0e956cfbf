/** `plumbline serve`: the server, with the settings of the call and the environment. The one owner of `pino`. */
import { pino } from 'pino';
import { readConfig } from '../config.ts';

/** Runs the server until SIGINT or SIGTERM. @param options as the command line gives them */
export async function serve(options: Record<string, unknown>): Promise<void> {
  const config = readConfig(options, process.env);
  // What a server is made of takes most of a second to load: what is wrong with the settings is told before.
  const { startServer } = await import('../main.ts');
  const log = pino({ name: 'plumbline', level: config.logLevel }, pino.destination(2));
  const running = await startServer(config, log);
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    // A second signal does not wait for a slow request.
    process.once('SIGINT', () => process.exit(1));
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the server did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Only now: who waits for this line may tell the server to stop at once.
  process.stdout.write(`Plumbline is at ${running.address} (the store is in ${config.data}; stop with Ctrl+C)\n`);
  if (config.token !== null) process.stdout.write(`A token is required: open ${running.address}/login?token=… with it once in each browser.\n`);
}
