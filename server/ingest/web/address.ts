/** Which addresses may be fetched. The one owner of `ipaddr.js`. */
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { FetchLimits } from './limits.ts';
import { WebError } from './web-error.ts';

/** The longest address taken; browsers and servers agree on about this. */
const longestAddress = 2_000;

/** All of today's public IPv6; what stands outside reaches this machine, this network, or nothing. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Finds the addresses of a name, as `dns.lookup` with `all` does. */
export type Resolve = (name: string, found: (error: Error | null, addresses: { address: string; family: number }[]) => void) => void;

export const systemResolve: Resolve = (name, found) => systemLookup(name, { all: true }, (error, addresses) => found(error, addresses));

/**
 * True for an address of the public internet: not private, loopback, link-local, multicast, shared (CGNAT), documentation,
 * nor any form that hides an IPv4 address in an IPv6 one (mapped, compatible, NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
  const text = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(text)) return false;
  const parsed = ipaddr.parse(text);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalUnicast));
}

/**
 * Checks an address before anything is sent to it.
 * @throws WebError that says what is wrong with it
 */
export function checkAddress(written: string, limits: Pick<FetchLimits, 'allowPrivate' | 'ports'>): URL {
  if (written.length > longestAddress) throw new WebError('The address is too long', `It has ${written.length} characters; ${longestAddress} are allowed.`);
  let url: URL;
  try {
    url = new URL(written.trim());
  } catch {
    throw new WebError('The address cannot be read', `"${shown(written)}" is no web address; write it whole, as https://example.org/article.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new WebError('The address is refused', `Only http and https are fetched, and this one begins with "${shown(url.protocol)}".`);
  if (url.username !== '' || url.password !== '') throw new WebError('The address is refused', 'It holds a user name or password. Leave them out; a page behind a login is better pasted.');
  // A bare address is never looked up, so it is checked here; names are checked when they are.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!limits.allowPrivate && ipaddr.isValid(host) && !isPublic(host)) throw privateAddress(host);
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!limits.ports.includes(port)) throw new WebError('The address is refused', `Port ${port} is not one that pages are fetched from (${limits.ports.join(', ')}). The setting fetchPorts allows more.`);
  url.hash = '';
  return url;
}

/**
 * The look-up that connections use: it gives an address only when all that the name has are public, and the connection
 * goes to the very addresses that were checked. A name that answers otherwise the next time (DNS rebinding) gains nothing.
 */
export function checkedLookup(limits: Pick<FetchLimits, 'allowPrivate'>, resolve: Resolve): LookupFunction {
  return (name, options, give) => {
    resolve(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return give(new WebError('The site was not found', `The name ${shown(name)} is not known. Check the address, and that this machine is online.`, false), '', 0);
      const refused = limits.allowPrivate ? undefined : addresses.find(({ address }) => !isPublic(address));
      if (refused) return give(privateAddress(`${shown(name)} (${refused.address})`), '', 0);
      if (options.all) give(null, addresses);
      else give(null, first.address, first.family);
    });
  };
}

function privateAddress(place: string): WebError {
  return new WebError('The address is refused', `${place} belongs to this machine, to a private network or to no public place, and such addresses are not fetched unless the setting fetchAllowPrivate is on. Save the page and upload it, or paste its text.`);
}

function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
