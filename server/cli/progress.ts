/** A progress bar on standard error: a line that is written over on a terminal, a line now and then elsewhere. */
import { createPace } from '../jobs/pace.ts';

export interface Progress {
  /** @param share 0-1; @param done records so far */
  show(file: string, share: number, done: number): void;
  /** Takes the bar away, so that other lines can be written. */
  clear(): void;
}

const width = 30;
/** Milliseconds between lines where the output is no terminal. */
const pause = 10_000;

export function createProgress(): Progress {
  const terminal = process.stderr.isTTY;
  let last = Date.now();
  const pace = createPace({ at: last, share: 0, done: 0 });
  return {
    show(file, share, done) {
      if (!terminal && Date.now() - last < pause) return;
      last = Date.now();
      const filled = Math.round(Math.min(1, share) * width);
      const { rate, secondsLeft } = pace({ at: last, share, done });
      const left = secondsLeft === null ? '' : `, ${Math.round(secondsLeft)} s left`;
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.floor(share * 100)} % of ${file}: ${done} records, ${Math.round(rate ?? 0)} a second${left}`;
      process.stderr.write(terminal ? `\r\u001b[K${bar}` : `${bar}\n`);
    },
    clear() {
      if (terminal) process.stderr.write('\r\u001b[K');
    },
  };
}
