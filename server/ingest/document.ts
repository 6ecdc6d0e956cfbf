/** A document to its articles: told apart where it holds several, a press database's lines read and taken off, each read as a paste is. */
import type { ExtractedArticle, FoundAt } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import { plainText, type Block, type DocumentText } from './blocks.ts';
import { textTooLong } from './article-fields.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { IngestLimits } from './limits.ts';
import { manuscriptHead } from './manuscript-head.ts';
import { notesLeft } from './missing-notes.ts';
import { readPaste } from './paste.ts';
import { readDatabaseLines } from './press-database.ts';
import { splitArticles } from './split.ts';

/** A text with its furniture is no more than so many times as long as the article in it; a longer one is refused before it is read. */
const mostFurniture = 2;

/** The articles of a document, or why one cannot be read; `why`: what parts them, null when it is one. */
export interface DocumentArticles {
  articles: (ExtractedArticle | ErrorText)[];
  why: string | null;
}

/** Reads a document. @param whole it is one article, whatever it looks like */
export function readDocument(document: DocumentText, knowledge: IngestKnowledge, limits: IngestLimits, whole: boolean): DocumentArticles {
  const split = whole ? null : splitArticles(document.blocks, knowledge);
  if (!split) return { articles: [articleOf(document.blocks, document, knowledge, limits)], why: null };
  const articles = split.parts.map((part) => articleOf(part, { ...document, fields: {}, removed: [] }, knowledge, limits));
  // What stands outside the articles is told with the first, so that nothing goes unseen.
  articles.find((article) => 'removed' in article)?.removed.push(...document.removed, ...split.left.map((text) => ({ text, reason: 'outside the articles' })));
  return { articles, why: split.why };
}

function articleOf(part: readonly Block[], { lines, marksHeadline = false, fields: given, removed }: DocumentText, knowledge: IngestKnowledge, limits: IngestLimits): ExtractedArticle | ErrorText {
  const length = part.reduce((sum, { text }) => sum + text.length, 0);
  if (length > mostFurniture * limits.bodyLength) return textTooLong(length, limits);
  const database = readDatabaseLines(part, knowledge);
  const { blocks, notes } = database ? { blocks: database.blocks, notes: [] } : manuscriptHead(part, marksHeadline, knowledge);
  const fields = { ...given, ...database?.fields };
  const article = readPaste(plainText(blocks, lines), knowledge);
  article.removed.push(...removed, ...(database?.removed ?? []).map((text) => ({ text, reason: 'a line of the press database' })), ...notes.map((text) => ({ text, reason: 'a note above the headline' })));
  const where: FoundAt = { where: database ? 'a line of the press database' : 'the fields above the text', sure: 'high' };
  if (fields.headline !== undefined && fields.headline !== article.headline) takeHeadline(article, fields.headline);
  for (const field of ['headline', 'byline', 'outlet', 'publishedAt', 'url'] as const) {
    const value = fields[field];
    if (value === undefined) continue;
    article[field] = field === 'outlet' ? (knowledge.outletBySpelling(value)?.name ?? value) : value;
    article.found[field] = where;
  }
  article.notes = notesLeft(article);
  return article;
}

/** What a paste took for headline and subheads is text where the document names its headline. */
function takeHeadline(article: ExtractedArticle, headline: string): void {
  const heads = [article.headline, ...article.subheads].filter((head): head is string => head !== null && head.toLowerCase() !== headline.toLowerCase());
  article.subheads = [];
  if (heads.length > 0) article.body = [...heads, article.body].join('\n\n');
}
