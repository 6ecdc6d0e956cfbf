/** Lines that hold a date and nothing else. */

const stampWords = new Set('published updated posted modified last first on at by and am pm utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist jst aest ago hrs hours h uhr às um kl de del di le la den min read views reads'.split(' '));
/** Pages often name no language, or another than they are in. */
const commonLanguages = ['en', 'es', 'pt', 'fr', 'de', 'it', 'nl'];
const stampVerb = /^\W*(?:last )?(?:published|updated|posted|modified)\b/i;
const commonNames: ReadonlySet<string> = new Set(commonLanguages.flatMap((language) => [...calendarNames(language)]));

/**
 * True when a short line is a date, in English or in a language that many pages are in: "Updated 9:32 pm, Tue, Nov 19, 2019".
 * @param own the names of the calendar in the language that the page names (`calendarNames`)
 */
export function isDateLine(line: string, own: ReadonlySet<string> = commonNames): boolean {
  if (line.length > 100 || !/\d/.test(line)) return false;
  const isName = (word: string) => commonNames.has(word) || own.has(word);
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const numbers = line.match(/\d+/g) ?? [];
  const calendar = words.filter(isName).length;
  const isDate = (numbers.some((number) => /^(?:19|20)\d\d$/.test(number)) && (calendar > 0 || numbers.length >= 3)) || (/\b\d{1,2}[:.]\d{2}\b/.test(line) && (calendar > 0 || stampVerb.test(line)));
  if (!isDate) return false;
  const others = words.filter((word) => word.length > 1 && !stampWords.has(word) && !isName(word));
  return others.length <= 1;
}

/**
 * The names of months and weekdays of a language, long and short, without stops.
 * @param language a BCP 47 tag, e.g. `pt-BR`; one that there is none of has no names
 */
export function calendarNames(language: string): ReadonlySet<string> {
  const months = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 1)));
  const weekdays = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2024, 0, at + 1)));
  const names = (['long', 'short'] as const).flatMap((length) => [...words(language, { month: length, day: 'numeric' }, months), ...words(language, { month: length }, months), ...words(language, { weekday: length }, weekdays)]);
  return new Set(language.startsWith('en') ? [...names, 'sept'] : names);
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
