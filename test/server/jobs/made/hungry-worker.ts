/** A thread for tests that never has enough: of objects, of buffers, of time. */
import { parentPort } from 'node:worker_threads';

parentPort!.on('message', (task: string) => {
  const held: unknown[] = [];
  while (task === 'objects') held.push(Array.from({ length: 1_000 }, (_, at) => `${at} of ${held.length}`));
  // The pages of a buffer are the process's once they are written to.
  while (task === 'buffers') held.push(Buffer.alloc(16 * 1024 * 1024, held.length + 1));
  while (task === 'ever');
  parentPort!.postMessage({ result: 'done' });
});
parentPort!.postMessage('ready');
