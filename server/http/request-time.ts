/** How long a request may take to arrive. Node's own limit knows one time for all, and would cut a large bulk file off. */
import type { Request, RequestHandler } from 'express';
import { sendProblem } from './problem.ts';

/**
 * Cuts off what has not arrived in time, so that a client that sends a byte a minute holds no connection. A bulk file has as long as
 * it needs, while something of it comes.
 * @param time in milliseconds
 */
export function arrivesInTime(time: number): RequestHandler {
  return (request, response, next) => {
    const { socket } = request;
    const bulk = isBulkFile(request);
    let arrived = socket.bytesRead;
    const check = setInterval(() => {
      const goesOn = bulk && socket.bytesRead > arrived;
      arrived = socket.bytesRead;
      if (request.complete) clearInterval(check);
      else if (!goesOn) cutOff();
    }, time).unref();
    for (const over of ['end', 'close']) request.once(over, () => clearInterval(check));
    next();

    function cutOff(): void {
      clearInterval(check);
      if (response.headersSent) return void request.destroy();
      response.once('finish', () => request.destroy());
      response.set('Connection', 'close');
      // Not by an error to the next handler: it waits for the body and reports an error of its own when the connection ends.
      sendProblem(request, response, 408, { title: 'The request did not arrive in time', detail: `${bulk ? 'Nothing of it came' : 'It was not there'} within ${time / 1000} s. Send it again, or raise the setting requestTime.` });
    }
  };
}

function isBulkFile({ method, path }: Request): boolean {
  return method === 'POST' && /^\/api\/imports\/?$/i.test(path);
}
