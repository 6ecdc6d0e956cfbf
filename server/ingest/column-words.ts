/** What people call the columns of a spreadsheet: `lexicons/columns.yaml`. */
import { z } from 'zod';
import type { ColumnField } from '../types/upload.ts';
import { anyOf } from './any-of.ts';

const words = z.array(z.string().min(1)).min(1);
const fields = ['id', 'headline', 'body', 'outlet', 'publishedAt', 'url', 'byline', 'origin'] as const satisfies readonly ColumnField[];

/** The fields of an article that a column may hold. */
export const columnFields: readonly ColumnField[] = fields;

/** The format of `lexicons/columns.yaml`. */
export const columnFile = z.strictObject({ names: z.record(z.enum(fields), words), parts: z.partialRecord(z.enum(fields), words), ids: words });

/** Names of columns, in lower case with "_" between their words. */
export interface ColumnWords {
  /** Names of each field, the plainest first. */
  names: Readonly<Record<ColumnField, readonly string[]>>;
  /** Matches parts of names that tell as much, in the order in which they are looked for. */
  parts: readonly (readonly [ColumnField, RegExp])[];
  /** Matches the end of a name for a number that stands for a thing. */
  id: RegExp;
}

/** Makes the names and expressions. */
export function columnWords({ names, parts, ids }: z.infer<typeof columnFile>): ColumnWords {
  return {
    names,
    parts: Object.entries(parts).map(([field, list]) => [field as ColumnField, new RegExp(anyOf(list))] as const),
    id: new RegExp(`${anyOf(ids)}$`),
  };
}
