/** SQL of one article: add, change, remove, read. Sums, search and outlets go along in the same transaction. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { AnalyzedArticle, StoredArticle } from '../types/analyzed-article.ts';
import type { Change } from './change.ts';
import { contribute } from './contribution.ts';
import { figuresOf } from './figures.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';
import { countSpelling, uncountSpelling } from './outlet-spellings.ts';
import type { ArticleTable } from './schema.ts';
import { indexText, unindexText } from './search.ts';

/** Where a new article belongs. */
export interface Placement {
  story: string | null;
  copyOf: string | null;
  sample: boolean;
}

/** What makes the identity of a text. */
interface Printed {
  headline?: string | null | undefined;
  body: string;
  outlet?: string | null | undefined;
}

const fold = (text: string | null | undefined) => (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The identity of a text: headline, body and outlet, white space and case aside. */
export function fingerprintOf({ outlet, ...text }: Printed): string {
  return fingerprintsOf(text, [outlet])[0]!;
}

/** The identities that a text has in several outlets. */
function fingerprintsOf({ headline, body }: Printed, outlets: readonly (string | null | undefined)[]): string[] {
  const text = createHash('sha256').update(`${fold(headline)}\0${fold(body)}\0`);
  return outlets.map((outlet) => text.copy().update(fold(outlet)).digest('hex'));
}

/** Fingerprints looked for in one query. */
const printsAtOnce = 500;

/**
 * The stored article with this text, or null: in the same outlet, with "The" before its name or without; or, where one of
 * the two does not say its outlet, in any. Another outlet's copy is an article of its own.
 */
export async function findSameText(store: Store, article: Printed): Promise<StoredArticle | null> {
  const name = fold(article.outlet).replace(/^the /, '');
  const others = name === '' ? (await store.selectFrom('outlets').select('name').execute()).map((outlet) => outlet.name) : [name, `the ${name}`, null];
  const [own, ...prints] = fingerprintsOf(article, [article.outlet, ...others]);
  const first = await findByFingerprint(store, own!);
  if (first) return first;
  for (let at = 0; at < prints.length; at += printsAtOnce) {
    const row = await whole(store).where('fingerprint', 'in', prints.slice(at, at + printsAtOnce)).orderBy('sequence').executeTakeFirst();
    if (row) return storedOf(row);
  }
  return null;
}

/** The stored article with this text, or null. */
export async function findByFingerprint(store: Store, fingerprint: string): Promise<StoredArticle | null> {
  const row = await whole(store).where('fingerprint', '=', fingerprint).executeTakeFirst();
  return row ? storedOf(row) : null;
}

/** Those of some fingerprints that are in the store, with the ids of their articles. */
export async function knownFingerprints(store: Store, fingerprints: readonly string[]): Promise<Map<string, string>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await store.selectFrom('articles').select(['fingerprint', 'id']).where('fingerprint', 'in', [...fingerprints]).execute();
  return new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]));
}

export async function readArticle(store: Store, id: string): Promise<StoredArticle | null> {
  const row = await whole(store).where('id', '=', id).executeTakeFirst();
  return row ? storedOf(row) : null;
}

/** Adds an article under its id. @returns the stored article, or the first one when the same text is there */
export async function addArticle(change: Change, article: AnalyzedArticle, placement: Placement): Promise<{ article: StoredArticle; duplicate: boolean }> {
  const fingerprint = fingerprintOf(article);
  const addedAt = new Date().toISOString();
  const { story, copyOf, sample } = placement;
  const added = await change
    .insertInto('articles')
    .values({ id: article.id, fingerprint, added_at: addedAt, story, copy_of: copyOf, sample: sample ? 1 : 0, ...columnsOf(article) })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .returning('sequence')
    .executeTakeFirst();
  if (added === undefined) return { article: (await findByFingerprint(change, fingerprint))!, duplicate: true };
  await addParts(change, added.sequence, article, placement);
  return { article: { ...article, story, copyOf, sample, addedAt }, duplicate: false };
}

/** Puts a newly analyzed version in an article's place, unless there is no such article or the new text is another's. */
export async function replaceArticle(change: Change, article: AnalyzedArticle, { story, copyOf }: Pick<Placement, 'story' | 'copyOf'>): Promise<'done' | 'missing' | 'duplicate'> {
  const fingerprint = fingerprintOf(article);
  const other = await change.selectFrom('articles').select('id').where('fingerprint', '=', fingerprint).executeTakeFirst();
  if (other && other.id !== article.id) return 'duplicate';
  const before = await whole(change).where('id', '=', article.id).executeTakeFirst();
  if (!before) return 'missing';
  const columns = columnsOf(article);
  // Whether the headline over a copy counts hangs on whose the origin is.
  const copies = columns.outlet_key === before.outlet_key ? [] : await copiesOf(change, article.id);
  for (const copy of copies) await contribute(change, copy, copy, -1);
  await takeParts(change, before);
  await change.updateTable('articles').set({ fingerprint, story, copy_of: copyOf, ...columns }).where('id', '=', article.id).execute();
  await addParts(change, before.sequence, article, { story, copyOf });
  for (const copy of copies) await contribute(change, copy, copy, 1);
  return 'done';
}

/** Corrects what an article repeats, with those that repeat it. Its body counts for its outlet, or no longer does. */
export async function setCopyOf(change: Change, id: string, copyOf: string | null): Promise<void> {
  const row = await whole(change).where('id', '=', id).executeTakeFirst();
  if (!row || row.copy_of === copyOf) return;
  const article = storedOf(row);
  await contribute(change, article, article, -1);
  await change.updateTable('articles').set({ copy_of: copyOf }).where('id', '=', id).execute();
  await contribute(change, article, { ...article, copyOf }, 1);
  // A copy's copies repeat what it repeats.
  if (copyOf !== null) for (const copy of await copiesOf(change, id)) if (copy.id !== copyOf) await setCopyOf(change, copy.id, copyOf);
}

/** Removes an article; false when there was none. What repeats it must have been given another origin before. */
export async function removeArticle(change: Change, id: string): Promise<boolean> {
  const row = await whole(change).where('id', '=', id).executeTakeFirst();
  if (!row) return false;
  await takeParts(change, row);
  await change.deleteFrom('articles').where('id', '=', id).execute();
  if (row.story !== null) await removeEmptyStory(change, row.story);
  return true;
}

/** The articles that repeat this one's text, in order of arrival. */
export async function copiesOf(store: Store, id: string): Promise<StoredArticle[]> {
  const rows = await whole(store).where('copy_of', '=', id).orderBy('sequence').execute();
  return rows.map(storedOf);
}

/** Ids of the sample set. */
export async function sampleIds(store: Store): Promise<string[]> {
  const rows = await store.selectFrom('articles').select('id').where('sample', '=', 1).execute();
  return rows.map((row) => row.id);
}

/** Removes a story that has no article left. @returns whether it had none */
export async function removeEmptyStory(change: Change, story: string): Promise<boolean> {
  const left = await change.selectFrom('articles').select('id').where('story', '=', story).limit(1).executeTakeFirst();
  if (!left) await change.deleteFrom('stories').where('id', '=', story).execute();
  return !left;
}

/** Rows with everything that a stored article is made of. */
export function whole(store: Store) {
  return store.selectFrom('articles').innerJoin('analyses', 'analyses.article', 'articles.id').selectAll();
}

type WholeRow = Selectable<ArticleTable> & { analysis: string };

export function storedOf(row: WholeRow): StoredArticle {
  return { ...(JSON.parse(row.analysis) as AnalyzedArticle), id: row.id, story: row.story, copyOf: row.copy_of, sample: row.sample === 1, addedAt: row.added_at };
}

/** As `whole`, with the names that outlets are shown under: what is read of many texts names an outlet alike, however each spells it. */
export function wholeNamed(store: Store) {
  return whole(store).leftJoin('outlets', 'outlets.key', 'articles.outlet_key').select('outlets.name as outlet_name');
}

export function namedOf(row: WholeRow & { outlet_name: string | null }): StoredArticle {
  return { ...storedOf(row), outlet: row.outlet_name };
}

function columnsOf(article: AnalyzedArticle) {
  const { scores } = article;
  return {
    outlet: article.outlet,
    outlet_key: article.outlet === null ? null : outletKey(article.outlet),
    headline: article.headline,
    origin: article.origin,
    published_at: article.publishedAt,
    words: scores.body.words,
    findings: article.findings.length,
    headline_score: scores.headline?.score ?? null,
    body_score: scores.body.score,
    gap: scores.gap,
    choice_index: scores.choiceIndex,
    tone_narrator: scores.tone.narrator,
    tone_quoted: scores.tone.quoted,
    lexicon: article.lexicon,
    figures: JSON.stringify(figuresOf(article)),
  };
}

/** What stands beside an article's row. */
async function addParts(change: Change, sequence: number, article: AnalyzedArticle, placement: Pick<Placement, 'story' | 'copyOf'>): Promise<void> {
  await change.insertInto('analyses').values({ article: article.id, analysis: JSON.stringify(article) }).execute();
  if (article.outlet !== null) await countSpelling(change, article.outlet);
  await indexText(change, sequence, article);
  await contribute(change, article, placement, 1);
}

async function takeParts(change: Change, row: WholeRow): Promise<void> {
  const article = storedOf(row);
  await contribute(change, article, article, -1);
  if (article.outlet !== null) await uncountSpelling(change, article.outlet);
  await unindexText(change, row.sequence);
  await change.deleteFrom('analyses').where('article', '=', row.id).execute();
}
