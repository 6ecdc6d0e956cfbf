/** Full-text search. The one place that knows how the database does it: SQLite's FTS5. */
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { ArticleFields } from '../types/article.ts';
import type { Tables } from './schema.ts';

/** More words or phrases than this are not looked for. */
const mostTerms = 12;

/** Makes the index. It keeps words and their places, not the texts: those are in the analyses. */
export async function createSearchIndex(db: Kysely<Tables>): Promise<void> {
  await sql`create virtual table article_search using fts5(headline, outlet, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`.execute(db);
}

export async function indexText(db: Kysely<Tables>, sequence: number, { headline, outlet, body }: Pick<ArticleFields, 'headline' | 'outlet' | 'body'>): Promise<void> {
  await sql`insert into article_search (rowid, headline, outlet, body) values (${sequence}, ${headline ?? ''}, ${outlet ?? ''}, ${body})`.execute(db);
}

export async function unindexText(db: Kysely<Tables>, sequence: number): Promise<void> {
  await sql`delete from article_search where rowid = ${sequence}`.execute(db);
}

/**
 * The condition that an article's headline, outlet or body holds every word of a query. A word is met by its beginning
 * ("vaccin" by "vaccines"), case and accents aside; words in quotation marks are met as a phrase.
 */
export function holdsWords(query: string): Expression<SqlBool> {
  const terms = termsOf(query);
  if (terms.length === 0) return sql<SqlBool>`1 = 0`;
  return sql<SqlBool>`articles.sequence in (select rowid from article_search where article_search match ${terms.join(' AND ')})`;
}

/** The condition that an article's headline or body holds a word, or some in a row, case and accents aside. */
export function holdsWord(word: string): Expression<SqlBool> {
  const words = word.match(wordsIn) ?? [];
  return words.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`articles.sequence in (select rowid from article_search where article_search match ${`{headline body} : "${words.join(' ')}"`})`;
}

/** What the index takes for words. */
const wordsIn = /[\p{L}\p{N}\p{M}]+/gu;

/** Words and phrases in FTS5's notation; whatever else a query holds is left out, so that none can break it. */
function termsOf(query: string): string[] {
  const terms: string[] = [];
  for (const [, phrase, rest] of query.matchAll(/["“]([^"“”]*)["”]|([^"“”]+)/gu)) {
    const words = (phrase ?? rest ?? '').match(wordsIn) ?? [];
    if (phrase !== undefined && words.length > 0) terms.push(`"${words.join(' ')}"`);
    else for (const word of words) terms.push(`"${word}"*`);
  }
  return terms.slice(0, mostTerms);
}
