/** The migrations, in order; each runs once, in a transaction of its own. */
import type { Migration } from 'kysely';
import { articles } from './migrations/001-articles.ts';
import { rollupsAndJobs } from './migrations/002-rollups-and-jobs.ts';
import { feeds } from './migrations/004-feeds.ts';
import { speech } from './migrations/005-speech.ts';
import { failureField } from './migrations/006-failure-field.ts';
import { comparisonSums } from './migrations/007-comparison-sums.ts';
import { outletDays } from './migrations/008-outlet-days.ts';
import { outletSpellings } from './migrations/009-outlet-spellings.ts';
import { headlineRates } from './migrations/010-headline-rates.ts';
import { republishedHeadlines } from './migrations/011-republished-headlines.ts';
import { noFindings } from './migrations/012-no-findings.ts';
import { movedStories } from './migrations/013-moved-stories.ts';
import { ownRepeats } from './migrations/014-own-repeats.ts';

export const migrations: Record<string, Migration> = {
  '001-articles': articles,
  '002-rollups-and-jobs': rollupsAndJobs,
  '004-feeds': feeds,
  '005-speech': speech,
  '006-failure-field': failureField,
  '007-comparison-sums': comparisonSums,
  '008-outlet-days': outletDays,
  '009-outlet-spellings': outletSpellings,
  '010-headline-rates': headlineRates,
  '011-republished-headlines': republishedHeadlines,
  '012-no-findings': noFindings,
  '013-moved-stories': movedStories,
  '014-own-repeats': ownRepeats,
};
