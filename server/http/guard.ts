/** Who may call: known hosts, no other site's pages, and a token where one is set. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { isLoopback, type Config } from '../config.ts';
import { ProblemError } from './problem.ts';

const cookieName = 'plumbline_token';

/** Refuses a Host that is not ours: a foreign name that resolves to this machine (DNS rebinding) ends here. */
export function checkHost(config: Config): RequestHandler {
  const allowed = new Set([...config.allowedHosts, config.host.toLowerCase()]);
  // A server on every address of a machine is called by any of them. A rebinding attack needs a name, never a bare address.
  const everywhere = config.host === '0.0.0.0' || config.host === '::' || config.host === '[::]';
  return (request, _response, next) => {
    const host = hostName(request.headers.host ?? '');
    if (!isLoopback(host) && !allowed.has(host) && !(everywhere && isIP(host.replace(/^\[|\]$/g, '')) !== 0)) {
      throw new ProblemError(403, { title: 'Unknown host', detail: `The server does not answer for "${host.slice(0, 100)}". Call it by its own address, or name the host in PLUMBLINE_ALLOWED_HOSTS.` });
    }
    next();
  };
}

/** Refuses changes that another site's page sends. */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  const changes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
  const { origin, host } = request.headers;
  if (changes && (isFromElsewhere(request) || (origin !== undefined && originHost(origin) !== host))) {
    throw new ProblemError(403, { title: 'Refused from another site', detail: 'Changes are taken from the pages of this server only.' });
  }
  next();
};

/** True when another site's page, or one on another port of this machine, caused the request, as browsers tell it. */
function isFromElsewhere({ headers }: Request): boolean {
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

/**
 * Asks for the token, where one is set, as a bearer token or in the cookie that `/login` sets. What another site opens
 * comes with the cookie too; it opens pages, which hold nothing by themselves, and never the interface.
 */
export function checkToken(config: Config): RequestHandler {
  const { token } = config;
  return (request, _response, next) => {
    if (token === null || request.path === '/healthz' || request.path === '/login') return next();
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const opensPage = !isFromElsewhere(request) || (request.method === 'GET' && request.headers['sec-fetch-dest'] === 'document' && !isInterface(request.path));
    const cookie = !opensPage ? undefined : (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
    if (![bearer, cookie && decoded(cookie)].some((given) => given !== undefined && given !== '' && sameSecret(given, token))) {
      throw new ProblemError(401, { title: 'A token is required', detail: 'Open /login?token=… once in the browser, or send "Authorization: Bearer …".' });
    }
    next();
  };
}

/** True for what gives data. */
function isInterface(path: string): boolean {
  return /^\/(?:api|metrics|readyz)(?:\/|$)/i.test(path);
}

/**
 * Takes the token from the address once and keeps it in a cookie that no script can read. `Lax`, since the bookmarklet
 * opens the Upload page from another site; requests that such a page sends by itself come without it.
 */
export function login(config: Config): RequestHandler {
  return (request, response) => {
    const given = String(request.query['token'] ?? '');
    if (config.token !== null && !sameSecret(given, config.token)) throw new ProblemError(401, { title: 'The token is wrong', detail: 'Use the one that the server was started with.' });
    if (config.token !== null) response.cookie(cookieName, given, { httpOnly: true, sameSite: 'lax', maxAge: 30 * 24 * 3600 * 1000 });
    response.redirect(303, '/');
  };
}

function sameSecret(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** A cookie's value as it was set; one that somebody else wrote may not decode. */
function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return cookie;
  }
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
