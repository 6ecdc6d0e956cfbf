/** The limits of fetching by address, each with its reason; `server/config.ts` lets an operator set them. */
export interface FetchLimits {
  /** Whether addresses of this machine and of its own network may be fetched. Off: a page must not reach what only this machine can. */
  allowPrivate: boolean;
  /** Ports that may be called. Others belong to databases, printers and the like rather than to news. */
  ports: number[];
  /** Redirects followed from one address; a short link and a change to https take two or three. */
  redirects: number;
  /** Bytes of one page, decompressed. The heaviest news pages have some 5 MB of HTML. */
  bytes: number;
  /** Milliseconds until a server's answer begins. */
  firstByte: number;
  /** Milliseconds for one page with all its redirects: a server that sends a byte a minute is cut off here. */
  time: number;
}

export const defaultFetchLimits: FetchLimits = { allowPrivate: false, ports: [80, 443], redirects: 5, bytes: 16 * 1024 * 1024, firstByte: 15_000, time: 30_000 };

/** The limits of feeds. */
export interface FeedLimits {
  /** Bytes of a feed, decompressed; what stands in them is read. */
  bytes: number;
  /** Items of a feed that are looked at in one fetch, from the first; feeds put the latest first. */
  items: number;
  /** Milliseconds between two pages that are fetched for a feed. */
  pause: number;
  /** The shortest interval between scheduled fetches, in minutes. */
  shortest: number;
  /** Feeds that may be subscribed to. */
  most: number;
}

export const defaultFeedLimits: FeedLimits = { bytes: 8 * 1024 * 1024, items: 100, pause: 1_000, shortest: 15, most: 500 };

/** Who asks. A site sees that a program fetched the page, for one reader. */
export const userAgent = "Plumbline/0.1 (+reader's request)";
/** The name that a robots.txt may address. */
export const robotName = 'Plumbline';
