/** A page by its address to articles. */
import type { IngestKnowledge } from '../knowledge.ts';
import type { ReadItem, Source } from '../read.ts';
import type { FetchLimits } from './limits.ts';
import { unlessStub } from './stub.ts';
import type { Web, WebAnswer } from './web.ts';
import { WebError } from './web-error.ts';

/** Reads bytes into articles: here, or in a worker thread. */
export type Read = (source: Source) => Promise<ReadItem[]>;

const readable = /^(text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|application\/x-pdf)$/;
const feeds = /^(application\/(rss|atom|rdf|feed)\+(xml|json)|(text|application)\/xml)$/;

/**
 * Fetches a page and reads its article. Nothing is stored.
 * @throws WebError when the page cannot be fetched, or is no article: each cause in its own words
 */
export async function fetchPage(web: Web, address: string, read: Read, knowledge: IngestKnowledge, limits: FetchLimits, signal?: AbortSignal): Promise<ReadItem[]> {
  const answer = await web.get(address, { accept: 'text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.7, */*;q=0.1', most: { bytes: limits.bytes, setting: 'fetchBytes' }, signal });
  checkStatus(answer);
  const type = answer.contentType.split(';')[0]!.trim().toLowerCase();
  if (feeds.test(type)) throw new WebError('The address is a feed, not an article', `It gives ${type}. Subscribe to it under Feeds, or give the address of one article.`);
  if (type !== '' && !readable.test(type)) throw new WebError('The address is no page', `It gives ${type.slice(0, 100)}; pages (HTML), plain text and PDF are read.`);
  if (answer.bytes.length === 0) throw new WebError('The page is empty', 'The site sent nothing. Open the page in a browser and send it with the bookmarklet, or paste the text.');
  const items = await read({ bytes: answer.bytes, url: answer.url, contentType: answer.contentType === '' ? null : answer.contentType });
  return /pdf|plain/.test(type) ? items : unlessStub(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength).toString('utf8'), items, knowledge);
}

/** @throws WebError for every status but success */
export function checkStatus({ status, url }: Pick<WebAnswer, 'status' | 'url'>): void {
  if (status >= 200 && status < 300) return;
  const { host } = new URL(url);
  const inBrowser = 'Open the page in a browser and send it with the bookmarklet, or paste the text.';
  if (status === 404 || status === 410) throw new WebError('There is no such page', `${host} answers with status ${status}. Check the address.`);
  if (status === 401 || status === 402) throw new WebError('The page is behind a login or a paywall', `${host} answers with status ${status}. ${inBrowser}`);
  if (status === 403 || status === 406 || status === 429 || status === 451) throw new WebError('The site refuses to give the page to a program', `${host} answers with status ${status}. ${inBrowser}`, status !== 429);
  if (status >= 500) throw new WebError('The site has trouble of its own', `${host} answers with status ${status}. Try again later.`, false);
  throw new WebError('The site gives no page', `${host} answers with status ${status}. ${inBrowser}`);
}
