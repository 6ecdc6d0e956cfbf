/** How numbers, dates and wordings are written, in one place. */
import { csvRow, type Cell } from '../../server/report/csv-row.ts';

export { digitsApart, digitsOfDifference } from '../../server/compare/figures-in-words.ts';

/** A wording of the lexicon as a reader sees it: "throw {someone} under the bus" without its braces, "=sources say" without the mark that holds a word to its form. */
export function wording(say: string): string {
  return say.replace(/[{}]/g, '').replace(/(^|[\s/])=/g, '$1');
}

/** A score of 0 to 100 without decimals, or a dash. */
export function score(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(Math.round(value));
}

/** A difference with its sign. */
export function signed(value: number | null): string {
  if (value === null) return '–';
  const rounded = Math.round(value);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

export function decimal(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? '–' : value.toFixed(digits).replace('-', '−').replace(/^−(0(\.0+)?)$/, '$1');
}

export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${Math.round(100 * share)} %`;
}

export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** A day's month: "March 2026". */
export function month(date: string): string {
  return day(date).replace(/^\d+ /, '');
}

/** An ISO date as "19 June 2024"; other text as it is. */
export function day(date: string | null): string {
  if (date === null) return 'no date';
  const parsed = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : parsed.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A moment as "19 June 2024, 14:05", in the reader's time. */
export function moment(time: string): string {
  return new Date(time).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).replace(' at ', ', ');
}

/** A table as CSV, safe to open in a spreadsheet. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map(csvRow).join('')}`;
}
