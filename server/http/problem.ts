/** The one error shape: RFC 9457 problem details. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { TooSlowError } from '../jobs/analysis.ts';
import type { ErrorText, Problem } from '../types.ts';

/** An error that a caller is told about. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly problem: ErrorText & Partial<Problem> & { outcomes?: unknown };

  constructor(status: number, problem: ErrorText & Partial<Problem> & { outcomes?: unknown }) {
    super(problem.title);
    this.status = status;
    this.problem = problem;
  }
}

export function notFound(what: string): ProblemError {
  return new ProblemError(404, { title: `No such ${what}`, detail: `There is no ${what} at this address; it may have been removed.` });
}

export const unknownPath: RequestHandler = (request) => {
  throw new ProblemError(404, { title: 'No such address', detail: `${request.method} ${request.path} is not part of the interface; see /api/openapi.json.` });
};

/** Turns whatever was thrown into a problem; what nobody foresaw is logged and answered without its details. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, problem } = problemOf(error);
    if (status >= 500) log.error({ error, method: request.method, path: request.path }, 'a request failed');
    response.status(status).type('application/problem+json').send(JSON.stringify({ type: 'about:blank', status, instance: request.path, ...problem }));
  };
}

function problemOf(error: unknown): { status: number; problem: ErrorText & { outcomes?: unknown } } {
  if (error instanceof ProblemError) return { status: error.status, problem: error.problem };
  if (error instanceof TooSlowError) {
    return { status: 422, problem: { title: 'The text took too long', detail: `Its analysis was cut off (${error.message}). Split the text, or raise the setting analysisTime.` } };
  }
  const { type, code, status, limit, message } = error as { type?: string; code?: string; status?: number; limit?: number; message?: string };
  if (type === 'entity.too.large') return { status: 413, problem: { title: 'The request is too large', detail: `It may have ${limit} bytes. Split it, or raise the setting jsonBytes.` } };
  if (type === 'entity.parse.failed') return { status: 400, problem: { title: 'The request is not JSON', detail: message ?? 'Send one JSON object.' } };
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return { status: 415, problem: { title: 'The encoding is not known', detail: 'Send JSON in UTF-8.' } };
  if (code === 'LIMIT_FILE_SIZE') return { status: 413, problem: { title: 'A file is too large', detail: 'A file is larger than the setting sourceBytes allows. Split it, or raise the setting.' } };
  if (code === 'LIMIT_FILE_COUNT') return { status: 413, problem: { title: 'Too many files', detail: 'There are more files than the setting uploadFiles allows. Send them in several uploads.' } };
  if (code?.startsWith('LIMIT_')) return { status: 400, problem: { title: 'The form is not as expected', detail: `${message}. Send the files in parts named "files".` } };
  if (status !== undefined && status >= 400 && status < 500) return { status, problem: { title: 'The request cannot be read', detail: message ?? 'Check its form.' } };
  return { status: 500, problem: { title: 'Something went wrong in the program', detail: 'It is written in the log of the server. Nothing that was acknowledged is lost; try again.' } };
}
