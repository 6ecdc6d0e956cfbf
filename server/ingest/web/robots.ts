/** What a site's robots.txt allows (RFC 9309). The one owner of `robots-parser`. */
import imported from 'robots-parser';
import { robotName } from './limits.ts';
import { WebError } from './web-error.ts';

// Its types speak of an ES module; what is imported is the function itself.
const robotsParser = imported as unknown as typeof imported.default;
type Robot = ReturnType<typeof robotsParser>;

/** What asking for a robots.txt gave. */
export interface RobotsAnswer {
  status: number;
  text: string;
}

export interface Robots {
  /** @throws WebError when the site's robots.txt asks programs to stay away, or cannot be read for now */
  check(url: URL, ask: (robots: URL) => Promise<RobotsAnswer>): Promise<void>;
}

/** For so long a robots.txt is remembered, in ms; the standard allows a day. */
const remembered = 15 * 60_000;
/** Sites remembered at a time. */
const mostSites = 200;

/** Makes a memory of robots.txt files. */
export function createRobots(): Robots {
  const known = new Map<string, { until: number; robot: Robot | null }>();

  async function robotOf(url: URL, ask: (robots: URL) => Promise<RobotsAnswer>): Promise<Robot | null> {
    const before = known.get(url.origin);
    if (before && before.until > Date.now()) return before.robot;
    const place = new URL('/robots.txt', url);
    const { status, text } = await ask(place);
    if (status >= 500 || status === 429) throw unreadable(url.host, `it answers with status ${status}`);
    // A site without the file, or that refuses it, sets no rules.
    const robot = status >= 200 && status < 300 ? robotsParser(place.href, text) : null;
    if (known.size >= mostSites) known.delete(known.keys().next().value!);
    known.delete(url.origin);
    known.set(url.origin, { until: Date.now() + remembered, robot });
    return robot;
  }

  return {
    async check(url, ask) {
      const robot = await robotOf(url, ask);
      if (robot?.isDisallowed(url.href, robotName)) {
        throw new WebError('The site asks programs not to fetch this page', `The robots.txt of ${url.host} excludes it, and Plumbline keeps to that. Open the page in a browser and send it with the bookmarklet, or paste its text.`);
      }
    },
  };
}

function unreadable(host: string, why: string): WebError {
  return new WebError('The site cannot be asked for its rules', `The robots.txt of ${host} could not be read: ${why}. Try again later, or open the page in a browser and send it with the bookmarklet.`, false);
}
