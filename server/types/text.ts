/**
 * Parts of a text. Offsets are UTF-16 code units, as JavaScript strings count, into the `headline` or `body` that stands
 * beside them in the same object.
 */

/** The two scored parts of an article. */
export type Field = 'headline' | 'body';

/** A half-open stretch of text: `start` is in it, `end` is not. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch in quotation marks. The span holds the marks. */
export interface Quote extends Span {
  speaker: string | null;
  kind: 'direct' | 'scare';
}
