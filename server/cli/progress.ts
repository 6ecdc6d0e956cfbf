/** A progress bar on standard error: a line that is written over on a terminal, a line now and then elsewhere. */

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
  const started = Date.now();
  let last = started;
  return {
    show(file, share, done) {
      if (!terminal && Date.now() - last < pause) return;
      last = Date.now();
      const seconds = Math.max(0.001, (Date.now() - started) / 1000);
      const filled = Math.round(Math.min(1, share) * width);
      const left = share > 0 ? Math.round(seconds / share - seconds) : 0;
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.floor(share * 100)} % of ${file}: ${done} records, ${Math.round(done / seconds)} a second, ${left} s left`;
      process.stderr.write(terminal ? `\r\u001b[K${bar}` : `${bar}\n`);
    },
    clear() {
      if (terminal) process.stderr.write('\r\u001b[K');
    },
  };
}
