/** A measure over time, from sums per outlet and day. */
import type { TimelinePoint } from '../types.ts';
import { confidence, lentEvidence } from './limits.ts';
import { believedVariance } from './mean-interval.ts';
import { quantile } from './students-t.ts';

/** Count, sum and sum of squares of a measure over an outlet's texts of a day (`2024-06-19`). */
export interface DaySums {
  outlet: string;
  day: string;
  n: number;
  sum: number;
  squares: number;
}

export type Step = 'day' | 'week' | 'month';

/**
 * The mean of each outlet in each stretch of time, in the order given, with its interval m ± t s / √n. As in the comparison
 * of outlets, s² is the stretch's own variance or, where the spread of all stretches is larger, a mixture with it; t is Student's
 * for n degrees of freedom.
 * @param within where the measure ends; the interval is cut there
 */
export function timelineOf(days: readonly DaySums[], step: Step, within: readonly [number, number]): TimelinePoint[] {
  const stretches = new Map<string, DaySums>();
  for (const { outlet, day, n, sum, squares } of days) {
    const from = startOf(day, step);
    const key = `${outlet}\0${from}`;
    const known = stretches.get(key);
    if (known) stretches.set(key, { ...known, n: known.n + n, sum: known.sum + sum, squares: known.squares + squares });
    else stretches.set(key, { outlet, day: from, n, sum, squares });
  }
  const all = [...stretches.values()];
  const degrees = all.reduce((total, { n }) => total + n - 1, 0);
  const common = degrees === 0 ? 0 : all.reduce((total, stretch) => total + aboutMean(stretch), 0) / degrees;
  const cut = (value: number) => Math.max(within[0], Math.min(within[1], value));
  return all.map((stretch): TimelinePoint => {
    const { outlet, day, n, sum } = stretch;
    const mean = sum / n;
    const variance = believedVariance(n < 2 ? 0 : aboutMean(stretch) / (n - 1), n - 1, common);
    const half = quantile(confidence, n - 1 + lentEvidence) * Math.sqrt(variance / n);
    return { outlet, from: day, texts: n, mean, interval: degrees === 0 ? null : [cut(mean - half), cut(mean + half)] };
  });
}

/** Sum of squares about the mean; rounding may leave a trace below 0. */
function aboutMean({ n, sum, squares }: DaySums): number {
  return Math.max(0, squares - (sum * sum) / n);
}

/** The first day of the stretch that a day is in; weeks begin on Monday (ISO 8601). */
function startOf(day: string, step: Step): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
