/** The progress of a job as server-sent events. */
import type { Response } from 'express';
import type { Job } from '../types/job.ts';

/** How often a line without content keeps the connection of a listener open, in milliseconds. */
const heartbeat = 15_000;

/**
 * Sends an event whenever the job goes on, until it is over or the reader has gone.
 * @param listen tells of the job from now on, until what it gives is called
 * @param now the job as it is: between its look-up and the listening it may have changed
 */
export async function sendProgress(response: Response, listen: (told: (job: Job) => void) => () => void, now: () => Promise<Job>): Promise<void> {
  response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  let over = false;
  const beat = setInterval(() => response.write(': still here\n\n'), heartbeat);
  const stop = listen(tell);
  response.on('close', close);
  tell(await now());

  function tell(job: Job): void {
    // What is looked up may come behind the last that was told: an answer that has ended takes no more, and to write to it ends the program.
    if (over) return;
    response.write(`event: progress\ndata: ${JSON.stringify(job)}\n\n`);
    if (isOver(job)) close();
  }

  function close(): void {
    if (over) return;
    over = true;
    clearInterval(beat);
    stop();
    response.end();
  }
}

function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed';
}
