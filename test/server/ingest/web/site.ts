/** A real web site on a free port of this machine, for what is fetched. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../../../server/project-root.ts';

export interface Site {
  address: string;
  port: number;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** What stands at a path: a page, or whatever a handler makes of the request. */
export type Place = string | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * Starts a site; a path that it does not hold is answered with 404, robots.txt too. Pages may be changed while it runs.
 * @param secure over https, with a certificate that nobody but a test accepts
 */
export async function runSite(places: Record<string, Place>, { secure = false } = {}): Promise<Site> {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url!.split('?')[0]!;
    asked.push(path);
    const place = places[path];
    if (place === undefined) response.writeHead(404).end('nothing here');
    else if (typeof place === 'function') place(request, response);
    else response.writeHead(200, { 'content-type': path.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8' }).end(place);
  };
  const pem = secure ? readFileSync(join(projectRoot(), 'test/fixtures/site.pem')) : null;
  const server = pem ? createSecureServer({ key: pem, cert: pem }, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    asked,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** A page of an invented outlet with an article on it. */
export function newsPage({ headline = 'Council of Harwick opens the flood gates', paragraphs = articleParagraphs, head = '', after = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | The Mellin Courier</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Mellin Courier"><meta property="article:published_time" content="2026-03-14T08:00:00Z">${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>${after}<footer>The Mellin Courier, Mellin</footer></body></html>`;
}

export const articleParagraphs = [
  'The council of Harwick opened the flood gates on the Ansel on Saturday morning, after three days of rain had lifted the river to the height of the old quay and the cellars of the fish market had filled.',
  'Engineers had asked for the step on Friday. They said that the meadows below the town could take the water for a week, and that the pumps at the market would need that time to drain the cellars.',
  '“We would rather pay farmers for one hay harvest than rebuild a street,” said Ilse Moran, who leads the water board. Farmers in the meadows were told at noon, and two of them moved their cattle.',
  'The council will meet again on Tuesday to hear what the step has cost and whether the gates, which were built ninety years ago, should be replaced before the next winter.',
];
