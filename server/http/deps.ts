/** What the app is made of. */
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import type { Web } from '../ingest/web/web.ts';
import type { Feeds } from '../jobs/feeds.ts';
import type { IntakeParts } from '../jobs/intake.ts';
import type { Jobs } from '../jobs/runner.ts';

export interface Deps extends IntakeParts {
  config: Config;
  lexicon: Lexicon;
  jobs: Jobs;
  web: Web;
  feeds: Feeds;
  log: Logger;
}
