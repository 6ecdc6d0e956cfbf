/** Fetching by address, within limits. The one owner of `undici`. */
import { Agent, fetch, type Response } from 'undici';
import { sizeText } from '../size-text.ts';
import { checkAddress, checkedLookup, systemResolve, type Resolve } from './address.ts';
import { userAgent, type FetchLimits } from './limits.ts';
import { createRobots } from './robots.ts';
import { WebError } from './web-error.ts';

/** What is asked of an address. */
export interface Asked {
  /** Media types that are taken. */
  accept: string;
  /** Bytes, decompressed, after which the rest is left; the setting names it in messages. */
  most: { bytes: number; setting: string };
  /** True to keep what came before the limit; else too many bytes are a fault. */
  keepStart?: boolean;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface WebAnswer {
  /** Where the answer came from, after redirects. */
  url: string;
  status: number;
  contentType: string;
  headers: { etag: string | null; lastModified: string | null };
  bytes: Uint8Array;
  /** True when the rest was left at the limit. */
  cut: boolean;
}

export interface Web {
  /**
   * Asks for what stands at an address; follows redirects, and checks each address, the machine behind it and its robots.txt.
   * @throws WebError when it is refused, cannot be reached, or answers too slowly
   */
  get(address: string, asked: Asked): Promise<WebAnswer>;
  close(): Promise<void>;
}

/** Bytes of a robots.txt that are read, as the standard asks. */
const robotsBytes = 512 * 1024;

/** @param resolve how names become addresses; each address is checked when a connection is made to it */
export function createWeb(limits: FetchLimits, resolve: Resolve = systemResolve): Web {
  const agent = new Agent({ connect: { lookup: checkedLookup(limits, resolve), timeout: limits.firstByte }, connections: 4, headersTimeout: limits.firstByte, bodyTimeout: limits.time, maxHeaderSize: 64 * 1024 });
  const robots = createRobots();

  async function follow(start: string, asked: Asked, signal: AbortSignal, rules: boolean): Promise<WebAnswer> {
    let url = checkAddress(start, limits);
    for (let hops = 0; ; hops += 1) {
      if (rules) await robots.check(url, (place) => askRobots(place, signal));
      const response = await ask(url, asked, signal);
      const target = response.headers.get('location');
      if (!isRedirect(response.status) || target === null) return answerOf(url, response, asked);
      await response.body?.cancel();
      if (hops >= limits.redirects) throw new WebError('The address leads on and on', `It was redirected more than ${limits.redirects} times (setting fetchRedirects). Open it in a browser and copy the address that it ends at.`);
      url = checkAddress(resolved(target, url), limits);
    }
  }

  /** A robots.txt that cannot be reached is told as such; its redirects are followed like a page's. */
  async function askRobots(place: URL, signal: AbortSignal): Promise<{ status: number; text: string }> {
    const { status, bytes } = await follow(place.href, { accept: 'text/plain, */*;q=0.5', most: { bytes: robotsBytes, setting: '' }, keepStart: true }, signal, false);
    return { status, text: Buffer.from(bytes).toString('utf8') };
  }

  async function ask(url: URL, asked: Asked, signal: AbortSignal): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tooLate(url, `it did not begin to answer within ${limits.firstByte / 1000} s (setting fetchFirstByte)`)), limits.firstByte);
    try {
      return await fetch(url, { dispatcher: agent, redirect: 'manual', signal: AbortSignal.any([signal, late.signal]), headers: { 'user-agent': userAgent, accept: asked.accept, 'accept-language': 'en, *;q=0.3', ...asked.headers } });
    } catch (error) {
      throw faultOf(url, error);
    } finally {
      clearTimeout(timer);
    }
  }

  async function answerOf(url: URL, response: Response, { most, keepStart = false }: Asked): Promise<WebAnswer> {
    const parts: Uint8Array[] = [];
    let size = 0;
    let cut = false;
    try {
      for await (const part of response.body ?? []) {
        const bytes = part as Uint8Array;
        parts.push(bytes.subarray(0, most.bytes - size));
        size += bytes.length;
        if (size <= most.bytes) continue;
        if (!keepStart) throw new WebError('The page is too large', `It has more than ${sizeText(most.bytes)} (setting ${most.setting}). Save it and upload it, or paste its text.`);
        cut = true;
        break;
      }
    } catch (error) {
      throw faultOf(url, error);
    }
    const { headers, status } = response;
    return { url: url.href, status, contentType: headers.get('content-type') ?? '', headers: { etag: headers.get('etag'), lastModified: headers.get('last-modified') }, bytes: Buffer.concat(parts), cut };
  }

  return {
    async get(address, asked) {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(new WebError('The site is too slow', `The page was not there after ${limits.time / 1000} s (setting fetchTime). Try again later, or open it in a browser and send it with the bookmarklet.`, false)), limits.time);
      try {
        return await follow(address, asked, AbortSignal.any([stop.signal, ...(asked.signal ? [asked.signal] : [])]), true);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => agent.destroy(),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function resolved(target: string, from: URL): string {
  try {
    return new URL(target, from).href;
  } catch {
    throw new WebError('The site answers with a broken address', `${from.host} redirects to an address that cannot be read. Open the page in a browser and send it with the bookmarklet.`);
  }
}

function tooLate(url: URL, why: string): WebError {
  return new WebError('The site is too slow', `${url.host}: ${why}. Try again later.`, false);
}

/** Finds our own fault within what the client wraps it in; else names the network's. */
function faultOf(url: URL, error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause ?? (at as AggregateError).errors?.[0]) {
    if (at instanceof WebError || at.name === 'AbortError') return at;
    const { code } = at as NodeJS.ErrnoException;
    if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return tooLate(url, 'it does not answer');
    if (code === 'ECONNREFUSED') return unreachable(url, 'it refuses the connection');
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE') return unreachable(url, 'it broke the connection off');
    if (code?.startsWith('ERR_TLS') || code?.startsWith('CERT') || /CERT|SSL|SELF_SIGNED/.test(code ?? '')) return unreachable(url, `its certificate is not accepted (${code})`);
    if (code !== undefined) return unreachable(url, code);
  }
  return unreachable(url, error instanceof Error ? error.message : String(error));
}

function unreachable(url: URL, why: string): WebError {
  return new WebError('The site cannot be reached', `${url.host}: ${why}. Check the address, and that this machine is online.`, false);
}
