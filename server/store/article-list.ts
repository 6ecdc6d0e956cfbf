/** SQL of many articles: filters, the list a page at a time, all of them one after another. */
import { setImmediate as others } from 'node:timers/promises';
import { sql, type Expression, type ExpressionBuilder, type Selectable, type SqlBool } from 'kysely';
import type { ArticleSummary, StoredArticle } from '../types/analyzed-article.ts';
import type { Page } from '../types/page.ts';
import { namedOf, storedOf, whole, wholeNamed } from './articles.ts';
import { cursorOf, placeOf, type Place } from './cursor.ts';
import type { Store } from './open.ts';
import { outletKey } from './outlet-key.ts';
import type { ArticleTable, Tables } from './schema.ts';
import { holdsWord, holdsWords } from './search.ts';

/** Which articles a list or a comparison is about. */
export interface ArticleFilter {
  outlets?: string[] | undefined;
  story?: string | undefined;
  /** Words that headline, outlet or body must hold, all of them. */
  q?: string | undefined;
  /** Words of a story: it is meant when at least half of its texts hold them all. A text without a story is meant when it holds them. */
  topic?: string | undefined;
  /** Only stories that at least two outlets covered. */
  shared?: boolean | undefined;
  /** Days, `2024-06-19`, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

export type ArticleOrder = 'added' | 'published' | 'score';

const orderColumn = { added: 'sequence', published: 'published_at', score: 'body_score' } as const;

/** The condition that an article is one that the filter means. */
export function matches({ outlets, story, q, topic, shared, from, to }: ArticleFilter) {
  return (is: ExpressionBuilder<Tables, 'articles'>): Expression<SqlBool> => {
    const conditions: Expression<SqlBool>[] = [sql<SqlBool>`1 = 1`];
    if (outlets && outlets.length > 0) conditions.push(is('outlet_key', 'in', outlets.map(outletKey)));
    if (story) conditions.push(is('story', '=', story));
    if (from) conditions.push(is('published_at', '>=', from));
    // A day is in the range to its end: date-times of the day sort after the day alone.
    if (to) conditions.push(is('published_at', '<=', `${to}\uffff`));
    if (q) conditions.push(holdsWords(q));
    if (topic) {
      const half = sql<SqlBool>`2 * sum(case when ${holdsWords(topic)} then 1 else 0 end) >= count(*)`;
      const stories = is.selectFrom('articles').select(sql<string>`story`.as('story')).where('story', 'is not', null).groupBy('story').having(half);
      conditions.push(is.or([is('story', 'in', stories), is.and([is('story', 'is', null), holdsWords(topic)])]));
    }
    if (shared) conditions.push(is.exists(is.selectFrom('stories').select('stories.id').whereRef('stories.id', '=', 'articles.story').where('stories.outlets', '>', 1)));
    return is.and(conditions);
  };
}

/** A page of the list, the highest first. @throws CursorError */
export async function listArticles(store: Store, filter: ArticleFilter, order: ArticleOrder, cursor: string | null, limit: number): Promise<Page<ArticleSummary>> {
  const column = orderColumn[order];
  let query = store.selectFrom('articles').where(matches(filter)).select([...summaryColumns, 'sequence', `${column} as place`]);
  if (cursor !== null) query = query.where(after(column, placeOf(cursor, order)));
  const rows = await query
    .orderBy(column, (by) => by.desc().nullsLast())
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(summaryOf), next: rows.length > limit && last ? cursorOf({ order, value: last.place, sequence: last.sequence }) : null, total: await countArticles(store, filter) };
}

/** The rows after a place, in descending order with empty values last. */
function after(column: (typeof orderColumn)[ArticleOrder], { value, sequence }: Place) {
  return (is: ExpressionBuilder<Tables, 'articles'>): Expression<SqlBool> => {
    const later = is('sequence', '<', sequence);
    if (column === 'sequence') return later;
    if (value === null) return is.and([is(column, 'is', null), later]);
    return is.or([is(column, '<', value), is.and([is(column, '=', value), later]), is(column, 'is', null)]);
  };
}

export async function countArticles(store: Store, filter: ArticleFilter): Promise<number> {
  const { total } = await store.selectFrom('articles').where(matches(filter)).select((expression) => expression.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return Number(total);
}

/** Articles looked up at a time: to look for a topic goes through the whole store each time. */
const foundAtOnce = 10_000;
/** Articles read at a time, between which other requests have their turn. */
const readAtOnce = 100;

/** Every article that the filter matches, in order of arrival, read in batches so that memory does not grow with the store. */
export async function* eachArticle(store: Store, filter: ArticleFilter): AsyncGenerator<StoredArticle> {
  for (let last = 0; ; ) {
    const found = await store.selectFrom('articles').select('sequence').where(matches(filter)).where('sequence', '>', last).orderBy('sequence').limit(foundAtOnce).execute();
    yield* readArticles(store, found.map(({ sequence }) => sequence));
    if (found.length < foundAtOnce) return;
    last = found.at(-1)!.sequence;
  }
}

/** The articles that the filter matches and that have an outlet and are no copies, at most so many, the latest, in order of arrival. */
export async function* latestOwn(store: Store, filter: ArticleFilter, most: number): AsyncGenerator<StoredArticle> {
  const found = await store.selectFrom('articles').select('sequence').where(matches(filter)).where('outlet_key', 'is not', null).where('copy_of', 'is', null).orderBy('sequence', 'desc').limit(most).execute();
  yield* readArticles(store, found.map(({ sequence }) => sequence).reverse());
}

/** The articles with these numbers, in this order, which is ascending, each under the name that its outlet is shown under. */
async function* readArticles(store: Store, sequences: readonly number[]): AsyncGenerator<StoredArticle> {
  for (let at = 0; at < sequences.length; at += readAtOnce) {
    await others();
    for (const row of await wholeNamed(store).where('sequence', 'in', sequences.slice(at, at + readAtOnce)).orderBy('sequence').execute()) yield namedOf(row);
  }
}

/** How many of outlets' own dated texts hold a word, by day, of those that the filter matches. */
export async function daysHolding(store: Store, word: string, filter: ArticleFilter): Promise<{ outlet: string; day: string; n: number }[]> {
  const day = sql<string>`substr(published_at, 1, 10)`;
  return store
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.key', 'articles.outlet_key')
    .where(matches(filter))
    .where(holdsWord(word))
    .where('copy_of', 'is', null)
    .where('published_at', 'is not', null)
    .groupBy(['outlets.key', 'outlets.name', day])
    .select((expression) => ['outlets.name as outlet', day.as('day'), expression.fn.countAll<number>().as('n')])
    .execute();
}

/** How many articles another lexicon scored. */
export async function countStale(store: Store, lexicon: string): Promise<number> {
  // Two ranges of an index, which are empty as a rule, where "other than" would go through all of it.
  const { total } = await store.selectFrom('articles').where((is) => is.or([is('lexicon', '<', lexicon), is('lexicon', '>', lexicon)])).select((expression) => expression.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return Number(total);
}

/** Articles after a given one that another lexicon scored, in order of arrival. */
export async function staleArticles(store: Store, lexicon: string, sequence: number, limit: number): Promise<{ sequence: number; article: StoredArticle }[]> {
  const rows = await whole(store).where('lexicon', '!=', lexicon).where('sequence', '>', sequence).orderBy('sequence').limit(limit).execute();
  return rows.map((row) => ({ sequence: row.sequence, article: storedOf(row) }));
}

const ownColumns = ['id', 'headline', 'origin', 'published_at', 'added_at', 'story', 'copy_of', 'sample', 'words', 'headline_score', 'body_score', 'gap', 'findings'] as const;

/** What a row of a list is made of; the outlet under the name that all its texts are shown under. */
export const summaryColumns = [...ownColumns, sql<string | null>`(select name from outlets where outlets.key = articles.outlet_key)`.as('outlet')] as const;

type SummaryRow = Pick<Selectable<ArticleTable>, (typeof ownColumns)[number] | 'outlet'>;

export function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    id: row.id, headline: row.headline, outlet: row.outlet, origin: row.origin, publishedAt: row.published_at, addedAt: row.added_at, story: row.story,
    copyOf: row.copy_of, sample: row.sample === 1, words: row.words, headlineScore: row.headline_score, bodyScore: row.body_score, gap: row.gap, findings: row.findings,
  };
}

/** The row of the list for an article that is at hand whole. */
export function summaryOfStored(article: StoredArticle): ArticleSummary {
  const { scores } = article;
  return {
    id: article.id, headline: article.headline, outlet: article.outlet, origin: article.origin, publishedAt: article.publishedAt, addedAt: article.addedAt,
    story: article.story, copyOf: article.copyOf, sample: article.sample, words: scores.body.words, headlineScore: scores.headline?.score ?? null,
    bodyScore: scores.body.score, gap: scores.gap, findings: article.findings.length,
  };
}
