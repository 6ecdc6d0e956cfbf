import { expect } from 'chai';
import { createWorkers, TooSlowError } from '../../../server/jobs/workers.ts';

describe('worker threads', () => {
  const settings = { workers: 1, workerQueue: 5, workerMemory: 128, analysisTime: 15_000 };
  const cutOff = async (task: 'objects' | 'buffers' | 'ever'): Promise<TooSlowError> => {
    const workers = createWorkers<string, string>(new URL('./made/hungry-worker.js', import.meta.url), null, { ...settings, analysisTime: task === 'ever' ? 300 : settings.analysisTime });
    try {
      const error = await workers.run(task, 'now').then(
        () => null,
        (fault: unknown) => fault,
      );
      expect(error).to.be.instanceOf(TooSlowError);
      expect(await workers.run('nothing', 'now'), 'a new thread does the next task').to.equal('done');
      return error as TooSlowError;
    } finally {
      await workers.close();
    }
  };

  it('are cut off when they fill their memory with objects, or the process with buffers', async () => {
    for (const task of ['objects', 'buffers'] as const) {
      const { setting, message } = await cutOff(task);
      expect({ setting, message }, task).to.deep.equal({ setting: 'workerMemory', message: 'it needed more than 128 MB of memory' });
    }
  });

  it('are cut off after their time', async () => {
    expect((await cutOff('ever')).setting).to.equal('analysisTime');
  });
});
