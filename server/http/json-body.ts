/** A request's body: that it is said to be JSON, since an unread one would pass for an empty one, and what it holds. */
import { isUtf8 } from 'node:buffer';
import express, { type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { ExtractedArticle } from '../types/article.ts';
import { ProblemError } from './problem.ts';
import { parse } from './validate.ts';

/**
 * Reads the bodies that are said to be JSON. Not strictly: a bare `null` is JSON, and what is looked for in it says what is wrong.
 * @param limit in bytes
 */
export function jsonBodies(limit: number): RequestHandler {
  return express.json({
    limit,
    strict: false,
    verify(_request, _response, bytes, encoding) {
      if (encoding === 'utf-8' && !isUtf8(bytes)) throw new Error('a part of it is no UTF-8');
    },
  });
}

/**
 * Parses the body of a request.
 * @param otherwise what else may be sent, for the message: "files as multipart/form-data"
 * @throws ProblemError 415 for a body that is not said to be JSON, 400 that names each wrong field
 */
export function parseJson<T extends z.ZodType>(schema: T, request: Request, otherwise?: string): z.output<T> {
  checkJson(request, otherwise);
  return parse(schema, request.body);
}

function checkJson(request: Request, otherwise: string | undefined): void {
  if (!request.is('application/json')) {
    throw new ProblemError(415, { title: 'The form is not known', detail: `Send a JSON object (Content-Type: application/json)${otherwise === undefined ? '' : `, or ${otherwise}`}.` });
  }
}

/** What the program itself writes beside the fields of an article. An article that it gave may be sent back as it is: this is worked out anew. */
const workedOut: readonly string[] = [
  'found', 'removed', 'notes', 'lexicon', 'scores', 'sentences', 'findings', 'suppressed', 'quotes', 'neutralUses', 'portrayals', 'story', 'copyOf', 'sample', 'addedAt', 'duplicate',
] satisfies (keyof ExtractedArticle | keyof StoredArticle | 'duplicate')[];

/** The article in a request's body, its fields not checked yet. @throws ProblemError 415 */
export function articleIn(request: Request, otherwise?: string): unknown {
  checkJson(request, otherwise);
  const { body } = request as { body: unknown };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !workedOut.includes(name)));
}
