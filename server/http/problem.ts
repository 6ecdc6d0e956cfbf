/** The one error shape: RFC 9457 problem details. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { sizeText } from '../ingest/size-text.ts';
import { WebError } from '../ingest/web/web-error.ts';
import { FeedError } from '../jobs/feeds.ts';
import { tooSlow } from '../jobs/analysis.ts';
import { BusyError, TooSlowError } from '../jobs/workers.ts';
import { CursorError } from '../store/cursor.ts';
import { diskFull, isDiskFull } from '../store/disk-full.ts';
import { StoreLockedError } from '../store/locked.ts';
import type { ErrorText, Problem } from '../types/problem.ts';

/** An error that a caller is told about. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly problem: ErrorText & Partial<Problem>;

  constructor(status: number, problem: ErrorText & Partial<Problem>) {
    super(problem.title);
    this.status = status;
    this.problem = problem;
  }
}

export function notFound(what: string): ProblemError {
  return new ProblemError(404, { title: `No such ${what}`, detail: `There is no ${what} at this address; it may have been removed.` });
}

/** The status for a fault in what was given to read: 413 for what is too large or too long, 422 for the rest. */
export function statusOfFault({ code }: ErrorText): 413 | 422 {
  return code === 'too-large' ? 413 : 422;
}

/** What a caller is told whose change found the store locked by another program. */
export function storeLocked({ message }: StoreLockedError): ErrorText {
  return { title: 'The store is locked', detail: `Nothing was changed: ${message}. Try again when it is done (an import of the command line, or another program that has the store open).` };
}

/** Turns whatever was thrown into a problem; what nobody foresaw is logged and answered without its details. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    // An answer that has begun cannot become another one; the connection is cut, so that nobody takes it for whole.
    if (response.headersSent) return void response.destroy();
    const { status, problem } = problemOf(error);
    if (status === 503) response.set('Retry-After', '60');
    else if (status >= 500) log.error({ err: error, method: request.method, path: request.path }, 'a request failed');
    sendProblem(request, response, status, problem);
  };
}

/** Answers with a problem. */
export function sendProblem(request: Request, response: Response, status: number, problem: ErrorText): void {
  response.status(status).type('application/problem+json').send(JSON.stringify({ type: 'about:blank', status, instance: request.originalUrl.split('?')[0], ...problem }));
}

function problemOf(error: unknown): { status: number; problem: ErrorText & Partial<Problem> } {
  if (error instanceof ProblemError) return { status: error.status, problem: error.problem };
  if (error instanceof WebError) return { status: 422, problem: { title: error.title, detail: error.detail } };
  if (error instanceof FeedError) return { status: 409, problem: { title: error.title, detail: error.message } };
  if (error instanceof TooSlowError) return { status: 422, problem: tooSlow(error) };
  if (error instanceof BusyError) return { status: 503, problem: { title: 'The server is busy', detail: `${error.message}; try again in a minute.` } };
  if (error instanceof StoreLockedError) return { status: 503, problem: storeLocked(error) };
  if (error instanceof CursorError) return { status: 400, problem: { title: 'The cursor is not known', detail: `${error.message}.` } };
  if (isDiskFull(error)) return { status: 507, problem: diskFull };
  if (error instanceof URIError) return { status: 400, problem: { title: 'The address cannot be read', detail: 'A percent sign in it is not followed by two hexadecimal digits of UTF-8.' } };
  const { type, code, status, limit, message } = error as { type?: string; code?: string; status?: number; limit?: number; message?: string };
  if (type === 'entity.too.large') return { status: 413, problem: { title: 'The request is too large', code: 'too-large', detail: `It may have ${sizeText(limit ?? 0)}. Split it, or raise the setting jsonBytes.` } };
  if (type === 'entity.parse.failed') return { status: 400, problem: { title: 'The request is not JSON', detail: `${message}. Send one JSON object.` } };
  if (type === 'entity.verify.failed') return { status: 400, problem: { title: 'The request is not UTF-8', detail: 'JSON is sent in UTF-8; some of its bytes are none, and would come back as other characters. Send it in UTF-8.' } };
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return { status: 415, problem: { title: 'The encoding is not known', detail: 'Send JSON in UTF-8.' } };
  if (code === 'LIMIT_FILE_SIZE') return { status: 413, problem: { title: 'A file is too large', code: 'too-large', detail: 'A file is larger than the setting sourceBytes (importBytes for a bulk import) allows. Split it, send it as a bulk import, or raise the setting.' } };
  if (code === 'LIMIT_FILE_COUNT') return { status: 413, problem: { title: 'Too many files', detail: 'There are more files than the setting uploadFiles allows. Send them in several uploads.' } };
  if (code?.startsWith('LIMIT_')) return { status: 400, problem: { title: 'The form is not as expected', detail: `${message}. Send fewer and shorter fields.` } };
  if (status !== undefined && status >= 400 && status < 500) return { status, problem: { title: 'The request cannot be read', detail: message ?? 'Check its form.' } };
  return { status: 500, problem: { title: 'Something went wrong in the program', detail: 'It is written in the log of the server. Nothing that was acknowledged is lost; try again.' } };
}
