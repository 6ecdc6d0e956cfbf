/** Taking articles in and removing them: scored, placed in stories, stored, each in one transaction. */
import { randomUUID } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { addArticle, copiesOf, findByFingerprint, findSameText, fingerprintOf, readArticle, removeArticle, replaceArticle, sampleIds, setCopyOf } from '../store/articles.ts';
import { changing, type Change } from '../store/change.ts';
import type { Store } from '../store/open.ts';
import { keepSignature } from '../store/signatures.ts';
import { ensureStory } from '../store/stories.ts';
import { originOf } from '../stories/origin.ts';
import { signatureOf, type Signature } from '../stories/signature.ts';
import type { StoryWords } from '../stories/story-words.ts';
import type { AnalyzedArticle, StoredArticle } from '../types/analyzed-article.ts';
import type { ArticleInput } from '../types/article.ts';
import type { Analysis } from './analysis.ts';
import type { StoryPlacer } from './story-placer.ts';

/** What intake works with. */
export interface IntakeParts {
  store: Store;
  knowledge: IngestKnowledge;
  storyWords: StoryWords;
  analysis: Analysis;
  stories: StoryPlacer;
}

/** A stored article, and whether it was there before. */
export interface Taken {
  article: StoredArticle;
  duplicate: boolean;
}

/** A story made by hand, for the sample set. */
export interface GivenStory {
  id: string;
  name: string;
}

/** The input under the name that its outlet is known by: "NYT" and "nytimes.com" count for one outlet. */
export function withKnownOutlet<Kind extends Pick<ArticleInput, 'outlet'>>(input: Kind, knowledge: IngestKnowledge): Kind {
  const known = input.outlet ? (knowledge.outletBySpelling(input.outlet) ?? knowledge.outletByDomain(input.outlet)) : null;
  return known ? { ...input, outlet: known.name } : input;
}

/** Scores and stores an article; the first one is given back when the same text is there. */
export async function takeIn(parts: IntakeParts, given: ArticleInput): Promise<Taken> {
  // Scoring a run of small texts must not keep other requests waiting.
  await others();
  const input = withKnownOutlet(given, parts.knowledge);
  const first = await findSameText(parts.store, input);
  if (first) return { article: first, duplicate: true };
  const analyzed = { ...(await parts.analysis.analyze(input)), id: randomUUID() };
  const signature = signatureOf(analyzed, parts.storyWords);
  await parts.stories.ready();
  return undone(parts, [analyzed.id], () => changing(parts.store, (change) => storePlaced(parts, change, analyzed, signature)));
}

/** Stores a scored article in the story that its words belong to. Stories must be ready. */
export async function storePlaced(parts: Pick<IntakeParts, 'stories'>, change: Change, analyzed: AnalyzedArticle, signature: Signature): Promise<Taken> {
  const first = await findSameText(change, analyzed);
  if (first) return { article: first, duplicate: true };
  const { story, copyOf, changed } = await parts.stories.place(change, signature);
  await ensureStory(change, story, storyName(analyzed));
  const added = await addArticle(change, analyzed, { story, copyOf, sample: false });
  await keepSignature(change, analyzed.id, parts.stories.toKeep(signature));
  for (const one of changed) await setCopyOf(change, one.id, one.copyOf);
  return added;
}

/** Runs a change that places articles; when it fails, the index of stories forgets them as the store did. */
export async function undone<Result>(parts: Pick<IntakeParts, 'stories'>, ids: readonly string[], change: () => Promise<Result>): Promise<Result> {
  const undo = parts.stories.undoing();
  try {
    return await change();
  } catch (error) {
    undo(ids);
    throw error;
  }
}

/** Stores an article of the sample set in its given story. */
export async function takeInSample(parts: IntakeParts, input: ArticleInput, story: GivenStory): Promise<Taken> {
  const first = await findByFingerprint(parts.store, fingerprintOf(input));
  if (first) return { article: first, duplicate: true };
  const analyzed = { ...(await parts.analysis.analyze(input)), id: randomUUID() };
  return changing(parts.store, async (change) => {
    await ensureStory(change, story.id, story.name);
    return addArticle(change, analyzed, { story: story.id, copyOf: null, sample: true });
  });
}

/** Removes an article; false when there is none. Of the texts that repeat it, the one that then comes first is their origin. */
export async function remove(parts: IntakeParts, id: string): Promise<boolean> {
  const { removed, copies } = await changing(parts.store, async (change) => {
    const copies = await orphaned(change, await copiesOf(change, id));
    return { removed: await removeArticle(change, id), copies };
  });
  parts.stories.forget(id);
  for (const copy of copies) if (copy.story !== null && !copy.sample) parts.stories.restore(copy, { story: copy.story, copyOf: copy.copyOf });
  return removed;
}

/** Makes the first of some texts the origin of the others, when what they repeated is gone or is another text now. @returns them as they are then */
export async function orphaned(change: Change, copies: readonly StoredArticle[]): Promise<StoredArticle[]> {
  const heir = copies.length > 0 ? originOf(copies).id : null;
  const after = copies.map((copy) => ({ ...copy, copyOf: copy.id === heir ? null : heir }));
  for (const { id, copyOf } of after) await setCopyOf(change, id, copyOf);
  return after;
}

/** Takes the sample set out. */
export async function removeSamples(parts: Pick<IntakeParts, 'store'>): Promise<void> {
  const ids = await sampleIds(parts.store);
  await changing(parts.store, async (change) => {
    for (const id of ids) await removeArticle(change, id);
  });
}

/** Scores a stored article again with the lexicon of today. False when it was removed or changed in the meantime. */
export async function scoreAgain(change: Change, before: StoredArticle, analyzed: AnalyzedArticle): Promise<boolean> {
  const now = await readArticle(change, before.id);
  if (!now || fingerprintOf(now) !== fingerprintOf(analyzed)) return false;
  return (await replaceArticle(change, { ...analyzed, id: before.id }, now)) === 'done';
}

/** The fields of an article, without what the program made of them. */
export function inputOf({ id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body }: AnalyzedArticle): ArticleInput {
  return { id, headline, subheads, outlet, origin, byline, publishedAt, url, language, body };
}

/** A story is called by its first headline, or by the first words of its text. */
export function storyName({ headline, body }: AnalyzedArticle): string {
  return (headline ?? body.slice(0, 81).replace(/\s+\S*$/, '')).replace(/\s+/g, ' ').trim().slice(0, 300);
}
