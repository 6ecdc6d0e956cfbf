/** Texts of an import that were there already: which line and article each repeats, kept beside what failed. */
import type { JobFailure } from '../store/jobs.ts';

/** A record whose text was there already. */
export interface Double {
  line: number;
  record: string | null;
  /** The article that has the text. */
  first: string;
  /** The line of that article in the same file, where it is known. */
  firstLine: number | null;
}

/** Doubles that are listed of one import: a file that is imported again repeats every line. The rest are counted. */
export const mostDoublesListed = 10_000;

export const doubleTitle = 'The text is there already';

/** A double as the list of an import keeps it. */
export function doubleAsFailure({ line, record, first, firstLine }: Double): JobFailure {
  return { line, record, field: null, title: doubleTitle, detail: `${firstLine ?? ''}:${first}` };
}

/** What a double of the list repeats; null for what failed. */
export function firstOf(failure: Pick<JobFailure, 'title' | 'detail'>): Pick<Double, 'first' | 'firstLine'> | null {
  const [, line, first] = failure.title === doubleTitle ? (/^(\d*):(\S+)$/.exec(failure.detail) ?? []) : [];
  return first === undefined ? null : { first, firstLine: line === '' ? null : Number(line) };
}
