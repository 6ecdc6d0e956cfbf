/** Scoring again what an older lexicon scored, a batch at a time. */
import { setImmediate as others } from 'node:timers/promises';
import { staleArticles } from '../store/article-list.ts';
import { changing } from '../store/change.ts';
import type { JobFailure } from '../store/jobs.ts';
import type { Advance } from './import.ts';
import { inputOf, scoreAgain, type IntakeParts } from './intake.ts';

/** Others who write wait for no more. */
const batch = 20;

/** Scores every stale article again. @throws the signal's reason when it is cancelled; what was scored stays */
export async function rescoreStale(parts: IntakeParts, lexicon: string, advance: Advance, signal: AbortSignal): Promise<void> {
  for (let position = 0; ; ) {
    const stale = await staleArticles(parts.store, lexicon, position, batch);
    if (stale.length === 0) return;
    const results = await parts.analysis.analyzeMany(stale.map(({ article }) => inputOf(article)));
    signal.throwIfAborted();
    position = stale.at(-1)!.sequence;
    await changing(parts.store, async (change) => {
      let added = 0;
      const failures: JobFailure[] = [];
      for (const [index, result] of results.entries()) {
        const { article, sequence } = stale[index]!;
        // Requests that only read go on meanwhile.
        await others();
        // An article that cannot be scored any more keeps the score that it has.
        if ('title' in result) failures.push({ line: sequence, record: article.id, field: null, ...result });
        else if (await scoreAgain(change, article, result.analyzed)) added += 1;
      }
      await advance(change, { position, line: 0, added, duplicates: 0, failed: failures.length }, failures, []);
    });
  }
}
