/** Correcting a stored article: scored again, and placed again where what tells its place has changed, in one transaction. */
import { copiesOf, findByFingerprint, fingerprintOf, readArticle, removeEmptyStory, replaceArticle, setCopyOf } from '../store/articles.ts';
import { changing, type Change } from '../store/change.ts';
import { keepMoved } from '../store/moved-stories.ts';
import { keepSignature, readSignatures } from '../store/signatures.ts';
import { ensureStory } from '../store/stories.ts';
import { sharedRuns, sketchOf } from '../stories/copies.ts';
import { storySettings } from '../stories/settings.ts';
import { signatureOf, type Signature } from '../stories/signature.ts';
import type { AnalyzedArticle, StoredArticle } from '../types/analyzed-article.ts';
import type { ArticleInput } from '../types/article.ts';
import { orphaned, storyName, withKnownOutlet, type IntakeParts } from './intake.ts';

/** What came of a correction; `duplicate` where another article has this text. */
export type Correction = 'done' | 'missing' | 'duplicate';

/** An article where it stands now, with the story in which the program placed it, where that is known. */
export type Standing = StoredArticle & { placed?: string | undefined };

/** What tells which story an article belongs to, and what besides tells which of like texts is the origin. */
const ofStory = ['headline', 'body', 'publishedAt'] as const;
const ofOrigin = ['outlet', 'origin'] as const;

/**
 * Puts corrected fields in an article's place and scores it again. Whether it repeats another, or others repeat it, is told anew; its
 * story too, unless a reader chose that.
 * @param wanted the story that it belongs to from now on, null for none; without it the reader says nothing of it
 */
export async function correct(parts: IntakeParts, before: StoredArticle, given: ArticleInput, wanted?: string | null): Promise<Correction> {
  const analyzed = { ...(await parts.analysis.analyze(withKnownOutlet(given, parts.knowledge))), id: before.id };
  await parts.stories.ready();
  try {
    const { outcome, moved } = await changing(parts.store, (change) => correctIn(parts, change, analyzed, wanted));
    for (const one of moved) remember(parts, one);
    return outcome;
  } catch (error) {
    // What was placed is not in the store.
    remember(parts, before);
    throw error;
  }
}

/**
 * Puts an analyzed article in the place of its earlier version. Stories must be ready.
 * @returns also the articles that now stand elsewhere, for the index of stories
 */
export async function correctIn(parts: IntakeParts, change: Change, analyzed: AnalyzedArticle, wanted: string | null | undefined): Promise<{ outcome: Correction; moved: Standing[] }> {
  const now = await readArticle(change, analyzed.id);
  if (!now) return { outcome: 'missing', moved: [] };
  const other = await findByFingerprint(change, fingerprintOf(analyzed));
  if (other && other.id !== now.id) return { outcome: 'duplicate', moved: [] };
  const changed = (fields: readonly (typeof ofStory | typeof ofOrigin)[number][]) => !now.sample && fields.some((field) => now[field] !== analyzed[field]);
  const told = changed([...ofStory, ...ofOrigin]);
  const parted = changed(['body']) ? (await copiesOf(change, now.id)).filter((copy) => !isSameText(copy, analyzed)) : [];

  const signature = signatureOf(analyzed, parts.storyWords);
  const kept = (await readSignatures(change, [now.id])).get(now.id) as Signature | undefined;
  // Of an article that came too long ago nothing is kept: it is compared with what it repeated alone, and its story stays.
  const arrival = told && kept !== undefined ? await parts.stories.place(change, signature) : null;
  const anew = arrival !== null && changed(ofStory);
  const placed = anew ? parts.stories.toKeep(signature).placed : (kept?.placed ?? now.story ?? undefined);
  const story = wanted !== undefined ? wanted : anew && !isChosen(now, kept!) ? arrival.story : now.story;
  const copyOf = arrival !== null ? arrival.copyOf : told && !(await repeatsStill(change, now, analyzed)) ? null : now.copyOf;

  if (story !== null) await ensureStory(change, story, storyName(analyzed));
  await replaceArticle(change, analyzed, { story, copyOf });
  if (story !== null && kept !== undefined) await keepSignature(change, now.id, { ...signature, placed });
  const moved: Standing[] = [{ ...analyzed, story, copyOf, sample: now.sample, addedAt: now.addedAt, placed }, ...(await orphaned(change, parted))];
  for (const one of arrival?.changed ?? []) await setCopyOf(change, one.id, one.copyOf);
  // A copy's copies repeat what it repeats.
  for (const copy of copyOf === null ? [] : await copiesOf(change, now.id)) {
    await setCopyOf(change, copy.id, copyOf);
    moved.push({ ...copy, copyOf });
  }
  for (const left of new Set([now.story, story])) {
    if (left === null || !(await removeEmptyStory(change, left))) continue;
    // A cited story leads on to where its last text went.
    if (story !== null && left !== story) await keepMoved(change, left, story);
  }
  return { outcome: 'done', moved };
}

/** Whether a reader put an article where it stands: into no story, or into another one than the program did. */
function isChosen({ story }: StoredArticle, { placed }: Signature): boolean {
  return story === null || (placed !== undefined && placed !== story);
}

async function repeatsStill(change: Change, { copyOf }: StoredArticle, analyzed: AnalyzedArticle): Promise<boolean> {
  const origin = copyOf === null ? null : await readArticle(change, copyOf);
  return origin !== null && isSameText(origin, analyzed);
}

function isSameText(one: { body: string }, other: { body: string }): boolean {
  return sharedRuns(sketchOf(one.body), sketchOf(other.body)) >= storySettings.copyShare;
}

/** Puts an article in the index of stories where the store has it. */
export function remember({ stories }: IntakeParts, article: Standing): void {
  const { id, story, copyOf, sample, placed } = article;
  if (sample) return;
  if (story === null) stories.forget(id);
  else stories.restore(article, { story, copyOf }, placed);
}
