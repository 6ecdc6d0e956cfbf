/** Lines that hold a date and nothing else. */

/** What tells dates from other lines. */
export interface DateWords {
  /** What may stand beside a date: what was done to a text, time zones, "read". */
  words: ReadonlySet<string>;
  /** Matches the beginning of a line that says what was done to a text. */
  stamped: RegExp;
  /** Names of months that calendars do not give, by the language. */
  moreNames: Readonly<Record<string, readonly string[]>>;
  /** The names of the calendar in languages that many pages are in, whatever they say. */
  names: ReadonlySet<string>;
}

/**
 * True when a short line is a date, in English or in a language that many pages are in: "Updated 9:32 pm, Tue, Nov 19, 2019".
 * @param own the names of the calendar in the language that the page names (`calendarNames`)
 */
export function isDateLine(line: string, dates: DateWords, own: ReadonlySet<string> = dates.names): boolean {
  if (line.length > 100 || !/\d/.test(line)) return false;
  const isName = (word: string) => dates.names.has(word) || own.has(word);
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const numbers = line.match(/\d+/g) ?? [];
  const calendar = words.filter(isName).length;
  const isDate = (numbers.some((number) => /^(?:19|20)\d\d$/.test(number)) && (calendar > 0 || numbers.length >= 3)) || (/\b\d{1,2}[:.]\d{2}\b/.test(line) && (calendar > 0 || dates.stamped.test(line)));
  if (!isDate) return false;
  const others = words.filter((word) => word.length > 1 && !dates.words.has(word) && !isName(word));
  // Who says when a text was published may say where, too.
  return others.length <= (dates.stamped.test(line) ? mostBesideStamp : 1);
}

/** Words beside a date that is stamped: "Published - August 11, 2026 09:14 pm IST - NEW HARDA". */
const mostBesideStamp = 2;

/** The first day of each month. */
const months = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 1)));

/**
 * The names of months and weekdays of a language, long and short, without stops.
 * @param language a BCP 47 tag, e.g. `pt-BR`; one that there is none of has no names
 * @param moreNames names besides, by the beginning of the tag
 */
export function calendarNames(language: string, moreNames: DateWords['moreNames']): ReadonlySet<string> {
  const weekdays = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2024, 0, at + 1)));
  const names = (['long', 'short'] as const).flatMap((length) => [...words(language, { month: length, day: 'numeric' }, months), ...words(language, { month: length }, months), ...words(language, { weekday: length }, weekdays)]);
  const more = Object.entries(moreNames).flatMap(([start, own]) => (language.startsWith(start) ? own : []));
  return new Set([...names, ...more]);
}

/** The names of months of a language, in lower case. */
export function monthNames(language: string, length: 'long' | 'short' = 'long'): string[] {
  return words(language, { month: length }, months);
}

function words(language: string, options: Intl.DateTimeFormatOptions, days: readonly Date[]): string[] {
  try {
    const { format } = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return days.flatMap((day) => format(day).toLowerCase().match(/\p{L}+/gu) ?? []);
  } catch {
    // The page names no language that there is.
    return [];
  }
}
