/** Stories and copies of the stored articles: the index of `stories/`, kept at one with the store. */
import { setImmediate as others } from 'node:timers/promises';
import { readArticle } from '../store/articles.ts';
import type { Store } from '../store/open.ts';
import { dropSignatures, placedAfter, placesNow, readSignatures, sequenceBeforeLatest } from '../store/signatures.ts';
import { signatureOf, type Signature, type StoryArticle } from '../stories/signature.ts';
import { createStoryIndex, type Arrival, type Placement } from '../stories/story-index.ts';
import type { StoryWords } from '../stories/story-words.ts';

/** Finds the story of a new article, and the article whose text it repeats. */
export interface StoryPlacer {
  /** Done when the stored articles are known, which takes about half a millisecond each. Await it before a change that places. */
  ready(): Promise<void>;
  /** Places an article and remembers it. What other processes stored, moved or removed in the meantime is read first, through `store`. */
  place(store: Store, signature: Signature): Promise<Arrival>;
  /** An article's signature as it is to be kept: with the story in which the program placed it. */
  toKeep(signature: Signature): Signature;
  /** Remembers an article where it stands now. @param placed the story in which the program placed it, where that is known and has changed */
  restore(article: StoryArticle, placement: Placement, placed?: string): void;
  /** A reader's word stands over the program's: these articles are in this story from now on. */
  move(ids: readonly string[], story: string): void;
  forget(id: string): void;
  /** To be called before a change that places. @returns what forgets its articles again when it fails */
  undoing(): (ids: readonly string[]) => void;
  close(): Promise<void>;
}

/** No article in the index was read longer ago than this many readings for each that it holds. */
const readsPerArrival = 3;
/** Articles read at a time while the index is filled. */
const batch = 100;

/**
 * Starts to read the stored articles into an index, the latest `memory` of them: news belongs to stories of its own week,
 * and older articles are forgotten as new ones come.
 */
export function createStoryPlacer(store: Store, words: StoryWords, memory: number): StoryPlacer {
  const index = createStoryIndex(words);
  /** Ids in order of arrival; those before `forgotten` have left the index. */
  const arrivals: string[] = [];
  let forgotten = 0;
  let seen = 0;
  let closed = false;

  function remembered(id: string): void {
    arrivals.push(id);
    while (index.size > memory && forgotten < arrivals.length) index.remove(arrivals[forgotten++]!);
    if (forgotten <= memory) return;
    arrivals.splice(0, forgotten);
    forgotten = 0;
    // Texts are read more often than they arrive: corrected ones, and those that wait for another process.
    index.forgetWords(readsPerArrival * memory);
  }

  /** Reads what was stored after the last article seen; those placed here are known already. */
  async function catchUp(from: Store): Promise<void> {
    for (;;) {
      const placed = await placedAfter(from, seen, batch);
      const unknown = placed.filter(({ id }) => index.placementOf(id) === null);
      const signatures = await readSignatures(from, unknown.map(({ id }) => id));
      for (const { id, story, copyOf } of unknown) {
        const signature = (signatures.get(id) as Signature | undefined) ?? (await signatureOfStored(from, id, words));
        if (signature === null) continue;
        index.restore(signature, { story, copyOf });
        remembered(id);
      }
      seen = placed.at(-1)?.sequence ?? seen;
      if (placed.length < batch || closed) return;
      await others();
    }
  }

  /**
   * Puts articles where the store has them, if another process (in which a reader merged, split or removed) knows better.
   * @returns whether any stood elsewhere
   */
  async function corrected(from: Store, ids: readonly string[]): Promise<boolean> {
    const now = await placesNow(from, ids);
    let changed = false;
    for (const id of ids) {
      const place = now.get(id);
      const known = index.placementOf(id);
      if (known === null || (place?.story === known.story && place.copyOf === known.copyOf)) continue;
      if (place === undefined) index.remove(id);
      else index.move(id, place.story, place.copyOf);
      changed = true;
    }
    return changed;
  }

  async function fill(): Promise<void> {
    seen = await sequenceBeforeLatest(store, memory);
    await dropSignatures(store, seen);
    await catchUp(store);
  }

  const filled = fill();
  // Whoever awaits it is told; a failure while nobody does is no reason to end the program.
  filled.catch(() => undefined);

  return {
    ready: () => filled,
    async place(from, signature) {
      await catchUp(from);
      const known = index.placementOf(signature.id) !== null;
      let near = index.near(signature);
      while (await corrected(from, near.ids)) near = index.near(signature);
      const arrival = index.addSignature(signature, near);
      if (!known) remembered(signature.id);
      return arrival;
    },
    toKeep(signature) {
      const placed = index.placedIn(signature.id);
      return placed === null ? signature : { ...signature, placed };
    },
    restore(article, placement, placed = index.placedIn(article.id) ?? placement.story) {
      const known = index.placementOf(article.id) !== null;
      index.restore({ ...signatureOf(article, words), placed }, placement);
      if (!known) remembered(article.id);
    },
    move: (ids, story) => ids.forEach((id) => index.move(id, story)),
    forget: (id) => void index.remove(id),
    undoing() {
      const before = seen;
      return (ids) => {
        for (const id of ids) index.remove(id);
        // The numbers of rows that are gone are given again, to another process perhaps: what has them is to be read.
        seen = Math.min(seen, before);
      };
    },
    async close() {
      closed = true;
      await filled.catch(() => undefined);
    },
  };
}

async function signatureOfStored(store: Store, id: string, words: StoryWords): Promise<Signature | null> {
  const article = await readArticle(store, id);
  return article && signatureOf(article, words);
}
