/** Dates as people and pages write them, to ISO 8601. The one owner of `chrono-node`. */
import { createRequire } from 'node:module';
import type { Chrono, ParsedComponents } from 'chrono-node';

/** The day; hour, minute, second, fraction; the zone. As ISO 8601 has it, and as it is met: blanks before the zone, hours alone in it. */
const isoDate = /^(\d{4}-\d{2}-\d{2})(?:(?:T|,? )(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|UTC|GMT|(?:UTC|GMT)?[+\-−]\d{2}(?::?\d{2})?)?)?$/i;

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
 * @returns `2024-06-19`, or a date-time in UTC where a time with its zone is given; null when it is no date, or an impossible one
 */
export function readDate(text: string, order: SlashOrder | null = null): string | null {
  const given = text.trim();
  if (given.length > longestDate) return null;
  // What stands in further lines is no part of a date.
  if (/[\n\r\u2028\u2029]/.test(given)) return null;
  const iso = isoDate.exec(given);
  if (iso) return isoMoment(iso);
  if (isImpossibleTime(given)) return null;
  const numeric = dayFirst(given, order);
  if (numeric !== null) return numeric === '' ? null : (readDate(numeric + given.slice(given.search(/\d{4}/) + 4)) ?? numeric);
  const found = dayNamed(given);
  if (found === null || !found.moment.isCertain('hour') || !found.moment.isCertain('timezoneOffset') || sharedZone.test(given)) return found && found.day;
  // "ET" is summer time or not by the day, which may stand behind it.
  const moment = dayNamed(given, new Date(found.day))?.moment ?? found.moment;
  return utc(Date.parse(found.day) + 60_000 * (60 * moment.get('hour')! + (moment.get('minute') ?? 0)) + 1000 * (moment.get('second') ?? 0), moment.get('timezoneOffset')!);
}

/**
 * Reads the day that a line of a text or page prints, whatever time stands beside it: readers know the text by that day.
 * @returns `2024-06-19`; null when it is no date
 */
export function readDay(text: string): string | null {
  const given = text.trim();
  const iso = isoDate.exec(given)?.[1];
  return iso === undefined ? (dayFirst(given, null) ?? dayNamed(given)?.day ?? null) || null : readDate(iso);
}

/** English texts stand on pages in other languages, and in the sheets of people who write those. */
const elsewhere = ['de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

const require = createRequire(import.meta.url);
/** A language of the package when a date is first read in it: most dates need none, and all languages were a tenth of every start. */
const languageFor = (name: 'en' | (typeof elsewhere)[number]) => require(`chrono-node/${name}`) as { strict: Chrono };

/** The day that a text names in a language; null where year, month or day is missing. */
function dayIn({ strict }: { strict: Chrono }, text: string, near: Date): ParsedComponents | null {
  const start = strict.parse(text, near)[0]?.start;
  return start !== undefined && (['year', 'month', 'day'] as const).every((part) => start.isCertain(part)) ? start : null;
}

function firstOf<Given, Found>(all: readonly Given[], find: (one: Given) => Found | null): Found | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** A date with its month in words, or with slashes. @param near what "ET" is read by */
function dayNamed(text: string, near = new Date(0)): { day: string; moment: ParsedComponents } | null {
  // "2 days ago" is no date without the day on which it was written.
  if (!/\b(?:19|20)\d\d\b/.test(text)) return null;
  const moment = dayIn(languageFor('en'), text, near) ?? firstOf(elsewhere, (language) => dayIn(languageFor(language), text, near));
  if (moment === null) return null;
  const [year, month, day] = [moment.get('year')!, moment.get('month')!, moment.get('day')!];
  return { day: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, moment };
}

/** The time of India, of Ireland or of Israel: hours apart, so the day alone is kept. */
const sharedZone = /\bIST\b/;
/** No place on Earth is more minutes from UTC. */
const farthest = 14 * 60;

function isoMoment([, day, hour, minute, second, fraction, zone]: RegExpExecArray): string | null {
  const midnight = new Date(`${day}T00:00:00Z`);
  // 2024-02-31 is no date, though JavaScript reads it as one.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return null;
  if (hour === undefined) return day!;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (!isTime(hours, minutes, seconds)) return null;
  if (zone === undefined) return day!;
  const [, sign, ahead = '0', beside = '0'] = /([+\-−])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (sign === '+' ? 1 : -1) * (60 * Number(ahead) + Number(beside));
  if (Math.abs(offset) > farthest || Number(beside) > 59) return null;
  // A leap second has no place of its own in a day of JavaScript's.
  return utc(midnight.getTime() + 1000 * (3600 * hours + 60 * minutes + Math.min(59, seconds)) + Math.floor(1000 * Number(`0.${fraction ?? 0}`)), offset);
}

/** A time of day as it is written; 24:00 is its end. */
function isTime(hours: number, minutes: number, seconds: number): boolean {
  return minutes <= 59 && seconds <= 60 && (hours <= 23 || (hours === 24 && minutes === 0 && seconds === 0));
}

/** True where a time beside a day is none: "25:30". */
function isImpossibleTime(text: string): boolean {
  const [, hour, minute, second] = /(?:^|[\sT,(–-])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/.exec(text) ?? [];
  return hour !== undefined && !isTime(Number(hour), Number(minute), Number(second ?? 0));
}

/** A moment in UTC, from the time that clocks showed so many minutes ahead of it. Null beyond the years that a date is written with. */
function utc(shown: number, ahead: number): string | null {
  const moment = new Date(shown - 60_000 * ahead);
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moment.toISOString() : null;
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
