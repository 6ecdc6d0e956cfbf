/** Dates as people and pages write them, to ISO 8601. The one owner of `chrono-node`. */
import * as chrono from 'chrono-node';

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a date given as such.
 * @returns `2024-06-19`, or a date-time where a time with its zone is given; null when it is no date
 */
export function readDate(text: string): string | null {
  const given = text.trim();
  if (isoDate.test(given)) {
    const day = given.slice(0, 10);
    const parsed = new Date(`${day}T00:00:00Z`);
    // 2024-02-31 is no date, though JavaScript reads it as one.
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) return null;
    const time = new Date(given.replace(' ', 'T'));
    return given.length > 10 && /Z|[+-]\d{2}:?\d{2}$/.test(given.slice(10)) && !Number.isNaN(time.getTime()) ? time.toISOString() : day;
  }
  const [found] = chrono.en.strict.parse(given, new Date(0));
  if (!found || !found.start.isCertain('year') || !found.start.isCertain('day') || !found.start.isCertain('month')) return null;
  const { year, month, day } = { year: found.start.get('year')!, month: found.start.get('month')!, day: found.start.get('day')! };
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
