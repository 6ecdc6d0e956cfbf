/** Renaming an outlet as a whole: each of its articles is corrected, a batch at a time, so that others have their turn and a run that was stopped is taken up again. */
import { setImmediate as others } from 'node:timers/promises';
import { readArticle } from '../store/articles.ts';
import { changing } from '../store/change.ts';
import { outletKey } from '../store/outlet-key.ts';
import { articlesOfOutlet } from '../store/outlets.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { OutletRenaming } from '../types/outlet.ts';
import { correctIn, remember, type Standing } from './correction.ts';
import { withKnownOutlet, type IntakeParts } from './intake.ts';

/** Articles a transaction: others who write wait for no more. */
const batch = 20;

/**
 * Gives articles of an outlet, however each spells it, another name. Their scores stay, since no score hangs on the outlet; whose a text
 * is that others repeat is told anew. An article whose text the other name has already is left as it is.
 * @param after the `next` of the call before, from 0
 * @param most articles looked at
 */
export async function renameOutlet(parts: IntakeParts, outlet: string, name: string, after: number, most: number): Promise<OutletRenaming> {
  const known = withKnownOutlet({ outlet: name }, parts.knowledge).outlet;
  const own = await articlesOfOutlet(parts.store, outletKey(outlet), after, most);
  await parts.stories.ready();
  const renaming: OutletRenaming = { outlet: known, renamed: 0, doubles: [], next: own.length < most ? null : String(own.at(-1)!.sequence) };
  for (let at = 0; at < own.length; at += batch) {
    await others();
    await renameBatch(parts, own.slice(at, at + batch).map(({ id }) => id), known, renaming);
  }
  return renaming;
}

async function renameBatch(parts: IntakeParts, ids: readonly string[], outlet: string, renaming: OutletRenaming): Promise<void> {
  const before: StoredArticle[] = [];
  const moved: Standing[] = [];
  const doubles: string[] = [];
  let renamed = 0;
  try {
    await changing(parts.store, async (change) => {
      for (const id of ids) {
        const article = await readArticle(change, id);
        if (article === null || article.outlet === outlet) continue;
        before.push(article);
        const { story: _story, copyOf: _copyOf, sample: _sample, addedAt: _addedAt, ...analyzed } = article;
        const correction = await correctIn(parts, change, { ...analyzed, outlet }, undefined);
        if (correction.outcome === 'duplicate') doubles.push(id);
        else renamed += 1;
        moved.push(...correction.moved);
      }
    });
  } catch (error) {
    // What was placed is not in the store.
    for (const article of before) remember(parts, article);
    throw error;
  }
  for (const one of moved) remember(parts, one);
  renaming.renamed += renamed;
  renaming.doubles.push(...doubles);
}
