/** SQL of stories that were put into others. */
import type { Change } from './change.ts';
import type { Store } from './open.ts';

/** Keeps where a story went; those that had gone into it lead there too. */
export async function keepMoved(change: Change, story: string, into: string): Promise<void> {
  await change.updateTable('moved_stories').set({ into }).where('into', '=', story).execute();
  await change.insertInto('moved_stories').values({ story, into }).onConflict((conflict) => conflict.column('story').doUpdateSet({ into })).execute();
  // A story that has come back under its old id leads nowhere.
  await change.deleteFrom('moved_stories').where('story', '=', into).execute();
}

/** The story that holds the texts of one that is gone; null when that is not known, or gone too. */
export async function movedTo(store: Store, story: string): Promise<string | null> {
  const row = await store.selectFrom('moved_stories').innerJoin('stories', 'stories.id', 'moved_stories.into').select('into').where('story', '=', story).executeTakeFirst();
  return row?.into ?? null;
}
