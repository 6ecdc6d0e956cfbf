/** Cursors of lists: the place after a row, opaque to callers. */

/** A cursor that no list gave. */
export class CursorError extends Error {
  override name = 'CursorError';
}

/** The sort value and the sequence of the last row of a page, and by what the list is sorted: in another order the place is none. */
export interface Place {
  order: string;
  value: string | number | null;
  sequence: number;
}

export function cursorOf({ order, value, sequence }: Place): string {
  return Buffer.from(JSON.stringify([order, value, sequence])).toString('base64url');
}

/** @throws CursorError also when the cursor is of a list in another order */
export function placeOf(cursor: string, order: string): Place {
  try {
    const [sorted, value, sequence] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown, unknown];
    if (sorted === order && Number.isSafeInteger(sequence) && (value === null || typeof value === 'string' || typeof value === 'number')) return { order, value, sequence: sequence as number };
  } catch {
    // It falls through to the one message.
  }
  throw new CursorError('the cursor is not one that a list in this order gave; ask for the list without it');
}
