/** Lines that hold a date and nothing else. */

const stampWords = new Set('published updated posted modified last first on at by and am pm utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist jst aest ago hrs hours h uhr às um kl de del di le la den min read views reads'.split(' '));
/** Pages often name no language, or another than they are in. */
const commonLanguages = ['en', 'es', 'pt', 'fr', 'de', 'it', 'nl'];
const stampVerb = /^\W*(?:last )?(?:published|updated|posted|modified)\b/i;
const monthsIn = new Map<string, Set<string>>();

/**
 * True when a short line is a date, in English or in the language named: "Updated 9:32 pm, Tue, Nov 19, 2019".
 * @param language a BCP 47 tag, e.g. `pt-BR`
 */
export function isDateLine(line: string, language: string | null): boolean {
  if (line.length > 100 || !/\d/.test(line)) return false;
  const names = [...commonLanguages, ...(language ? [language] : [])].map(calendarNames);
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const numbers = line.match(/\d+/g) ?? [];
  const calendar = words.filter((word) => names.some((known) => known.has(word))).length;
  const isDate = (numbers.some((number) => /^(?:19|20)\d\d$/.test(number)) && (calendar > 0 || numbers.length >= 3)) || (/\b\d{1,2}[:.]\d{2}\b/.test(line) && (calendar > 0 || stampVerb.test(line)));
  if (!isDate) return false;
  const others = words.filter((word) => word.length > 1 && !stampWords.has(word) && !names.some((known) => known.has(word)));
  return others.length <= 1;
}

/** The names of months and weekdays of a language, long and short, without stops. */
function calendarNames(language: string): Set<string> {
  const cached = monthsIn.get(language);
  if (cached) return cached;
  const names = new Set<string>();
  for (const length of ['long', 'short'] as const) {
    for (let at = 0; at < 12; at += 1) {
      const day = new Date(Date.UTC(2024, at, 1));
      for (const option of [{ month: length, day: 'numeric' }, { month: length }] as const) for (const word of format(language, option, day)) names.add(word);
    }
    for (let at = 1; at <= 7; at += 1) for (const word of format(language, { weekday: length }, new Date(Date.UTC(2024, 0, at)))) names.add(word);
  }
  if (language.startsWith('en')) names.add('sept');
  if (monthsIn.size > 50) monthsIn.clear();
  monthsIn.set(language, names);
  return names;
}

function format(language: string, options: Intl.DateTimeFormatOptions, day: Date): string[] {
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day).toLowerCase().match(/\p{L}+/gu) ?? [];
  } catch {
    // The page names no language that there is.
    return [];
  }
}
