/** Cursors of lists: the place after a row, opaque to callers. */

/** A cursor that no list gave. */
export class CursorError extends Error {
  override name = 'CursorError';
}

/** The sort value and the sequence of the last row of a page. */
export interface Place {
  value: string | number | null;
  sequence: number;
}

export function cursorOf({ value, sequence }: Place): string {
  return Buffer.from(JSON.stringify([value, sequence])).toString('base64url');
}

/** @throws CursorError */
export function placeOf(cursor: string): Place {
  try {
    const [value, sequence] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if (Number.isSafeInteger(sequence) && (value === null || typeof value === 'string' || typeof value === 'number')) return { value, sequence: sequence as number };
  } catch {
    // It falls through to the one message.
  }
  throw new CursorError('the cursor is not one that a list gave; ask for the list without it');
}
