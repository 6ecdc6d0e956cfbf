/** Addresses of stories that were put into others. */
import type { Response } from 'express';
import { movedTo } from '../store/moved-stories.ts';
import type { Store } from '../store/open.ts';
import { notFound } from './problem.ts';

/**
 * Leads on from a story that is not there to the one that holds its texts.
 * @param part what of the story was asked for, as it stands behind its id
 * @throws ProblemError 404 when its texts are in no other
 */
export async function leadOn(store: Store, response: Response, id: string, part: string): Promise<void> {
  const into = await movedTo(store, id);
  if (into === null) throw notFound('story');
  response.redirect(308, `/api/stories/${encodeURIComponent(into)}${part}`);
}
