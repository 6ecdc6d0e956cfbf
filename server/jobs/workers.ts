/** A small pool of worker threads, with a limit on time, memory and the number of tasks that wait. */
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';

/** A task took longer, or more memory, than the settings allow. */
export class TooSlowError extends Error {
  override name = 'TooSlowError';
  /** The setting that it went over. */
  readonly setting: 'analysisTime' | 'workerMemory';

  constructor(setting: TooSlowError['setting'], allowed: string) {
    super(allowed);
    this.setting = setting;
  }
}

/** More tasks wait than the settings allow. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** What a worker thread answers; `ready`, once, when it has loaded what it works with. */
export type Answer<Result> = { result: Result } | { failure: string };
export const ready = 'ready';

/** `now` for what a reader waits for, `later` for bulk work. */
export type Turn = 'now' | 'later';

export interface Workers<Task, Result> {
  /** @throws TooSlowError, BusyError */
  run(task: Task, turn: Turn): Promise<Result>;
  /** Ends the threads; what waits is refused. */
  close(): Promise<void>;
}

/** How often the memory of the process is looked at while threads work, in ms. */
const memoryLook = 100;
/** By so many times the setting a task may make the process grow, with its buffers, as unpacked streams are. */
const withBuffers = 1.5;
/**
 * A thread's own limit is so many times the setting. The engine cannot always end a thread there without the whole process, so that
 * the look at the process's memory is to come first, by the time of some looks of a thread that does nothing but take memory.
 */
const ownLimit = 2;

/**
 * Memory for a thread's newest objects, in MB. What survives there is moved at once, and a thread that goes over its limit
 * has little room left to end in (16 MB over its limit): with the larger default of Node 24, and rarely with 48, the move itself
 * ran out, and the process with it. An analysis takes no longer with 24 than with 48.
 */
const newObjects = 24;

interface Waiting<Task, Result> {
  task: Task;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/** Makes a pool; threads start when they are first needed. @param file the compiled script of the threads */
export function createWorkers<Task, Result>(file: URL, workerData: unknown, settings: Pick<Config, 'workers' | 'workerQueue' | 'workerMemory' | 'analysisTime'>): Workers<Task, Result> {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const loading = new Set<Worker>();
  const queues: Record<Turn, Waiting<Task, Result>[]> = { now: [], later: [] };
  const running = new Set<Waiting<Task, Result>>();
  /** What cuts a running task off, by the memory of the process at its start. */
  const watched = new Map<() => void, number>();
  const memoryBytes = settings.workerMemory * 1024 * 1024 * withBuffers;
  let watch: NodeJS.Timeout | undefined;
  let closed = false;

  /** Whose buffers they are cannot be told from outside: all tasks are cut off that have seen the process grow by more than they may use together. */
  function lookAtMemory(): void {
    const now = process.memoryUsage.rss();
    const most = memoryBytes * watched.size;
    for (const [cutOff, before] of [...watched]) if (now - before > most) cutOff();
    if (watched.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  }

  function next(): void {
    if (closed || queues.now.length + queues.later.length === 0) return;
    const worker = idle.pop() ?? (all.size < settings.workers ? start() : null);
    if (worker) run(worker, (queues.now.shift() ?? queues.later.shift())!);
  }

  function start(): Worker {
    const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: settings.workerMemory * ownLimit, maxYoungGenerationSizeMb: newObjects } });
    worker.unref();
    all.add(worker);
    loading.add(worker);
    return worker;
  }

  function run(worker: Worker, waiting: Waiting<Task, Result>): void {
    running.add(waiting);
    const settle = (act: () => void, keep: boolean) => {
      clearTimeout(timer);
      watched.delete(tooMuch);
      running.delete(waiting);
      // Named one by one: without its inner listeners a thread hears and says nothing more.
      for (const event of ['message', 'error'] as const) worker.removeAllListeners(event);
      if (keep) idle.push(worker);
      else {
        all.delete(worker);
        loading.delete(worker);
        // A thread that ends may still report; there is nobody left to tell.
        worker.on('error', () => undefined);
        void worker.terminate();
      }
      act();
      next();
    };
    const { resolve, reject } = waiting;
    const tooMuch = () => settle(() => reject(new TooSlowError('workerMemory', `it needed more than ${settings.workerMemory} MB of memory`)), false);
    let timer: NodeJS.Timeout | undefined;
    const startClock = () => {
      // A thread that is cut off may hold anything; it is thrown away and a new one made for the next task.
      timer = setTimeout(() => settle(() => reject(new TooSlowError('analysisTime', `it was not done after ${settings.analysisTime / 1000} s`)), false), settings.analysisTime);
      watched.set(tooMuch, process.memoryUsage.rss());
      watch ??= setInterval(lookAtMemory, memoryLook).unref();
    };
    // On a busy machine a new thread may need half a minute to load; that is not the text's.
    if (!loading.has(worker)) startClock();
    worker.on('message', (answer: Answer<Result> | typeof ready) => {
      if (answer === ready) {
        loading.delete(worker);
        return startClock();
      }
      settle(() => ('failure' in answer ? reject(new Error(answer.failure)) : resolve(answer.result)), true);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : settle(() => reject(error), false)));
    worker.postMessage(waiting.task);
  }

  return {
    run(task, turn) {
      if (closed) return Promise.reject(new BusyError('the program is ending'));
      if (turn === 'now' && queues.now.length >= settings.workerQueue) return Promise.reject(new BusyError(`${queues.now.length} large texts wait already`));
      return new Promise((resolve, reject) => {
        queues[turn].push({ task, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearInterval(watch);
      for (const { reject } of [...queues.now.splice(0), ...queues.later.splice(0), ...running]) reject(new BusyError('the program is ending'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
