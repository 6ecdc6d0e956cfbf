/** Dates as people and pages write them, to ISO 8601. The one owner of `chrono-node`. */
import * as chrono from 'chrono-node';

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Which of the two numbers before the year of "04/03/2024" is the day, where other dates of the same source show it. */
export type SlashOrder = 'day first' | 'month first';

/** What is said of a date that nothing tells the order of. */
export const unsureDate = 'The date can be read in two ways; it was read with the month first. Please check.';

/** A longer text is no date given as such: a parser of dates takes long over a whole page. */
const longestDate = 200;

const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{2,4}(?![\d/])/;

/** What a date with slashes shows of the order it is written in: one of its numbers is no month. `either` where both may be one. Null without slashes. */
export function slashOrderIn(text: string): SlashOrder | 'either' | null {
  const [, first, second] = slashed.exec(text) ?? [];
  if (first === undefined) return null;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12) return two <= 12 ? 'day first' : null;
  if (two > 12) return 'month first';
  // 03/03/2024 is the same day in both.
  return one === two ? null : 'either';
}

/**
 * Reads a date given as such.
 * @param order how the source writes dates with slashes, where that is known; else the month is taken to be first
 * @returns `2024-06-19`, or a date-time where a time with its zone is given; null when it is no date
 */
export function readDate(text: string, order: SlashOrder | null = null): string | null {
  const given = text.trim();
  if (given.length > longestDate) return null;
  if (isoDate.test(given)) {
    const day = given.slice(0, 10);
    const parsed = new Date(`${day}T00:00:00Z`);
    // 2024-02-31 is no date, though JavaScript reads it as one.
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) return null;
    const time = new Date(given.replace(' ', 'T'));
    return given.length > 10 && /Z|[+-]\d{2}:?\d{2}$/.test(given.slice(10)) && !Number.isNaN(time.getTime()) ? time.toISOString() : day;
  }
  const numeric = dayFirst(given, order);
  if (numeric !== null) return numeric === '' ? null : numeric;
  // "2 days ago" is no date without the day on which it was written.
  if (!/\b(?:19|20)\d\d\b/.test(given)) return null;
  const [found] = chrono.en.strict.parse(given, new Date(0));
  if (!found || !found.start.isCertain('year') || !found.start.isCertain('day') || !found.start.isCertain('month')) return null;
  const { year, month, day } = { year: found.start.get('year')!, month: found.start.get('month')!, day: found.start.get('day')! };
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "05.03.2026" and "13/11/2025 - 14:20": day first with dots, and with slashes where the source is known to write so or no month has that number. */
function dayFirst(text: string, order: SlashOrder | null): string | null {
  const match = /^(?:\p{L}+,?\s+)?(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d./])/u.exec(text);
  if (!match) return null;
  const [, first, mark, second, year] = match;
  if (mark === '/' && Number(first) <= 12 && (order !== 'day first' || Number(second) > 12)) return null;
  const date = `${year}-${second!.padStart(2, '0')}-${first!.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : '';
}
