/** Fixtures of articles: a folder each, with what must be read from it beside it. */
import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { defaultIngestLimits } from '../../../server/ingest/limits.ts';
import { readSource, type Source } from '../../../server/ingest/read.ts';
import { projectRoot } from '../../../server/project-root.ts';
import type { ArticleFields, ExtractedArticle } from '../../../server/types/article.ts';
import type { ErrorText } from '../../../server/types/problem.ts';

export interface Expected extends Omit<ArticleFields, 'body'> {
  /** Strings that must be in the body, and strings that must not. */
  has: string[];
  lacks: string[];
  /** Where the page was saved from, if known. */
  from?: string;
}

export const knowledge = loadKnowledge(join(projectRoot(), 'lexicons'));

/** The fixtures of a kind. */
export function fixtures(kind: 'pastes' | 'pages', file: string): { name: string; bytes: Buffer; expected: Expected }[] {
  const folder = join(projectRoot(), 'test', 'fixtures', kind);
  return readdirSync(folder).map((name) => ({
    name,
    bytes: readFileSync(join(folder, name, file)),
    expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected,
  }));
}

/** Reads a source that holds one article or error. */
export async function readOne(source: Source): Promise<ExtractedArticle | ErrorText> {
  for await (const item of readSource(source, knowledge, defaultIngestLimits, { anyLanguage: true })) return 'error' in item ? item.error : item.article;
  throw new Error('nothing was read');
}

/** Reads a source that must be an article. */
export async function readArticle(source: Source): Promise<ExtractedArticle> {
  const read = await readOne(source);
  if ('title' in read) throw new Error(`${read.title}: ${read.detail}`);
  return read;
}

/** Checks every field of an article, that each found field says where, and what its body holds. */
export function expectFields(article: ExtractedArticle, { has, lacks, from: _from, ...fields }: Expected): void {
  const { found, removed: _removed, notes: _notes, body, ...read } = article;
  expect(read).to.deep.equal(fields);
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) expect(found, `where ${name} was found`).to.have.property(name);
  }
  for (const text of has) expect(body).to.contain(text);
  for (const text of lacks) expect(body).not.to.contain(text);
}
