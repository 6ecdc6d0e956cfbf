/** `plumbline worker`: says plainly that the store of this version needs none. */
import { readConfig } from '../config.ts';

/**
 * A data folder (SQLite) has one writer, the server, which runs its imports and re-scores itself, in worker threads.
 * @returns the exit code: 1, since nothing was done
 * @throws ConfigError for a database that cannot be used
 */
export function explainWorker(options: Record<string, unknown>): number {
  const { data, workers } = readConfig(options, process.env);
  process.stderr.write(`plumbline: there is nothing for a worker to do: the store in ${data} is SQLite, and its server runs imports and re-scores itself, in threads of its own (setting workers: ${workers})\n`);
  return 1;
}
