/** In which order a file of records writes its dates with slashes, read off the others: "04/03/2024" beside "25/03/2024" is in March. */
import { slashOrderIn, type SlashOrder } from './dates.ts';
import type { GivenRecord } from './json-lines.ts';
import { dateGiven } from './jsonl.ts';

/** A record, and the order of dates that holds for it; null where nothing shows it. */
export interface OrderedRecord<Kind extends GivenRecord> {
  record: Kind;
  order: SlashOrder | null;
}

/** What a file's dates with slashes come to. */
export interface SlashDates {
  order: SlashOrder | null;
  /** How many can be read in two ways. */
  unsure: number;
  /** The first of those, as it was written; null where there is none. */
  example: string | null;
}

/** Gathers what the dates of a file show, one after another. */
export function createSlashDates() {
  const shown = new Set<SlashOrder>();
  let unsure = 0;
  let example: string | null = null;
  return {
    add(date: string): void {
      const order = slashOrderIn(date);
      if (order === 'either') {
        unsure += 1;
        example ??= date.trim().slice(0, 40);
      } else if (order !== null) shown.add(order);
    },
    /** True as soon as a date has shown its order. */
    isShown: (): boolean => shown.size > 0,
    sum: (): SlashDates => (shown.size === 1 ? { order: [...shown][0]!, unsure: 0, example: null } : { order: null, unsure, example }),
  };
}

/** What dates that are all at hand come to. */
export function slashDatesOf(dates: Iterable<string>): SlashDates {
  const gathered = createSlashDates();
  for (const date of dates) gathered.add(date);
  return gathered.sum();
}

/**
 * Gives each record with the order of dates. Records come as they are until one has a date that can be read in two ways; it waits,
 * with those behind it, for a date that shows the order, since a pipe cannot be read twice.
 * @param most bytes of records that wait; then the month is taken to be first
 */
export async function* withSlashOrder<Kind extends GivenRecord>(records: AsyncIterable<Kind>, most: number): AsyncGenerator<OrderedRecord<Kind>> {
  const dates = createSlashDates();
  let waiting: Kind[] = [];
  let from = 0;
  for await (const record of records) {
    const date = 'given' in record ? dateGiven(record.given) : '';
    dates.add(date);
    if (waiting.length === 0) from = record.position;
    if (waiting.length > 0 || (!dates.isShown() && slashOrderIn(date) === 'either')) waiting.push(record);
    else {
      yield { record, order: dates.sum().order };
      continue;
    }
    if (!dates.isShown() && record.position - from < most) continue;
    const { order } = dates.sum();
    yield* waiting.map((one) => ({ record: one, order }));
    waiting = [];
  }
  yield* waiting.map((one) => ({ record: one, order: dates.sum().order }));
}

/** What is told of a file with dates that can be read in two ways; null where there is none. */
export function unsureDatesNote({ unsure, example }: SlashDates): string | null {
  if (unsure === 0) return null;
  const dates = unsure === 1 ? `The date "${example}" can` : `${unsure} dates such as "${example}" can`;
  return `${dates} be read in two ways, and no other date of the file shows which; the month was taken to be first.`;
}
