/** What a reader is told of fields that a text does not name. */

/** The fields that a text should name. */
export type NotedField = 'headline' | 'outlet' | 'publishedAt';

/** One note a field, so that pages and server know it again. */
export const missingNotes: Record<NotedField, string> = {
  headline: 'No headline was found; add it, or leave it empty.',
  outlet: 'No outlet was found; add it, so that the text can be compared.',
  publishedAt: 'No date was found.',
};
