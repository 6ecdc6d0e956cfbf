/** Calls that are not part of the interface. */
import type { RequestHandler } from 'express';
import { operations } from './openapi.ts';
import { ProblemError } from './problem.ts';

/** Says what an address takes that is there for other calls. */
export const unknownPath: RequestHandler = (request) => {
  const path = request.originalUrl.split('?')[0]!;
  const taken = operations.filter((operation) => patternOf(operation.path).test(path)).map(({ method }) => method.toUpperCase());
  const what = taken.length > 0 ? `the address takes ${taken.join(' and ')}` : 'see /api/openapi.json';
  throw new ProblemError(404, { title: 'No such address', detail: `${request.method} ${path} is not part of the interface; ${what}.` });
};

/** "/api/articles/{id}" as a pattern of addresses. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.split(/\{\w+\}/).map((part) => part.replace(/[.]/g, '\\.')).join('[^/]+')}/?$`, 'i');
}
